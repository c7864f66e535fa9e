"""How often are quote variants, certainty, who is heard, and changes between copies told right?

``python -m tests.comparisons`` prints precision and recall on the cases of ``tests/annotations``, those on which the rules were
mended and those that were set aside apart; ``--misses`` prints what went wrong, of the former alone.
"""

import argparse
import datetime
import json
from collections import Counter

from framing import Article, find_changes, find_quote_variants, list_heard, trace_certainty

from .conftest import ROOT

FOLDER = ROOT / "tests" / "annotations"


def articles(texts):
    """The texts of a case as articles of one event, a day apart."""
    days = (datetime.date(2026, 3, 2 + at) for at in range(len(texts)))
    return [
        Article(text, article_id=f"a{at}", outlet=f"Outlet {at}", event="e", published=day)
        for at, (text, day) in enumerate(zip(texts, days, strict=True))
    ]


def variants(case):
    table = find_quote_variants(articles(case["texts"]))
    found = [("differs", row.differs) for row in table.itertuples() if row.article_id == "a1"]
    return found, [("differs", case["differs"])] if case["differs"] else []


def certainty(case):
    table = trace_certainty(articles(case["texts"]))
    found = list(zip(table["article_id"], table["certainty"], strict=True))
    return found, [(f"a{at}", told) for at, told in enumerate(case["certainty"])]


def heard(case):
    table = list_heard(articles(case["texts"]))
    return list(zip(table["name"], table["heard"], strict=True)), list(case["heard"].items())


def changes(case):
    return find_changes(map(Article, case["texts"]))["kind"].tolist(), case["changes"]


QUESTIONS = {"quote_variants": variants, "certainty": certainty, "heard": heard, "changes": changes}


def cases(name):
    return [json.loads(line) for line in (FOLDER / f"{name}.jsonl").read_text("utf-8").splitlines()]


def figures(name, held):
    """Hits, found and wanted of the cases of a set, and those that went wrong."""
    counts, misses = Counter(), []
    for case in cases(name):
        if case["held"] != held:
            continue
        found, wanted = map(Counter, QUESTIONS[name](case))
        counts += Counter(cases=1, hits=(found & wanted).total(), found=found.total(), wanted=wanted.total())
        if found != wanted:
            misses.append((case["texts"], found - wanted, wanted - found))
    return counts, misses


def precision(counts):
    return counts["hits"] / counts["found"] if counts["found"] else 0.0


def recall(counts):
    return counts["hits"] / counts["wanted"] if counts["wanted"] else 0.0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--misses", action="store_true", help="print what went wrong in the cases that are not set aside")
    args = parser.parse_args()
    for name in QUESTIONS:
        for held in (False, True):
            counts, misses = figures(name, held)
            told = f"P {precision(counts):.3f}  R {recall(counts):.3f}  (hits {counts['hits']}, found {counts['found']}, wanted {counts['wanted']})"
            print(f"{name:15} {'set aside' if held else 'seen':9} {counts['cases']} cases  {told}")
            for texts, wrong, missed in misses if args.misses and not held else ():
                print("   ", " | ".join(text[-160:].replace("\n", " ¶ ") for text in texts))
                print("        wrong", dict(wrong), "missed", dict(missed))


if __name__ == "__main__":
    main()
