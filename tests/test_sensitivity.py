import pandas as pd
import pytest

from framing import Article, Frame, counted_spans, leave_one_out
from framing.scoring.tables import score_tables

VALUES = [6.0, 2, 5, 1, 4, 3, 2, 5, 4, 6]


@pytest.fixture
def table():
    rest = [{"article_id": f"f{n}", "outlet": "Fell", "event": f"e{n}", "cues": value - 1} for n, value in enumerate(VALUES)]
    ours = [{"article_id": f"q{n}", "outlet": "Quay", "event": f"e{n}", "cues": value + n % 2} for n, value in enumerate(VALUES)]
    return pd.DataFrame([*ours, *rest]).assign(words=1000.0)


def test_each_article_and_event_is_left_out_once(table):
    left = leave_one_out(table, "cues", within="event").query("outlet == 'Quay'")
    assert left["left_out"].value_counts().to_dict() == {"article": 20, "event": 10, "nothing": 1}
    whole = left.iloc[0]
    assert whole["low"] > 0
    assert not left["changes"].any()
    assert left.set_index("which").loc["e1", "difference"] == pytest.approx((whole["difference"] * 10 - 2) / 9)


def test_what_changes_is_told(table):
    table.loc[table["outlet"] == "Quay", "cues"] = [0, 0, 0, 0, 0, 9.0, 9, 9, 9, 9]
    table.loc[table["outlet"] == "Fell", "cues"] = [29.0, 28, 29, 28, 29, 28, 29, 28, 29, 28]
    left = leave_one_out(table, "cues").query("outlet == 'Quay'").set_index("which")
    assert left.loc["", "high"] < 0
    assert pd.isna(left.loc["q9", "low"])  # with one of five taken no mean can be told
    assert left.loc["q9", "changes"]
    assert not left.loc["f9", "changes"]


def test_a_cue_is_left_out_from_its_spans(table):
    spans = pd.DataFrame({"article_id": ["q0", "q1", "q1", "f0"], "cue": ["hedges.modal.may"] * 3 + ["hedges.verb.seem"]})
    spans = spans.assign(scorer="hedges", label="modal", voice="outlet", region="body")
    left = leave_one_out(table.rename(columns={"cues": "hedges"}), "hedges", spans=spans)
    left = left.query("outlet == 'Quay'").set_index(["left_out", "which"])
    whole, without = left.loc[("nothing", ""), "difference"], left.loc[("cue", "hedges.modal.may"), "difference"]
    assert without == pytest.approx(whole - 0.3)


def test_a_yes_stays_where_another_cue_is_left():
    texts = ["A pragmatic plan won. Pragmatism, she said."] * 4 + ["It rained."] * 4
    articles = [Article(f"{text} {n}", article_id=str(n), outlet="Quay" if n < 4 else "Fell") for n, text in enumerate(texts)]
    table, spans = score_tables(articles)
    left = leave_one_out(table, "frame_pragmatic_present", spans=spans).query("outlet == 'Quay' and left_out == 'cue'")
    assert (left["difference"].tolist(), left["changes"].tolist()) == ([1.0, 1.0], [False, False])
    spans = spans[spans["cue"] == spans["cue"].iloc[0]]
    left = leave_one_out(table, "frame_pragmatic_present", spans=spans).query("outlet == 'Quay' and left_out == 'cue'")
    assert left["difference"].tolist() == [0.0]


def test_of_a_whole_table_of_spans_only_what_the_measure_counts_is_left_out(seed_tables):
    table, spans = seed_tables
    of_hedges = counted_spans(spans, "hedges_per_1000_words")
    left = leave_one_out(table, "hedges_per_1000_words", spans=spans)
    assert set(left.loc[left["left_out"] == "cue", "which"]) == set(of_hedges["cue"])
    pd.testing.assert_frame_equal(left, leave_one_out(table, "hedges_per_1000_words", spans=of_hedges))
    with pytest.raises(ValueError, match="not a count of spans"):
        leave_one_out(table, "flesch_reading_ease", spans=spans)


def test_every_count_of_a_table_has_its_rows(seed_tables):
    table, spans = seed_tables
    counts = 0
    for measure in table.columns:
        try:
            rows = counted_spans(spans, measure)
        except ValueError:
            continue
        found = rows.groupby("article_id").size().reindex(table["article_id"], fill_value=0).to_numpy(float)
        values = table[measure].to_numpy(float)
        if measure.endswith("_per_1000_words"):
            values = values * table["words"].to_numpy() / 1000
        if table[measure].dtype == "boolean":
            found = (found > 0).astype(float)
        assert values.tolist() == pytest.approx(found.tolist()), measure
        counts += 1
    assert counts > 60


def test_titles_in_marks_are_listed_and_not_counted():
    table, spans = score_tables([Article("“We will sail on Monday,” Ana Ruiz said. Her novel “The Long Ferry” sold well.", article_id="a")])
    assert table["quotes"][0] == len(counted_spans(spans, "quotes")) == 1
    assert sorted(spans.query("scorer == 'quotes'")["label"]) == ["direct", "title"]


def test_what_is_no_count_is_refused(seed_tables):
    with pytest.raises(ValueError, match="flesch_reading_ease is not a count of spans"):
        counted_spans(seed_tables[1], "flesch_reading_ease")
    with pytest.raises(ValueError, match="unattributed_quotes"):
        counted_spans(seed_tables[1], "unattributed_quotes")


def test_a_misspelt_frame_is_no_frame_without_evidence(seed_tables):
    spans = seed_tables[1]
    with pytest.raises(ValueError, match="did you mean frame_balancing_act"):
        counted_spans(spans, "frame_balancng_act_cues")
    with pytest.raises(ValueError, match=r"no frame that is known: there are balancing_act, .*frames="):
        counted_spans(spans, "frame_storm_cues")
    assert counted_spans(spans, "frame_storm_cues", frames=[Frame("storm", "harms at once", ["storm of"])]).empty


def test_a_yes_or_no_of_notices_has_its_rows():
    table, spans = score_tables(
        [Article("It rained. This article was written by AI.", article_id="a"), Article("It rained.", article_id="b")]
    )
    assert table["ai_disclaimer"].tolist() == [True, False]
    assert counted_spans(spans, "ai_disclaimer")["article_id"].tolist() == ["a"]
