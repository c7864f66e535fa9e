"""Do the user's own columns travel from her corpus into every table?"""

import pandas as pd

import framing
from framing.text.wording import called, words_of

ROWS = {
    "text": ["The ferry may sail.", "It rained."],
    "outlet": ["Port Ash Post", "Lowell Echo"],
    "topic": ["ferry", None],
    "reach": [1200, 80.5],
}


def test_they_come_with_the_articles(tmp_path):
    articles = framing.read_articles(pd.DataFrame(ROWS))
    assert articles[0].extra == {"topic": "ferry", "reach": 1200}
    pd.DataFrame(ROWS).to_csv(tmp_path / "a.csv", index=False)
    assert framing.read_articles(tmp_path / "a.csv")[1].extra == {"topic": None, "reach": "80.5"}
    (tmp_path / "a.jsonl").write_text('{"text": "It rained.", "bias": -2, "tags": ["a"], "who": {"name": "x"}}\n', "utf-8")
    assert framing.read_articles(tmp_path / "a.jsonl")[0].extra == {"bias": -2}


def test_a_manifest_may_have_them(tmp_path):
    (tmp_path / "one.txt").write_text("The ferry may sail on Monday.", "utf-8")
    (tmp_path / "manifest.csv").write_text("file,outlet,topic\none.txt,Port Ash Post,ferry\n", "utf-8")
    assert framing.read_articles(tmp_path)[0].extra == {"topic": "ferry"}


def test_they_stand_behind_the_event_in_both_tables(tmp_path):
    articles = framing.read_articles(pd.DataFrame(ROWS))
    table, spans = framing.score_table(articles), framing.spans_table(articles)
    for one in (table, spans):
        place = one.columns.get_loc("event")
        assert one.columns[place + 1 : place + 3].tolist() == ["topic", "reach"]
    assert table["reach"].tolist() == [1200, 80.5]
    assert table["topic"].fillna("").tolist() == ["ferry", ""]
    assert set(spans.loc[spans["article_id"] == "0", "topic"]) == {"ferry"}
    table.to_parquet(tmp_path / "t.parquet")


def test_a_name_of_ours_stays_ours():
    articles = [framing.Article("It rained.", extra={"words": "wet", "label": 3})]
    assert framing.score_table(articles)[["words", "own_words", "own_label"]].iloc[0].tolist() == [2, "wet", 3]


def test_score_dataframe_keeps_them_with_their_types_even_for_no_rows():
    frame = pd.DataFrame(ROWS).assign(day=pd.to_datetime(["2026-01-01", None]), bias=[1, -1])
    full, empty = framing.score_dataframe(frame), framing.score_dataframe(frame.head(0))
    assert list(full.columns) == list(empty.columns)
    assert full[["topic", "reach", "bias"]].dtypes.equals(frame[["topic", "reach", "bias"]].dtypes)
    assert full.dtypes.equals(empty.dtypes)


def test_any_of_them_can_stand_for_the_outlet():
    articles = [framing.Article("It may rain.", extra={"bias": bias}) for bias in ("left", "right", "right")]
    assert framing.compare_outlets(framing.score_table(articles), by="bias", measures=["words"])["n"].tolist() == [1, 2]


def test_they_keep_their_names_and_measures_are_spelt_by_whole_words():
    assert called("lix_group").many == "groups by lix group"
    assert words_of("mumbai_region") == "mumbai region"
    assert words_of("ai_hedges_per_1000_words") == "AI hedges per 1,000 words"
