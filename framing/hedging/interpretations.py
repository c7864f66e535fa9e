"""Where does a text put an inference of its teller as fact?"""

from dataclasses import dataclass, field

from framing.article.article import Article, as_article
from framing.measures import measures_of
from framing.text.document import Document, once
from framing.text.spans import VoicedSpan

from .by_voice import tally_by_voice, voiced_cues


@dataclass(frozen=True, kw_only=True)
class Interpretation(VoicedSpan):
    """A cue with which an inference is put as fact."""

    entry: str = field(default="", compare=False, repr=False)


@once
def _interpretations_in(document: Document) -> list[Interpretation]:
    return voiced_cues(document, Interpretation, "interpretations")


def find_interpretations(article: Article | str) -> list[Interpretation]:
    """Inferences put as fact: what an event "signals", "underscores", "marks" or "paves the way for".

    Measures:
        Verbs of meaning whose subject is a deed or a thing, participles behind a comma (", symbolizing the end"),
        "this suggests" at the start of a sentence, turning points, blows and boosts. What an act, a silence or a choice
        is read as ("can only be read as", "all but conceded", "no coincidence", "a show of unity"), and the aims and
        thoughts read into it ("in an apparent bid to", "is betting that", "for the cameras").
    Evidence:
        The cue and in whose voice it stands. No hedge or booster is one by itself; some stand within one ("apparent bid").
    Misses:
        Inferences without such words ("he wanted the room to himself"), and plain purposes ("in an effort to", "designed
        to cut tolls"). A person with a small letter who signals something ("the goalkeeper signaled doubt") may be taken
        for a thing.
    Source:
        This project; that a writer's inference is to be told from what a source said is FactBank's (Saurí and Pustejovsky 2009).

    Raises:
        TypeError: it is neither an Article nor a str.
    """
    return [one for document in as_article(article).documents for one in _interpretations_in(document)]


def measure_interpretations(article: Article) -> dict[str, float]:
    """Interpretations of the story by voice.

    Measures: counts and rates per 1,000 words of the story. NaN where the story has no words.
    Evidence: ``find_interpretations``. Misses: see there. Source: this project.
    """
    return tally_by_voice(find_interpretations(article), MEASURES, article.story_words)


MEASURES = measures_of("interpretations")
