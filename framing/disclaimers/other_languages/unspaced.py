"""AI notices in scripts that write particles on, or part no words: looked for by pieces of words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from framing.disclaimers.english.places import is_anothers_quotation
from framing.text.document import Document

from .lexicons import AGENTS, LONGEST, ROLES, Language, Said, kind_of, language, own_words

LANGUAGES = ("ko", "ja", "zh", "ar")

_FIRST_OF_OTHER_SCRIPTS = "\u0600"  # Arabic and all that stand behind it
_LABEL_LETTERS = 26
_REST = 160  # characters behind a statement in which its review and caveat stand
_MAKINGS = frozenset({"made", "translate", "summary", "translation", "voices"})
_SENTENCE_END = re.compile(r"[。！？!?\n]|(?<=[^\d])\.(?=\s|$)")


def notices_by_pieces(document: Document) -> Iterator[Said]:
    """The notices of a document in any of ``LANGUAGES``."""
    text = document.text
    if text.isascii() or not any(word[-1] > _FIRST_OF_OTHER_SCRIPTS for word in document.words.places):
        return
    for code in LANGUAGES:
        one = language(code)
        if any(_holds(text, one.lexicon[role]) for role in ("made", "translate", "summary")):
            for start, end in _stretches(document):
                if said := _said(document, start, end, one):
                    yield said


def _stretches(document: Document) -> Iterator[tuple[int, int]]:
    """Sentences, cut at the full stops of these scripts too."""
    for paragraph in document.paragraphs:
        start = paragraph.start
        for stop in [*_SENTENCE_END.finditer(document.text, paragraph.start, paragraph.end), None]:
            end = stop.end() if stop else paragraph.end
            if 1 < end - start <= LONGEST and document.text[start:end].strip():
                yield start, end
            start = end


def _holds(text: str, forms: Iterable[str]) -> bool:
    return any(form in text for form in forms)


def _said(document: Document, start: int, end: int, one: Language) -> Said | None:
    """What a stretch and the rest of its paragraph say, where the stretch is a notice."""
    text, lexicon = document.text[start:end], one.lexicon
    roles = {role for role in ROLES if _holds(text, lexicon.get(role, ())) or _holds(text, one.shared.get(role, ()))}
    pointed = [form for form in lexicon["this"] if form in text]
    review = _review(text, lexicon)
    if not roles & AGENTS or not roles & _MAKINGS or roles & {"hearsay", "other"} or ("not" in roles and review is None):
        return None
    if not (pointed or _is_label(text, lexicon)) or is_anothers_quotation(document, start + 1, own_words()):
        return None
    paragraph = document.paragraph_at(start)
    stop = min(paragraph.end if paragraph else end, end + _REST)
    rest = document.text[end:stop]
    review = _review(rest, lexicon) if review is None else review
    caveat = _has_caveat(text + rest, lexicon)
    near = "".join(pointed) or text
    of_thing = {kind for kind in ("media", "summary", "translation") if _holds(near, lexicon[kind])}
    whole = document.text[start : stop if review is not None or caveat else end]
    left, right = len(whole) - len(whole.lstrip()), len(whole.rstrip())
    return Said(start + left, start + right, kind_of(roles, of_thing), review, caveat)


def _is_label(text: str, lexicon: dict[str, Any]) -> bool:
    letters = re.sub(r"^\W+|\W+$", "", text)
    return len(letters) <= _LABEL_LETTERS and letters.endswith(tuple(lexicon["labels_end"]))


def _review(text: str, lexicon: dict[str, Any]) -> bool | None:
    """True where a review stands near people, False where a negation stands beside it."""
    for form in lexicon["review"]:
        at = text.find(form)
        if at >= 0 and _holds(text[max(0, at - 6) : at + len(form) + 8], lexicon["not"]):
            return False
        if at >= 0 and _holds(text, lexicon["people"]):
            return True
    return None


def _has_caveat(text: str, lexicon: dict[str, Any]) -> bool:
    for request in lexicon["requests"]:
        text = text.replace(request, "")
    return _holds(text, lexicon["caveat"])
