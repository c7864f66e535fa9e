"""How is a corpus of any size scored into a file, and how does scoring go on where it was stopped?

Articles are read one at a time and scored by the batch. Each batch becomes a part of its own, in a hidden folder beside the
result, named after its articles and the version that scored them; a run that finds a part there already does not score it
again, whether the run before was killed or somebody else added articles at the end. At last the parts are put together, so that
a run in twenty pieces gives the same file as one that was never stopped.
"""

import multiprocessing
import os
import shutil
import signal
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import cache, lru_cache
from hashlib import sha256
from itertools import chain, islice
from pathlib import Path
from typing import NamedTuple

import joblib
import pandas as pd

from framing.article.article import Article
from framing.frames.finding import FrameChoice, given_frames
from framing.reading.articles import count_articles, iter_articles
from framing.reading.columns import UnknownColumnError
from framing.writing import short_name

from .packed_columns import own_kinds, with_packed
from .progress import PROGRESS_FROM, ProgressBar
from .rows import Frames, Scored, score_chunk
from .table_files import Written, is_whole, save_part, save_tables
from .tables import jobs_that_pay, score_frame, spans_frame
from .versions import version_used

_SCORES, _SPANS = ".parquet", ".spans.parquet"
_BATCH = 64  # articles of a part: what is lost when a run is killed
_ENOUGH = 3  # batches that tell whether a second process pays
_UNCOUNTED = 10  # seconds before a bar is shown where the articles are not counted: of fewer than some 100 none is wanted


class _Task(NamedTuple):
    """A batch to be scored, and where its parts go."""

    articles: list[Article]
    scores: Path
    spans: Path | None


class _Parts:
    """Where the parts of a corpus are, in its order: of each no more than its name is held, for there may be tens of thousands."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._keys: list[bytes] = []
        self.error = ""
        """What is wrong with the first article, where none could be read."""
        self._readable = False

    def add(self, key: bytes, batch: Sequence[Article]) -> None:
        """A part more, of these articles."""
        self._readable = self._readable or not all(one.error for one in batch)
        self.error = "" if self._readable else self.error or batch[0].error
        self._keys.append(key)

    def file(self, key: bytes, what: str) -> Path:
        """Where the scores of a part go (".parquet"), or its evidence (".spans.parquet")."""
        return self._folder / f"{key.hex()}{what}"

    def files(self, what: str) -> Iterator[Path]:
        """The same of every part."""
        return (self.file(key, what) for key in self._keys)

    def __len__(self) -> int:
        return len(self._keys)


def score_to_file(
    source: str | Path,
    out: Path,
    *,
    spans: Path | None = None,
    columns: Mapping[str, str] | None = None,
    frames: FrameChoice = None,
    n_jobs: int | None = None,
    progress: bool | None = None,
) -> Written:
    """Score a corpus that need not fit into memory; a run that was stopped goes on where it was.

    Args:
        source: what ``iter_articles`` takes.
        out: the table of scores: .csv, .parquet or .jsonl.
        spans: the table of evidence, where it is wanted.
        columns: which column of a table holds what, as for ``iter_articles``.
        frames: frames to look for; the shipped three where None.
        n_jobs: processes to use; -1 for all cores, None for as many as pay.
        progress: a bar with the rate and the time left; where None, one is shown for 200 articles or more.

    Raises:
        ValueError: there is no article at ``source``, or none that could be read with the columns that were chosen.
        BlockingIOError: another run writes the same file.
    """
    chosen = given_frames(frames)
    folder = out.with_name(f".{short_name(out.name)}.parts")
    total = count_articles(source) if progress is not False else None
    with _held(folder):
        articles = iter_articles(source, columns=columns)
        parts = _scored(articles, total, folder, chosen, wants_spans=spans is not None, n_jobs=n_jobs, progress=progress)
        if not parts:
            raise ValueError(f"{source} holds no article: see that there are rows below the names of its columns")
        if columns and parts.error:
            raise UnknownColumnError(parts.error)
        own = own_kinds(parts.files(_SCORES))
        evidence = 0
        if spans:
            evidence = save_tables(parts.files(_SPANS), spans, _empty_spans(), folder=folder, own=own, frames=chosen).rows
        written = save_tables(parts.files(_SCORES), out, _empty_scores(chosen), folder=folder, own=own, frames=chosen)
    shutil.rmtree(folder, ignore_errors=True)
    return written._replace(evidence=evidence)


@lru_cache(maxsize=4)
def _empty_scores(frames: Frames) -> pd.DataFrame:
    return with_packed(score_frame([], frames), [])


@cache
def _empty_spans() -> pd.DataFrame:
    return with_packed(spans_frame([]), [])


def _scored(
    articles: Iterator[Article],
    total: int | None,
    folder: Path,
    frames: Frames,
    *,
    wants_spans: bool,
    n_jobs: int | None,
    progress: bool | None,
) -> _Parts:
    """The parts of a corpus, each scored; their articles are let go."""
    parts = _Parts(folder)
    shown = (total is None or total >= PROGRESS_FROM) if progress is None else progress
    delay = 1 if total or progress else _UNCOUNTED
    with ProgressBar(total=total, desc="scoring", unit=" articles", disable=not shown, delay=delay) as bar:

        def missing() -> Iterator[_Task]:
            version = f"{version_used(frames)} {wants_spans}"
            while batch := list(islice(articles, _BATCH)):
                key = _part_key(version, batch)
                parts.add(key, batch)
                task = _Task(batch, parts.file(key, _SCORES), parts.file(key, _SPANS) if wants_spans else None)
                if is_whole(task.scores) and (task.spans is None or is_whole(task.spans)):
                    bar.update(len(batch))
                else:
                    yield task

        tasks = missing()
        if n_jobs is None:  # rows of a table are not counted before they are read: the first batches tell whether there are many
            first = list(islice(tasks, _ENOUGH))
            n_jobs, tasks = jobs_that_pay(sum(len(task.articles) for task in first)), chain(first, tasks)
        if n_jobs == 1:
            done: Iterable[int] = (_score_part(task, frames) for task in tasks)
        else:
            parallel = joblib.Parallel(n_jobs=n_jobs, return_as="generator_unordered", batch_size=1)
            done = parallel(joblib.delayed(_score_part)(task, frames) for task in tasks)
        for count in done:
            bar.update(count)
    return parts


def _part_key(version: str, batch: Iterable[Article]) -> bytes:
    """The name of a part: the same for the same articles scored by the same version with the same frames."""
    digest = sha256(version.encode())
    for article in batch:
        digest.update(repr(article.__getstate__()).encode("utf-8", "replace") + b"\0")
    return digest.digest()[:16]


def score_batch(batch: Sequence[Article], frames: Frames) -> list[Scored]:
    """The row of each article and the rows of its evidence. Ctrl-C is for the process that waits for this one."""
    if multiprocessing.parent_process() is not None and threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    return score_chunk(batch, frames, evidence=True)


def _score_part(task: _Task, frames: Frames) -> int:
    """Score a batch into its parts, the evidence first: where the scores are there, all is."""
    scored = score_batch(task.articles, frames)
    if task.spans:
        spans = spans_frame([span for _, rows in scored for span in rows])
        save_part(with_packed(spans, task.articles), _empty_spans(), task.spans)
    scores = score_frame([row for row, _ in scored], frames)
    save_part(with_packed(scores, task.articles), _empty_scores(frames), task.scores)
    return len(task.articles)


@contextmanager
def _held(folder: Path) -> Iterator[None]:
    """Nobody else writes the same file meanwhile; where a run is killed, the system lets go of what it held."""
    if folder.exists() and not folder.is_dir():
        raise NotADirectoryError(f"{folder} is a file where the parts of this run belong: move it away")
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
        with suppress(OSError):  # there are parts in it, for the next run
            folder.rmdir()
        os.close(held)
