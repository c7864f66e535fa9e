"""What stands beside a name and tells of its bearer: a role, an apposition, a party, an age, "in", "the", a preposition."""

from __future__ import annotations

import re

from framing.attribution.mentions.attribution_words import verbs
from framing.attribution.mentions.name_spans import PARTY
from framing.attribution.mentions.source_nouns import source_words
from framing.text.document import Document
from framing.text.function_words import function_words

from .entities import Figure
from .name_lexicon import BODIES, PERSONAL, name_words

_APPOSITION_WORDS = 8
_REACH = 30  # characters of the longest word
_PARTY_OR_AGE = re.compile(rf"{PARTY}|, \d{{1,2}},")
_WHO_OR_WHICH = re.compile(r", (who|which)\b")
# "Ruiz, the mayor of Lowell,"; not "In Lowell, the mayor said".
_ENDS_APPOSITION = re.compile(r"[,.;)]| (?:of|for|at|in|from|with|to|on|who|and|whose)\b|['’]s\b|(?= [A-Z])")
_ENDS_BODY = re.compile(r"[,.;)]| (?:of|for|that|which)\b")
_AUXILIARIES = frozenset("is was are were has had have will would did does do can could may might must also".split())
_BEHIND_DATELINE = (", ", " (", " -", " –", " —")
_STATE = re.compile(r"((?:[A-Z]\.)+[A-Z]|[A-Z][a-z]{1,4})\.")
_STOPS = (",", ".", ";", ":")
_TELLS_BEHIND = frozenset((", ", " (", "(D", "(R"))


def is_possessive(document: Document, end: int) -> bool:
    """Whether the name that ends here stands as "Ruiz's"."""
    text = document.text
    return text[end : end + 1] in ("'", "’") or text[end - 2 : end] in ("'s", "’s")


def is_governed(document: Document, start: int) -> bool:
    """Whether a preposition stands before the phrase that begins here, or before the article or the title in front of it."""
    titles = name_words().titles
    before = word_before(document, start)
    while before == "the" or before.rstrip(".") in titles:
        start -= len(before) + 1
        before = word_before(document, start)
    return before in function_words().prepositions


def word_before(document: Document, start: int) -> str:
    """The folded word that a space parts from what begins at ``start``; empty where there is none."""
    folded = document.folded
    if start < 2 or folded[start - 1] != " ":
        return ""
    nearest = max(0, start - _REACH)
    return folded[max(nearest, folded.rfind(" ", nearest, start - 1) + 1, folded.rfind("\n", nearest, start - 1) + 1) : start - 1]


def word_behind(document: Document, end: int) -> str:
    """The folded word that a space parts from what ends at ``end``; empty where there is none."""
    folded = document.folded
    if folded[end : end + 1] != " ":
        return ""
    stop = folded.find(" ", end + 1, end + _REACH)
    return folded[end + 1 : stop if stop > 0 else end + _REACH].rstrip(".,;:")


def learn(document: Document, figure: Figure, start: int, end: int, *, titled: bool) -> None:
    """What stands beside a naming and tells of its bearer: a role before it, an apposition, an age, a party."""
    text = document.text
    if not titled:
        if not figure.sure and figure.kind in PERSONAL:
            _learn_thing(document, figure, start, end)
        if text[start - 2 : start - 1].islower():
            _learn_before(document, figure, start)
    if text[end : end + 2] in _TELLS_BEHIND and not (figure.kind in BODIES and figure.sure):
        _learn_behind(document, figure, end)


def _learn_before(document: Document, figure: Figure, start: int) -> None:
    before = word_before(document, start)
    told = name_words().introduces.get(before)
    if told == "person":
        if not (figure.kind in BODIES and figure.sure):
            figure.is_told(before, word_before(document, start - len(before) - 1))
    elif told and not figure.sure:
        figure.kind, figure.sure = "organisation", True  # "the nonprofit Lowell Visions"


def _learn_behind(document: Document, figure: Figure, end: int) -> None:
    text = document.text
    opening = text[end + 2 : end + 3]
    if opening == "w" and not figure.sure and (relative := _WHO_OR_WHICH.match(text, end)):
        figure.kind, figure.sure = ("person", True) if relative.group(1) == "who" else ("organisation", True)
    elif _PARTY_OR_AGE.match(text, end):
        figure.kind, figure.sure = "person", True
    elif text[end] != ",":
        return
    elif opening.isupper():
        if not figure.sure and _is_state(text, end + 2):
            figure.kind, figure.sure = "place", True  # "of Lowell, Mass."
    elif told := _apposed_noun(document, end):
        noun, modifier, kind = told
        if kind == "person":
            figure.is_told(noun, modifier)
        elif not figure.sure:
            figure.kind, figure.sure = "organisation", True


def _is_state(text: str, start: int) -> bool:
    """Whether a state for short stands here."""
    state = _STATE.match(text, start)
    return state is not None and state.group(1).lower() in name_words().states


def _learn_thing(document: Document, figure: Figure, start: int, end: int) -> None:
    """That a name is a place or a body and hardly a person's: "in Lowell", "the Daily Harbor"."""
    text = document.text
    before = document.folded[max(0, start - 5) : start]
    if before.endswith(" the "):
        if len(figure.words) > 1 or (not figure.gender and not _is_modifier(document, end)):
            figure.kind = "organisation"
    elif len(figure.words) > 1:
        return
    elif before.endswith(" in "):
        if text[end : end + 1] not in ("'", "’"):
            figure.kind = "place"
    elif before[-1:] in ("", "\n") and end - start > 3 and text[start:end].isupper() and text[end : end + 2] in _BEHIND_DATELINE:
        figure.kind = "place"  # "LOWELL (Harbor Wire) -"


def _is_modifier(document: Document, end: int) -> bool:
    """Whether the name that ends here stands before a noun: "the Ruiz plan"."""
    if not document.text[end + 1 : end + 2].islower():
        return False
    behind = word_behind(document, end)
    return behind not in verbs() and behind not in _AUXILIARIES


def _apposed_noun(document: Document, end: int) -> tuple[str, str, str] | None:
    """The noun of an apposition, the word before it, and what it tells: "Ruiz, the fund's managing director", "Harbor Rising, a group"."""
    text, words = document.text, document.words
    first = words.at(end) + 1
    if first >= len(words) or words.starts[first] > end + 3:
        return None
    nouns = name_words().introduces
    opening = words.folded[first]
    if opening not in source_words().determiners and opening not in ("who", "former", "then") and nouns.get(opening) != "person":
        return None
    modifier = ""
    for i, word in enumerate(words.folded[first : first + _APPOSITION_WORDS], first):
        kind = nouns.get(word)
        if kind and text[words.starts[i]].islower():
            ends = _ENDS_APPOSITION if kind == "person" else _ENDS_BODY
            if (kind == "person" or opening in ("a", "an")) and ends.match(text, words.ends[i]):
                return word, modifier, kind
        if words.between[i][:1] in _STOPS:
            return None
        modifier = word
    return None
