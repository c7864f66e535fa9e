import math

import pytest

from framing.article.article import Article
from framing.hedging.hedges import (
    BOOSTER_MEASURES,
    CATEGORIES,
    HEDGE_MEASURES,
    find_boosters,
    find_hedges,
    measure_boosters,
    measure_hedging,
)
from framing.text.region_labels import Region

TEXT = "Their military might get involved, and the gap could not have been greater. About 40 boats left. Many stayed."


def hedged(text: str) -> list[tuple[str, str]]:
    return [(hedge.text, hedge.category) for hedge in find_hedges(text)]


def test_a_modal_behind_a_noun_of_strength_is_a_hedge_and_a_denied_superlative_a_booster():
    assert hedged(TEXT) == [("might", "modal"), ("About", "approximator"), ("Many", "vague-quantity")]
    assert [booster.text for booster in find_boosters(TEXT)] == ["could not have been greater"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Officials say the dam may hold.", [("may", "modal")]),
        ("The dam seems safe.", [("seems", "verb")]),
        ("The dam is probably safe.", [("probably", "adverb-adjective")]),
        ("Nearly 40 dams leak.", [("Nearly", "approximator")]),
        ("Critics say the dam leaks.", [("Critics say", "weasel-attribution")]),
        ("The mayor claims that the dam is safe.", [("claims", "attribution-distancing")]),
        ("Several dams leak.", [("Several", "vague-quantity")]),
    ],
)
def test_each_category_has_its_cue(text, found):
    assert hedged(text) == found
    assert found[0][1] in CATEGORIES


def test_the_longer_of_two_cues_stands():
    assert hedged("Some experts believe the dam may hold.") == [("Some experts believe", "weasel-attribution"), ("may", "modal")]


def test_a_vague_source_with_a_name_at_once_is_no_weasel():
    assert hedged("Critics such as Ana Okafor called it a waste.") == []


def test_no_doubt_boosts_and_not_certain_hedges():
    assert [booster.text for booster in find_boosters("There is no doubt that it leaks.")] == ["no doubt"]
    assert find_hedges("There is no doubt that it leaks.") == []
    assert hedged("It is not certain that it leaks.") == [("not certain", "adverb-adjective")]
    assert find_boosters("It is not certain that it leaks.") == []


def test_curly_apostrophes_and_capitals_make_no_difference():
    assert hedged("IT’S UNCLEAR WHO PAID") == [("UNCLEAR", "adverb-adjective")]
    assert hedged("The group’s claim is new.") == [("claim", "attribution-distancing")]


def test_offsets_point_into_the_field_they_name():
    article = Article("The vote was held. It might be repeated.", title="Vote could be repeated")
    spans = find_hedges(article)
    assert {span.field for span in spans} == {"text", "title"}
    assert all(getattr(article, span.field)[span.start : span.end] == span.text for span in spans)


def test_what_a_source_says_inside_quotation_marks_is_the_sources():
    article = Article('"The dam may hold," said Ana Okafor. The town could flood.')
    assert [(hedge.text, hedge.voice) for hedge in find_hedges(article)] == [("may", "quoted"), ("could", "outlet")]
    measured = measure_hedging(article)
    assert (measured["hedges"], measured["quoted_hedges"], measured["reported_hedges"]) == (1, 1, 0)


def test_measures_count_the_story_and_find_more():
    text = "The dam may hold.\n\nThis page may contain errors.\n\nRelated: Dam might burst"
    notice, related = text.index("This"), text.index("Related")
    regions = (Region(0, notice, "body"), Region(notice, related, "notice"), Region(related, len(text), "related"))
    article = Article(text, regions=regions)
    assert [(hedge.text, hedge.region) for hedge in find_hedges(article)] == [("may", "body"), ("may", "notice")]
    assert measure_hedging(article)["hedges"] == 1


def test_vague_quantities_never_enter_the_hedge_density():
    measured = measure_hedging(Article("Many stayed. Several left. Nearly 40 came."))
    assert measured["hedges"] == measured["approximators"] == 1
    assert measured["epistemic_hedges"] == 0
    assert measured["vague_quantities"] == 2


def test_rates_are_per_thousand_words_and_shares_per_sentence():
    measured = measure_hedging(Article("The old dam may well break. The town is calm today."))
    assert measured["hedges_per_1000_words"] == pytest.approx(1000 / 11)
    assert measured["hedged_share_of_sentences"] == 0.5
    assert measured["modal_hedges_per_1000_words"] == measured["epistemic_hedges_per_1000_words"] == measured["hedges_per_1000_words"]


def test_two_hedges_make_one_hedged_sentence():
    assert measure_hedging(Article("The dam may possibly hold. It is old."))["hedged_share_of_sentences"] == 0.5


def test_none_found_is_zero_and_no_words_is_not_a_number():
    calm, empty = Article("The dam holds."), Article("")
    assert measure_hedging(calm)["hedges_per_1000_words"] == measure_boosters(calm)["boosters_per_1000_words"] == 0.0
    assert math.isnan(measure_hedging(empty)["hedges_per_1000_words"])
    assert math.isnan(measure_hedging(empty)["hedged_share_of_sentences"])
    assert measure_hedging(empty)["hedges"] == 0


@pytest.mark.parametrize("text", ["", TEXT, "“", "\n\n"])
def test_every_article_has_the_same_measures_and_each_a_row_in_the_glossary(text):
    article = Article(text)
    measured = [*measure_hedging(article), *measure_boosters(article)]
    assert measured == [row.name for row in (*HEDGE_MEASURES, *BOOSTER_MEASURES)]
    assert all(row.unit and row.counts and row.source and row.pitfall for row in (*HEDGE_MEASURES, *BOOSTER_MEASURES))


@pytest.mark.parametrize("text", ["might " * 3000, "some of the " * 3000, "said to " * 3000, "a" * 100_000, "it is " * 3000, ". " * 5000])
def test_a_long_line_is_read_to_its_end(text):
    assert find_hedges(f"{text}. It may rain.")[-1].text == "may"
    assert find_boosters(f"{text}. It will certainly rain.")[-1].text == "certainly"
