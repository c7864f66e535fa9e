"""What can be done from the command line? Thin over the functions of the package."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from framing.text.characters import shown_safely
from framing.writing import check_writable

if TYPE_CHECKING:
    from typing import TextIO

_SOURCE = "a folder, or a .txt, .html, .csv, .jsonl or .parquet file"


class UsageError(Exception):
    """What was typed cannot be done; the message is one line for the reader."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 where it was done, 2 where what was typed cannot be done."""
    parser = _parser()
    args = parser.parse_args(arguments)
    try:
        status: int = args.run(args)
    except (UsageError, OSError, TypeError, ValueError, KeyError, NotImplementedError, ImportError) as error:
        text = str(error.args[0]) if isinstance(error, KeyError) and error.args else str(error)
        _say(f"framing {args.command}: {' '.join(text.split())}", sys.stderr)
        return 2
    except KeyboardInterrupt:
        _say(f"framing {args.command}: stopped; the same command {_GOES_ON.get(args.command, 'begins anew')}", sys.stderr)
        return 130
    return status


_GOES_ON = {"score": "goes on where it was"}


def _say(text: str, file: TextIO | None = None) -> None:
    """Print: the only way in which anything goes to a terminal."""
    file = file or sys.stdout
    encoding = getattr(file, "encoding", None) or "utf-8"
    print(shown_safely(text).encode(encoding, "backslashreplace").decode(encoding), file=file)


def _parser() -> argparse.ArgumentParser:
    parser = _OneLineParser(prog="framing", description="Read the news critically: scores with their evidence, and a report.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    manifest = commands.add_parser("manifest", help="write a guessed manifest.csv for a folder of texts and pages")
    manifest.add_argument("folder", type=Path, metavar="FOLDER")
    manifest.set_defaults(run=_manifest)

    score = commands.add_parser("score", help="score articles into a table")
    score.add_argument("source", type=Path, metavar="SOURCE", help=_SOURCE)
    score.add_argument("--out", type=Path, required=True, metavar="FILE", help="where the table goes: .csv, .parquet or .jsonl")
    score.add_argument("--spans", type=Path, metavar="FILE", help="where the evidence goes, one row a span")
    score.add_argument("--jobs", type=_jobs, default=1, metavar="N", help="processes; -1 for all cores")
    score.add_argument("--frames", type=Path, metavar="FOLDER", help="frame files of your own instead of the shipped three")
    score.set_defaults(run=_score)

    report = commands.add_parser("report", help="write the report on a corpus as one HTML file")
    report.add_argument("source", type=Path, metavar="SOURCE", help=_SOURCE)
    report.add_argument("--out", type=Path, required=True, metavar="FILE", help="where the report goes: .html")
    report.add_argument("--figures", type=Path, metavar="FOLDER", help="where its charts and their numbers go too")
    report.add_argument("--frames", type=Path, metavar="FOLDER", help="frame files of your own instead of the shipped three")
    report.set_defaults(run=_report)

    compare = commands.add_parser("compare", help="what moved between two score tables")
    compare.add_argument("old", type=Path, metavar="OLD")
    compare.add_argument("new", type=Path, metavar="NEW")
    compare.set_defaults(run=_compare)

    frames = commands.add_parser("frames", help="work on frame files")
    actions = frames.add_subparsers(dest="action", required=True, metavar="ACTION")
    check = actions.add_parser("check", help="frame files against their own examples, and their hits in a corpus")
    check.add_argument("folder", type=Path, metavar="FOLDER")
    check.add_argument("source", type=Path, nargs="?", metavar="SOURCE", help=_SOURCE)
    check.set_defaults(run=_check_frames)
    return parser


class _OneLineParser(argparse.ArgumentParser):
    """A wrong word on the line gets one clear line and exit status 2."""

    def error(self, message: str) -> None:  # type: ignore[override]
        _say(f"{self.prog}: {' '.join(message.split())}; see {self.prog} --help", sys.stderr)
        raise SystemExit(2)


def _jobs(word: str) -> int:
    jobs = int(word)
    if jobs == 0:
        raise argparse.ArgumentTypeError("0 processes do no work: give 1 or more, or -1 for all cores")
    return jobs


def _manifest(args: argparse.Namespace) -> int:
    from framing.reading.manifests import write_manifest

    _say(f"wrote {write_manifest(args.folder)}: mend its guesses, then score the folder")
    return 0


def _score(args: argparse.Namespace) -> int:
    from framing.scoring.streaming import score_to_file
    from framing.scoring.table_files import ENDINGS

    outs = [path for path in (args.out, args.spans) if path]
    for path in outs:
        if path.suffix.lower() not in ENDINGS:
            raise UsageError(f"{path.name} is no table: end its name in {', '.join(ENDINGS)}")
        _check_out(args.source, path)
    if args.spans and args.spans.resolve() == args.out.resolve():
        raise UsageError(f"scores and evidence cannot both be written to {args.out}: give --spans another name")
    written = score_to_file(args.source, args.out, spans=args.spans, frames=args.frames, n_jobs=args.jobs)
    for article_id, error in written.errors:
        _say(f"framing score: {article_id}: {error}", sys.stderr)
    if written.bad > len(written.errors):
        _say(f"framing score: {written.bad - len(written.errors)} more: see the column “error”", sys.stderr)
    _say(f"wrote {args.out}: {written.articles} articles, {written.bad} with an error")
    return 0


def _check_out(source: Path, out: Path) -> None:
    """What cannot be written is told before the work, not after."""
    from framing.reading.own_results import refuse_to_overwrite

    if not source.exists():
        raise UsageError(f"there is nothing at {source}")
    refuse_to_overwrite(source, out)
    check_writable(out)


def _report(args: argparse.Namespace) -> int:
    from framing.display.reports import ReportError, write_report
    from framing.reading.articles import iter_articles

    if args.out.suffix.lower() not in (".html", ".htm"):
        raise UsageError(f"the report is HTML: name it {args.out.with_suffix('.html').name}, not {args.out.name}")
    _check_out(args.source, args.out)
    try:
        written = write_report(args.source, args.out, frames=args.frames, figures=args.figures)
    except ReportError as error:
        raise UsageError(str(error)) from error
    for article in iter_articles(args.source):
        if article.error:
            _say(f"framing report: {article.article_id}: {article.error}", sys.stderr)
    _say(f"wrote {written}")
    return 0


def _compare(args: argparse.Namespace) -> int:
    raise NotImplementedError("comparing two score tables is not built yet: compare their columns with pandas, and their “version”")


def _check_frames(args: argparse.Namespace) -> int:
    from framing.frames.check import check_frames

    report = check_frames(args.folder, args.source)
    _say(str(report))
    return 0 if report.ok else 1


if __name__ == "__main__":
    sys.exit(main())
