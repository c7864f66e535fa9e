"""How many spans stand in each voice, and how does the glossary tell of it?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from framing.measures import Measure, per_1000_words
from framing.text.spans import VoicedSpan

_PREFIXES = {"outlet": "", "quoted": "quoted_", "reported": "reported_"}
_WHOSE = {
    "outlet": "in the outlet's own voice",
    "quoted": "inside quotations",
    "reported": "in what is attributed to someone without quotation marks",
}


def count_and_rate(name: str, count: int, words: int) -> dict[str, int | float]:
    """A count, and the same per 1,000 words of the story."""
    return {name: count, f"{name}_per_1000_words": per_1000_words(count, words)}


def by_voice(name: str, spans: Iterable[VoicedSpan], words: int) -> dict[str, int | float]:
    """How many spans stand in each voice, and the same per 1,000 words of the story; the outlet's own bears the plain name."""
    counts = Counter[str](span.voice for span in spans)
    measured: dict[str, int | float] = {}
    for voice, prefix in _PREFIXES.items():
        measured |= count_and_rate(prefix + name, counts[voice], words)
    return measured


def count_and_rate_rows(name: str, what: str, source: str, pitfall: str) -> tuple[Measure, Measure]:
    """The glossary rows of ``count_and_rate``."""
    return (
        Measure(name, "count", f"{what}.", source, pitfall),
        Measure(f"{name}_per_1000_words", "per 1,000 words", f"{what}, per 1,000 words of the story.", source, pitfall),
    )


def by_voice_rows(name: str, what: str, source: str, pitfall: str) -> tuple[Measure, ...]:
    """The glossary rows of ``by_voice``."""
    rows: list[Measure] = []
    for voice, prefix in _PREFIXES.items():
        rows += count_and_rate_rows(prefix + name, f"{what}, {_WHOSE[voice]}", source, pitfall)
    return tuple(rows)
