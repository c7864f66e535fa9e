import pytest

import framing
from framing.display.summaries import list_evidence


def test_the_words_that_count_are_bracketed_as_whole_words():
    spans = framing.spans_table(["The mayor may resign."])
    assert list_evidence(spans, "hedges")["sentence"].tolist() == ["The mayor [may] resign."]


def test_evidence_outside_the_story_is_left_out_unless_asked_for():
    body = "The ferry sailed at nine on Monday with a full load of cars and fish. It was late, as it had been all week long.\n" * 2
    spans = framing.spans_table([framing.Article(body + "The premier may sail. Photo: Ana Ruiz / Harbour Post\n" + body)])
    assert len(list_evidence(spans, "hedges")) == 0
    assert len(list_evidence(spans, "hedges", story=False)) == 1


def test_notices_are_evidence_wherever_they_stand():
    body = "The ferry sailed at nine on Monday with a full load of cars and fish. It was late, as it had been all week long.\n" * 2
    spans = framing.spans_table([framing.Article(body + "This article was written by AI.\n")])
    assert set(spans.query("scorer == 'ai_disclaimers'")["region"]) == {"notice"}
    assert len(list_evidence(spans, "ai_disclaimers")) == 1


def test_a_misspelt_scorer_is_no_scorer_without_evidence():
    spans = framing.spans_table(["The mayor may resign."])
    with pytest.raises(ValueError, match="no scorer 'hedgs' gives evidence; did you mean hedges"):
        list_evidence(spans, "hedgs")
    with pytest.raises(ValueError, match="there are frames"):
        list_evidence(spans, "readability")


def test_each_of_like_words_is_bracketed_where_it_stands():
    spans = framing.spans_table(["The council may vote on Monday, the mayor may speak, but it may rain in Lowell."])
    assert list_evidence(spans, "hedges")["sentence"].tolist() == [
        "The council [may] vote on Monday, the mayor may speak, but it may rain in Lowell.",
        "The council may vote on Monday, the mayor [may] speak, but it may rain in Lowell.",
        "The council may vote on Monday, the mayor may speak, but it [may] rain in Lowell.",
    ]
