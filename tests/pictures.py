"""The pictures of the README, drawn by Chromium from the sample corpus: ``make pictures``."""

import tempfile
from pathlib import Path

import framing
from framing.display.reports import write_report

from .browsers import chromium
from .conftest import ROOT, SEEDS

FOLDER = ROOT / "docs"
SHARP = 1.5  # pixels of the picture for each of the page


def main():
    FOLDER.mkdir(exist_ok=True)
    article = next(one for one in framing.read_articles(SEEDS) if one.article_id == "accident_brightfold")
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        marked = Path(folder) / "marked.html"
        marked.write_text(f"<!DOCTYPE html><meta charset=utf-8>{framing.score(article)._repr_html_()}", "utf-8")
        report = write_report(SEEDS, Path(folder) / "report.html")
        for path, width, height in ((marked, 760, 700), (report, 1120, 760)):
            page = browser.new_context(viewport={"width": width, "height": height}, device_scale_factor=SHARP, offline=True).new_page()
            page.goto(path.as_uri())
            if path == report:
                page.add_style_tag(content="header > p, header > h1 { margin: 0.4rem 0 } body { font-size: 15px }")
            name = "marked-article" if path == marked else "report"
            page.screenshot(path=FOLDER / f"{name}.png")
            page.context.close()


if __name__ == "__main__":
    main()
