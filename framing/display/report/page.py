"""What stands on the page of a report, in the order in which it is read?"""

import base64
import hashlib
from collections.abc import Mapping
from importlib.resources import files
from typing import Any, NamedTuple

import pandas as pd
from markupsafe import Markup

from framing.comparing.sourcing.heard_most import heard_by_name
from framing.marking.palette import VOICES
from framing.marking.templates import render
from framing.scoring.glossary import describe_error
from framing.text.wording import VOICE_WORDS, heading, plural, sentence

from .anchors import Places
from .articles import Styles, draw_articles, list_articles
from .beside import named_beside
from .corpus import Corpus
from .data import data_block
from .evidence import Evidence
from .facts import list_alone, list_matrices, say_which_facts, trace_claims, trace_lines
from .findings import Finding, list_findings
from .linked_cells import UNMEASURED, Cell, ReportTable
from .method import describe_method
from .outlets import compare_measures, list_side_by_side
from .people import log_sources, unnamed_sources, who_is_heard
from .pictures import draw_pictures
from .reading_order import read_first
from .seen_by_outlet import chart_frames, chart_voices, group_checks, list_hedges, list_indicators, list_notices

_FOLDER = files("framing").joinpath("display/report")
_BEFORE_DATA = b"</body>"


def page(corpus: Corpus, beside: Mapping[str, str]) -> bytes:
    """The report as one file of HTML that fetches nothing, with the data from which it follows, as it is written.

    Args:
        corpus: what is reported.
        beside: of the files that lie beside the report, scores and evidence, the hashes by their names.
    """
    drawn = draw(corpus, named_beside(beside))
    html = drawn.html.encode("utf-8", "replace")
    drawn = drawn._replace(html="")  # of two thousand articles the page is some ten megabytes, and two to four times as many as a str
    data = data_block(corpus, drawn.shown, cards=drawn.cards, styles=drawn.styles, beside=beside)
    before = html.rindex(_BEFORE_DATA)
    block = f'<script type="application/json" id="data">{data}</script>\n'.encode("utf-8", "replace")
    return b"".join((html[:before], block, html[before:]))


class Drawn(NamedTuple):
    """A page without its data, with the rows of evidence and, by their numbers, the whole articles that it shows, and their styles."""

    html: str
    findings: list[Finding]
    shown: pd.DataFrame
    cards: dict[int, Markup]
    styles: str


def draw(corpus: Corpus, beside: Mapping[str, str], *, judged: bool = False) -> Drawn:
    """The page without its data.

    Args:
        corpus: what is shown.
        beside: names of the files that lie beside the page: "scores", "evidence".
        judged: whether each piece of evidence knows its row of ``shown``, so that a notebook can hear which was called wrong.
    """
    pictures = draw_pictures(corpus)  # first of all: drawing takes more memory than any table
    places = Places(corpus.articles, corpus.cards.keys(), corpus.tongues)
    evidence = Evidence(corpus, places)
    compared = _events_compared(corpus, places)
    findings = list_findings(corpus, evidence)
    sections = {
        "findings": findings,
        **compared,
        **_sections(corpus, evidence, places),
        "pictures": pictures,
        "groups": list(evidence.groups()),
        "articles": list_articles(corpus, places),
    }
    styles = Styles()
    cards = draw_articles(corpus, places, styles)  # last of all: by now every place that a figure opens to is known
    rules = "".join(f".{name}{{{style}}}" for name, style in styles)
    html = str(
        render(
            "display/report/page.html.jinja",
            corpus=corpus,
            evidence=evidence,
            places=places,
            beside=beside,
            judged=judged,
            describe_error=describe_error,
            cards=cards,
            rules=Markup(rules),
            shown=len(corpus.cards),
            plural=plural,
            sentence=sentence,
            method=describe_method(corpus),
            **_wording(corpus),
            policy=content_policy(),
            script=Markup(_asset("js")),
            style=Markup(_asset("css")),
            **sections,
        )
    )
    return Drawn(html, findings, evidence.rows, cards, rules)


def _events_compared(corpus: Corpus, places: Places) -> dict[str, Any]:
    """What the articles of each event tell alike and apart, whom they rest on, and whom they hear, with how much of it is shown."""
    matrices, facts, facts_shown = list_matrices(corpus, places)
    related, related_pairs, unrelated = trace_lines(corpus, places)
    claims, tellings = trace_claims(corpus, places)
    alone, alone_rows = list_alone(corpus, places)
    heard, heard_elsewhere = who_is_heard(corpus, places)
    return {
        "matrices": matrices,
        "facts": facts,
        "facts_shown": facts_shown,
        "facts_left_out": say_which_facts(corpus.facts),
        "related": related,
        "related_pairs": related_pairs,
        "unrelated": unrelated,
        "claims": claims,
        "tellings": tellings,
        "alone": alone,
        "alone_rows": alone_rows,
        "heard": heard,
        "heard_elsewhere": heard_elsewhere,
    }


def _sections(corpus: Corpus, evidence: Evidence, places: Places) -> dict[str, Any]:
    """What is to be checked, what was seen of each outlet, and who speaks, each as its section shows it."""
    return {
        "checks": group_checks(corpus, places),
        "read_first": read_first(corpus, places),
        "inconsistencies": _inconsistencies(corpus, places),
        "dismissed": corpus.dismissed,
        "compared": list(compare_measures(corpus, evidence, places)),
        "side_by_side": list_side_by_side(corpus, evidence, places) if corpus.one_each else None,
        "frames": chart_frames(corpus, evidence),
        "voices_by_outlet": chart_voices(corpus, evidence),
        "sources": log_sources(corpus, places),
        "unnamed": unnamed_sources(corpus),
        "named_sources": len(heard_by_name(corpus.sources)),
        "notices": list_notices(corpus, evidence),
        "hedges": list_hedges(corpus, evidence),
        "label": list_indicators(corpus, places),
    }


def _wording(corpus: Corpus) -> dict[str, Any]:
    """What the page calls those that it compares, and the voices."""
    return {
        "called": corpus.called,
        "not_measured": UNMEASURED,
        "compared_ones": "Side by side" if corpus.each_alone else heading(corpus.called.many),
        "heads": "outlets" if corpus.called.what == "outlet" else corpus.called.head,
        "voices": [(VOICE_WORDS[voice], colour) for voice, colour in VOICES.items()],
        "voice_names": VOICE_WORDS,
    }


def content_policy() -> str:
    """What a browser may do with a page of ours: run the script of the report, draw with styles and pictures of the page, nothing else."""
    digest = base64.b64encode(hashlib.sha256(_asset("js").encode()).digest()).decode()
    return (
        f"default-src 'none'; script-src 'sha256-{digest}'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
    )


def _asset(ending: str) -> str:
    return _FOLDER.joinpath(f"report.{ending}").read_text("utf-8")


def _inconsistencies(corpus: Corpus, places: Places) -> ReportTable:
    rows = []
    for row in corpus.inconsistencies.itertuples():
        first = row.spans[0] if row.spans else None
        article_id = row.article_id or (first.article_id if first else "")
        cells = [Cell(row.kind), Cell(row.why), Cell(row.outlet or "–"), Cell(places.name(article_id), places.link(article_id))]
        sentences = list(dict.fromkeys((span.sentence, places.link(span.article_id, span.field, span.start)) for span in row.spans))
        cells += [Cell(sentence, href) for sentence, href in sentences[:2]] + [Cell("")] * (2 - len(sentences))
        rows.append([*cells, Cell(row.key)])
    return ReportTable(["kind", "why", corpus.called.head, "article", "sentence", "other sentence", "key"], rows)
