"""Which credibility indicators does one copy of an article show, and by which words? They are never added up."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal, NamedTuple

from framing.article.article import Article, as_article
from framing.article.language import language_of
from framing.attribution.scorers import sources_heard
from framing.attribution.sources.sources import Source
from framing.cues.rules import find_cues
from framing.disclaimers.ai_disclaimers import AIDisclaimer, find_ai_disclaimers, kinds_of
from framing.lexicons import any_of, read_lexicon
from framing.text.datelines import find_dateline
from framing.text.document import STORY
from framing.text.spans import Span

Group = Literal["disclosure", "sourcing", "care", "form"]
Status = Literal["present", "absent", "unknown"]
GROUPS: tuple[Group, ...] = ("disclosure", "sourcing", "care", "form")

_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")


@dataclass(frozen=True)
class Indicator:
    """One credibility indicator in one copy of an article.

    Attributes:
        name: what is looked for.
        group: disclosure, sourcing, care or form.
        status: present, absent (looked for in this copy and not seen), or unknown (this copy cannot show it).
        value: a count, a name or a kind where there is one, else None.
        note: how to read it.
        spans: the words that show it.
    """

    name: str
    group: Group
    status: Status
    value: int | float | str | None
    note: str
    spans: tuple[Span, ...] = ()


# Found by wordings alone: name, group, note. The wordings stand in lexicons/indicators.toml.
_BY_WORDING: tuple[tuple[str, Group, str], ...] = (
    ("interest disclosed", "disclosure", "absence proves nothing: most authors have nothing to disclose"),
    ("sponsored label", "disclosure", "seen in this copy only; labels often stand outside the text"),
    ("method told", "disclosure", "a box or sentence on how the story was made"),
    ("agency credit", "disclosure", "reprinting with credit is honest; it tells that the work is not the outlet's own"),
    ("study or document cited", "sourcing", "cited in words; whether it says so was not checked"),
    ("correction notice", "care", "a sign of care, not of fault"),
    ("right of reply", "care", "the formula was used; whether the chance to reply was real cannot be seen"),
    ("independent verification", "care", "the outlet says whether it could check"),
    ("limits stated", "care", "the text says what is not known"),
)


def find_indicators(article: Article | str) -> list[Indicator]:
    """What this copy shows of the published credibility indicators.

    Measures: presence of disclosures, sourcing, signs of care and matters of form, one at a time.
    Evidence: the words that show each, wherever they stand but in related articles and furniture.
    Misses: what stands on other pages of the site (ownership, ethics code, corrections policy); "absent" means
    not seen in this copy. Most of what NewsGuard and the Trust Project rate cannot be seen in one article.
    Source: W3C Credible Web vocabulary (CCIV), Zhang et al. 2018, The Trust Project, NewsGuard, JTI (CWA 17493:2019).

    Returns:
        Indicators by group; never summed, ranked or weighed.
    """
    article = as_article(article)
    language = language_of(article)
    copy = _Copy(article, sources_heard(article))
    found = [*_by_wording(article), *(build(copy) for build in _BUILDERS)]
    if language not in (None, "en"):
        found = [_unread(indicator, language) if indicator.name in _ENGLISH_ONLY else indicator for indicator in found]
    return sorted(found, key=lambda indicator: GROUPS.index(indicator.group))


# What is found by English words; AI disclaimers are found in some languages more.
_ENGLISH_ONLY = frozenset({name for name, _, _ in _BY_WORDING} | {"named sources", "anonymous sources", "reason for anonymity"})


def _unread(indicator: Indicator, language: str | None) -> Indicator:
    return replace(indicator, status="unknown", value=None, spans=(), note=f"the text reads as “{language}”; this is told in English only")


class _Copy(NamedTuple):
    """The copy of an article at hand, and the sources in it."""

    article: Article
    sources: list[Source]

    def of_kind(self, kind: str) -> list[Source]:
        return [source for source in self.sources if source.kind == kind]


def _status(spans: Iterable[object]) -> Status:
    return "present" if spans else "absent"


@cache
def _notice_openings() -> dict[str, re.Pattern[str]]:
    """For some indicators the words that show it where a notice opens with them."""
    openings = read_lexicon("indicators")["notice_openings"]
    return {name: re.compile(rf"\W*{any_of(words)}\b", re.IGNORECASE) for name, words in openings.items()}


def _by_wording(article: Article) -> Iterable[Indicator]:
    seen: dict[str, list[Span]] = {}
    for document in article.documents:
        for start, end, rule in find_cues(document, "indicators"):
            seen.setdefault(rule.category, []).append(document.span(Span, start, end))
    for span in _region_spans(article, "notice"):
        for name, opening in _notice_openings().items():
            if opening.match(span.text) and not seen.get(name):
                seen[name] = [span]
    for name, group, note in _BY_WORDING:
        spans = tuple(seen.get(name, ()))
        yield Indicator(name, group, _status(spans), len(spans) or None, note, spans)


def _region_spans(article: Article, label: str) -> tuple[Span, ...]:
    document = article.documents[0]
    return tuple(document.span(Span, r.start, r.end) for r in article.regions if r.label == label)


def _ai_disclaimer(copy: _Copy) -> Indicator:
    notices = tuple(find_ai_disclaimers(copy.article))
    kinds = kinds_of(notices) or None
    note = "says what is disclosed" if notices else "none in this copy: an edited AI text need not be labelled, and copying loses notices"
    return Indicator("AI disclaimer", "disclosure", _status(notices), kinds, note, notices)


def _marking_without_notice(copy: _Copy) -> Indicator:
    notices = find_ai_disclaimers(copy.article)
    in_markup = tuple(notice for notice in notices if notice.field == "page")
    silent = in_markup and len(in_markup) == len(notices)
    note = "machines are told of AI by the markup, readers of this copy are not" if silent else "nothing is marked for machines alone"
    return _of_page(copy, "AI marking without a notice", in_markup if silent else (), note)


def _notice_without_marking(copy: _Copy) -> Indicator:
    notices = tuple(find_ai_disclaimers(copy.article))
    unmarked = notices if all(notice.field != "page" for notice in notices) else ()
    note = "readers are told of AI, machines are not; no outlet has to mark its markup" if unmarked else "nothing is told to readers alone"
    return _of_page(copy, "AI notice without a marking", unmarked, note)


def _of_page(copy: _Copy, name: str, spans: tuple[AIDisclaimer, ...], note: str) -> Indicator:
    """What only a saved page can show, whose markup is at hand."""
    if copy.article.page is None:
        return Indicator(name, "disclosure", "unknown", None, "this copy has no markup")
    return Indicator(name, "disclosure", _status(spans), kinds_of(spans) or None, note, spans)


def _byline(copy: _Copy) -> Indicator:
    names = "; ".join(copy.article.byline) or None
    spans = _region_spans(copy.article, "byline")
    status: Status = "present" if names or spans else "unknown" if copy.article.page is None else "absent"
    return Indicator("byline", "disclosure", status, names, "pasted copies often lose it", spans)


def _date(copy: _Copy) -> Indicator:
    published = copy.article.published
    return Indicator(
        "publication date",
        "disclosure",
        "present" if published else "unknown" if copy.article.page is None else "absent",
        published.isoformat() if published else None,
        "as the manifest or the page gives it",
    )


def _dateline(copy: _Copy) -> Indicator:
    document = copy.article.documents[0]
    first = next((p for p in document.paragraphs if document.region_at(p.start) == "body"), None)
    line = find_dateline(document.text, first.start) if first else None
    spans = (document.span(Span, line.start, line.end),) if line and line.is_plain else ()
    return Indicator("dateline", "form", _status(spans), spans[0].text.strip(" —–-") if spans else None, "many outlets dropped it", spans)


def _named_sources(copy: _Copy) -> Indicator:
    named = [source for source in copy.sources if source.named]
    spans = tuple(span for source in named for span in source.mentions[:1])
    return Indicator("named sources", "sourcing", _status(named), len(named) or None, "people with a name who are heard, once each", spans)


def _anonymous_sources(copy: _Copy) -> Indicator:
    unnamed = copy.of_kind("anonymous")
    spans = tuple(span for source in unnamed for span in source.mentions[:1])
    note = "may protect a source or hide one"
    return Indicator("anonymous sources", "sourcing", _status(unnamed), len(unnamed) or None, note, spans)


def _reason_for_anonymity(copy: _Copy) -> Indicator:
    unnamed = copy.of_kind("anonymous")
    reasons = [source.anonymity for source in unnamed if source.anonymity]
    note = "asked only where there are anonymous sources" if unnamed else "there is no anonymous source"
    return Indicator("reason for anonymity", "sourcing", _status(reasons) if unnamed else "unknown", "; ".join(reasons) or None, note)


def _links(copy: _Copy) -> Indicator:
    page = copy.article.page
    if page is None:
        return Indicator("links in the text", "sourcing", "unknown", None, "pasted text keeps no links")
    links = len(page.links)
    return Indicator("links in the text", "sourcing", _status(range(links)), links or None, "counted, not followed")


def _headline_figures(copy: _Copy) -> Indicator:
    """Whether every figure of the headline stands in the story below it."""
    article = copy.article
    document = article.documents[-1]
    heads = [(r.start, r.end) for r in document.regions if r.label == "headline"]
    figures = [(start + m.start(), start + m.end()) for start, end in heads for m in _FIGURE.finditer(document.text[start:end])]
    name, note = "headline figures in the story", "exact figures only: “two dozen” for 24 is not recognised"
    if not heads or not figures:
        return Indicator(name, "form", "unknown", None, "the headline has no figure" if heads else "no headline in this copy")
    figures_below = set(_FIGURE.findall(article.body)) | set(_FIGURE.findall(_standfirst(article)))
    missing = [document.text[start:end] for start, end in figures if document.text[start:end] not in figures_below]
    spans = tuple(document.span(Span, start, end) for start, end in figures)
    return Indicator(name, "form", "absent" if missing else "present", ", ".join(missing) or None, note, spans)


def _standfirst(article: Article) -> str:
    return " ".join(article.text[r.start : r.end] for r in article.regions if r.label == "standfirst")


def _exclamations(copy: _Copy) -> Indicator:
    marks = [
        document.span(Span, m.start(), m.end())
        for document in copy.article.documents
        for m in re.finditer("!", document.text)
        if document.region_at(m.start()) in STORY
    ]
    return Indicator("exclamation marks", "form", _status(marks), len(marks) or None, "quoted ones included", tuple(marks))


_BUILDERS: tuple[Callable[[_Copy], Indicator], ...] = (
    _ai_disclaimer,
    _marking_without_notice,
    _notice_without_marking,
    _byline,
    _date,
    _named_sources,
    _anonymous_sources,
    _reason_for_anonymity,
    _links,
    _dateline,
    _headline_figures,
    _exclamations,
)
