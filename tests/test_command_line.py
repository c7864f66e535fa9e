import shutil
import subprocess
import sys

import pandas as pd
import pytest
import tomli

import framing
from framing.__main__ import main
from framing.display.figures import save_numbers

from .conftest import ROOT, SEEDS


def run(capsys, *arguments):
    try:
        status = main([str(argument) for argument in arguments])
    except SystemExit as stop:
        status = stop.code
    said = capsys.readouterr()
    return status, said.out, said.err


def test_scoring_a_folder_writes_its_table_and_its_evidence(capsys, tmp_path):
    out, spans = tmp_path / "scores.csv", tmp_path / "spans.csv"
    status, said, _ = run(capsys, "score", SEEDS, "--out", out, "--spans", spans)
    assert status == 0
    assert "22 articles" in said
    assert len(pd.read_csv(out)) == 22
    assert {"hedges", "quotes", "frames"} <= set(pd.read_csv(spans)["scorer"])


def test_the_evidence_goes_beside_the_table_where_nothing_else_is_said(capsys, tmp_path):
    (tmp_path / "a.csv").write_text("words_of_it,topic\nThe ferry may sail on Monday.,ferry\n", "utf-8")
    for out, evidence in (("scores.csv", "evidence.csv"), ("march.csv", "march-evidence.csv")):
        status, _, _ = run(capsys, "score", tmp_path / "a.csv", "--text-column", "words_of_it", "--out", tmp_path / out)
        assert status == 0
        assert pd.read_csv(tmp_path / out)["topic"].tolist() == ["ferry"]
        assert set(pd.read_csv(tmp_path / evidence)["topic"]) == {"ferry"}


def test_frames_of_ones_own_stand_in_place_of_the_shipped_three_or_beside_them(capsys, tmp_path):
    (tmp_path / "own.toml").write_text('name = "hopeful"\ndefinition = "hope is told"\ncues = ["hope"]\n', "utf-8")
    (tmp_path / "a.csv").write_text("text\nWe hope that the ferry sails on Monday.\n", "utf-8")
    for option, counted in (("--frames", 1), ("--add-frames", 4)):
        status, _, _ = run(capsys, "score", tmp_path / "a.csv", "--out", tmp_path / "s.csv", option, tmp_path / "own.toml")
        assert status == 0
        scores = pd.read_csv(tmp_path / "s.csv")
        assert scores["frame_hopeful_cues"].tolist() == [1]
        assert sum(name.endswith("_outlet_voice_cues") for name in scores) == counted
    status, _, said = run(capsys, "measures", "--frames", tmp_path / "own.toml", "--add-frames", tmp_path / "own.toml")
    assert status == 2
    assert "not allowed with" in said


def test_a_sample_is_written_with_its_key(capsys, tmp_path):
    status, said, _ = run(capsys, "sample", SEEDS, "--scorer", "frames", "--n", "30", "--out", tmp_path / "sheet.csv")
    assert status == 0
    assert "30 passages" in said
    assert len(pd.read_csv(tmp_path / "sheet.key.csv")) == 30


@pytest.mark.parametrize(
    "arguments",
    [
        ("score", "--text-column", "words", "--out", "o.csv"),
        ("report", "--by", "slant", "--out", "o.html"),
        ("report", "--within", "story", "--out", "o.html"),
        ("report", "--outlet-column", "paper", "--out", "o.html"),
        ("sample", "--by", "slant", "--scorer", "hedges", "--out", "o.csv"),
        ("sample", "--scorer", "words", "--out", "o.csv"),
    ],
)
@pytest.mark.parametrize("name", ["a.csv", "a.jsonl"])
def test_a_column_that_is_not_there_ends_with_one_line_that_names_it(capsys, tmp_path, arguments, name):
    (tmp_path / "a.csv").write_text("text,topic\nThe ferry may sail on Monday.,ferry\n", "utf-8")
    (tmp_path / "a.jsonl").write_text('{"text": "The ferry may sail on Monday.", "topic": "ferry"}\n', "utf-8")
    words = [tmp_path / word if word in ("o.csv", "o.html") else word for word in arguments[1:]]
    status, _, complaint = run(capsys, arguments[0], tmp_path / name, *words)
    assert status == 2
    told = [line for line in complaint.splitlines() if line and not line.startswith("scoring: ")]  # a slow machine shows a bar
    assert len(told) == 1
    assert arguments[2] in complaint
    assert not (tmp_path / "o.html").exists()


def test_a_report_without_outlets_says_how_to_have_them_guessed(capsys, tmp_path):
    (tmp_path / "one.txt").write_text("The ferry may sail on Monday, said Ana Belmonte.", "utf-8")
    status, _, said = run(capsys, "report", tmp_path, "--out", tmp_path / "out.html")
    assert status == 0
    assert "framing manifest" in said


def test_of_a_table_without_outlets_it_asks_for_their_column(capsys, tmp_path):
    (tmp_path / "a.csv").write_text("text,paper\nThe ferry may sail on Monday.,Harbor Wire\n", "utf-8")
    status, _, said = run(capsys, "report", tmp_path / "a.csv", "--out", tmp_path / "out.html")
    assert status == 0
    assert "--outlet-column NAME" in said
    assert "manifest" not in said


@pytest.mark.parametrize("command", ["score", "report"])
def test_where_nothing_could_be_read_it_says_so_and_does_not_end_well(capsys, tmp_path, command):
    (tmp_path / "n.csv").write_text("id,topic\n1,quay\n", "utf-8")
    out = tmp_path / {"score": "o.csv", "report": "o.html"}[command]
    status, _, said = run(capsys, command, tmp_path / "n.csv", "--out", out)
    assert status == 1
    assert "name it with --text-column NAME" in said
    assert "no article could be read" in said
    assert "outlet" not in said


def test_keys_are_taken_behind_options_too(capsys, tmp_path):
    (tmp_path / "a.txt").write_text("The ferry may sail on Monday.", "utf-8")
    for words in (("--why", "seen", "nokey"), ("nokey", "--why", "seen"), ("--file", tmp_path / "d.csv", "nokey")):
        status, _, complaint = run(capsys, "dismiss", tmp_path, *words)
        assert (status, complaint) == (2, "framing dismiss: no finding has the key nokey: without a key all are listed\n")
    assert run(capsys, "dismiss", tmp_path, "--wy", "seen")[2].startswith("framing dismiss: unrecognized arguments: --wy")


def test_a_second_manifest_is_said_not_to_be_read(capsys, tmp_path):
    (tmp_path / "one.txt").write_text("Ferry sails again\nBy Ana Ruiz\nThe ferry sailed on Monday.\n", "utf-8")
    run(capsys, "manifest", tmp_path)
    status, said, _ = run(capsys, "manifest", tmp_path)
    assert status == 0
    assert "manifest.guessed.csv: copy what is right into manifest.csv" in said


@pytest.mark.parametrize("words", [("verify", "nowhere.html"), ("compare", "nope.csv", "nope.csv")])
def test_a_file_that_is_not_there_is_named_in_words(capsys, words):
    assert run(capsys, *words)[2] == f"framing {words[0]}: there is nothing at {words[1]}\n"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("score", SEEDS, "--out", "o.csv", "--jobs", "two"), "'two' is not a whole number"),
        (("sample", SEEDS, "--scorer", "hedges", "--out", "o.csv", "--n", "0"), "a sample of 0 passages holds none"),
        (("sample", SEEDS, "--scorer", "hedges", "--out", "o.csv", "--seed", "x"), "'x' is not a whole number"),
    ],
)
def test_a_number_that_is_none_is_told_in_words(capsys, words, told):
    status, _, complaint = run(capsys, *words)
    assert status == 2
    assert told in complaint
    assert "invalid" not in complaint


def test_help_and_version_tell_a_newcomer_what_to_do(capsys):
    status, said, _ = run(capsys, "--help")
    assert status == 0
    assert "framing report my-articles --out report.html" in said
    assert run(capsys, "--version")[1] == f"framing {framing.__version__}\n"
    assert ".warc" in " ".join(run(capsys, "score", "--help")[1].split())


def test_a_binary_table_is_called_no_text(capsys, tmp_path):
    (tmp_path / "b.csv").write_bytes(bytes(range(1, 256)) * 8)
    status, _, said = run(capsys, "score", tmp_path / "b.csv", "--out", tmp_path / "o.csv")
    assert status == 1
    assert "is not text" in said
    assert "universal-newline" not in said


def test_a_batch_with_a_bad_row_ends_well_and_names_the_row(capsys, tmp_path):
    (tmp_path / "good.txt").write_text("The ferry may sail on Monday, said Ana Belmonte.", "utf-8")
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4)
    out = tmp_path / "out" / "scores.jsonl"
    out.parent.mkdir()
    status, _, complaint = run(capsys, "score", tmp_path, "--out", out)
    assert status == 0
    assert "picture" in complaint
    assert len(pd.read_json(out, lines=True)) == 2


@pytest.mark.parametrize(
    "arguments",
    [
        ("scoer", "x"),
        ("score", "nowhere-at-all", "--out", "x.csv"),
        ("score", SEEDS),
        ("score", SEEDS, "--out", "x.xlsx"),
        ("report", SEEDS, "--out", "report.pdf"),
        ("report", "nowhere-at-all", "--out", "report.html"),
        ("manifest", "nowhere-at-all"),
        ("frames", "check", "nowhere-at-all"),
        ("compare", "a.csv", "b.csv"),
        ("compare", "a.csv", "b.xlsx"),
        ("changes", "a.txt", "b.txt"),
        ("changes", SEEDS / "articles" / "summit_courier.txt"),
        ("changes", SEEDS, SEEDS),
        (),
    ],
)
def test_a_wrong_word_on_the_line_gets_one_clear_line_and_status_2(capsys, arguments):
    status, _, complaint = run(capsys, *arguments)
    assert status == 2
    assert len(complaint.strip().splitlines()) == 1
    assert "Traceback" not in complaint


def test_a_report_on_an_empty_folder_or_with_a_bad_frame_says_so_in_one_line(capsys, tmp_path):
    (tmp_path / "empty").mkdir()
    (tmp_path / "bad.toml").write_text('name = "storm"\ndefinition = "x"\ncues = ["(perfect storm"]\n', "utf-8")
    for words in (("report", tmp_path / "empty"), ("report", SEEDS, "--frames", tmp_path / "bad.toml"), ("score", SEEDS, "--jobs", "0")):
        status, _, complaint = run(capsys, *words, "--out", tmp_path / "out.html")
        assert (status, len(complaint.strip().splitlines())) == (2, 1)


def test_a_manifest_is_guessed(capsys, tmp_path):
    (tmp_path / "one.txt").write_text(
        "Ferry sails again after nine years\nBy Ana Ruiz\nThe ferry sailed on Monday with cars and fish.\n", "utf-8"
    )
    status, said, _ = run(capsys, "manifest", tmp_path)
    assert status == 0
    assert "manifest" in said


def test_a_shipped_frame_taken_as_ones_own_holds_its_examples(capsys, tmp_path):
    shutil.copy(ROOT / "framing" / "lexicons" / "frames" / "balancing_act.toml", tmp_path)
    status, said, _ = run(capsys, "frames", "check", tmp_path)
    assert status == 0
    assert "balancing act" in said


def test_two_copies_of_an_article_are_compared(capsys, tmp_path):
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    text = "About 40 goats were saved from the fire in Port Ash. The fair of Lowell opened as planned."
    old.write_text(text, "utf-8")
    new.write_text(
        f"{text.replace('40', '14')}\n\nCorrection: An earlier version of this article misstated the number of goats.\n", "utf-8"
    )
    status, said, _ = run(capsys, "changes", old, new)
    assert status == 0
    assert "number changed: 40 → 14" in said
    assert said.splitlines()[-1] == "2 changes found"
    assert run(capsys, "changes", old, old)[1] == "no changes found\n"


def test_two_score_tables_are_compared(capsys, tmp_path):
    old, new = tmp_path / "old.csv", tmp_path / "new.jsonl"
    (tmp_path / "a.txt").write_text("The quay may open in June, Ana Ruiz said.", "utf-8")
    run(capsys, "score", tmp_path / "a.txt", "--out", old)
    (tmp_path / "a.txt").write_text("The quay of Port Ash may perhaps open in June, Ana Ruiz said.", "utf-8")
    run(capsys, "score", tmp_path / "a.txt", "--out", new)
    status, said, _ = run(capsys, "compare", old, new)
    assert status == 0
    assert "changed text: a" in said
    assert "hedges moved by +1 on average in 1 article (the text changed): a" in said
    assert run(capsys, "compare", old, old)[1] == "1 article now, 1 before; 0 of them with a measure that moved\n"


def test_who_wants_one_line_of_many_gets_no_complaint():
    words = [sys.executable, "-m", "framing", "measures"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as command:
        command.stdout.close()
        complaint = command.stderr.read()
    assert (command.returncode, complaint) == (141, b"")


def test_an_example_of_a_frame_file_can_be_copied_from_the_complaint(capsys, tmp_path):
    status, _, complaint = run(capsys, "frames", "check", tmp_path)
    assert status == 2
    _, _, example = complaint.partition(":\n")
    assert tomli.loads(example)["name"] == "balancing act"


def test_frames_are_tried_on_a_table_whose_columns_have_names_of_their_own(capsys, tmp_path):
    (tmp_path / "own.toml").write_text('name = "hopeful"\ndefinition = "x"\ncues = ["hope"]\nfinds = ["We [hope] so."]\n', "utf-8")
    (tmp_path / "a.csv").write_text("body_of_it\nWe hope that the ferry sails on Monday.\n", "utf-8")
    words = ("frames", "check", tmp_path / "own.toml", tmp_path / "a.csv")
    assert "not read" in run(capsys, *words)[1]
    status, said, _ = run(capsys, *words, "--text-column", "body_of_it")
    assert status == 0
    assert "not read" not in said
    assert "that the ferry sails" in said


@pytest.mark.parametrize("texts", ["folder", "a.txt"])
def test_columns_are_not_chosen_where_there_is_no_table(capsys, tmp_path, texts):
    (tmp_path / "folder").mkdir()
    for path in (tmp_path / "a.txt", tmp_path / "folder" / "a.txt"):
        path.write_text("The ferry may sail on Monday.", "utf-8")
    status, _, complaint = run(capsys, "score", tmp_path / texts, "--text-column", "zz", "--out", tmp_path / "s.csv")
    assert status == 2
    assert "--text-column NAME is for tables" in complaint


def test_copies_that_have_hardly_a_sentence_in_common_are_doubted(capsys, tmp_path):
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text("The fair of Lowell opened as planned. Forty goats were saved from the fire.", "utf-8")
    new.write_text("A judge heard the case of the dockers. The council meets again next week in Port Ash.", "utf-8")
    first, *_ = run(capsys, "changes", old, new)[1].splitlines()
    assert first == "old and new have 0 of 2 sentences in common: are they copies of one article?"
    new.write_text("The fair of Lowell opened as planned. A judge heard the case of the dockers.", "utf-8")
    assert "are they copies" not in run(capsys, "changes", old, new)[1]


def test_a_report_tells_each_step(capsys, tmp_path, no_pictures, monkeypatch):
    monkeypatch.setattr("framing.display.reports.save_figure", lambda ax, path: save_numbers(ax, path.with_suffix(".csv")))
    (tmp_path / "a.txt").write_text("Lowell may have two boats, said Ana Ruiz.", "utf-8")
    status, _, said = run(capsys, "report", tmp_path / "a.txt", "--out", tmp_path / "r.html", "--figures", tmp_path / "figures")
    assert status == 0
    steps = [line.removeprefix("framing report: ").split()[0] for line in said.splitlines()]
    assert steps[:3] == ["scoring", "drawing", "drawing"]


def test_a_comparison_tells_which_outlet_changed(capsys, tmp_path):
    for name, outlet in (("old", "Harbor Wire"), ("new", "Lowell Post")):
        (tmp_path / f"{name}.jsonl").write_text(f'{{"text": "It may rain.", "id": "a", "outlet": "{outlet}"}}\n')
        run(capsys, "score", tmp_path / f"{name}.jsonl", "--out", tmp_path / f"{name}.csv")
    _, said, _ = run(capsys, "compare", tmp_path / "old.csv", tmp_path / "new.csv")
    assert "outlet changed in 1 article: a (Harbor Wire → Lowell Post)" in said


def test_a_column_that_no_table_of_a_folder_has_is_a_wrong_word_on_the_line(capsys, tmp_path):
    (tmp_path / "a.csv").write_text("Hed,text\nFerry stays,The ferry may sail on Monday.\n", "utf-8")
    for command, out in (("score", "o.csv"), ("report", "o.html")):
        status, _, complaint = run(capsys, command, tmp_path, "--title-column", "Headlin", "--out", tmp_path / out)
        assert status == 2
        assert "no column 'Headlin' for 'title'" in complaint
        assert not (tmp_path / out).exists()


def test_a_manifest_says_which_tables_it_leaves_out(capsys, tmp_path):
    (tmp_path / "a.txt").write_text("The ferry may sail on Monday.", "utf-8")
    (tmp_path / "march.csv").write_text("text\nThe ferry may sail on Monday.\n", "utf-8")
    status, said, _ = run(capsys, "manifest", tmp_path)
    assert status == 0
    assert "left out march.csv: the columns of a table say it already" in said


def test_a_report_asks_whether_a_column_names_events(capsys, tmp_path):
    rows = "".join(f"The ferry {n} may sail on Monday.,ferry\n" for n in range(2))
    (tmp_path / "a.csv").write_text(f"text,Topic\n{rows}", "utf-8")
    assert "if 'Topic' names it, --event-column 'Topic'" in run(capsys, "report", tmp_path / "a.csv", "--out", tmp_path / "o.html")[2]
