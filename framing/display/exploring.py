"""How does one look around in articles from a notebook? The report's page in a frame, where figures open to their sentences."""

from __future__ import annotations

from collections.abc import Iterable

from framing.article.article import Article, each_article
from framing.frames.finding import FrameChoice, chosen_frames
from framing.marking.templates import render

from .report.corpus import study
from .report.evidence import Evidence
from .report.findings import list_findings
from .report.page import page
from .report.places import Places


class Exploration:
    """Articles to look around in; shown by a notebook where it is the last line of a cell.

    Attributes:
        html: the page, one file that fetches nothing.
        findings: what stands out, in sentences.
    """

    def __init__(self, html: str, findings: list[str], height: int) -> None:
        self.html, self.findings, self._height = html, findings, height

    def __repr__(self) -> str:
        return "\n".join(self.findings)

    def _repr_html_(self) -> str:
        """The page in a frame that may run the page's own script and reach nothing of the notebook."""
        return str(render("display/exploration.html.jinja", page=self.html, height=self._height, findings=self.findings))


def explore(articles: Iterable[Article | str], *, frames: FrameChoice = None, height: int = 720) -> Exploration:
    """Look around in articles: choose outlet, frame, scorer and voice; a figure opens to its sentences, a sentence to its article.

    Args:
        articles: Articles or strs.
        frames: frames to look for, or a file or folder of them; the shipped three where None.
        height: of the frame in a notebook, in pixels.

    Returns:
        An Exploration, which JupyterLab shows as the report's page; where frames are not shown, as on GitHub, its findings are read.

    Raises:
        TypeError: one article, or something in it is no article.
    """
    corpus = study("these articles", each_article(articles), chosen_frames(frames)).corpus
    evidence = Evidence(corpus, Places(corpus.articles, corpus.cards))
    return Exploration(page(corpus, {}), [f"{one.said} ({one.rests_on})" for one in list_findings(corpus, evidence)], height)
