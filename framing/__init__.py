"""Read the news critically: frames, quotes, hedges, AI disclaimers and credibility indicators, with their evidence.

The public names, nothing else. Each is imported when it is first asked for, so that the scorers do not
wait for pandas, and nothing waits for matplotlib.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

_HOMES = {
    "Article": "article",
    "Region": "document",
    "iter_articles": "reading.articles",
    "read_articles": "reading.articles",
    "Page": "reading.pages",
    "read_page": "reading.pages",
    "write_manifest": "reading.manifests",
    "check_corpus": "reading.checks",
    "Span": "spans",
    "Frame": "frames.finding",
    "FrameCue": "frames.finding",
    "find_frames": "frames.finding",
    "load_frames": "frames.files",
    "AIDisclaimer": "disclaimers.ai_disclaimers",
    "find_ai_disclaimers": "disclaimers.ai_disclaimers",
    "find_ai_residue": "disclaimers.residue",
    "Quote": "quoting.quotes",
    "find_quotes": "quoting.quotes",
    "Source": "sourcing.sources",
    "find_sources": "sourcing.sources",
    "find_claims": "attribution.claims",
    "Booster": "hedging.hedges",
    "Hedge": "hedging.hedges",
    "find_boosters": "hedging.hedges",
    "find_hedges": "hedging.hedges",
    "Interpretation": "hedging.interpretations",
    "find_interpretations": "hedging.interpretations",
    "Indicator": "indicators",
    "find_indicators": "indicators",
    "Scorecard": "scorecard",
    "score": "scorecard",
    "score_dataframe": "tables",
    "score_table": "tables",
    "spans_table": "tables",
    "describe_measures": "glossary",
    "compare_outlets": "comparing.outlets",
    "correct": "comparing.correcting",
    "find_events": "comparing.events",
    "find_disagreements": "comparing.disagreements",
    "find_inconsistencies": "comparing.inconsistencies",
    "find_shared_text": "comparing.lineage",
    "trace_lineage": "comparing.lineage",
    "measure_agreement": "frames.agreement",
    "find_distinctive_words": "learning.distinctive_words",
    "FrameClassifier": "learning.frame_classifier",
    "FramingFeatures": "learning.features",
    "plot_frame_voices": "display.charts",
    "plot_frames_by_outlet": "display.charts",
    "plot_measure_by_outlet": "display.charts",
    "plot_voices_by_outlet": "display.charts",
    "save_figure": "display.charts",
    "write_report": "display.reports",
}

__all__ = ["__version__", *_HOMES]  # noqa: PLE0604


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"framing has no {name!r}; what it has: {', '.join(sorted(_HOMES))}")
    value = getattr(import_module(f".{_HOMES[name]}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)


if TYPE_CHECKING:
    from .article import Article as Article
    from .attribution.claims import find_claims as find_claims
    from .comparing.correcting import correct as correct
    from .comparing.disagreements import find_disagreements as find_disagreements
    from .comparing.events import find_events as find_events
    from .comparing.inconsistencies import find_inconsistencies as find_inconsistencies
    from .comparing.lineage import find_shared_text as find_shared_text
    from .comparing.lineage import trace_lineage as trace_lineage
    from .comparing.outlets import compare_outlets as compare_outlets
    from .disclaimers.ai_disclaimers import AIDisclaimer as AIDisclaimer
    from .disclaimers.ai_disclaimers import find_ai_disclaimers as find_ai_disclaimers
    from .disclaimers.residue import find_ai_residue as find_ai_residue
    from .display.charts import plot_frame_voices as plot_frame_voices
    from .display.charts import plot_frames_by_outlet as plot_frames_by_outlet
    from .display.charts import plot_measure_by_outlet as plot_measure_by_outlet
    from .display.charts import plot_voices_by_outlet as plot_voices_by_outlet
    from .display.charts import save_figure as save_figure
    from .display.reports import write_report as write_report
    from .document import Region as Region
    from .frames.agreement import measure_agreement as measure_agreement
    from .frames.files import load_frames as load_frames
    from .frames.finding import Frame as Frame
    from .frames.finding import FrameCue as FrameCue
    from .frames.finding import find_frames as find_frames
    from .glossary import describe_measures as describe_measures
    from .hedging.hedges import Booster as Booster
    from .hedging.hedges import Hedge as Hedge
    from .hedging.hedges import find_boosters as find_boosters
    from .hedging.hedges import find_hedges as find_hedges
    from .hedging.interpretations import Interpretation as Interpretation
    from .hedging.interpretations import find_interpretations as find_interpretations
    from .indicators import Indicator as Indicator
    from .indicators import find_indicators as find_indicators
    from .learning.distinctive_words import find_distinctive_words as find_distinctive_words
    from .learning.features import FramingFeatures as FramingFeatures
    from .learning.frame_classifier import FrameClassifier as FrameClassifier
    from .quoting.quotes import Quote as Quote
    from .quoting.quotes import find_quotes as find_quotes
    from .reading.articles import iter_articles as iter_articles
    from .reading.articles import read_articles as read_articles
    from .reading.checks import check_corpus as check_corpus
    from .reading.manifests import write_manifest as write_manifest
    from .reading.pages import Page as Page
    from .reading.pages import read_page as read_page
    from .scorecard import Scorecard as Scorecard
    from .scorecard import score as score
    from .sourcing.sources import Source as Source
    from .sourcing.sources import find_sources as find_sources
    from .spans import Span as Span
    from .tables import score_dataframe as score_dataframe
    from .tables import score_table as score_table
    from .tables import spans_table as spans_table
