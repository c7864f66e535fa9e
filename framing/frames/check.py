"""Do frame files hold up against their own examples, and what do they find in a corpus? The hits are laid out as a concordance."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from framing.article.article import Article, each_article
from framing.reading.articles import iter_articles
from framing.text.wording import plural

from .definitions import Frame, FrameCue
from .finding import FrameChoice, find_frames, given_frames
from .frame_files import frame_files, load_frames

_BRACKETS = re.compile(r"\[([^\[\]]*)\]")
_CONTEXT = 60


class Failure(NamedTuple):
    """An example of a frame file that does not hold."""

    example: str
    why: str


class ConcordanceLine(NamedTuple):
    """One hit in its context: a line of a concordance."""

    article_id: str
    outlet: str
    left: str
    hit: str
    right: str
    frame: str
    cue: str
    voice: str
    place: str


@dataclass(frozen=True)
class CheckedFrame:
    """One frame and how its file holds up: ``hits`` counts each of its cues in the corpus, 0 included."""

    frame: Frame
    file: str
    failures: tuple[Failure, ...]
    hits: tuple[tuple[str, int], ...]

    @property
    def examples(self) -> int:
        """Sentences that the file says count or do not count."""
        return len(self.frame.finds) + len(self.frame.misses)


@dataclass(frozen=True)
class FrameCheck:
    """What ``python -m framing frames check`` shows; ``str()`` of it is that."""

    frames: tuple[CheckedFrame, ...]
    concordance: tuple[ConcordanceLine, ...]
    articles: int
    unread: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether every frame has examples and all of them hold."""
        return all(checked.examples and not checked.failures for checked in self.frames)

    def __str__(self) -> str:
        lines: list[str] = []
        for checked in self.frames:
            lines += _described(checked)
        if self.articles:
            lines += ["", *_laid_out(self)]
        return "\n".join([*lines, *(f"not read: {error}" for error in self.unread)])


def check_frames(
    path: str | Path | None,
    source: str | Path | Iterable[Article | str | Path] | None = None,
    *,
    columns: Mapping[str, str] | None = None,
    width: int = _CONTEXT,
) -> FrameCheck:
    """Frame files against their own examples, with their hits in a corpus.

    Args:
        path: a frame file or a folder of them; the shipped frames where None.
        source: the corpus: what ``read_articles`` takes, or Articles; none where None.
        columns: which column of a table holds what, as for ``read_articles``.
        width: characters of context on either side of a hit.

    Raises:
        FrameFileError: a file cannot be used; the message names the file, the line and what to write instead.
        FileNotFoundError: there is no such file, folder or corpus.
    """
    frames = load_frames(path)
    files = [str(file) for file in frame_files(path)] if path is not None else [f"{frame.slug}.toml" for frame in frames]
    articles = _articles_of(source, columns)
    lines = concordance((article for article in articles if not article.error), frames, width=width)
    counts = Counter((line.frame, line.cue) for line in lines)
    checked = []
    for frame, file in zip(frames, files, strict=True):
        hits = tuple((cue, counts[frame.name, cue]) for cue in (one.written or one.pattern for one in frame.cues))
        checked.append(CheckedFrame(frame, file, tuple(failed_examples(frame)), hits))
    unread = tuple(f"{article.article_id}: {article.error}" for article in articles if article.error)
    return FrameCheck(tuple(checked), tuple(lines), len(articles), unread)


def _articles_of(source: Any, columns: Mapping[str, str] | None) -> list[Article]:
    if isinstance(source, (str, Path)) or hasattr(source, "columns"):
        return list(iter_articles(source, columns=columns))
    many = list(source or ())
    return many if all(isinstance(one, Article) for one in many) else list(iter_articles(many, columns=columns))


def concordance(articles: Iterable[Article | str], frames: FrameChoice = None, *, width: int = _CONTEXT) -> list[ConcordanceLine]:
    """Each cue of the frames in the articles, in its context, by frame and then in reading order.

    Raises:
        TypeError: one article, a path or a table in the place of many articles.
    """
    lines = []
    frames = given_frames(frames)
    for article in each_article(articles):
        lines += [_line(article, cue, width) for cue in find_frames(article, frames)]
    return sorted(lines, key=lambda line: line.frame)


def failed_examples(frame: Frame) -> list[Failure]:
    """The examples of a frame that do not hold: evidence not found where its brackets stand, or found where none is."""
    failures = []
    for example in frame.finds:
        text, wanted = read_brackets(example)
        found = {(cue.start, cue.end) for cue in find_frames(text, frame)}
        shown = ", ".join(f"“{text[start:end]}”" for start, end in sorted(found)) or "nothing"
        if not wanted:
            failures.append(Failure(example, "put the expected evidence into [brackets]"))
        elif found != wanted:
            failures.append(Failure(example, f"found {shown}"))
    for example in frame.misses:
        cues = find_frames(example, frame)
        if cues:
            failures.append(Failure(example, f"should find nothing, found “{cues[0].text}” by the cue {cues[0].cue}"))
    return failures


def read_brackets(example: str) -> tuple[str, set[tuple[int, int]]]:
    """An example without its brackets, and where they stood."""
    text, pairs, at = "", set(), 0
    for bracket in _BRACKETS.finditer(example):
        text += example[at : bracket.start()]
        pairs.add((len(text), len(text) + len(bracket.group(1))))
        text += bracket.group(1)
        at = bracket.end()
    return text + example[at:], pairs


def _line(article: Article, cue: FrameCue, width: int) -> ConcordanceLine:
    text = getattr(article, cue.field)
    left = " ".join(text[max(0, cue.start - width) : cue.start].split()) + (" " if text[cue.start - 1 : cue.start].isspace() else "")
    right = (" " if text[cue.end : cue.end + 1].isspace() else "") + " ".join(text[cue.end : cue.end + width].split())
    hit = " ".join(cue.text.split())
    return ConcordanceLine(article.article_id, article.outlet, left, hit, right, cue.frame, cue.cue, cue.voice, cue.place)


def _described(checked: CheckedFrame) -> list[str]:
    held = checked.examples - len(checked.failures)
    head = f"{checked.frame.name} ({checked.file}): {plural(len(checked.frame.cues), 'cue')}, {held} of {checked.examples} examples hold"
    hint = [] if checked.examples else ["  it has no examples: write finds = [“…”] with the evidence in [brackets], and misses = [“…”]"]
    return [head, *hint, *(f"  {failure.example}\n      {failure.why}" for failure in checked.failures)]


def _laid_out(check: FrameCheck) -> list[str]:
    lines = []
    for checked in check.frames:
        own = [line for line in check.concordance if line.frame == checked.frame.name]
        holding = len({line.article_id for line in own})
        lines.append(f"{checked.frame.name}: {plural(len(own), 'cue')} in {plural(holding, 'article')} of {check.articles}")
        lines += [f"  {line.article_id}  {line.left}[{line.hit}]{line.right}  ({line.voice}, {line.place})" for line in own]
        most = sorted((hit for hit in checked.hits if hit[1]), key=lambda hit: -hit[1])[:5]
        lines += [f"    {count} × {cue}" for cue, count in most]
    return lines
