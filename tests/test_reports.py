import re

import nbformat
import pandas as pd
import pytest

import framing
from framing.display.reports import ReportError, write_report

from .conftest import ROOT, SEEDS


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    folder = tmp_path_factory.mktemp("report")
    return write_report(SEEDS, folder / "report.html", figures=folder)


def test_the_report_is_one_file_that_fetches_nothing(report):
    html = report.read_text("utf-8")
    assert "<script" not in html
    fetched = re.findall(r"""(?:src|href)=["'](?!#|data:)([^"']+)""", html)
    assert fetched == []
    assert not re.search(r"@import|url\((?!['\"]?data:)", html)


def test_the_report_hides_its_code(report):
    html = report.read_text("utf-8")
    assert "read_articles(" not in html
    assert "import framing" not in html


def test_the_report_shows_every_article_and_every_measure(report, seeds):
    html = report.read_text("utf-8")
    assert [a.article_id for a in seeds if a.article_id not in html] == []
    assert [m for m in framing.describe_measures()["measure"] if m.replace("_", " ") not in html and m not in html] == []


def test_every_figure_is_a_picture_and_its_numbers(report):
    pictures = {path.stem for path in report.parent.glob("*.png")}
    assert pictures >= {"frames-by-outlet", "voices-by-outlet", "hedges-by-outlet", "reading-ease-by-outlet"}
    assert pictures | {"scores", "evidence"} == {path.stem for path in report.parent.glob("*.csv")}


def test_the_scores_and_their_evidence_stand_beside_the_report(report):
    scores, evidence = (pd.read_csv(report.with_name(name)) for name in ("scores.csv", "evidence.csv"))
    assert len(scores) == 22
    assert set(evidence["article_id"]) <= set(scores["article_id"])


def test_a_report_may_set_any_column_side_by_side(tmp_path):
    biases = ["leftish", "rightish"] * 2
    rows = [{"text": f"The ferry may sail on day {n}, said Ana Ruiz.", "bias": bias, "outlet": "Post"} for n, bias in enumerate(biases)]
    pd.DataFrame(rows).to_csv(tmp_path / "a.csv", index=False)
    html = write_report(tmp_path / "a.csv", tmp_path / "report.html", by="bias").read_text("utf-8")
    assert "leftish" in html
    scores = pd.read_csv(tmp_path / "scores.csv")
    assert (scores["outlet"].tolist(), set(scores["own_outlet"])) == (biases, {"Post"})
    with pytest.raises(ValueError, match=r"no column 'slant': there are 'outlet', .*'bias'"):
        write_report(tmp_path / "a.csv", tmp_path / "report.html", by="slant")


def test_a_corpus_of_one_text_has_a_report_too(tmp_path):
    (tmp_path / "one.txt").write_text("The ferry may sail on Monday, said Ana Belmonte.", "utf-8")
    html = write_report(tmp_path / "one.txt", tmp_path / "report.html").read_text("utf-8")
    assert "Articles: 1<" in html


def test_a_source_that_is_not_there_raises(tmp_path):
    with pytest.raises(FileNotFoundError, match="nothing at"):
        write_report(tmp_path / "nowhere", tmp_path / "report.html")


def test_a_report_that_cannot_be_made_says_why(tmp_path):
    (tmp_path / "one.txt").write_text("The ferry sailed.", "utf-8")
    (tmp_path / "bad.toml").write_text('name = "storm"\ncues = ["(perfect storm"]\n', "utf-8")
    with pytest.raises((ReportError, ValueError)):
        write_report(tmp_path / "one.txt", tmp_path / "report.html", frames=tmp_path / "bad.toml")


NOTEBOOKS = sorted([*(ROOT / "notebooks").glob("*.ipynb"), ROOT / "framing" / "display" / "report.ipynb"])


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_is_committed_without_outputs_and_with_short_cells(path):
    notebook = nbformat.read(path, as_version=4)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert [cell.source for cell in code if cell.outputs or cell.execution_count] == []
    assert [cell.source for cell in code if len(cell.source.splitlines()) > 10 or "def " in cell.source] == []


@pytest.mark.parametrize("path", [p for p in NOTEBOOKS if p.parent.name == "notebooks"], ids=lambda path: path.stem)
def test_a_notebook_runs_in_a_fresh_kernel_on_any_corpus(path, tmp_path, monkeypatch):
    from framing.display.reports import _run

    (tmp_path / "corpus").mkdir()
    for name in "abc":
        text = f"Premier Ana Belmonte said the ferry may sail. The council walks a tightrope, critics say. “We go,” she said. {name}\n"
        (tmp_path / "corpus" / f"{name}.txt").write_text(text, "utf-8")
    rows = "".join(f"{n},{n}.txt,{o}\n" for n, o in (("a", "Post"), ("b", "Herald"), ("c", "Post")))
    (tmp_path / "corpus" / "manifest.csv").write_text("article_id,file,outlet\n" + rows, "utf-8")
    monkeypatch.chdir(path.parent)
    for corpus in (SEEDS, tmp_path / "corpus"):
        notebook = nbformat.read(path, as_version=4)
        _run(notebook, {"CORPUS": str(corpus), "FIGURES": str(tmp_path / "figures")})
        assert all(cell.execution_count for cell in notebook.cells if cell.cell_type == "code")
