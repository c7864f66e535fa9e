import pandas as pd
import pytest

from framing.comparing.tallies import compare_measure, count_frame_voices, count_frames, share_voices, summarise_outlets

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
    assert count_frames(TABLE).to_numpy().tolist() == [["(no outlet)", 1, 1], ["Quay", 1, 2]]


def test_cues_of_a_frame_are_counted_by_voice():
    counted = count_frame_voices(TABLE, "storm").set_index("outlet")
    assert counted.loc["Quay"].tolist() == [2, 0, 4, 2]


def test_shares_of_voices_are_means_over_articles_and_add_up_to_one():
    shares = share_voices(TABLE).set_index("outlet")
    assert shares.loc["Quay", ["outlet_share", "reported", "quoted"]].tolist() == pytest.approx([0.5, 0.2, 0.3])
    assert shares.loc["(no outlet)", "outlet_share"] == 1


def test_a_measure_stands_beside_the_mean_of_its_outlet():
    compared = compare_measure(TABLE, "quoted_share_of_sentences")
    assert compared["article_id"].tolist() == ["a", "b", "c"]
    assert compared["n"].tolist() == [2, 1, 2]
    assert compared[["mean", "low", "high"]].isna().all(axis=None)
    many = pd.DataFrame({"outlet": "Quay", "article_id": list("abcdefghi"), "quoted_share_of_sentences": [n / 10 for n in range(9)]})
    compared = compare_measure(many, "quoted_share_of_sentences")
    assert compared["mean"].tolist() == pytest.approx([0.4] * 9)
    assert ((compared["low"] < 0.4) & (compared["high"] > 0.4)).all()


@pytest.mark.parametrize("tally", [count_frames, share_voices, lambda t, by: compare_measure(t, "words", by=by)])
def test_a_column_that_is_not_there_is_named(tally):
    with pytest.raises(KeyError, match="no column paper"):
        tally(TABLE, by="paper")


def test_every_article_is_in_the_summary_even_when_it_comes_back_from_a_file(tmp_path, seed_tables):
    seed_tables[0].to_csv(tmp_path / "t.csv", index=False)
    again = summarise_outlets(pd.read_csv(tmp_path / "t.csv"))
    assert again["articles"].sum() == 22
    assert again["with an error"].sum() == 0
