import pytest

from framing.text.spans import Span, covering, merge, overlap


def span(start, end):
    return Span(start=start, end=end, text="x" * (end - start))


@pytest.mark.parametrize(("a", "b", "shared"), [((0, 5), (3, 9), 2), ((0, 3), (3, 5), 0), ((0, 9), (2, 4), 2)])
def test_overlap_counts_shared_characters(a, b, shared):
    assert overlap(a, b) == overlap(b, a) == shared


def test_covering_finds_the_span_that_holds_a_character():
    spans = [span(0, 3), span(5, 8)]
    starts = [one.start for one in spans]
    assert [covering(starts, spans, at) for at in (0, 2, 3, 5, 8)] == [spans[0], spans[0], None, spans[1], None]


def test_merging_joins_what_touches_and_drops_what_is_empty():
    assert merge([(5, 7), (0, 3), (3, 4), (9, 9)]) == [(0, 4), (5, 7)]
