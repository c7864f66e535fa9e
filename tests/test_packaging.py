"""What an installed package must bring along beside its code."""

import tomllib
from pathlib import PurePosixPath

from .conftest import ROOT


def test_every_data_file_of_the_package_is_packed():
    patterns = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["setuptools"]["package-data"]["framing"]
    package = ROOT / "framing"
    held = [
        PurePosixPath(path.relative_to(package).as_posix())
        for path in package.rglob("*")
        if path.is_file() and path.suffix not in (".py", ".pyc") and "__pycache__" not in path.parts
    ]
    assert [str(path) for path in held if not any(_matches(path, pattern) for pattern in patterns)] == []


def _matches(path, pattern):
    return len(path.parts) == len(PurePosixPath(pattern).parts) and path.match(pattern)


def test_dependencies_stand_in_one_list_only():
    environment = (ROOT / "environment.yml").read_text("utf-8")
    names = [line.split(">=")[0].strip(' ",') for line in (ROOT / "pyproject.toml").read_text("utf-8").splitlines() if ">=" in line]
    assert [name for name in names if name.startswith(("pandas", "jupyterlab", "nltk", "textstat")) and name in environment] == []
