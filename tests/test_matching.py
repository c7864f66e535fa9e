"""The cue language, and the matcher that finds many cues at once."""

from __future__ import annotations

import pytest

from framing.cues.cue_language import compile_cue
from framing.cues.cue_parser import CueError
from framing.cues.matcher import Match, Matcher
from framing.text.document import Document

from .growth import grows_in_proportion


def found(cue: str, text: str) -> list[str]:
    return [text[match.start : match.end] for match in Matcher([(cue, None)]).find(Document(text))]


def slots(cue: str, text: str) -> dict[str, str]:
    match = next(Matcher([(cue, None)]).find(Document(text)))
    return {name: text[start:end] for name, (start, end) in match.slots.items()}


@pytest.mark.parametrize(
    ("cue", "text", "wanted"),
    [
        ("fine line", "A fine line; a Fine-Line; a “fine” line; fine lines", ["fine line", "Fine-Line", "fine” line"]),
        ("walk~ a line", "They walked a line. She walks a line.", ["walked a line", "walks a line"]),
        ("pragmati*", "Pragmatism, pragmatists", ["Pragmatism", "pragmatists"]),
        ("(tread|walk~ on) eggs", "tread eggs, walking on eggs, walk eggs", ["tread eggs", "walking on eggs"]),
        ("a (very)? fine line", "a very fine line, a fine line", ["a very fine line", "a fine line"]),
        ("add .. insult", "add an old, bad insult; add one two three four insult", ["add an old, bad insult"]),
        ("add ..1 insult", "add more insult, add yet more insult", ["add more insult"]),
        ("he's down", "when he’s down", ["he’s down"]),
        ("^worse", "It got worse. Worse, it rained. No; worse still", ["Worse", "worse"]),
        ("salt", "saltwater and basalt", []),
    ],
)
def test_each_sign_of_the_cue_language_finds_what_it_says(cue: str, text: str, wanted: list[str]) -> None:
    assert found(cue, text) == wanted


@pytest.mark.parametrize("between", [*' -–—,"“”()$€£%/', " ‘", "’ ", "—“", ", ("])
def test_marks_within_a_sentence_stand_between_the_words_of_a_cue(between: str) -> None:
    assert found("fine line", f"a fine{between}line") == [f"fine{between}line"]


@pytest.mark.parametrize("between", [". ", "; ", ": ", "! ", "…", "\n\n", " – — – "])
def test_the_end_of_a_sentence_does_not_stand_between_them(between: str) -> None:
    assert found("fine line", f"a fine{between}line") == []


@pytest.mark.parametrize("mark", ["–", " — ", ", "])
def test_a_slot_ends_with_its_clause(mark: str) -> None:
    assert slots("between <these> and <those>", f"between the port and the town{mark}he left")["those"] == "the town"


def test_a_cue_crosses_a_line_break_but_no_paragraph_and_no_sentence() -> None:
    assert found("fine line", "a fine\n\nline. It is fine. Line up.") == []


def test_a_slot_inside_a_cue_ends_at_the_next_word_of_it() -> None:
    assert slots("between <these> and <those>", "caught between the old port and the new town, he left") == {
        "these": "the old port",
        "those": "the new town",
    }


def test_a_slot_at_the_end_runs_to_the_end_of_its_clause() -> None:
    cue = "between <these> and <those>"
    assert slots(cue, "between Norland and the islands of the southern sea as the vote nears")["those"] == "the islands of the southern sea"
    assert slots(cue, "between A and one two three four five six seven eight nine")["those"] == "one two three four five six seven eight"
    assert slots(cue, "between Mr. Oduya and Ms. Farah. They left")["those"] == "Ms. Farah"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("On Monday, Norland has long been walking a tightrope.", "Norland"),
        ("The bank hopes to walk a tightrope.", "The bank"),
        ("The two ministers are walking a tightrope.", "The two ministers"),
        ("Officials said the old mayor walked a tightrope.", "the old mayor"),
    ],
)
def test_a_slot_in_front_holds_who_acts(text: str, who: str) -> None:
    assert slots("<who> walk~ a tightrope", text) == {"who": who}


def test_a_slot_in_front_may_stay_empty() -> None:
    assert found("<who> walk~ a tightrope", "Walking a tightrope, she left. It was walking a tightrope.") == [
        "Walking a tightrope",
        "walking a tightrope",
    ]
    assert slots("<who> walk~ a tightrope", "Walking a tightrope, she left.") == {}


@pytest.mark.parametrize(
    ("cue", "says"),
    [
        ("", "a line of words"),
        (None, "a line of words"),
        (["fine line"], "a line of words"),
        ("(tread|walk", "never closed"),
        ("walk~s the line", "end a word"),
        ("prag*tic", "end a word"),
        ("(walk|tread)~ a line", "behind each of several"),
        ("pr*", "at least 3 letters"),
        ("very? fine", "(very)? fine line"),
        ("[fine] line", "alternatives stand in ( | )"),
        ("tread/walk", "alternatives stand in brackets"),
        ("“fine line”", "leave the quotation marks out"),
        ("walk … line", "two full stops"),
        ("fine | line", "alternatives stand in ( | )"),
        ("<X> line", "small letters"),
        ("..3 line", "begins with a gap"),
        ("line ..", "ends with a gap"),
        ("line ..40 end", "..1 to ..12"),
        ("a <b> c <b> d", "twice"),
        ("<who>", "no word that can be looked up"),
        ("(very)?", "leave at least one"),
        ("a ()", "empty part"),
        ("fine ^ line", "where a clause begins"),
    ],
)
def test_a_bad_cue_is_refused_with_what_to_write_instead(cue: str, says: str) -> None:
    with pytest.raises(CueError, match=r".") as refused:
        compile_cue(cue)
    assert says in str(refused.value)


def test_matches_come_in_order_with_their_payload() -> None:
    matches = list(Matcher([("line", "b"), ("fine line", "a")]).find(Document("a fine line")))
    assert matches == [Match(2, 11, "a", {}), Match(7, 11, "b", {})]


def test_a_rarer_word_behind_the_first_looks_the_cue_up() -> None:
    cue = compile_cue("<who> walk~ ..3 tightrope between <these> and <those>")
    assert cue.anchors == {"tightrope"}
    assert cue.before == 4


def test_what_was_asked_before_changes_no_answer() -> None:
    matcher = Matcher([("pragmati*", 1), ("fine line", 2)])
    texts = ["a fine line", "pragmatic", "no such thing", "a fine, pragmatic line", "a fine line"]
    once = [[match.payload for match in matcher.find(Document(text))] for text in texts]
    again = [[match.payload for match in matcher.find(Document(text))] for text in texts]
    assert once == again == [[2], [1], [], [1], [2]]


@pytest.mark.parametrize(
    ("cues", "words"),
    [
        (["between <these> and <those>", "walk~ ..5 (fine|between) ..5 line"], "between the fine and the between and walk "),
        (["between <these> and <those> with"], "between 1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1 with "),
        (["between <these> and <those> with"], "1,"),
    ],
)
def test_time_grows_with_the_length_of_a_text_alone(cues: list[str], words: str) -> None:
    matcher = Matcher([(cue, None) for cue in cues])

    def line(times: int) -> Document:
        document = Document("between " + words * times)
        _ = document.words.places
        return document

    assert grows_in_proportion(lambda document: list(matcher.find(document)), line, 240)


@pytest.mark.parametrize(
    ("cue", "at_the_limit", "past_it"),
    [
        ("add .. insult", "add one two three insult", "add one two three four insult"),
        ("add ..12 insult", "add 1 2 3 4 5 6 7 8 9 10 11 12 insult", "add 1 2 3 4 5 6 7 8 9 10 11 12 13 insult"),
        ("between <these> and us", "between 1 2 3 4 5 6 7 8 and us", "between 1 2 3 4 5 6 7 8 9 and us"),
    ],
)
def test_a_gap_and_a_slot_hold_so_many_words_and_not_one_more(cue: str, at_the_limit: str, past_it: str) -> None:
    assert found(cue, at_the_limit) == [at_the_limit]
    assert found(cue, past_it) == []


def test_a_slot_in_front_holds_eight_words() -> None:
    named = "old new red tall wide deep long far"
    assert slots("<who> walk~ a tightrope", f"{named} walked a tightrope") == {"who": named}
    assert slots("<who> walk~ a tightrope", f"The {named} walked a tightrope") == {"who": named}


@pytest.mark.parametrize(("cue", "refused"), [("add ..12 insult", "add ..13 insult"), ("pra* line", "pr* line")])
def test_a_gap_of_thirteen_words_and_a_beginning_of_two_letters_are_refused(cue: str, refused: str) -> None:
    compile_cue(cue)
    with pytest.raises(CueError):
        compile_cue(refused)


def test_what_is_found_does_not_hang_on_the_texts_before() -> None:
    matcher = Matcher([("(they|both) ..2 need~ (one another|each other)", None)])
    texts = ["They need each other's oars.", "They have one other oar.", "They need each other's oars."]
    assert [len(list(matcher.find(Document(text)))) for text in texts] == [1, 0, 1]
