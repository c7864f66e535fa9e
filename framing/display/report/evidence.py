"""Which sentences stand behind a figure? Every piece of evidence once, by scorer and outlet, and how a figure opens to its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import urlencode

import pandas as pd

from framing.text.document import STORY

from .cells import Cell, day
from .corpus import Corpus
from .places import Places

_ALL = 9_000  # rows; a page of more is slow on a phone
_SOME = 5_000  # rows of a corpus that has more
_NOTICES = ("ai_disclaimers", "ai_residue")  # these count wherever on the page they stand
_NAMES = {
    "frames": "frames",
    "ai_disclaimers": "AI notices",
    "ai_residue": "assistant residue",
    "quotes": "quotations",
    "sources": "sources",
    "claims": "whose word each sentence is",
    "hedges": "hedges",
    "boosters": "boosters",
    "interpretations": "interpretations",
}


class Row(NamedTuple):
    """One piece of evidence in its sentence; ``number`` is its row of the table of spans."""

    number: int
    before: str
    words: str
    after: str
    label: str
    voice: str
    who: str
    date: str
    article: int
    href: str
    title: str
    by: str


class Group(NamedTuple):
    """The evidence of one scorer in one outlet; ``total`` counts what could not be shown too."""

    anchor: str
    scorer: str
    outlet: int
    outlet_name: str
    rows: list[Row]
    total: int


class Evidence:
    """All evidence that figures count, and links from figures to it."""

    def __init__(self, corpus: Corpus, places: Places) -> None:
        spans = corpus.spans
        self._counted = spans[spans["region"].isin(STORY) | spans["scorer"].isin(_NOTICES)]
        self._outlets = {outlet: n for n, outlet in enumerate(corpus.outlets, 1)}
        self._corpus, self._places = corpus, places
        self.total = len(self._counted)
        self._of = dict(iter(self._counted.groupby("scorer")))
        self._kept = self._keep()
        self.shown = len(self._kept)

    def count(self, scorer: str, *, outlet: str = "", label: str = "", voice: str = "", article: str = "") -> int:
        """How many pieces of evidence a figure counts."""
        wanted = self._of.get(scorer, self._counted.head(0))
        for column, value in (("outlet", outlet), ("label", label), ("voice", voice), ("article_id", article)):
            wanted = wanted[wanted[column] == value] if value else wanted
        return len(wanted)

    def cell(self, scorer: str, *, text: str = "", outlet: str = "", label: str = "", voice: str = "", article: str = "") -> Cell:
        """A figure that opens to its evidence: the count of that, or another text."""
        count = self.count(scorer, outlet=outlet, label=label, voice=voice, article=article)
        if not count:
            return Cell(text or "0", number=True)
        href, opens = self.link(scorer, outlet=outlet, label=label, voice=voice, article=article)
        return Cell(text or f"{count:,}", href, opens, number=True)

    def link(self, scorer: str, *, outlet: str = "", label: str = "", voice: str = "", article: str = "") -> tuple[str, str]:
        """Where evidence stands without the script, and what the script shows of it."""
        number = self._outlets.get(outlet, 0)
        asked = {"s": scorer, "o": number or "", "l": label, "v": voice, "a": self._places.number.get(article, "")}
        href = f"#e-{scorer}-{number}" if number else f"#e-{scorer}"
        there = self.count(scorer, outlet=outlet) > 0
        return href if there else "#evidence", urlencode({key: value for key, value in asked.items() if value})

    def groups(self) -> Iterator[tuple[str, str, list[Group]]]:
        """By scorer its name in words and its groups, one an outlet."""
        for scorer in sorted(self._of, key=_order):
            name, counted = _NAMES.get(scorer, scorer.replace("_", " ")), self._of[scorer]
            kept = self._kept[self._kept["scorer"] == scorer]
            groups = [
                Group(f"e-{scorer}-{n}", scorer, n, outlet, list(self._rows(kept[kept["outlet"] == outlet])), total)
                for outlet, n in self._outlets.items()
                if (total := int((counted["outlet"] == outlet).sum()))
            ]
            if groups:
                yield scorer, name, groups

    def _keep(self) -> pd.DataFrame:
        """What the page shows: all of it, or of a large corpus as many of each scorer, outlet and label as there is room for."""
        if len(self._counted) <= _ALL:
            return self._counted
        told = self._counted[self._counted["scorer"] != "claims"]
        keys = ["scorer", "outlet", "label", "voice"]
        place = told.groupby(keys).cumcount()
        most = 1
        while (place < 2 * most).sum() <= _SOME and most < len(told):
            most *= 2
        return told[place < most]

    def _rows(self, spans: pd.DataFrame) -> Iterator[Row]:
        texts = {article.article_id: article for article in self._corpus.articles}
        for span in spans.itertuples():
            article = texts[span.article_id]
            before, words, after = _cut(span.sentence, span.text, getattr(article, span.field, ""), span.start)
            yield Row(
                span.Index,
                before,
                words,
                after,
                span.label,
                span.voice,
                span.voice_name or "",
                day(article.published),
                self._places.number[span.article_id],
                self._places.link(span.article_id, span.field, span.start),
                self._places.name(span.article_id),
                self._places.by(span.article_id),
            )


def _order(scorer: str) -> tuple[int, str]:
    """The order of the list above; what is not in it comes last."""
    names = list(_NAMES)
    return (names.index(scorer) if scorer in names else len(names)), scorer


def _cut(sentence: str, words: str, text: str, start: int) -> tuple[str, str, str]:
    """A sentence cut around the words that count, at their own place and not at the first that read alike."""
    begins = text.rfind(sentence, max(0, start - len(sentence)), start + len(sentence)) if sentence else -1
    at = start - begins if begins >= 0 else sentence.find(words)
    if at < 0 or sentence[at : at + len(words)] != words:
        return "", sentence or words, ""
    return sentence[:at], words, sentence[at + len(words) :]
