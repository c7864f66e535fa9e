"""Does a test notice when a named parameter moves? ``python -m tests.parameters [FOLDER OR MODULE …]`` names those that none defends.

In a copy of the checkout each number at module level is raised by one (by a tenth, where it is no whole number), and the
tests that look at its module are run, the nearest first, until one fails. Those that have a row of their own in a table of
boundaries (``tests/boundaries.py``) move there and are not tried.
"""

import ast
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue
from typing import NamedTuple

from .conftest import ROOT
from .covering import nearest_tests

_NEAREST = 8  # test files that are run
_PATIENCE = 180  # seconds


class Parameter(NamedTuple):
    path: Path
    name: str
    line: int
    start: int  # of its number in the line
    end: int
    value: int | float

    def __str__(self) -> str:
        return f"{'.'.join(self.path.with_suffix('').parts[1:])}.{self.name}"

    @property
    def raised(self) -> int | float:
        return self.value + 1 if isinstance(self.value, int) else round(self.value * 1.1, 12)


def parameters_in(paths: list[Path]) -> Iterator[Parameter]:
    """The named numbers of modules, each with its place; those of no module's top level are another's business."""
    for path in paths:
        for target, value in (pair for node in ast.parse(path.read_text("utf-8")).body for pair in _given(node)):
            negative = isinstance(value, ast.UnaryOp) and isinstance(value.op, ast.USub)
            number = value.operand if isinstance(value, ast.UnaryOp) and negative else value
            if isinstance(target, ast.Name) and isinstance(number, ast.Constant) and type(number.value) in (int, float):
                value_of = -number.value if negative else number.value
                yield Parameter(path.relative_to(ROOT), target.id, value.lineno, value.col_offset, value.end_col_offset, value_of)


def _given(node: ast.stmt) -> Iterator[tuple[ast.expr | None, ast.expr | None]]:
    """What a statement names, and the value that it gives to each: two of "_LEAST, _MOST = 2, 8"."""
    target = node.targets[0] if isinstance(node, ast.Assign) else getattr(node, "target", None)
    value = getattr(node, "value", None)
    if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
        yield from zip(target.elts, value.elts, strict=False)
    else:
        yield target, value


def _modules(named: list[str]) -> list[Path]:
    given = [(ROOT / name).resolve() for name in named or ["framing"]]
    return sorted(path for one in given for path in (one.rglob("*.py") if one.is_dir() else [one]))


def _has_its_row(parameter: Parameter) -> bool:
    """Whether a test names it as "module", "parameter", as the tables of boundaries do."""
    module = str(parameter).rpartition(".")[0].split(".")
    rows = [rf'"{re.escape(".".join(module[at:]))}",\s*"{parameter.name}"' for at in range(len(module))]
    return any(re.search(row, test.read_text("utf-8")) for row in rows for test in (ROOT / "tests").glob("test_*.py"))


def _tests_for(parameter: Parameter) -> list[str]:
    naming = [test.name for test in sorted((ROOT / "tests").glob("test_*.py")) if parameter.name in test.read_text("utf-8")]
    nearest = [test for _, test, _ in nearest_tests(ROOT / parameter.path)[:_NEAREST]]
    return [f"tests/{name}" for name in dict.fromkeys([*naming, *nearest])]


def _noticed(parameter: Parameter, copy: Path) -> bool:
    path = copy / parameter.path
    whole = path.read_text("utf-8")
    lines = whole.splitlines(keepends=True)
    line = lines[parameter.line - 1]
    lines[parameter.line - 1] = f"{line[: parameter.start]}{parameter.raised!r}{line[parameter.end :]}"
    path.write_text("".join(lines), "utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-m", "not browser", *_tests_for(parameter)]
    environment = {**os.environ, "PYTHONPATH": str(copy)}
    try:
        done = subprocess.run(command, cwd=copy, env=environment, capture_output=True, check=False, timeout=_PATIENCE)
        return done.returncode != 0
    except subprocess.TimeoutExpired:
        return True
    finally:
        path.write_text(whole, "utf-8")


def _copied(folder: Path) -> Path:
    left = shutil.ignore_patterns(".git", ".venv", "build", "htmlcov")
    return Path(shutil.copytree(ROOT, folder, ignore=left))


def main(named: list[str]) -> None:
    found = list(parameters_in(_modules(named)))
    processes = min(4, os.cpu_count() or 1)
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(processes) as pool:
        free: SimpleQueue[Path] = SimpleQueue()
        for number in range(processes):
            free.put(_copied(Path(folder) / str(number)))

        def asked(parameter: Parameter) -> bool:
            if _has_its_row(parameter):
                return True
            copy = free.get()
            try:
                return _noticed(parameter, copy)
            finally:
                free.put(copy)

        count = 0
        for parameter, noticed in zip(found, pool.map(asked, found), strict=True):
            count += noticed
            if not noticed:
                print(f"{parameter} = {parameter.value}, unnoticed at {parameter.raised}", flush=True)
    print(f"{count} of {len(found)} are noticed")


if __name__ == "__main__":
    main(sys.argv[1:])
