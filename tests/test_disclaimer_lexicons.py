import re

import pytest

from framing.cues.matcher import Matcher
from framing.disclaimers import review_and_caveat
from framing.disclaimers.ai_disclaimers import LANGUAGES, find_ai_disclaimers
from framing.disclaimers.constructions import statements_of
from framing.disclaimers.exclusions import EXCLUSIONS
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
each_example = pytest.mark.parametrize("name", EXAMPLES)


@each_example
def test_each_construction_and_language_finds_its_examples(name: str) -> None:
    wanted = [expected(sentence) for sentence in EXAMPLES[name]["finds"]]
    found = [(text, [one.text for one in find_ai_disclaimers(text)]) for text, _ in wanted]
    assert [one for one, (_, notice) in zip(found, wanted, strict=True) if one[1] != [notice]] == []


@each_example
def test_each_construction_and_language_passes_its_counterexamples_by(name: str) -> None:
    assert [sentence for sentence in EXAMPLES[name]["misses"] if find_ai_disclaimers(sentence)] == []


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["name"])
def test_each_construction_takes_part_in_its_own_examples(row: dict) -> None:
    grammar = statements_of("en")
    construction = next(one for one in grammar.constructions if one.name == row["name"])
    for sentence in row["finds"]:
        text, _ = expected(sentence)
        assert any(grammar.find(grammar.tag(text, 0, len(text)), construction)), sentence


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


@pytest.mark.parametrize("row", [*ROWS, *SHARED["constructions"]], ids=lambda row: row["name"])
def test_constructions_are_made_of_parts_that_some_language_has(row: dict) -> None:
    known = {role for code in LANGUAGES for entry in statements_of(code).entries.values() for role in entry.roles}
    named = set(re.findall(r"[a-z_]+", " ".join(row["parts"]) if isinstance(row["parts"], list) else row["parts"]))
    assert named <= known | {"plain", "owner", "comma", "colon", "stop", "bracket", "quote", "dash"}


@pytest.mark.parametrize("row", SHARED["constructions"], ids=lambda row: row["name"])
def test_each_shared_construction_stands_in_an_example_of_some_language(row: dict) -> None:
    examples = [expected(sentence)[0] for lexicon in OTHERS.values() for sentence in lexicon["finds"]]
    documents = [Document(text) for text in examples]
    stating = (
        one
        for document in documents
        for readings in worth_reading(document)
        for reading in readings
        for one in statements_in(document, *tagged(document, reading))
    )
    assert any(one.construction.name == row["name"] and not any(refutes(one) for refutes in EXCLUSIONS) for one in stating)


REFUTED = [(name, sentence) for name, sentences in ENGLISH["exclusions"].items() for sentence in sentences]


@pytest.mark.parametrize(("name", "sentence"), REFUTED)
def test_each_exclusion_refutes_alone_what_is_its_own(name: str, sentence: str) -> None:
    document = Document(sentence)
    (readings, *_) = worth_reading(document)
    refuting = [
        [refutes.__name__ for refutes in EXCLUSIONS if refutes(one)]
        for reading in readings
        for one in statements_in(document, *tagged(document, reading))
    ]
    assert find_ai_disclaimers(sentence) == []
    assert [name] in refuting


def test_each_exclusion_has_sentences_of_its_own() -> None:
    assert {refutes.__name__ for refutes in EXCLUSIONS} == set(ENGLISH["exclusions"])


VERDICTS = {"claimed": True, "denied": False, "nothing": None}


@pytest.mark.parametrize(("sentence", "verdict"), [(s, VERDICTS[row["says"]]) for row in ENGLISH["reviews"] for s in row["finds"]])
def test_each_construction_of_reviews_says_what_its_examples_say(sentence: str, verdict: bool | None) -> None:
    assert human_review([sentence], "en") is verdict


CAVEAT = ENGLISH["caveat"]


@pytest.mark.parametrize(("sentence", "doubts"), [*((s, True) for s in CAVEAT["finds"]), *((s, False) for s in CAVEAT["misses"])])
def test_a_caveat_is_told_from_a_request_and_from_a_review(sentence: str, doubts: bool) -> None:
    assert accuracy_caveat([sentence], "en") is doubts


@pytest.mark.parametrize(("name", "cue"), [(name, cue) for name in ("cues", "requests") for cue in CAVEAT[name]])
def test_every_wording_of_a_caveat_decides_one_of_the_examples(name: str, cue: str, monkeypatch: pytest.MonkeyPatch) -> None:
    lists = {one: Matcher((other, "") for other in CAVEAT[one] if other != cue) for one in ("cues", "requests")}
    monkeypatch.setattr(review_and_caveat, "_caveats", lambda language: (lists["cues"], lists["requests"]))
    doubted = [accuracy_caveat([sentence], "en") for sentence in (*CAVEAT["finds"], *CAVEAT["misses"])]
    assert doubted != [True] * len(CAVEAT["finds"]) + [False] * len(CAVEAT["misses"])


RESIDUE_ROWS = [*RESIDUE["residue"], *RESIDUE["marks"]]


@pytest.mark.parametrize(("slug", "sentence"), [(row["slug"], sentence) for row in RESIDUE_ROWS for sentence in row["finds"]])
def test_each_sort_of_residue_finds_its_examples(slug: str, sentence: str) -> None:
    text, residue = expected(sentence)
    assert [(found.slug, found.text) for found in find_ai_residue(text)] == [(slug, residue)]


@pytest.mark.parametrize("sentence", [sentence for row in RESIDUE_ROWS for sentence in row["misses"]])
def test_each_sort_of_residue_passes_its_counterexamples_by(sentence: str) -> None:
    assert find_ai_residue(sentence) == []


TOOLS = read_lexicon("ai_tools")


@pytest.mark.parametrize("row", TOOLS["tools"], ids=lambda row: row["names"][0])
def test_each_tool_tells_its_maker_and_a_source_and_its_year_where_the_source_has_it(row: dict) -> None:
    assert row["maker"]
    assert row["source"] in TOOLS["sources"]
    assert row["kind"] in TOOL_KINDS
    assert ("since" in row) <= (row["source"] != "credits")


def test_no_tool_is_named_twice() -> None:
    names = [name.lower() for row in TOOLS["tools"] for name in row["names"]]
    assert len(set(names)) == len(names)
