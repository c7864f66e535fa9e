"""Chromium as tests drive it; what wants it is skipped, saying why, where Playwright or a browser is missing."""

import os
import shutil
from contextlib import contextmanager

import pytest

_NAMES = ("chromium", "chromium-browser", "google-chrome")


@contextmanager
def chromium():
    sync_api = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed: pip install playwright")
    path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, _NAMES)), None)
    if not path:
        pytest.skip("there is no Chromium on this machine: apt-get install chromium, or name one in CHROMIUM")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


def look_around(frame):
    """What `explore` shows answers a click: a figure opens to its sentences, a sentence to its article."""
    figure = frame.locator("#hedges a[data-open]").first
    said = figure.inner_text()
    figure.click()
    assert frame.locator("#told").inner_text().startswith(f"{said} of ")
    frame.locator("#evidence .ev:visible a").first.click()
    assert frame.locator("#articles article details[open]").count() == 1
