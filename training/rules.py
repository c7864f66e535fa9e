"""Which rules decide anything? Each is taken out in turn, and what changes is counted: `python -m training.rules`.

    fired      how often the rule applied (a yes, a match, a word found, a comparison that hangs on its number); not counted
               of what stands in a lexicon, nor of what something else is built from
    decided    texts that come out otherwise without it
    rightly    of these, those on which people's annotation agrees less without it
    wrongly    of these, those on which it agrees more
    wider      of rules that decide nothing there: texts of many more that come out otherwise

A rule that decides nothing here may still be needed: the corpus may lack its sentence. Texts are the sample corpus and,
where it lies beside the project, what people annotated in ../shared/gold; then, for all rules that decided nothing, taken
out by the dozen, every other text there and the examples of tests and lexicons.
"""

from __future__ import annotations

import argparse
import csv
import gc
import hashlib
import os
import pickle
import random
import resource
import signal
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from contextlib import suppress
from multiprocessing import get_context
from pathlib import Path
from typing import Any, NamedTuple

from tqdm import tqdm

from . import ablations, annotated
from .ablations import Rule
from .hits import agreement, count
from .likely_texts import LikelyTexts, text_of
from .questions import ASK
from .touches import Trace, touches

GOLD = annotated.ROOT.parent / "shared" / "gold"
COLUMNS = ("wing", "module", "rule", "kind", "without", "fired", "decided", "rightly", "wrongly", "of", "wider", "note")
_NAMED = COLUMNS.index("fired")
_SEED = 11
_PATIENCE = 120  # seconds of work for a mutant that may never end, or five times as long as without it
_MEMORY = 6 << 30  # bytes for one that grows without end
_EQUAL = 1e-9
_WARM = 3  # texts
_FEW = 8  # texts on which each rule is tried alone
_MOST = 24  # of those that it touches, where it decides on one of the few
_TOGETHER, _ROWS_TOGETHER = 64, 256  # rules taken out at once of which most decide nothing; of rows fewer change each other's
_UNKNOWN = {"fired": "not counted"}

_Answer = tuple[str, float | None]
"""What came out, as a digest, and how far it agrees with people; None where nobody marked anything, or it raised."""
_Changes = list[tuple[int, float | None]]
"""Texts by number that come out otherwise, and how much better."""


class Judged(NamedTuple):
    """What a rule did, on the first ``of`` texts: all of them, or as many as it took to see enough of it.

    ``wider`` counts the texts that come out otherwise among the many more on which it was tried where it decided nothing.
    """

    rule: Rule
    fired: int | None
    decided: int
    rightly: int
    wrongly: int
    of: int
    wider: int | None = None
    note: str = ""


class _Wing(NamedTuple):
    """What the processes of one wing share: its texts, how they come out, which touch what, and which are likely to need a row."""

    name: str
    items: list[annotated.Item]
    answers: list[_Answer]
    touched: dict[Any, set[int]]
    fired: dict[Any, int]
    likely: LikelyTexts
    enough: int | None
    patience: float


_WINGS: list[_Wing] = []
"""Its last is the one at hand, put there before the processes are forked, which then share it."""


def alone(work: Callable[..., Any], *args: Any, patience: float = _PATIENCE) -> Any:
    """What a function returns in a process of its own, which sees all that this one has and leaves nothing behind."""
    read, write = os.pipe()
    child = os.fork()
    if not child:
        os.close(read)
        gc.disable()
        try:
            resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
            signal.signal(signal.SIGVTALRM, _give_up)
            signal.setitimer(signal.ITIMER_VIRTUAL, patience)
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
    raise TimeoutError("no end in sight")


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


def _answers(numbers: range) -> tuple[list[_Answer], float]:
    """How some texts come out with every rule in its place, and how long that took."""
    ablations.load()
    start, wing = time.process_time(), _WINGS[-1]
    return [_answer(wing.name, wing.items[i]) for i in numbers], time.process_time() - start


def _traced(numbers: range, rules: list[Rule]) -> tuple[dict[Any, set[int]], Counter[Any], set[Any]]:
    """Which of some texts touch what, how often each rule fires there, and of which rules that cannot be counted."""
    trace, wing = Trace(rules), _WINGS[-1]
    trace.load()
    trace.fired.clear()
    touched: dict[Any, set[int]] = defaultdict(set)
    for i in numbers:
        trace.touched = set()
        _answer(wing.name, wing.items[i])
        for one in trace.touched | trace.imported:
            touched[one].add(i)
    return touched, trace.fired, trace.uncounted


def _changed(numbers: list[int], enough: int | None, *rules: Rule) -> tuple[_Changes, int]:
    """Of some texts, those that come out otherwise without rules, and how many were asked until there were enough."""
    ablations.load(*rules)
    wing = _WINGS[-1]
    changes: _Changes = []
    for asked, i in enumerate(numbers):
        if len(changes) == enough:
            return changes, asked
        (before, agreed), (said, agrees) = wing.answers[i], _answer(wing.name, wing.items[i])
        if said != before:
            changes.append((i, None if agrees is None or agreed is None else agrees - agreed))
    return changes, len(numbers)


def _touching(rule: Rule) -> list[int]:
    """The texts that could come out otherwise without a rule, the likeliest first."""
    wing = _WINGS[-1]
    numbers = sorted(set().union(*(wing.touched.get(one, ()) for one in touches(rule))))
    if not rule.path:
        return numbers
    likely = [i for i in wing.likely.for_words(ablations.taken_out(rule), _MOST) if i in wing.touched.get(rule.module, ())]
    return list(dict.fromkeys((*likely, *numbers)))


def _tried(rule: Rule, numbers: list[int], touched: int) -> Judged:
    """A rule alone on some of the texts that it touches, as if on no others it decided anything."""
    wing = _WINGS[-1]
    try:
        changes, asked = alone(_changed, numbers, wing.enough, rule, patience=wing.patience) if numbers else ([], 0)
    except RuntimeError as error:
        return Judged(rule, wing.fired.get(rule.id), len(numbers), 0, 0, len(wing.items), note=str(error))
    gains = [gain for _, gain in changes if gain is not None]
    rightly, wrongly = sum(gain < -_EQUAL for gain in gains), sum(gain > _EQUAL for gain in gains)
    of = len(wing.items) if asked == touched else asked
    return Judged(rule, wing.fired.get(rule.id), len(changes), rightly, wrongly, of)


def _tried_first(rule: Rule) -> list[Judged]:
    """A rule alone on a few texts; none where it decides nothing there and there are more."""
    numbers, enough = _touching(rule), _WINGS[-1].enough
    first = _tried(rule, numbers[:_FEW], len(numbers))
    if len(numbers) <= _FEW or first.note or (enough and first.decided >= enough):
        return [first]
    return [_tried(rule, numbers[:_MOST], len(numbers))] if first.decided else []


def _tried_together(rules: list[Rule]) -> list[Judged]:
    return _halved(rules, sorted({i for rule in rules for i in _touching(rule)}))


def _halved(rules: list[Rule], numbers: list[int]) -> list[Judged]:
    """Rules on some texts, half of the rules at a time as long as any text changes: where none does without all, none does alone."""
    if len(rules) == 1:
        return [_tried(rules[0], numbers, len(numbers))]
    wing = _WINGS[-1]
    with suppress(RuntimeError):  # else it breaks: on all of these texts
        numbers = [i for i, _ in alone(_changed, numbers, None, *rules, patience=wing.patience)[0]]
    if not numbers:
        return [Judged(rule, wing.fired.get(rule.id), 0, 0, 0, len(wing.items)) for rule in rules]
    middle = len(rules) // 2
    return _halved(rules[:middle], numbers) + _halved(rules[middle:], numbers)


def _together(rules: list[Rule]) -> Iterator[list[Rule]]:
    """Rules that may be taken out at once: each from a place of its own, what counts apart from what takes back."""
    alike: dict[Any, list[Rule]] = defaultdict(list)
    places: Counter[Any] = Counter()
    for rule in rules:
        place = rule.path or (rule.module, rule.name.partition("[")[0])
        places[place] += 1
        alike[bool(rule.path), rule.kind if rule.path else rule.without == "True", places[place]].append(rule)
    for group in alike.values():
        at_once = _ROWS_TOGETHER if group[0].path else _TOGETHER
        yield from (group[i : i + at_once] for i in range(0, len(group), at_once))


def judge(wing: str, rules: list[Rule], items: list[annotated.Item], jobs: int = 1, enough: int | None = None) -> Iterator[Judged]:
    """Take out each rule of a wing in turn and see which texts change; verdicts come as they are reached."""
    return _judge(wing, rules, random.Random(0).sample(items, len(items)), jobs, enough)  # so that enough of them are a fair sample


def judge_widely(wing: str, rules: list[Rule], items: list[annotated.Item], jobs: int = 1, enough: int | None = None) -> Iterator[Judged]:
    """Verdicts on rules that decided nothing, on many more texts, the short ones first: most are somebody's examples."""
    return _judge(wing, rules, sorted(items, key=lambda item: len(text_of(item))), jobs, enough)


def _judge(wing: str, rules: list[Rule], items: list[annotated.Item], jobs: int, enough: int | None) -> Iterator[Judged]:
    for item in items[:_WARM]:
        _answer(wing, item)  # compiles the patterns of the lexicons, which every process that is forked then has
    _take_up(wing, rules, items, jobs, enough)
    reached: set[Rule] = set()
    for verdict in _asked(_tried_first, rules, jobs):
        reached.add(verdict.rule)
        yield verdict
    yield from _asked(_tried_together, list(_together([rule for rule in rules if rule not in reached])), jobs)


def _take_up(wing: str, rules: list[Rule], items: list[annotated.Item], jobs: int, enough: int | None) -> None:
    """See how the texts of a wing come out with every rule in its place, and what they touch, for the processes to hold against."""
    _WINGS.append(_Wing(wing, items, [], {}, {}, LikelyTexts(items), enough, _PATIENCE))
    shares = [range(first, len(items), jobs) for first in range(jobs)]
    with get_context("fork").Pool(jobs, maxtasksperchild=1) as pool:  # a process each: what one loads is in no other's way
        told = pool.map(_answers, shares, chunksize=1)
        traces = pool.starmap(_traced, [(share, rules) for share in shares], chunksize=1)
    answers = dict(pair for share, (some, _) in zip(shares, told, strict=True) for pair in zip(share, some, strict=True))
    broken = [(items[i].key, said) for i, (said, _) in answers.items() if said.startswith("raises")]
    if broken:
        raise RuntimeError(f"{wing}: {len(broken)} texts fail with every rule in its place, the first is {broken[0]}")
    touched: dict[Any, set[int]] = defaultdict(set)
    for by_touch, _, _ in traces:
        for one, texts in by_touch.items():
            touched[one] |= texts
    counted, uncounted = sum((fired for _, fired, _ in traces), Counter()), set().union(*(one for _, _, one in traces))
    fired = {rule.id: counted[rule.id] for rule in rules if not rule.path and rule.id not in uncounted}
    patience = max(_PATIENCE, 5 * sum(seconds for _, seconds in told))
    _WINGS[-1] = _WINGS[-1]._replace(answers=[answers[i] for i in range(len(items))], touched=touched, fired=fired, patience=patience)
    gc.freeze()


def _asked(work: Callable[[Any], list[Judged]], pieces: list[Any], jobs: int) -> Iterator[Judged]:
    """What comes of each piece of work, as it comes."""
    with get_context("fork").Pool(jobs) as pool:
        for verdicts in tqdm(pool.imap_unordered(work, pieces), desc=_WINGS[-1].name, total=len(pieces), leave=False, disable=None):
            yield from verdicts


def _judged(wing: str, rules: list[Rule], items: list[annotated.Item], args: argparse.Namespace) -> Iterator[Judged]:
    """Verdicts as they are reached; those that decide nothing last, as they come from the wider texts of all that rest on them."""
    decides, idle = set(), {}
    for verdict in judge(wing, rules, items, args.jobs, args.enough or None):
        if verdict.decided:
            decides.add(verdict.rule.id)
            yield verdict
        else:
            idle[verdict.rule] = verdict
    yield from (idle.pop(rule) for rule in list(idle) if rule.id in decides)
    waiting = {rule: {wing, *_wings_of(rule)} for rule in idle}
    for asked in sorted(set().union(*waiting.values()), key=lambda one: one != wing):
        tried = [rule for rule, wings in waiting.items() if asked in wings and rule in idle]
        more = (annotated.wider_items if asked == wing else annotated.items_for)(asked, args.gold, args.corpora)
        for verdict in judge_widely(asked, tried, more, args.jobs, args.enough or None):
            waiting[verdict.rule].discard(asked)
            if verdict.decided or not waiting[verdict.rule]:
                yield idle.pop(verdict.rule)._replace(wider=verdict.decided)


def _all_rules() -> list[Rule]:
    rules = [rule for module in ablations.modules() if not module.endswith("__main__") for rule in ablations.module_rules(module)]
    return rules + ablations.lexicon_rules(_wing_of_lexicon)


def _wing_of_lexicon(name: str) -> str:
    """The wing called like a lexicon, or the one that reads it: no wing that others rest on, where there is another that is asked."""
    called = name.replace("/", "_").partition("_")[0]
    if called in ASK:
        return called
    homes = ablations.homes(name)
    asked = [wing for wing in homes if wing in ASK]
    return next((wing for wing in asked if wing not in ("text", "cues")), [*asked, *homes, "unread"][0])


def _wings_of(rule: Rule) -> list[str]:
    """All wings that read the lexicon of a rule, or import its module, and can be asked."""
    used = ablations.homes(rule.module.removeprefix("lexicons/")) if rule.path else ablations.importers(rule.module)
    return [wing for wing in used if wing in ASK]


def as_row(verdict: Judged) -> dict[str, Any]:
    """A verdict as a row of the table."""
    rule, *figures = verdict
    said = (rule.wing, rule.module.removeprefix("framing."), rule.name, rule.kind, rule.without, *figures)
    return {column: _UNKNOWN.get(column, "") if value is None else value for column, value in zip(COLUMNS, said, strict=True)}


def _verdicts_in(path: Path, rules: list[Rule]) -> list[Judged]:
    """The verdicts of a table that a run before has left, on rules that are still there."""
    by_row = {tuple(as_row(Judged(rule, 0, 0, 0, 0, 0)).values())[:_NAMED]: rule for rule in rules}
    with path.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.reader(file) if tuple(row[:_NAMED]) in by_row and len(row) == len(COLUMNS)]
    return [_verdict_in(by_row[tuple(row[:_NAMED])], row[_NAMED:]) for row in rows]


def _verdict_in(rule: Rule, figures: list[str]) -> Judged:
    fired, decided, rightly, wrongly, of, wider, note = figures
    counted, tried_wider = (int(one) if one.isdigit() else None for one in (fired, wider))
    return Judged(rule, counted, int(decided), int(rightly), int(wrongly), int(of), tried_wider, note)


def _drawn(rules: list[Rule], some: int | None) -> tuple[list[Rule], str]:
    """So many of the rules, drawn at random, each with all that is put in its place; and of how many, for the summary."""
    ids = sorted({rule.id for rule in rules}, key=str)
    if some is None or some >= len(ids):
        return rules, ""
    drawn = set(random.Random(_SEED).sample(ids, some))
    return [rule for rule in rules if rule.id in drawn], f", drawn from {len(ids):,}"


def summary(wing: str, verdicts: list[Judged]) -> str:
    """How many rules of a wing there are, and how many decide nothing, whatever is put in their place."""
    decided: dict[Any, int] = defaultdict(int)
    for verdict in verdicts:
        decided[verdict.rule.id] += verdict.decided + (verdict.wider or 0)
    texts = max((verdict.of for verdict in verdicts), default=0)
    return f"{wing}: {len(decided)} rules, {sum(not n for n in decided.values())} decide nothing here ({texts} texts)"


def _printed(row: dict[str, Any]) -> str:
    name = row["rule"] if len(row["rule"]) < 56 else row["rule"][:55] + "…"
    without = row["without"] if row["kind"] in ("parameter", "question") else ""
    figures = f"{row['fired']!s:>12}" + "".join(f"{row[column]!s:>8}" for column in ("decided", "rightly", "wrongly", "of", "wider"))
    return f"{row['module'][:44]:44} {name:56} {row['kind'][:13]:13} {without[:6]:6}{figures}  {row['note'][:60]}"


def main(given: list[str] | None = None) -> None:
    """Print a table by wing."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, default=GOLD, help="the folder of annotated sets")
    parser.add_argument("--wing", action="append", choices=list(ASK), help="this wing alone; may be given again")
    parser.add_argument("--sample", type=int, metavar="N", help="so many texts of each set")
    parser.add_argument(
        "--enough", type=int, default=8, metavar="N", help="stop at so many texts that a rule decides (%(default)s; 0: never)"
    )
    parser.add_argument("--corpora", type=int, default=600, metavar="N", help="ordinary articles among the wider texts (%(default)s)")
    parser.add_argument("--some", type=int, metavar="N", help="so many rules of each wing, drawn at random (the same each time)")
    parser.add_argument("--code", action="store_true", help="rules in Python alone: of those in lexicons tests see the examples")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--out", type=Path, help="the table as CSV")
    parser.add_argument("--resume", action="store_true", help="go on behind the verdicts that the table has already")
    parser.add_argument("--quiet", action="store_true", help="the summary alone")
    args = parser.parse_args(given)
    if not args.gold.is_dir():
        print(f"no annotated sets at {args.gold}: the sample corpus alone")
    ablations.prepare()
    rules = [rule for rule in _all_rules() if not (args.code and rule.path)]
    order = {rule: number for number, rule in enumerate(rules)}
    said = []
    kept = _verdicts_in(args.out, rules) if args.resume and args.out and args.out.exists() else []
    with open(args.out or os.devnull, "w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, COLUMNS)
        table.writeheader()
        table.writerows(map(as_row, kept))
        for wing in args.wing or ASK:
            start = time.perf_counter()
            items = annotated.items_for(wing, args.gold, args.sample)
            if not items:
                said.append(f"{wing}: no texts at hand")
                continue
            verdicts = [verdict for verdict in kept if verdict.rule.wing == wing]
            known = {verdict.rule for verdict in verdicts}
            mine, of = _drawn([rule for rule in rules if rule.wing == wing], args.some)
            mine = [rule for rule in mine if rule not in known]
            for verdict in _judged(wing, mine, items, args):
                verdicts.append(verdict)
                table.writerow(as_row(verdict))
                file.flush()
            if not args.quiet:
                print(f"\n{wing}\n{_printed({column: column for column in COLUMNS})}")
                print("\n".join(_printed(as_row(verdict)) for verdict in sorted(verdicts, key=lambda verdict: order[verdict.rule])))
            said.append(f"{summary(wing, verdicts)}{of}, {time.perf_counter() - start:.0f} s")
            print(said[-1], file=sys.stderr)
    print("\n" + "\n".join(said))
    unread = {rule.id for rule in rules if rule.wing not in ASK}
    print(f"{len(unread)} rules of parts that read no text (charts, tables, statistics …) are not measured")


if __name__ == "__main__":
    main()
