"""Which tests look at a file? ``python -m tests.covering framing/text/numbers.py`` names them, the nearest first.

A test file looks at the modules that it imports, at the homes of the public functions that it names, and at all that these
import. The fewer imports lie between, the nearer it is: the first ones are those to run while the file is changed.
"""

import re
import sys
from collections import Counter, deque
from functools import cache
from pathlib import Path

import grimp

from framing.text.wording import plural

from .conftest import ROOT

_SHOWN = 8


def nearest_tests(path):
    """Test files that reach a module, each as (imports between, its name, what it reaches it by): the nearest first, then who names it most."""
    module = ".".join(Path(path).resolve().relative_to(ROOT).with_suffix("").parts)
    steps = _steps_to(module)
    found = []
    for test, named in _named_by_tests().items():
        reached = [(steps[home], -times, name) for (name, home), times in named.items() if home in steps]
        found += [(*min(reached), test)] if reached else []
    return [(imports, test, name) for imports, _, name, test in sorted(found, key=lambda one: (one[0], one[1], one[3]))]


@cache
def _named_by_tests():
    """What each test file imports or names of ours, each with its module, and how often its name stands there."""
    return {test.name: dict(_named_in(test.read_text("utf-8"))) for test in sorted((ROOT / "tests").glob("test_*.py"))}


def _named_in(text):
    words = Counter(re.findall(r"\w+", text))
    for home, names in re.findall(r"^ *from (framing(?:\.\w+)+) import (.+)", text, re.MULTILINE):
        for name in re.findall(r"(\w+)(?:,|$| as )", names):
            yield from (((name, place), words[name]) for place in (home, f"{home}.{name}"))  # "from framing.coding import agreement"
    yield from (((name, home), words[name]) for name, home in _public().items() if name in words)


@cache
def _public():
    listed = (ROOT / "framing" / "__init__.pyi").read_text("utf-8")
    return {name: f"framing.{home}" for home, name in re.findall(r"^from \.(\S+) import (\w+)", listed, re.MULTILINE)}


@cache
def _graph():
    return grimp.build_graph("framing", cache_dir=None)


def _steps_to(module):
    """How many imports lie between each module and this one."""
    steps, todo = {module: 0}, deque([module])
    while todo:
        one = todo.popleft()
        for other in _graph().find_modules_that_directly_import(one) - steps.keys():
            steps[other] = steps[one] + 1
            todo.append(other)
    return steps


if __name__ == "__main__":
    for file in sys.argv[1:]:
        found = nearest_tests(file)
        for imports, test, name in found[:_SHOWN]:
            print(f"tests/{test}, by {name}" + (f" and {plural(imports, 'import')}" if imports else ""))
        if len(found) > _SHOWN:
            print(f"and {len(found) - _SHOWN} more, farther away; test_golden.py and test_floors.py look at every scorer")
