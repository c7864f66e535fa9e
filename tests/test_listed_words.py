"""Lexicons show by examples what stands in them: lists of words by sentences with those words in [brackets], and none goes without."""

import re
import tomllib

import pytest

from framing.cues.conditions import read_condition
from framing.cues.context import CueContext
from framing.lexicons import read_lexicon, word_list
from framing.text.document import Document
from framing.text.spans import Span

from .brackets import bracket, unbracket
from .test_lexicons import FILES

BY_LIST = {
    "function_words": read_lexicon("function_words"),
    "source_nouns": read_lexicon("source_nouns"),
    "comparing": read_lexicon("comparing"),
    "attribution.sources_of_reports": read_lexicon("attribution")["sources_of_reports"],
    "attribution.beside_a_speaker": read_lexicon("attribution")["beside_a_speaker"],
    "regions.run-in heading": read_lexicon("regions")["run-in heading"],
    "regions.boxes": read_lexicon("regions")["boxes"],
}
"""Lexicons, and sections of lexicons, whose examples are told by list."""
_CLASSES = read_lexicon("word_classes")
_TAKEN_IN = {"be_negated"}  # by lists of other files alone
_NO_LISTS = {"source", "licence", "classes"}
_BEGIN, _END = r"(?<![\w'-])", r"(?![\w-]|'\w)"
_PARTS_OF_WORDS = {
    "source_nouns.ends_of_trades": ("", _END),
    "source_nouns.family_prefixes": (_BEGIN, ""),
    "source_nouns.behind_hyphen": ("-", _END),
    "source_nouns.sides": (_BEGIN, "-"),
    "source_nouns.ends_of_ordinals": (r"(?<=\d)", _END),
    "comparing.endings_of_peoples": (r"(?<=lowell)", _END),
}


def lists_of(table):
    return [name for name, words in table.items() if isinstance(words, str) and name not in _NO_LISTS]


def marked(lexicon, name, text):
    """A sentence with the words of a list in brackets, the longest that stand there."""
    document, words = Document(text), [word.partition("=")[0] for word in word_list(f"{lexicon}.{name}")]
    before, behind = _PARTS_OF_WORDS.get(f"{lexicon}.{name}", (_BEGIN, _END))
    as_written = any(word[0].isupper() for word in words)
    one = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    found = re.finditer(rf"{before}({one}){behind}", text if as_written else document.folded)
    return bracket(text, [document.span(Span, *word.span(1)) for word in found])


def marked_by_class(name, text):
    """A sentence with what belongs to a class in brackets, the longest of up to three words."""
    document, condition = Document(text), read_condition(f"[{{{name}}}]")
    words, spans, at = document.words, [], 0
    while at < len(words):
        ends = [end for end in range(at + 2, at - 1, -1) if end < len(words)]
        fits = [end for end in ends if condition.fits(CueContext(document, words[at].start, words[end].end))]
        spans += [document.span(Span, words[at].start, words[fits[0]].end)] if fits else []
        at = fits[0] + 1 if fits else at + 1
    return bracket(text, spans)


def wrong(table, names, mark):
    """The lists without examples, and the examples in which other words are found than those in brackets."""
    examples = {name: (*table["finds"].get(name, ()), *table["misses"].get(name, ())) for name in names}
    lacking = [name for name, listed in examples.items() if len({"[" in one for one in listed}) < 2]
    return lacking, {(name, one): mark(name, unbracket(one)[0]) for name in names for one in examples[name]}


@pytest.mark.parametrize("lexicon", BY_LIST)
def test_the_words_of_a_list_are_found_in_its_examples(lexicon):
    table = BY_LIST[lexicon]
    lacking, found = wrong(table, lists_of(table), lambda name, text: marked(lexicon, name, text))
    assert [name for name in lacking if f"{{{name}}}" not in str(table.values()) and name not in _TAKEN_IN] == []
    assert {one: now for one, now in found.items() if now != one[1]} == {}


def test_the_words_of_a_class_are_found_in_its_examples():
    lacking, found = wrong(_CLASSES, _CLASSES["classes"], marked_by_class)
    assert lacking == []
    assert {one: now for one, now in found.items() if now != one[1]} == {}


_EXAMPLES = {"finds", "misses"}
_PROSE = {"licence", "source", "sources", "sentences", "language", "kind", "topic", "pieces"}
_ELSEWHERE = {
    "sentences for people, and no lists": {"coding", "first_look", "glossary", "label"},
    "walked by the constructions and the lexicon of each language": {"ai_disclaimers", "ai_disclaimers_en"},
    "marks of a page, of which no sentence tells": {"ai_markup"},
    "names of tools, each asked in test_disclaimer_lexicons.py": {"ai_tools"},
    "lists taken in by the cues beside them, which have examples": {"ai_residue", "clickbait.parts", "indicators.notice_openings"},
    "verbs of the families above, which have examples": {"attribution.kinds"},
}


def is_list(value):
    return isinstance(value, str) or (isinstance(value, list) and all(isinstance(one, str) for one in value))


def without_examples(name, table):
    """The lexicon, or the sections of it, that hold lists and have no examples."""
    if set(table) >= _EXAMPLES:
        return
    if any(is_list(value) for key, value in table.items() if key not in _PROSE | _EXAMPLES):
        yield name
    for key, value in table.items():
        sections = value if isinstance(value, list) else [value]
        for section in sections if key not in _PROSE | _EXAMPLES else ():
            if isinstance(section, dict):
                yield from without_examples(f"{name}.{key}", section)


def test_every_lexicon_or_section_with_lists_has_examples_of_what_counts_and_what_does_not():
    excepted = set().union(*_ELSEWHERE.values())
    tables = {path.stem: tomllib.loads(path.read_text("utf-8")) for path in FILES}
    lacking = {one for name, table in tables.items() for one in without_examples(name, table)}
    assert {one for one in lacking if not {one, one.partition(".")[0]} & excepted} == set()
    assert {name for name in excepted if not any(f"{one}.".startswith(f"{name}.") for one in lacking)} == set(), "excepted for nothing"
