import pandas as pd
import pytest

from framing import Frame, judge_frames, read_frame
from framing.__main__ import main

STORM = Frame("storm", "harms at once", ["storm of", "concern*"])
WRONG = [f"The {place} concerns were heard." for place in ("pier", "port", "school", "market", "ferry", "council")]


def verdicts(*rows):
    columns = ["sentence", "text", "cue", "verdict"]
    return pd.DataFrame(rows, columns=columns).assign(scorer="frames", label="storm", article_id="a", coder="", comment="")


JUDGED = verdicts(
    *((sentence, "concerns", "concern*", "wrong") for sentence in WRONG),
    ("A storm of letters came.", "storm of", "storm of", "right"),
    ("Blow upon blow fell.", "Blow upon blow", "", "missed"),
)


def test_a_cue_that_misleads_is_named_with_its_sentences_and_a_missed_passage_asks_for_one():
    asked = judge_frames(JUDGED, STORM)
    assert asked["cue"].tolist() == ["concern*", ""]
    assert asked["note"][0].startswith("“concern*” was wrong in 6 of 6: narrow it")
    assert asked["sentences"][0][0] == "The pier [concerns] were heard."
    assert asked["note"][1] == "1 passage was missed and would be missed again: a cue is wanting"
    assert asked["sentences"][1] == ["[Blow upon blow] fell."]


def test_what_a_narrower_cue_has_mended_is_asked_for_no_more():
    cues = '[[cues]]\npatterns = ["storm of", "concern*", "blow upon blow"]\n'
    narrowed = read_frame(f'name = "storm"\ndefinition = "Harms."\nunless = ["(pier|port) concern*"]\n{cues}', "storm.toml")
    assert judge_frames(JUDGED, narrowed)["note"].tolist() == [
        "“concern*” was wrong in 6 of 6; 4 of these are still found: narrow it, or say in unless where it does not count"
    ]
    assert judge_frames(JUDGED, Frame("storm", "harms at once", ["storm of", "blow upon blow"])).empty
    assert judge_frames(JUDGED, Frame("rain", "another", ["rain~"])).empty


def test_a_weak_cue_that_was_wrong_is_still_found_where_it_alone_is_too_weak():
    weak = Frame("storm", "harms at once", ["storm of", ("concern*", 0.5)])
    assert judge_frames(JUDGED, weak)["note"][0].startswith("“concern*” was wrong in 6 of 6: narrow it")


@pytest.fixture
def folder(tmp_path):
    text = 'name = "storm"\ndefinition = "Harms at once."\nfinds = ["A [storm of] letters came."]\nmisses = ["It rained."]\n'
    (tmp_path / "frames").mkdir()
    (tmp_path / "frames" / "storm.toml").write_text(text + '[[cues]]\npatterns = ["storm of", "concern*"]\n', "utf-8")
    return tmp_path


def test_frames_check_reads_verdicts_too(folder, capsys):
    path = folder / "verdicts.jsonl"
    JUDGED.to_json(path, orient="records", lines=True)
    assert main(["frames", "check", str(folder / "frames"), "--verdicts", str(path)]) == 0
    said = capsys.readouterr().out
    assert "8 verdicts on frames in verdicts.jsonl" in said
    assert "storm: “concern*” was wrong in 6 of 6: narrow it" in said
    assert said.count("concerns] were heard.") == 5
    JUDGED.head(2).to_json(path, orient="records", lines=True)
    main(["frames", "check", str(folder / "frames"), "--verdicts", str(path)])
    assert "no cue is wrong again and again, no passage is missed" in capsys.readouterr().out
    assert main(["frames", "check", str(folder / "frames"), "--verdicts", str(folder / "none.jsonl")]) == 2
    assert "there are no verdicts at" in capsys.readouterr().err


def test_the_words_of_a_verdict_are_not_looked_for_inside_other_words():
    sentences = [f"The actors of Port {place} saw the act." for place in ("Ash", "Vale", "Moor", "Elm", "Oak", "Fern")]
    judged = verdicts(*((sentence, "act", "act", "wrong") for sentence in sentences))
    asked = judge_frames(judged, Frame("storm", "harms at once", ["act"]))
    assert asked["sentences"][0][0] == "The actors of Port Ash saw the [act]."


def test_of_two_like_words_the_one_that_was_judged_is_meant():
    sentence = "The act of Port Ash is an act for all."
    judged = verdicts(*((f"{sentence} {n}", "act", "act", "wrong") for n in range(6))).assign(at=str(sentence.rindex("act")))
    assert judge_frames(judged, Frame("storm", "harms at once", ["act"]))["sentences"][0][0].startswith(
        "The act of Port Ash is an [act] for"
    )
