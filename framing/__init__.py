"""Read the news critically: frames, quotes, hedges, AI disclaimers and credibility indicators, with their evidence.

The public names, nothing else. Each is imported when it is first asked for, so that the scorers do not
wait for pandas, and nothing waits for matplotlib.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

_HOMES = {
    "Article": "article.article",
    "Region": "text.document",
    "iter_articles": "reading.articles",
    "read_articles": "reading.articles",
    "Page": "article.page",
    "read_page": "reading.pages",
    "write_manifest": "reading.manifests",
    "check_corpus": "reading.corpus_checks",
    "Span": "text.spans",
    "Frame": "frames.finding",
    "FrameCue": "frames.finding",
    "find_frames": "frames.finding",
    "load_frames": "frames.files",
    "AIDisclaimer": "disclaimers.ai_disclaimers",
    "find_ai_disclaimers": "disclaimers.ai_disclaimers",
    "find_ai_residue": "disclaimers.residue",
    "Quote": "attribution.quotes.quotes",
    "find_quotes": "attribution.scorers",
    "Source": "attribution.sources.sources",
    "find_sources": "attribution.scorers",
    "find_claims": "attribution.scorers",
    "Booster": "hedging.hedges",
    "Hedge": "hedging.hedges",
    "find_boosters": "hedging.hedges",
    "find_hedges": "hedging.hedges",
    "Interpretation": "hedging.interpretations",
    "find_interpretations": "hedging.interpretations",
    "Indicator": "indicators",
    "find_indicators": "indicators",
    "Scorecard": "scoring.scorecard",
    "score": "scoring.scorecard",
    "score_dataframe": "scoring.tables",
    "score_table": "scoring.tables",
    "spans_table": "scoring.tables",
    "describe_measures": "scoring.glossary",
    "compare_outlets": "comparing.outlets",
    "correct": "comparing.correcting",
    "find_events": "comparing.events",
    "find_disagreements": "comparing.disagreements",
    "find_inconsistencies": "comparing.inconsistencies",
    "find_shared_text": "comparing.lineage",
    "trace_lineage": "comparing.lineage",
    "measure_agreement": "coding.agreement",
    "find_distinctive_words": "comparing.distinctive_words",
    "FrameClassifier": "learning.classifier",
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
    from framing.article.article import Article as Article
    from framing.article.page import Page as Page
    from framing.attribution.quotes.quotes import Quote as Quote
    from framing.attribution.scorers import find_claims as find_claims
    from framing.attribution.scorers import find_quotes as find_quotes
    from framing.attribution.scorers import find_sources as find_sources
    from framing.attribution.sources.sources import Source as Source
    from framing.coding.agreement import measure_agreement as measure_agreement
    from framing.comparing.correcting import correct as correct
    from framing.comparing.disagreements import find_disagreements as find_disagreements
    from framing.comparing.distinctive_words import find_distinctive_words as find_distinctive_words
    from framing.comparing.events import find_events as find_events
    from framing.comparing.inconsistencies import find_inconsistencies as find_inconsistencies
    from framing.comparing.lineage import find_shared_text as find_shared_text
    from framing.comparing.lineage import trace_lineage as trace_lineage
    from framing.comparing.outlets import compare_outlets as compare_outlets
    from framing.disclaimers.ai_disclaimers import AIDisclaimer as AIDisclaimer
    from framing.disclaimers.ai_disclaimers import find_ai_disclaimers as find_ai_disclaimers
    from framing.disclaimers.residue import find_ai_residue as find_ai_residue
    from framing.display.charts import plot_frame_voices as plot_frame_voices
    from framing.display.charts import plot_frames_by_outlet as plot_frames_by_outlet
    from framing.display.charts import plot_measure_by_outlet as plot_measure_by_outlet
    from framing.display.charts import plot_voices_by_outlet as plot_voices_by_outlet
    from framing.display.charts import save_figure as save_figure
    from framing.display.reports import write_report as write_report
    from framing.frames.files import load_frames as load_frames
    from framing.frames.finding import Frame as Frame
    from framing.frames.finding import FrameCue as FrameCue
    from framing.frames.finding import find_frames as find_frames
    from framing.hedging.hedges import Booster as Booster
    from framing.hedging.hedges import Hedge as Hedge
    from framing.hedging.hedges import find_boosters as find_boosters
    from framing.hedging.hedges import find_hedges as find_hedges
    from framing.hedging.interpretations import Interpretation as Interpretation
    from framing.hedging.interpretations import find_interpretations as find_interpretations
    from framing.indicators import Indicator as Indicator
    from framing.indicators import find_indicators as find_indicators
    from framing.learning.classifier import FrameClassifier as FrameClassifier
    from framing.learning.features import FramingFeatures as FramingFeatures
    from framing.reading.articles import iter_articles as iter_articles
    from framing.reading.articles import read_articles as read_articles
    from framing.reading.corpus_checks import check_corpus as check_corpus
    from framing.reading.manifests import write_manifest as write_manifest
    from framing.reading.pages import read_page as read_page
    from framing.scoring.glossary import describe_measures as describe_measures
    from framing.scoring.scorecard import Scorecard as Scorecard
    from framing.scoring.scorecard import score as score
    from framing.scoring.tables import score_dataframe as score_dataframe
    from framing.scoring.tables import score_table as score_table
    from framing.scoring.tables import spans_table as spans_table
    from framing.text.document import Region as Region
    from framing.text.spans import Span as Span
