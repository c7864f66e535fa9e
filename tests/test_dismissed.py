"""A dismissed finding stays dismissed, and never silently: articles of invented outlets, and files that others wrote."""

import datetime

import pandas as pd
import pytest

import framing
from framing import Article, dismiss, dismissed_beside, find_disagreements, find_inconsistencies, read_articles, read_dismissed
from framing.__main__ import main
from framing.comparing.disagreements import dismissed as module

DAY = datetime.date(2024, 3, 12)
SLIP = "They met on Monday, March 12, 2024, said Ana Ruiz."
PACTS = "Lowell and Port Ash signed {} on trade and river water after the talks."


def one_outlet(*texts):
    return [Article(text, article_id=f"a{i}", outlet=f"Outlet {i}", published=DAY, event="e") for i, text in enumerate(texts)]


@pytest.fixture
def file(tmp_path):
    return tmp_path / "dismissed.csv"


def test_a_dismissed_thing_is_left_out_and_counted(file):
    articles = one_outlet(SLIP, "The quay was opened on May 3, 2024, by Ana Ruiz.")
    found = find_inconsistencies(articles, dismissed=file)
    assert found.kind.tolist() == ["weekday", "date after publication"]
    assert found.attrs["dismissed"] == 0
    assert dismiss(found[found.kind == "weekday"], file, why="a slip of the city desk") == 1
    again = find_inconsistencies(articles, dismissed=file)
    assert (again.kind.tolist(), again.check.tolist(), again.attrs["dismissed"]) == (["date after publication"], [1], 1)
    assert len(find_inconsistencies(articles)) == 2
    assert read_dismissed(file).why.tolist() == ["a slip of the city desk"]


def test_it_stays_dismissed_wherever_its_sentence_stands(file):
    dismiss(find_inconsistencies(one_outlet(SLIP)), file)
    moved = one_outlet(f"It rained in Lowell.\n\n{SLIP.replace('on Monday', 'on  Monday')}")
    assert find_inconsistencies(moved, dismissed=file).attrs["dismissed"] == 1
    rewritten = one_outlet(SLIP.replace("said Ana Ruiz", "said Tom Vance"))
    assert len(find_inconsistencies(rewritten, dismissed=file)) == 1


def test_a_conflict_comes_back_with_a_further_value_and_not_with_a_further_outlet(file):
    fourteen, fifteen = PACTS.format("14 agreements"), PACTS.format("15 accords")
    conflicts = find_disagreements(one_outlet(fourteen, fifteen)).query("verdict == 'conflict'")
    assert dismiss(conflicts, file) == 1
    agreeing = one_outlet(fourteen, fifteen, "After the talks on trade and river water Lowell and Port Ash signed 15 pacts.")
    table = find_disagreements(agreeing, dismissed=file)
    assert (set(table.verdict) & {"conflict"}, table.attrs["dismissed"]) == (set(), 1)
    third = find_disagreements(one_outlet(fourteen, fifteen, PACTS.format("17 pacts")), dismissed=file)
    assert third.query("verdict == 'conflict'").value.tolist() == ["14", "15", "17"]


def test_what_is_dismissed_twice_stands_there_once(file):
    found = find_inconsistencies(one_outlet(SLIP))
    assert [dismiss(found, file), dismiss(found, file), len(read_dismissed(file))] == [1, 0, 1]
    assert find_inconsistencies(one_outlet(SLIP)).key.tolist() == read_dismissed(file).key.tolist()


def test_cells_that_a_spreadsheet_would_run_come_back_as_they_were(file):
    articles = one_outlet("=They met on Monday, March 12, 2024, said Ana Ruiz.")
    dismiss(find_inconsistencies(articles), file, why="=1+1")
    assert "'=1+1" in file.read_text("utf-8")
    assert read_dismissed(file).why.tolist() == ["=1+1"]
    assert find_inconsistencies(articles, dismissed=file).attrs["dismissed"] == 1


def test_the_file_is_written_whole_or_not_at_all(file, monkeypatch):
    dismiss(find_inconsistencies(one_outlet(SLIP)), file)
    before = file.read_bytes()

    def fails(table, path):
        path.write_text("half")
        raise OSError("no room")

    monkeypatch.setattr(module, "save_csv", fails)
    with pytest.raises(OSError, match="no room"):
        dismiss(find_inconsistencies(one_outlet("The quay was opened on May 3, 2024, by Ana Ruiz.")), file)
    assert file.read_bytes() == before
    assert list(file.parent.iterdir()) == [file]


@pytest.mark.parametrize("text", ["", "name,age\nRuiz,41\n", '"', "\x00\x01"])
def test_a_file_of_something_else_is_told_and_left_alone(file, text):
    file.write_text(text)
    with pytest.raises(ValueError, match="list of dismissed findings"):
        find_inconsistencies(one_outlet(SLIP), dismissed=file)
    with pytest.raises(ValueError, match="list of dismissed findings"):
        dismiss(find_inconsistencies(one_outlet(SLIP)), file)
    assert file.read_text() == text


def test_only_findings_are_dismissed(file):
    with pytest.raises(ValueError, match="not findings"):
        dismiss(pd.DataFrame({"kind": ["a"]}), file)
    assert not file.exists()


@pytest.fixture
def corpus(tmp_path):
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in {"a": SLIP, "b": PACTS.format("14 agreements"), "c": PACTS.format("15 accords")}.items():
        (folder / f"{name}.txt").write_text(text)
    return folder


def test_from_the_command_line(corpus, capsys):
    assert main(["dismiss", str(corpus)]) == 0
    *findings, last = capsys.readouterr().out.splitlines()
    assert last == "2 to check, 0 dismissed in dismissed.csv"
    key = next(line.split()[0] for line in findings if "weekday" in line)
    assert main(["dismiss", str(corpus), key, "--why", "seen"]) == 0
    assert "1 dismissed" in capsys.readouterr().out
    assert main(["dismiss", str(corpus)]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "1 to check, 1 dismissed in dismissed.csv"
    assert main(["dismiss", str(corpus), "nokey"]) == 2
    assert "no finding has the key nokey" in capsys.readouterr().err
    assert main(["dismiss", str(corpus / "nothing")]) == 2


@pytest.mark.usefixtures("no_pictures")
def test_the_list_beside_the_articles_is_no_article_and_the_report_heeds_it(corpus, tmp_path):
    articles = read_articles(corpus)
    file = dismissed_beside(corpus)
    assert dismissed_beside(corpus / "a.txt") == file
    dismiss(find_inconsistencies(articles), file)
    assert [one.article_id for one in read_articles(corpus)] == [one.article_id for one in articles]
    page = framing.write_report(corpus, tmp_path / "report.html").read_text("utf-8")
    assert "1 finding that was dismissed is not shown" in page
    assert "2024-03-12 was a Tuesday" not in page
