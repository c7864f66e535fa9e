"""How is a corpus of any size scored into a file, and how does scoring go on where it was stopped?

Articles are read one at a time and scored by the batch. Each batch becomes a part of its own, in a hidden folder beside the
result, named after its articles and the version that scored them; a run that finds a part there already does not score it
again, whether the run before was killed or somebody else added articles at the end. At last the parts are put together, so that
a run in twenty pieces gives the same file as one that was never stopped.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import joblib
from tqdm import tqdm

from framing.article.article import Article
from framing.frames.definitions import Frame
from framing.frames.finding import FrameChoice, chosen_frames
from framing.reading.articles import count_articles, iter_articles
from framing.writing import short_name

from .table_files import Written, save_part, save_tables
from .tables import PROGRESS_FROM, score_batch, score_frame, spans_frame
from .versions import version_used

_BATCH = 64  # articles of a part: what is lost when a run is killed


class _Task(NamedTuple):
    """A batch to be scored, and where its parts go."""

    articles: list[Article]
    scores: Path
    spans: Path | None


def score_to_file(
    source: str | Path,
    out: Path,
    *,
    spans: Path | None = None,
    frames: FrameChoice = None,
    n_jobs: int = 1,
    progress: bool | None = None,
) -> Written:
    """Score a corpus that need not fit into memory; a run that was stopped goes on where it was.

    Args:
        source: what ``iter_articles`` takes.
        out: the table of scores: .csv, .parquet or .jsonl.
        spans: the table of evidence, where it is wanted.
        frames: frames to look for; the shipped three where None.
        n_jobs: processes to use; -1 for all cores.
        progress: a bar with the rate and the time left; where None, one is shown for 200 articles or more.

    Raises:
        ValueError: there is no article at ``source``.
        BlockingIOError: another run writes the same file.
    """
    chosen = chosen_frames(frames)
    folder = out.with_name(f".{short_name(out.name)}.parts")
    with _held(folder):
        parts = _scored(source, folder, chosen, wants_spans=spans is not None, n_jobs=n_jobs, progress=progress)
        if not parts:
            raise ValueError(f"{source} holds no article: see that there are rows below the names of its columns")
        if spans:
            save_tables((part.spans for part in parts if part.spans), spans, spans_frame([]), folder)
        written = save_tables((part.scores for part in parts), out, score_frame([], chosen), folder)
    shutil.rmtree(folder, ignore_errors=True)
    return written


def _scored(
    source: str | Path, folder: Path, frames: tuple[Frame, ...], *, wants_spans: bool, n_jobs: int, progress: bool | None
) -> list[_Task]:
    """The parts of a corpus in order, each scored; their articles are let go."""
    parts: list[_Task] = []
    total = count_articles(source) if progress is not False else None
    shown = (total is None or total >= PROGRESS_FROM) if progress is None else progress
    with tqdm(total=total, desc="scoring", unit=" articles", disable=not shown, delay=1) as bar:

        def missing() -> Iterator[_Task]:
            version = f"{version_used(frames)} {wants_spans}"
            articles = iter(iter_articles(source))
            while batch := list(islice(articles, _BATCH)):
                key = _key(version, batch)
                task = _Task(batch, folder / f"{key}.parquet", folder / f"{key}.spans.parquet" if wants_spans else None)
                parts.append(task._replace(articles=[]))
                if task.scores.exists():
                    bar.update(len(batch))
                else:
                    yield task

        if n_jobs == 1:
            done: Iterable[int] = (_score_part(task, frames) for task in missing())
        else:
            parallel = joblib.Parallel(n_jobs=n_jobs, return_as="generator_unordered", batch_size=1)
            done = parallel(joblib.delayed(_score_part)(task, frames) for task in missing())
        for count in done:
            bar.update(count)
    return parts


def _key(version: str, batch: Iterable[Article]) -> str:
    """The name of a part: the same for the same articles scored by the same version with the same frames."""
    digest = sha256(version.encode())
    for article in batch:
        digest.update(repr(article.__getstate__()).encode("utf-8", "replace") + b"\0")
    return digest.hexdigest()[:32]


def _score_part(task: _Task, frames: tuple[Frame, ...]) -> int:
    """Score a batch into its parts, the evidence first: where the scores are there, all is."""
    scored = score_batch(task.articles, frames)
    if task.spans:
        save_part(spans_frame(scored), spans_frame([]), task.spans)
    save_part(score_frame(scored, frames), score_frame([], frames), task.scores)
    return len(task.articles)


@contextmanager
def _held(folder: Path) -> Iterator[None]:
    """Nobody else writes the same file meanwhile; where a run is killed, the system lets go of what it held."""
    folder.mkdir(parents=True, exist_ok=True)
    try:
        import fcntl
    except ImportError:  # Windows
        yield
        return
    held = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(held)
        raise BlockingIOError(f"another run writes the same file (its parts are in {folder}): wait for it, or give another name") from None
    try:
        yield
    finally:
        os.close(held)
