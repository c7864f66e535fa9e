"""Which rules decide anything? Each is taken out in turn, and what changes is counted: `python -m training.rules`.

    fired      how often the rule applied (a yes, a match, a word found, a comparison that hangs on its number)
    decided    texts that come out otherwise without it
    rightly    of these, those on which people's annotation agrees less without it
    wrongly    of these, those on which it agrees more

A rule that decides nothing here may still be needed: the corpus may lack its sentence. Texts are the sample corpus and,
where it lies beside the project, what people annotated in ../shared/gold.
"""

from __future__ import annotations

import argparse
import csv
import gc
import hashlib
import os
import pickle
import resource
import signal
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import suppress
from multiprocessing import get_context
from pathlib import Path
from typing import Any, NamedTuple

from tqdm import tqdm

from . import annotated, mutants
from .agreement import agreement, count
from .mutants import Rule
from .questions import ASK
from .touches import Trace, touches

GOLD = annotated.ROOT.parent / "shared" / "gold"
COLUMNS = ("wing", "module", "rule", "kind", "without", "fired", "decided", "rightly", "wrongly", "of", "note")
_PATIENCE = 120  # seconds of work for a mutant that may never end
_MEMORY = 6 << 30  # bytes for one that grows without end
_EQUAL = 1e-9
_WARM = 3  # texts
_TOGETHER = 24  # patterns of a lexicon taken out at once: most decide nothing

_Answer = tuple[str, float | None]
"""What came out, as a digest, and how far it agrees with people; None where nobody marked anything, or it raised."""
_Changes = list[tuple[int, float | None]]
"""Texts by number that come out otherwise, and how much better."""


class Verdict(NamedTuple):
    """What a rule did: ``of`` is on how many texts it was asked."""

    rule: Rule
    fired: int | None
    decided: int
    rightly: int
    wrongly: int
    of: int
    note: str = ""


class _Wing(NamedTuple):
    """What the processes of one wing share: its texts, how they come out, and which touch what."""

    name: str
    items: list[annotated.Item]
    answers: list[_Answer]
    touched: list[set[Any]]


_WINGS: dict[str, _Wing] = {}
"""Filled before the processes are forked, which then share it."""


def alone(work: Callable[..., Any], *args: Any) -> Any:
    """What a function returns in a process of its own, which sees all that this one has and leaves nothing behind."""
    read, write = os.pipe()
    child = os.fork()
    if not child:
        os.close(read)
        gc.disable()
        try:
            resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
            signal.signal(signal.SIGVTALRM, _give_up)
            signal.setitimer(signal.ITIMER_VIRTUAL, _PATIENCE)
            answer = (True, work(*args))
        except BaseException as error:
            answer = (False, f"{type(error).__name__}: {error}"[:200])
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        with os.fdopen(write, "wb") as pipe:
            pickle.dump(answer, pipe)
        os._exit(0)
    os.close(write)
    with os.fdopen(read, "rb") as pipe:
        sent = pipe.read()
    os.waitpid(child, 0)
    well, value = pickle.loads(sent) if sent else (False, "its process ended")
    if not well:
        raise RuntimeError(value)
    return value


def _give_up(*_: Any) -> None:
    raise TimeoutError(f"no end after {_PATIENCE} s")


def digest(value: Any) -> str:
    """A short name for all that an item came out with."""
    return hashlib.blake2b(repr(value).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _answer(wing: str, item: annotated.Item) -> _Answer:
    try:
        said = ASK[wing](item.payload)
    except TimeoutError:
        raise
    except Exception as error:
        return f"raises {type(error).__name__}", None
    return digest(said), agreement(count(said, item.marked)) if item.marked else None


def _answers(wing: str, items: list[annotated.Item], rules: tuple[Rule, ...]) -> list[_Answer]:
    mutants.load(*rules)
    return [_answer(wing, item) for item in items]


def _traced(wing: str, items: list[annotated.Item], rules: list[Rule]) -> tuple[list[set[Any]], dict[Any, int]]:
    """What each text touches, and how often each rule fires where that can be counted."""
    trace = Trace(rules)
    trace.load()
    trace.fired.clear()
    touched = []
    for item in items:
        trace.touched = set()
        _answer(wing, item)
        touched.append(trace.touched | trace.imported)
    return touched, {rule.id: trace.fired[rule.id] for rule in rules if not rule.path and rule.id not in trace.uncounted}


def _changed(numbers: list[int], *rules: Rule) -> _Changes:
    """Of some texts, those that come out otherwise without rules, and how much better."""
    wing = _WINGS[rules[0].wing]
    changes: _Changes = []
    after = alone(_answers, wing.name, [wing.items[i] for i in numbers], rules)
    for i, (said, agrees) in zip(numbers, after, strict=True):
        before, agreed = wing.answers[i]
        if said != before:
            changes.append((i, None if agrees is None or agreed is None else agrees - agreed))
    return changes


def _touching(rule: Rule) -> list[int]:
    return [i for i, touched in enumerate(_WINGS[rule.wing].touched) if touches(rule, touched)]


def _tried(rule: Rule, numbers: list[int]) -> tuple[Rule, _Changes, str]:
    try:
        return rule, _changed(numbers, rule) if numbers else [], ""
    except RuntimeError as error:
        return rule, [(i, None) for i in numbers], str(error)


def _tried_together(rules: list[Rule]) -> list[tuple[Rule, _Changes, str]]:
    """Rules of one kind: where none changes anything together with the others, none does alone."""
    numbers = sorted({i for rule in rules for i in _touching(rule)})
    if len(rules) > 1 and numbers:
        with suppress(RuntimeError):
            numbers = [i for i, _ in _changed(numbers, *rules)]
    return [_tried(rule, numbers) for rule in rules]


def _bundles(rules: list[Rule]) -> Iterator[list[Rule]]:
    """Rows and patterns of a lexicon by the dozen, all else alone."""
    alike: dict[tuple[str, str], list[Rule]] = defaultdict(list)
    for rule in rules:
        if rule.path and rule.kind not in ("words", "parameter"):
            alike[rule.module, rule.kind].append(rule)
        else:
            yield [rule]
    for group in alike.values():
        yield from (group[i : i + _TOGETHER] for i in range(0, len(group), _TOGETHER))


def judge(wing: str, rules: list[Rule], items: list[annotated.Item], jobs: int = 1) -> list[Verdict]:
    """Take out each rule of a wing in turn and see which texts change."""
    for item in items[:_WARM]:
        _answer(wing, item)  # compiles the patterns of the lexicons, which every process that is forked then has
    touched, fired = alone(_traced, wing, items, rules)
    answers = alone(_answers, wing, items, ())
    broken = [(item.key, said) for item, (said, _) in zip(items, answers, strict=True) if said.startswith("raises")]
    if broken:
        raise RuntimeError(f"{wing}: {len(broken)} texts fail with every rule in its place, the first is {broken[0]}")
    _WINGS[wing] = _Wing(wing, items, answers, touched)
    gc.freeze()
    verdicts = []
    with get_context("fork").Pool(jobs) as pool:
        bundles = list(_bundles(rules))
        for bundle in tqdm(pool.imap_unordered(_tried_together, bundles), desc=wing, total=len(bundles), leave=False, disable=None):
            for rule, changed, note in bundle:
                gains = [gain for _, gain in changed if gain is not None]
                rightly, wrongly = sum(gain < -_EQUAL for gain in gains), sum(gain > _EQUAL for gain in gains)
                verdicts.append(Verdict(rule, fired.get(rule.id), len(changed), rightly, wrongly, len(items), note))
    order = {rule: number for number, rule in enumerate(rules)}
    return sorted(verdicts, key=lambda verdict: order[verdict.rule])


def _all_rules() -> list[Rule]:
    rules = [rule for module in mutants.modules() if not module.endswith("__main__") for rule in mutants.module_rules(module)]
    return rules + mutants.lexicon_rules(_wing_of_lexicon)


def _wing_of_lexicon(name: str) -> str:
    """The wing called like a lexicon, or the one that reads it: no wing that others rest on, where there is another."""
    called = name.replace("/", "_").partition("_")[0]
    if called in ASK:
        return called
    homes = mutants.homes(name)
    return next((wing for wing in homes if wing not in ("text", "cues")), homes[0] if homes else "unread")


def rows(verdicts: list[Verdict]) -> list[dict[str, Any]]:
    """Verdicts as rows of a table."""
    return [
        dict(
            zip(
                COLUMNS,
                (
                    v.rule.wing,
                    v.rule.module.removeprefix("framing."),
                    v.rule.name,
                    v.rule.kind,
                    v.rule.without,
                    "" if v.fired is None else v.fired,
                    v.decided,
                    v.rightly,
                    v.wrongly,
                    v.of,
                    v.note,
                ),
                strict=True,
            )
        )
        for v in verdicts
    ]


def summary(wing: str, verdicts: list[Verdict]) -> str:
    """How many rules of a wing there are, and how many decide nothing, whatever is put in their place."""
    decided: dict[Any, int] = defaultdict(int)
    for verdict in verdicts:
        decided[verdict.rule.id] += verdict.decided
    texts = verdicts[0].of if verdicts else 0
    return f"{wing}: {len(decided)} rules, {sum(not n for n in decided.values())} decide nothing here ({texts} texts)"


def _printed(row: dict[str, Any]) -> str:
    name = row["rule"] if len(row["rule"]) < 56 else row["rule"][:55] + "…"
    without = row["without"] if row["kind"] in ("parameter", "question") else ""
    figures = "".join(f"{row[column]!s:>8}" for column in ("fired", "decided", "rightly", "wrongly"))
    return f"{row['module'][:44]:44} {name:56} {row['kind'][:13]:13} {without[:6]:6}{figures}  {row['note'][:60]}"


def write_table(table: list[dict[str, Any]], path: Path) -> None:
    """The table as CSV."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS)
        writer.writeheader()
        writer.writerows(table)


def main(given: list[str] | None = None) -> None:
    """Print a table by wing."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, default=GOLD, help="the folder of annotated sets")
    parser.add_argument("--wing", action="append", choices=list(ASK), help="this wing alone; may be given again")
    parser.add_argument("--sample", type=int, metavar="N", help="so many texts of each set")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--out", type=Path, help="the table as CSV")
    parser.add_argument("--quiet", action="store_true", help="the summary alone")
    args = parser.parse_args(given)
    if not args.gold.is_dir():
        print(f"no annotated sets at {args.gold}: the sample corpus alone")
    mutants.prepare()
    rules = _all_rules()
    written, said = [], []
    for wing in args.wing or ASK:
        start = time.perf_counter()
        mine = [rule for rule in rules if rule.wing == wing]
        items = annotated.items_for(wing, args.gold, args.sample)
        verdicts = judge(wing, mine, items, args.jobs) if items else []
        table = rows(verdicts)
        written += table
        if not args.quiet:
            print(f"\n{wing}\n{'module':44} {'rule':56} {'kind':13} {'as':6}{'fired':>8}{'decided':>8}{'rightly':>8}{'wrongly':>8}")
            print("\n".join(map(_printed, table)))
        said.append(f"{summary(wing, verdicts)}, {time.perf_counter() - start:.0f} s" if items else f"{wing}: no texts at hand")
        print(said[-1], file=sys.stderr)
    print("\n" + "\n".join(said))
    unread = {rule.id for rule in rules if rule.wing not in ASK}
    print(f"{len(unread)} rules of parts that read no text (charts, tables, statistics …) are not measured")
    if args.out:
        write_table(written, args.out)


if __name__ == "__main__":
    main()
