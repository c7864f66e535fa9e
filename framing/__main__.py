"""What can be done from the command line? Thin over the functions of the package."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from framing.arguments import UsageError, as_options, chosen_columns, frames_of, parse
from framing.text.characters import shown_safely
from framing.text.wording import plural
from framing.writing import check_writable

if TYPE_CHECKING:
    from typing import TextIO


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 where it was done, 2 where what was typed cannot be done."""
    try:
        args = parse(arguments)
    except UsageError as error:
        _say(str(error), sys.stderr)
        return 2
    try:
        status = _RUN[args.command](args)
        sys.stdout.flush()
        return status
    except BrokenPipeError:  # who reads our output, such as head, wants no more; what is left of it goes nowhere
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _CUT_OFF
    except (UsageError, OSError, TypeError, ValueError, NotImplementedError, ImportError, MemoryError) as error:
        _say(f"framing {args.command}: {_in_words(error)}", sys.stderr)
        return 2
    except KeyboardInterrupt:
        _say(f"framing {args.command}: stopped; the same command {_GOES_ON.get(args.command, 'begins anew')}", sys.stderr)
        return 130


_CUT_OFF = 141  # what a shell says of a command whose reader went away
_SENTENCES = 5  # of those that a note is about
_GOES_ON = {"score": "goes on where it was"}


def _say(text: str, file: TextIO | None = None) -> None:
    """Print: the only way in which anything goes to a terminal."""
    file = file or sys.stdout
    encoding = getattr(file, "encoding", None) or "utf-8"
    print(shown_safely(text).encode(encoding, "backslashreplace").decode(encoding), file=file)


def _in_words(error: Exception) -> str:
    """What went wrong in one line, in the words of the command line and not of Python; an example of a frame file keeps its lines."""
    if isinstance(error, FileNotFoundError) and error.filename:
        return f"there is nothing at {error.filename}"
    if isinstance(error, IsADirectoryError) and error.filename:
        return f"{error.filename} is a folder: give a file"
    if isinstance(error, MemoryError):
        return "there is not enough memory for it: split it"
    message, *example = str(error).split(":\n", 1)
    return "\n".join([as_options(" ".join(message.split())) + ":", *example]) if example else as_options(" ".join(message.split()))


def _manifest(args: argparse.Namespace) -> int:
    from framing.reading.files import GUESSED, MANIFEST, contents_of, suffix_of
    from framing.reading.manifests import write_manifest
    from framing.reading.table_rows import TABLES

    path = write_manifest(args.folder)
    then = f"copy what is right into {MANIFEST}, which alone is read" if path.name == GUESSED else "mend its guesses, then score the folder"
    _say(f"wrote {path}: {then}")
    if tables := [file.name for file in contents_of(args.folder).files if suffix_of(file) in TABLES]:
        _say(f"left out {', '.join(tables)}: the columns of a table say it already; mend it there")
    return 0


def _score(args: argparse.Namespace) -> int:
    from framing.display.report.beside import refuse_tables_of_reports
    from framing.scoring.streaming import score_to_file
    from framing.scoring.table_files import ENDINGS

    beside = "evidence" if args.out.stem == "scores" else f"{args.out.stem}-evidence"
    evidence = args.spans or args.out.with_name(beside + args.out.suffix)
    for path in (args.out, evidence):
        if path.suffix.lower() not in ENDINGS:
            raise UsageError(f"{path.name} is not a table: end its name in {', '.join(ENDINGS)}")
        _check_out(args.source, path)
        refuse_tables_of_reports(path)
    if evidence.resolve() == args.out.resolve():
        raise UsageError(f"scores and evidence cannot both be written to {args.out}: give --spans another name")
    written = score_to_file(args.source, args.out, spans=evidence, columns=chosen_columns(args), frames=frames_of(args), n_jobs=args.jobs)
    for article_id, error in written.errors:
        _say(f"framing score: {article_id}: {as_options(error)}", sys.stderr)
    if written.bad > len(written.errors):
        _say(f"framing score: {written.bad - len(written.errors)} more: see the column “error”", sys.stderr)
    count = f"{plural(written.rows, 'article')}, {written.bad} with an error"
    _say(f"wrote {args.out}: {count}; and {evidence}: {plural(written.evidence, 'row')} of evidence")
    return _fail_if_all_bad(args, written.rows, written.bad)


def _check_out(source: Path, out: Path) -> None:
    """What cannot be written is told before the work, not after."""
    from framing.reading.own_results import refuse_to_overwrite

    if not source.exists():
        raise UsageError(f"there is nothing at {source}")
    refuse_to_overwrite(source, out)
    check_writable(out)


def _report(args: argparse.Namespace) -> int:
    from framing.display.report.beside import REPORT_ENDINGS
    from framing.display.report.corpus import Settings
    from framing.display.reports import report_on

    if args.out.suffix.lower() not in REPORT_ENDINGS:
        raise UsageError(f"the report is HTML: name it {args.out.with_suffix('.html').name}, not {args.out.name}")
    _check_out(args.source, args.out)
    settings = Settings(args.by, args.within, chosen_columns(args))

    def tell(step: str) -> None:
        _say(f"framing report: {step}", sys.stderr)

    written = report_on(args.source, args.out, settings, frames=frames_of(args), figures=args.figures, n_jobs=args.jobs, tell=tell)
    for article_id, error in written.unread.items():
        _say(f"framing report: {article_id}: {as_options(error)}", sys.stderr)
    all_bad = len(written.unread) == written.articles
    if args.by == "outlet" and not written.with_outlets and not all_bad:
        folder = f"framing manifest {args.source} guesses outlets, for you to mend"
        advice = folder if args.source.is_dir() else "name the column that holds it with --outlet-column NAME"
        _say(f"framing report: no article names its outlet; {advice}", sys.stderr)
    for column in written.perhaps_events:
        _say(
            f"framing report: where no label names an event, likeness tells it; if {column!r} names it, --event-column {column!r}",
            sys.stderr,
        )
    _say(f"wrote {written.path}, with {' and '.join(path.name for path in written.beside)} beside it")
    return _fail_if_all_bad(args, written.articles, len(written.unread))


def _fail_if_all_bad(args: argparse.Namespace, articles: int, bad: int) -> int:
    """1, and a line, where not one article could be read."""
    if bad < articles:
        return 0
    _say(f"framing {args.command}: no article could be read; the output lists only the errors", sys.stderr)
    return 1


def _verify(args: argparse.Namespace) -> int:
    from framing.display.verifying import verify_report

    verified = verify_report(args.report, args.source, frames=frames_of(args), n_jobs=args.jobs)
    for what in verified.checked:
        _say(f"follows: {what}")
    for what in verified.wrong:
        _say(f"does not follow: {what}")
    if args.source is None:
        _say(f"to check the texts too: framing verify {args.report} SOURCE")
    return 1 if verified.wrong else 0


def _changes(args: argparse.Namespace) -> int:
    """Each change between copies of one article, and first a doubt whether they are copies of one."""
    from framing.comparing.versions.changes import find_changes
    from framing.reading.articles import read_articles

    if len(args.versions) < 2:
        raise UsageError("give two or more copies, the oldest first")
    copies = [read_articles(path) for path in args.versions]
    for path, articles in zip(args.versions, copies, strict=True):
        if len(articles) != 1:
            raise UsageError(f"{path} holds {plural(len(articles), 'article')}: give one copy of one article")
        if articles[0].error:
            raise UsageError(f"{path.name} cannot be read: {articles[0].error}")
    changes = find_changes(articles[0] for articles in copies)
    for doubt in changes.attrs["unlike"]:
        _say(doubt)
    for row in changes.itertuples():
        _say(f"{row.kind}: {_arrow(row.before, row.after)}{' (a notice says so)' if row.owned is True else ''}")
    _say(f"{plural(len(changes), 'change') if len(changes) else 'no changes'} found")
    return 0


def _dismiss(args: argparse.Namespace) -> int:
    """Dismiss the findings whose keys are given; without a key list what there is to check."""
    from framing.comparing.disagreements.conflict_wording import conflict_lines
    from framing.comparing.disagreements.disagreements import find_disagreements
    from framing.comparing.disagreements.dismissed import dismiss, dismissed_beside
    from framing.comparing.disagreements.inconsistencies import find_inconsistencies
    from framing.reading.articles import read_articles

    if not args.source.exists():
        raise UsageError(f"there is nothing at {args.source}")
    file = args.file or dismissed_beside(args.source)
    articles = read_articles(args.source, columns=chosen_columns(args))
    odd, facts = find_inconsistencies(articles, dismissed=file), find_disagreements(articles, dismissed=file)
    if args.keys:
        if unknown := [key for key in args.keys if key not in {*odd["key"], *facts["key"]}]:
            raise UsageError(f"no finding has the key {unknown[0]}: without a key all are listed")
        count = sum(dismiss(table[table["key"].isin(args.keys)], file, why=args.why) for table in (odd, facts))
        _say(f"{count} dismissed: {file}")
        return 0
    for row in odd.itertuples():
        _say(f"{row.key}  {', '.join(filter(None, (row.outlet, row.article_id, row.kind)))}: {row.why}")
    conflicts = list(conflict_lines(facts))
    for key, what in conflicts:
        _say(f"{key}  {what}")
    gone = odd.attrs["dismissed"] + facts.attrs["dismissed"]
    _say(f"{len(odd) + len(conflicts)} to check, {gone} dismissed in {file.name}")
    return 0


def _arrow(before: str, after: str) -> str:
    """Both on one line; what is missing is left out."""
    return " → ".join(" ".join(text.split()) for text in (before, after) if text)


def _sample(args: argparse.Namespace) -> int:
    from framing.coding.sampling import draw_sample
    from framing.coding.sheets import write_sheet
    from framing.reading.grouping import read_grouped

    articles = read_grouped(args.source, columns=chosen_columns(args))
    drawn = draw_sample(articles, args.scorer, args.n, by=args.by, seed=args.seed, frames=frames_of(args))
    sheet, key = write_sheet(drawn, args.out)
    _say(f"wrote {sheet}: {plural(len(drawn), 'passage')} to code; and its key, which no coder should see: {key}")
    return 0


def _compare(args: argparse.Namespace) -> int:
    """What is in one table alone, then which measures moved, in how many articles, and why."""
    from framing.comparing.versions.score_changes import compare_score_tables
    from framing.scoring.table_files import read_scores

    old, new = read_scores(args.old), read_scores(args.new)
    moved = compare_score_tables(old, new)
    for kind in ("new article", "article gone", "new measure", "measure gone", "new column", "column gone", "changed text"):
        named = moved[moved["kind"] == kind]
        if len(named):
            _say(f"{kind}: {', '.join(named['article_id'] + named['measure'])}")
    for name, group in moved[moved["kind"] == "changed column"].groupby("measure", sort=False):
        named = [f"{row.article_id} ({_arrow(str(row.before), str(row.after))})" for row in group.itertuples()]
        _say(f"{name} changed in {plural(len(group), 'article')}: {', '.join(named)}")
    rows = moved[moved["kind"] == "measure moved"]
    for (measure, why), group in rows.groupby(["measure", "why"], sort=False):
        by = f" by {group['difference'].mean():+.3g} on average" if group["difference"].notna().any() else ""
        _say(f"{measure} moved{by} in {plural(len(group), 'article')} ({why}): {', '.join(group['article_id'])}")
    _say(f"{plural(len(new), 'article')} now, {len(old):,} before; {rows['article_id'].nunique()} of them with a measure that moved")
    return 0


def _measures(args: argparse.Namespace) -> int:
    from framing.scoring.glossary import measures_as_markdown

    _say(measures_as_markdown(frames_of(args)).rstrip())
    return 0


def _check_frames(args: argparse.Namespace) -> int:
    from framing.frames.check import check_frames

    if args.verdicts and not args.verdicts.is_file():
        raise UsageError(f"there are no verdicts at {args.verdicts}")
    report = check_frames(args.folder, args.source, columns=chosen_columns(args))
    _say(str(report))
    if args.verdicts:
        _say_verdicts(args.folder, args.verdicts)
    return 0 if report.ok else 1


def _say_verdicts(frames: Path, path: Path) -> None:
    from framing.coding.judged_frames import judge_frames
    from framing.coding.verdicts import read_verdicts

    verdicts = read_verdicts(path)
    asked = judge_frames(verdicts, str(frames))
    ours = int((verdicts["scorer"] == "frames").sum())
    _say(
        f"\n{plural(ours, 'verdict')} on frames in {path.name}"
        + ("" if len(asked) else ": no cue is wrong again and again, no passage is missed")
    )
    for row in asked.itertuples():
        _say(f"{row.frame}: {row.note}")
        for sentence in row.sentences[:_SENTENCES]:
            _say(f"  {sentence}")


_RUN: dict[str, Callable[[argparse.Namespace], int]] = {
    "manifest": _manifest,
    "score": _score,
    "report": _report,
    "verify": _verify,
    "sample": _sample,
    "changes": _changes,
    "compare": _compare,
    "dismiss": _dismiss,
    "measures": _measures,
    "frames": _check_frames,
}

if __name__ == "__main__":
    sys.exit(main())
