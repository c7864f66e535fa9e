"""How does one look around in articles from a notebook? The report's page in a frame, where figures open to their sentences."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path
from typing import Any

import anywidget
import pandas as pd
import traitlets

from framing.article.article import Article, each_article
from framing.coding.verdicts import add_verdict, apply_verdicts, read_verdicts
from framing.frames.finding import FrameChoice, chosen_frames
from framing.marking.templates import render

from .report.corpus import study
from .report.page import draw
from .report.tables_alone import corpus_of_tables


class _Frame(anywidget.AnyWidget):
    """The frame of a page that says which of its rows were called right or wrong."""

    _esm = files("framing").joinpath("display/exploring.js").read_text("utf-8")
    page = traitlets.Unicode().tag(sync=True)
    height = traitlets.Int().tag(sync=True)
    verdicts: traitlets.Dict[str, str] = traitlets.Dict().tag(sync=True)


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


class JudgedExploration(Exploration):
    """One in which evidence can be called right or wrong; each verdict is in the file before the page shows it."""

    def __init__(self, html: str, findings: list[str], height: int, *, spans: pd.DataFrame, path: str | Path, coder: str) -> None:
        super().__init__(html, findings, height)
        self._spans, self._path, self._coder = spans, path, coder
        judged = apply_verdicts(spans, read_verdicts(path))["verdict"]
        known = {str(row): verdict for row, verdict in judged.items() if verdict}
        self._frame = _Frame(page=html, height=height, verdicts=known)
        self._frame.on_msg(self._receive)

    def _receive(self, _: Any, message: dict[str, Any], __: Any) -> None:
        add_verdict(self._path, self._spans.loc[message["row"]].to_dict(), message["verdict"], coder=self._coder)
        self._frame.verdicts = {**self._frame.verdicts, str(message["row"]): message["verdict"]}

    def _repr_mimebundle_(self, **_: Any) -> dict[str, Any]:
        buttons = self._frame._repr_mimebundle_() or ({},)
        return {**buttons[0], "text/plain": repr(self), "text/html": self._repr_html_()}


def explore(
    articles: Iterable[Article | str] | pd.DataFrame,
    spans: pd.DataFrame | None = None,
    *,
    frames: FrameChoice = None,
    height: int = 720,
    verdicts: str | Path | None = None,
    coder: str = "",
) -> Exploration:
    """Look around in articles: choose outlet, frame, scorer and voice; a figure opens to its sentences, a sentence to its article.

    Args:
        articles: Articles or strs; or what ``score_table`` gives of them, with ``spans`` beside it. Of tables there are no marked texts,
            and nothing that takes the texts, such as contradictions.
        spans: what ``spans_table`` gives of the same articles, where ``articles`` is a table.
        frames: frames to look for, or a file or folder of them; the shipped three where None.
        height: of the frame in a notebook, in pixels.
        verdicts: a file of verdicts (see ``add_verdict``): evidence can be called right or wrong on the page, which is kept there.
        coder: who says so.

    Returns:
        An Exploration, which JupyterLab shows as the report's page; where frames are not shown, as on GitHub, its findings are read.

    Raises:
        TypeError: one article, or something in it is no article; a table without ``spans``, or ``spans`` without a table.
        ValueError: there is no article, or a table lacks a column.
    """
    if isinstance(articles, pd.DataFrame) != (spans is not None):
        raise TypeError("a table of scores and a table of evidence go together: explore(score_table(articles), spans_table(articles))")
    if isinstance(articles, pd.DataFrame) and spans is not None:
        corpus = corpus_of_tables(articles, spans, chosen_frames(frames))
    else:
        if not (listed := each_article(articles)):
            raise ValueError("there are no articles to explore")
        corpus = study("these articles", listed, chosen_frames(frames)).corpus
    drawn = draw(corpus, {}, judged=verdicts is not None)
    findings = [f"{one.claim} ({one.rests_on})" for one in drawn.findings]
    if verdicts is None:
        return Exploration(drawn.html, findings, height)
    return JudgedExploration(drawn.html, findings, height, spans=drawn.shown, path=verdicts, coder=coder)
