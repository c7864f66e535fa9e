"""Does a report follow from its data, do these follow from its evidence, and both from the texts?

The page is drawn anew from the data in it and held against what it says; scores are counted anew from the evidence; and where the
articles are at hand, they are read and scored anew. Who alters a figure, a sentence or a mark in the page is found. Who alters
the data with it, and everything that follows from them, is found by the texts alone.
"""

import re
from collections.abc import Iterator, Mapping
from html import unescape
from itertools import chain
from pathlib import Path
from typing import NamedTuple

import numpy as np

from framing.comparing.disagreements.dismissed import dismissed_beside
from framing.frames.finding import FrameChoice, chosen_frames
from framing.reading.grouping import read_grouped
from framing.scoring.counted import rows_of
from framing.scoring.registry import scorers
from framing.scoring.versions import lexicon_hashes, version_used
from framing.text.wording import plural
from framing.version import __version__

from .report.beside import named_beside
from .report.corpus import Corpus, study, text_hash
from .report.data import Block, DataError, digest, file_hash, read_block
from .report.page import draw, page

_DATA = re.compile(r'<script type="application/json" id="data">(.*?)</script>\n', re.DOTALL)
_CARD = re.compile(r'<article id="a(\d+)" data-find>\n<details>.*?<!--text-->(.*?)<!--end-->', re.DOTALL)
_TEXT = re.compile(r"<!--text-->.*?<!--end-->", re.DOTALL)
_MARKS = re.compile(r"/\*marks\*/(.*?)/\*end\*/", re.DOTALL)
_SECTION = re.compile(r'(?=<section id="([\w-]+)">)|(?=</main>)')
_TAG = re.compile(r"<[^>]*>?")
_AROUND = 60  # characters that are told of a place that differs
_ALIKE = 1e-9
_MOST_NAMED = 5  # places or articles that are named


class Verified(NamedTuple):
    """What was checked, and what does not follow; empty where everything does."""

    checked: list[str]
    wrong: list[str]


def verify_report(path: str | Path, source: str | Path | None = None, *, frames: FrameChoice = None, n_jobs: int | None = 1) -> Verified:
    """Check that what a report says follows from the data in it and, where they are given, from the texts.

    Args:
        path: the report.
        source: the articles from which it was made; they are read and scored anew.
        frames: the frames with which it was made, where they are not the shipped three.
        n_jobs: processes that share the reading of ``source``; -1 for all cores, None for as many as pay.

    Returns:
        What was checked, and what does not follow.

    Raises:
        FileNotFoundError: there is nothing at ``path`` or ``source``.
        ValueError: it is no report of ours, or another version, other lexicons or other frames made it.
    """
    path = Path(path)
    whole = path.read_bytes().decode("utf-8", "replace")
    found = _DATA.search(whole)
    if not found:
        raise ValueError(f"{path.name} holds no data to check it by: it is no report of framing, or one of an earlier version")
    verified = Verified([], [])
    try:
        block = read_block(found[1])
        _check_version(path, block)
        html = whole[: found.start()] + whole[found.end() :]
        steps = [_scores(block.corpus), _page(html, block), _cards(html, block), _files(path, block)]
        if source is not None:
            steps.append(_texts(whole, block, Path(source), frames, n_jobs))
        for follows, what in chain.from_iterable(steps):
            (verified.checked if follows else verified.wrong).append(what)
    except DataError as error:
        verified.wrong.append(str(error))
    return verified


def _check_version(path: Path, block: Block) -> None:
    if not f"{block.version}+".startswith(f"{__version__}+") or block.lexicons != lexicon_hashes():
        here = version_used()
        raise ValueError(
            f"{path.name} was made by framing {block.version}, this is {here}: only the version that made a report can check it"
        )


_Step = Iterator[tuple[bool, str]]
"""Whether something follows, and what that is."""


def _scores(corpus: Corpus) -> _Step:
    """Counts, and rates that are made of them, counted anew from the evidence."""
    table = corpus.table.set_index("article_id")
    place = {article.article_id: n for n, article in enumerate(corpus.articles)}
    at = [place[one] for one in table.index]
    recounted = reckoned = 0
    index, words = corpus.evidence.index, table["words"].to_numpy(float)
    for name, measure in ((scorer.name, one) for scorer in scorers(tuple(corpus.frames)) for one in scorer.measures if one.name in table):
        published = table[measure.name]
        if measure.rows is None:
            reckoned += int(published.notna().sum())
            continue
        published = published.astype("Float64").to_numpy(float, na_value=np.nan)
        counts = np.bincount(index["article"][rows_of(index, name, measure.rows)], minlength=len(corpus.articles))[at]
        follows = np.array([float(measure.of(*one)) for one in zip(counts, words, strict=True)])
        wrong = ~(np.isnan(published) | np.isclose(published, follows, rtol=_ALIKE, atol=_ALIKE))
        recounted += int((~np.isnan(published)).sum())
        rows = np.flatnonzero(wrong)
        for row in rows[:_MOST_NAMED]:
            here = f"{measure.name} of {table.index[row]} is {published[row]:g} in the table of scores"
            yield False, f"{here}, and {follows[row]:g} by its evidence"
        yield from _more(len(rows), f"{measure.name} of")
    counted = f"{plural(recounted, 'score')} of {plural(len(table), 'article')}, from {plural(len(index), 'piece')} of evidence"
    yield True, counted + f"; {reckoned:,} others, such as shares and readability, count none: they follow from the texts alone"


def _page(html: str, block: Block) -> _Step:
    """The page, apart from the articles in it, drawn anew from its data."""
    published, follows = _without_texts(html), _without_texts(draw(block.corpus, named_beside(block.beside)).html)
    if published == follows:
        yield True, "every figure, sentence and piece of evidence on the page, from its scores, evidence and findings"
    else:
        yield from ((False, difference) for difference in _differing(published, follows))


def _without_texts(html: str) -> str:
    return _MARKS.sub("", _TEXT.sub("", html))


def _differing(published: str, follows: str) -> Iterator[str]:
    """Where two pages differ, section by section, in words."""
    ours, theirs = _sections(published), _sections(follows)
    for name in dict.fromkeys((*ours, *theirs)):
        one, other = ours.get(name, ""), theirs.get(name, "")
        if one != other:
            at = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
            yield f"section “{name}” says “{_around(one, at)}”; what follows is “{_around(other, at)}”"


def _sections(html: str) -> dict[str, str]:
    starts = [(found.start(), found[1] or "end") for found in _SECTION.finditer(html)]
    ends = [start for start, _ in starts[1:]] + [len(html)]
    return {
        "head": html[: starts[0][0]] if starts else html,
        **{name: html[start:end] for (start, name), end in zip(starts, ends, strict=True)},
    }


def _around(html: str, at: int) -> str:
    """The words around a place of a page, its tags left out."""
    begin = max(html.rfind(">", 0, at) + 1, at - _AROUND)
    words = " ".join(unescape(_TAG.sub(" ", html[begin : at + _AROUND])).split())
    return words or " ".join(html[max(0, at - _AROUND) : at + _AROUND].split())


def _cards(html: str, block: Block) -> _Step:
    """The articles that stand in the page, with their marks, by their hashes."""
    published = {int(found[1]): digest(found[2]) for found in _CARD.finditer(html)}
    altered = [number for number in {**block.cards, **published} if published.get(number) != block.cards.get(number)]
    for number in altered[:_MOST_NAMED]:
        yield False, f"the marked text of article {number} is not as it was written"
    yield from _more(len(altered), "the marked texts of")
    marks = _MARKS.search(html)
    if marks is None or digest(marks[1]) != block.styles:
        yield False, "the styles of the marks are not as they were written"
    yield True, f"the marked texts of {plural(len(block.cards), 'article')}, by their hashes"


def _files(path: Path, block: Block) -> _Step:
    """The files beside the page, where they are there."""
    for name, hashed in block.beside.items():
        beside = path.with_name(Path(name).name)
        if beside.exists():
            same = file_hash(beside) == hashed
            yield same, f"{name} beside it, by its hash" if same else f"{name} beside it is not the file that was written with the report"


def _texts(whole: str, block: Block, source: Path, frames: FrameChoice, n_jobs: int | None) -> _Step:
    """The articles read and scored anew."""
    if not source.exists():
        raise FileNotFoundError(f"there is nothing at {source}")
    chosen = chosen_frames(frames)
    if version_used(chosen) != block.version:
        raise ValueError("the report was made with other frames: name them with --frames, or --add-frames")
    settings = block.corpus.settings
    articles = read_grouped(source, columns=settings.columns, by=settings.by, within=settings.within)
    others = list(_other_texts(block.corpus.texts, {article.article_id: text_hash(article) for article in articles}))
    if others:
        yield from ((False, one) for one in others)
        return
    yield True, f"{plural(len(articles), 'text')} of {source.name}, by their hashes"
    studied = study(block.corpus.name, articles, chosen, settings=settings, dismissed=dismissed_beside(source), n_jobs=n_jobs)
    anew = page(studied.corpus, block.beside).decode("utf-8", "replace")
    if anew == whole:
        yield True, "the whole page, from these texts"
    else:
        differing = list(_differing(_DATA.sub("", whole), _DATA.sub("", anew)))
        yield from ((False, f"by the texts: {one}") for one in differing or ["the data of the page are not those that the texts give"])


def _other_texts(published: Mapping[str, str], here: Mapping[str, str]) -> Iterator[str]:
    """Articles that are not those of the report."""
    kinds = {
        "was changed": [one for one in published if one in here and here[one] != published[one]],
        "is missing": [one for one in published if one not in here],
        "is not in the report": [one for one in here if one not in published],
    }
    for what, ones in kinds.items():
        yield from (f"the text of {one} {what}" for one in ones[:_MOST_NAMED])
        yield from (so for _, so in _more(len(ones), "the texts of"))


def _more(count: int, of_what: str) -> _Step:
    """How many more places do not follow than are named."""
    if count > _MOST_NAMED:
        yield False, f"and so it is with {of_what} {count - _MOST_NAMED:,} more"
