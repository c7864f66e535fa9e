"""What every test stands on: no network, no window, the sample corpus, and the annotated sets where they are there."""

import os
import pickle
import sys
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

import matplotlib.pyplot as plt  # noqa: E402
import pytest  # noqa: E402

import framing  # noqa: E402

SEEDS = ROOT / "seeds"
SHARED = ROOT.parent / "shared"


@pytest.fixture(autouse=True)
def close_figures():
    yield
    plt.close("all")


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
def pictures():
    """Pictures of a page by the tables that they show, each drawn once: they take two thirds of the time of a page."""
    from framing.display.report import page

    drawn, draw = {}, page.draw_pictures

    def drawn_once(corpus):
        shown = pickle.dumps((corpus.by_own_outlet, corpus.sources, corpus.lineage))
        if shown not in drawn:
            drawn[shown] = draw(corpus)
        return drawn[shown]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(page, "draw_pictures", drawn_once)
        yield drawn


@pytest.fixture(scope="session")
def sample_report(tmp_path_factory, pictures):
    """The report on the sample corpus, with its two tables beside it: to be read, or copied and altered."""
    return framing.write_report(SEEDS, tmp_path_factory.mktemp("sample") / "report.html")


@pytest.fixture(scope="session")
def documents():
    """The five real articles, where they are at hand."""
    folder = SHARED / "documents"
    if not folder.is_dir():
        pytest.skip(f"the real articles are not at hand: there is no {folder.name} folder beside the project")
    return {path.stem[:3]: framing.read_articles(path)[0] for path in sorted(folder.glob("*.txt"))}
