"""Labels without a verb ("Translated by DeepL", "Image: AI generated"), told from sentences that begin like one."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from .candidates import Candidate
from .places import opens_as_notice, paragraph_of, stands_alone
from .review_and_caveat import accuracy_caveat, human_review

_WORDS_BEFORE = 6
_WORDS_BEHIND = 30
_CAPTION_WORDS = 16


def is_no_label(candidate: Candidate) -> bool:
    """Words that begin like a label and go on as a sentence: "AI-generated images flood the web"."""
    return candidate.construction.label and (
        _is_out_of_place(candidate) or any(speaks(candidate) for speaks in _SENTENCES) or not _ends_as_label(candidate)
    )


def _is_out_of_place(candidate: Candidate) -> bool:
    """In a headline, behind many words, or in the middle of a paragraph."""
    document = candidate.document
    headline = document.field == "title" or document.region_at(candidate.sentence.start) == "headline"
    return headline or candidate.first > _WORDS_BEFORE or not (stands_alone(candidate) or opens_as_notice(candidate))


def _has_a_verb(candidate: Candidate) -> bool:
    """ "The site is kept up with the help of AI"."""
    return any(token.roles & {"be", "have", "do"} for token in candidate.matched)


def _commands(candidate: Candidate) -> bool:
    """ "Write reports with our AI"."""
    roles = candidate.matched[0].roles
    return "made" in roles and not roles & {"past", "thing", "making", "we"}


def _has_another_subject(candidate: Candidate) -> bool:
    """ "Her new book, written with AI", "I drafted this by hand"."""
    if candidate.construction.name == "label: author":
        return False
    opening = candidate.tokens[candidate.first : candidate.thing_at or candidate.first]
    return any(token.roles & {"theirs", "we", "which", "say"} for token in opening)


def _is_teaser(candidate: Candidate) -> bool:
    """ "Read more: AI-generated summaries"."""
    return candidate.first > 0 and candidate.tokens[0].folded in candidate.grammar.words("labels", "teasers")


def _is_apposition(candidate: Candidate) -> bool:
    """ "The images, made with AI, show a city"; "Written by ChatGPT, the play drew crowds"."""
    rest = candidate.rest
    if not rest or "comma" not in rest[0].roles:
        return False
    opened = candidate.thing_at is not None and any("comma" in token.roles for token in candidate.matched)
    return opened or (len(rest) > 1 and bool(rest[1].roles & {"the", "indefinite", "this", "theirs", "quantifier"}))


_SENTENCES: tuple[Callable[[Candidate], bool], ...] = (_has_a_verb, _commands, _has_another_subject, _is_teaser, _is_apposition)


def _ends_as_label(candidate: Candidate) -> bool:
    """Whether nothing follows that makes a sentence of it: a mark, a source, a review, a caveat, or the end."""
    rest = candidate.rest
    if not rest or rest[0].roles & {"stop", "bracket", "quote", "dash", "comma"}:
        return not rest or rest[0].folded != "|"  # "AI summary | Opinion | Markets" is a menu
    if len(rest) > _WORDS_BEHIND:
        return False
    if rest[0].roles & {"modal", "be"} and candidate.thing is not None:
        return accuracy_caveat([paragraph_of(candidate)])  # "AI-generated captions may contain errors"
    if "agent" in rest[0].roles or rest[0].folded in ("and", "&", "then"):
        return True
    if rest[0].folded.endswith("ed") and human_review([candidate.document.text[rest[0].start : rest[-1].end]]) is not None:
        return True
    if rest[0].roles & {"by", "help", "source"} and candidate.thing is not None and candidate.thing.kind == "media":
        return True
    if rest[0].folded == "of" and _is_caption(candidate):
        return True
    return _is_of_words(candidate) and _goes_on_without_verb(candidate)


def _is_of_words(candidate: Candidate) -> bool:
    """A label of a text may say of what it is; "AI-generated images of" begins many a sentence."""
    return candidate.thing is None or candidate.thing.kind != "media" or (candidate.agent is not None and "voices" in candidate.agent.roles)


def _is_caption(candidate: Candidate) -> bool:
    """ "AI-generated image of a flooded station"; "AI-generated image of the pope fooled millions" has a verb."""
    thing, rest = candidate.thing, candidate.rest
    if thing is None or thing.kind != "media" or len(rest) > _CAPTION_WORDS:
        return False
    verbs = candidate.grammar.words("labels", "headline_verbs")
    for before, token in pairwise(rest):
        attributive = before.roles & {"the", "indefinite"} or before.folded == "of"
        if token.roles & {"modal", "be", "have", "do", "say"} or token.folded in verbs or (token.folded.endswith("ed") and not attributive):
            return False
    return True


def _goes_on_without_verb(candidate: Candidate) -> bool:
    rest, text = candidate.rest, candidate.document.text
    opens = rest[0].roles & {"into", "by", "source", "used", "help"} or rest[0].folded in candidate.grammar.words("labels", "go_on")
    # "3 May 2024" holds no verb.
    return bool(opens) and not any(token.roles & {"modal", "do", "say"} and not text[token.start].isupper() for token in rest)
