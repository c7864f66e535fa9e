"""Does the benchmark of the intervals see what it should?"""

import numpy as np
import pandas as pd
import pytest

from training import coverage


def test_a_simulated_outlet_carries_a_rare_thing_as_often_as_it_is_told_to():
    for clustered in (False, True):
        table = coverage.corpus(np.random.default_rng(0), 6000, (0.25, 0.05), clustered=clustered)
        shares = table.groupby("outlet")["cue_there"].mean()
        assert shares["Port Ash Post"] == pytest.approx(0.25, abs=0.02)
        assert shares["Lowell Echo"] == pytest.approx(0.05, abs=0.02)
        assert table.groupby("outlet")["cues_per_1000_words"].mean()["Port Ash Post"] == pytest.approx(0.25 * coverage.mean_rate(), rel=0.1)


def test_what_covers_too_little_is_told_from_chance():
    table = pd.DataFrame({"shown": [1000, 1000, 20, 0], "held": [900, 925, 17, 0]})
    assert coverage.judged(table, 1000)["too_low"].tolist() == [True, False, False, False]


def test_intervals_of_a_few_corpora_of_each_shape_hold():
    raw = coverage.tally_raw(3)
    assert len(raw) == len(coverage.ARTICLES) * len(coverage.SHARES) * (4 + 5)
    assert not raw["too_low"].any()
    assert set(raw.loc[raw["shown"] == 0, "articles"]) >= {3}


def test_corrected_means_hold_where_raw_ones_do_not():
    random = np.random.default_rng(1)
    table, coded = coverage.coded_corpus(random, 200, 0.5)
    corrected = coverage.correct(table, coded).query("measure == 'thing_cues'").set_index("outlet").loc["Lowell Echo"]
    truth = 0.5 * 1.5
    assert corrected["raw_low"] > truth
    assert corrected["low"] < truth < corrected["high"]


def test_of_very_skewed_values_it_is_told_how_often_the_interval_holds():
    skewed = coverage.tally_skewed(2000).set_index(["deviation", "values"])["covers"]
    assert skewed[1.0, 20] == pytest.approx(0.92, abs=0.015)
    assert skewed[1.5, 15] == pytest.approx(0.84, abs=0.025)
