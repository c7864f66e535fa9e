"""The claims strip: who answers for each sentence of a story."""

import math

import pytest

from framing.article.article import Article
from framing.attribution.scorers import find_claims, measure_claims
from framing.attribution.voices.voice_measures import CLAIM_MEASURES
from framing.text.region_labels import Region

TEXT = (
    "The visit would help the town, President Ana Lee said.\n\n"
    "“We will see what the council makes of it,” she added. Rain fell on the town.\n\n"
    "According to the harbour ministry, exports rose by a third. The minister endorsed the plan at a dinner of the harbour guild on Tuesday night."
)


def test_every_sentence_has_a_voice_and_whose_it_is():
    assert [(claim.voice, claim.voice_name) for claim in find_claims(TEXT)][:3] == [
        ("reported", "Ana Lee"),
        ("quoted", "Ana Lee"),
        ("outlet", None),
    ]
    assert [claim.voice for claim in find_claims(TEXT)][3:] == ["reported", "outlet"]


def test_claims_are_sentences_of_the_article_in_order():
    claims = find_claims(TEXT)
    assert [TEXT[claim.start : claim.end] for claim in claims] == [claim.text for claim in claims]
    assert [claim.start for claim in claims] == sorted(claim.start for claim in claims)


def test_a_quote_over_several_sentences_makes_all_of_them_quoted():
    text = "“It rained all night. The river rose. We left,” said Ana Ruiz."
    assert [claim.voice for claim in find_claims(text)] == ["quoted"] * 3


@pytest.mark.parametrize(
    ("voice", "text"),
    [
        ("quoted", "“We left,” said Ana Ruiz, a clerk."),
        ("quoted", "“We left the town at dawn,” Ana Ruiz told the council, who had waited for hours in the rain."),
        ("outlet", "“Yes,” said Ana Ruiz, who had waited for hours in the rain before the hall of the council in Lowell."),
        ("outlet", "The council avoided the word “resilience”."),
        ("outlet", "The town has a slogan “Bridges for All of Us”."),
        ("quoted", "“Bridges for All of Us”"),
        ("quoted", "Ruiz called it “a gift to the town and the county”."),
        (
            "outlet",
            "The contrast with Ana Ruiz’s remarks about how the rain might end could not have been greater in the eyes of the town.",
        ),
        ("outlet", "Ana Ruiz has been right in her criticism of the bridge and of the road that left the town poor."),
        ("reported", "Amid the long quarrel over the harbour fees in Port Ash, Ana Ruiz said the road was shut."),
        ("outlet", "The town was in a long quarrel over the harbour fees of Port Ash, and Ana Ruiz said the road was shut."),
        ("reported", "Accusing the council of lying about the bridge, Ana Ruiz left the hall."),
    ],
)
def test_whose_word_a_sentence_is(voice, text):
    assert [claim.voice for claim in find_claims(text)] == [voice]


def test_shares_add_up_and_agree_with_the_sentences():
    found = measure_claims(Article(TEXT, regions=(Region(0, len(TEXT), "body"),)))
    assert found["quoted_sentences"] == 1
    assert found["reported_sentences"] == 2
    assert found["attributed_share_of_sentences"] == 3 / 5
    assert math.isclose(found["quoted_share_of_sentences"] + found["reported_share_of_sentences"], found["attributed_share_of_sentences"])
    assert 0 < found["reported_share_of_words"] < 1


def test_furniture_makes_no_claims():
    text = "Rain fell on the town.\n\nSubscribe now, the editors said."
    article = Article(text, regions=(Region(0, 24, "body"), Region(24, len(text), "furniture")))
    assert [claim.text for claim in find_claims(article)] == ["Rain fell on the town."]


def test_an_empty_article_has_no_shares():
    found = measure_claims(Article(""))
    assert found["quoted_sentences"] == 0
    assert math.isnan(found["attributed_share_of_sentences"])


def test_every_measure_has_its_line_in_the_glossary():
    assert set(measure_claims(Article(TEXT))) == {measure.name for measure in CLAIM_MEASURES}
