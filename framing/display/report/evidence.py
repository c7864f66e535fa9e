"""How does a figure of the report open to its sentences: every piece of evidence once, by scorer and outlet?"""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import urlencode

import numpy as np
import pandas as pd

from framing.scoring.registry import scorers
from framing.text.region_labels import STORY

from .anchors import Places
from .corpus import Corpus
from .linked_cells import Cell, day

_ALL = 9_000  # rows; a page of more is slow on a phone
_SOME = 5_000  # rows of a corpus that has more
_KEYS = ["scorer", "outlet", "label", "voice"]
"""What a figure may count by."""


class EvidenceRow(NamedTuple):
    """One piece of evidence in its sentence; ``number`` is its row of ``Evidence.rows``."""

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


class EvidenceGroup(NamedTuple):
    """The evidence of one scorer in one outlet; ``total`` counts what could not be shown too."""

    anchor: str
    scorer: str
    outlet: int
    outlet_name: str
    rows: list[EvidenceRow]
    total: int


class Evidence:
    """All evidence that figures count, and links from figures to it."""

    def __init__(self, corpus: Corpus, places: Places) -> None:
        index = corpus.evidence.index
        self._scorers = {scorer.name: scorer for scorer in scorers(tuple(corpus.frames))}
        everywhere = [name for name, scorer in self._scorers.items() if scorer.counts_everywhere]
        counted = index[index["region"].isin(STORY) | index["scorer"].isin(everywhere)]
        group = dict(zip(corpus.table["article_id"], corpus.table["outlet"], strict=True))
        outlet_of = np.array([group.get(article.article_id) for article in corpus.articles], dtype=object)
        self._counted = counted.assign(outlet=pd.Categorical(outlet_of[counted["article"]]))
        self._outlets = {outlet: n for n, outlet in enumerate(corpus.outlets, 1)}
        self._corpus, self._places = corpus, places
        self._pieces: dict[str, list[tuple[str, str, str, int]]] = defaultdict(list)
        for (scorer, *key), pieces in self._counted.groupby(_KEYS, observed=True).size().items():
            self._pieces[scorer].append((*key, pieces))
        kept = self._keep()
        self.total, self.shown = len(self._counted), len(kept)
        self.rows = corpus.evidence.rows(kept).reset_index(drop=True)
        self._kept = self.rows.assign(outlet=kept.sort_values("article", kind="stable")["outlet"].astype(object).to_numpy())

    def labels(self, scorer: str) -> list[str]:
        """The labels that a scorer gave."""
        return sorted({label for _, label, _, _ in self._pieces.get(scorer, ())})

    def count(self, scorer: str, *, outlet: str = "", label: str = "", voice: str = "") -> int:
        """How many pieces of evidence a figure counts."""
        wanted = (outlet, label, voice)
        by_keys = self._pieces.get(scorer, ())
        return sum(pieces for *key, pieces in by_keys if all(not one or one == its for one, its in zip(wanted, key, strict=True)))

    def cell(self, scorer: str, *, text: str = "", outlet: str = "", label: str = "", voice: str = "") -> Cell:
        """A figure that opens to its evidence: the count of that, or another text."""
        count = self.count(scorer, outlet=outlet, label=label, voice=voice)
        if not count:
            return Cell(text or "0", number=True)
        href, opens = self.link(scorer, outlet=outlet, label=label, voice=voice)
        return Cell(text or f"{count:,}", href, opens, number=True)

    def link(self, scorer: str, *, outlet: str = "", label: str = "", voice: str = "") -> tuple[str, str]:
        """Where evidence stands without the script, and what the script shows of it."""
        number = self._outlets.get(outlet, 0)
        asked = {"s": scorer, "o": number or "", "l": label, "v": voice}
        href = f"#e-{scorer}-{number}" if number else f"#e-{scorer}"
        there = self.count(scorer, outlet=outlet) > 0
        return href if there else "#evidence", urlencode({key: value for key, value in asked.items() if value})

    def groups(self) -> Iterator[tuple[str, str, list[EvidenceGroup]]]:
        """By scorer its name in words and its groups, one an outlet."""
        for scorer in sorted(self._pieces, key=list(self._scorers).index):
            kept = self._kept[self._kept["scorer"] == scorer]
            groups = [
                EvidenceGroup(f"e-{scorer}-{n}", scorer, n, outlet, list(self._rows(kept[kept["outlet"] == outlet])), total)
                for outlet, n in self._outlets.items()
                if (total := self.count(scorer, outlet=outlet))
            ]
            if groups:
                yield scorer, self._scorers[scorer].evidence or scorer.replace("_", " "), groups

    def _keep(self) -> pd.DataFrame:
        """What the page shows: all of it, or of a large corpus as many of each scorer, outlet and label as there is room for."""
        if len(self._counted) <= _ALL:
            return self._counted
        counted = self._counted[self._counted["scorer"] != "claims"]
        place = counted.groupby(_KEYS, observed=True).cumcount()
        most = 1
        while (place < 2 * most).sum() <= _SOME and most < len(counted):
            most *= 2
        return counted[place < most]

    def _rows(self, spans: pd.DataFrame) -> Iterator[EvidenceRow]:
        published = {article.article_id: article.published for article in self._corpus.articles}
        for span in spans.itertuples():
            article, places = span.article_id, self._places
            words = _cut(span.sentence, span.text, span.start - span.sentence_start)
            cells = span.label, span.voice, span.voice_name or "", day(published[article])
            opens = places.number[article], places.link(article, span.field, span.start)
            yield EvidenceRow(span.Index, *words, *cells, *opens, places.name(article), places.by(article))


def _cut(sentence: str, words: str, at: int) -> tuple[str, str, str]:
    """A sentence cut around the words that count, which stand at a place in it; a part of a long quotation has none around it."""
    if sentence[at : at + len(words)] != words:
        return "", sentence or words, ""
    return sentence[:at], words, sentence[at + len(words) :]
