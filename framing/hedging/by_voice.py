"""Which cues stand in which voice, how many are they, and how does the glossary tell of it?"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

from framing.attribution.pipeline import attribution_of
from framing.cues.rules import Rule, find_cues
from framing.measures import RATE, CountedRows, Measure
from framing.text.document import Document
from framing.text.spans import VoicedSpan

V = TypeVar("V", bound=VoicedSpan)

_PREFIXES = {"outlet": "", "quoted": "quoted_", "reported": "reported_"}
_WHOSE = {
    "outlet": "in the outlet's own voice",
    "quoted": "inside quotations",
    "reported": "in what is attributed to someone without quotation marks",
}


def voiced_cues(document: Document, kind: type[V], *lexicons: str, also: Callable[[Rule], Mapping[str, Any]] = lambda rule: {}) -> list[V]:
    """The cues of some lexicons as spans of one kind, each with its voice, its entry and what ``also`` says of its rule."""
    voices = attribution_of(document).voices
    found = []
    for start, end, rule in find_cues(document, *lexicons):
        voice, name = voices.at(start, end)
        found.append(document.span(kind, start, end, voice=voice, voice_name=name, entry=rule.id, **also(rule)))
    return found


def tally_by_voice(spans: Iterable[VoicedSpan], measures: Iterable[Measure], words: int) -> dict[str, float]:
    """What measures say of spans that are counted by voice alone, in a story of so many words."""
    tally = Counter[tuple[str, str, str]](("", span.voice, span.region) for span in spans)
    return {measure.name: measure.of_tally(tally, words) for measure in measures}


def count_and_rate_rows(name: str, what: str, source: str, pitfall: str, rows: CountedRows) -> tuple[Measure, Measure]:
    """A count of cues, and the same per 1,000 words of the story."""
    return (
        Measure(name, "count", f"{what}.", source, pitfall, rows),
        Measure(name + RATE, "per 1,000 words", f"{what}, per 1,000 words of the story.", source, pitfall, rows),
    )


def by_voice_rows(name: str, what: str, source: str, pitfall: str, *, but: frozenset[str] = frozenset()) -> tuple[Measure, ...]:
    """Counts and rates of cues in each voice, labels aside that ``but`` names; the outlet's own bear the plain name."""
    rows: list[Measure] = []
    for voice, prefix in _PREFIXES.items():
        rows += count_and_rate_rows(prefix + name, f"{what}, {_WHOSE[voice]}", source, pitfall, CountedRows(voice=voice, but=but))
    return tuple(rows)
