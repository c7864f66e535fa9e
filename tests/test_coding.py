"""A sample drawn, coded, read back, and what it says of a scorer."""

import importlib

import numpy as np
import pandas as pd
import pytest
from scipy.stats import binomtest

from framing import Article, compare_coders, correct, draw_sample, measure_agreement, measure_scorer, read_sheets, score_table, write_sheet
from framing.coding.sampling import draw_from
from framing.reading.columns import UnknownColumnError
from framing.table_schemas import KEY_COLUMNS, SHEET_COLUMNS


@pytest.fixture(scope="module")
def drawn(seeds):
    return draw_sample(seeds, "hedges", 100)


def test_a_sample_has_hits_look_alikes_and_others_of_every_outlet(drawn, seeds):
    assert list(drawn.columns) == [*SHEET_COLUMNS, *KEY_COLUMNS]
    assert drawn["group"].value_counts().to_dict() == dict.fromkeys({article.outlet for article in seeds}, 20)
    assert set(drawn["stratum"]) == {"hit", "look-alike", "other"}
    assert ((drawn["hits"] > 0) == (drawn["stratum"] == "hit")).all()
    assert drawn["probability"].between(0, 1).all()
    assert (drawn["question"].nunique(), (drawn["code"] == "").all()) == (1, True)


def test_weighted_by_their_probability_the_passages_are_the_corpus(drawn, seeds):
    sentences = sum(article.story_sentences for article in seeds)
    assert (1 / drawn["probability"]).sum() == pytest.approx(sentences)
    counted = score_table(seeds)["hedges"].sum()
    assert drawn.drop_duplicates(["group", "stratum"])["stratum_hits"].sum() == counted


def test_the_same_seed_draws_the_same_and_another_another(drawn, seeds):
    pd.testing.assert_frame_equal(draw_sample(seeds, "hedges", 100), drawn)
    assert not draw_sample(seeds, "hedges", 100, seed=1)["sentence"].equals(drawn["sentence"])


def test_each_frame_is_asked_about_with_its_description(seeds):
    drawn = draw_sample(seeds, "frames", 60, by="event")
    assert drawn["label"].value_counts().to_dict() == dict.fromkeys(["balancing act", "insult to injury", "pragmatic"], 20)
    assert drawn.loc[drawn["label"] == "pragmatic", "question"].str.contains("“pragmatic”").all()
    assert set(drawn["group"]) == {article.event for article in seeds}


def test_what_a_stratum_lacks_goes_to_the_others():
    cells = pd.DataFrame({"article_id": "a", "hits": [1, 0, 0, 0], "per_1000": 1.0, "stratum": ["hit", *["other"] * 3]})
    drawn = pd.DataFrame(draw_from(cells, 3, np.random.default_rng(0)))
    assert drawn["stratum"].value_counts().to_dict() == {"other": 2, "hit": 1}
    assert len(list(draw_from(cells, 9, np.random.default_rng(0)))) == 4


def test_the_groups_are_those_of_a_column_that_is_there():
    articles = [Article("It may rain. It was dry.", extra={"slant": slant}) for slant in ("left", "right")]
    assert set(draw_sample(articles, "hedges", 4, by="slant")["group"]) == {"left", "right"}
    with pytest.raises(UnknownColumnError, match=r"there is no column .slnt.: choose from .*.slant."):
        draw_sample(articles, "hedges", 4, by="slnt")


@pytest.mark.parametrize("n", [0, -3])
def test_a_sample_of_nothing_is_refused(n):
    with pytest.raises(ValueError, match=f"a sample of {n} passages holds none"):
        draw_sample([Article("It may rain.")], "hedges", n)


def test_what_cannot_be_sampled_is_refused():
    with pytest.raises(ValueError, match="'readability' cannot be sampled: choose from frames, quotes, hedges"):
        draw_sample([Article("It may rain.")], "readability")
    with pytest.raises(ValueError, match="no sentence to draw from"):
        draw_sample([Article("", error="broken")], "hedges")


@pytest.mark.parametrize("ending", ["csv", "jsonl"])
def test_a_sheet_is_blind_and_comes_back_with_its_key(drawn, tmp_path, ending):
    sheet, key = write_sheet(drawn, tmp_path / f"ana.{ending}")
    read = pd.read_csv(sheet, keep_default_na=False) if ending == "csv" else pd.read_json(sheet, lines=True)
    assert list(read.columns) == list(SHEET_COLUMNS)
    assert key.name == f"ana.key.{ending}"
    read["code"] = ["yes", "no", "?", "", *["n"] * (len(read) - 4)]
    read.to_csv(sheet, index=False) if ending == "csv" else read.to_json(sheet, orient="records", lines=True)
    coded = read_sheets(sheet)
    assert coded["code"].tolist()[:2] == [True, False]
    assert coded["code"].isna().tolist()[:5] == [False, False, True, True, False]
    assert coded["doubtful"].tolist()[:4] == [False, False, True, False]
    assert set(coded["coder"]) == {"ana"}
    assert (coded["found"] == (drawn["hits"] > 0)).all()
    with pytest.raises(FileExistsError, match="may hold codes"):
        write_sheet(drawn, sheet)


def test_a_sheet_saved_with_semicolons_is_read_and_a_strange_code_is_refused(drawn, tmp_path):
    sheet, _ = write_sheet(drawn, tmp_path / "ana.csv")
    pd.read_csv(sheet, keep_default_na=False).assign(code="x").to_csv(sheet, sep=";", index=False)
    assert read_sheets(sheet)["code"].all()
    pd.read_csv(sheet, sep=";", keep_default_na=False).assign(code="perhaps").to_csv(sheet, index=False)
    with pytest.raises(ValueError, match="'perhaps': write yes, no"):
        read_sheets(sheet)
    with pytest.raises(ValueError, match="end its name in"):
        write_sheet(drawn, tmp_path / "ana.xlsx")
    (tmp_path / "ana.key.csv").unlink()
    with pytest.raises(FileNotFoundError, match="name it with key="):
        read_sheets(sheet)


def _two_coders(drawn, tmp_path):
    sheet, key = write_sheet(drawn, tmp_path / "ana.csv")
    rows = pd.read_csv(sheet, keep_default_na=False)
    rows.assign(code=["yes" if hits else "no" for hits in drawn["hits"]]).to_csv(sheet, index=False)
    rows.assign(code=["no", *["yes" if hits else "no" for hits in drawn["hits"]][1:]]).to_csv(tmp_path / "tom.csv", index=False)
    return read_sheets([sheet, tmp_path / "tom.csv"], key=key)


def test_two_coders_stand_side_by_side_and_agree_as_far_as_they_do(drawn, tmp_path):
    coded = _two_coders(drawn.sort_values("hits", ascending=False), tmp_path)
    beside = compare_coders(coded)
    assert beside["agree"].value_counts().to_dict() == {True: 99, False: 1}
    assert not beside["agree"].iloc[0]
    agreed = measure_agreement(coded, coded, measures={"code": "found"}, by="passage")
    assert agreed[["coder", "other", "items"]].to_numpy().tolist()[:3] == [
        ["ana", "tom", 100],
        ["ana", "framing", 100],
        ["tom", "framing", 100],
    ]
    assert agreed["share_equal"].tolist()[:3] == pytest.approx([0.99, 1, 0.99])
    assert measure_scorer(coded)["coded"].tolist()[-1] == 99  # on one they are even


def coded_strata(*counts):
    """A sample of one outlet: the size, the coded and the yes of the hits, and then of the other sentences."""
    rows = []
    for stratum, size, coded, yes in (("hit", *counts[:3]), ("other", *counts[3:])):
        rows += [(stratum, size, number < yes, int(stratum == "hit")) for number in range(coded)]
    frame = pd.DataFrame(rows, columns=["stratum", "stratum_size", "code", "hits"])
    hit = frame["stratum"] == "hit"
    known = {"measure": "hedges", "label": "hedges", "group": "Quay", "per_1000": 1.0, "group_articles": 40, "passage": range(len(frame))}
    sizes = frame["stratum_size"].where(hit, 0.0)
    return frame.assign(**known, stratum_hits=sizes, stratum_hits_per_1000=sizes, stratum_per_1000=frame["stratum_size"].astype(float))


def test_precision_and_recall_of_a_sample_are_weighted():
    (row,) = measure_scorer(coded_strata(10_000, 20, 15, 50_000, 50, 1)).to_dict("records")
    assert row["precision"] == 0.75
    wanted = binomtest(15, 20).proportion_ci()
    assert [row["precision_low"], row["precision_high"]] == pytest.approx([wanted.low, wanted.high], abs=0.002)
    assert row["recall"] == pytest.approx(7500 / (7500 + 1000))
    assert row["recall_low"] < 0.6 < row["recall_high"]
    assert row["note"] == "code 150 more passages without a hit of Quay to halve the interval of recall"


def test_what_is_coded_whole_has_no_doubt_and_what_is_not_coded_says_so():
    (row,) = measure_scorer(coded_strata(20, 20, 15, 50, 50, 5)).to_dict("records")
    assert row["precision_low"] == row["precision_high"] == 0.75
    assert row["recall_low"] == row["recall_high"] == 0.75
    blank = coded_strata(20, 5, 0, 50, 5, 0).assign(code=pd.NA)
    assert measure_scorer(blank)["note"].tolist() == ["nothing is coded yet"]
    assert measure_scorer(blank)[["precision", "recall"]].isna().all(axis=None)


def test_four_times_the_codings_halve_the_interval():
    few, many = (measure_scorer(coded_strata(10**6, n, n // 2, 10**6, 9, 0)) for n in (50, 200))
    wide, narrow = ((one["precision_high"] - one["precision_low"]).item() for one in (few, many))
    assert narrow == pytest.approx(wide / 2, rel=0.05)


def _hedges(mean=3.0):
    return pd.DataFrame({"outlet": "Quay", "hedges": [mean - 2, mean - 1, mean, mean + 1, mean + 2] * 8})


def test_raw_means_are_corrected_by_what_was_wrong_and_what_was_missed():
    # 120 hits, of which three in four are right; 1,000 other sentences, of which one in 50 was missed.
    coded = coded_strata(120, 60, 45, 1000, 100, 2)
    (row,) = correct(_hedges(), coded).to_dict("records")
    assert row["raw"] == 3
    assert row["corrected"] == pytest.approx((90 + 20) / 40)
    assert row["low"] < 90 / 40 < row["corrected"] < row["high"]
    assert row["raw_high"] - row["raw_low"] < row["high"] - row["low"]
    assert row["note"] == ""


def test_a_wide_interval_says_which_codings_it_lacks():
    (row,) = correct(_hedges(), coded_strata(120, 60, 45, 1000, 12, 0)).to_dict("records")
    assert row["note"] == "wide, for only 12 passages without a hit are coded: what was missed is hardly known"


def test_all_that_was_coded_together_has_a_row():
    two = [
        coded_strata(120, 60, 45, 1000, 100, 2).assign(group=name, passage=lambda t: t["passage"].astype(str) + t["group"]) for name in "ab"
    ]
    table = pd.concat([_hedges().assign(outlet="a"), _hedges(6.0).assign(outlet="b")])
    corrected = correct(table, pd.concat(two)).set_index("outlet")
    assert corrected.index.tolist() == ["a", "b", "all"]
    assert corrected.loc["all", "raw"] == 4.5
    by_desk = correct(table.rename(columns={"outlet": "desk"}), pd.concat(two), by="desk").set_index("desk")
    assert by_desk["corrected"].equals(corrected["corrected"].rename_axis("desk"))
    assert corrected.loc["all", "corrected"] == pytest.approx(4.5 * (180 + 40) / 240)


def test_few_codings_or_articles_correct_nothing():
    assert "too few to correct by" in correct(_hedges(), coded_strata(120, 9, 9, 1000, 100, 2))["note"][0]
    few = correct(_hedges().head(5), coded_strata(120, 60, 45, 1000, 100, 2))
    assert np.isnan(few["corrected"][0])
    with pytest.raises(ValueError, match="no column 'hedges'"):
        correct(_hedges().drop(columns="hedges"), coded_strata(120, 60, 45, 1000, 100, 2))


def test_rates_are_corrected_beside_counts(seeds, drawn):
    table = score_table(seeds)
    corrected = correct(table, drawn.assign(code=drawn["hits"] > 0))
    assert set(corrected["measure"]) == {"hedges", "hedges_per_1000_words"}
    shown = corrected[corrected["corrected"].notna()]
    assert len(shown)
    assert shown["corrected"].tolist() == pytest.approx(shown["raw"].tolist())


@pytest.mark.parametrize("counts", [(40, 30, 360, 18), (40, 40, 360, 0), (60, 20, 540, 60), (100, 51, 900, 9)])
def test_corrected_means_are_those_of_prediction_powered_inference(counts):
    """Of hits and others the same share is drawn: then both give the same estimate, and ours doubts which articles came in too."""
    ppi = importlib.import_module("ppi_py")
    hits, yes, others, missed = counts
    coded = coded_strata(20_000, hits, yes, 180_000, others, missed)
    truth, found = coded["code"].to_numpy(float), coded["hits"].to_numpy(float)
    everywhere = np.repeat([1.0, 0.0], [20_000, 180_000])
    scale = 5.0 / 0.1  # hits an article, of the share of sentences that have one
    wanted = ppi.ppi_mean_pointestimate(truth, found, everywhere)
    low, high = ppi.ppi_mean_ci(truth, found, everywhere, alpha=0.05)
    (row,) = correct(_hedges(5.0), coded).to_dict("records")
    assert row["corrected"] == pytest.approx(float(np.squeeze(wanted)) * scale)
    assert row["low"] < float(np.squeeze(low)) * scale
    assert row["high"] > float(np.squeeze(high)) * scale


def test_a_sheet_that_is_not_there_is_told_from_its_key(drawn, tmp_path):
    sheet, key = write_sheet(drawn, tmp_path / "sheet.csv")
    with pytest.raises(FileNotFoundError, match=r"there is no sheet at .*nowhere\.csv"):
        read_sheets([sheet, tmp_path / "nowhere.csv"])
    key.unlink()
    with pytest.raises(FileNotFoundError, match="the key of the sample is not at"):
        read_sheets(sheet)


def test_articles_of_one_id_keep_their_own_sentences():
    texts = ["It may rain in Lowell. The quay is wet.", "The fair opened. Ana Ruiz may sing there."]
    articles = [Article(text, article_id="a", outlet=outlet) for text, outlet in zip(texts, ("Post", "Herald"), strict=True)]
    drawn = draw_sample(articles, "hedges", 4)
    assert set(zip(drawn["article_id"], drawn["group"], drawn["sentence"], drawn["stratum"], strict=True)) == {
        ("a", "Post", "It may rain in Lowell.", "hit"),
        ("a", "Post", "The quay is wet.", "other"),
        ("a_2", "Herald", "The fair opened.", "other"),
        ("a_2", "Herald", "Ana Ruiz may sing there.", "hit"),
    }
