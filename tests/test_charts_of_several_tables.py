"""Charts of what finding and comparing give beside the score table: sources, label, facts, lineage, words, one article's evidence."""

import datetime
import io
import re
from functools import cache

import pandas as pd
import pytest
from matplotlib.patches import Arc, Rectangle
from PIL import Image

import framing
from framing.display.charts.layout import on_a_phone
from framing.display.figures import as_png, describe_chart

EVENT = {"event": "bridge"}
WIRE = framing.Article(
    "The bridge will stay shut until May 4, Mayor Ana Ruiz said on Monday. “We will not wait for rain,” she said. "
    "The repair will cost $40 million, and 12 workers were hurt. The plan may fail.",
    article_id="wire",
    outlet="Harbor Wire",
    published=datetime.date(2026, 3, 2),
    **EVENT,
)
POST = framing.Article(
    "Mayor Ana Ruiz told the Harbor Wire that steel had become too dear. “Nobody asked us,” Tom Vance said. "
    "The repair of the bridge will cost $55 million, and 12 workers were hurt.",
    article_id="post",
    outlet="$x^2_{$",
    published=datetime.date(2026, 3, 5),
    **EVENT,
)
BOTH = [WIRE, POST]
HOSTILE = ["$x^2_{$", "<script>", "_under", "Line\nbreak", "\u202eturned", "Post 3, Herald", "50% \\alpha", "", "a name " * 30]


def rows_of(ax):
    return [label.get_text() for label in ax.get_yticklabels()]


def columns_of(ax):
    return [label.get_text() for label in ax.get_xticklabels()]


def texts_of(ax):
    return [text.get_text() for text in ax.texts]


def facts(*outlets, verdict="conflict", event="bridge"):
    rows = [(f, event, f"the cost {f}", "quantity", verdict, "", o, o, str(n), "") for f in (1, 2) for n, o in enumerate(outlets)]
    return pd.DataFrame(rows, columns="fact event about kind verdict why article_id outlet text sentence".split())


def lineage(*outlets, verdict="probably a common source"):
    pairs = [(i, j) for i in range(len(outlets)) for j in range(i + 1, len(outlets))]
    rows = [
        ("bridge", f"a{i}", outlets[i], f"a{j}", outlets[j], verdict if j == i + 1 else "independence not established") for i, j in pairs
    ]
    table = pd.DataFrame(rows, columns="event article_id outlet other_article_id other_outlet verdict".split())
    return table.assign(rests="", why="40 words of shared text", evidence=[[] for _ in rows])


@cache
def words():
    one, other = ["The ferry sails again, and the ferry is full. " * 3], ["The harbour is shut. Lead was found in the harbour. " * 3]
    return framing.find_distinctive_words(one * 4 + other * 4, ["Quay"] * 4 + ["$5 Post"] * 4)


@cache
def of_both(compare):
    return compare(BOTH)


PLOTS = {
    "sources": lambda **k: framing.plot_sources_by_outlet(of_both(framing.list_sources), **k),
    "label": lambda **k: framing.plot_label(of_both(framing.label_table), **k),
    "facts": lambda **k: framing.plot_facts(of_both(framing.find_disagreements), **k),
    "lineage": lambda **k: framing.plot_lineage(of_both(framing.trace_lineage), **k),
    "words": lambda **k: framing.plot_distinctive_words(words(), **k),
    "strip": lambda **k: framing.plot_evidence_strip(framing.spans_table([WIRE]), **k),
    "scatter": lambda **k: framing.plot_quotes_against_hedges(of_both(framing.score_table), **k),
}


@pytest.mark.parametrize("plot", PLOTS.values(), ids=PLOTS)
def test_a_chart_stands_alone_and_is_kept_as_picture_drawing_and_numbers_the_same_each_time(plot, tmp_path):
    ax = plot()
    assert ax.get_title(loc="left").endswith("?")
    assert any(framing.__version__ in text for text in texts_of(ax))
    assert len(ax.get_xlabel()) > 20, "what is drawn, and how to read it"
    assert len(framing.describe_chart(ax)) > 60
    picture, numbers = framing.save_figure(ax, tmp_path / "chart")
    assert picture.stat().st_size > 5_000
    assert "<svg" in (tmp_path / "chart.svg").read_text("utf-8")
    assert len(pd.read_csv(numbers)) > 0
    assert as_png(plot(), 160) == picture.read_bytes()


@pytest.mark.parametrize("plot", PLOTS.values(), ids=PLOTS)
def test_a_chart_is_drawn_on_the_axes_it_is_given(plot):
    import matplotlib.pyplot as plt

    _, ax = plt.subplots()
    assert plot(ax=ax) is ax
    assert plot().figure is not ax.figure


@pytest.mark.parametrize("name", ["sources", "lineage", "scatter"])
def test_on_a_phone_a_chart_is_as_wide_as_the_screen_and_says_the_same(name):
    with on_a_phone():
        ax = PLOTS[name]()
    wide = PLOTS[name]()
    picture = Image.open(io.BytesIO(as_png(ax, 100)))
    assert picture.width <= 470, "at 4.3 inches its letters are still those of the page"
    assert picture.height > picture.width / 2
    assert describe_chart(ax) == describe_chart(wide)
    assert bool(ax.figure.legends) == bool(wide.get_legend())


def test_in_a_narrow_chart_names_of_sources_stand_above_their_discs():
    with on_a_phone():
        ax = framing.plot_sources_by_outlet(framing.list_sources(BOTH))
    named = {text.get_text(): text.xy for text in ax.texts if ", named person" in text.get_text()}
    assert set(named) == {"Ana Ruiz, named person", "Tom Vance, named person"}
    assert set(rows_of(ax)) == {""}
    assert all(y % 1 > 0.5 for _, y in named.values())


def test_the_sources_heard_most_stand_on_top_with_how_often_each_outlet_hears_them():
    log = framing.list_sources(BOTH)
    ax = framing.plot_sources_by_outlet(log)
    assert rows_of(ax) == [f"{one.name}\n{one.kind.replace('-', ' ')}" for one in log[log["name"] != ""].itertuples()]
    discs = {(round(x), round(y)): text for x, y, text in ((*text.get_position(), text.get_text()) for text in ax.texts) if text.isdigit()}
    top = log.iloc[0]
    shown = {re.split(r"[\n(]", columns_of(ax)[column])[0].strip(): int(n) for (column, row), n in discs.items() if row == 0}
    assert shown == top["heard_by"]
    assert len(framing.plot_sources_by_outlet(log, most=1).get_yticklabels()) == 1
    with pytest.raises(ValueError, match="no source with a name"):
        framing.plot_sources_by_outlet(log.head(0))


def test_the_outlets_that_hear_least_are_one_column_where_there_are_many():
    log = pd.DataFrame(
        {"name": ["Ana Ruiz"], "kind": ["named-person"], "heard": [60], "heard_by": [{f"Outlet {n}": n + 1 for n in range(40)}]}
    )
    shown = columns_of(framing.plot_sources_by_outlet(log))
    assert len(shown) == 12
    assert shown[-1] == f"29 other outlets (hears {sum(range(1, 30))})"


def test_the_label_tells_present_of_known_and_hatches_what_no_copy_can_show():
    table = framing.label_table(BOTH)
    ax = framing.plot_label(table)
    names, texts = (
        rows_of(ax),
        {(round(x), round(y)): t for x, y, t in ((*t.get_position(), t.get_text()) for t in ax.texts if t.get_ha() == "center")},
    )
    assert {"DISCLOSURE", "SOURCING", "CARE", "FORM"} <= set(names)
    assert columns_of(ax)[-1] == "all\nn = 2"
    assert texts[2, names.index("named sources")] == "2 of 2"
    hatched = {(patch.get_x() + 0.5, patch.get_y() + 0.5) for patch in ax.patches if isinstance(patch, Rectangle) and patch.get_hatch()}
    assert hatched == {place for place, text in texts.items() if text == "?"}
    assert hatched, "nothing of a pasted text tells its markup"
    with pytest.raises(ValueError, match="no article"):
        framing.plot_label(table.head(0))


def test_small_outlets_are_pooled_in_the_label_too():
    articles = [framing.Article("It rained.", outlet=o) for o in ["Quay"] * 3 + ["Wire"] * 3 + list("ABCDEFG")]
    ax = framing.plot_label(framing.label_table(articles))
    assert [name.replace("\n", " ") for name in columns_of(ax)] == ["7 small outlets n = 7", "Quay n = 3", "Wire n = 3", "all n = 13"]
    assert any("13 articles of 9 outlets" in text for text in texts_of(ax))


def test_conflicts_are_loud_and_stand_on_top_of_what_agrees():
    table = pd.concat([facts("Quay", "Wire", verdict="agree").assign(fact=7, about="the day"), facts("Quay", "Wire")])
    ax = framing.plot_facts(table)
    assert rows_of(ax) == ["the cost 1", "the cost 2", "the day"]
    boxes = {round(patch.get_y() + 0.46): patch for patch in ax.patches}
    assert boxes[0].get_linewidth() > boxes[2].get_linewidth()
    assert boxes[0].get_facecolor()[3] == 1
    assert boxes[2].get_facecolor()[3] == 0, "agreement is quiet"
    weights = {round(text.get_position()[1]): text.get_fontweight() for text in ax.texts if text.get_text() in "01"}
    assert (weights[0], weights[2]) == ("bold", "normal")
    assert "the cost 1: Quay 0, Wire 1" in framing.describe_chart(ax)


def test_the_event_with_most_conflicts_is_shown_where_none_is_named():
    table = pd.concat([facts("Quay", "Wire", verdict="agree", event="mill"), facts("Quay", "Wire").assign(fact=lambda t: t["fact"] + 5)])
    assert any(text.startswith("bridge: 2 facts") for text in texts_of(framing.plot_facts(table)))
    assert any(text.startswith("mill: 2 facts") for text in texts_of(framing.plot_facts(table, "mill")))
    with pytest.raises(ValueError, match="the event 'ferry'"):
        framing.plot_facts(table, "ferry")
    with pytest.raises(ValueError, match="any event"):
        framing.plot_facts(table.head(0))


def test_without_outlets_facts_stand_by_article():
    told = facts("a", "b").assign(outlet="")
    labels = [label.get_text() for label in framing.plot_facts(told).get_xticklabels()]
    assert [label.split("\n")[0] for label in labels] == ["a", "b"]
    assert rows_of(framing.plot_lineage(lineage("", ""))) == ["a0", "a1"]


def test_an_arc_joins_articles_with_something_decisive_in_common_and_no_others():
    ax = framing.plot_lineage(lineage("Quay", "Wire", "Post"))
    assert rows_of(ax) == ["Quay\na0", "Wire\na1", "Post\na2"]
    arcs = [patch for patch in ax.patches if isinstance(patch, Arc)]
    assert sorted(float(arc.center[1]) for arc in arcs) == [0.5, 1.5]
    assert any("of 3 pairs 2 have something decisive in common" in text for text in texts_of(ax))
    assert sum(text == "40 words of shared text" for text in texts_of(ax)) == 2
    apart = framing.plot_lineage(lineage("Quay", "Wire", verdict="independence not established"))
    assert not apart.patches
    assert "No arc" in framing.describe_chart(apart)


def test_words_of_one_outlet_stand_right_of_zero_and_of_the_other_left():
    table = words()
    ax = framing.plot_distinctive_words(table, most=3)
    heads = [row for row, label in enumerate(ax.get_yticklabels()) if label.get_fontweight() == "bold"]
    names = rows_of(ax)
    assert [names[row] for row in heads] == ["more in $5 Post", "more in Quay"]
    marks = {
        int(y): x for dots in ax.collections if hasattr(dots, "get_offsets") for x, y in dots.get_offsets().tolist() if y == int(y) and x
    }
    assert all(marks[row] > 0 for row in range(1, heads[1]))
    assert all(marks[row] < 0 for row in range(heads[1] + 1, len(names)))
    shown = table.groupby("group", sort=False).head(3)["phrase"].tolist()
    assert sorted(name.partition("  ")[0] for row, name in enumerate(names) if row not in heads) == sorted(shown)
    assert any("[harbour]" in text for text in texts_of(ax))
    with pytest.raises(ValueError, match="no phrase"):
        framing.plot_distinctive_words(table.head(0))


def test_a_phrase_is_bracketed_where_it_is_a_word_of_its_own():
    from framing.comparing.outlets.distinctive_words import Use
    from framing.display.charts.distinctive_words import _in_its_sentence

    def shown(sentence, phrase):
        start = 100 + sentence.index(phrase)
        return _in_its_sentence(Use("wire", "text", start, start + len(phrase), sentence, 100))

    assert shown("The leader said I’d go.", "d go") == "The leader said I’[d go]."
    assert shown("Goats can’t\n swim.", "can’t") == "Goats [can’t] swim."
    long = "Nobody in the old port of Lowell had ever thought that the ferry would sail again before the long winter was over"
    assert shown(long, "ferry") == "…of Lowell had ever thought that the [ferry] would sail again before the long …"


def test_a_strip_has_every_sentence_and_a_line_for_each_kind_of_evidence():
    spans = framing.spans_table(BOTH)
    ax = framing.plot_evidence_strip(spans, "wire")
    ours = spans[spans["article_id"] == "wire"]
    sentences = int((ours["scorer"] == "claims").sum())
    assert rows_of(ax)[0] == f"whose word\nn = {sentences} sentences"
    assert "hedges\nn = 1" in rows_of(ax)
    drawn = [path for bars in ax.collections for path in bars.get_paths()]
    marked = ours[ours["scorer"].isin(["frames", "quotes", "hedges", "boosters", "interpretations", "ai_disclaimers", "ai_residue"])]
    assert len(drawn) == sentences + len(marked)
    with pytest.raises(ValueError, match="2 articles"):
        framing.plot_evidence_strip(spans)
    with pytest.raises(ValueError, match="no sentence"):
        framing.plot_evidence_strip(spans, "nowhere")


def test_an_outlet_has_a_large_mark_only_where_its_means_hold():
    rows = [("Quay", float(n), float(n % 5 + 1)) for n in range(12)] + [("Wire", 2.0, 3.0)] * 3
    table = pd.DataFrame(rows, columns=["outlet", "hedges_per_1000_words", "quotes_per_1000_words"])
    ax = framing.plot_quotes_against_hedges(table)
    large = [dots.get_offsets().tolist() for dots in ax.collections if dots.get_sizes()[0] > 100]
    assert [place for offsets in large for place in offsets if place[0] is not None and place[0] == place[0]] == [
        [5.5, pytest.approx(2.75)]
    ]
    assert any("rank correlation" in text for text in texts_of(ax))
    assert any("too few articles for a correlation" in text for text in texts_of(framing.plot_quotes_against_hedges(table.tail(3))))


def test_six_outlets_are_told_apart_and_the_others_are_one_grey():
    table = pd.DataFrame({"outlet": [f"Outlet {n % 9}" for n in range(27)], "hedges_per_1000_words": 1.0, "quotes_per_1000_words": 2.0})
    key = [text.get_text() for text in framing.plot_quotes_against_hedges(table).get_legend().get_texts()]
    assert key[-1] == "3 other outlets\nn = 9"
    assert len(key) == 7


@pytest.mark.parametrize("n", [1, 20])  # the names that may do harm come first; rows are low where there are many
def test_any_name_and_any_number_of_outlets_is_drawn(n, tmp_path):
    outlets = (HOSTILE + [f"Outlet {k} of Lowell" for k in range(20)])[:n]
    sizes = {outlet: 3 + k % 2 if k else 6 for k, outlet in enumerate(outlets)}
    table = pd.DataFrame([(o, float(k)) for o, size in sizes.items() for k in range(size)], columns=["outlet", "hedges_per_1000_words"])
    table = table.assign(
        quotes_per_1000_words=table["hedges_per_1000_words"],
        quoted_share_of_sentences=0.3,
        reported_share_of_sentences=0.2,
        ai_disclaimer=True,
        ai_disclaimer_kind="summary",
        published=pd.to_datetime("2026-03-02") + pd.to_timedelta(table["hedges_per_1000_words"] * 40, unit="D"),
        frame_storm_present=True,
        frame_storm_outlet_voice_cues=1,
        frame_storm_reported_cues=0,
        frame_storm_quoted_cues=2,
    )
    log = pd.DataFrame(
        {
            "name": ["Ana Ruiz"],
            "kind": ["named-person"],
            "heard": [n],
            "heard_by": [{o or "(no outlet)": 9 - min(k, 8) for k, o in enumerate(outlets)}],
        }
    )
    charts = [
        framing.plot_measure_by_outlet(table, "hedges_per_1000_words"),
        framing.plot_quotes_against_hedges(table),
        framing.plot_time_course(table, "hedges_per_1000_words"),
        framing.plot_frames_by_outlet(table),
        framing.plot_frame_voices(table, "storm"),
        framing.plot_voices_by_outlet(table),
        framing.plot_notices_by_outlet(table),
        framing.plot_sources_by_outlet(log),
        framing.plot_label(
            framing.label_table([framing.Article("It rained.", outlet=o) for o, size in sizes.items() for _ in range(size)])
        ),
        framing.plot_facts(facts(*outlets)),
        *([framing.plot_lineage(lineage(*outlets))] if n > 1 else []),
    ]
    for number, ax in enumerate(charts):
        if n > len(HOSTILE) and number == 0:  # the names that stand in drawings and numbers as well; one chart is kept as the other
            assert framing.save_figure(ax, tmp_path / "chart")[0].exists()
        else:
            ax.figure.draw_without_rendering()
        shown = " ".join(
            [*rows_of(ax), *columns_of(ax), *(text.get_text() for text in (ax.get_legend() and ax.get_legend().get_texts()) or [])]
        )
        assert "$x^2_{$" in shown
        assert "\u202e" not in shown
