"""What every test stands on: no network, no window, the sample corpus, and the annotated sets where they are there."""

import gc
import os
import sys
from contextlib import suppress
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OFFLINE = ROOT / "tests" / "offline"
sys.path.insert(0, str(OFFLINE))
import sitecustomize  # noqa: E402

if not hasattr(sitecustomize, "_guarded"):  # another sitecustomize was imported at start-up
    exec(compile((OFFLINE / "sitecustomize.py").read_text("utf-8"), "sitecustomize", "exec"), {})
# Kernels and workers take the package that stands beside these tests, wherever another is installed.
os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, (str(OFFLINE), str(ROOT), os.environ.get("PYTHONPATH"))))
os.environ["MPLBACKEND"] = "Agg"
# With it jsonschema knows whether an address is well formed, of which no notebook has one to ask for: three seconds to import in each worker.
sys.modules["rfc3987_syntax"] = None

import pytest  # noqa: E402

import framing  # noqa: E402

SEEDS = ROOT / "seeds"
SHARED = ROOT.parent / "shared"


_PAGES = {"sample_report", "pictures"}  # fixtures of what is made once, and whose tests one process runs lest two make it at once
_PROCESSES = ["test_streaming", "test_tables", "test_features", "test_one_reading"]  # start joblib's processes, which the last of them ends


@pytest.hookimpl(wrapper=True)
def pytest_collection():
    """Nothing that is imported and collected goes away, so the collector need not look for it in the meantime."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()


def pytest_collection_modifyitems(items):
    """What takes long and shares something stands first, file by file: one process begins with it, and the short tests fill both up."""
    pages = {item.path for item in items if _PAGES.intersection(item.fixturenames)}
    turn = {name: number for number, name in enumerate(_PROCESSES, 1)}
    items.sort(key=lambda item: 0 if item.path in pages else turn.get(item.path.stem, len(_PROCESSES) + 1))


def pytest_collection_finish():
    """What was imported and collected by now lives as long as the run: the collector need not look at it again and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


@pytest.fixture(autouse=True)
def close_figures():
    yield
    if drawn := sys.modules.get("matplotlib.pyplot"):
        drawn.close("all")


@pytest.fixture(scope="session")
def seeds():
    """The sample corpus, read once."""
    return framing.read_articles(SEEDS)


@pytest.fixture(scope="session")
def seed_tables(seeds):
    """The score table and the spans table of the sample corpus."""
    from framing.scoring.tables import score_tables

    return score_tables(seeds)


@pytest.fixture(scope="session")
def of_this_run(tmp_path_factory):
    """A folder for what is made once for all processes of a run."""
    own = tmp_path_factory.getbasetemp()
    folder = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "shared"
    folder.mkdir(exist_ok=True)
    return folder


@pytest.fixture(scope="session")
def pictures(of_this_run):
    """Pictures of a page by what they show, each drawn once."""
    from framing.display.report import page

    from .pictures_once import drawn_once

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KEPT_PICTURES", str(of_this_run))
        patch.setattr(page, "draw_pictures", drawn_once)
        yield


@pytest.fixture
def no_pictures(monkeypatch):
    """Pages without pictures, for who looks at something else on them."""
    leave_out_pictures(monkeypatch)


def leave_out_pictures(patch):
    patch.setattr("framing.display.report.page.draw_pictures", lambda corpus: dict.fromkeys(("hedges", "sources", "lineage")))


@pytest.fixture(scope="session")
def sample_report(of_this_run, tmp_path_factory, pictures):
    """The report on the sample corpus, with its two tables beside it, to be read, or copied and altered; and its figures, of which
    the first is kept as it is, of the others the numbers.
    """
    from framing.display import figures, reports

    save, report = reports.save_figure, of_this_run / "sample" / "report.html"

    def kept(ax, path):
        if any(path.parent.glob("*.svg")):
            figures.save_numbers(ax, path.with_suffix(".csv"))
        else:
            save(ax, path)

    if not report.exists():
        made = tmp_path_factory.mktemp("sample") / "report.html"
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(reports, "save_figure", kept)
            framing.write_report(SEEDS, made, figures=made.parent / "figures")
        with suppress(OSError):  # another process was faster
            made.parent.rename(report.parent)
    return report


@pytest.fixture(scope="session")
def documents():
    """The five real articles, where they are at hand."""
    folder = SHARED / "documents"
    if not folder.is_dir():
        pytest.skip(f"the real articles are not at hand: there is no {folder.name} folder beside the project")
    return {path.stem[:3]: framing.read_articles(path)[0] for path in sorted(folder.glob("*.txt"))}
