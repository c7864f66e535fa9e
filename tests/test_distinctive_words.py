import numpy as np
import pandas as pd
import pytest

from framing import Article, find_distinctive_words
from framing.comparing.outlets.distinctive_words import DISTINCTIVE_COLUMNS
from framing.text.region_labels import Region

LEFT = [f"The ferry tax hurts workers. Mayor Oja spoke on day {n}. A fair deal matters." for n in range(8)]
RIGHT = [f"The ferry tax rewards thrift. Mayor Oja spoke on day {n}. A free market matters." for n in range(8)]
ARTICLES = [Article(text, article_id=f"a{n}", outlet="Quay" if n < 8 else "Fell") for n, text in enumerate(LEFT + RIGHT)]


def _phrases(found, group):
    return set(found.loc[found["group"] == group, "phrase"])


def test_each_group_gets_the_words_and_phrases_that_it_alone_uses():
    found = find_distinctive_words(ARTICLES, "outlet", top=10)
    assert {"workers", "hurts", "tax hurts", "fair deal"} <= _phrases(found, "Quay")
    assert {"thrift", "free market", "market"} <= _phrases(found, "Fell")
    assert not {"mayor", "ferry", "mayor oja"} & set(found.loc[found["low"] > 0, "phrase"])


def test_the_log_odds_are_those_of_the_paper():
    texts = ["red red red blue sky", "red blue sky sky", "blue blue blue red sky", "blue blue sky sky"]
    found = find_distinctive_words(texts, ["x", "x", "y", "y"], min_count=1, min_articles=1, top=None)
    found = found.set_index("phrase")
    # x: red 4, blue 2, sky 3 of 9; y: red 1, blue 5, sky 3 of 9; prior: a tenth of both together, 18 in all.
    log_odds = np.log((4 + 0.5) / (9 + 1.8 - 4.5)) - np.log((1 + 0.5) / (9 + 1.8 - 1.5))
    z = log_odds / np.sqrt(1 / 4.5 + 1 / 1.5)
    assert found.loc["red", ["group", "count", "count_elsewhere", "articles", "articles_elsewhere"]].tolist() == ["x", 4, 1, 2, 1]
    assert found.loc["red", "log_odds"] == pytest.approx(log_odds)
    assert found.loc["red", "z"] == pytest.approx(z)
    assert found.loc["red", "per_1000_words"] == pytest.approx(4000 / 9)
    assert found.loc["sky", "log_odds"] == 0
    assert found.loc["blue", "group"] == "y"


def test_a_word_that_one_article_repeats_has_a_wide_interval_and_a_note():
    spread = [f"The kelp grows at place {n}." for n in range(12)]
    heaped = ["The moss grows. " * 12] + [f"The reed grows at place {n}." for n in range(11)]
    found = find_distinctive_words(spread + heaped, ["s"] * 12 + ["h"] * 12, min_articles=1, top=None).set_index("phrase")
    assert found.loc["moss", "z"] > 2
    assert found.loc["moss", "low"] < 0
    assert "12 of its 12 uses stand in one article" in found.loc["moss", "note"]
    assert "the interval holds 0" in found.loc["moss", "note"]
    assert found.loc["kelp", "low"] > 0
    assert found.loc["kelp", "note"] == ""


def test_each_phrase_comes_with_sentences_that_hold_it_from_articles_of_its_group():
    found = find_distinctive_words(ARTICLES, "outlet", examples=2)
    by_id = {article.article_id: article for article in ARTICLES}
    for phrase, group, uses in zip(found["phrase"], found["group"], found["examples"], strict=True):
        assert len(uses) == len({use.article_id for use in uses}) == 2
        for use in uses:
            article = by_id[use.article_id]
            assert article.outlet == group
            assert getattr(article, use.field)[use.start : use.end].lower() == phrase
            assert getattr(article, use.field)[use.start : use.end] in use.sentence
    assert find_distinctive_words(ARTICLES, "outlet", examples=0)["examples"].tolist() == [[]] * len(found)


def test_a_text_without_an_id_is_known_by_its_row():
    found = find_distinctive_words(LEFT + RIGHT, [None, *["l"] * 7, *["r"] * 8])
    assert found.loc[found["phrase"] == "workers", "examples"].iloc[0][0].article_id == "2"


def test_only_the_story_is_read_title_included():
    menu = " Subscribe today"
    texts = [
        Article("Kelp grows here." + menu, title=f"Tide {n}", regions=(Region(0, 16, "body"), Region(16, 32, "furniture")))
        for n in range(6)
    ]
    found = find_distinctive_words([*texts, *["Reed grows here."] * 6], ["k"] * 6 + ["r"] * 6)
    assert "subscribe" not in set(found["phrase"])
    assert {"kelp", "tide"} <= _phrases(found, "k")
    assert {use.field for use in found.loc[found["phrase"] == "tide", "examples"].iloc[0]} == {"title"}


def test_a_phrase_does_not_reach_over_a_full_stop_or_a_comma():
    found = find_distinctive_words(["We ate kelp. Moss grew, reed fell."] * 5 + ["No."] * 5, ["a"] * 5 + ["b"] * 5, top=None)
    phrases = set(found["phrase"])
    assert "ate kelp" in phrases
    assert not {"kelp moss", "grew reed"} & phrases


def test_rare_words_are_left_out_as_asked():
    texts, groups = ["kelp kelp kelp", "kelp", "reed", "reed"], ["a", "a", "b", "b"]
    assert set(find_distinctive_words(texts, groups, min_count=3, min_articles=1)["phrase"]) == {"kelp"}
    assert set(find_distinctive_words(texts, groups, min_count=1, min_articles=2)["phrase"]) == {"kelp", "reed"}


def test_groups_drawn_by_lot_are_seldom_set_apart():
    random = np.random.default_rng(2)
    words = [f"w{n}" for n in range(60)]
    texts = [" ".join(random.choice(words, 80)) for _ in range(60)]
    found = find_distinctive_words([text.replace("w", "word") for text in texts], random.permutation([0, 1] * 30).tolist(), top=None)
    single = found[~found["phrase"].str.contains(" ")]
    assert len(single) == 60
    assert (single["low"] > 0).mean() < 0.12


def test_a_table_without_rows_keeps_its_columns_and_types():
    full, empty = find_distinctive_words(ARTICLES, "outlet"), find_distinctive_words(ARTICLES, "outlet", min_count=999)
    assert empty.empty
    assert full.columns.tolist() == list(DISTINCTIVE_COLUMNS)
    assert empty.dtypes.equals(full.dtypes)


def test_top_is_for_each_group_and_the_order_does_not_hang_on_the_input():
    found = find_distinctive_words(ARTICLES, "outlet", top=3)
    assert found["group"].tolist() == ["Fell"] * 3 + ["Quay"] * 3
    assert found.groupby("group")["z"].is_monotonic_decreasing.all()
    turned = find_distinctive_words(ARTICLES[::-1], "outlet", top=3)
    pd.testing.assert_frame_equal(found.drop(columns="examples"), turned.drop(columns="examples"))


@pytest.mark.parametrize(
    ("articles", "groups", "error", "message"),
    [
        (LEFT, ["a"] * 8, ValueError, "expected two groups, got 1 \\('a'\\)"),
        (LEFT, list("abcdefgh"), ValueError, "one against all others"),
        (LEFT, ["a", "b"], ValueError, "8 articles and 2 labels"),
        (ARTICLES, "paper", ValueError, "no field 'paper'"),
        ("one text", ["a"], TypeError, "put it into a list"),
        (["kelp", None], ["a", "b"], TypeError, "got NoneType"),
        ([], [], ValueError, "got 0"),
    ],
)
def test_what_cannot_be_compared_is_refused_with_what_to_do(articles, groups, error, message):
    with pytest.raises(error, match=message):
        find_distinctive_words(articles, groups)


def test_words_that_come_in_heaps_do_not_set_apart_groups_drawn_by_lot():
    random = np.random.default_rng(6)
    pets = [f"pet{'abcdefghijklmnopqrst'[n]}" for n in range(20)]
    texts = [" ".join([random.choice(pets)] * 8 + [random.choice(pets)] * 8 + ["tide"] * 30) for _ in range(60)]
    found = find_distinctive_words(texts, random.permutation(["a", "b"] * 30), top=None)
    single = found[found["phrase"].isin(pets)]
    assert len(single) == 20
    assert (single["z"] > 1.96).sum() >= 6
    assert (single["low"] > 0).sum() <= 2
