import pandas as pd
import pytest

from framing import trace_measure
from framing.comparing.outlets.time_course import TIME_COURSE_COLUMNS


@pytest.fixture
def table():
    days = pd.to_datetime(["2026-01-30", "2026-01-31", "2026-02-01", *["2026-02-09"] * 9, None])
    return pd.DataFrame({"outlet": "Quay", "published": days, "hedges": [0.0, 2, 4, *range(9), 7]})


def test_a_measure_goes_by_months_with_its_n(table):
    course = trace_measure(table, "hedges")
    assert list(course.columns) == list(TIME_COURSE_COLUMNS)
    assert course["period"].tolist() == [pd.Timestamp("2026-01-01"), pd.Timestamp("2026-02-01")]
    assert course["n"].tolist() == [2, 10]
    assert course["non_zero"].tolist() == [1, 9]
    assert course["mean"].isna().tolist() == [True, False]
    assert course["median"].tolist() == [1, 4]
    assert course.attrs["undated"] == 1


def test_weeks_begin_on_monday_and_outlets_may_go_together(table):
    course = trace_measure(table.drop(columns="outlet"), "hedges", by=None, every="week")
    assert course["period"].tolist() == [pd.Timestamp("2026-01-26"), pd.Timestamp("2026-02-09")]
    assert course["n"].tolist() == [3, 9]


def test_what_cannot_be_traced_is_refused(table):
    with pytest.raises(ValueError, match="every='day'"):
        trace_measure(table, "hedges", every="day")
    with pytest.raises(ValueError, match="no column 'published'"):
        trace_measure(table.drop(columns="published"), "hedges")


def test_nothing_gives_the_same_columns(table):
    assert trace_measure(table.head(0), "hedges").dtypes.equals(trace_measure(table, "hedges").dtypes)


@pytest.mark.parametrize(
    "published",
    [
        pd.to_datetime(["2026-01-01T00:30+01:00", "2026-01-31T23:30+01:00"]),
        ["2026-01-01T00:30+01:00", "2026-01-31T23:30-05:00"],
        pd.to_datetime(["2026-01-01T04:30Z", "2026-01-31T04:30Z"]).tz_convert("Europe/Berlin"),
    ],
)
def test_a_time_counts_for_its_day_in_its_own_zone(published):
    course = trace_measure(pd.DataFrame({"outlet": "Quay", "published": published, "hedges": [1, 2]}), "hedges")
    assert course["period"].tolist() == [pd.Timestamp("2026-01-01")]
