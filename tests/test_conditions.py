"""The lines of ``where``: what stands around a cue, and whether it counts there."""

import re
from importlib import resources

import pytest

from framing.cues.conditions import counts_there, read_condition
from framing.cues.context import CueContext
from framing.cues.cue_parser import CueError
from framing.cues.rules import LexiconError, read_rule, read_rules
from framing.lexicons import read_lexicon
from framing.text.document import Document


def around(marked: str) -> CueContext:
    """The surroundings of the bracketed cue in a sentence."""
    start = marked.index("[")
    text = marked.replace("[", "", 1).replace("]", "", 1)
    return CueContext(Document(text), start, start + marked.index("]") - marked.index("[") - 1)


# A line, a place that it fits, a place that it does not.
SIGNS = [
    ("the [] thief", "The [alleged] thief fled", "An [alleged] thief fled"),
    ("[]", "[Claims] rose", None),
    ("[claim|claims] that", "They [claim] that it leaks", "They [claimed] that it leaks"),
    ("[claim*] that", "They [claimed] that it leaks", "They [alleged] that it leaks"),
    ("[_ question]", "There is [no question] here", "There is [no doubt] here"),
    ("[..3 fear]", "[Some old keepers fear] it", "[Some very old keepers fear] it"),
    ("(a|an) []", "It was an [apparent] slip", "It was the [apparent] slip"),
    ("{determiner} []", "Her [claim] fell", "He [claims] it"),
    ("*ed []", "It seemed [likely] then", "It is [likely] then"),
    ("[] voter*", "Many [likely] voters came", "Many [likely] buyers came"),
    ("[] walk~", "They [may] walk home", "They [may] ride home"),
    ("[] 19##", "It was [about] 1950 then", "It was [about] 1850 then"),
    ("#### []", "In 0417 [claims] rose", "In 417 [claims] rose"),
    ("[] #*", "It was [about] 3,000 then", "It was [about] noon then"),
    ("!the []", "A [claim] fell", "The [claim] fell"),
    ("!the []", "A [claim] fell", "[Claims] fell"),
    ("_ []", "A [claim] fell", "[Claims] fell"),
    ("{determiner}&!the []", "A [claim] fell", "The [claim] fell"),
    (". []", "It rained. [Perhaps] not", "It rained [perhaps] not"),
    ("[] .", "He left, she [thinks]. It rained", "She [thinks] it rained"),
    ("[] (.|so)", "It [seems] so", "It [seems] dull"),
    (", []", "It rained, [perhaps] not", "It rained [perhaps] not"),
    ("[] !,", "It [may] rain", "It [may], then, rain"),
    ("_ {break} _ [] .", "It leaks, she [thinks].", "So it leaks she [thinks]."),
    ("[] Aa", "They [allege] Roe lied", "They [allege] he lied"),
    ("[] aa", "They [allege] he lied", "They [allege] Roe lied"),
    ("[AA]", "PIER [MAY] CLOSE", "Pier [May] Close"),
    ("Aa+ []", "Port Ash [signals] doubt", "The port [signals] doubt"),
    ("is ({adverb})? []", "It is still [likely]", "It is very [likely]"),
    ("[] ..2 that", "They [claim] once more that it leaks", "They [claim] once more now that it leaks"),
    ("[] .2 that", "They [claim] now that it leaks", "They [claim], now that it leaks"),
    ("[] ..2 that", "They [claim], now that it leaks", "They [claim] no more. Now that it leaks"),
    ("(as ..1|so) []", "It is as it [seems]", "It is what it [seems]"),
    ("[] (such as|like)", "[Critics say] such as Ana", "[Critics say] such things"),
]


@pytest.mark.parametrize(("line", "fitting", "other"), SIGNS)
def test_each_sign_of_a_line_fits_what_it_says(line, fitting, other):
    assert read_condition(line).fits(around(fitting))
    assert other is None or not read_condition(line).fits(around(other))


def test_a_gap_without_a_number_holds_three_words_and_a_run_ten():
    assert read_condition("[] .. that").fits(around("They [claim] once more now that it leaks"))
    assert not read_condition("[] .. that").fits(around("They [claim] once more now again that it leaks"))
    assert read_condition(". Aa+ []").fits(around("One Two Three Four Five Six Seven Eight Nine Ten [signals] doubt"))
    assert not read_condition(". Aa+ []").fits(around("One Two Three Four Five Six Seven Eight Nine Ten Eleven [signals] doubt"))


def test_the_first_line_that_fits_decides_and_where_none_does_the_last_tells_the_opposite():
    def counting(marked, *lines):
        return counts_there([read_condition(line) for line in lines], around(marked))

    assert counting("They [claim] that it leaks", "[] that", "no: they []")
    assert not counting("They [claim] that it leaks", "no: they []", "[] that")
    assert counting("It [claims] much", "no: they []")
    assert not counting("It [claims] much", "[] that")
    assert counting("It [claims] much")


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("the thief", "has no \\[\\]"),
        ("the [claim", "never closed"),
        ("(the|a []", "a \\( of"),
        ("the [] )", "closes or parts nothing"),
        ("{verbs of doubt} []", "means nothing"),
        ("{doubting} []", "no class of words is called {doubting}"),
        ("!(such as) []", "tells? of one word"),
        ("##### []", "at most 4 digits"),
    ],
)
def test_a_line_that_cannot_be_read_says_why(line, message):
    with pytest.raises(CueError, match=message):
        read_condition(line)


def test_surroundings_reach_no_further_than_the_sentence():
    place = around("He left. She [may] stay. They went")
    assert [place.word(at) for at in (-2, -1, 1, 2, 3)] == ["", "she", "stay", "", ""]


def test_a_title_with_a_full_stop_ends_no_sentence():
    place = around("Critics of Mr. Okafor [may] stay")
    assert [place.word(at) for at in (-1, -2, -3)] == ["okafor", "mr", "of"]


def test_a_comma_ends_a_clause_and_not_the_sentence():
    place = around("If it rains, the pier [could] close, they say")
    assert [place.word(at) for at in (-3, 2)] == ["rains", "they"]
    assert [place.in_clause(at) for at in (-3, -2, 1, 2)] == [False, True, True, False]


ENTRY = {"id": "hedges.modal.shall", "category": "modal", "cues": ["shall"], "source": "x", "finds": ["It [shall] be"]}


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"wherre": ["[] be"]}, "no field is called wherre"),
        ({"cues": []}, "“cues” is missing"),
        ({"source": "y"}, "not cited"),
    ],
)
def test_an_entry_that_cannot_be_used_says_why(change, message):
    with pytest.raises(LexiconError, match=message):
        read_rule({**ENTRY, **change}, {"x": "a book"})


def test_the_rules_of_a_lexicon_are_read_once():
    assert read_rules("hedges") is read_rules("hedges")


def test_every_class_of_words_is_asked_for():
    lexicons = resources.files("framing.lexicons")
    table = read_lexicon("word_classes")
    asked = "".join(path.read_text("utf-8") for path in lexicons.iterdir() if path.name.endswith(".toml"))
    packages = map(resources.files, ("framing.cues", "framing.frames"))
    asked += "".join(path.read_text("utf-8") for package in packages for path in package.iterdir() if path.name.endswith(".py"))
    assert [name for name in (*table["classes"], *table["marks"]) if not re.search(rf"""[{{'"]{name}[}}'"]""", asked)] == []
