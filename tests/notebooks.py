"""How a notebook is run in tests: every cell in a fresh kernel, its settings in the environment."""

import os

from nbclient import NotebookClient


def run_notebook(notebook, settings):
    client = NotebookClient(notebook, timeout=600, kernel_name="python3", extra_arguments=["--log-level=40"])
    client.execute(env={**os.environ, "MPLBACKEND": "module://matplotlib_inline.backend_inline", **settings})
