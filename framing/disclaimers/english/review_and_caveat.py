"""What a notice about AI claims besides: that people looked the text over, and that it may be wrong."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from framing.cues.inflection import inflections
from framing.cues.matcher import Match, Matcher
from framing.text.document import Document
from framing.text.spans import overlap

from .constructions import english

_CLAUSE = re.compile(r"[;:()]|\s[–—-]\s|\.\s")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_NO_HUMAN = re.compile(r"\b(?:no|without|not)\b[^.]{0,30}\bhuman")
_BEFORE, _BEHIND = 7, 6
_REQUEST_REACH = 30


class ReviewWords(NamedTuple):
    """Words of a review by their part, each list with every form."""

    verbs: frozenset[str]
    seeing: frozenset[str]  # these count with a person as subject only: "has been read by an editor"
    nouns: frozenset[str]
    people: frozenset[str]
    negations: frozenset[str]
    pending: frozenset[str]
    automated: frozenset[str]
    themselves: frozenset[str]
    unreviewed: frozenset[str]


@cache
def _review_words() -> ReviewWords:
    lists = {name: frozenset(word.lower().replace("-", " ") for word in words) for name, words in english().lexicon["review"].items()}
    verbs = {form for verb in lists["verbs"] for form in _verb_forms(verb)}
    seeing = {form for verb in lists["seeing"] for form in _verb_forms(verb)}
    same = {name: lists[name] for name in ReviewWords._fields if name not in ("verbs", "seeing")}
    return ReviewWords(verbs=frozenset(verbs), seeing=frozenset(seeing), **same)


def _verb_forms(verb: str) -> set[str]:
    """Forms of "sign off" at its first word, of "fact check" at its last."""
    first, *tail = verb.split()
    if tail and tail[-1] in ("check", "read", "edit"):
        return {" ".join((first, *tail[:-1], form)) for form in inflections(tail[-1])}
    return {" ".join((form, *tail)) for form in inflections(first)}


def human_review(texts: Iterable[str]) -> bool | None:
    """Whether the sentences of a notice say that people reviewed it (True), that nobody did (False), or neither (None)."""
    claims = {claim for text in texts for claim in _claims_in(text)}
    return False if False in claims else True if True in claims else None


def _claims_in(text: str) -> set[bool]:
    folded = text.lower().replace("’", "'").replace("‑", "-")
    if any(phrase in folded for phrase in english().lexicon["review"]["phrases"]):
        return {not _NO_HUMAN.search(folded)}
    known = _review_words()
    clauses = [_WORD.findall(clause) for clause in _CLAUSE.split(folded)]
    return {claim for words in clauses for at in range(len(words)) if (claim := _claim(words, at, known)) is not None}


def _claim(words: list[str], at: int, known: ReviewWords) -> bool | None:
    """What the word at ``at`` says of a review: done by people, denied, or nothing."""
    if words[at] in known.unreviewed:
        return False
    if (length := _length(words, at, known.verbs)) and (claim := _claim_of_verb(words, at, length, known)) is not None:
        return claim
    if (length := _length(words, at, known.seeing)) and (claim := _claim_of_seeing(words, at, length, known)) is not None:
        return claim
    return _claim_of_noun(words, at, known) if _length(words, at, known.nouns) else None


def _claim_of_verb(words: list[str], at: int, length: int, known: ReviewWords) -> bool | None:
    """ "Was reviewed by an editor", "our editors checked it", "has not been edited"; not "to review" nor "reviewing"."""
    before, subject = words[max(0, at - _BEFORE) : at], _names_people(words[max(0, at - _BEFORE) : at], known)
    by_people = _by_people(words[at + length :][:_BEHIND], known)
    done = words[at].endswith(("ed", "t", "n")) or "proofread" in words[at]
    if before[-1:] == ["to"] or words[at].endswith("ing") or not (done or subject or by_people):
        return None
    if known.negations.intersection(before[-6:]) and not known.pending.intersection(before):
        return False
    people = subject if by_people is None else by_people
    return True if people and not known.pending.intersection(before[-4:]) else None


def _claim_of_seeing(words: list[str], at: int, length: int, known: ReviewWords) -> bool | None:
    before = words[max(0, at - _BEFORE) : at]
    by_people = _by_people(words[at + length :][:_BEHIND], known)
    if before[-1:] == ["to"] or not (by_people or (by_people is None and _names_people(before, known))):
        return None
    return not known.negations.intersection(before[-6:])


def _claim_of_noun(words: list[str], at: int, known: ReviewWords) -> bool | None:
    """ "Under human oversight", "without editorial review"; "automated checks" alone mean that nobody is said to have looked."""
    before = words[max(0, at - _BEFORE) : at]
    people, denied = _names_people(before, known), bool(known.negations.intersection(before[-6:]))
    if before[-1:] == ["to"]:
        return None
    if {"automated", "automatic"}.intersection(before[-5:]) and not people:
        return False
    if people and before[-1] in known.people:
        return None if known.pending.intersection(before[-3:]) else not denied
    return False if denied and before[-1] in known.negations | {"any", "further", "prior"} else None


def _length(words: list[str], at: int, known: frozenset[str]) -> int:
    """How many words at ``at`` form a known word or phrase; 0 for none."""
    return next((n for n in (3, 2, 1) if at + n <= len(words) and " ".join(words[at : at + n]) in known), 0)


def _by_people(behind: list[str], known: ReviewWords) -> bool | None:
    """True for "by our editors" or "by Ida Brand", False for "by software", None where no agent is named."""
    if known.themselves.intersection(behind[:3]):
        return True
    if "by" not in behind[:-1]:
        return None
    agent = behind[behind.index("by") + 1 :]
    if _names_people(agent, known) and not known.automated.intersection(agent[:3]):
        return True
    return not english().agent_words.intersection(agent[:3])


def _names_people(words: list[str], known: ReviewWords) -> bool:
    near = words[-5:]
    return any(_length(near, at, known.people) for at in range(len(near))) and not {"automated", "automatic"}.intersection(near[-2:])


@cache
def _caveats() -> tuple[Matcher[str], Matcher[str]]:
    lexicon = english().lexicon["caveat"]
    return Matcher((cue, "caveat") for cue in lexicon["cues"]), Matcher((cue, "request") for cue in lexicon["requests"])


def accuracy_caveat(texts: Iterable[str]) -> bool:
    """Whether the sentences of a notice say that errors may occur, or send the reader to the source to check."""
    return any(_doubts(Document(text)) for text in texts)


def _doubts(document: Document) -> bool:
    """A caveat that is no request for letters: "If you find an error, write to us" doubts nothing."""
    cues, requests = _caveats()
    asked = list(requests.find(document))
    return any(not _is_request(cue, asked) for cue in cues.find(document))


def _is_request(cue: Match, asked: list[Match]) -> bool:
    return any(overlap((cue.start, cue.end), (one.start, one.end + _REQUEST_REACH)) for one in asked)
