"""How is the report on a corpus made? A notebook of the package is run and written as one HTML file that asks for no network."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from markupsafe import Markup

from framing.frames.files import load_frames
from framing.marking.templates import render
from framing.reading.grouping import read_grouped
from framing.writing import check_writable, written_whole

if TYPE_CHECKING:
    from nbformat import NotebookNode

_TIMEOUT = 3600  # seconds for one cell; a corpus of thousands is scored in one


class ReportError(RuntimeError):
    """The report's notebook could not be run to its end."""


def write_report(
    source: str | Path,
    out: str | Path,
    *,
    frames: str | Path | None = None,
    figures: str | Path | None = None,
    columns: Mapping[str, str] | None = None,
    by: str = "outlet",
    within: str = "event",
) -> Path:
    """Run the report's notebook on a corpus and write it as HTML, code hidden, with scores.csv and evidence.csv beside it.

    Args:
        source: a folder or file that ``read_articles`` takes.
        out: where the HTML goes; its folder is made where it is missing.
        frames: a file or folder of frames instead of the shipped three.
        figures: a folder for the charts and their numbers; none are kept where None.
        columns: which column of a table holds what, as for ``read_articles``.
        by: the column whose values are set side by side.
        within: the column of events.

    Returns:
        The path of the report.

    Raises:
        FileNotFoundError: there is nothing at ``source`` or ``frames``.
        ValueError: there is no article at ``source``, a column is not there, or a frame file holds a mistake.
        ReportError: a cell of the notebook failed; the message is the cell's error.
    """
    import nbformat

    if not Path(source).exists():
        raise FileNotFoundError(f"there is nothing at {source}: name a folder or a file of articles")
    # What cannot be read or is not there, and frames that hold a mistake, are told before a kernel starts.
    if not read_grouped(source, columns=columns, by=by, within=within):
        raise ValueError(f"{source} holds no article")
    load_frames(frames)
    notebook = nbformat.reads(files("framing").joinpath("display/report.ipynb").read_text("utf-8"), as_version=4)
    out = Path(out)
    check_writable(out)
    with tempfile.TemporaryDirectory() as scratch:
        settings = {
            "CORPUS": str(Path(source).resolve()),
            "FRAMES": str(Path(frames).resolve()) if frames else "",
            "FIGURES": str(Path(figures).resolve()) if figures else scratch,
            "TABLES": str(out.parent.resolve()),
            "GROUPS": json.dumps({"columns": dict(columns or {}), "by": by, "within": within}),
        }
        _run(notebook, settings)
    with written_whole(out) as beside:
        beside.write_text(_page(notebook, f"framing report: {Path(source).resolve().name}"), "utf-8", errors="replace")
    return out


def _run(notebook: NotebookNode, settings: dict[str, str]) -> None:
    """Run every cell in a fresh kernel, the settings in its environment."""
    from nbclient import NotebookClient
    from nbclient.exceptions import CellExecutionError

    client = NotebookClient(notebook, timeout=_TIMEOUT, kernel_name="python3", extra_arguments=["--log-level=40"])
    try:
        client.execute(env={**os.environ, "MPLBACKEND": "module://matplotlib_inline.backend_inline", **settings})
    except CellExecutionError as error:
        raise ReportError(f"the report stopped at {error.ename}: {error.evalue}") from error


def _page(notebook: NotebookNode, title: str) -> str:
    """The notebook's outputs and prose as one page with its own style: no script, no link to fetch."""
    from nbconvert import HTMLExporter

    exporter = HTMLExporter(template_name="basic", exclude_input=True, exclude_input_prompt=True, exclude_output_prompt=True)
    for cell in notebook.cells:
        # Warnings of libraries are for the terminal, not for the reader.
        cell["outputs"] = [output for output in cell.get("outputs", []) if output.get("name") != "stderr"]
    body, _ = exporter.from_notebook_node(notebook)
    style = files("framing").joinpath("display/report.css").read_text("utf-8")
    return str(render("display/page.html.jinja", title=title, style=Markup(style), body=Markup(body)))
