"""What does a text, or the markup of its page, say about its own making by AI or automation?"""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, get_args

from framing.article.article import Article, as_article
from framing.article.page import Page
from framing.measures import measures_of
from framing.text.document import Document
from framing.text.spans import Span

from .markup import ai_markings
from .notice_kinds import SCOPES, Kind, Scope
from .notices import Notice, notices_in


@dataclass(frozen=True, kw_only=True)
class AIDisclaimer(Span):
    """A notice that this page, or a part of it, was made by AI or automation.

    ``human_review`` is True where people are said to have looked it over, False where that is denied, None where
    nothing is said; ``reviewer`` names them in the notice's words. ``tool`` is the tool or firm that it names, ``scope``
    what of the page it is about. ``place`` is the share of the way through the text, 0 to 1; NaN for a notice in the markup.
    ``probability`` is that of the learned judge, 0 to 1, where it found the notice; None where the grammar did, or the markup says so.
    """

    kind: Kind
    human_review: bool | None = None
    reviewer: str | None = None
    accuracy_caveat: bool = False
    tool: str | None = None
    scope: Scope = "text"
    place: float = math.nan
    probability: float | None = None

    @property
    def cue(self) -> str:
        """What found it, where that is no construction that a reader could look up."""
        return "" if self.probability is None else "learned judge"


def find_ai_disclaimers(article: Article | str) -> list[AIDisclaimer]:
    """Every AI disclaimer of a page, in reading order, those of its markup last.

    A sentence is one where an agent (a model, a tool, automation) is said to have made, or helped to make, a thing that is
    pointed at (this article, the bullet points above), and where nothing in its context refutes that: see
    ``exclusions.py``. Sentences of one notice give one disclaimer. Where that grammar finds none in a paragraph, a learned
    judge weighs each of its sentences that names an agent, by the parts that its words play, its words, its marks and its place
    (``models/ai_notices.json``, with its card), and gives its ``probability``. It learned from a few thousand sentences, most of
    them composed: 0.9 is no promise that nine in ten are right, and what it finds wants reading. Of any notice it tells the kind
    where its words make another far likelier than the one that the grammar tells.

    Measures:
        Whether there is one, its kinds, whether people are said to have reviewed the text, whether errors are
        conceded, and the place of the first. Nothing is scored lower for disclosing: labels cost trust (one
        experiment found so for detailed notices), and a score that folded them in would punish openness.
    Evidence:
        The whole notice as a span, wherever it stands, furniture and related articles included, since that is where
        templates put it. One in the markup has field "page", no offsets, and the markup's wording as its text.
    Misses:
        Wordings that name no agent ("This story comes from our newsroom's system"), hints in pictures, and lines
        that a scraper deleted: no notice means none in this copy. A caption "AI-generated image" in a report on
        forgeries reads like a label. A C2PA manifest may vouch for a camera as well as for a model.
    Source:
        EU AI Act Art. 50(4) for what must be disclosed; IPTC digital source types for the kinds; this project's
        lexicons/ai_disclaimers*.toml for the language.

    Raises:
        TypeError: it is neither an Article nor a str.
    """
    article = as_article(article)
    found = [
        document.span(AIDisclaimer, notice.start, notice.end, **_content(notice), place=notice.start / max(1, len(document.text)))
        for document in article.documents
        for notice in notices_in(document)
    ]
    return found + list(_in_markup(article.page))


def _content(notice: Notice) -> dict[str, Any]:
    """What a notice says, its place aside."""
    return {name: value for name, value in notice._asdict().items() if name not in ("start", "end")}


def _in_markup(page: Page | None) -> Iterator[AIDisclaimer]:
    for marking in ai_markings(page.markup) if page else ():
        found = Notice(0, 0, marking.kind, marking.human_review, scope=SCOPES.get(marking.kind, "text"))
        # <meta name="ai-disclosure" content="This story was translated by AI"> says it in words.
        stated = next(iter(notices_in(Document(marking.text.partition(": ")[2]))), None)
        if stated is not None:
            found = stated._replace(human_review=found.human_review if stated.human_review is None else stated.human_review)
        yield AIDisclaimer(start=0, end=0, text=marking.text, region="", field="page", **_content(found))


def kinds_of(notices: Iterable[AIDisclaimer]) -> str:
    """The kinds of notices, each once and always in one order, joined by "+"; "" for none."""
    found = {notice.kind for notice in notices}
    return "+".join(kind for kind in get_args(Kind) if kind in found)


def measure_ai_disclaimers(article: Article) -> dict[str, int | float | str | bool]:
    """What is disclosed; see ``find_ai_disclaimers``. Nothing is scored lower for disclosing."""
    found = find_ai_disclaimers(article)
    reviews = {one.human_review for one in found} - {None}
    places = [one.place for one in found if not math.isnan(one.place)]
    return {
        "ai_disclaimer": bool(found),
        "ai_disclaimer_kind": kinds_of(found),
        "ai_disclaimer_human_review": "denied" if False in reviews else "claimed" if reviews else "",
        "ai_disclaimer_accuracy_caveat": any(one.accuracy_caveat for one in found),
        "ai_disclaimer_place": min(places, default=math.nan),
    }


MEASURES = measures_of("ai_disclaimers")
