"""Whoever gives a function another table, or none, is told which is expected."""

import pytest

import framing

SCORES = framing.score_table([framing.Article("The ferry may sail, said Ana Ruiz.", article_id="a", outlet="Post")])
SPANS = framing.spans_table([framing.Article("The ferry may sail, said Ana Ruiz.", article_id="a", outlet="Post")])


@pytest.mark.parametrize(
    ("call", "gives"),
    [
        (framing.plot_facts, "find_disagreements"),
        (framing.plot_lineage, "trace_lineage"),
        (framing.plot_sources_by_outlet, "list_sources"),
        (lambda table: framing.plot_difference_within(table, "hedges"), "compare_outlets(…, within=…)"),
        (framing.plot_distinctive_words, "find_distinctive_words"),
        (framing.plot_label, "label_table"),
        (framing.plot_evidence_strip, "spans_table"),
        (lambda table: framing.list_evidence(table, "hedges"), "spans_table"),
        (lambda table: framing.apply_verdicts(table, framing.read_verdicts("none.jsonl")), "spans_table"),
        (lambda table: framing.counted_spans(table, "hedges"), "spans_table"),
        (lambda table: framing.write_sheet(table, "none.csv"), "draw_sample"),
        (framing.name_wrong_cues, "read_verdicts"),
        (framing.judge_frames, "read_verdicts"),
        (framing.measure_scorer, "read_sheets"),
        (lambda table: framing.correct(SCORES, table), "read_sheets"),
    ],
)
def test_another_table_or_none_is_refused_by_the_name_of_the_right_one(call, gives):
    with pytest.raises(ValueError, match="this is not what ") as wrong:
        call(SCORES)
    assert f"this is not what {gives} gives: it has no column " in str(wrong.value)
    with pytest.raises(TypeError) as none:
        call([1])
    assert f"expected the DataFrame that {gives} gives, got list" in str(none.value)


def test_outlets_are_compared_on_scores_and_not_on_evidence():
    with pytest.raises(ValueError, match=r"this is evidence, one row a span.*give score_table\(articles\)"):
        framing.compare_outlets(SPANS)
    with pytest.raises(TypeError, match="expected the DataFrame that score_table gives, got list"):
        framing.compare_outlets([SPANS])


def test_a_misspelt_column_is_told_by_the_nearest_and_not_by_all():
    with pytest.raises(ValueError, match=r"no column 'hedges_per_100_words'; did you mean hedges_per_1000_words") as near:
        framing.compare_outlets(SCORES, measures=["hedges_per_100_words"])
    assert len(str(near.value)) < 200
    with pytest.raises(ValueError, match=r"no column 'xyzzy'; it has article_id, .* and \d+ more$") as far:
        framing.compare_outlets(SCORES, by="xyzzy")
    assert len(str(far.value)) < 250


def test_nothing_to_explore_is_said():
    with pytest.raises(ValueError, match="there are no articles to explore"):
        framing.explore([])


def test_a_report_is_made_of_files(tmp_path):
    with pytest.raises(TypeError, match=r"not of list: explore\(articles\) shows a list"):
        framing.write_report([framing.Article("The ferry sails.")], tmp_path / "report.html")


def test_a_table_without_its_rows_is_still_the_right_one():
    assert len(framing.list_evidence(SPANS.iloc[:0], "hedges")) == 0
    assert framing.apply_verdicts(SPANS, framing.read_verdicts("none.jsonl"))["verdict"].eq("").all()


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: framing.compare_coders([]), "expected the DataFrame that read_sheets gives, got list"),
        (lambda: framing.measure_agreement(SCORES, "codes"), "expected the DataFrame that read_sheets gives, got str"),
        (lambda: framing.score_dataframe([]), "expected the DataFrame that pandas gives, got list"),
        (lambda: framing.compare_outlets(SCORES, None), "outlets stand in a column that by= names, not in None"),
        (lambda: framing.leave_one_out(SCORES, None), "a measure is called by its name, not by None"),
    ],
)
def test_what_is_no_table_or_no_name_is_told(call, message):
    with pytest.raises(TypeError, match=message):
        call()
