import pytest

from framing.disclaimers.ai_disclaimers import find_ai_disclaimers
from framing.disclaimers.english.constructions import english
from framing.disclaimers.other_languages.lexicons import ROLES
from framing.disclaimers.other_languages.spaced import LANGUAGES as BY_WORDS
from framing.disclaimers.other_languages.unspaced import LANGUAGES as BY_PIECES
from framing.disclaimers.residue import find_ai_residue
from framing.lexicons import read_lexicon

ENGLISH = read_lexicon("ai_disclaimers")
RESIDUE = read_lexicon("ai_residue")
ROWS = ENGLISH["constructions"]
OTHERS = {code: read_lexicon(f"ai_disclaimers_{code}") for code in (*BY_WORDS, *BY_PIECES)}


def expected(bracketed: str) -> tuple[str, str]:
    """The sentence without its outer brackets, and what stands between them."""
    first, last = bracketed.index("["), bracketed.rindex("]")
    return bracketed[:first] + bracketed[first + 1 : last] + bracketed[last + 1 :], bracketed[first + 1 : last]


FINDS = [(row["name"], sentence) for row in ROWS for sentence in row["finds"]]
FINDS += [(code, sentence) for code, lexicon in OTHERS.items() for sentence in lexicon["finds"]]
MISSES = [(row["name"], sentence) for row in ROWS for sentence in row["misses"]]
MISSES += [(code, sentence) for code, lexicon in OTHERS.items() for sentence in lexicon["misses"]]


@pytest.mark.parametrize(("name", "sentence"), FINDS)
def test_each_construction_and_language_finds_its_examples(name: str, sentence: str) -> None:
    text, notice = expected(sentence)
    assert [found.text for found in find_ai_disclaimers(text)] == [notice]


@pytest.mark.parametrize(("name", "sentence"), MISSES)
def test_each_construction_and_language_passes_its_counterexamples_by(name: str, sentence: str) -> None:
    assert find_ai_disclaimers(sentence) == []


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["name"])
def test_each_construction_takes_part_in_its_own_examples(row: dict) -> None:
    grammar = english()
    construction = next(one for one in grammar.constructions if one.name == row["name"])
    for sentence in row["finds"]:
        text, _ = expected(sentence)
        assert construction.pattern.search(grammar.encode(grammar.tag(text, 0, len(text)))), sentence


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
def test_other_lexicons_hold_only_parts_that_are_read(code: str) -> None:
    known = {*ROLES, "language", "pieces", "source", "licence", "caveat", "requests", "labels_end", "finds", "misses"}
    assert set(OTHERS[code]) <= known
    assert OTHERS[code]["language"] == code


RESIDUE_ROWS = [*RESIDUE["residue"], *RESIDUE["marks"]]


@pytest.mark.parametrize(("slug", "sentence"), [(row["slug"], sentence) for row in RESIDUE_ROWS for sentence in row["finds"]])
def test_each_sort_of_residue_finds_its_examples(slug: str, sentence: str) -> None:
    text, residue = expected(sentence)
    assert [(found.slug, found.text) for found in find_ai_residue(text)] == [(slug, residue)]


@pytest.mark.parametrize("sentence", [sentence for row in RESIDUE_ROWS for sentence in row["misses"]])
def test_each_sort_of_residue_passes_its_counterexamples_by(sentence: str) -> None:
    assert find_ai_residue(sentence) == []
