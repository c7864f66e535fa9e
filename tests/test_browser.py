"""What a reader meets in a browser: reports opened by Chromium, with the network cut. Skipped where Playwright or a browser is missing."""

import re

import pandas as pd
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from framing.display.reports import write_report

from .browsers import chromium, look_around
from .conftest import SEEDS

pytestmark = pytest.mark.browser
ATTACK = "<script>document.title='ran'</script><img src=x onerror=\"document.title='ran'\"></style> $\\frac{1}{2}$"


@pytest.fixture(scope="module")
def browser():
    with chromium() as browser:
        yield browser


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    return write_report(SEEDS, tmp_path_factory.mktemp("report") / "report.html")


@pytest.fixture
def opened(browser, report):
    """A function that opens a report at a width, and what was asked of the network or complained of since."""
    pages = []

    def open_at(width, path=report, **options):
        page = browser.new_context(viewport={"width": width, "height": 900}, offline=True, **options).new_page()
        page.complaints = []
        page.on("console", lambda message: page.complaints.append(message.text))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.on("request", lambda request: page.complaints.append(request.url) if not request.url.startswith("file:") else None)
        page.goto(path.as_uri())
        pages.append(page)
        return page

    yield open_at
    for page in pages:
        page.context.close()


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_is_cut_off_asked_for_or_complained_of(opened, width):
    page = opened(width)
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    assert page.evaluate("document.documentElement.scrollWidth") == width
    wide = """[...document.querySelectorAll('main *')].filter((one) => {
        const box = one.getBoundingClientRect();
        return box.width && box.right > innerWidth + 1 && !one.closest('.scroll');
    }).map((one) => one.outerHTML.slice(0, 80))"""
    assert page.evaluate(wide) == []
    assert page.evaluate("[...document.images].filter((one) => !one.complete || !one.naturalWidth).length") == 0
    assert page.complaints == []


def test_on_a_desk_every_table_fits_its_column(opened):
    page = opened(1280)
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    assert page.evaluate("[...document.querySelectorAll('.scroll')].filter((one) => one.scrollWidth > one.clientWidth + 1).length") == 0


def test_on_a_phone_the_sentence_stands_first(opened):
    page = opened(390)
    page.locator("#hedges a[data-open]").first.click()
    card = page.locator("#evidence .ev:visible").first
    assert card.bounding_box()["x"] >= 0
    assert card.locator("mark").bounding_box()["y"] < card.locator("a").bounding_box()["y"]


def test_on_a_phone_charts_are_those_that_were_drawn_for_it(opened):
    shown = "[...document.querySelectorAll('.picture img')].map((one) => [one.currentSrc, one.src, one.getBoundingClientRect().width])"
    desk = opened(1280).evaluate(shown)
    assert len(desk) == 3
    assert all(drawn == wide for drawn, wide, _ in desk)
    for drawn, wide, width in opened(390).evaluate(shown):
        assert drawn != wide
        assert width <= 390


def test_a_figure_opens_to_as_many_sentences_as_it_says_and_a_sentence_to_its_article(opened):
    page = opened(1280)
    figure = page.locator("#hedges a[data-open]").first
    said = int(figure.inner_text())
    figure.click()
    rows = page.locator("#evidence .ev:visible")
    assert rows.count() == said
    assert page.locator("#told").inner_text().startswith(f"{said} of ")
    assert page.locator("#evidence .group[open] summary").first.inner_text().endswith(f"({said} shown)")
    words = rows.first.locator("mark").inner_text()
    rows.first.locator("a").click()
    place = page.locator(":target")
    assert place.evaluate("(one) => one.nextElementSibling.textContent") == words
    assert place.evaluate("(one) => one.closest('details').open")


def test_a_dot_opens_its_article(opened):
    page = opened(1280)
    page.locator("#outlets .dot").first.click(force=True)
    assert re.search(r"#a\d+$", page.url)
    assert page.locator(":target details").first.evaluate("(one) => one.open")


def test_filters_change_what_they_say(opened):
    page = opened(1280)
    whole = page.locator("#told").inner_text()
    page.select_option("#filter [name=s]", "quotes")
    quotes = page.locator("#told").inner_text()
    page.select_option("#filter [name=o]", index=1)
    one_outlet = page.locator("#told").inner_text()
    page.fill("#filter [name=q]", "no sentence says this")
    assert page.locator("#told").inner_text().startswith("0 of")
    assert len({whole, quotes, one_outlet}) == 3
    page.locator("#filter [type=reset]").click()
    page.wait_for_function("(said) => document.getElementById('told').textContent === said", arg=whole)


def test_a_head_sorts_its_table(opened):
    page = opened(1280)
    page.locator("#sources th button", has_text="quoted words").click()
    column = page.locator("#sources > .scroll tbody tr td:nth-child(4)").all_inner_texts()
    numbers = [int(text.replace(",", "")) for text in column]
    assert numbers == sorted(numbers, reverse=True)


def test_without_its_script_every_link_still_opens(opened):
    page = opened(1280, java_script_enabled=False)
    page.locator("#hedges a[data-open]").first.click()
    assert "#e-hedges" in page.url
    assert page.locator("#filter").is_hidden()
    page.locator("nav a", has_text="Articles").click()
    assert page.url.endswith("#articles")


def test_twenty_articles_print_on_ten_pages(opened, tmp_path):
    page = opened(1280)
    printed = page.pdf(format="A4")
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) <= 10


def test_what_an_article_says_never_runs(opened, tmp_path):
    rows = [{"title": f"A {ATTACK}", "outlet": f"Post {ATTACK}", "event": ATTACK, "text": f"The ferry may sail, {ATTACK} said Ana Ruiz."}]
    pd.DataFrame([*rows, {**rows[0], "outlet": "Herald"}]).to_csv(tmp_path / "a.csv", index=False)
    page = opened(1280, write_report(tmp_path / "a.csv", tmp_path / "report.html"))
    page.locator("#hedges a[data-open]").first.click()
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    assert page.title().startswith("framing report")
    assert page.evaluate("[...document.images].filter((one) => !one.src.startsWith('data:image/png')).length") == 0
    assert page.complaints == []


def test_a_script_that_is_not_the_reports_own_is_refused(opened, report, tmp_path):
    path = tmp_path / "tampered.html"
    path.write_text(report.read_text("utf-8").replace("</main>", "<script>document.title = 'ran';</script></main>"), "utf-8")
    page = opened(1280, path)
    assert page.title() != "ran"
    assert any("Content Security Policy" in complaint for complaint in page.complaints)


def test_explore_answers_a_click_inside_a_notebooks_page(opened, seeds, tmp_path):
    import framing

    path = tmp_path / "notebook.html"
    path.write_text(f"<!DOCTYPE html><title>notebook</title>{framing.explore(seeds[:6])._repr_html_()}", "utf-8")
    page = opened(1280, path)
    frame = page.frame_locator("iframe")
    look_around(frame)
    assert page.url.endswith("notebook.html")
    assert page.complaints == []


def test_a_notebooks_page_asks_for_nothing_and_what_it_explores_answers_a_click(opened, seeds, tmp_path):
    import framing
    from framing.display.notebook_pages import FramingReportExporter

    looked = new_output("execute_result", {"text/html": framing.explore(seeds[:6])._repr_html_()}, execution_count=1)
    table = new_output("display_data", {"text/html": pd.DataFrame({f"a long column {n}": [n] for n in range(30)}).to_html()})
    cells = [new_markdown_cell(f"# Ferries\n\n{ATTACK}"), new_code_cell("look = 1\n" * 3 + "x" * 400, outputs=[looked, table])]
    path = tmp_path / "notebook.html"
    path.write_text(FramingReportExporter().from_notebook_node(new_notebook(cells=cells))[0], "utf-8")
    for width in (390, 1280):
        page = opened(width, path)
        assert page.evaluate("document.documentElement.scrollWidth") == width
        assert page.title() == "Ferries"
        assert [
            told for told in page.complaints if "Content Security Policy" not in told and not told.endswith(("/x", "ERR_FILE_NOT_FOUND"))
        ] == []
        page.locator("details.code summary").first.click()
        assert page.locator("details.code pre").first.is_visible()
        frame = page.frame_locator("iframe")
        figure = frame.locator("#hedges a[data-open]").first
        said = figure.inner_text()
        figure.click()
        assert frame.locator("#told").inner_text().startswith(f"{said} of ")


def test_an_empty_notebooks_page_is_quiet(opened, tmp_path):
    from framing.display.notebook_pages import FramingReportExporter

    (tmp_path / "empty.html").write_text(FramingReportExporter().from_notebook_node(new_notebook())[0], "utf-8")
    assert opened(1280, tmp_path / "empty.html").complaints == []
