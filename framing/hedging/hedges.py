"""Where does a text withhold full commitment to what it says, and where does it insist?"""

from collections import Counter
from dataclasses import dataclass, field
from typing import Literal, get_args

from framing.article.article import Article, as_article
from framing.measures import measures_of, share
from framing.text.document import Document, once
from framing.text.region_labels import STORY
from framing.text.spans import VoicedSpan

from .by_voice import tally_by_voice, voiced_cues

Category = Literal["modal", "verb", "adverb-adjective", "approximator", "weasel-attribution", "attribution-distancing", "vague-quantity"]
CATEGORIES: tuple[Category, ...] = get_args(Category)

_VAGUE: Category = "vague-quantity"


@dataclass(frozen=True, kw_only=True)
class Hedge(VoicedSpan):
    """A cue that withholds full commitment to a claim, and the kind of cue it is."""

    category: Category
    entry: str = field(default="", compare=False, repr=False)


@dataclass(frozen=True, kw_only=True)
class Booster(VoicedSpan):
    """A cue that insists on the certainty of a claim."""

    entry: str = field(default="", compare=False, repr=False)


@once
def _hedges_in(document: Document) -> list[Hedge]:
    return voiced_cues(document, Hedge, "hedges", "vague_quantities", also=lambda rule: {"category": rule.category})


@once
def _boosters_in(document: Document) -> list[Booster]:
    return voiced_cues(document, Booster, "boosters")


def find_hedges(article: Article | str) -> list[Hedge]:
    """Words with which the outlet or one of its sources withholds full commitment to a claim.

    Measures:
        Epistemic modals, verbs, adverbs and adjectives, approximators of quantity, attributions to no one in particular
        and attributions at arm's length. Vague quantities ("many", "several", "generally") come along as a category
        apart: editors of Wikipedia mark them, readers of news do not, and no hedge measure counts them.
    Evidence:
        The cue word alone ("expected", not "is expected to"), its category, and in whose voice it stands.
    Misses:
        "Could" of ability and of possibility read alike where only knowledge of the world tells them apart
        ("the clerk could open the safe"). "May" of what now and then happens ("cords may have knots") counts as a hedge.
        "Some say" counts where the sources are named a sentence later. Irony is taken at its word.
    Source:
        Hyland 2005 for the kinds; Saurí and Pustejovsky 2009 and Vincze 2013 for attributions;
        the CoNLL-2010 shared task (Farkas et al. 2010) for vague quantities.

    Raises:
        TypeError: it is neither an Article nor a str.
    """
    return [hedge for document in as_article(article).documents for hedge in _hedges_in(document)]


def find_boosters(article: Article | str) -> list[Booster]:
    """Words with which the outlet or one of its sources insists on a claim.

    Measures:
        Adverbs and phrases of certainty ("clearly", "of course", "no doubt"), "it is clear that", "certain to",
        "proved that", and superlatives by denial ("could not have been greater").
    Evidence:
        The cue and in whose voice it stands.
    Misses:
        Sweeping claims in plain words ("it never works"), and degree ("really good"), are left alone; irony is taken at its word.
    Source:
        Hyland 2005.

    Raises:
        TypeError: it is neither an Article nor a str.
    """
    return [booster for document in as_article(article).documents for booster in _boosters_in(document)]


def measure_hedging(article: Article) -> dict[str, float]:
    """Hedges of the story by voice and by category, the share of sentences hedged, and vague quantities apart.

    Measures: counts and rates per 1,000 words of the story, of quotations and reports too. NaN where the story has no words.
    Evidence: ``find_hedges``. Misses: see there. Source: Hyland 2005; Vincze 2013.
    """
    tally = Counter[tuple[str, str, str]]((hedge.category, hedge.voice, hedge.region) for hedge in find_hedges(article))
    hedged = share(_hedged_sentences(article), article.story_sentences)
    return {measure.name: measure.of_tally(tally, article.story_words) if measure.rows else hedged for measure in HEDGE_MEASURES}


def _hedged_sentences(article: Article) -> int:
    """Sentences of the story with a hedge in the outlet's own voice."""
    hedged = set()
    for document in article.documents:
        for hedge in _hedges_in(document):
            if hedge.region in STORY and hedge.voice == "outlet" and hedge.category != _VAGUE:
                hedged.add((hedge.field, document.sentence_at(hedge.start).start))
    return len(hedged)


def measure_boosters(article: Article) -> dict[str, float]:
    """Boosters of the story by voice.

    Measures: counts and rates per 1,000 words of the story. NaN where the story has no words.
    Evidence: ``find_boosters``. Misses: see there. Source: Hyland 2005.
    """
    return tally_by_voice(find_boosters(article), BOOSTER_MEASURES, article.story_words)


HEDGE_MEASURES = measures_of("hedges")
BOOSTER_MEASURES = measures_of("boosters")
