"""What can be said on the command line? Every command with its arguments; what each does stands in ``__main__.py``."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import NoReturn

_SOURCE = "a folder, or a .txt, .html, .csv, .jsonl or .parquet file"


class UsageError(Exception):
    """What was typed cannot be done; the message is one line for the reader."""


def parser() -> argparse.ArgumentParser:
    """The parser of the line, which raises UsageError where a word is wrong; ``command`` of what it gives is the first word."""
    whole = _OneLineParser(prog="framing", description="Read the news critically: scores with their evidence, and a report.")
    commands = whole.add_subparsers(dest="command", required=True, metavar="COMMAND")

    manifest = commands.add_parser("manifest", help="write a guessed manifest.csv for a folder of texts and pages")
    manifest.add_argument("folder", type=Path, metavar="FOLDER")

    score = commands.add_parser("score", help="score articles into a table")
    score.add_argument("source", type=Path, metavar="SOURCE", help=_SOURCE)
    score.add_argument("--out", type=Path, required=True, metavar="FILE", help="where the table goes: .csv, .parquet or .jsonl")
    score.add_argument(
        "--spans", type=Path, metavar="FILE", help="where the evidence goes, one row a span; beside the table where not said"
    )
    score.add_argument("--jobs", type=_jobs, default=1, metavar="N", help="processes; -1 for all cores")
    _add_frames(score)
    _add_columns(score)

    _add_report(commands)

    sample = commands.add_parser("sample", help="a sheet of passages for coding by hand, to check a scorer")
    sample.add_argument("source", type=Path, metavar="SOURCE", help=_SOURCE)
    sample.add_argument("--scorer", required=True, metavar="NAME", help="such as frames, hedges or quotes")
    sample.add_argument(
        "--out", type=Path, required=True, metavar="FILE", help="where the sheet goes: .csv or .jsonl; its key goes beside it"
    )
    sample.add_argument("--n", type=int, default=100, metavar="N", help="how many passages")
    sample.add_argument("--by", default="outlet", metavar="COLUMN", help="the column of each of whose values some are drawn")
    sample.add_argument("--seed", type=int, default=0, metavar="N", help="another number draws another sample")
    _add_frames(sample)
    _add_columns(sample)

    changes = commands.add_parser("changes", help="what changed between saved copies of one article")
    changes.add_argument("versions", type=Path, nargs="+", metavar="COPY", help="a .txt or .html file; the oldest first, two or more")

    compare = commands.add_parser("compare", help="what moved between two score tables, and why")
    compare.add_argument("old", type=Path, metavar="OLD", help="a .csv, .parquet or .jsonl file as score writes it")
    compare.add_argument("new", type=Path, metavar="NEW")

    _add_dismiss(commands)

    measures = commands.add_parser("measures", help="every measure: what it counts, where it misleads, how often it is right; as Markdown")
    _add_frames(measures)

    frames = commands.add_parser("frames", help="work on frame files")
    actions = frames.add_subparsers(dest="action", required=True, metavar="ACTION")
    check = actions.add_parser("check", help="frame files against their own examples, and their hits in a corpus")
    check.add_argument("folder", type=Path, metavar="FOLDER")
    check.add_argument("source", type=Path, nargs="?", metavar="SOURCE", help=_SOURCE)
    check.add_argument("--verdicts", type=Path, metavar="FILE", help="verdicts on their hits, .jsonl: which cue is wrong again and again")
    return whole


def _add_report(commands: argparse._SubParsersAction[_OneLineParser]) -> None:
    """``report``, and ``verify``, which checks one."""
    report = commands.add_parser("report", help="write the report on a corpus as one HTML file")
    report.add_argument("source", type=Path, metavar="SOURCE", help=_SOURCE)
    report.add_argument("--out", type=Path, required=True, metavar="FILE", help="where the report goes: .html")
    report.add_argument("--figures", type=Path, metavar="FOLDER", help="where its charts and their numbers go too")
    _add_frames(report)
    report.add_argument("--by", default="outlet", metavar="COLUMN", help="the column whose values are set side by side")
    report.add_argument("--within", default="event", metavar="COLUMN", help="the column of events")
    report.add_argument("--jobs", type=_jobs, metavar="N", help="processes; -1 for all cores; two of a large corpus where not said")
    _add_columns(report)

    verify = commands.add_parser("verify", help="whether a report follows from its evidence and its texts")
    verify.add_argument("report", type=Path, metavar="REPORT", help="an .html file as report writes it")
    verify.add_argument("source", type=Path, nargs="?", metavar="SOURCE", help="the articles from which it was made; they are scored anew")
    verify.add_argument("--frames", type=Path, metavar="FOLDER", help="the frame files with which it was made, if not the shipped three")
    verify.add_argument("--jobs", type=_jobs, metavar="N", help="processes; -1 for all cores; two of a large corpus where not said")


def _add_dismiss(commands: argparse._SubParsersAction[_OneLineParser]) -> None:
    dismiss = commands.add_parser("dismiss", help="list what should be checked, and dismiss what should not be shown again")
    dismiss.add_argument("source", type=Path, metavar="SOURCE", help=_SOURCE)
    dismiss.add_argument("keys", nargs="*", metavar="KEY", help="of a finding, as list and report show it; without one all are listed")
    dismiss.add_argument("--why", default="", metavar="TEXT", help="a note for whoever reads the file")
    dismiss.add_argument("--file", type=Path, metavar="FILE", help="where they are kept; dismissed.csv beside the articles where not said")
    _add_columns(dismiss)


_OPTIONS = {"article_id": "id", "published": "date"}


def _add_frames(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--frames", type=Path, metavar="FOLDER", help="frame files of your own instead of the shipped three")


def _add_columns(parser: argparse.ArgumentParser) -> None:
    """``--text-column`` and its kin."""
    from framing.reading.columns import column_names

    for field in column_names():
        name = _OPTIONS.get(field, field)
        parser.add_argument(f"--{name}-column", dest=f"column_{field}", metavar="NAME", help=f"the column that holds the {name}")


def chosen_columns(args: argparse.Namespace) -> dict[str, str]:
    """The columns that were chosen, field to name."""
    return {name.removeprefix("column_"): value for name, value in vars(args).items() if name.startswith("column_") and value}


class _OneLineParser(argparse.ArgumentParser):
    """A wrong word on the line gets one clear line."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{self.prog}: {' '.join(message.split())}; see {self.prog} --help")


def _jobs(word: str) -> int:
    jobs = int(word)
    if jobs == 0:
        raise argparse.ArgumentTypeError("0 processes do no work: give 1 or more, or -1 for all cores")
    return jobs
