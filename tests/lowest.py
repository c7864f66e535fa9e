"""The lowest version of every direct dependency, as constraints for pip: python -m tests.lowest > constraints.txt."""

import tomllib
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parent.parent


def lowest():
    """A line for each dependency, such as "numpy==2.0"."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    for line in [*project["dependencies"], *project["optional-dependencies"]["dev"]]:
        requirement = Requirement(line)
        yield from (f"{requirement.name}=={bound.version}" for bound in requirement.specifier if bound.operator == ">=")


if __name__ == "__main__":
    print("\n".join(lowest()))
