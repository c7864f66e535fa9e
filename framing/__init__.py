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
    "iter_articles": "reading",
    "read_articles": "reading",
    "Page": "pages",
    "read_page": "pages",
    "write_manifest": "manifests",
    "check_corpus": "corpus",
    "Span": "spans",
    "Frame": "frames",
    "FrameCue": "frames",
    "find_frames": "frames",
    "load_frames": "frame_files",
    "AIDisclaimer": "ai_disclaimers",
    "find_ai_disclaimers": "ai_disclaimers",
    "find_ai_residue": "residue",
    "Quote": "quotes",
    "find_quotes": "quotes",
    "Source": "sources",
    "find_sources": "sources",
    "find_claims": "claims",
    "Booster": "hedging",
    "Hedge": "hedging",
    "find_boosters": "hedging",
    "find_hedges": "hedging",
    "Interpretation": "interpretations",
    "find_interpretations": "interpretations",
    "Indicator": "indicators",
    "find_indicators": "indicators",
    "Scorecard": "scorecard",
    "score": "scorecard",
    "score_dataframe": "tables",
    "score_table": "tables",
    "spans_table": "tables",
    "describe_measures": "glossary",
    "compare_outlets": "comparing",
    "correct": "correcting",
    "find_events": "events",
    "find_disagreements": "disagreements",
    "find_inconsistencies": "inconsistencies",
    "find_shared_text": "lineage",
    "trace_lineage": "lineage",
    "measure_agreement": "agreement",
    "find_distinctive_words": "distinctive_words",
    "FrameClassifier": "frame_classifier",
    "FramingFeatures": "features",
    "plot_frame_voices": "charts",
    "plot_frames_by_outlet": "charts",
    "plot_measure_by_outlet": "charts",
    "plot_voices_by_outlet": "charts",
    "save_figure": "charts",
    "write_report": "reports",
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
    from .agreement import measure_agreement as measure_agreement
    from .ai_disclaimers import AIDisclaimer as AIDisclaimer
    from .ai_disclaimers import find_ai_disclaimers as find_ai_disclaimers
    from .article import Article as Article
    from .charts import plot_frame_voices as plot_frame_voices
    from .charts import plot_frames_by_outlet as plot_frames_by_outlet
    from .charts import plot_measure_by_outlet as plot_measure_by_outlet
    from .charts import plot_voices_by_outlet as plot_voices_by_outlet
    from .charts import save_figure as save_figure
    from .claims import find_claims as find_claims
    from .comparing import compare_outlets as compare_outlets
    from .corpus import check_corpus as check_corpus
    from .correcting import correct as correct
    from .disagreements import find_disagreements as find_disagreements
    from .distinctive_words import find_distinctive_words as find_distinctive_words
    from .document import Region as Region
    from .events import find_events as find_events
    from .features import FramingFeatures as FramingFeatures
    from .frame_classifier import FrameClassifier as FrameClassifier
    from .frame_files import load_frames as load_frames
    from .frames import Frame as Frame
    from .frames import FrameCue as FrameCue
    from .frames import find_frames as find_frames
    from .glossary import describe_measures as describe_measures
    from .hedging import Booster as Booster
    from .hedging import Hedge as Hedge
    from .hedging import find_boosters as find_boosters
    from .hedging import find_hedges as find_hedges
    from .inconsistencies import find_inconsistencies as find_inconsistencies
    from .indicators import Indicator as Indicator
    from .indicators import find_indicators as find_indicators
    from .interpretations import Interpretation as Interpretation
    from .interpretations import find_interpretations as find_interpretations
    from .lineage import find_shared_text as find_shared_text
    from .lineage import trace_lineage as trace_lineage
    from .manifests import write_manifest as write_manifest
    from .pages import Page as Page
    from .pages import read_page as read_page
    from .quotes import Quote as Quote
    from .quotes import find_quotes as find_quotes
    from .reading import iter_articles as iter_articles
    from .reading import read_articles as read_articles
    from .reports import write_report as write_report
    from .residue import find_ai_residue as find_ai_residue
    from .scorecard import Scorecard as Scorecard
    from .scorecard import score as score
    from .sources import Source as Source
    from .sources import find_sources as find_sources
    from .spans import Span as Span
    from .tables import score_dataframe as score_dataframe
    from .tables import score_table as score_table
    from .tables import spans_table as spans_table
