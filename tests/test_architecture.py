"""Imports point one way, and scorers know neither tables nor pictures."""

import ast
from graphlib import TopologicalSorter

import pytest

from .conftest import ROOT

PACKAGE = ROOT / "framing"
MODULES = {
    ".".join(path.relative_to(PACKAGE).with_suffix("").parts): path for path in sorted(PACKAGE.rglob("*.py")) if path.name != "__init__.py"
}
LAYERS = (
    {"spans", "measures", "inflection", "remembered", "cue_language", "words", "sentence_ends", "document", "matching", "regions"},
    {"article"},
    {"reading", "story", "readability", "disclaimers", "hedging", "frames", "quoting", "attribution", "sourcing", "indicators"},
    {"scorecard", "versions"},
    {"tables", "glossary"},
    {"comparing", "learning"},
    {"display"},
    {"__main__"},
)
SCORING = {"story", "readability", "disclaimers", "hedging", "frames", "quoting", "attribution", "sourcing", "indicators", "scorecard"}
# Work beside the scoring, in the packages of the scorers: corpora against coders, training of weights.
BESIDE = {"frames.agreement", "frames.check", "quoting.train_speakers", "attribution.train_reported", "attribution.reported_examples"}


def imports(name, *, lazy):
    """What a module imports: our modules by name, others by their first word; at the top, or inside functions too."""
    tree = ast.parse(MODULES[name].read_text("utf-8"))
    nodes = ast.walk(tree) if lazy else _at_the_top(tree.body)
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield (node.module or "").split(".")[0]
        elif isinstance(node, ast.ImportFrom):
            folder = name.split(".")[: -node.level] if node.level <= name.count(".") + 1 else []
            base = [*folder, *(node.module.split(".") if node.module else [])]
            for alias in node.names:
                whole = ".".join([*base, alias.name])
                yield whole if whole in MODULES else ".".join(base)


def _at_the_top(body):
    for node in body:
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test):
            continue
        yield node


def layer(name):
    first = name.split(".")[0]
    return next(i for i, names in enumerate(LAYERS) if first in names)


def test_every_module_has_its_layer():
    assert [name for name in MODULES if not any(name.split(".")[0] in names for names in LAYERS) and not name.startswith("lexicons")] == []


def test_no_module_imports_itself_around_a_corner():
    graph = {name: {other for other in imports(name, lazy=False) if other in MODULES} for name in MODULES}
    assert len(list(TopologicalSorter(graph).static_order())) == len(MODULES)


@pytest.mark.parametrize("name", [name for name in MODULES if not name.startswith("lexicons")])
def test_imports_point_to_the_same_layer_or_below(name):
    assert [other for other in imports(name, lazy=False) if other in MODULES and layer(other) > layer(name)] == []


@pytest.mark.parametrize("name", [name for name in MODULES if name.split(".")[0] in SCORING and name not in BESIDE])
def test_scorers_know_neither_tables_nor_pictures(name):
    assert {"pandas", "matplotlib", "IPython", "sklearn", "nbconvert"} & set(imports(name, lazy=True)) == set()


def test_importing_the_package_loads_nothing_heavy():
    import subprocess
    import sys

    code = "import framing, sys; framing.find_hedges('It may rain.'); framing.find_sources('Bob Lee said no.'); print(sorted({'pandas', 'matplotlib', 'sklearn', 'IPython'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.strip() == "[]"
