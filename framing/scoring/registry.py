"""Which scorers are there? One row each, with all that is said of it: what it finds, measures, is called and looks like.

A new scorer is a module with a ``measure_…`` and, where there are spans, a ``find_…``; its lines in ``lexicons/glossary.toml``, which say
what its measures are and which of its spans they count; and a row here, which tables, displays, features, notes, samples, verdicts and
the check of a report read.
tests/test_scorers.py names what a row still lacks, and takes one more through all of them.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from operator import attrgetter
from typing import Any

from framing import readability
from framing.article import length
from framing.article.article import Article
from framing.attribution import scorers as attribution
from framing.attribution.quotes.quote_measures import QUOTE_MEASURES
from framing.attribution.sources.source_measures import SOURCE_MEASURES
from framing.attribution.voices.voice_measures import CLAIM_MEASURES
from framing.disclaimers import ai_disclaimers, residue
from framing.disclaimers.notice_words import LANGUAGES
from framing.frames import finding as frames
from framing.frames.definitions import SHIPPED, Frame, slug_of
from framing.frames.finding import FrameChoice
from framing.hedging import hedges as hedging
from framing.hedging import interpretations
from framing.marking.marks import Mark
from framing.marking.palette import BLACK, BLUE, DARK_YELLOW, GREEN, ORANGE, PURPLE, VERMILION
from framing.measures import Measure
from framing.text.region_labels import STORY
from framing.text.spans import Span, VoicedSpan

ENGLISH = frozenset({"en"})
ANY_LANGUAGE: frozenset[str] = frozenset()


def _voice_of(span: Span) -> tuple[str, str | None]:
    return (span.voice, span.voice_name) if isinstance(span, VoicedSpan) else ("", None)


@dataclass(frozen=True, kw_only=True)
class Scorer:
    """One question asked of an article.

    Args:
        name: as it stands in ``spans_table``.
        find: the evidence, as spans; None for what is reckoned from the whole story.
        rows: the rows of ``spans_table`` where they are no marks in a text: who is heard is told once, wherever it speaks.
        measure: the figures; the same keys for every article.
        measures: what each figure is: its lines of the glossary.
        first: those of them that a reader wants first.
        label: what a span of this scorer is called in tables and displays.
        voice: in whose voice a span stands, and whose that is where it is known.
        evidence: what its spans are called in a report; its name where empty.
        mark: how its spans are marked in a text, and what the legend calls them; None where they are not.
        languages: ISO 639-1 codes that it can read; none where it reads any.
        covers: what it measures, in the words of a note; needed where it reads a language besides English.
        note: what a reader must know before using its figures of an article, or "".
    """

    name: str
    find: Callable[[Article], Sequence[Span]] | None = None
    rows: Callable[[Article], Sequence[Span]] | None = None
    measure: Callable[[Article], Mapping[str, Any]]
    measures: tuple[Measure, ...]
    first: tuple[str, ...] = ()
    label: Callable[[Any], str] = lambda span: type(span).__name__.lower()
    voice: Callable[[Any], tuple[str, str | None]] = _voice_of
    evidence: str = ""
    mark: Mark | None = None
    languages: frozenset[str] = ENGLISH
    covers: str = ""
    note: Callable[[Article], str] = lambda article: ""

    def reads(self, language: str | None) -> bool:
        """Whether it can read a language; one that could not be told is tried."""
        return not self.languages or language is None or language in self.languages

    def tip(self, span: Span) -> str:
        """What a reader sees who rests on a mark."""
        return describe_span(self.name, self.label(span), *self.voice(span), getattr(span, "cue", ""))

    @property
    def counts_everywhere(self) -> bool:
        """Whether its evidence counts wherever on the page it stands, not in the story alone."""
        return any(measure.rows and not measure.rows.regions for measure in self.measures)

    def count_in_story(self, label: str = "") -> Measure | None:
        """The first of its measures that is a count of marks in the story, all those of a label where one is given."""
        for measure in self.measures if self.mark else ():
            if measure.unit == "count" and measure.rows and measure.rows.regions == STORY and (not label or measure.rows.labels == {label}):
                return measure
        return None


def describe_span(scorer: str, label: str, voice: str, who: str | None, cue: str) -> str:
    """Which scorer found a span, of what kind, in whose voice, by which cue: "hedge: modal, outlet voice, cue “may”"."""
    description = f"{scorer.removesuffix('s').replace('_', ' ')}: {label}"
    if voice:
        who = who or ("speaker not found" if voice == "quoted" else "")
        description += f", {voice} voice" + (f" ({who})" if who else "")
    return description + (f", cue “{cue}”" if cue else "")


_STORY = Scorer(
    name="story",
    measure=length.measure_story,
    measures=length.MEASURES,
    first=("words",),
    languages=ANY_LANGUAGE,
    covers="its length",
)
_NOTICES = (
    Scorer(
        name="ai_disclaimers",
        find=ai_disclaimers.find_ai_disclaimers,
        measure=ai_disclaimers.measure_ai_disclaimers,
        measures=ai_disclaimers.MEASURES,
        first=("ai_disclaimer",),
        label=attrgetter("kind"),
        evidence="AI notices",
        mark=Mark("AI disclaimer (dashed box)", PURPLE, "dashed box"),
        languages=LANGUAGES,
        covers="plain AI disclaimers",
    ),
    Scorer(
        name="ai_residue",
        find=residue.find_ai_residue,
        measure=residue.measure_ai_residue,
        measures=residue.MEASURES,
        evidence="assistant residue",
        mark=Mark("assistant residue (black box)", BLACK, "box"),
    ),
)
_WHO_SAYS_WHAT = (
    Scorer(
        name="quotes",
        find=attribution.find_quotes,
        measure=attribution.measure_quotes,
        measures=QUOTE_MEASURES,
        first=("quotes_per_1000_words",),
        label=attrgetter("kind"),
        voice=lambda quote: ("quoted", quote.speaker_name),
        evidence="quotations",
        mark=Mark("quotation (blue ground)", BLUE, "ground"),
    ),
    Scorer(
        name="sources",
        rows=attribution.list_first_heard,
        label=attrgetter("kind"),
        voice=lambda source: ("", source.name),
        measure=attribution.measure_sources,
        measures=SOURCE_MEASURES,
        first=("named_sources", "anonymous_sources"),
    ),
    Scorer(
        name="claims",  # every sentence is one: shown as a strip, not as marks
        find=attribution.find_claims,
        measure=attribution.measure_claims,
        measures=CLAIM_MEASURES,
        label=attrgetter("voice"),
        evidence="whose word each sentence is",
    ),
)
_CERTAINTY = (
    Scorer(
        name="hedges",
        find=hedging.find_hedges,
        measure=hedging.measure_hedging,
        measures=hedging.HEDGE_MEASURES,
        first=("hedges_per_1000_words",),
        label=attrgetter("category"),
        mark=Mark("hedge (dots)", GREEN, "dots"),
    ),
    Scorer(
        name="boosters",
        find=hedging.find_boosters,
        measure=hedging.measure_boosters,
        measures=hedging.BOOSTER_MEASURES,
        mark=Mark("booster (double line)", ORANGE, "double line"),
    ),
    Scorer(
        name="interpretations",
        find=interpretations.find_interpretations,
        measure=interpretations.measure_interpretations,
        measures=interpretations.MEASURES,
        mark=Mark("interpretation (wave)", DARK_YELLOW, "wave"),
    ),
)
_READABILITY = Scorer(
    name="readability",
    measure=readability.measure_readability,
    measures=readability.MEASURES,
    first=("flesch_reading_ease",),
    note=readability.note_readability,
)


def scorers(chosen: FrameChoice = None) -> tuple[Scorer, ...]:
    """Every scorer, the frames being the shipped three or those given: the only registry there is."""
    return _registry(frames.given_frames(chosen))


@lru_cache(maxsize=16)
def _registry(chosen: tuple[Frame, ...] | None) -> tuple[Scorer, ...]:
    """The scorers in the order in which their measures stand in a table."""
    return (_STORY, _of_frames(chosen), *_NOTICES, *_WHO_SAYS_WHAT, *_CERTAINTY, _READABILITY)


def _of_frames(chosen: tuple[Frame, ...] | None) -> Scorer:
    """The one scorer that differs: by the frames that it looks for."""
    names = SHIPPED if chosen is None else [frame.name for frame in chosen]
    return Scorer(
        name="frames",
        find=partial(frames.find_frames, frames=chosen),
        measure=partial(frames.measure_frames, frames=chosen),
        measures=frames.describe_frames(names),
        first=tuple(f"frame_{slug_of(name)}_cues" for name in names),
        label=attrgetter("frame"),
        mark=Mark("frame cue (thick line)", VERMILION, "thick line"),
    )


def first_names(registry: Iterable[Scorer]) -> tuple[str, ...]:
    """The names of the measures that a reader wants first."""
    return tuple(name for scorer in registry for name in scorer.first)


FIRST = first_names(scorers())
"""The ten measures that a reader wants first, the frames being the shipped three."""


def measure_names(registry: Sequence[Scorer]) -> list[str]:
    """The names of all measures in the order in which tables and the glossary give them: on top those that a reader wants first."""
    described = (measure.name for scorer in registry for measure in scorer.measures)
    return list(dict.fromkeys((*first_names(registry), *described)))
