import pandas as pd
import pytest

from framing.comparing.outlets.tallies import compare_measure, count_frame_voices, count_frames, count_notices, pair_measures, share_voices

TABLE = pd.DataFrame(
    {
        "article_id": ["a", "b", "c", "d"],
        "outlet": ["Quay", "", "Quay", "Quay"],
        "frame_storm_present": [True, True, False, None],
        "frame_storm_outlet_voice_cues": [2.0, 1.0, 0.0, None],
        "frame_storm_reported_cues": [0.0, 0.0, 0.0, None],
        "frame_storm_quoted_cues": [1.0, 0.0, 3.0, None],
        "quoted_share_of_sentences": [0.5, 0.0, 0.1, None],
        "reported_share_of_sentences": [0.25, 0.0, 0.15, None],
    }
)


def test_frames_are_counted_in_the_articles_that_could_be_measured():
    assert count_frames(TABLE).to_numpy().tolist() == [["(no outlet)", 1, 1, 1], ["Quay", 1, 1, 2]]


def test_blanks_name_no_group_and_the_group_without_a_name_is_told_in_words():
    table = TABLE.assign(news_topic=["Sea", "  ", "Sea", None])
    assert count_frames(table, by="news_topic")["news_topic"].tolist() == ["(no news topic)", "Sea"]


def test_the_articles_of_a_frame_are_counted_by_voice_and_one_may_have_two():
    counted = count_frame_voices(TABLE, "storm").set_index("outlet")
    assert counted.columns.tolist() == ["outlet_voice", "reported", "quoted", "any_voice", "articles"]
    assert counted.loc["Quay"].tolist() == [1, 0, 2, 2, 2]


def test_notices_are_counted_by_kind_and_the_outlet_with_most_comes_first():
    kinds = ["summary+translated", "", "summary", ""]
    table = pd.DataFrame(
        {"outlet": ["Wire", "Quay", "Wire", "Quay"], "ai_disclaimer_kind": kinds, "ai_disclaimer": [bool(k) for k in kinds]}
    )
    assert count_notices(table).to_dict("records") == [
        {"outlet": "Wire", "summary": 2, "translated": 1, "any_notice": 2, "articles": 2},
        {"outlet": "Quay", "summary": 0, "translated": 0, "any_notice": 0, "articles": 2},
    ]


SMALL_ONES = ["A", "B", "B", "C", "D", "E", "F", ""]


def voices(outlets):
    return pd.DataFrame({"outlet": outlets, "quoted_share_of_sentences": 0.5, "reported_share_of_sentences": 0.0})


def test_outlets_of_one_or_two_articles_are_pooled_beside_larger_ones_where_they_are_many():
    table = voices(["Quay"] * 3 + ["Wire"] * 4 + SMALL_ONES)
    shares = share_voices(table)
    assert dict(zip(shares["outlet"], shares["articles"], strict=True)) == {"7 small outlets": 8, "Quay": 3, "Wire": 4}
    assert shares.attrs["outlets"] == 9
    alone = voices(["Quay"] * 3 + [*SMALL_ONES, "G"])
    assert "8 small outlets" not in share_voices(alone)["outlet"].tolist(), "one row against one tells nothing"
    by_topic = table.assign(outlet=table["outlet"].replace("", "G")).rename(columns={"outlet": "topic"})
    assert "7 small groups" in share_voices(by_topic, by="topic")["topic"].tolist()


def test_few_outlets_keep_their_names_however_small():
    few = ["Quay"] * 3 + ["Wire"] * 4 + SMALL_ONES[:-2]
    assert set(share_voices(voices(few))["outlet"]) == set(few)


def test_small_outlets_are_counted_alike_whatever_is_measured():
    table = voices(["Quay"] * 3 + ["Wire"] * 4 + SMALL_ONES)
    table.loc[table["outlet"].isin(["A", "C"]), "quoted_share_of_sentences"] = None
    shares = share_voices(table)
    assert dict(zip(shares["outlet"], shares["articles"], strict=True))["7 small outlets"] == 6


def test_two_measures_stand_beside_each_other_with_how_they_go_together():
    table = pd.DataFrame({"outlet": "Quay", "hedges": [float(n) for n in range(12)], "quotes": [float(n) for n in range(12)][::-1]})
    pairs = pair_measures(table, "hedges", "quotes")
    assert pairs[["mean of hedges", "mean of quotes"]].drop_duplicates().to_numpy().tolist() == [[5.5, 5.5]]
    assert pairs.attrs["together"].value == pytest.approx(-1)
    few = pair_measures(table.head(5), "hedges", "quotes")
    assert pd.isna(few.attrs["together"].value)
    assert few["mean of hedges"].isna().all()


def test_shares_of_voices_are_means_over_articles_and_add_up_to_one():
    shares = share_voices(TABLE).set_index("outlet")
    assert shares.loc["Quay", ["outlet_share", "reported", "quoted"]].tolist() == pytest.approx([0.5, 0.2, 0.3])
    assert shares.loc["(no outlet)", "outlet_share"] == 1


def test_a_measure_stands_beside_the_mean_of_its_outlet():
    compared = compare_measure(TABLE, "quoted_share_of_sentences")
    assert compared["article_id"].tolist() == ["a", "b", "c"]
    assert compared["n"].tolist() == [2, 1, 2]
    assert compared[["mean", "low", "high"]].isna().all(axis=None)
    assert pd.isna(compared.attrs["all"]["mean"])
    assert compared.attrs["all"]["median"] == pytest.approx(0.1)
    many = pd.DataFrame({"outlet": "Quay", "article_id": list("abcdefghi"), "quoted_share_of_sentences": [n / 10 for n in range(9)]})
    compared = compare_measure(many, "quoted_share_of_sentences")
    assert compared["mean"].tolist() == pytest.approx([0.4] * 9)
    assert ((compared["low"] < 0.4) & (compared["high"] > 0.4)).all()


@pytest.mark.parametrize("tally", [count_frames, share_voices, lambda t, by: compare_measure(t, "words", by=by)])
def test_a_column_that_is_not_there_is_named(tally):
    with pytest.raises(ValueError, match="no column 'paper'"):
        tally(TABLE, by="paper")
