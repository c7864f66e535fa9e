"""What leaves the package: nothing that a spreadsheet runs, a terminal obeys or a browser fetches, and no file outside its folder."""

import csv
import re

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import framing
from framing.__main__ import main
from framing.reading.formula_cells import as_it_was, kept_from_running, save_csv
from framing.scoring.table_files import read_scores
from framing.text.characters import shown_safely

HOSTILE = '<script>alert(1)</script><img src=x onerror=alert(1)> "><svg onload=x> $x^$ \x1b[2J\u202e =HYPERLINK("http://x.example")'


@given(st.text())
def test_what_kept_a_cell_from_running_is_taken_off_again(cell):
    written = kept_from_running(cell)
    assert as_it_was(written) == cell
    assert not written.startswith(("=", "+", "-", "@", "\t", "\r"))


def test_a_table_keeps_its_numbers_and_its_columns(tmp_path):
    table = pd.DataFrame({"=a": ["=1", None, "x"], "n": [-1.5, 2.0, None], "k": pd.array([-1, None, 2], dtype="Int64")})
    save_csv(table, tmp_path / "a.csv")
    assert (tmp_path / "a.csv").read_text("utf-8-sig") == "'=a,n,k\n'=1,-1.5,-1\n,2.0,\nx,,2\n"


@pytest.mark.parametrize("ending", ["csv", "jsonl"])
def test_a_sheet_for_coders_runs_nothing_and_comes_back_as_it_was(tmp_path, ending):
    articles = [framing.Article("=Perhaps the ferry may sail, Ana Ruiz said.", article_id="=cmd", outlet="@Post", title="-Plans-")]
    sample = framing.draw_sample(articles, "hedges", 2)
    sheet, _ = framing.write_sheet(sample, tmp_path / f"s.{ending}")
    if ending == "csv":
        assert not any(cell.startswith(("=", "@")) for line in csv.reader(sheet.read_text("utf-8-sig").splitlines()) for cell in line)
    read = framing.read_sheets(sheet)
    assert (read["article_id"][0], read["sentence"][0]) == (sample["article_id"][0], sample["sentence"][0])
    assert read["article_id"][0] == "=cmd"


def test_a_carriage_return_begins_no_cell(tmp_path):
    save_csv(pd.DataFrame({"a\r=1": ["x\r=1", "\r=2"], "n": [1, 2]}), tmp_path / "a.csv")
    with (tmp_path / "a.csv").open(newline="", encoding="utf-8-sig") as file:
        assert list(csv.reader(file)) == [["a\n=1", "n"], ["x\n=1", "1"], ["'\n=2", "2"]]
    try:
        (tmp_path / "b\r=1.txt").write_text("It rained.")
    except OSError:
        return  # this system takes no such name
    with framing.write_manifest(tmp_path).open(newline="", encoding="utf-8-sig") as file:
        assert [row["file"] for row in csv.DictReader(file)] == ["b\r=1.txt"]


@pytest.mark.usefixtures("no_pictures")
def test_every_csv_tells_a_spreadsheet_once_that_it_is_utf_8(tmp_path, capsys):
    """Without the mark a double click shows “Zoë” as two words of other letters."""
    (tmp_path / "in").mkdir()
    for name, day in (("a", 11), ("b", 12)):
        text = f"“We may sail on Monday, March {day}, 2024,” Zoë Ruiz said on Tuesday, March {day + 1}, 2024. Wednesday, March 4, 2024 was dry."
        (tmp_path / "in" / f"{name}.txt").write_text(text, "utf-8")
    out, articles = tmp_path / "out", framing.read_articles(tmp_path / "in")
    framing.write_manifest(tmp_path / "in")
    assert main(["score", str(tmp_path / "in"), "--out", str(out / "scores.csv")]) == 0
    assert main(["report", str(tmp_path / "in"), "--out", str(out / "report.html")]) == 0
    framing.write_sheet(framing.draw_sample(articles, "hedges", 2), out / "sheet.csv")
    framing.dismiss(framing.find_inconsistencies(articles), out / "dismissed.csv")
    framing.save_figure(framing.plot_measure_by_outlet(framing.score_table(articles), "words"), out / "words")
    capsys.readouterr()
    written = [*out.glob("*.csv"), tmp_path / "in" / "manifest.csv"]
    assert {path.name for path in written} >= {
        "scores.csv",
        "evidence.csv",
        "report-evidence.csv",
        "sheet.csv",
        "dismissed.csv",
        "words.csv",
    }
    assert [path.name for path in written if not re.match(b"\xef\xbb\xbf[^\xef]", path.read_bytes())] == []
    assert all(path.read_text("utf-8-sig").count("\ufeff") == 0 for path in written)
    assert read_scores(out / "scores.csv")["article_id"].tolist() == ["a", "b"]
    assert read_scores(out / "report-scores.csv").columns[0] == "article_id"
    assert framing.read_dismissed(out / "dismissed.csv")["key"].tolist()


def test_a_table_of_scores_as_csv_and_as_json_lines_do_not_differ(tmp_path, capsys):
    (tmp_path / "a.jsonl").write_text('{"text": "It may rain, Ana Ruiz said.", "title": "=Rain", "id": "@1", "topic": "-x"}\n')
    for ending in ("csv", "jsonl"):
        main(["score", str(tmp_path / "a.jsonl"), "--out", str(tmp_path / f"s.{ending}")])
    capsys.readouterr()
    assert main(["compare", str(tmp_path / "s.csv"), str(tmp_path / "s.jsonl")]) == 0
    assert capsys.readouterr().out == "1 article now, 1 before; 0 of them with a measure that moved\n"


def test_a_csv_that_was_written_here_is_read_as_it_was(tmp_path):
    save_csv(pd.DataFrame({"text": ["=SUM(A1) is what the clerk wrote."], "title": ["-Plans-"], "id": ["'@ruiz"]}), tmp_path / "a.csv")
    (article,) = framing.read_articles(tmp_path / "a.csv")
    assert (article.text, article.title, article.article_id) == ("=SUM(A1) is what the clerk wrote.", "-Plans-", "'@ruiz")


def test_a_guessed_manifest_runs_nothing(tmp_path):
    (tmp_path / "=cmd.txt").write_text("+Ferry sails again after nine years\n\nThe ferry sailed on Monday with cars and fish.\n", "utf-8")
    lines = framing.write_manifest(tmp_path).read_text("utf-8-sig").splitlines()
    assert lines[1].startswith("'=cmd,'=cmd.txt,")
    (article,) = framing.read_articles(tmp_path)
    assert (article.article_id, article.error) == ("=cmd", "")


@given(st.text())
def test_nothing_that_a_terminal_obeys_is_sent(text):
    shown = shown_safely(text)
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", shown)
    shown.encode("utf-8")


def test_an_error_shows_control_characters_and_sends_none(tmp_path, capsys):
    (tmp_path / "a.jsonl").write_text('{"text": 7, "id": "x\\u001b[2J\\u202e"}\n{"text": "It rained."}\n')
    assert main(["score", str(tmp_path / "a.jsonl"), "--out", str(tmp_path / "s.csv")]) == 0
    said = capsys.readouterr().err
    assert "\x1b" not in said
    assert r"x\x1b[2J\u202e" in said


@pytest.mark.parametrize("name", ["../secret.txt", "/etc/hostname", "sub/../../secret.txt", "..\\secret.txt"])
def test_a_manifest_names_no_file_outside_its_folder(tmp_path, name):
    (tmp_path / "secret.txt").write_text("A secret of Tom Vance.")
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "one.txt").write_text("It rained.")
    (folder / "manifest.csv").write_text(f'article_id,file\na,"{name}"\n../secret,\none,one.txt\n')
    texts = [(article.text, "lies outside" in article.error) for article in framing.read_articles(folder)]
    assert texts == [("", True), ("", True), ("It rained.", False)]


def test_a_link_out_of_the_folder_is_not_followed(tmp_path):
    (tmp_path / "secret.txt").write_text("A secret of Tom Vance.")
    folder = tmp_path / "corpus"
    folder.mkdir()
    try:
        (folder / "a.txt").symlink_to(tmp_path / "secret.txt")
    except OSError:
        pytest.skip("this system makes no links")
    (folder / "manifest.csv").write_text("article_id,file\na,a.txt\n")
    named, there = framing.read_articles(folder)
    assert "lies outside" in named.error
    assert "link out of the folder" in there.error


def test_a_hostile_article_stays_text_in_every_output(tmp_path):
    article = framing.Article(
        f"{HOSTILE} It may rain, Ana Ruiz said.", title=HOSTILE, outlet=HOSTILE, article_id=HOSTILE, byline=(HOSTILE,)
    )
    table = framing.score_table([article])
    html = framing.score(article)._repr_html_()
    assert not re.search("<(?:script|img|svg)", html)
    assert 'class="tex2jax_ignore mathjax_ignore"' in html  # "$5 million to $6 million" is no mathematics
    save_csv(table, tmp_path / "a.csv")
    assert pd.read_csv(tmp_path / "a.csv")["title"][0] == HOSTILE


def test_dollars_in_a_name_are_drawn_as_they_stand(tmp_path):
    names = ["$x^$", "costs $\\frac$", "$$", "\\alpha $_{$"]
    frames = [framing.Frame(f"storm {name}", "Weather.", ["perfect storm"]) for name in names]
    articles = [framing.Article("A perfect storm, Ana Ruiz said.", outlet=name) for name in names * 2]
    table = framing.score_table(articles, frames=frames)
    for ax in (
        framing.plot_measure_by_outlet(table, "words"),
        framing.plot_frames_by_outlet(table),
        *(framing.plot_frame_voices(table, frame.name) for frame in frames),
        framing.plot_voices_by_outlet(table),
    ):
        ax.figure.draw_without_rendering()
        shown = [label.get_text() for label in ax.get_yticklabels()]
        assert [name for name in names if not any(name in label for label in shown)] == []
    kept = framing.save_figure(ax, tmp_path / ("frame-" + "long " * 100))
    assert all(path.exists() for path in kept)


@pytest.mark.parametrize("rows", ["text,id\n", "text,id\n\n\n"])
@pytest.mark.parametrize(("command", "out"), [("score", "s.csv"), ("report", "r.html")])
def test_a_table_with_nothing_but_a_header_holds_no_article(tmp_path, capsys, rows, command, out):
    (tmp_path / "a.csv").write_text(rows)
    assert main([command, str(tmp_path / "a.csv"), "--out", str(tmp_path / out)]) == 2
    assert "holds no article" in capsys.readouterr().err
    assert not (tmp_path / out).exists()


def test_a_result_takes_the_place_of_no_article_and_of_no_other_result(tmp_path, capsys):
    source = tmp_path / "corpus.csv"
    source.write_text("text\nIt rained.\n")
    (tmp_path / "story.html").write_text("<p>It rained.")
    for words in (
        ("score", source, "--out", source),
        ("score", source, "--out", tmp_path / "x.csv", "--spans", tmp_path / "x.csv"),
        ("score", source, "--out", tmp_path / "x.csv", "--spans", source),
        ("score", tmp_path, "--out", source),
        ("report", tmp_path, "--out", tmp_path / "story.html"),
        ("score", source, "--out", tmp_path),
    ):
        assert main([str(word) for word in words]) == 2
        assert len(capsys.readouterr().err.strip().splitlines()) == 1
    assert source.read_text() == "text\nIt rained.\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["corpus.csv", "story.html"]


def test_an_output_that_cannot_be_written_is_told_before_the_work(tmp_path, capsys, monkeypatch):
    from framing.scoring import streaming

    monkeypatch.setattr(streaming, "score_to_file", lambda *a, **k: pytest.fail("began to work"))
    (tmp_path / "file").write_text("x")
    (tmp_path / "corpus.csv").write_text("text\nIt rained.\n")
    assert main(["score", str(tmp_path / "corpus.csv"), "--out", str(tmp_path / "file" / "s.csv")]) == 2
    assert "file" in capsys.readouterr().err
