import numpy as np
import pandas as pd
import pytest
from scipy.stats import binomtest

from framing import Article, compare_outlets, score_table
from framing.comparing.outlets.outlets import FIGURES, _explained
from framing.statistics.intervals import Estimate

COLUMNS = ["outlet", "measure", *FIGURES]


@pytest.fixture
def table():
    random = np.random.default_rng(0)
    rows = []
    for outlet, base in (("Quay", 2.0), ("Fell", 5.0), ("Moor", 5.0)):
        for number in range(10):
            event = f"e{number}"
            rate = base + 10 * (number % 3) + random.normal(0, 0.3)
            rows.append(("x", outlet, event, rate, 100 * (1 + number), outlet == "Quay" and number < 4, "summary", number))
    names = ["title", "outlet", "event", "hedges_per_1000_words", "words", "ai_disclaimer", "ai_disclaimer_kind", "quotes"]
    return pd.DataFrame(rows, columns=names)


def _row(compared, outlet, measure):
    return compared[(compared["outlet"] == outlet) & (compared["measure"] == measure)].iloc[0]


def test_there_is_one_row_for_each_outlet_and_measure(table):
    compared = compare_outlets(table)
    assert compared.columns.tolist() == COLUMNS
    assert compared[["outlet", "measure"]].drop_duplicates().shape[0] == len(compared) == 3 * 4
    assert compared["measure"].unique().tolist() == ["hedges_per_1000_words", "words", "ai_disclaimer", "quotes"]


def test_means_and_differences_are_over_articles_with_their_intervals(table):
    row = _row(compare_outlets(table), "Quay", "hedges_per_1000_words")
    ours = table.loc[table["outlet"] == "Quay", "hedges_per_1000_words"]
    rest = table.loc[table["outlet"] != "Quay", "hedges_per_1000_words"]
    assert (row["n"], row["non_zero"], row["rest_n"]) == (10, 10, 20)
    assert row[["mean", "median", "rest_mean", "difference"]].tolist() == pytest.approx(
        [ours.mean(), ours.median(), rest.mean(), ours.mean() - rest.mean()]
    )
    assert row["low"] < row["mean"] < row["high"]
    assert row["difference_low"] < row["difference"] < row["difference_high"]


def test_an_effect_size_and_a_p_value_stand_beside_a_difference(table):
    row = _row(compare_outlets(table, within="event"), "Quay", "hedges_per_1000_words")
    assert row["cliffs_delta"] == -1
    assert row["p"] < 0.01
    assert row["p"] < row["p_holm"] < 0.05
    same = _row(compare_outlets(table, within="event"), "Quay", "quotes")
    assert (same["cliffs_delta"], same["p"]) == (0, 1)
    assert np.isnan(_row(compare_outlets(table, permutations=0), "Quay", "quotes")["p"])


def test_yes_and_no_become_shares_with_exact_intervals_even_where_no_article_says_yes(table):
    compared = compare_outlets(table)
    assert _row(compared, "Quay", "ai_disclaimer")["mean"] == 0.4
    none = _row(compared, "Fell", "ai_disclaimer")
    assert none["mean"] == none["low"] == none["share"] == 0
    assert none["high"] == pytest.approx(binomtest(0, 10).proportion_ci().high)


def test_what_is_rare_is_told_as_so_many_articles_without_a_mean():
    table = pd.DataFrame({"outlet": ["Quay"] * 20 + ["Fell"] * 20, "cues": [0.0] * 17 + [3, 1, 2] + [0.0] * 8 + [2.0] * 12})
    row = _row(compare_outlets(table), "Quay", "cues")
    assert (row["n"], row["non_zero"], row["share"]) == (20, 3, 0.15)
    assert row[["share_low", "share_high"]].tolist() == pytest.approx(list(binomtest(3, 20).proportion_ci()))
    assert np.isnan(row[["mean", "low", "high", "difference"]].tolist()).all()
    assert row["note"] == "in 3 of 20 articles: too rare for a mean"
    assert row["share_difference_high"] < 0
    assert _row(compare_outlets(table), "Fell", "cues")["note"] == "too rare in the rest for a mean"


def test_articles_of_one_origin_are_one_observation():
    table = pd.DataFrame(
        {"outlet": ["Quay"] * 24 + ["Fell"] * 8, "hedges": [1.0, 2, 3, 4, 5, 6, 7, 8] * 4, "wire": [*range(8)] * 3 + [""] * 8}
    )
    apart, together = (_row(compare_outlets(table, lineage=lineage, measures=["hedges"]), "Quay", "hedges") for lineage in (None, "wire"))
    assert together["mean"] == apart["mean"] == 4.5
    assert together["high"] - together["low"] > 1.5 * (apart["high"] - apart["low"])
    few = _row(compare_outlets(table.assign(wire=["a"] * 24 + [""] * 8), lineage="wire", measures=["hedges"]), "Quay", "hedges")
    assert few["note"] == "24 articles of 1 event or origins: too few to tell"


def test_a_rate_is_given_pooled_too_and_a_note_says_where_length_matters():
    table = pd.DataFrame({"outlet": ["A"] * 9, "words": [50] * 8 + [10_000], "quotes_per_1000_words": [40, 41, 39, 40, 42, 38, 40, 41, 2]})
    row = _row(compare_outlets(table), "A", "quotes_per_1000_words")
    assert row["pooled"] == pytest.approx((50 * 321 + 10_000 * 2) / 10_400)
    assert "long and short articles differ" in row["note"]
    assert np.isnan(_row(compare_outlets(table), "A", "words")["pooled"])
    assert np.isnan(_row(compare_outlets(table.drop(columns="words")), "A", "quotes_per_1000_words")["pooled"])


def test_what_could_not_be_measured_is_left_out_and_n_says_so(table):
    table.loc[table.index[:3], "hedges_per_1000_words"] = [np.nan, np.inf, np.nan]
    row = _row(compare_outlets(table), "Quay", "hedges_per_1000_words")
    assert row["n"] == 7
    assert np.isfinite(row["median"])
    table["hedges_per_1000_words"] = np.nan
    row = _row(compare_outlets(table), "Quay", "hedges_per_1000_words")
    assert row["n"] == 0
    assert np.isnan(row["mean"])
    assert row["note"] == "no article has this measure"


def test_yes_and_no_with_gaps_are_shares_of_what_is_known(table):
    for column in (pd.array([True, None, False] * 10, dtype="boolean"), np.array([True, None, False] * 10, dtype=object)):
        row = _row(compare_outlets(table.assign(ai_disclaimer=column)), "Quay", "ai_disclaimer")
        assert (row["n"], row["mean"]) == (7, pytest.approx(4 / 7))


def test_rows_without_an_outlet_are_left_out_and_belong_to_no_rest(table):
    table.loc[table["outlet"] == "Moor", "outlet"] = ["", None, " "] * 3 + [""]
    compared = compare_outlets(table)
    assert compared["outlet"].unique().tolist() == ["Quay", "Fell"]
    assert set(compared["rest_n"]) == {10}


def test_few_articles_get_a_note_and_a_single_one_no_interval(table):
    compared = compare_outlets(pd.concat([table[table["outlet"] != "Moor"], table[table["outlet"] == "Moor"].head(1)]))
    row = _row(compared, "Moor", "hedges_per_1000_words")
    assert row["note"] == "1 article: too few to tell"
    assert np.isnan(row[["mean", "low", "high", "difference_low"]].tolist()).all()
    assert _row(compared, "Quay", "hedges_per_1000_words")["note"] == ""
    alone = compare_outlets(table[table["outlet"] == "Quay"])
    assert "no other has" in alone["note"].iloc[0]
    assert alone["difference"].isna().all()


def test_within_events_the_difference_is_paired(table):
    row = _row(compare_outlets(table, within="event"), "Quay", "hedges_per_1000_words")
    by_event = table.pivot_table(index="event", columns="outlet", values="hedges_per_1000_words")
    gaps = by_event["Quay"] - by_event[["Fell", "Moor"]].mean(axis=1)
    assert row["events"] == 10
    assert row["within_difference"] == pytest.approx(gaps.mean())
    assert row["within_low"] < row["within_difference"] < row["within_high"] < 0
    assert row["within_high"] - row["within_low"] < 0.5 * (row["difference_high"] - row["difference_low"])
    assert "over all articles the same difference is lost among unlike events" in row["note"]


@pytest.mark.parametrize(
    ("over_all", "inside", "told"),
    [
        ((3, 1, 5), (0.1, -1, 1), "the difference may lie in what it reports"),
        ((3, 1, 5), (2, -1, 4), "neither that difference nor none can be ruled out"),
        ((0.1, -1, 1), (3, 2, 4), "what it reports hides the difference"),
        ((3, 1, 5), (-2, -3, -1), "turns the difference round"),
        ((3, 1, 5), (2, 1, 3), ""),
        ((3, np.nan, np.nan), (2, 1, 3), ""),
    ],
)
def test_it_is_told_what_raw_and_within_say_together(over_all, inside, told):
    notes = _explained(Estimate(*over_all), Estimate(*inside))
    assert notes == [] if not told else told in notes[0]


def test_an_outlet_that_covers_other_events_is_set_apart_only_outside_events():
    rows = [("War", f"w{i}", 20.0 + i % 2) for i in range(10)] + [("Peace", f"p{i}", 2.0 + i % 2) for i in range(10)]
    rows += [("War", f"s{i}", 8.0 + i + i % 2) for i in range(9)] + [("Peace", f"s{i}", 8.0 + i + (i + 1) % 2) for i in range(9)]
    row = _row(compare_outlets(pd.DataFrame(rows, columns=["outlet", "event", "hedges"]), within="event"), "War", "hedges")
    assert row["difference_low"] > 0
    assert row["within_low"] < 0 < row["within_high"]
    assert (row["n"], row["events"], row["rest_n"]) == (19, 9, 19)
    assert "not inside the events that it shares: the difference may lie in what it reports" in row["note"]


def test_a_conclusion_that_hangs_on_one_article_names_it():
    values = [4.0] * 12 + [30.0] + [1.0, 2, 3, 4, 5, 6] * 2
    table = pd.DataFrame({"article_id": [f"a{n}" for n in range(25)], "outlet": ["Quay"] * 13 + ["Fell"] * 12, "hedges": values})
    assert _row(compare_outlets(table), "Quay", "hedges")["hangs_on"] == ""
    apart = table.assign(hedges=[9.0, 8, 9, 8, 9, 8, 9, 8, 9, 8, 9, 8, 9] + [1.0] * 11 + [2.0])
    assert _row(compare_outlets(apart), "Quay", "hedges")["hangs_on"] == ""
    near = table.assign(hedges=[0.0] * 8 + [2.0, 3, 2, 3, 2] + [0.0] * 12)
    assert _row(compare_outlets(near), "Quay", "hedges")["hangs_on"] == ""  # nothing is concluded: too rare in the rest


def test_an_outlet_without_a_shared_event_is_told_apart_from_one_that_does_not_differ(table):
    table.loc[table["outlet"] == "Moor", "event"] = "elsewhere"
    row = _row(compare_outlets(table, within="event"), "Moor", "hedges_per_1000_words")
    assert (row["n"], row["events"]) == (10, 0)
    assert "no event with this measure is shared with another" in row["note"]
    assert np.isnan(row["within_difference"])


def test_any_column_can_stand_for_the_outlet_and_measures_can_be_chosen(table):
    compared = compare_outlets(table, by="event", measures=["quotes"])
    assert compared.columns.tolist() == ["event", *COLUMNS[1:]]
    assert compared["measure"].unique().tolist() == ["quotes"]
    assert len(compared) == 10


def test_eight_articles_are_not_few():
    table = pd.DataFrame({"outlet": ["Quay"] * 8 + ["Fell"] * 7, "hedges": range(15)})
    assert _row(compare_outlets(table), "Quay", "hedges")["note"] == "the rest has 7 articles: too few to tell"
    assert _row(compare_outlets(table), "Fell", "hedges")["note"] == "7 articles: too few to tell"


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"by": "paper"}, "no column 'paper'; it has title, outlet"),
        ({"within": "story"}, "no column 'story'"),
        ({"measures": ["hedge"]}, "no column 'hedge'"),
        ({"measures": ["title"]}, "neither numbers nor yes and no stand in 'title'"),
    ],
)
def test_what_cannot_be_compared_is_refused_with_what_there_is(table, wrong, message):
    with pytest.raises(ValueError, match=message):
        compare_outlets(table, **wrong)


def test_an_empty_table_keeps_its_columns_and_types(table):
    full, empty = compare_outlets(table), compare_outlets(table.head(0))
    assert empty.empty
    assert empty.dtypes.equals(full.dtypes)
    assert compare_outlets(table.head(0), within="event").dtypes.equals(full.dtypes)


def test_the_table_is_left_as_it_was(table):
    before = table.copy()
    compare_outlets(table, within="event")
    pd.testing.assert_frame_equal(table, before)


def test_scores_are_compared_as_they_come():
    articles = [
        Article(f"The council may act, clerk {n} said.", outlet=outlet, event="vote") for n in range(3) for outlet in ("Quay", "Fell")
    ]
    compared = compare_outlets(score_table([*articles, Article("", outlet="Quay")]))
    row = _row(compared, "Quay", "hedges_per_1000_words")
    assert (row["n"], row["median"] > 0, row["share_difference"]) == (3, True, 0)
    assert _row(compared, "Quay", "ai_disclaimer")["mean"] == 0


def test_one_measure_may_be_named_by_itself(table):
    name = "hedges_per_1000_words"
    assert compare_outlets(table, measures=name).equals(compare_outlets(table, measures=[name]))


def test_a_column_that_holds_nothing_is_no_measure(table):
    empty = table.assign(kind=None, read_back=np.nan)
    assert set(compare_outlets(empty)["measure"]) == set(compare_outlets(table)["measure"])


@pytest.mark.parametrize("outlets", ["AB", "ABC"])
def test_an_outlets_articles_of_one_event_move_together(outlets):
    """Three articles of a desk on one event tell little more than one: labels that mean nothing are told apart one time in twenty."""
    random = np.random.default_rng(3)
    keys = [(outlet, event) for event in range(12) for outlet in outlets for _ in range(3)]
    names, events = map(list, zip(*keys, strict=True))
    p = []
    for _ in range(80):
        of_desk = np.repeat(random.normal(0, 1, 12 * len(outlets)), 3)
        of_event = np.repeat(random.normal(6, 2, 12), 3 * len(outlets))
        drawn = pd.DataFrame({"outlet": names, "event": events, "hedges": of_event + of_desk + random.normal(0, 0.3, len(keys))})
        p.append(compare_outlets(drawn, within="event", measures="hedges", permutations=199)["p"].iloc[0])
    assert np.mean(np.array(p) <= 0.05) < 0.13
