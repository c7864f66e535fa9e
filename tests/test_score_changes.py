import pandas as pd
import pytest

from framing import Article, score_table
from framing.comparing.versions.score_changes import compare_score_tables
from framing.scoring.table_files import read_scores


def table(**texts):
    return score_table([Article(text, article_id=name) for name, text in texts.items()])


OLD = table(a="The quay may open in June.", b="The fair opened in Lowell.", c="Rents fell.")


def rows(old, new, *kinds):
    found = compare_score_tables(old, new)
    return found[found["kind"].isin(kinds)] if kinds else found


def test_the_same_tables_differ_in_nothing(tmp_path):
    assert rows(OLD, OLD.copy()).empty
    OLD.to_csv(tmp_path / "old.csv", index=False)
    assert rows(OLD, pd.read_csv(tmp_path / "old.csv")).empty


def test_new_and_gone_articles_and_measures():
    new = table(a="The quay may open in June.", d="A storm came.").rename(columns={"hedges": "hedges_and_more"})
    found = rows(OLD, new, "new article", "article gone", "new measure", "measure gone")
    assert list(zip(found["kind"], found["article_id"] + found["measure"], strict=True)) == [
        ("new article", "d"),
        ("article gone", "b"),
        ("article gone", "c"),
        ("new measure", "hedges_and_more"),
        ("measure gone", "hedges"),
    ]


def test_a_changed_text_is_told_and_what_it_moved():
    found = rows(OLD, table(a="The quay of Port Ash may perhaps open in June.", b="The fair opened in Lowell.", c="Rents fell."))
    assert found["article_id"].unique().tolist() == ["a"]
    assert found.iloc[0]["kind"] == "changed text"
    hedges = found[found["measure"] == "hedges"].iloc[0]
    assert (hedges["before"], hedges["after"], hedges["difference"], hedges["why"]) == (1, 2, 1, "the text changed")


def test_a_changed_lexicon_is_told_apart_from_a_changed_text():
    new = OLD.assign(version="0.2.0+abc", hedges=[2.0, 0.0, 0.0], ai_disclaimer_kind=["media", "", ""])
    found = rows(OLD, new, "measure moved")
    assert found["measure"].tolist() == ["ai_disclaimer_kind", "hedges"] or found["measure"].tolist() == ["hedges", "ai_disclaimer_kind"]
    assert set(found["why"]) == {f"the version changed from {OLD['version'][0]} to 0.2.0+abc"}
    assert rows(OLD, new, "changed text").empty
    assert "neither" in rows(OLD, OLD.assign(hedges=[2.0, 0.0, 0.0]))["why"].iloc[0]


@pytest.mark.parametrize("wrong", [pd.DataFrame({"x": [1]}), pd.concat([OLD, OLD])])
def test_what_is_no_score_table_is_told(wrong):
    with pytest.raises(ValueError, match=r"article_id|twice"):
        compare_score_tables(OLD, wrong)


def test_empty_tables_have_nothing_to_compare():
    assert compare_score_tables(OLD.head(0), OLD.head(0)).empty
    assert set(compare_score_tables(OLD.head(0), OLD)["kind"]) == {"new article"}


def test_an_article_called_na_is_told_from_one_called_null(tmp_path):
    scored = table(**dict.fromkeys(("NA", "null", "nan"), "He may go."))
    scored.to_csv(tmp_path / "a.csv", index=False)
    assert read_scores(tmp_path / "a.csv")["article_id"].tolist() == ["NA", "null", "nan"]
    assert rows(scored, read_scores(tmp_path / "a.csv")).empty


@pytest.mark.parametrize("content", [b"", "a,b\n".encode("utf-16"), b'"open\n'])
def test_a_file_that_is_no_table_of_scores_is_named(tmp_path, content):
    (tmp_path / "old.csv").write_bytes(content)
    with pytest.raises(ValueError, match=r"old\.csv cannot be read as scores .*: give a table that framing score has written"):
        read_scores(tmp_path / "old.csv")


def test_an_outlet_that_changed_and_a_column_of_ones_own_are_no_measures():
    def scored(outlet, **own):
        return score_table([Article("The quay may open in June.", article_id="a", outlet=outlet, extra=own)])

    found = rows(scored("Harbor Wire", desk="news"), scored("Lowell Post", desk="sport", guessed="outlet"))
    assert list(zip(found["kind"], found["measure"], found["before"], found["after"], strict=True)) == [
        ("new column", "guessed", "", ""),
        ("changed column", "outlet", "Harbor Wire", "Lowell Post"),
        ("changed column", "desk", "news", "sport"),
    ]
