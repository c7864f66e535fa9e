"""What a coder meets in a browser: buttons, keys and marked words, opened by Chromium with a kernel that only listens."""

import json
from importlib.resources import files

import pytest

import framing
from framing import Article

from .browsers import chromium

pytestmark = pytest.mark.browser

HOST = """<!DOCTYPE html><title>notebook</title><div id="cell"></div><script type="module">
const source = %s, state = %s, heard = {};
window.sent = [];
window.model = {
  get: (name) => state[name],
  set: (name, value) => { state[name] = value; (heard[`change:${name}`] || []).forEach((one) => one()); },
  on: (name, one) => (heard[name] ||= []).push(one),
  send: (message) => window.sent.push(message),
};
const module = await import(URL.createObjectURL(new Blob([source], { type: "text/javascript" })));
module.default.render({ model: window.model, el: document.getElementById("cell") });
window.ready = true;
</script>"""


@pytest.fixture(scope="module")
def browser():
    with chromium() as browser:
        yield browser


@pytest.fixture
def opened(browser, tmp_path):
    """A function that shows a widget in a page without a kernel."""
    contexts = []

    def show(script, widget, names):
        source = files("framing").joinpath(f"display/{script}").read_text("utf-8")
        written = [json.dumps(one).replace("</", "<\\/") for one in (source, {name: getattr(widget, name) for name in names})]
        path = tmp_path / "notebook.html"
        path.write_text(HOST % tuple(written), "utf-8")
        context = browser.new_context(offline=True)
        contexts.append(context)
        page = context.new_page()
        page.complaints = []
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.goto(path.as_uri())
        page.wait_for_function("window.ready")
        return page

    yield show
    for context in contexts:
        context.close()


DESK = ("answers", "comments", "kinds", "texts", "shown", "kept")


def test_a_passage_is_answered_by_button_and_by_key(opened, seeds, tmp_path):
    page = opened("checking.js", framing.check_scorer(seeds, "hedges", tmp_path / "ana.csv", n=20)._desk, DESK)
    assert page.locator("blockquote mark").inner_text()
    page.get_by_label("comment").fill("by the y of it")
    page.get_by_role("button", name="yes (y)").click()
    page.keyboard.press("n")
    page.keyboard.press("d")
    page.keyboard.press("b")
    page.keyboard.press("x")
    said = {"name": "p001", "comment": "by the y of it"}
    assert page.evaluate("window.sent") == [{"say": code, **said} for code in ("yes", "no", "?")] + [{"back": True}]
    page.evaluate("model.set('shown', { place: 'all are coded' })")
    page.keyboard.press("y")
    assert page.evaluate("window.sent.length") == 4
    assert page.locator("blockquote").inner_text() == ""
    assert page.complaints == []


def test_a_comment_can_be_typed_with_any_letter(opened, seeds, tmp_path):
    page = opened("checking.js", framing.check_scorer(seeds, "hedges", tmp_path / "ana.csv", n=20)._desk, DESK)
    page.get_by_label("comment").press_sequentially("ynbd")
    assert page.evaluate("window.sent") == []
    assert page.get_by_label("comment").input_value() == "ynbd"


def test_marked_words_are_told_by_their_place_as_python_counts_it(opened, tmp_path):
    text = "The <b>ferry</b> 🌊 may sail. Blow upon blow fell."
    page = opened("checking.js", framing.check_article(Article(text), tmp_path / "v.jsonl", scorer="hedges")._desk, DESK)
    page.evaluate("""() => {
        const walker = document.createTreeWalker(document.querySelector('[data-field]'), NodeFilter.SHOW_TEXT);
        for (let node; (node = walker.nextNode()); ) {
            const at = node.data.indexOf('Blow upon');
            if (at >= 0) getSelection().setBaseAndExtent(node, at, node, at + 14);
        }
    }""")
    page.get_by_role("button", name="keep as missed").click()
    start = text.index("Blow")
    assert page.evaluate("window.sent") == [{"missed": {"field": "text", "start": start, "end": start + 14, "kind": 0}}]
    page.evaluate("model.set('kept', 'kept: “Blow upon blow”')")
    assert page.get_by_text("kept: “Blow upon blow”").is_visible()
    assert page.complaints == []


def test_looking_around_a_hit_is_called_wrong(opened, seeds, tmp_path):
    shown = framing.explore(seeds[:6], verdicts=tmp_path / "verdicts.jsonl")
    page = opened("exploring.js", shown._frame, ("page", "height", "verdicts"))
    frame = page.frame_locator("iframe")
    frame.locator("#hedges a[data-open]").first.click()
    hit = frame.locator("#evidence .ev:visible").first
    row = int(hit.get_attribute("data-n"))
    hit.get_by_role("button", name="wrong").click()
    page.wait_for_function("window.sent.length")
    assert page.evaluate("window.sent") == [{"row": row, "verdict": "wrong"}]
    assert hit.get_by_role("button", name="wrong").get_attribute("aria-pressed") == "false"
    page.evaluate("(row) => model.set('verdicts', { [row]: 'wrong' })", row)
    hit.locator("button[aria-pressed=true]").wait_for()
    assert hit.locator("button[aria-pressed=true]").inner_text() == "wrong"
    assert page.complaints == []
