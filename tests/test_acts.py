"""Speech, thought or act: what a report tells of its source, by its verb and by the form of its content."""

import pytest

from framing.attribution.mentions.attribution_words import attribution_nouns, verbs
from framing.attribution.pipeline import attribution_of
from framing.attribution.reported.act_words import act_words, word_act
from framing.text.document import Document


def acts(text):
    return [report.act for report in attribution_of(Document(text)).reports]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz said the bridge would stay shut until May.",
        "Ana Ruiz announced that the bridge would stay shut until May.",
        "The report shows that repairs were due at four bridges.",
        "Ana Ruiz believes that the bridge is unsafe.",
        "Ana Ruiz went on to say that the bridge was unsafe.",
        "Ana Ruiz shrugged and noted in passing that the bridge was unsafe.",
        "Ana Ruiz described the bridge as a danger to all who use it.",
        "The bridge will stay shut until May, according to Ana Ruiz.",
        "Ana Ruiz claimed the title was hers.",
        "Ana Ruiz claimed the lives of sailors were at risk.",
        "Ana Ruiz claimed victory was near.",
        "Ana Ruiz denied any wrongdoing.",
        "Ana Ruiz denied it.",
        "Ana Ruiz asked the clerks of the port why the bridge was shut.",
        "Those clerks believe that the bridge is unsafe.",
        "Those who left the port said that the bridge was unsafe.",
        "Ana Ruiz faulted Tom Vance for not wearing a hat.",
        "Ana Ruiz dismissed the bridge as a toy.",
        "Sailors believe the man who robbed two shops in Lowell has escaped to Port Ash.",
    ],
)
def test_a_clause_under_a_verb_of_saying_or_of_thinking_aloud_is_speech(text):
    assert acts(text) == ["speech"]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz announced a plan for the bridge.",
        "Ana Ruiz announced a plan for owners who will not repair.",
        "Ana Ruiz endorsed Tom Vance on Friday.",
        "Ana Ruiz asked very few probing questions before the vote.",
        "Ana Ruiz asked 400 sailors about issues of the port in a poll in June.",
        "Those who think that the bridge is unsafe will stay away.",
        "None of the clerks said that the bridge was unsafe.",
        "Ana Ruiz vowed to repair the bridge.",
        "Ana Ruiz did not say whether the bridge was unsafe.",
        "Ana Ruiz declined to say whether the bridge was unsafe.",
        "Ana Ruiz was told that the bridge was unsafe.",
        "Did Ana Ruiz say that the bridge was unsafe?",
        "In her opening speech, Ana Ruiz said:",
        "In her opening remarks, Ana Ruiz said:",
        "Calling the bridge a scam is easy, Ana Ruiz knows.",
        "The photographs of Ana Ruiz said more than any report could.",
        "They crossed the previously announced line that was drawn in May.",
        "Tom Vance claimed a trophy in May, his third.",
        "The Lowell Rowers claimed the Coast Cup that had eluded them.",
        "The Lowell Rowers claimed the Coast Cup and were crowned.",
        "The Lowell Rowers claimed victory and the crowd had left.",
        "Ana Ruiz announced a plan that had failed her before.",
        "Ana Ruiz denied them entry to the port.",
        "Ana Ruiz praised Tom Vance for his patience.",
        "Ana Ruiz dismissed her clerk.",
        "Ana Ruiz would have argued that the bridge was unsafe.",
    ],
)
def test_what_has_no_clause_or_asserts_nothing_is_no_speech(text):
    assert "speech" not in acts(text)


@pytest.mark.parametrize("text", ["Ana Ruiz hopes that the bridge will open.", "Ana Ruiz decided that the bridge would open."])
def test_a_wish_or_a_decision_is_a_thought(text):
    assert acts(text) == ["thought"]


def test_each_word_of_the_lists_attributes_and_stands_in_one_list():
    known = {verb.lemma for verb in verbs().values()} | attribution_nouns().keys()
    lists = act_words()
    assert (lists.thought_aloud | lists.states_of_mind | lists.actions | lists.content_as_object) - known == set()
    assert not lists.states_of_mind & lists.actions
    assert not (lists.thought_aloud | lists.content_as_object) & (lists.states_of_mind | lists.actions)


def test_a_verb_counts_in_all_its_forms():
    assert {word_act(form) for form in ("decide", "decides", "decided", "deciding")} == {"thought"}


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("Ana Ruiz said the bridge was shut, and Tom Vance added that it was unsafe.", ["the bridge was shut", "that it was unsafe"]),
        ("Ana Ruiz said that it was shut and added that it was unsafe.", ["that it was shut", "that it was unsafe"]),
        ("Ana Ruiz said it was shut; Tom Vance said it was open.", ["it was shut", "it was open"]),
    ],
)
def test_content_ends_where_the_next_report_begins(text, contents):
    assert [text[slice(*report.span)] for report in attribution_of(Document(text)).reports] == contents


@pytest.mark.parametrize(
    "text",
    [
        "The bridge will stay shut, Ana Ruiz said on Monday.",
        "The bridge will stay shut, said the mayor.",
        "The bridge will stay shut, said Ana Ruiz, the mayor of Lowell.",
    ],
)
def test_time_and_source_behind_a_cue_are_no_content(text):
    assert [text[slice(*report.span)] for report in attribution_of(Document(text)).reports] == ["The bridge will stay shut"]
