"""The floors: how well the package agrees with what people marked in the sample corpus, below which it must not sink.

``make floors`` (``python -m tests.floors``) raises them to what is reached now and lowers none. Where a floor must go
down, because the annotation was mended or something was given up on purpose, name it: ``python -m tests.floors --lower
"speakers"``; the changelog then says why.
"""

import argparse
import json
from collections import Counter
from functools import cache

from training.annotated import sample
from training.hits import count, f1
from training.questions import ASK

from .conftest import ROOT

PATH = ROOT / "tests" / "floors.json"
WINGS = ("attribution", "hedging", "frames", "disclaimers")
PLACES = 3


@cache
def figures():
    """F1 by measure, all articles of the sample corpus taken together."""
    hits, found, wanted = Counter(), Counter(), Counter()
    for item in sample().values():
        said = {question: answer for wing in WINGS for question, answer in ASK[wing](item.payload).items()}
        for measure, counts in count(said, item.marked).items():
            for total, one in zip((hits, found, wanted), counts, strict=True):
                total[measure] += one
    return {measure: round(f1(hits[measure], found[measure], wanted[measure]), PLACES) for measure in sorted(wanted)}


def pinned():
    return json.loads(PATH.read_text("utf-8")) if PATH.exists() else {}


def raised(floors, reached, lower=()):
    """Floors as high as what is reached: none sinks but those named, and none goes with its measure."""
    return {**floors, **{name: value if name in lower else max(value, floors.get(name, 0.0)) for name, value in reached.items()}}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--lower", action="append", default=[], metavar="MEASURE", choices=figures(), help="let this floor sink to what is reached"
    )
    lower = parser.parse_args().lower
    floors, reached = pinned(), figures()
    new = raised(floors, reached, lower)
    for name, floor in new.items():
        before = floors.get(name)
        below = "  BELOW its floor, which stays" if reached.get(name, 0.0) < floor else ""
        print(f"{name:20} {'new' if before is None else before:>6} -> {floor}{below}")
    PATH.write_text(json.dumps(new, indent=1, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main()
