"""What can be said on the command line? Every command with its arguments; what each does stands in ``__main__.py``."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from framing.reading.files import READ
from framing.version import __version__

if TYPE_CHECKING:
    from framing.frames.finding import FrameChoice

_SOURCE = f"a folder, or a {', '.join(READ)} file, gzipped or not"
_JOBS = "processes; -1 for all cores; default: 1, or 2 for a large corpus"
_FIRST = """\
first steps:
  framing report my-articles --out report.html
  framing score my-articles --out scores.csv
  framing manifest my-articles          when the articles do not name their outlets
"""


class UsageError(Exception):
    """What was typed cannot be done; the message is one line for the reader."""


def parser() -> argparse.ArgumentParser:
    """The parser of the line, which raises UsageError where a word is wrong; ``command`` of what it gives is the first word."""
    whole = _OneLineParser(
        prog="framing",
        description="Read the news critically: scores with their evidence, and a report.",
        epilog=_FIRST,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    whole.add_argument("--version", action="version", version=f"framing {__version__}")
    commands = whole.add_subparsers(dest="command", required=True, metavar="COMMAND")

    manifest = commands.add_parser("manifest", help="write a guessed manifest.csv for a folder of texts and pages")
    manifest.add_argument("folder", type=_path, metavar="FOLDER")

    score = commands.add_parser("score", help="score articles into a table")
    score.add_argument("source", type=_path, metavar="SOURCE", help=_SOURCE)
    score.add_argument("--out", type=_path, required=True, metavar="FILE", help="output table: .csv, .parquet or .jsonl")
    score.add_argument(
        "--spans", type=_path, metavar="FILE", help="output table of the evidence, one row per span; default: beside the table"
    )
    score.add_argument("--jobs", type=_jobs, metavar="N", help=_JOBS)
    _add_frames(score)
    _add_columns(score)

    _add_report(commands)

    sample = commands.add_parser("sample", help="a sheet of passages for coding by hand, to check a scorer")
    sample.add_argument("source", type=_path, metavar="SOURCE", help=_SOURCE)
    sample.add_argument("--scorer", required=True, metavar="NAME", help="such as frames, hedges or quotes")
    sample.add_argument(
        "--out", type=_path, required=True, metavar="FILE", help="the sheet to write: .csv or .jsonl; its key is written beside it"
    )
    sample.add_argument("--n", type=_whole, default=100, metavar="N", help="how many passages; default: %(default)s")
    sample.add_argument("--by", default="outlet", metavar="COLUMN", help="stratify by this column; default: %(default)s")
    sample.add_argument("--seed", type=_seed, default=0, metavar="N", help="random seed; default: %(default)s")
    _add_frames(sample)
    _add_columns(sample)

    changes = commands.add_parser("changes", help="what changed between saved copies of one article")
    changes.add_argument("versions", type=_path, nargs="+", metavar="COPY", help="a .txt or .html file; the oldest first, two or more")

    compare = commands.add_parser("compare", help="what moved between two score tables, and why")
    compare.add_argument("old", type=_path, metavar="OLD", help="a .csv, .parquet or .jsonl file as score writes it")
    compare.add_argument("new", type=_path, metavar="NEW")

    _add_dismiss(commands)

    measures = commands.add_parser("measures", help="every measure: what it counts, where it misleads, how often it is right; as Markdown")
    _add_frames(measures)

    frames = commands.add_parser("frames", help="check frame files of your own")
    actions = frames.add_subparsers(dest="action", required=True, metavar="ACTION")
    check = actions.add_parser("check", help="frame files against their own examples, and their hits in a corpus")
    check.add_argument("folder", type=_path, metavar="FRAMES", help="a .toml file, or a folder of them")
    check.add_argument("source", type=_path, nargs="?", metavar="SOURCE", help=_SOURCE)
    check.add_argument("--verdicts", type=_path, metavar="FILE", help="verdicts on their hits, .jsonl: which cue is wrong again and again")
    _add_columns(check)
    return whole


def parse(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    """The words of the line, read; keys of findings may stand behind options too.

    Raises:
        UsageError: a word is wrong.
    """
    args, left = parser().parse_known_args(arguments)
    if args.command == "dismiss" and not any(word.startswith("-") for word in left):
        args.keys += left  # argparse fills them once, before the first option
    elif left:
        raise UsageError(f"framing {args.command}: unrecognized arguments: {' '.join(left)}; see framing {args.command} --help")
    return args


def _add_report(commands: argparse._SubParsersAction[_OneLineParser]) -> None:
    """``report``, and ``verify``, which checks one."""
    report = commands.add_parser("report", help="write the report on a corpus as one HTML file")
    report.add_argument("source", type=_path, metavar="SOURCE", help=_SOURCE)
    report.add_argument("--out", type=_path, required=True, metavar="FILE", help="the report to write: .html")
    report.add_argument("--figures", type=_path, metavar="FOLDER", help="also write its charts and their numbers into this folder")
    _add_frames(report)
    report.add_argument("--by", default="outlet", metavar="COLUMN", help="compare the values of this column; default: %(default)s")
    report.add_argument("--within", default="event", metavar="COLUMN", help="the column of events; default: %(default)s")
    report.add_argument("--jobs", type=_jobs, metavar="N", help=_JOBS)
    _add_columns(report)

    verify = commands.add_parser("verify", help="whether a report follows from its evidence and its texts")
    verify.add_argument("report", type=_path, metavar="REPORT", help="an .html file as report writes it")
    verify.add_argument("source", type=_path, nargs="?", metavar="SOURCE", help="the articles it was made from; they are scored again")
    _add_frames(verify)
    verify.add_argument("--jobs", type=_jobs, metavar="N", help=_JOBS)


def _add_dismiss(commands: argparse._SubParsersAction[_OneLineParser]) -> None:
    dismiss = commands.add_parser("dismiss", help="list what should be checked, and dismiss what should not be shown again")
    dismiss.add_argument("source", type=_path, metavar="SOURCE", help=_SOURCE)
    dismiss.add_argument("keys", nargs="*", metavar="KEY", help="key of a finding, as listed and in the report; without one all are listed")
    dismiss.add_argument("--why", default="", metavar="TEXT", help="a note for whoever reads the file")
    dismiss.add_argument("--file", type=_path, metavar="FILE", help="the file that keeps them; default: dismissed.csv beside the articles")
    _add_columns(dismiss)


_OPTIONS = {"article_id": "id", "published": "date"}
_HELD = {"file": "path of the text", "article_id": "id of the article", "published": "date of publication", "url": "address of the page"}


def _add_frames(parser: argparse.ArgumentParser) -> None:
    """``--frames`` or ``--add-frames``, not both."""
    either = parser.add_mutually_exclusive_group()
    either.add_argument("--frames", type=_path, metavar="PATH", help="a frame file or a folder of them, instead of the shipped three")
    either.add_argument("--add-frames", type=_path, metavar="PATH", help="the same, besides the shipped three")


def frames_of(args: argparse.Namespace) -> FrameChoice:
    """The frames that the options name: what ``frames=`` takes."""
    if args.add_frames is None:
        return args.frames
    from framing.frames.frame_files import load_frames

    return [*load_frames(), *load_frames(args.add_frames)]


def _add_columns(parser: argparse.ArgumentParser) -> None:
    """``--text-column`` and its kin."""
    from framing.reading.columns import column_names

    columns = parser.add_argument_group("columns of a table", "the names that public corpora use are recognised without these")
    for field in column_names():
        name = _OPTIONS.get(field, field)
        held = f"the column that holds the {_HELD.get(field, name)}"
        columns.add_argument(f"--{name}-column", dest=f"column_{field}", metavar="NAME", help=held)


def chosen_columns(args: argparse.Namespace) -> dict[str, str]:
    """The columns that were chosen, field to name."""
    return {name.removeprefix("column_"): value for name, value in vars(args).items() if name.startswith("column_") and value}


def as_options(message: str) -> str:
    """A message in which a ``columns=`` of Python is the option of the command line."""
    return re.sub(r"columns=\{'(\w+)': …\}(?: \(--.*?\))?", lambda found: f"--{_OPTIONS.get(found[1], found[1])}-column NAME", message)


class _OneLineParser(argparse.ArgumentParser):
    """A wrong word on the line gets one clear line."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{self.prog}: {' '.join(message.split())}; see {self.prog} --help")


def _path(text: str) -> Path:
    """A name of a file or folder; one that is empty would be the folder in which the command runs."""
    if not text.strip():
        raise argparse.ArgumentTypeError("is empty, as where a variable of the shell is not set: give a name, or . for this folder")
    return Path(text)


def _whole(word: str) -> int:
    try:
        return int(word)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{word!r} is not a whole number") from None


def _seed(word: str) -> int:
    seed = _whole(word)
    if seed < 0:
        raise argparse.ArgumentTypeError(f"{seed} is no seed: give 0 or more")
    return seed


def _jobs(word: str) -> int:
    jobs = _whole(word)
    if jobs == 0:
        raise argparse.ArgumentTypeError("0 processes do no work: give 1 or more, or -1 for all cores")
    return jobs
