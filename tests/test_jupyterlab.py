"""JupyterLab as a user has it, driven by Chromium: each notebook opens and runs, and what it shows answers a click."""

import os
import secrets
import shutil
import socket
import subprocess
import sys
import time
import urllib.request

import nbformat
import pytest

from .browsers import chromium, look_around
from .conftest import ROOT, SEEDS

pytestmark = pytest.mark.browser
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
PATIENCE = 200  # seconds
KERNEL = "() => window.jupyterapp?.shell.currentWidget?.sessionContext?.session?.kernel?.status === 'idle'"
RUN = """() => {
    window.jupyterapp.commands.execute("notebook:run-all-cells").then(() => { window.ran = true; });
}"""
SHOW = """(words) => {
    const notebook = window.jupyterapp.shell.currentWidget.content;
    return notebook.scrollToItem(notebook.widgets.findIndex((cell) => cell.model.sharedModel.getSource().includes(words)));
}"""
OUTPUTS = """() => window.jupyterapp.shell.currentWidget.content.widgets.filter((cell) => cell.model.type === "code")
    .flatMap((cell) => cell.model.sharedModel.getOutputs())
    .filter((output) => output.output_type === "error" || output.name === "stderr")"""


@pytest.fixture(scope="module")
def browser():
    with chromium() as browser:
        yield browser


@pytest.fixture(scope="module")
def lab(browser, tmp_path_factory):
    """JupyterLab on a port of this machine, in a folder with the notebooks: its address and its token."""
    folder = tmp_path_factory.mktemp("lab")
    shutil.copytree(ROOT / "notebooks", folder / "notebooks")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    token = secrets.token_hex(8)
    own = {name: str(folder / name.lower()) for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_RUNTIME_DIR", "JUPYTER_DATA_DIR", "FIGURES")}
    settings = {**os.environ, **own, "PYTHONPATH": str(ROOT), "CORPUS": str(SEEDS)}
    asked = ["--no-browser", "--allow-root", "--expose-app-in-browser", "--ServerApp.ip=127.0.0.1", f"--ServerApp.port={port}"]
    asked += [f"--IdentityProvider.token={token}", f"--ServerApp.root_dir={folder / 'notebooks'}", "--LabApp.news_url="]
    with (folder / "log.txt").open("w") as log:
        server = subprocess.Popen([sys.executable, "-m", "jupyterlab", *asked], env=settings, cwd=folder, stdout=log, stderr=log)
    address = f"http://127.0.0.1:{port}"
    for _ in range(PATIENCE):
        try:
            urllib.request.urlopen(f"{address}/api?token={token}", timeout=5).close()
            break
        except OSError:
            assert server.poll() is None, (folder / "log.txt").read_text()
            time.sleep(1)
    yield address, token
    server.terminate()
    server.wait(timeout=60)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_jupyterlab_opens_a_notebook_runs_all_of_it_and_asks_nobody_else(browser, lab, path):
    address, token = lab
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    page.set_default_timeout(1000 * PATIENCE)
    elsewhere = []
    page.on("request", lambda one: elsewhere.append(one.url) if one.url.startswith("http") and not one.url.startswith(address) else None)
    page.goto(f"{address}/lab/tree/{path.name}?reset&token={token}")
    page.wait_for_function(KERNEL)
    page.evaluate(RUN)
    page.wait_for_function("window.ran")
    assert page.evaluate(OUTPUTS) == []
    assert elsewhere == []
    shown = "\n".join(cell.source for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == "code")
    if "explore(" in shown:
        page.evaluate(SHOW, "explore(")
        look_around(page.frame_locator("iframe[srcdoc]"))
    if "check_scorer(" in shown:
        page.evaluate(SHOW, "check_scorer(")
        before = int(page.locator("text=/^[0-9]+ of 60 passages coded/").first.inner_text().split()[0])
        page.get_by_role("button", name="yes (y)").first.click()
        page.locator(f"text=/^{before + 1} of 60 passages coded/").first.wait_for()
    page.context.close()
