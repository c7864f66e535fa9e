"""The notebooks: they run on any corpus, and what they are committed with is what they show."""

import copy
import re
from itertools import pairwise

import nbformat
import pytest

from .notebooks import PATHS, one_kernel, run_notebook, told, trim

MOST = 400_000  # bytes, so that GitHub shows a notebook


@pytest.fixture(scope="module")
def kernel(pictures):
    with one_kernel() as kernel:
        yield kernel


each_notebook = pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)


@each_notebook
def test_a_notebook_is_committed_with_outputs_that_any_page_can_show_and_with_short_cells(path):
    written = path.read_text("utf-8")
    notebook = nbformat.read(path, as_version=4)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert [cell.execution_count for cell in code] == list(range(1, len(code) + 1))
    assert [cell.source for cell in code if len(cell.source.splitlines()) > 10 or "def " in cell.source] == []
    assert [output for cell in code for output in cell.outputs if output.output_type == "error" or output.get("name") == "stderr"] == []
    assert len(written.encode()) <= MOST
    assert re.findall(r"<iframe|<script|widget-view|iopub|(?<![\w./])/(?:home|root|tmp|usr|work|Users)/", written) == []


@each_notebook
def test_under_each_heading_stands_what_it_announces(path):
    notebook = nbformat.read(path, as_version=4)
    lines = [line for cell in notebook.cells for line in (cell.source.splitlines() if cell.cell_type == "markdown" else ["code"]) if line]
    assert [pair for pair in pairwise(lines) if all(line.startswith("#") for line in pair)] == []


@each_notebook
def test_a_notebook_shows_of_the_sample_corpus_what_it_is_committed_with(path, kernel, tmp_path):
    committed = nbformat.read(path, as_version=4)
    notebook = copy.deepcopy(committed)
    run_notebook(notebook, {"FIGURES": str(tmp_path)}, kernel)
    trim(notebook, shrink=bytes)  # of a picture it is told that there is one
    assert told(notebook) == told(committed), "make notebooks writes anew what they show"


@each_notebook
def test_a_notebook_runs_on_any_corpus(path, kernel, tmp_path):
    (tmp_path / "corpus").mkdir()
    for name in "abc":
        text = f"Premier Ana Belmonte said the ferry may sail. The council walks a tightrope, critics say. “We go,” she said. {name}\n"
        (tmp_path / "corpus" / f"{name}.txt").write_text(text, "utf-8")
    rows = "".join(f"{n},{n}.txt,{o}\n" for n, o in (("a", "Post"), ("b", "Herald"), ("c", "Post")))
    (tmp_path / "corpus" / "manifest.csv").write_text("article_id,file,outlet\n" + rows, "utf-8")
    # What was coded of the sample corpus is no sheet of another.
    own = {"CORPUS": "corpus", "FIGURES": "figures", "SHEET": "sheet.csv", "VERDICTS": "verdicts.jsonl"}
    settings = {name: str(tmp_path / file) for name, file in own.items()}
    run_notebook(nbformat.read(path, as_version=4), settings, kernel)  # a cell that fails raises
