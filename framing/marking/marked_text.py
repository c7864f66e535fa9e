"""How is a text shown with its evidence marked in it?

Evidence overlaps by nature (a hedge inside a quote). The text is cut at every boundary and each piece
carries all spans that cover it, so that removing the tags and unescaping gives back the text exactly.
"""

from collections.abc import Iterable, Mapping
from itertools import chain, pairwise
from typing import NamedTuple

from markupsafe import Markup

from framing.text.document import Document
from framing.text.region_labels import STORY

from .marks import SHAPES, MarkedEvidence
from .palette import GREY
from .templates import render


class _Stretch(NamedTuple):
    """Characters that one span marks, how, and what is told of them."""

    start: int
    end: int
    css: str
    tip: str


class _Piece(NamedTuple):
    """Characters that are marked alike."""

    text: str
    css: str
    tips: str
    aside: str
    anchor: str


def marked_text(document: Document, evidence: Iterable[MarkedEvidence], anchors: Mapping[int, str] | None = None) -> Markup:
    """One field of an article with its evidence marked, what is not counted in grey; without its tags it is the field.

    Args:
        document: the field.
        evidence: what is marked in it.
        anchors: offsets that a page wants to open, each with the id by which.
    """
    opened_at = {at: name for at, name in (anchors or {}).items() if 0 <= at < len(document.text)}
    painted = sorted(evidence, key=lambda kind: list(SHAPES).index(kind.mark.shape))
    stretches = [
        _Stretch(start, end, css, tip)
        for css, spans in ((kind.mark.css, kind.spans) for kind in painted)
        for span, tip in spans
        if span.field == document.field
        for start, end in getattr(span, "pieces", None) or ((span.start, span.end),)  # of an interrupted quote its pieces alone
    ]
    asides = [(start, end) for start, end, label in document.regions if label not in STORY]
    marked = [(stretch.start, stretch.end) for stretch in stretches]
    cuts = sorted({0, len(document.text), *opened_at, *chain.from_iterable(asides + marked)})
    waiting = sorted(stretches, key=lambda stretch: stretch.start)[::-1]
    pieces, opened = [], []
    for left, right in pairwise(cuts):
        while waiting and waiting[-1].start <= left:
            opened.append(waiting.pop())
        opened = [stretch for stretch in opened if stretch.end > left]
        label = document.region_at(left)
        pieces.append(
            _Piece(
                document.text[left:right],
                ";".join(dict.fromkeys(stretch.css for stretch in opened)),
                "; ".join(dict.fromkeys(stretch.tip for stretch in opened)),
                "" if opened or label in STORY else label,
                opened_at.get(left, ""),
            )
        )
    return render("marking/marked_text.html.jinja", pieces=pieces, grey=GREY)
