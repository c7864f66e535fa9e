import math

import pytest

from framing.article.article import Article
from framing.hedging.hedges import find_boosters, find_hedges
from framing.hedging.interpretations import MEASURES, find_interpretations, measure_interpretations


def found(text: str) -> list[str]:
    return [one.text for one in find_interpretations(text)]


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("The visit signals a thaw between the ports.", ["signals"]),
        ("The fair at the Hall of the Guilds signals the town's ambition.", ["signals"]),
        ("A gift of tulips underscored the occasion.", ["underscored"]),
        ("They returned the bell, symbolizing the end of the feud.", ["symbolizing"]),
        ("The capital rewarded this gentler stance with a loan.", ["rewarded this gentler stance"]),
        ("The shops shut early. This suggests a mutual truce.", ["This suggests"]),
        ("The pact paves the way for open trade.", ["paves the way for"]),
        ("It is a clear departure from her father's ways.", ["clear departure from"]),
        ("Vance sold the ferry in an apparent bid to please the guild.", ["apparent bid to"]),
        ("The guild's silence, now in its third week, suggests it has given up the pier.", ["suggests it"]),
        ("By sending a clerk, the guild was letting the town know that it was not amused.", ["letting the town know"]),
        ("The mayor all but admitted that the ferry leaks.", ["all but admitted"]),
        ("It is no coincidence that both boats sailed at night.", ["no coincidence"]),
        ("He sold it on a holiday, hoping nobody would ask.", ["hoping nobody would"]),
        ("The guild is betting that rowers want new boats.", ["betting that"]),
        ("Closing the pier, and not the port, is meant to sting.", ["meant to sting"]),
    ],
)
def test_an_inference_put_as_fact_is_found(text, cues):
    assert found(text) == cues


@pytest.mark.parametrize(
    "text",
    [
        "Ana Okafor signaled that she would run.",
        "The White House signaled support for the pact.",
        "Mr. Adeyemi also highlighted the cost of the bridge.",
        "Both leaders underscored their friendship.",
        "He reflected on his years at sea.",
        "The train passed two red signals.",
        "She asked whether this suggests a truce.",
        "There was no apparent attempt to hide the leak.",
        "The win is all but confirmed.",
        "She wrote a note letting them know it rained.",
        "The plan is designed to cut tolls.",
        "The bid to buy the pier failed.",
        "I am betting that it rains.",
    ],
)
def test_what_a_person_says_or_a_thing_does_is_no_interpretation(text):
    assert found(text) == []


def test_what_puts_an_inference_as_fact_is_neither_hedge_nor_booster():
    text = "The shops shut early. This suggests a mutual truce. It is a clear departure from her father's ways."
    assert len(find_interpretations(text)) == 2
    assert find_hedges(text) == []
    assert find_boosters(text) == []


def test_whose_inference_it_is_is_told():
    article = Article('"The visit signals a thaw," said Ana Okafor. The visit signals a thaw.')
    assert [one.voice for one in find_interpretations(article)] == ["quoted", "outlet"]
    measured = measure_interpretations(article)
    assert (measured["interpretations"], measured["quoted_interpretations"]) == (1, 1)


def test_measures_are_zero_where_nothing_is_found_and_not_a_number_without_words():
    assert measure_interpretations(Article("It rained."))["interpretations_per_1000_words"] == 0.0
    assert math.isnan(measure_interpretations(Article(""))["interpretations_per_1000_words"])


def test_every_measure_has_a_row_in_the_glossary():
    assert list(measure_interpretations(Article("It rained."))) == [row.name for row in MEASURES]
