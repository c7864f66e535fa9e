"""What do the words around a passage say that it is: a motto, a role that somebody is given, a nickname?"""

import re

from framing.attribution.mentions.source_nouns import source_words
from framing.attribution.passages.quotation_marks import Passage
from framing.attribution.passages.quote_shapes import Shape, kind_words
from framing.lexicons import any_of, word_list
from framing.text.document import Document
from framing.text.function_words import function_words
from framing.text.late_pattern import late_pattern

_NAMES_OF_WORDS = word_list("quote_kinds.term.names_of_words")
_NAMES_OF_THINGS = _NAMES_OF_WORDS | word_list("quote_kinds.term.names_of_things")
_MEANING = word_list("quote_kinds.term.meaning")
CLAUSE_ENDS = '.;:!?"“”,'
_NAME_AHEAD = re.compile(r"\b[A-Z][a-z]+ $")
_NAME_BEHIND = re.compile(r" [A-Z][’']?\w*[a-z]")  # McBain, O’Dell
_OWNER = re.compile(r"\b(?:(?P<name>[A-Z][\w-]*)[’']s|[Hh]is|[Hh]er) $")
_LANGUAGE = re.compile(rf"(?:[,(–—-] ?|\b{any_of(word_list('quote_kinds.term.before_language'))} )([a-z]+) for $")
# "He was their “pilot,” or guide,"; of a thing: "a “closed” vote, meaning that", "“sliming” fish, or washing them"
_EXPLAINED = re.compile(
    r"(?:(?<=,[\"”’'])|(?<=,[’']['’])) or (?:an? )?(?!whatever\b)[\w-]+[,.;]|,? which means |, meaning "
    r"| \w+, meaning that |(?<=ing[\"”’'])(?: \w+)?, or [a-z]+ing\b"
)
# "It began with a “blot.” That is what keepers called it"; "a year of “slow rowing.” The idea that …"; "legal “search” — the process of"
_TOLD_BEHIND = late_pattern(
    lambda: (
        r"\w?(?:(?:[.!]?[”\"’'][.!]?|[.!])\s{1,2}"
        rf"(?:that(?: i|['’])s what [\w ]{{1,30}} call(?:s|ed)? |the {any_of(_NAMES_OF_THINGS)} |it {any_of(_MEANING)} )"
        rf"|[”\"’']? ?(?:—|–|--| -) ?(?:an?|the) {any_of(_NAMES_OF_THINGS)} )"
    )
)
_DASH_BEHIND = re.compile(r" ?(?:—|–|―|--| -) ?[a-z]")
_CALLED = (["it", "call"], ["them", "call"], ["this", "call"])
# "Muro, meaning “wall”", "That does not mean “low.”"; not "She said that it means “a lot”"
_GLOSSED = re.compile(
    rf"(?:[,(–—] ?meaning|(?:[.,;][”\"’']? |\n|^){any_of(word_list('quote_kinds.term.points'))} (?:[\w’']+ ){{0,2}}{any_of(_MEANING)}) $"
)
_MEANS = re.compile(rf" {any_of(_MEANING)}\b")
_BEFORE_MEANING = word_list("quote_kinds.term.before_meaning")
_NOUN_BEHIND = re.compile(r" ([a-z][\w’'-]+)")
_WOULD_GO_BY = (" be known as ", " be known as the ")
_GOES_BY = (" known as ", " known as the ", "(called ", "(known as ")
_LONGEST_BEFORE = 48  # characters, as the next
_LONGEST_CLAUSE = 90


def introducing_words(document: Document, start: int) -> list[str]:
    """The last three words before an offset, nearest first, as far as the clause goes."""
    found: list[str] = []
    for word in document.folded[max(0, start - _LONGEST_BEFORE) : start].split()[:-4:-1]:
        if word[-1] in CLAUSE_ENDS:
            break
        found.append(word)
    return found


def goes_by(document: Document, start: int) -> bool:
    """Whether what begins at an offset is by what something goes: "a step known as “mooring”", "funds (called “calm”)"."""
    return document.folded.endswith(_GOES_BY, 0, start) and not document.folded.endswith(_WOULD_GO_BY, 0, start)


def clause_before(document: Document, start: int, ends: str = CLAUSE_ENDS) -> list[str]:
    """The words of the clause before an offset, nearest first; it begins behind the last of the marks ``ends`` or of the line."""
    clause = document.folded[max(0, start - _LONGEST_CLAUSE) : start]
    return clause[max(clause.rfind(mark) for mark in ends + "\n") + 1 :].split()[::-1]


def is_motto(before: list[str]) -> bool:
    """Whether the words are said to be a motto, a term or the like: "the slogan of his campaign is “Onward”", "the term is “lull”"."""
    lexicon = kind_words()
    if before[:2] in _CALLED or before[1:3] in _CALLED:  # "Call it the “jam and dash”"
        return True
    if before[:1] in (["is"], ["was"]) and not _NAMES_OF_WORDS.isdisjoint(before):
        return True
    saying = next((at for at, word in enumerate(before) if word in lexicon.term_sayings), -1)
    if saying < 0:
        return False
    is_one = before[0] in lexicon.clause_finite
    of_it = saying >= 1 and before[saying - 1] == "of" and before[0] in lexicon.term_determiners
    return is_one or of_it


def is_explained(document: Document, passage: Passage) -> bool:
    """Whether what the words mean stands beside them: "swellings, or “boils”", "a “boil,” or swelling,", "“Muro,” which means “wall”".

    Or it is told in the next words what they are: "a “blot.” That is what keepers called it", "a “blot” — the term for".
    """
    if document.text.endswith(", or ", 0, passage.start) or _EXPLAINED.match(document.text, passage.end):
        return True
    before = introducing_words(document, passage.start)
    means = _MEANS.match(document.folded, passage.end) and (not before or before[0] in _BEFORE_MEANING)
    return bool(means or _TOLD_BEHIND.match(document.folded, max(passage.start, passage.end - 2)))


def is_introduced(document: Document, passage: Passage, shape: Shape) -> bool:
    """Whether a term of several words is brought in: a “dry port” at Lowell, “lull years” — those of no rain; not: a “free trade” port."""
    if len(shape.words) == 1 or shape.capital or has_noun_behind(document, passage):
        return False
    articles = introducing_words(document, passage.start)[:2]
    return "a" in articles or "an" in articles or _DASH_BEHIND.match(document.text, passage.end) is not None


def is_class(before: list[str]) -> bool:
    """Whether something is put under the words, or what they mean is told: "classed as “unsafe”", "the concept of “safe water”"."""
    if ["of", "definition"] in (before[:2], before[1:3]) or (before[:1] == ["of"] and not _NAMES_OF_THINGS.isdisjoint(before[1:2])):
        return True
    words = [word for word in before if word != "either"]
    return words[:1] in (["as"], ["to"]) and not kind_words().term_classed.isdisjoint(words[1:2])


def names_thing(document: Document, passage: Passage, shape: Shape) -> bool:
    """Whether what is called so stands behind: a “rain” mode, and behind more than a word: a “swift harbor” law; not the “reform” law."""
    behind = _NOUN_BEHIND.match(document.text, passage.end)
    if behind is None:
        return False
    lexicon = kind_words()
    return behind[1] in lexicon.term_labels or (behind[1] in lexicon.term_named and (len(shape.words) > 1 or "-" in shape.words[0]))


def is_gloss(document: Document, start: int) -> bool:
    """Whether the words say what others mean: "Muro, Latin for “wall”"; not "English for “beginners” is taught"."""
    language = _LANGUAGE.search(document.folded, max(0, start - _LONGEST_BEFORE), start)
    return language is not None and language[1] in kind_words().term_glossed


def is_meaning(document: Document, start: int) -> bool:
    """Whether the words tell what others mean: "That does not mean “low.”", "Muro, meaning “wall”"; not "Ruiz said it means “low”"."""
    return _GLOSSED.search(document.folded, max(0, start - _LONGEST_BEFORE), start) is not None


def is_nickname(text: str, passage: Passage, shape: Shape) -> bool:
    """Whether one word stands between the names of a person: Charles “Chuck” Vance."""
    if len(shape.words) != 1 or not shape.capital or not _NAME_BEHIND.match(text, passage.end):
        return False
    return _NAME_AHEAD.search(text, max(0, passage.start - _LONGEST_BEFORE), passage.start) is not None


def names_role(before: list[str]) -> bool:
    """Whether someone is given the words as a name: "hailed the bridge as a “breakthrough”", "mourned him as her “rock”"."""
    return before[:1] == ["as"] or (
        before[1:2] == ["as"] and (before[0] in function_words().a_or_an or before[0] in kind_words().term_owners)
    )


def describes_noun(document: Document, passage: Passage) -> bool:
    """Whether the words stand between an article and a noun: the “old pier” plan, a costly “reform” bill."""
    if not has_noun_behind(document, passage):
        return False
    return not kind_words().term_determiners.isdisjoint(introducing_words(document, passage.start)[:2])


def has_noun_behind(document: Document, passage: Passage) -> bool:
    """Whether a word stands right behind that may be a noun of the words: the “old pier” plan, but not: the “old pier” of Lowell."""
    behind = _NOUN_BEHIND.match(document.text, passage.end)
    return behind is not None and behind[1] not in kind_words().term_ends


def is_persons(document: Document, start: int) -> bool:
    """Whether what begins at an offset is a single person's, by the word before it: his, her, Vance's; but not Lowell's, the town's."""
    owner = _OWNER.search(document.text, max(0, start - _LONGEST_BEFORE), start)
    if owner is None:
        return False
    return owner["name"] is None or owner["name"].lower() not in source_words().places


def continues_speaker(document: Document, start: int) -> bool:
    """Whether the sentence of an offset goes on about one person: "He spoke of …"."""
    return document.folded.startswith(("he ", "she "), document.sentence_at(start).start)
