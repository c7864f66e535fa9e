"""What does an article tell of a source without a name: the words that describe it, and what it knows or did?"""

from __future__ import annotations

import re

from framing.attribution.mentions.attribution_words import verbs
from framing.attribution.mentions.source_kinds import source_rules
from framing.attribution.mentions.source_nouns import source_words
from framing.lexicons import any_of
from framing.text.document import Document
from framing.text.spans import Span

from .asides import relative_clause
from .sources import Source

_CUT = re.compile(r",? (?:who|whose|speaking|on (?:the )?condition)\b")
_BEHIND_NOUN = re.compile(r"\b(?:who|whose|that|with)\b")
_SPEAKS = any_of(word for word, verb in verbs().items() if verb.direct and verb.form != "base")
_CONTENT = re.compile(rf",? {_SPEAKS}\b.*", re.DOTALL)
_LEAST = 3  # words that tell anything
_MADE = re.compile(r" (?:by|from|obtained|published|released|commissioned|conducted|filed|issued|prepared|written|leaked) [^.,;:—“”\"\n]{4,90}?(?=[.,;:—“”\"\n]| (?:that|which|and) )")
_GOT = r"[^.\n]*\b(?:obtained|reviewed|acquired|leaked|received)\b [^.\n]{{0,24}}\b{noun}\b[^.\n]*\."


def describe_unnamed(document: Document, source: Source) -> tuple[str | None, str | None]:
    """The title of an anonymous source, and why it, a group or a document is heard, at the fullest of its first mentions."""
    mention = max(source.mentions[:3], key=lambda span: len(span.text))
    if source.kind == "document":
        return None, _how_it_came(document, mention)
    return _describing(mention) if source.kind == "anonymous" else None, _what_it_knows(document, mention)


def _describing(mention: Span) -> str | None:
    """The noun phrase of a mention, without what is said of its anonymity: "a senior official"."""
    cut = _CUT.search(mention.text)
    words = mention.text[: cut.start() if cut else None].strip(" ,").removeprefix("the ").removeprefix("The ")
    return words if words.lower() not in source_words().pronouns and words.lower() not in source_rules().counters else None


def _what_it_knows(document: Document, mention: Span) -> str | None:
    """What stands behind the noun and tells how its bearer knows: "familiar with the talks", "who worked on the bridge"."""
    within = source_rules().near.search(mention.text.lower()) or _BEHIND_NOUN.search(mention.text)
    if within:
        told = _CONTENT.sub("", mention.text[within.start() :]).strip(" ,")
        return told if len(told.split()) >= _LEAST else None
    clause = relative_clause(document, mention.end, that=True)
    return document.text[clause[0] : clause[1]] if clause else None


def _how_it_came(document: Document, mention: Span) -> str | None:
    """Whose a document is and how it was got: "by the inspector general", "The Wire obtained the report by a records request."."""
    noun = mention.text.rpartition(" ")[2]
    if noun.lower() in source_words().nouns and (got := re.search(_GOT.format(noun=re.escape(noun)), document.text)):
        return got.group().strip()
    made = _MADE.match(document.text, mention.end)
    return document.text[mention.start : made.end()] if made else None
