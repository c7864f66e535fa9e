"""An article with its evidence marked, as HTML: inline styles, no script, every character escaped.

Evidence overlaps by nature (a hedge inside a quote). The text is cut at every boundary and each piece
carries all spans that cover it, so that removing the tags and unescaping gives back the article exactly.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from html import escape
from itertools import pairwise
from typing import Any

from framing.scoring.registry import FIRST
from framing.scoring.scorecard import Scorecard
from framing.text.document import STORY, Document
from framing.text.spans import Pair, Span, VoicedSpan

from .palette import EVIDENCE, GREY, VOICES, tint

# Told apart by shape as well as by colour: a ground, or a kind of line under the words.
_STYLES = {
    "quotes": f"background:{tint(EVIDENCE['quotes'], 0.16)}",
    "ai_disclaimers": f"background:{tint(EVIDENCE['ai_disclaimers'], 0.45)};outline:1px dashed {EVIDENCE['ai_disclaimers']}",
    "ai_residue": "outline:2px solid #000",
    "frames": f"box-shadow:inset 0 -0.24em {EVIDENCE['frames']};font-weight:600",
    "hedges": f"text-decoration:underline dotted {EVIDENCE['hedges']} 0.17em;text-underline-offset:0.16em",
    "boosters": f"text-decoration:underline double {EVIDENCE['boosters']} 0.12em;text-underline-offset:0.16em",
    "interpretations": "text-decoration:underline wavy #8A6D00 0.09em;text-underline-offset:0.16em",
}
_LEGEND = {
    "frames": "frame cue (thick line)",
    "quotes": "quotation (blue ground)",
    "hedges": "hedge (dots)",
    "boosters": "booster (double line)",
    "interpretations": "interpretation (wave)",
    "ai_disclaimers": "AI disclaimer (dashed box)",
    "ai_residue": "assistant residue (black box)",
}
_FONT = "font-family:Georgia,'Times New Roman',serif"
_SANS = "font-family:system-ui,-apple-system,'Segoe UI',Helvetica,Arial,sans-serif"


def scorecard_html(card: Scorecard) -> str:
    """The article of a Scorecard with its evidence marked, its first measures, its claims strip and its notes."""
    article = card.article
    documents = {document.field: document for document in article.documents}
    parts = [_heading(card), _measures(card)]
    if "title" in documents:
        text = _marked(card, documents["title"])
        parts.append(f'<p style="{_FONT};font-size:1.25em;font-weight:700;margin:0.8em 0 0.2em">{text}</p>')
    parts.append(
        f'<div style="{_FONT};font-size:1em;line-height:1.65;white-space:pre-wrap;overflow-wrap:anywhere;margin:0.6em 0">'
        f"{_marked(card, documents['text'])}</div>"
    )
    parts += [_claims_strip(card), _legend(card), _indicators(card), _notes(card)]
    return f'<div style="max-width:46em;color:#111;background:#fff;padding:0.6em 0.9em">{"".join(parts)}</div>'


def highlighted_text(card: Scorecard, field: str = "text") -> str:
    """One field of the article with its evidence marked; without its tags it is the field, character for character."""
    document = next(document for document in card.article.documents if document.field == field)
    return _marked(card, document)


def _marked(card: Scorecard, document: Document) -> str:
    spans = [
        (name, pair, span)
        for name in _STYLES
        for span in card.evidence.get(name, ())
        if span.field == document.field
        for pair in _pieces(span)
    ]
    greyed = [(r.start, r.end, r.label) for r in document.regions if r.label not in STORY]
    cuts = sorted({0, len(document.text), *(x for _, pair, _ in spans for x in pair), *(x for s, e, _ in greyed for x in (s, e))})
    starts = sorted(spans, key=lambda one: one[1][0])
    out, opened, following = [], [], 0
    for left, right in pairwise(cuts):
        while following < len(starts) and starts[following][1][0] <= left:
            opened.append(starts[following])
            following += 1
        opened = [one for one in opened if one[1][1] > left]
        region = next((label for start, end, label in greyed if start <= left < end), "")
        out.append(_piece(document.text[left:right], opened, region, card))
    return "".join(out)


def _pieces(span: Span) -> Sequence[Pair]:
    """The characters that a span marks: for an interrupted quote its pieces alone."""
    return getattr(span, "pieces", None) or ((span.start, span.end),)


def _piece(text: str, opened: Sequence[tuple[str, Pair, Span]], region: str, card: Scorecard) -> str:
    shown = escape(text)
    if region and not opened:
        shown = f'<span style="color:{GREY}" title="{escape(region)}: not counted">{shown}</span>'
    if not opened:
        return shown
    styles = ";".join(dict.fromkeys(_STYLES[name] for name, _, _ in opened))
    tips = "; ".join(dict.fromkeys(_tip(name, span, card) for name, _, span in opened))
    return f'<mark style="background:none;color:inherit;{styles}" title="{escape(tips, quote=True)}">{shown}</mark>'


def _tip(scorer: str, span: Any, card: Scorecard) -> str:
    """What a reader sees who rests on a mark: which scorer, what kind, whose voice, by which rule."""
    tip = f"{scorer.removesuffix('s').replace('_', ' ')}: {card.labels[scorer](span)}"
    if isinstance(span, VoicedSpan):
        tip += f", {span.voice} voice" + (f" ({span.voice_name})" if span.voice_name else "")
    elif scorer == "quotes":
        tip += f", {span.speaker_name or 'speaker not found'}"
    if cue := getattr(span, "cue", ""):
        tip += f", cue “{cue}”"
    return tip


def _heading(card: Scorecard) -> str:
    article = card.article
    known = [article.outlet, "; ".join(article.byline), article.published.isoformat() if article.published else "", article.article_id]
    line = " · ".join(escape(one) for one in known if one)
    return f'<div style="{_SANS};font-size:0.85em;color:{GREY}">{line}</div>' if line else ""


def _measures(card: Scorecard) -> str:
    cells = "".join(
        f'<div style="border-left:3px solid #ccc;padding:0.1em 0.6em"><div style="font-size:1.15em;font-weight:600">'
        f'{_figure(card.measures[name])}</div><div style="color:#555">{escape(name.replace("_", " "))}</div></div>'
        for name in (*FIRST, *_first_of_own_frames(card))
        if name in card.measures
    )
    return (
        f'<div style="{_SANS};font-size:0.8em;display:grid;grid-template-columns:repeat(auto-fit,minmax(9em,1fr));'
        f'gap:0.6em;margin:0.6em 0">{cells}</div>'
    )


def _first_of_own_frames(card: Scorecard) -> list[str]:
    return [name for name in card.measures if name.startswith("frame_") and name.endswith("_cues") and name not in FIRST
            and not name.endswith(("_voice_cues", "_quoted_cues", "_reported_cues"))]  # fmt: skip


def _figure(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "none in this copy"
    if isinstance(value, float):
        return "not measured" if math.isnan(value) else f"{value:.1f}"
    return escape(str(value))


def _claims_strip(card: Scorecard) -> str:
    """Sentence by sentence whose word it is: a bar of blocks as long as their sentences, and the shares in words."""
    claims: Sequence[Any] = card.evidence.get("claims", ())
    if not claims:
        return ""
    lengths = [max(1, len(claim.text)) for claim in claims]
    total = sum(lengths)
    blocks = "".join(
        f'<div style="flex:{length} 0 0;min-width:2px;background:{VOICES[claim.voice]};border-right:1px solid #fff" '
        f'title="{escape(_claim_tip(claim), quote=True)}"></div>'
        for claim, length in zip(claims, lengths, strict=True)
    )
    shares = {voice: sum(n for c, n in zip(claims, lengths, strict=True) if c.voice == voice) / total for voice in VOICES}
    words = {"outlet": "the outlet’s own word", "reported": "reported", "quoted": "quoted"}
    key = " · ".join(
        f'<span style="display:inline-block;width:0.8em;height:0.8em;background:{VOICES[v]}"></span> {words[v]} {shares[v]:.0%}'
        for v in VOICES
    )
    return (
        f'<div style="{_SANS};font-size:0.8em;margin:0.8em 0"><div style="font-weight:600">Whose word, sentence by sentence '
        f"({len(claims)} sentences)</div>"
        f'<div style="display:flex;height:1.4em;margin:0.3em 0">{blocks}</div><div>{key}</div></div>'
    )


def _claim_tip(claim: Any) -> str:
    who = f" ({claim.voice_name})" if claim.voice_name else ""
    return f"{claim.voice}{who}: {claim.text[:160]}"


def _legend(card: Scorecard) -> str:
    entries = "".join(
        f'<span style="margin-right:1.2em;display:inline-block"><mark style="background:none;{_STYLES[name]}">{escape(words)}</mark> '
        f"× {_counts(card, name)}</span>"
        for name, words in _LEGEND.items()
    )
    grey = f'<span style="color:{GREY}">grey: read, not counted</span>'
    return f'<div style="{_SANS};font-size:0.8em;line-height:2;border-top:1px solid #ddd;padding-top:0.4em">{entries}{grey}</div>'


def _counts(card: Scorecard, name: str) -> str:
    """How many spans are marked, and of voiced ones how many stand in the story in the outlet's own voice."""
    spans = card.evidence.get(name, ())
    own = [s for s in spans if isinstance(s, VoicedSpan) and s.voice == "outlet" and s.region in STORY]
    if not any(isinstance(s, VoicedSpan) for s in spans):
        return str(len(spans))
    return f"{len(spans)} ({len(own)} in the outlet’s own voice)"


def _indicators(card: Scorecard) -> str:
    rows = "".join(
        f'<tr><td style="text-align:left;padding:0.1em 0.8em 0.1em 0">{escape(one.group)}</td>'
        f'<td style="text-align:left;padding:0.1em 0.8em 0.1em 0">{escape(one.name)}</td>'
        f'<td style="text-align:left;padding:0.1em 0.8em 0.1em 0">{escape(one.status)}{_value(one.value)}</td>'
        f'<td style="text-align:left;color:#555">{escape(one.note)}</td></tr>'
        for one in card.indicators
    )
    if not rows:
        return ""
    return (
        f'<details style="{_SANS};font-size:0.8em;margin:0.5em 0"><summary>Indicators in this copy ({len(card.indicators)}; never added up)'
        f'</summary><table style="border-collapse:collapse;margin:0.4em 0">{rows}</table></details>'
    )


def _value(value: object) -> str:
    return "" if value is None else f": {escape(str(value))}"


def _notes(card: Scorecard) -> str:
    if not card.notes:
        return ""
    items = "".join(f"<li>{escape(note)}</li>" for note in card.notes)
    return f'<ul style="{_SANS};font-size:0.8em;color:#333">{items}</ul>'
