"""Which cues stand in which voice, and how many are they?"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

from framing.attribution.pipeline import attribution_of
from framing.cues.rules import Rule, find_cues
from framing.measures import Measure
from framing.text.document import Document
from framing.text.spans import VoicedSpan

V = TypeVar("V", bound=VoicedSpan)


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
