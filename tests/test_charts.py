import re

import pandas as pd
import pytest

import framing


@pytest.fixture
def table(seed_tables):
    return seed_tables[0]


PLOTS = [  # of a score table, with a row an outlet
    lambda t, **k: framing.plot_measure_by_outlet(t, "hedges_per_1000_words", **k),
    framing.plot_frames_by_outlet,
    lambda t, **k: framing.plot_frame_voices(t, "pragmatic", **k),
    framing.plot_voices_by_outlet,
    framing.plot_notices_by_outlet,
]


@pytest.mark.parametrize("plot", PLOTS)
def test_every_chart_says_n_beside_each_outlet(plot, table):
    labels = [label.get_text() for label in plot(table).get_yticklabels()]
    n = table["outlet"].value_counts()
    assert sorted(labels) == sorted(f"{outlet}\nn = {n[outlet]}" for outlet in n.index)


@pytest.mark.parametrize("plot", PLOTS)
def test_every_chart_draws_on_the_axes_it_is_given_and_returns_it(plot, table):
    import matplotlib.pyplot as plt

    _, ax = plt.subplots()
    assert plot(table, ax=ax) is ax
    assert ax.has_data()
    assert plot(table).figure is not ax.figure


@pytest.mark.parametrize("plot", PLOTS)
def test_no_article_gives_a_chart_that_says_so(plot, table, tmp_path):
    ax = plot(table.head(0))
    assert any("0 articles of 0 outlets" in text.get_text() for text in ax.texts)
    assert framing.save_figure(ax, tmp_path / "none")[0].exists()


@pytest.mark.parametrize("plot", PLOTS)
def test_a_missing_column_is_named_with_what_there_is(plot):
    with pytest.raises(ValueError, match="no column 'outlet'"):
        plot(pd.DataFrame({"article_id": ["x"], "frame_x_present": [True]}))


def test_every_article_is_a_dot(table):
    ax = framing.plot_measure_by_outlet(table, "hedges_per_1000_words")
    dots = sorted(float(x) for dots in ax.collections for x in dots.get_offsets()[:, 0])
    assert dots == pytest.approx(sorted(table["hedges_per_1000_words"]))


def test_the_counts_in_the_grid_are_those_of_the_table(table):
    ax = framing.plot_frames_by_outlet(table)
    shown = sorted(text.get_text() for text in ax.texts if re.fullmatch(r"\d+ of \d+", text.get_text()))
    grouped = table.groupby("outlet")
    wanted = sorted(
        f"{int(rows[f'frame_{frame}_present'].sum())} of {len(rows)}"
        for _, rows in grouped
        for frame in ("pragmatic", "balancing_act", "insult_to_injury")
    )
    assert shown == wanted


def test_a_figure_is_saved_with_the_numbers_it_shows_and_gives_the_same_file_each_time(table, tmp_path):
    picture, numbers = framing.save_figure(framing.plot_frames_by_outlet(table), tmp_path / "a")
    assert picture.stat().st_size > 5_000
    assert pd.read_csv(numbers)["articles"].sum() == len(table)
    again, _ = framing.save_figure(framing.plot_frames_by_outlet(table), tmp_path / "b")
    assert picture.read_bytes() == again.read_bytes()


def test_a_foreign_axes_is_not_saved_without_its_numbers(tmp_path):
    import matplotlib.pyplot as plt

    _, ax = plt.subplots()
    with pytest.raises(ValueError, match="savefig"):
        framing.save_figure(ax, tmp_path / "x")


def test_articles_without_outlet_are_a_row_of_their_own(table):
    ax = framing.plot_frames_by_outlet(table.assign(outlet=["", *table["outlet"][1:]]))
    assert any("(no outlet)" in label.get_text() for label in ax.get_yticklabels())


def test_articles_that_could_not_be_measured_are_not_in_n():
    german = (
        "Der Rat hat am Montag beschlossen, dass die Fähre nicht mehr fährt und auch der Markt für zwei Wochen geschlossen bleibt. " * 3
    )
    articles = [framing.Article("The council walks a tightrope between two sides.", outlet="Post"), framing.Article(german, outlet="Post")]
    ax = framing.plot_frames_by_outlet(framing.score_table(articles))
    assert [label.get_text() for label in ax.get_yticklabels()] == ["Post\nn = 1"]


def test_frames_with_any_name_have_their_chart():
    frame = framing.Frame("Us vs. Them", "two camps", ["us against them"])
    table = framing.score_table([framing.Article("It is us against them.", outlet="Post")], frames=[frame])
    ax = framing.plot_frame_voices(table, "Us vs. Them")
    assert sum(bar.get_width() for bar in ax.patches) == 1


def test_a_measure_that_is_no_number_is_refused(table):
    with pytest.raises(TypeError, match="value_counts"):
        framing.plot_measure_by_outlet(table, "ai_disclaimer_kind")


def rows_of(ax):
    return [label.get_text().rpartition("\n")[0] for label in ax.get_yticklabels()]


def test_outlets_are_sorted_by_what_is_drawn(table):
    own = 1 - (table["quoted_share_of_sentences"] + table["reported_share_of_sentences"]).groupby(table["outlet"]).mean()
    assert rows_of(framing.plot_voices_by_outlet(table)) == own.sort_values(ascending=False).index.tolist()
    noted = table.groupby("outlet")["ai_disclaimer"].mean()
    assert [noted[outlet] for outlet in rows_of(framing.plot_notices_by_outlet(table))] == sorted(noted, reverse=True)


def test_outlets_are_sorted_by_the_measure_that_is_drawn(table):
    ax = framing.plot_measure_by_outlet(table, "words")
    order = [label.get_text().split("\n")[0].replace("\n", " ") for label in ax.get_yticklabels()]
    assert order == table.groupby("outlet")["words"].median().sort_values(ascending=False).index.tolist()


@pytest.mark.parametrize("plot", PLOTS)
def test_a_chart_stands_alone(plot, table):
    ax = plot(table)
    assert ax.get_title(loc="left").endswith("?")
    texts = [text.get_text() for text in ax.texts]
    assert any("22 articles of 5 outlets" in text for text in texts)
    assert any(framing.__version__ in text for text in texts)
    assert len(framing.describe_chart(ax)) > 60


def test_one_article_far_out_does_not_squeeze_the_others():
    table = pd.DataFrame({"outlet": "Post", "hedges": [float(n % 9) for n in range(59)] + [900.0]})
    ax = framing.plot_measure_by_outlet(table, "hedges")
    assert ax.get_xlim()[1] < 25
    assert "1 beyond 8 drawn at the edge" in " ".join(ax.get_xlabel().split())


def test_differences_inside_events_stand_on_zero():
    rows = [(o, f"e{e}", 2.0 * (o == "Post") + (e % 3) + 1) for e in range(12) for o in ("Post", "Herald")]
    table = pd.DataFrame(rows, columns=["outlet", "event", "hedges"])
    compared = framing.compare_outlets(table, within="event", permutations=0)
    ax = framing.plot_difference_within(compared, "hedges")
    assert [label.get_text() for label in ax.get_yticklabels()] == ["Post\nn = 12 events", "Herald\nn = 12 events"]
    with pytest.raises(ValueError, match="within"):
        framing.plot_difference_within(framing.compare_outlets(table, permutations=0), "hedges")


def test_a_time_course_has_a_line_an_outlet(table):
    ax = framing.plot_time_course(table, "words")
    assert len(ax.get_legend().get_texts()) == table["outlet"].nunique() + 1, "and one of all articles"
    with pytest.raises(ValueError, match="published"):
        framing.plot_time_course(table.assign(published=None), "words")


def test_charts_over_time_and_inside_events_take_another_column_and_axes_that_are_given(table):
    import matplotlib.pyplot as plt

    _, axes = plt.subplots(2)
    desks = table.rename(columns={"outlet": "desk"})
    days = pd.to_datetime("2026-03-02") + pd.to_timedelta(pd.Series(range(len(desks))) * 7, unit="D")
    assert framing.plot_time_course(desks.assign(published=days), "words", by="desk", every="year", ax=axes[0]) is axes[0]
    assert axes[0].get_xlabel().startswith("year of publication")
    assert len(axes[0].get_legend().get_texts()) == desks["desk"].nunique() + 1
    rows = [(o, f"e{e}", 2.0 * (o == "Post") + (e % 3) + 1) for e in range(12) for o in ("Post", "Herald")]
    compared = framing.compare_outlets(pd.DataFrame(rows, columns=["desk", "event", "hedges"]), by="desk", within="event", permutations=0)
    assert framing.plot_difference_within(compared, "hedges", by="desk", ax=axes[1]) is axes[1]
    assert axes[1].get_yticklabels()[0].get_text().startswith("Post")


def test_a_dollar_in_a_name_is_no_formula(table, tmp_path):
    ax = framing.plot_frames_by_outlet(table.assign(outlet="The $x_2 Post$"))
    framing.save_figure(ax, tmp_path / "grid")
    assert "The $x_2 Post$</text>" in (tmp_path / "grid.svg").read_text("utf-8")
