"""What notebooks show of the sample corpus, as it is committed and as GitHub shows it: ``make notebooks`` runs them and writes it anew.

A frame is left out, for no page but JupyterLab's shows one, and its twin stands open in its place.
"""

import base64
import html
import os
import re
import tempfile
from contextlib import contextmanager

import nbformat
from jupyter_client import AsyncKernelManager
from jupyter_core.utils import run_sync
from nbclient import NotebookClient
from nbformat.v4 import new_code_cell

from framing.display.figures import in_few_colours

from .conftest import ROOT

FOLDER = ROOT / "notebooks"
PATHS = sorted(FOLDER.glob("*.ipynb"))
_FRAME = re.compile(r"<iframe\b.*?</iframe>\s*<details>", re.DOTALL)
_TAG = re.compile(r"<style\b.*?</style>|<[^>]+>", re.DOTALL)


_AS_FRESH = """%reset -f
import gc
import os
import warnings
import pandas
with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # of options that pandas no longer likes
    pandas.reset_option("all")
os.environ.clear()
os.environ.update({environment!r})
from tests.pictures_once import draw_once
draw_once()
gc.freeze()  # what is left of imports: %reset looks through the rest twice
gc.set_threshold(50_000, 20, 20)
del draw_once, gc, os, pandas, warnings
"""


@contextmanager
def one_kernel():
    """A kernel for several notebooks, one after the other: it starts but once, and imports what they all import but once."""
    manager = AsyncKernelManager(kernel_name="python3")
    yield manager
    if manager.has_kernel:
        run_sync(manager.shutdown_kernel)(now=True)


def run_notebook(notebook, settings, kernel=None):
    """Run every cell beside the notebooks, in a kernel of its own or in one that begins anew; settings go into the environment."""
    options = {"timeout": 600, "kernel_name": "python3", "extra_arguments": ["--log-level=40"], "record_timing": False}
    client = NotebookClient(notebook, km=kernel, resources={"metadata": {"path": str(FOLDER)}}, **options)
    kept = dict(notebook.metadata)
    environment = {**os.environ, "MPLBACKEND": "module://matplotlib_inline.backend_inline", **settings}
    first = [new_code_cell(_AS_FRESH.format(environment=environment))] if kernel else []
    notebook.cells[:0] = first
    client.execute(env=environment)
    if kernel:
        client.kc.stop_channels()
    del notebook.cells[: len(first)]
    notebook.metadata = nbformat.from_dict(kept)  # without the version of Python that ran it


def trim(notebook, shrink=in_few_colours):
    """Leave of outputs what a page without a kernel can show, and what is the same on each machine; pictures are made smaller."""
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs = _joined(cell.outputs)
    for output in (output for cell in notebook.cells for output in cell.get("outputs", [])):
        data = output.get("data", {})
        data.pop("application/vnd.jupyter.widget-view+json", None)
        if "image/png" in data:
            data.pop("text/plain")
            data["image/png"] = base64.b64encode(shrink(base64.b64decode(data["image/png"]))).decode()
            output.metadata = {}
        if "text/html" in data:
            data["text/html"] = _FRAME.sub("<details open>", data["text/html"])


def _joined(outputs):
    """Outputs in which what one stream printed in a row is one: a kernel sends it in as many pieces as it has time for."""
    joined = []
    for output in outputs:
        last = joined[-1] if joined else None
        if last is not None and output.output_type == last.output_type == "stream" and output.name == last.name:
            last.text += output.text
        else:
            joined.append(output)
    return joined


def told(notebook):
    """What each output says in words, cell by cell, for a picture that there is one."""
    return {cell.id: [_words(output) for output in cell.outputs] for cell in notebook.cells if cell.cell_type == "code"}


def _words(output):
    data = output.get("data", {})
    if "image/png" in data:
        return "a picture"
    said = html.unescape(_TAG.sub(" ", data["text/html"])) if "text/html" in data else data.get("text/plain") or output.get("text")
    return " ".join(said.split()) if said else f"{output.output_type} {output.get('ename')}"


def main():
    with tempfile.TemporaryDirectory() as folder:
        for path in PATHS:
            notebook = nbformat.read(path, as_version=4)
            run_notebook(notebook, {"FIGURES": folder})
            trim(notebook)
            nbformat.write(notebook, path)


if __name__ == "__main__":
    main()
