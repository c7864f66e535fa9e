import re

import pytest

from framing.cues.matcher import Matcher
from framing.disclaimers import review_and_caveat
from framing.disclaimers.ai_disclaimers import find_ai_disclaimers
from framing.disclaimers.constructions import statements_of
from framing.disclaimers.exclusions import EXCLUSIONS
from framing.disclaimers.notice_words import LANGUAGES
from framing.disclaimers.notices import statements_in, tagged
from framing.disclaimers.residue import find_ai_residue
from framing.disclaimers.review_and_caveat import accuracy_caveat, human_review
from framing.disclaimers.tools import TOOL_KINDS
from framing.disclaimers.worth_reading import worth_reading
from framing.lexicons import read_lexicon
from framing.text.document import Document

ENGLISH = read_lexicon("ai_disclaimers_en")
SHARED = read_lexicon("ai_disclaimers")
RESIDUE = read_lexicon("ai_residue")
ROWS = ENGLISH["constructions"]
OTHERS = {code: read_lexicon(f"ai_disclaimers_{code}") for code in sorted(LANGUAGES - {"en"})}


def expected(bracketed: str) -> tuple[str, str]:
    """The sentence without its outer brackets, and what stands between them."""
    first, last = bracketed.index("["), bracketed.rindex("]")
    return bracketed[:first] + bracketed[first + 1 : last] + bracketed[last + 1 :], bracketed[first + 1 : last]


EXAMPLES = {row["name"]: row for row in ROWS} | OTHERS


def test_each_construction_and_language_finds_its_examples() -> None:
    wanted = {(name, *expected(sentence)) for name, row in EXAMPLES.items() for sentence in row["finds"]}
    assert {one for one in wanted if [found.text for found in find_ai_disclaimers(one[1])] != [one[2]]} == set()


def test_each_construction_and_language_passes_its_counterexamples_by() -> None:
    assert [(name, one) for name, row in EXAMPLES.items() for one in row["misses"] if find_ai_disclaimers(one)] == []


def test_each_construction_takes_part_in_its_own_examples() -> None:
    grammar = statements_of("en")
    constructions = {one.name: one for one in grammar.constructions}
    examples = [(row["name"], expected(sentence)[0]) for row in ROWS for sentence in row["finds"]]
    assert [one for one in examples if not any(grammar.find(grammar.tag(one[1], 0, len(one[1])), constructions[one[0]]))] == []


def test_names_of_constructions_are_unique_and_each_has_examples() -> None:
    names = [row["name"] for row in ROWS]
    assert len(set(names)) == len(names)
    assert all(row["finds"] and row["misses"] for row in ROWS)


@pytest.mark.parametrize("lexicon", [ENGLISH, RESIDUE, *OTHERS.values()], ids=lambda one: one.get("language", "en"))
def test_each_lexicon_tells_its_source_and_licence(lexicon: dict) -> None:
    assert lexicon["source"]
    assert "?" not in lexicon["source"]
    assert lexicon["licence"]


@pytest.mark.parametrize("code", OTHERS)
def test_a_lexicon_has_no_table_and_list_that_english_has_not(code: str) -> None:
    """What is misspelt would never be read; pieces and endings are what English has no need of."""
    lexicon = OTHERS[code]
    assert lexicon["language"] == code
    assert set(lexicon) <= {*ENGLISH, "language", "pieces", "finds", "misses"}
    for table in ("agents", "verbs", "things", "signs", "labels", "contexts", "review", "caveat"):
        assert set(lexicon.get(table, {})) <= set(ENGLISH[table])


def test_constructions_are_made_of_parts_that_some_language_has() -> None:
    known = {role for code in LANGUAGES for entry in statements_of(code).entries.values() for role in entry.roles}
    known |= {"plain", "owner", "comma", "colon", "stop", "bracket", "quote", "dash"}
    parts = {row["name"]: row["parts"] for row in (*ROWS, *SHARED["constructions"])}
    named = {
        name: set(re.findall(r"[a-z_]+", " ".join(listed) if isinstance(listed, list) else listed)) - known
        for name, listed in parts.items()
    }
    assert {name: unknown for name, unknown in named.items() if unknown} == {}


def test_each_shared_construction_stands_in_an_example_of_some_language() -> None:
    documents = [Document(expected(sentence)[0]) for lexicon in OTHERS.values() for sentence in lexicon["finds"]]
    stating = [
        one
        for document in documents
        for readings in worth_reading(document)
        for reading in readings
        for one in statements_in(document, *tagged(document, reading))
    ]
    standing = {one.construction.name for one in stating if not any(refutes(one) for refutes in EXCLUSIONS)}
    assert {row["name"] for row in SHARED["constructions"]} - standing == set()


def refuting(sentence: str) -> list[list[str]]:
    """For each statement in a sentence, what refutes it."""
    document = Document(sentence)
    (readings, *_) = worth_reading(document)
    stated = [one for reading in readings for one in statements_in(document, *tagged(document, reading))]
    return [[refutes.__name__ for refutes in EXCLUSIONS if refutes(one)] for one in stated]


def test_each_exclusion_refutes_alone_what_is_its_own() -> None:
    own = [(name, sentence) for name, sentences in ENGLISH["exclusions"].items() for sentence in sentences]
    assert [one for one in own if find_ai_disclaimers(one[1]) or [one[0]] not in refuting(one[1])] == []


def test_each_exclusion_has_sentences_of_its_own() -> None:
    assert {refutes.__name__ for refutes in EXCLUSIONS} == set(ENGLISH["exclusions"])


VERDICTS = {"claimed": True, "denied": False, "nothing": None}


def test_each_construction_of_reviews_says_what_its_examples_say() -> None:
    said = {sentence: VERDICTS[row["says"]] for row in ENGLISH["reviews"] for sentence in row["finds"]}
    assert {sentence: human_review([sentence], "en") for sentence in said} == said


CAVEAT = ENGLISH["caveat"]


def test_a_caveat_is_told_from_a_request_and_from_a_review() -> None:
    doubts = dict.fromkeys(CAVEAT["finds"], True) | dict.fromkeys(CAVEAT["misses"], False)
    assert {sentence: accuracy_caveat([sentence], "en") for sentence in doubts} == doubts


def test_every_wording_of_a_caveat_decides_one_of_the_examples(monkeypatch: pytest.MonkeyPatch) -> None:
    idle = []
    whole = {name: Matcher((cue, "") for cue in CAVEAT[name]) for name in ("cues", "requests")}
    for cue in (*CAVEAT["cues"], *CAVEAT["requests"]):
        lists = {**whole, **{name: Matcher((one, "") for one in CAVEAT[name] if one != cue) for name in whole if cue in CAVEAT[name]}}
        monkeypatch.setattr(review_and_caveat, "_caveats", lambda language, name, lists=lists: lists[name])
        doubted = [accuracy_caveat([sentence], "en") for sentence in (*CAVEAT["finds"], *CAVEAT["misses"])]
        idle += [cue] * (doubted == [True] * len(CAVEAT["finds"]) + [False] * len(CAVEAT["misses"]))
    assert idle == []


RESIDUE_ROWS = [*RESIDUE["residue"], *RESIDUE["marks"]]


def test_each_sort_of_residue_finds_its_examples() -> None:
    wanted = [(row["slug"], *expected(sentence)) for row in RESIDUE_ROWS for sentence in row["finds"]]
    assert [(found.slug, text, found.text) for _, text, _ in wanted for found in find_ai_residue(text)] == wanted


def test_each_sort_of_residue_passes_its_counterexamples_by() -> None:
    assert [sentence for row in RESIDUE_ROWS for sentence in row["misses"] if find_ai_residue(sentence)] == []


TOOLS = read_lexicon("ai_tools")


def test_each_tool_tells_its_maker_and_a_source_and_its_year_where_the_source_has_it() -> None:
    for row in TOOLS["tools"]:
        assert row["maker"], row
        assert row["source"] in TOOLS["sources"], row
        assert row["kind"] in TOOL_KINDS, row
        assert ("since" in row) <= (row["source"] != "credits"), row


def test_no_tool_is_named_twice() -> None:
    names = [name.lower() for row in TOOLS["tools"] for name in row["names"]]
    assert len(set(names)) == len(names)
