"""How the package is built: which way its imports point, what importing it costs, which names it gives."""

import ast
import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import pytest

import framing
from framing.attribution.mentions.attribution_words import saying_forms, verbs
from framing.lexicons import word_list

from .conftest import ROOT
from .covering import nearest_tests

_MODULES_OF_ONE_NAME = 4  # that have a private function so called
_EACH_ITS_OWN = {"MEASURES", "T"}  # what a scorer measures; any type


def run(*command):
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_imports_point_one_way_and_in_no_circle():
    done = run(Path(sys.executable).with_name("lint-imports"), "--no-logo", "--no-cache")
    assert done.returncode == 0, done.stdout


WAITS = {  # for what: each statement comes after those above it
    "import framing": "pandas numpy matplotlib sklearn IPython nltk lxml jinja2 framing.text framing.scoring",
    "from framing import find_hedges, find_quotes, find_frames": "pandas matplotlib sklearn IPython jinja2 nbconvert",
    "from framing import score": "pandas matplotlib sklearn IPython jinja2 nbconvert",
    "from framing import score_table": "matplotlib sklearn IPython nbconvert",
}


def test_what_is_not_asked_for_is_not_imported():
    code = "".join(f"{said}; print({said!r}, [m for m in {later.split()} if m in sys.modules])\n" for said, later in WAITS.items())
    done = run(sys.executable, "-c", f"import sys\n{code}")
    assert done.stdout.splitlines() == [f"{said} []" for said in WAITS], done.stderr


def test_every_public_name_is_where_the_stub_says():
    stub = ast.parse((ROOT / "framing" / "__init__.pyi").read_text("utf-8"))
    names = [alias.name for node in stub.body if isinstance(node, ast.ImportFrom) for alias in node.names]
    assert sorted(names) == framing.__all__ == dir(framing)
    assert [name for name in names if not hasattr(framing, name)] == []


def test_a_name_that_is_not_there_is_told_with_those_that_are():
    with pytest.raises(AttributeError, match=r"framing has no 'find_bias'; what it has: .*find_frames"):
        framing.find_bias


def test_the_version_to_cite_is_the_version():
    cited = re.search(r"^version: (.+)$", (ROOT / "CITATION.cff").read_text("utf-8"), re.MULTILINE)[1]
    assert cited == framing.__version__


def test_verbs_of_saying_stand_in_their_lexicon_alone():
    spelled = [str(path) for path in (ROOT / "framing").rglob("*.py") if re.search(r"sa(?:id|ys)\|", path.read_text("utf-8"))]
    assert spelled == []
    assert word_list("coreference.before_subject") <= {form for form in saying_forms() if not verbs()[form].person}


def homes_of():
    """Of each class or function at the top of a module, and each public value, the modules that have one of its name."""
    homes = defaultdict(list)
    for path in (ROOT / "framing").rglob("*.py"):
        for node in ast.parse(path.read_text("utf-8")).body:
            if isinstance(node, ast.ClassDef | ast.FunctionDef):
                homes[node.name].append(str(path.relative_to(ROOT)))
            for target in getattr(node, "targets", [getattr(node, "target", None)]):
                for name in target.elts if isinstance(target, ast.Tuple) else [target]:
                    if isinstance(name, ast.Name) and not name.id.startswith("_") and name.id not in _EACH_ITS_OWN:
                        homes[name.id].append(str(path.relative_to(ROOT)))
    return homes


def test_no_two_things_bear_one_name():
    homes = homes_of()
    assert {name: paths for name, paths in homes.items() if len(paths) > 1 and not name.startswith("_")} == {}


def test_a_private_name_says_of_what():
    """``_row`` in its fifth module tells nobody of what it is a row."""
    homes = homes_of()
    assert {name: paths for name, paths in homes.items() if len(paths) > _MODULES_OF_ONE_NAME} == {}


def test_for_every_file_the_tests_that_look_at_it_are_named():
    alone = [path for path in (ROOT / "framing").rglob("*.py") if path.name != "__init__.py" and not nearest_tests(path)]
    assert alone == []
    nearest = [(imports, test) for imports, test, _ in nearest_tests(ROOT / "framing" / "text" / "late_pattern.py")]
    assert nearest[0] == (0, "test_first_score.py")
    assert (0, "test_disagreements.py") not in nearest
