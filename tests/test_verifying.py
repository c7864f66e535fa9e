"""A report that says what does not follow is found out; one that is as it was written is not."""

import re
import shutil
from functools import cache

import pandas as pd
import pytest

from framing.__main__ import main
from framing.display import verifying
from framing.display.report import data
from framing.display.reports import write_report
from framing.display.verifying import verify_report

from .conftest import SEEDS


@pytest.fixture
def report(sample_report, tmp_path):
    for name in ("report.html", "report-scores.csv", "report-evidence.csv"):
        shutil.copy(sample_report.with_name(name), tmp_path)
    return tmp_path / "report.html"


@cache
def read_once(block):
    return data.read_block(block)


@cache
def drawn_once(block):
    corpus, beside = read_once(block).corpus, verifying.named_beside(read_once(block).beside)
    return verifying.draw(corpus, beside)


@pytest.fixture
def same_data(report, monkeypatch):
    """What follows from the data of the sample report, which nobody alters here, is drawn once for several tests."""
    block = verifying._DATA.search(report.read_text("utf-8"))[1]
    drawn = drawn_once(block)
    monkeypatch.setattr(verifying, "read_block", read_once)
    monkeypatch.setattr(verifying, "draw", lambda corpus, beside: drawn)


def alter(path, pattern, new):
    """Put something else into the one place of a file that a pattern names by its group."""
    html = path.read_text("utf-8")
    found = re.search(pattern, html, re.DOTALL)
    path.write_text(html[: found.start(1)] + new + html[found.end(1) :], "utf-8")


@pytest.mark.usefixtures("no_pictures")
def test_a_report_follows_from_its_data_and_its_texts(tmp_path, capsys):
    corpus, few = tmp_path / "corpus", pd.read_csv(SEEDS / "manifest.csv").head(4)  # of all, `.ci/run` asks
    corpus.mkdir()
    few.to_csv(corpus / "manifest.csv", index=False)
    for file in few["file"]:
        (corpus / file).parent.mkdir(exist_ok=True)
        shutil.copy(SEEDS / file, corpus / file)
    path = write_report(corpus, tmp_path / "report.html")
    assert main(["verify", str(path), str(corpus)]) == 0
    *told, last = capsys.readouterr().out.splitlines()
    assert all(line.startswith("follows: ") for line in (*told, last))
    assert [line for line in told if line.startswith(f"follows: {4 * 69} scores of 4 articles")]
    assert last == "follows: the whole page, from these texts"


ALTERED = [  # at once what stands in one section each: of a section the first that differs is told
    {
        "a figure of a table": (r'id="hedges">.*?<td[^>]*><a [^>]*>(\d+)</a>', "77", "section “hedges” says “77”"),
        "a finding": (r'class="findings">.*?<p>(\d+ articles)', "23 articles", "section “stands-out” says “23 articles"),
        "a dot of a chart": (r'<a class="dot" style="left:([\d.]+)%', "50.01", "section “outlets” says"),
        "a sentence of the evidence": (r'<p class="ev"[^>]*>([^<]{20,})', "Nobody knows. ", "section “evidence” says “Nobody knows."),
        "a date": (r'id="articles">.*?(20\d\d-\d\d-\d\d)', "2019-01-01", "section “articles” says"),
        "a limit": (r"(It does not say what is true)", "It says what is true", "section “head” says"),
        "the text of an article": (r"<!--text-->.*?(?:\w{6,} )(\w{6,})", "nobody", "the marked text of article 1 is not as it was written"),
        "a style of the marks": (r"/\*marks\*/.*?(#\w{6})", "#ffffff", "the styles of the marks are not"),
    },
    {
        "the voice of a piece of evidence": (r'<p class="ev" data-l="[\w ]+" data-v="(outlet)"', "quoted", "section “evidence” says"),
        "what is hidden": (r"(\[hidden\] \{ display: none !important; \})", ".caveat { display: none }", "section “head” says"),
    },
    {
        "a row of evidence that is gone": (r'(<p class="ev".*?</p>\n)', "", "section “evidence” says"),
    },
]  # fmt: skip


@pytest.mark.parametrize("altered", ALTERED, ids=" and ".join)
@pytest.mark.usefixtures("same_data")
def test_what_was_altered_in_the_page_is_found(report, altered):
    for pattern, new, _ in altered.values():
        alter(report, pattern, new)
    wrong = verify_report(report).wrong
    assert [what for what, (*_, told) in altered.items() if told not in "\n".join(wrong)] == []
    assert len(wrong) == len(altered), "and nothing else"


def test_scores_that_do_not_follow_from_their_evidence_are_found(report, no_pictures):
    found = re.search(r'id="data">(.*?)</script>', report.read_text("utf-8"), re.DOTALL)[1]
    corpus = data.read_block(found).corpus
    corpus.table.loc[3, "hedges"] += 2
    block = data.data_block(corpus, corpus.evidence.shown, cards={}, styles="", beside={})
    alter(report, r'id="data">(.*?)</script>', block)
    name = corpus.table.loc[3, "article_id"]
    assert [told for told in verify_report(report).wrong if told.startswith(f"hedges of {name} is")]


def test_data_that_cannot_be_read_do_not_follow(report):
    alter(report, r'"packed":"(.{200})', "A" * 200)
    assert [told for told in verify_report(report).wrong if told.startswith("its block of data cannot be read")]


@pytest.mark.usefixtures("same_data")
def test_other_texts_are_found(report, tmp_path):
    shutil.copytree(SEEDS, tmp_path / "other")
    first, *_ = sorted((tmp_path / "other" / "articles").glob("*.txt"))
    first.write_text(first.read_text("utf-8") + "\n\nNobody may know.\n", "utf-8")
    report.with_name("report-scores.csv").unlink()  # what is not there is not held against it
    assert verify_report(report, tmp_path / "other").wrong == [f"the text of {first.stem} was changed"]


def test_what_is_no_report_or_another_versions_is_refused(report, monkeypatch, tmp_path):
    (tmp_path / "page.html").write_text("<p>The ferry may sail.</p>", "utf-8")
    with pytest.raises(ValueError, match=r"page\.html holds no data"):
        verify_report(tmp_path / "page.html")
    monkeypatch.setattr("framing.display.verifying.lexicon_hashes", dict)
    with pytest.raises(ValueError, match="only the version that made a report can check it"):
        verify_report(report)


@pytest.mark.usefixtures("same_data")
def test_the_command_ends_with_1_where_a_file_beside_the_report_was_altered(report, capsys):
    alter(report.with_name("report-scores.csv"), r"\n(\w+),", "somebody")
    assert main(["verify", str(report)]) == 1
    told = capsys.readouterr().out.splitlines()
    wrong = "does not follow: report-scores.csv beside it is not the file that was written with the report"
    assert [line for line in told if line.startswith("does not follow: ")] == [wrong]


def test_a_large_reports_data_hold_what_it_shows_and_no_more_sentences(tmp_path, monkeypatch, no_pictures):
    monkeypatch.setattr("framing.display.report.evidence._ALL", 50)
    monkeypatch.setattr("framing.display.report.evidence._SOME", 40)
    shutil.copytree(SEEDS, tmp_path / "corpus", ignore=shutil.ignore_patterns("accident_*", "school_*", "transit_*"))
    manifest = pd.read_csv(SEEDS / "manifest.csv").query("event == 'summit'")
    manifest.to_csv(tmp_path / "corpus" / "manifest.csv", index=False)
    monkeypatch.setattr("framing.display.report.corpus._ALL", 5)
    monkeypatch.setattr("framing.display.report.corpus._SOME", 2)
    path = write_report(tmp_path / "corpus", tmp_path / "report.html")
    verified = verify_report(path)
    assert verified.wrong == []
    assert "the marked texts of 2 articles, by their hashes" in verified.checked
