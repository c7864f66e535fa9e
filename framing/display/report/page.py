"""What stands on the page of a report, in the order in which it is read?"""

from __future__ import annotations

import base64
import hashlib
import platform
from collections.abc import Mapping, Sequence
from importlib.resources import files
from typing import Any, cast

import pandas as pd
from markupsafe import Markup

from framing.marking.palette import VOICES
from framing.marking.scorecard_html import scorecard_html
from framing.marking.templates import render
from framing.scoring.glossary import FirstLook, describe_measures, tell_error
from framing.text.spans import VoicedSpan
from framing.version import __version__

from .cells import Cell, Table, day, number, plural
from .corpus import Corpus
from .evidence import Evidence
from .facts import list_alone, list_matrices, trace_claims, trace_lines
from .findings import list_findings
from .outlets import compare_measures
from .people import log_sources, unnamed_sources, who_is_heard
from .places import Places, title_of
from .reading_order import read_first
from .seen import VOICE_WORDS, chart_frames, count_hedges, count_notices, group_checks, label, share_voices

_FOLDER = files("framing").joinpath("display/report")


def page(corpus: Corpus, beside: Mapping[str, str], *, judged: bool = False) -> str:
    """The report as one file of HTML that fetches nothing.

    Args:
        corpus: what is reported.
        beside: names of the files that lie beside the report: "scores", "evidence".
        judged: whether each piece of evidence knows its row of ``corpus.spans``, so that a notebook can hear which was called wrong.
    """
    places = Places(corpus.articles, corpus.cards.keys())
    evidence = Evidence(corpus, places)
    script, style = (_FOLDER.joinpath(f"report.{ending}").read_text("utf-8") for ending in ("js", "css"))
    matrices, facts, facts_shown = list_matrices(corpus, places)
    related, unrelated = trace_lines(corpus, places)
    alone, alone_rows = list_alone(corpus, places)
    sections = {
        "findings": list_findings(corpus, evidence),
        "checks": group_checks(corpus, places),
        "read_first": read_first(corpus, places),
        "inconsistencies": _inconsistencies(corpus, places),
        "dismissed": corpus.dismissed,
        "compared": list(compare_measures(corpus, evidence, places)),
        "frames": chart_frames(corpus, evidence),
        "voices_by_outlet": share_voices(corpus, evidence),
        "matrices": matrices,
        "facts": facts,
        "facts_shown": facts_shown,
        "related": related,
        "unrelated": unrelated,
        "claims": trace_claims(corpus, places),
        "alone": alone,
        "alone_rows": alone_rows,
        "sources": log_sources(corpus, places),
        "unnamed": unnamed_sources(corpus),
        "heard": who_is_heard(corpus, places),
        "notices": count_notices(corpus, evidence),
        "hedges": count_hedges(corpus, evidence),
        "label": label(corpus, places),
        "groups": list(evidence.groups()),
        "articles": _articles(corpus, places, evidence),
    }
    return str(
        render(
            "display/report/page.html.jinja",
            corpus=corpus,
            evidence=evidence,
            places=places,
            beside=beside,
            judged=judged,
            cards=_cards(corpus, places),  # last of all: by now every place that a figure opens to is known
            shown=len(corpus.cards),
            plural=plural,
            tell_error=tell_error,
            measures=_measures(corpus),
            versions=_versions(corpus),
            voices=[(VOICE_WORDS[voice], colour) for voice, colour in VOICES.items()],
            voice_names=VOICE_WORDS,
            policy=_policy(script),
            script=Markup(script),
            style=Markup(style),
            **sections,
        )
    )


def _policy(script: str) -> str:
    """What a browser may do with the page: run this script, draw with its styles and pictures, and nothing else."""
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return (
        f"default-src 'none'; script-src 'sha256-{digest}'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
    )


def _inconsistencies(corpus: Corpus, places: Places) -> Table:
    rows = []
    for row in corpus.inconsistencies.itertuples():
        first = row.spans[0] if row.spans else None
        article_id = row.article_id or (first.article_id if first else "")
        cells = [Cell(row.kind), Cell(row.why), Cell(row.outlet or "–"), Cell(places.name(article_id), places.link(article_id))]
        sentences = list(dict.fromkeys((span.sentence, places.link(span.article_id, span.field, span.start)) for span in row.spans))
        cells += [Cell(sentence, href) for sentence, href in sentences[:2]] + [Cell("")] * (2 - len(sentences))
        rows.append([*cells, Cell(row.key)])
    return Table(["kind", "why", "outlet", "article", "sentence", "against", "key"], rows)


def _articles(corpus: Corpus, places: Places, evidence: Evidence) -> list[tuple[int, str, str, str, str, str, list[Cell]]]:
    """Every article: number, title, outlet, date, address, why it could not be scored, its figures."""
    scored = corpus.table.set_index("article_id")
    listed = []
    for article in corpus.articles:
        known = article.article_id in scored.index
        row = scored.loc[article.article_id] if known else pd.Series(dtype=object)
        figures = [Cell(number(row.get(name)), number=True) for name in ("words", "quotes", "named_sources", "hedges_per_1000_words")]
        figures.append(Cell("yes" if known and row["ai_disclaimer"] is True else "none"))
        address = article.url if article.url.startswith(("https://", "http://")) else ""
        error = corpus.unread.get(article.article_id, "")
        listed.append(
            (
                places.number[article.article_id],
                title_of(article) or article.article_id,
                article.outlet,
                day(article.published),
                address,
                error,
                figures,
            )
        )
    return listed


def _cards(corpus: Corpus, places: Places) -> dict[int, Markup]:
    """The articles that are shown whole, their evidence marked."""
    cards = {}
    for article_id, card in corpus.cards.items():
        html = scorecard_html(
            card.article,
            card.marked_evidence,
            measures={name: card.measures[name] for name in card.first},
            sentences=cast(Sequence[VoicedSpan], card.evidence["claims"]),
            indicators=card.indicators,
            notes=card.notes,
            errors={},  # said once, where the measure is explained
            anchors=places.anchors[article_id],
        )
        card.article.forget()
        cards[places.number[article_id]] = Markup(html)
    return cards


def _measures(corpus: Corpus) -> Table:
    """Every measure with what it misses, and how often its scorer was right where that was measured."""
    described = describe_measures(list(corpus.frames))
    rows = [
        [Cell(one.measure.replace("_", " ")), *map(Cell, (one.unit, one.counts, one.source, one.pitfall)), Cell(_error(one))]
        for one in described.itertuples()
    ]
    return Table(["measure", "unit", "counts", "source", "pitfall", "how often right"], rows)


def _error(measure: Any) -> str:
    """How often right and on what, or that nobody has measured it."""
    found = FirstLook(measure.precision, measure.recall, measure.error_n, measure.error_set)
    return found.error_set if found.error_set.startswith(found.told) else f"{found.told}; {found.error_set}"


def _versions(corpus: Corpus) -> str:
    used = ", ".join(corpus.table["version"].unique()) or __version__
    return f"framing {used} (the letters behind the + change with every lexicon, model and frame), Python {platform.python_version()}"
