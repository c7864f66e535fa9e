"""Agreement between a scorer and people who coded the same articles."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest
from sklearn.metrics import cohen_kappa_score

from framing.coding.agreement import _kappas, measure_agreement


def table(codes: list, name: str = "frame_storm_present") -> pd.DataFrame:
    return pd.DataFrame({"article_id": [f"a{i}" for i in range(len(codes))], name: codes})


def test_kappa_and_alpha_are_those_of_the_textbook() -> None:
    # Cohen's own kind of table: 20 both yes, 5 and 10 apart, 15 both no; kappa 0.4.
    scores = table([True] * 25 + [False] * 25)
    coded = table([True] * 20 + [False] * 5 + [True] * 10 + [False] * 15)
    (row,) = measure_agreement(scores, coded).to_dict("records")
    assert row["cohen_kappa"] == pytest.approx(0.4)
    assert row["share_equal"] == pytest.approx(0.7)
    # Krippendorff: 1 - (n - 1) * disagreeing pairs / (product of the kinds' frequencies) = 1 - 99 * 15 / (55 * 45).
    assert row["krippendorff_alpha"] == pytest.approx(1 - 99 * 15 / (55 * 45))
    assert row["kappa_low"] < 0.4 < row["kappa_high"]
    assert (row["items"], row["coder"], row["other"], row["level"], row["note"]) == (50, "coder", "framing", "nominal", "")


def test_the_kappa_of_a_resample_is_the_librarys() -> None:
    rng = np.random.default_rng(1)
    x, y = rng.integers(0, 3, (20, 40)), rng.integers(0, 3, (20, 40))
    assert _kappas(x, y, 3) == pytest.approx([cohen_kappa_score(*pair) for pair in zip(x, y, strict=True)])


def test_yes_and_no_may_be_written_as_people_write_them() -> None:
    scores = table([True, False, True, False, True, False])
    for codes in (["yes", "no", "Yes", "no", "x", ""], [1, 0, 1, 0, 1, 0], [1.0, 0.0, 1.0, 0.0, 1.0, 0.0]):
        assert measure_agreement(scores, table(codes))["cohen_kappa"].iloc[0] == 1.0


def test_an_answer_that_is_neither_yes_nor_no_is_refused() -> None:
    with pytest.raises(ValueError, match="column “frame_storm_present” has the code 'perhaps': write yes, no"):
        measure_agreement(table([True, False]), table(["perhaps", "no"]))


def test_several_coders_are_compared_in_pairs_and_all_together() -> None:
    scores = table([True, True, False, False])
    ann, ben = (table(codes).assign(coder=name) for name, codes in (("ann", [1, 1, 0, 0]), ("ben", [1, 0, 0, None])))
    result = measure_agreement(scores, pd.concat([ann, ben]))
    assert list(zip(result["coder"], result["other"], result["items"], strict=True)) == [
        ("ann", "ben", 3),
        ("ann", "framing", 4),
        ("ben", "framing", 3),
        ("ann, ben, framing", "all", 4),
    ]
    assert math.isnan(result["cohen_kappa"].iloc[3])
    assert 0 < result["krippendorff_alpha"].iloc[3] < 1


def test_counts_are_compared_by_their_distance_and_have_no_kappa() -> None:
    near = measure_agreement(table([1, 2, 3, 9], "hedges"), table([1, 2, 3, 8], "hedges"))
    far = measure_agreement(table([1, 2, 3, 9], "hedges"), table([1, 2, 3, 0], "hedges"))
    assert near["level"].tolist() == ["interval"]
    assert near["krippendorff_alpha"].iloc[0] > 0.9 > far["krippendorff_alpha"].iloc[0]
    assert near["cohen_kappa"].isna().all()


KRIPPENDORFF = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, 3],
    [None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, None],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None],
]
"""Four coders, twelve units, gaps: the data of his chapter, whose alpha is 0.743 for kinds and 0.849 for distances."""


@pytest.mark.parametrize(("kinds", "alpha"), [(True, 0.743), (False, 0.849)])
def test_gaps_of_several_coders_are_no_kind(kinds: bool, alpha: float) -> None:
    coders = [[None if code is None else f"k{code}" if kinds else code for code in codes] for codes in KRIPPENDORFF]
    coded = pd.concat([table(codes, "kind").assign(coder=name) for name, codes in zip("ABC", coders, strict=False)])
    result = measure_agreement(table(coders[3], "kind"), coded).set_index("other")
    assert result.loc["all", "krippendorff_alpha"] == pytest.approx(alpha, abs=0.001)
    assert result.loc["all", "items"] == 11


def test_crosses_read_back_from_a_file_are_yes_and_nothing_is_no() -> None:
    scores = table([True] * 25 + [False] * 25)
    coded = table(["x"] * 20 + [None] * 5 + ["X"] * 10 + [math.nan] * 15)
    assert measure_agreement(scores, coded)["cohen_kappa"].iloc[0] == pytest.approx(0.4)
    gaps = table(["yes"] * 20 + [None] * 5 + ["no"] * 25)  # who writes no leaves gaps
    assert measure_agreement(scores, gaps)["items"].iloc[0] == 45


def test_a_code_that_is_no_yes_and_a_coder_with_the_scorers_name_are_refused() -> None:
    with pytest.raises(ValueError, match=r"frame_storm_present.*'9'"):
        measure_agreement(table([True, False]), table([1, 9]))
    with pytest.raises(ValueError, match="a coder is called “framing”"):
        measure_agreement(table([True, False]), table([1, 0]).assign(coder="framing"))


def test_a_coded_column_may_have_a_name_of_its_own() -> None:
    coded = table([1, 0, 1], "storm?")
    result = measure_agreement(table([True, False, True]), coded, measures={"storm?": "frame_storm_present"})
    assert (result["coded_as"].iloc[0], result["measure"].iloc[0]) == ("storm?", "frame_storm_present")


def test_where_nothing_varies_nothing_is_claimed() -> None:
    row = measure_agreement(table([True, True]), table([1, 1])).iloc[0]
    assert row["share_equal"] == 1.0
    assert math.isnan(row["cohen_kappa"])
    assert math.isnan(row["krippendorff_alpha"])
    assert "cannot be measured" in row["note"]


def test_a_small_sample_and_a_rare_kind_are_noted() -> None:
    note = measure_agreement(table([True, False, False, False]), table([1, 0, 0, 0]))["note"].iloc[0]
    assert "only 4 items" in note
    assert "hardly occurs" in note


def test_thirty_items_and_five_of_a_kind_are_enough_for_no_note() -> None:
    def note(items: int, *yes: int) -> str:
        return str(measure_agreement(*(table([True] * n + [False] * (items - n)) for n in yes))["note"].iloc[0])

    assert note(30, 3, 2) == ""
    assert note(29, 3, 2) == "only 29 items: the interval is wide"
    assert note(30, 2, 2) == "one kind hardly occurs: kappa and alpha swing with single items"


def test_items_of_one_table_alone_are_left_out() -> None:
    assert measure_agreement(table([True, False, True]), table([1, 0]))["items"].tolist() == [2]


def test_the_same_sample_gives_the_same_interval() -> None:
    scores, coded = table([True, False] * 10), table([True, False, False, True] * 5)
    assert measure_agreement(scores, coded).equals(measure_agreement(scores, coded))


@pytest.mark.parametrize(
    ("coded", "says"),
    [
        (table([1]).rename(columns={"article_id": "id"}), "coded has no column “article_id”"),
        (table([1], "other"), "say which measure was coded"),
        (table([1]).assign(article_id="z"), "no article_id stands in both tables"),
        (pd.concat([table([1]), table([0])]), "coder coded 'a0' twice"),
    ],
)
def test_a_sample_that_cannot_be_used_is_refused(coded: pd.DataFrame, says: str) -> None:
    with pytest.raises(ValueError, match=r".") as refused:
        measure_agreement(table([True, False]), coded)
    assert says in str(refused.value)


def test_what_is_blank_or_doubtful_is_not_coded() -> None:
    (row,) = measure_agreement(table([True, False, False, True]), table(["yes", "", "?", "no"])).to_dict("records")
    assert (row["items"], row["share_equal"]) == (2, 0.5)
