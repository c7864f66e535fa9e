"""Any notebook as a page of ours: what it shows, what it folds away, and that it asks for nothing."""

import importlib
import re
import tomllib

import nbformat
import pytest
from nbconvert.exporters import get_exporter
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from framing.display.notebook_pages import FramingReportExporter
from framing.reading.own_results import is_own_result

from .conftest import ROOT

PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="


def page_of(*cells):
    return FramingReportExporter().from_notebook_node(new_notebook(cells=list(cells)))[0]


def code(source, *outputs):
    return new_code_cell(source, outputs=list(outputs), execution_count=1)


def test_an_empty_notebook_names_no_other_host():
    page = page_of()
    assert "//" not in page
    assert "<script" not in page
    assert "<title>Notebook</title>" in page


def test_code_is_folded_away_and_stands_in_the_page():
    page = page_of(code("ferries = 7\n\nferries", new_output("execute_result", {"text/plain": "7"}, execution_count=1)))
    folded = re.search(r'<details class="code"><summary>Code</summary>(.*?)</details>', page, re.DOTALL)[1]
    assert "ferries" in folded
    assert "<pre>7</pre>" in page.split('<div class="output">')[1]


def test_the_first_heading_is_the_title_and_stays_text():
    assert "<title>Ferries &lt;b&gt; of Lowell</title>" in page_of(new_markdown_cell("Words before.\n\n# Ferries <b> of Lowell\n\nMore."))


def test_of_an_output_what_a_page_can_show_is_shown():
    widget = {"application/vnd.jupyter.widget-view+json": {"model_id": "x"}, "text/html": "<p>its twin</p>", "text/plain": "Widget()"}
    page = page_of(code("look", new_output("display_data", widget)), code("plot", new_output("display_data", {"image/png": PIXEL})))
    assert "<p>its twin</p>" in page
    assert "Widget()" not in page
    assert f"data:image/png;base64,{PIXEL}" in page
    assert re.search(r'<img alt="[^"]+"', page)


def test_a_chart_that_says_what_is_seen_in_it_keeps_its_words():
    chart = new_output("display_data", {"image/png": PIXEL}, metadata={"image/png": {"alt": "Lowell hedges most"}})
    assert 'alt="Lowell hedges most"' in page_of(code("plot", chart))


def test_messages_are_folded_and_errors_are_not():
    warned = new_output("stream", name="stderr", text="a warning")
    failed = new_output("error", ename="ValueError", evalue="no ferry", traceback=["ValueError: no ferry"])
    page = page_of(code("sail()", warned, failed))
    assert '<details class="code"><summary>Messages</summary><pre>a warning' in page
    assert re.search(r'<details class="code" open=""><summary>Stopped with an error</summary>\s*<pre>ValueError: no ferry', page)


FORMULAS = {
    "Kappa is $\\frac{p_o - p_e}{1 - p_e}$.": "<mfrac>",
    "$$a < b$$": "<mo>&lt;</mo>",
    "\\begin{align}a&=b\\\\c&=d\\end{align}": "<mtable",
    "Where $\\text{<b>}$ stands": "<mtext>&lt;b&gt;</mtext>",
}


@pytest.mark.parametrize("source", FORMULAS)
def test_a_formula_is_drawn_by_the_browser_and_its_words_stay_text(source):
    page = page_of(new_markdown_cell(source))
    formula = re.search(r"<math\b.*?</math>", page, re.DOTALL)[0]
    assert FORMULAS[source] in formula
    assert "$" not in page.split("<main>")[1]
    shown = page_of(code("show", new_output("display_data", {"text/latex": "$\\displaystyle x^2$", "text/plain": "x**2"})))
    assert re.search(r'<math [^>]*display="block"[^>]*><mrow><msup><mi>x</mi><mn>2</mn></msup></mrow></math>', shown)


@pytest.mark.parametrize(
    "text", ["$\\unheardof{1}{2}$", "$\\left( x$", "from $5 million to $10 million", "$$\\begin{aligned}a&=b\\end{aligned}$$"]
)
def test_what_is_no_formula_that_is_known_stands_as_it_is_written(text):
    page = page_of(new_markdown_cell(text), code("show", new_output("display_data", {"text/latex": text})))
    assert page.count(text.replace("&", "&amp;")) == 2
    assert "<math" not in page


@pytest.mark.parametrize("text", ["$\\frac{1}{2}$", "<script>x</script>"])
def test_what_an_output_prints_stays_text(text):
    page = page_of(code("print", new_output("stream", name="stdout", text=text)))
    assert "<script" not in page
    assert text.replace("<", "&lt;").replace(">", "&gt;") in page


def test_a_page_is_known_as_ours(tmp_path):
    (tmp_path / "notebook.html").write_text(page_of(), "utf-8")
    assert is_own_result(tmp_path / "notebook.html")


def test_nbconvert_finds_the_exporter_by_the_name_that_the_package_registers(tmp_path):
    points = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["entry-points"]["nbconvert.exporters"]
    module, name = points["framing-report"].split(":")
    assert getattr(importlib.import_module(module), name) is FramingReportExporter
    nbformat.write(new_notebook(cells=[new_markdown_cell("# Ferries")]), tmp_path / "ferries.ipynb")
    page, resources = get_exporter(f"{module}.{name}")().from_filename(tmp_path / "ferries.ipynb")
    assert "<h1" in page
    assert resources["output_extension"] == ".html"
