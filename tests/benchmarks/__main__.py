"""Run the benchmarks and write docs/speed.md: ``make bench`` (``python -m tests.benchmarks``)."""

import json
import platform
import sys
import tempfile
from pathlib import Path

import pytest

from ..conftest import ROOT

OUT = ROOT / "docs" / "speed.md"
UNIT = "NLTK: its word tokenizer"
HEAD = """# Speed

How long each step takes on the sample corpus, as a multiple of NLTK's word tokenizer on the same texts in the same run, and in
milliseconds an article on the machine that wrote this page. `make bench` writes it anew; the multiples travel from machine to
machine, the milliseconds do not. Each step finds done what those above it have found. What is compiled at the first article of a
process is not in them.
"""
SECTIONS = {
    "whole": "A whole article",
    "step": "Step by step",
    "peer": "Others that read a text",
}


def rows(results):
    """For each group, what was timed with its fastest round: milliseconds an article."""
    found = {}
    for one in results["benchmarks"]:
        told = one["extra_info"]
        found.setdefault(one["group"], []).append((told["name"], 1000 * one["stats"]["min"] / told["articles"]))
    return found


def page(results):
    found = rows(results)
    unit = next(each for name, each in found["peer"] if name == UNIT)
    version = ".".join(platform.python_version_tuple()[:2])
    lines = [
        HEAD,
        f"Python {version}, one process, {results['benchmarks'][0]['extra_info']['articles']} articles; the fastest of {results['benchmarks'][0]['stats']['rounds']} rounds, by processor time.",
        "",
    ]
    for group, heading in SECTIONS.items():
        lines += [f"## {heading}", "", "| what | times the tokenizer | ms an article |", "|---|--:|--:|"]
        lines += [f"| {name} | {each / unit:.2f} | {each:.2f} |" for name, each in found[group]] + [""]
    return "\n".join(lines)


def main():
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "benchmarks.json"
        asked = ["--quiet", "--benchmark-quiet", "--benchmark-timer=time.process_time", f"--benchmark-json={out}"]
        ended = pytest.main([str(Path(__file__).with_name("bench_speed.py")), *asked])
        if ended != pytest.ExitCode.OK:
            sys.exit(int(ended))
        OUT.parent.mkdir(exist_ok=True)
        OUT.write_text(page(json.loads(out.read_text("utf-8"))), "utf-8")
    print(f"{OUT.relative_to(ROOT)} is written")


if __name__ == "__main__":
    main()
