"""Quotes as a reader gets them: spans with marks, speaker and name, and what is counted."""

import math

import pytest

from framing.article.article import Article
from framing.attribution.quotes.quote_measures import QUOTE_MEASURES
from framing.attribution.scorers import find_quotes, measure_quotes
from framing.text.region_labels import Region

STORY = (
    "Mayor Ana Ruiz opened the bridge on Monday. “It has been ten long years,” she said, “and not one of them was dry.”\n\n"
    "Ben Osei, who leads the council, called it “a gift.” The “express” lane was shut.\n\n"
    "“We will see,” Osei admitted."
)


def test_a_quote_keeps_its_marks_and_its_speaker():
    first, *_ = find_quotes(STORY)
    assert first.text == STORY[first.start : first.end]
    assert [STORY[start:end] for start, end in first.pieces] == ["“It has been ten long years,”", "“and not one of them was dry.”"]
    assert first.speaker.text == "she"
    assert first.speaker_name == "Ana Ruiz"
    assert first.source_kind == "named-person"
    assert first.verb.text == "said"


def test_the_kinds_of_an_article_stand_in_order():
    assert [(quote.kind, quote.speaker_name) for quote in find_quotes(STORY)] == [
        ("direct", "Ana Ruiz"),
        ("partial", "Ben Osei"),
        ("scare", None),
        ("direct", "Ben Osei"),
    ]


def test_every_span_is_a_slice_of_its_field():
    article = Article(STORY, title="Mayor: ‘Ten Long Years’ for a Bridge")
    quotes = find_quotes(article)
    assert {quote.field for quote in quotes} == {"text", "title"}
    for quote in quotes:
        field = getattr(article, quote.field)
        assert field[quote.start : quote.end] == quote.text
        assert quote.speaker is None or field[quote.speaker.start : quote.speaker.end] == quote.speaker.text
        assert (quote.pieces[0][0], quote.pieces[-1][1]) == (quote.start, quote.end)


def test_furniture_is_not_read_and_a_timeline_is_not_counted():
    parts = ["“It rained,” Ruiz said.\n", "Monday: Ruiz says it will “rain for a week.”\n", "More: “It rained,” Osei said."]
    text = "".join(parts)
    ends = [len("".join(parts[: i + 1])) for i in range(3)]
    regions = tuple(Region(start, end, label) for start, end, label in zip([0, *ends], ends, ["body", "timeline", "related"], strict=False))
    article = Article(text, regions=regions)
    assert [quote.region for quote in find_quotes(article)] == ["body", "timeline"]
    assert measure_quotes(article)["quotes"] == 1


def test_measures_count_what_the_story_holds():
    article = Article(STORY, regions=(Region(0, len(STORY), "body"),))
    measures = measure_quotes(article)
    assert measures["quotes"] == 3
    assert measures["scare_quotes"] == 1
    assert measures["quoted_words"] == 6 + 7 + 2 + 3
    assert measures["quoted_share_of_words"] == pytest.approx(18 / article.story_words)
    assert measures["quotes_per_1000_words"] == pytest.approx(3000 / article.story_words)
    assert measures["unattributed_share_of_quotes"] == 0.0
    assert measures["loaded_verb_quotes"] >= 1
    assert measures["largest_speaker_share_of_quoted_words"] == pytest.approx(13 / 18)


def test_a_quote_without_a_speaker_is_counted_as_unattributed():
    measures = measure_quotes(Article("“It rained all day.”", regions=(Region(0, 20, "body"),)))
    assert (measures["quotes"], measures["unattributed_quotes"], measures["unattributed_share_of_quotes"]) == (1, 1, 1.0)


def test_without_quotes_counts_are_zero_and_shares_of_quotes_unknown():
    measures = measure_quotes(Article("It rained.", regions=(Region(0, 10, "body"),)))
    assert (measures["quotes"], measures["quoted_share_of_words"], measures["scare_quotes_per_1000_words"]) == (0, 0.0, 0.0)
    assert math.isnan(measures["unattributed_share_of_quotes"])
    assert math.isnan(measures["largest_speaker_share_of_quoted_words"])


def test_an_empty_article_has_no_quotes():
    assert find_quotes("") == []
    assert math.isnan(measure_quotes(Article(""))["quotes_per_1000_words"])


def test_every_measure_is_described_once():
    assert [measure.name for measure in QUOTE_MEASURES] == list(measure_quotes(Article(STORY)))


def test_what_is_no_article_raises():
    with pytest.raises(TypeError, match="an Article or str"):
        find_quotes(b'"It rained."')


def test_an_announced_block_is_one_whatever_ends_its_lines():
    said = "Rules have little to do with the silt. Dropping the plan will not bring the boats back."
    text = f"It rained. The Harbour Institute writes:\n\n{said}\n\nNobody else agrees."
    for ends in ("\n", "\r\n"):
        given = text.replace("\n", ends)
        (quote,) = find_quotes(given)
        assert quote.speaker_name == "Harbour Institute"
        assert given[quote.start : quote.end] == quote.text == said
