"""The learned judge: it finds what the grammar does not, tells so, and is silent where no notice can stand."""

import pytest

import framing
from framing import Article
from framing.disclaimers import notices
from framing.disclaimers.ai_disclaimers import find_ai_disclaimers
from framing.disclaimers.judged_sentences import likeliest_kind, may_be_notice, probability, threshold
from framing.disclaimers.notices import tagged, worth_judging
from framing.disclaimers.sentence_features import features_of_sentence, features_of_words, sentence_as_statement
from framing.disclaimers.worth_reading import worth_reading
from framing.text.document import Document

JUDGED = "AI contribution: a first list of questions for the interview."


def judged(article):
    return [(one.text, one.kind) for one in find_ai_disclaimers(article) if one.probability is not None]


def test_the_judge_finds_what_the_grammar_does_not_and_tells_how_sure_it_is(monkeypatch):
    (found,) = find_ai_disclaimers(f"The harbour reopened on Tuesday.\n\n{JUDGED}\n\nTides are on page six.")
    assert (found.text, found.kind, found.cue) == (JUDGED, "assisted", "learned judge")
    assert threshold() <= found.probability <= 1
    monkeypatch.setattr(notices, "threshold", lambda: 2.0)
    assert find_ai_disclaimers(JUDGED) == []


def test_what_the_grammar_finds_names_no_judge():
    (found,) = find_ai_disclaimers("This article was written by AI.")
    assert (found.probability, found.cue) == (None, "")


@pytest.mark.parametrize(
    "text",
    [
        JUDGED.replace(".", "?"),
        f"{JUDGED} " + "The ferry was late. " * 40,
        JUDGED.replace("AI contribution", "Topics"),
    ],
    ids=["asked", "in a long paragraph", "topics"],
)
def test_the_judge_is_silent(text):
    assert judged(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Publishers must name the AI that helped with a story.",
        "House rules: name the AI that helped with a story.",
        "Next week: an AI draws our crossword.",
        "Loading AI notes on this story",
        "No line by an AI stands here.",
    ],
)
def test_a_rule_is_no_notice_however_sure_the_judge(text, monkeypatch):
    monkeypatch.setattr(notices, "probability", lambda features: 1.0)
    monkeypatch.setattr(notices, "may_be_notice", lambda words: True)
    assert judged("The AI that helped with a story was Nova.")
    assert judged(text) == []


def test_a_notice_that_keeps_to_a_rule_is_judged():
    assert judged(JUDGED.replace(".", ", as our guidelines allow."))


def test_a_title_is_not_judged():
    assert judged(Article("The harbour reopened on Tuesday.", title=JUDGED)) == []


def test_of_a_paragraph_the_surest_sentence_is_told():
    twice = f"{JUDGED} {JUDGED.replace('questions', 'sources')}"
    assert len(judged(twice)) == 1


def test_what_a_mark_and_a_row_say_of_a_judged_notice():
    article = Article(JUDGED)
    (row,) = framing.spans_table([article]).query("scorer == 'ai_disclaimers'").to_dict("records")
    assert row["cue"] == "learned judge"


def test_a_sentence_without_a_known_feature_has_the_probability_that_all_start_from():
    assert probability(set()) == probability({"word en: unheard"}) < threshold()


def test_words_for_a_picture_make_a_picture_likelier():
    assert likeliest_kind({"part: media", "word en: image", "word en: illustration"}) == "media"


def test_the_kind_that_the_grammar_tells_stands_unless_another_is_far_likelier():
    picture = {"part: media", "word en: image", "word en: illustration", "part: depict", "word en: photo"}
    assert likeliest_kind({"word en: image"}, "automated") == "automated"
    assert likeliest_kind(picture, "automated") == "media"
    assert likeliest_kind(picture, "unspecified") == "unspecified"


def test_what_words_rule_out_no_context_would_have_made_a_notice():
    ruled_out = 0
    for text in (
        "The robot cleans the pool.",
        JUDGED,
        "This text was written by AI.",
        "AI may soon write news, the minister said on Monday.",
    ):
        document = Document(text)
        sentences = [tagged(document, reading) for readings in worth_reading(document) for reading in readings]
        for one in worth_judging(sentences):
            statement = sentence_as_statement(document, *one)
            possible = may_be_notice(set(features_of_words(statement)))
            ruled_out += not possible
            assert possible or probability(features_of_sentence(statement)) < threshold()
    assert ruled_out


def test_english_judges_no_sentence_of_which_another_language_knows_more():
    document = Document("Le site accusé de vendre des articles écrits par ChatGPT ferme.")
    sentences = [tagged(document, one) for readings in worth_reading(document) for one in readings]
    assert {one.reading.language for one in sentences} == {"en", "fr"}
    assert {one.reading.language for one in worth_judging(sentences)} == {"fr"}
