import pickle
import subprocess
import sys

import pandas as pd
import pytest

import framing
from framing.scoring.registry import FIRST
from framing.table_schemas import CLOSING_COLUMNS, LEADING_COLUMNS, SPAN_COLUMNS
from framing.text.region_labels import STORY

from .conftest import ROOT, SEEDS


def test_one_row_an_article_and_the_first_ten_measures_first(seeds, seed_tables):
    table, _ = seed_tables
    assert list(table["article_id"]) == [article.article_id for article in seeds]
    assert list(table.columns[: len(LEADING_COLUMNS) + 10]) == [*LEADING_COLUMNS, *FIRST]
    assert list(table.columns[-3:]) == list(CLOSING_COLUMNS)


def test_counts_of_the_table_are_the_spans_of_the_story(seed_tables):
    table, spans = seed_tables
    hedges = spans[(spans["scorer"] == "hedges") & (spans["label"] != "vague-quantity") & (spans["voice"] == "outlet")]
    hedges = hedges[hedges["region"].isin(STORY)]
    counted = hedges.groupby("article_id").size().reindex(table["article_id"], fill_value=0)
    assert list(counted) == list(table["hedges"].astype(int))


def test_every_span_row_names_its_sentence(seed_tables):
    _, spans = seed_tables
    assert list(spans.columns) == list(SPAN_COLUMNS)
    inside = [
        row.text.split("\n")[0][:20] in row.sentence for row in spans[spans["field"] != "page"].itertuples() if row.scorer == "hedges"
    ]
    assert inside
    assert all(inside)


def test_an_article_with_an_error_keeps_its_row():
    articles = [framing.Article("It may rain."), framing.Article("", article_id="bad", error="bad.txt is a picture")]
    table = framing.score_table(articles)
    assert list(table["error"]) == ["", "bad.txt is a picture"]
    assert table["words"].isna().tolist() == [False, True]


def test_an_article_on_which_a_scorer_fails_costs_its_row_not_the_batch(monkeypatch):
    from framing.scoring import rows

    real = rows.fill_scorecard

    def failing(article, frames, **how):
        if "poison" in article.text:
            raise RecursionError("too deep")
        return real(article, frames, **how)

    monkeypatch.setattr(rows, "fill_scorecard", failing)
    table = framing.score_table([framing.Article("poison", article_id="p"), framing.Article("It may rain.", article_id="q")])
    assert "too deep" in table.loc[0, "error"]
    assert "p" in table.loc[0, "error"]
    assert table.loc[1, "words"] == 3


def test_a_table_of_scores_builds_no_rows_of_spans(seeds, monkeypatch):
    from framing.scoring import rows

    monkeypatch.setattr(rows, "_span_row", lambda *_: pytest.fail("a row of a span that nobody asked for"))
    assert len(framing.score_table(seeds[:2])) == 2


def test_a_process_that_scores_waits_for_no_pandas():
    code = "import sys, framing, framing.scoring.rows as r; r.score_chunk([framing.Article('It may rain.')], None, evidence=True)"
    done = subprocess.run(
        [sys.executable, "-c", f"{code}; print('pandas' in sys.modules)"], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert done.stdout.split() == ["False"], done.stderr


def test_two_processes_give_the_same_table_as_one(seeds):
    one = framing.score_table(seeds[:8], n_jobs=1)
    two = framing.score_table(seeds[:8], n_jobs=2)
    pd.testing.assert_frame_equal(one, two)


def test_the_version_changes_with_the_frames():
    text = ["The ferry sailed."]
    own = framing.Frame("storm", "harms at once", ["perfect storm"])
    assert framing.score_table(text)["version"][0] != framing.score_table(text, frames=[own])["version"][0]
    assert framing.score_table(text)["version"][0].startswith(framing.__version__ + "+")


def test_score_dataframe_has_one_schema_even_for_no_rows(seed_tables):
    frame = pd.DataFrame({"text": ["The ferry may sail.", None], "outlet": ["Post", "Post"]})
    scored = framing.score_dataframe(frame)
    empty = framing.score_dataframe(frame.iloc[:0])
    assert list(empty.columns) == list(scored.columns) == list(seed_tables[0].columns)
    assert list(empty.dtypes) == list(scored.dtypes)
    assert len(scored) == 2
    assert scored["error"][1]


def test_score_dataframe_is_picklable_and_leaves_its_input_alone():
    frame = pd.DataFrame({"text": ["The ferry may sail."]})
    before = frame.copy()
    again = pickle.loads(pickle.dumps(framing.score_dataframe))
    pd.testing.assert_frame_equal(again(frame), framing.score_dataframe(frame))
    pd.testing.assert_frame_equal(frame, before)


def test_a_table_of_no_articles_has_its_columns():
    assert len(framing.score_table([])) == 0
    assert list(framing.spans_table([]).columns) == list(SPAN_COLUMNS)


def test_the_glossary_describes_every_column_of_the_table(seed_tables):
    glossary = framing.describe_measures()
    measures = [c for c in seed_tables[0].columns if c not in (*LEADING_COLUMNS, *CLOSING_COLUMNS)]
    assert sorted(glossary["measure"]) == sorted(measures)
    assert list(glossary["measure"][:10]) == list(FIRST)


@pytest.mark.parametrize("ending", ["csv", "jsonl", "parquet"])
def test_a_table_survives_being_written(seed_tables, tmp_path, ending):
    from framing.scoring.streaming import score_to_file

    path = tmp_path / f"t.{ending}"
    score_to_file(SEEDS, path)
    read = {"csv": pd.read_csv, "parquet": pd.read_parquet, "jsonl": lambda p: pd.read_json(p, lines=True)}[ending](path)
    assert len(read) == len(seed_tables[0])
    assert list(read.columns) == list(seed_tables[0].columns)


def test_half_a_surrogate_pair_costs_nothing(tmp_path):
    (tmp_path / "a.jsonl").write_text('{"text": "Ana \\ud800 may go.", "title": "x \\ud800", "outlet": "Post"}\n', "ascii")
    table = framing.score_table(framing.read_articles(tmp_path / "a.jsonl"))
    assert (table["error"].tolist(), table["title"].tolist()) == ([""], ["x \ufffd"])
    assert framing.score_table([framing.Article("Ana may go.", title="\ud800 x")])["title"][0] == "\ufffd x"


@pytest.mark.parametrize("wrong", ["seeds", pd.DataFrame({"text": ["x"]}), framing.Article("x")])
@pytest.mark.parametrize("function", [framing.score_table, framing.spans_table, framing.check_corpus])
def test_one_thing_in_the_place_of_many_articles_is_refused(function, wrong):
    with pytest.raises(TypeError, match="read_articles"):
        function(wrong)


def test_score_dataframe_keeps_the_index_of_its_input():
    frame = pd.DataFrame({"text": ["The ferry may sail.", None, "It rained."]}, index=[10, "a", 10])
    assert list(framing.score_dataframe(frame).index) == [10, "a", 10]


def test_strs_are_known_by_their_row():
    assert framing.score_table(["One.", "Two."])["article_id"].tolist() == ["1", "2"]
    assert framing.spans_table(["It may rain.", "It may snow."])["article_id"].tolist()[-1] == "2"


def test_a_text_too_long_for_one_article_is_an_error_of_its_row():
    table = framing.score_table([framing.Article("word " * 300_000, article_id="archive")])
    assert "split it" in table["error"][0]


def test_the_sentence_of_a_long_span_runs_to_the_end_of_the_span():
    text = "This text was generated by AI. It may contain errors. Please check the source."
    notices = framing.spans_table([text]).query("scorer == 'ai_disclaimers'")
    assert notices["sentence"].tolist() == [text]


def test_a_bar_is_shown_from_as_many_articles_on_as_take_a_while(capsys, monkeypatch):
    from framing.scoring import tables

    monkeypatch.setattr(tables, "PROGRESS_FROM", 2)
    framing.score_table(["One."])
    assert "scoring" not in capsys.readouterr().err
    framing.score_table(["One.", "Two."])
    assert "scoring" in capsys.readouterr().err
    framing.score_table(["One.", "Two."], progress=False)
    assert "scoring" not in capsys.readouterr().err


def test_two_articles_of_one_id_are_told_apart_in_scores_and_evidence():
    twice = [
        framing.Article("The ferry may sail.", article_id="a"),
        framing.Article("The ferry might sail.", article_id="a"),
        "It may rain.",
    ]
    scores, spans = framing.score_table(twice), framing.spans_table(twice)
    assert scores["article_id"].tolist() == ["a", "a_2", "3"]
    assert spans[spans["scorer"] == "hedges"].set_index("article_id")["text"].to_dict() == {"a": "may", "a_2": "might", "3": "may"}
