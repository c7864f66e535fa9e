"""Each named parameter of display and marking: the size at which something is cut, listed or drawn otherwise moves with it."""

import base64
import importlib
import json
import zlib
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from typing import ClassVar

import numpy as np
import pandas as pd
import pytest
from matplotlib.figure import Figure
from matplotlib.patches import Patch
from PIL import Image

from framing import Article, Frame, Source, label_card, plot_distinctive_words, plot_facts, plot_lineage, plot_sources_by_outlet
from framing.attribution.sources.source import ReportedWords
from framing.coding.coding_sessions import Session, ShownPassage
from framing.comparing.outlets.distinctive_words import Use
from framing.comparing.sourcing.source_linking import HeardSentence
from framing.comparing.text_reuse.lineage import DECLARES, FIRST_RESTS
from framing.display import figures, verifying
from framing.display.charts import grid, layout, lineage
from framing.display.charts.distinctive_words import _in_its_sentence
from framing.display.checking import Checking
from framing.display.report import corpus, data, facts, findings, one_reading, outlets, people, pictures, seen_by_outlet
from framing.display.report.anchors import numbered_title
from framing.display.report.evidence import Evidence
from framing.display.report.reading_order import read_first
from framing.marking.label_card import _first_words
from framing.marking.scorecard_text import scorecard_text
from framing.marking.source_list import name_first, source_lines
from framing.scoring.packed_evidence import INDEXED, index_rows
from framing.statistics.intervals import FEW

from .boundaries import assert_boundary_moves, deciding, each_row, letters, moving

STORM = Frame("storm", "harms at once", ["storm of"])
HEDGES = "hedges_per_1000_words"


def table(n, **columns):
    """So many rows that are all the same, but for what a function tells of each."""
    return pd.DataFrame({name: [cell(i) if callable(cell) else cell for i in range(n)] for name, cell in columns.items()})


class Places:
    """Where articles stand, known by their ids alone."""

    def link(self, article_id, field="text", start=0):
        return f"#{article_id}"

    def name(self, article_id):
        return str(article_id)

    by = short = name


PLACES = Places()
CALLED = SimpleNamespace(one="outlet", many="outlets", what="outlet", head="outlet")


def printed(article, *notes):
    """A scorecard in words."""
    return scorecard_text(article, measures={"words": 2}, counts={}, notes=notes, of_measures=1)


def page_with(**columns):
    """A corpus as the sections of a page ask for it, with these tables alone."""
    return SimpleNamespace(groups=CALLED, called=CALLED, compared=None, nameless="(no outlet)", **columns)


def span(text="may"):
    return SimpleNamespace(text=text, region="body")


def card_of(text):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("framing.marking.label_card.find_indicators", lambda article: [])
        return label_card(text)


def scored(*hedges):
    """A corpus of articles without evidence, whose table says that they have so many hedges."""
    known = {name: pd.Categorical([]) for name in INDEXED}
    rows = table(len(hedges), article_id=str, words=100, hedges=lambda i: hedges[i])
    articles = [SimpleNamespace(article_id=str(i)) for i in range(len(hedges))]
    evidence = SimpleNamespace(index=index_rows([0] * len(hedges), known))
    return SimpleNamespace(table=rows, articles=articles, evidence=evidence, frames=[STORM])


def wrong_scores(*hedges):
    return [told for follows, told in verifying._scores(scored(*hedges)) if not follows]


def wrong_cards(n):
    block = SimpleNamespace(cards=dict.fromkeys(range(n), "a hash"), styles="")
    return [told for follows, told in verifying._cards("", block) if "marked text of article" in told]


class Hits(Session):
    """So many hits of which nobody has said whether they are right."""

    answers: ClassVar = {"right": "right"}
    path = Path("verdicts.jsonl")

    def __init__(self, n):
        super().__init__([""] * n)

    def _passage(self, at):
        return ShownPassage(str(at), "Is this a hedge?", "It", "may", "rain.", "", "")

    def _keep(self, at, code, comment):
        pass


def waiting(n):
    """What a notebook lists of so many hits."""
    return Checking(Hits(n))._repr_mimebundle_()["text/html"]


def colours_kept(n):
    """Of a picture of so many colours, how many are kept."""
    drawn = Image.new("RGB", (n, 1))
    drawn.putdata([(i % 16 * 16, i // 16 * 16, 0) for i in range(n)])
    whole = BytesIO()
    drawn.save(whole, "PNG")
    return len(Image.open(BytesIO(figures.in_few_colours(whole.getvalue()))).convert("RGB").getcolors())


def cards_shown(n):
    """Of how many of so many articles the whole text is shown."""
    asked = []

    class AskedError(Exception):
        pass

    def read_once(*_, cards_of, **__):
        asked.append(len(cards_of))
        raise AskedError

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(corpus, "read_once", read_once)
        with pytest.raises(AskedError):
            corpus.study("quay", [Article("It rained.", article_id=str(i), event="rain") for i in range(n)], ())
    return asked[0]


def read_of_page(n):
    """Whether the data of a page can be read that unpack to so many characters."""
    packed = json.dumps(letters(n - 2)) if n > 1 else "1"
    known = {"framing": "", "cards": {}, "styles": "", "beside": {}, "lexicons": {}}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(data, "_corpus", lambda content, packed: packed)
        try:
            return bool(data.read_block(json.dumps(known | {"packed": base64.b64encode(zlib.compress(packed.encode())).decode()})))
        except data.DataError:
            return False


def evidence_kept(n):
    """How much evidence is shown, of so many pieces: two of one label, and each other of a label of its own."""
    counted = pd.DataFrame({"scorer": "hedges", "outlet": "Quay", "label": [0, *range(n - 1)], "voice": "outlet"})
    return len(Evidence._keep(SimpleNamespace(_counted=counted)))


def lineage_of(n):
    """So many pairs of articles of which the first rests on the second."""
    in_pair = {"event": "quay", "outlet": "", "other_outlet": "", "verdict": DECLARES, "rests": FIRST_RESTS, "why": "it says so"}
    return table(n, article_id=str, other_article_id="wire", evidence=(), **in_pair)


def certainty_of(n):
    claim = {"event": "quay", "claim": 1, "certainty": "certain", "hedges": "", "sentence": "It sank.", "field": "text", "start": 0}
    return table(n, change=lambda i: "surer" if i else "", article_id=str, outlet=str, **claim)


def told_alone(kind, n):
    told = facts.shown_alone(table(n, outlet="Quay", kind=kind, what="the ferry", sentence="It sank."))
    return (told["what"] != "").sum()


def median_of(n):
    evidence = SimpleNamespace(link=lambda scorer, **_: ("#evidence", ""))
    return findings._median_hedges(page_with(table=table(n, **{HEDGES: float})), evidence).claim


def read_together(n):
    """How many of so many events of one article each are read together."""
    together = list(one_reading._few_at_a_time([Article("It rained.", event=str(i)) for i in range(n)]))
    assert [article.event for few in together for article in few.articles] == [str(i) for i in range(n)]
    return len(together[0].articles)


def is_kept(n):
    """Whether what is computed of the articles of an event is kept from one question to the next."""
    few = SimpleNamespace(articles=[Article("It rained.") for _ in range(n)])

    def ask(few, asked):
        first = few.articles[0]
        document = first.documents[0]
        first.forget()
        return first.documents[0] is document

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(one_reading, "_answers", ask)
        return one_reading._read_few(few, None)


def dots_drawn(n):
    """How many dots are drawn of so many articles of one outlet."""
    row = pd.DataFrame({"outlet": ["Quay"], "n": n, "mean": np.nan, "low": np.nan, "high": np.nan, "median": 1.0})
    values = table(n, article_id=str, outlet="Quay", hedges=float)
    return len(outlets._raw(row, values, "hedges", lambda outlet: ("", ""), PLACES).lines[0].dots)


def sources_of(n):
    """A log of so many sources."""
    named = {"name": "Ana Ruiz", "title": "clerk", "kind": "named-person", "why": "", "passages": (), "outlets": "Quay", "events": "quay"}
    return table(n, heard=1, quoted_words=2, articles=1, **named)


def heard_of(events, people=1):
    """Who is heard in so many events of two outlets, so many people in each."""
    rows = [(f"event {event}", outlet, f"Ana {one}") for event in range(events) for outlet in ("Quay", "Fell") for one in range(people)]
    known = {"heard": "quoted", "quoted": 1, "reported": 0, "mentions": 1, "silent": 0, "field": "text", "start": 0, "article_id": "ferry"}
    return pd.DataFrame(rows, columns=["event", "outlet", "name"]).assign(**known, sentence="", note="")


def begun_with(n):
    """Of so many articles that tell one claim surer, how many are named to be read first."""
    told = {"inconsistencies": pd.DataFrame({"spans": []}), "facts": pd.DataFrame({"fact": [], "verdict": [], "article_id": []})}
    return len(read_first(page_with(**told, certainty=table(n, article_id=str, change="surer")), PLACES))


def indicators_shown(n):
    line = {"group": "sources", "name": "named sources", "status": "present", "value": 1, "note": "", "text": "", "field": "text"}
    seen = table(n, article_id=str, outlet="Quay", start=0, **line)
    patched = SimpleNamespace(name="named sources", pitfall="")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(seen_by_outlet, "label_lines", lambda: [patched])
        return len(seen_by_outlet.list_indicators(page_with(outlets=["Quay"], indicators=seen), PLACES)[0].rows)


def outlets_warned_of(n):
    few = table(n, check="few articles", article_id="", outlet=str, note="4 articles: too few")
    return len(seen_by_outlet.group_checks(page_with(articles=[], checks=few), PLACES)[0][1])


def is_listed_whole(n):
    return not seen_by_outlet._listed(table(n, article_id=str, note=""), PLACES, True)[-1][0].startswith("and ")


def inches(*asked, **named):
    """How wide and how high a chart of its own is made."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(layout.plt, "subplots", lambda figsize, layout: (None, figsize))
        return layout.new_axes(*asked, **named)


def high(*asked, **named):
    return inches(*asked, **named)[1]


def wide_on_a_phone():
    with layout.on_a_phone():
        return inches(1)[0]


def axes(inches=8.0):
    return Figure(figsize=(inches, 4)).subplots()


# module, parameter, what is asked, of a size of n
ROWS = [
    ("marking.label_card", "_LONGEST", lambda n: "…" in _first_words([span(letters(n))])),
    ("marking.label_card", "_LONGEST", lambda n: f">{letters(n)}</div>" in card_of(letters(n))),
    (
        "marking.source_list",
        "_LONGEST",
        lambda n: (
            "…"
            in next(
                source_lines(
                    [Source(name="Ruiz", kind="named-person", reported=(ReportedWords(start=0, end=n, text=letters(n), pieces=((0, n),)),))]
                )
            ).words
        ),
    ),
    (
        "marking.source_list",
        "_MOST",
        lambda n: "more" in name_first(source_lines([Source(name=letters(i + 1), kind="group") for i in range(n)])),
    ),
    ("marking.label_card", "_MOST", lambda n: "more" in _first_words([span(letters(one)) for one in range(n)])),
    ("display.checking", "_LISTED", lambda n: "more.</p>" in waiting(n)),
    ("display.figures", "_COLOURS", lambda n: colours_kept(n) < n),
    ("display.verifying", "_AROUND", lambda n: "END" in verifying._around(f"{letters(n)}END", 0)),
    ("display.verifying", "_AROUND", lambda n: "B" in verifying._around(f"B{letters(n)}.", n + 1)),
    ("display.verifying", "_AROUND", lambda n: "END" in verifying._around(f"<a {letters(n)}END>", 0)),
    ("display.verifying", "_AROUND", lambda n: "BEGIN" in verifying._around(f"<a BEGIN{letters(n)}>", n + 8)),
    ("display.verifying", "_MOST_NAMED", lambda n: len(wrong_scores(*[2] * n)) < n),
    ("display.verifying", "_MOST_NAMED", lambda n: len(wrong_cards(n)) < n),
    ("display.verifying", "_MOST_NAMED", lambda n: list(verifying._other_texts({}, dict.fromkeys(range(n))))[-1].startswith("and so")),
    (
        "display.charts.distinctive_words",
        "_AROUND",
        lambda n: _in_its_sentence(Use("", "text", n, n + 5, f"{letters(n - 1)} ferry", 0)).startswith("…"),
    ),
    (
        "display.charts.distinctive_words",
        "_AROUND",
        lambda n: _in_its_sentence(Use("", "text", 0, 5, f"ferry {letters(n - 1)}", 0)).endswith("…"),
    ),
    ("display.charts.layout", "_MANY_ROWS", lambda n: high(n) < n / 2 + layout._HEAD_AND_FOOT),
    ("display.charts.layout", "_MANY", lambda n: np.isfinite(layout.edge_of(pd.Series([1.0] * (n - 1) + [900.0])))),
    ("marking.scorecard_text", "_TITLE", lambda n: "…" in printed(Article("", title=letters(n)))),
    ("marking.scorecard_text", "_NOTE", lambda n: "…" in printed(Article("It rained."), letters(n))),
    ("display.report.anchors", "_SHORT", lambda n: "…" in numbered_title(1, Article("", title=letters(n)))),
    ("display.report.corpus", "_ALL", lambda n: cards_shown(n) < n),
    ("display.report.corpus", "_FEW", lambda n: n > 1 and not corpus.stand_alone([Article("It rained.")] * n, "outlet")),
    ("display.report.facts", "_EACH", lambda n: told_alone("fact", n) < n),
    ("display.report.findings", "_FEW", lambda n: "interval" in findings._share(1, n)),
    ("display.report.findings", "_FEW", lambda n: median_of(n).startswith("The median")),
    ("display.report.one_reading", "_TOGETHER", lambda n: read_together(n) < n),
    ("display.report.one_reading", "_KEPT", lambda n: not is_kept(n)),
    (
        "display.report.people",
        "_PASSAGES",
        lambda n: len(people._passages([HeardSentence("ferry", "text", 0, 9, "It sank.")] * n, PLACES)) < n,
    ),
    ("display.report.seen_by_outlet", "_ROWS", is_listed_whole),
]


test_a_boundary_moves_with_its_parameter = moving(ROWS)


# module, parameter, what is asked, of a size of n, and what parameters are made first: small enough to be tried fast
SMALLER = [
    ("display.report.corpus", "_SOME", lambda n: cards_shown(n) < n, {"_ALL": 1}),
    ("display.report.data", "_LARGEST", read_of_page, {"_LARGEST": 40}),
    ("display.report.evidence", "_ALL", lambda n: evidence_kept(n) < n, {"_ALL": 40, "_SOME": 1}),
    ("display.report.evidence", "_SOME", lambda n: evidence_kept(n) < n, {"_ALL": 1, "_SOME": 40}),
    ("display.report.outlets", "_DOTS", lambda n: dots_drawn(n) < n, {"_DOTS": 40}),
    ("display.report.outlets", "_FEWEST", lambda n: dots_drawn(n) < n, {"_DOTS": 1}),
    ("display.report.people", "_EVENTS", lambda n: len(people.who_is_heard(page_with(heard=heard_of(n)), PLACES)[0]) < n, {"_EVENTS": 2}),
    ("display.report.people", "_EVENTS", lambda n: people.shown_heard(heard_of(n))["event"].nunique() < n, {"_EVENTS": 2}),
    (
        "display.report.people",
        "_PEOPLE",
        lambda n: len(people.who_is_heard(page_with(heard=heard_of(1, n)), PLACES)[0][0].table.rows) < n,
        {"_PEOPLE": 2},
    ),
    ("display.report.facts", "_ROWS", lambda n: told_alone(str, 2 * n) < 2 * n, {"_ROWS": 4}),
    ("display.report.facts", "_ROWS", lambda n: len(facts.trace_lines(page_with(lineage=lineage_of(n)), PLACES)[0].rows) < n, {"_ROWS": 4}),
    (
        "display.report.facts",
        "_ROWS",
        lambda n: n > 1 and len(facts.trace_claims(page_with(certainty=certainty_of(n)), PLACES)[0].rows) < n,
        {"_ROWS": 4},
    ),
    ("display.report.seen_by_outlet", "_ROWS", lambda n: indicators_shown(n) < n, {"_ROWS": 4}),
    ("display.report.seen_by_outlet", "_ROWS", lambda n: outlets_warned_of(n) < n, {"_ROWS": 4}),
    ("display.report.people", "_SOURCES", lambda n: len(people.log_sources(page_with(sources=sources_of(n)), PLACES)) < n, {"_SOURCES": 4}),
    ("display.report.people", "_SOURCES", lambda n: people.shown_sources(sources_of(n))["title"].iloc[-1] == "", {"_SOURCES": 4}),
    ("display.report.reading_order", "_MOST", lambda n: begun_with(n) < n, {"_MOST": 2}),
]


@each_row(SMALLER)
def test_a_boundary_moves_with_its_parameter_where_less_is_tried(row, monkeypatch):
    module, parameter, holds, smaller = row
    for name, value in smaller.items():
        monkeypatch.setattr(importlib.import_module(f"framing.{module}"), name, value)
    assert_boundary_moves(module, parameter, holds, monkeypatch)


def least_p():
    """The least p-value of two outlets that have nothing in common: none of the shuffles sets them as far apart."""
    rows = table(40, article_id=str, outlet=lambda i: f"Outlet {i // 20}", event="", flesch_reading_ease=lambda i: i + 100.0 * (i // 20))
    return corpus.Corpus.compared.func(SimpleNamespace(table=rows, outlets=["Outlet 0", "Outlet 1"], event_sizes=pd.Series(dtype=int)))[
        "p_holm"
    ].min()


def words_of_two_groups(high):
    """One phrase with an interval that ends so high."""
    return table(1, group="Quay", phrase="ferry", count=9, count_elsewhere=0, log_odds=6.0, low=5.0, high=high, examples=())


def intervals_cut(high):
    return "intervals cut" in plot_distinctive_words(words_of_two_groups(high), ax=axes()).get_xlabel()


def facts_of(outlets):
    fact = {"event": "quay", "fact": 1, "verdict": "agree", "about": "deaths", "kind": "number", "why": "", "text": "two"}
    return table(outlets, outlet=lambda i: f"Outlet {i}", article_id=str, **fact)


def in_grid(share, of=100):
    """A cell of a grid: its picture and its text."""
    ax = axes()
    grid.draw_shares(ax, np.array([[share]]), [["some"]], np.array([[of]]))
    return ax


def discs(outlets, inches=8.0):
    """The discs of one source that so many outlets hear."""
    heard = [{f"Outlet {i}": 3 for i in range(outlets)}]
    return plot_sources_by_outlet(sources_of(1).assign(heard_by=heard), ax=axes(inches))


def columns_in_key(*names):
    """In how many columns these stand below a chart as wide as a phone."""
    return layout.key_beside(axes(3.7), [Patch() for _ in names], names)._ncols


def titles(n):
    """Question and answer above a chart, of so many letters."""
    ax = axes()
    layout.entitle(ax, letters(n), letters(n), key="dot: an article")
    return ax.get_title(loc="left"), ax.texts[0].get_text()


def lines_apart():
    first, second = lineage._spread_out(np.array([1.0, 1.0]), 5)
    return second - first


def dots_an_inch():
    """For the page, and for a phone."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pictures, "_drawn", lambda plot, dots: (dots, ""))
        return pictures._picture(None)


# module, parameter, the nearest value at which the answer turns, what is asked
DECIDES = [
    ("display.verifying", "_ALIKE", 1.1e-9, lambda: wrong_scores(1.05e-9)),
    ("display.charts.distinctive_words", "_EDGE", 9, lambda: intervals_cut(8.5)),
    ("display.charts.facts", "_OUTLETS", 9, lambda: len(plot_facts(facts_of(9), ax=axes()).get_xticks())),
    ("display.charts.grid", "_DARK", 0.61, lambda: in_grid(0.605).texts[0].get_color() == "white"),
    ("display.charts.grid", "_PALE", 0.31, lambda: in_grid(0.5, of=FEW - 1).images[0].get_alpha().min() < 0.305),
    ("display.charts.layout", "ROOM", 13, lambda: len(discs(13).get_xticks())),
    ("display.charts.layout", "_WIDTH", 7.3, lambda: inches(1)[0] > 7.25),
    ("display.charts.layout", "_PHONE", 3.8, lambda: wide_on_a_phone() > 3.75),
    ("display.charts.layout", "_NARROW", 5.1, lambda: layout.is_narrow(axes(5.05))),
    ("display.charts.layout", "_NARROW", 5.1, lambda: high(1, 5.05)),
    ("display.charts.layout", "_ROW", 0.56, lambda: high(10) > 7.95),
    ("display.charts.layout", "_LOW_ROW", 0.43, lambda: high(20) > 10.9),
    ("display.charts.layout", "_HEAD_AND_FOOT", 2.5, lambda: high(1) > 3.0),
    ("display.charts.layout", "_HEAD_AND_FOOT_NARROW", 3.4, lambda: high(1, 4.0) > 3.9),
    ("display.charts.layout", "_ASLANT", 1.5, lambda: high(1, columns=4) - high(1) > 1.45),
    ("display.charts.layout", "_UPRIGHT", 2.0, lambda: high(1, 4.0, columns=1) - high(1, 4.0) > 1.95),
    ("display.charts.layout", "_BESIDE_ANOTHER", 23, lambda: columns_in_key("Quay", letters(22))),
    ("display.charts.layout", "_LONGEST_TITLE", 301, lambda: titles(301)),
    ("display.charts.lineage", "_MOST_EXPLAINED", 7, lambda: len(plot_lineage(lineage_of(7), ax=axes()).texts)),
    ("display.charts.lineage", "_MOST_EXPLAINED", 7, lambda: plot_lineage(lineage_of(7), ax=axes()).get_xlim()),
    ("display.charts.lineage", "_APART", 0.97, lambda: lines_apart() < 0.96),
    ("display.charts.sources", "_LARGEST", 901, lambda: discs(2).collections[1].get_sizes().max() > 900),
    ("display.charts.sources", "_LARGEST_NARROW", 451, lambda: discs(2, 3.7).collections[1].get_sizes().max() > 450),
    ("display.charts.sources", "_APART", 231, lambda: discs(12, 3.7).collections[1].get_sizes().max() > (230.5 / 12) ** 2),
    ("display.report.corpus", "_SHUFFLES", 2000, lambda: least_p() < 0.0005),
    ("display.report.pictures", "_DOTS", 97, lambda: dots_an_inch().source > 96),
    ("display.report.pictures", "_PHONE_DOTS", 161, lambda: dots_an_inch().narrow > 160),
]


test_an_answer_turns_with_its_parameter = deciding(DECIDES, imported=True)
