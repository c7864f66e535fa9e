from itertools import combinations

import pytest

from framing.text.spans import merge, overlap, overlapping


@pytest.mark.parametrize(("a", "b", "shared"), [((0, 5), (3, 9), 2), ((0, 3), (3, 5), 0), ((0, 9), (2, 4), 2)])
def test_overlap_counts_shared_characters(a, b, shared):
    assert overlap(a, b) == overlap(b, a) == shared


def test_merging_joins_what_touches_and_drops_what_is_empty():
    assert merge([(5, 7), (0, 3), (3, 4), (9, 9)]) == [(0, 4), (5, 7)]


def test_a_stretch_overlaps_some_pairs_where_it_shares_a_character_with_one():
    pairs = [(6, 9), (0, 3), (2, 4), (4, 5), (11, 11)]
    overlaps = overlapping(pairs)
    for stretch in combinations(range(13), 2):
        assert overlaps(*stretch) == any(overlap(pair, stretch) for pair in pairs), stretch
