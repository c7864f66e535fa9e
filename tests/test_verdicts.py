import json

import pandas as pd
import pytest

from framing import Article, Frame, add_verdict, apply_verdicts, name_wrong_cues, read_verdicts, without_wrong
from framing.scoring.tables import score_tables

STORM = Frame("storm", "harms at once", ["storm of", "concern*"])
MONDAY = [
    Article("A storm of letters came.\n\nHer concerns were heard. It rained.", article_id="a"),
    Article("The concern grew here.", article_id="b"),
]


@pytest.fixture
def judged(tmp_path):
    _, spans = score_tables(MONDAY, frames=[STORM])
    path = tmp_path / "verdicts.jsonl"
    for row in spans[spans["scorer"] == "frames"].to_dict("records"):
        add_verdict(path, row, "wrong" if row["cue"] == "concern*" else "right", coder="ana")
    return path


def test_verdicts_are_kept_and_the_last_on_a_passage_counts(judged):
    verdicts = read_verdicts(judged)
    assert verdicts["verdict"].value_counts().to_dict() == {"wrong": 2, "right": 1}
    add_verdict(judged, verdicts.iloc[0].to_dict(), "doubtful")
    again = read_verdicts(judged)
    assert len(again) == 3
    assert again["verdict"].tolist().count("doubtful") == 1


def test_a_line_that_a_dead_kernel_left_half_written_costs_itself_alone(judged):
    row = read_verdicts(judged).iloc[0].to_dict()
    with judged.open("a", encoding="utf-8") as file:
        file.write('{"scorer": "fra')
    add_verdict(judged, {**row, "text": "other"}, "right")
    assert len(read_verdicts(judged)) == 4
    assert len(read_verdicts(judged.with_name("none.jsonl"))) == 0


def test_a_verdict_that_is_none_is_refused(judged):
    with pytest.raises(ValueError, match="'bad' is not a verdict"):
        add_verdict(judged, {}, "bad")


def test_they_travel_to_the_same_text_in_the_next_corpus(judged):
    tuesday = [Article("Her concerns  were heard. A concern remained.", article_id="c", outlet="Post")]
    _, spans = score_tables(tuesday, frames=[STORM])
    applied = apply_verdicts(spans, read_verdicts(judged)).query("scorer == 'frames'")
    assert dict(zip(applied["text"], applied["verdict"], strict=True)) == {"concerns": "wrong", "concern": ""}


def test_what_was_called_wrong_is_not_counted(judged):
    table, spans = score_tables(MONDAY, frames=[STORM])
    mended = without_wrong(table, apply_verdicts(spans, read_verdicts(judged)))
    assert table["frame_storm_cues"].tolist() == [2, 1]
    assert mended["frame_storm_cues"].tolist() == [1, 0]
    assert mended["frame_storm_present"].tolist() == [True, False]
    assert mended["frame_storm_per_1000_words"].tolist() == pytest.approx([1000 / table["words"][0], 0])
    untouched = [column for column in table.columns if not column.startswith("frame_storm")]
    pd.testing.assert_frame_equal(mended[untouched], table[untouched])
    assert mended.dtypes.equals(table.dtypes)


def test_a_cue_that_is_wrong_again_and_again_is_named():
    rows = [("concern*", "wrong")] * 9 + [("concern*", "right")] * 2 + [("storm of", "right")] * 6 + [("gale", "wrong")] * 4
    verdicts = pd.DataFrame(rows, columns=["cue", "verdict"]).assign(scorer="frames", label="storm")
    named = name_wrong_cues(verdicts)
    assert named["note"].tolist() == ["“concern*” was wrong in 9 of 11"]
    assert named["low"][0] < 9 / 11 < named["high"][0]
    assert name_wrong_cues(verdicts, least=4)["cue"].tolist() == ["gale", "concern*"]
    assert name_wrong_cues(verdicts.head(0)).empty


def test_a_notice_called_wrong_is_none_and_what_cannot_be_counted_anew_is_missing():
    texts = ["It rained. This article was written by AI.", "“It will rain,” Ana Ruiz said. It rained. This article was written by AI."]
    articles = [Article(text, article_id=name) for name, text in zip("ab", texts, strict=True)]
    table, spans = score_tables(articles)
    wrong = spans["scorer"].isin(["ai_disclaimers", "quotes"]) & ((spans["article_id"] == "b") | (spans["scorer"] == "quotes"))
    mended = without_wrong(table, spans.assign(verdict=wrong.map({True: "wrong", False: ""})))
    assert table["ai_disclaimer"].tolist() == [True, True]
    assert mended["ai_disclaimer"].tolist() == [True, False]
    assert mended["ai_disclaimer_kind"].isna().tolist() == [False, True]
    assert mended["quotes"].tolist() == [0, 0]
    assert mended["unattributed_quotes"].isna().tolist() == [False, True]
    assert mended.dtypes.equals(table.dtypes)


THREE = Article("The council may vote on Monday, the mayor may speak, but it may rain in Lowell.", article_id="d")


@pytest.fixture
def three_hedges():
    table, spans = score_tables([THREE])
    hedges = spans[(spans["scorer"] == "hedges") & (spans["text"] == "may")]
    assert len(hedges) == 3
    return table, spans, hedges


def test_of_three_like_words_of_a_sentence_one_is_called_wrong(tmp_path, three_hedges):
    table, spans, hedges = three_hedges
    add_verdict(tmp_path / "v.jsonl", hedges.iloc[1].to_dict(), "wrong")
    applied = apply_verdicts(spans, read_verdicts(tmp_path / "v.jsonl"))
    assert applied.loc[hedges.index, "verdict"].tolist() == ["", "wrong", ""]
    assert without_wrong(table, applied)["hedges"].tolist() == [2]
    add_verdict(tmp_path / "v.jsonl", hedges.iloc[2].to_dict(), "right")
    assert read_verdicts(tmp_path / "v.jsonl")["verdict"].tolist() == ["wrong", "right"]


def test_a_verdict_that_was_kept_without_its_place_holds_for_all_like_words(tmp_path, three_hedges):
    _, spans, hedges = three_hedges
    old = {name: str(hedges.iloc[0][name]) for name in ("scorer", "label", "text", "sentence", "cue")} | {"verdict": "wrong"}
    (tmp_path / "v.jsonl").write_text(json.dumps(old) + "\n", "utf-8")
    assert apply_verdicts(spans, read_verdicts(tmp_path / "v.jsonl")).loc[hedges.index, "verdict"].tolist() == ["wrong"] * 3
    add_verdict(tmp_path / "v.jsonl", hedges.iloc[1].to_dict(), "right")
    assert apply_verdicts(spans, read_verdicts(tmp_path / "v.jsonl")).loc[hedges.index, "verdict"].tolist() == ["wrong", "right", "wrong"]


def test_a_file_without_a_verdict_is_named_and_a_separator_of_lines_tears_no_verdict(tmp_path):
    path = tmp_path / "verdicts.jsonl"
    path.write_bytes("garbage\n".encode("utf-16"))
    with pytest.raises(ValueError, match=r"no line of .*verdicts\.jsonl is a verdict"):
        read_verdicts(path)
    path.unlink()
    add_verdict(path, {"scorer": "hedges", "text": "may", "sentence": "It may rain."}, "wrong", comment="one\u2028two")
    assert read_verdicts(path)["comment"].tolist() == ["one\u2028two"]
