"""Which lines of a page are the article, where an extractor took a box for it, went on into the next article, or stopped too early?"""

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from framing.lexicons import any_of, read_lexicon, word_list
from framing.text.late_pattern import late_pattern

from .visible_text import VisibleLine

_PARAGRAPH = 10  # words of a line that may be a paragraph of the story
_MOSTLY_LINKS = 0.5
_MOST = 0.3  # share of the words taken that is left where boxes are cut out
_ENOUGH = 80  # words: what is shorter may be a summary or a caption
_ALIKE = 0.25  # share of the story's words in blocks of one kind that makes this kind the story's
_FEW = 0.4  # share of the words of the best blocks below which an extractor has missed the story
_FEW_WORDS, _ALL_LINK = 4, 0.85  # words and share of a paragraph that is nothing but a link
_LAST = 3  # lines at the end of a story, where its author is told of
_BELOW_HEADLINE = 60  # lines below the headline in which the story begins
_LETTER = re.compile(r"\w")
_COPY = 0.8  # share of a passage's words that stand above it already, where it is the story once more
_COPY_RUN = 4  # words in a row by which that is told


def mend(lines: Sequence[VisibleLine], extracted: Sequence[bool], headline: int | None, names: Sequence[str] = ()) -> list[bool]:
    """The lines of the article: those that the extractor took, without other boxes and articles, and with those that it left out.

    Args:
        lines: what a reader sees.
        extracted: for each, whether the extractor took it.
        headline: which of them is the headline, where it is known.
        names: the authors: a line on one's life is no line of the story.
    """
    mains = [main and not (_is_box(line.within) and i != headline) for i, (line, main) in enumerate(zip(lines, extracted, strict=True))]
    if _words_of_main(lines, mains) < _MOST * _words_of_main(lines, extracted):
        mains = list(extracted)  # a site may call its story so
    if headline is not None:
        mains = _within_its_article(lines, mains, headline)
        mains = _best_blocks(lines, mains, headline)
    if not any(mains):
        return list(extracted)
    mains = _without_copies(lines, _without_link_lines(lines, _with_lines_alike(lines, mains)))
    return _without_lives(lines, mains, names)


def _without_copies(lines: Sequence[VisibleLine], mains: list[bool]) -> list[bool]:
    """Without a second copy of the story in one passage, as markup for programs or for print holds it, and what stands before that copy."""
    kept = list(mains)
    so_far, story = "", 0
    for i, line in enumerate(lines):
        if not kept[i]:
            continue
        words = line.text.split()
        if len(words) >= _ENOUGH and len(words) >= story / 2:
            runs = ["".join(words[at : at + _COPY_RUN]) for at in range(0, len(words) - _COPY_RUN, _COPY_RUN)]
            if sum(run in so_far for run in runs) >= _COPY * len(runs):
                before = i
                while before and _words_of_line(lines[before - 1]) < _PARAGRAPH:
                    before -= 1
                kept[before : i + 1] = [False] * (i + 1 - before)
                continue
        so_far += "".join(words)
        story += len(words)
    return kept


def _without_link_lines(lines: Sequence[VisibleLine], mains: list[bool]) -> list[bool]:
    """Without paragraphs that are nothing but a link to something else; a story may be a list of links."""
    only = [
        main
        and line.kind == "p"
        and _words_of_line(line) >= _FEW_WORDS
        and sum(len(words) for words, _, _ in line.links) >= _ALL_LINK * len(line.text)
        for line, main in zip(lines, mains, strict=True)
    ]
    if _words_of_main(lines, only) > _MOST * _words_of_main(lines, mains):
        return mains
    return [main and not link for main, link in zip(mains, only, strict=True)]


_LIFE = late_pattern(lambda: rf",? {any_of(word_list('regions.boxes.life'))}\b")


def _is_biography(text: str, names: Sequence[str]) -> bool:
    """Whether a line opens with one of some names and goes on as a life does."""
    for name in names:
        before, _, behind = text.partition(name)
        if behind and not _LETTER.search(before) and _LIFE.match(behind):
            return True
    return False


def _without_lives(lines: Sequence[VisibleLine], mains: list[bool], names: Sequence[str]) -> list[bool]:
    """Without what the last lines tell of the authors."""
    last = [i for i, main in enumerate(mains) if main][-_LAST:]
    if not names or len(last) < _LAST:
        return mains
    lives = {i for i in last if _is_biography(lines[i].text, names)}
    return [main and i not in lives for i, main in enumerate(mains)]


_BOXES = late_pattern(lambda: read_lexicon("regions")["boxes"]["classes"], re.IGNORECASE)


@lru_cache(maxsize=4096)
def _is_box(classes: str) -> bool:
    """Whether the classes around a line say that it is a sign-up form, an author's life, a list of other articles."""
    return bool(_BOXES.search(classes))


def _words_of_line(line: VisibleLine) -> int:
    return len(line.text.split())


def _within_its_article(lines: Sequence[VisibleLine], mains: list[bool], headline: int) -> list[bool]:
    """Stop at the second article: what stands in another article element that begins behind the headline's own ends."""
    own = lines[headline].article
    last = max(i for i, line in enumerate(lines) if line.article == own)
    kept = [
        main and not (line.article != own and i > last and line.article > own) if own else main
        for i, (line, main) in enumerate(zip(lines, mains, strict=True))
    ]
    # Before the headline stands no story, unless there is hardly any behind it.
    after = [main and i >= headline for i, main in enumerate(kept)]
    for answer in (after, kept):
        if _words_of_main(lines, answer) >= _ENOUGH:
            return answer
    return mains


def _words_of_main(lines: Sequence[VisibleLine], mains: Sequence[bool]) -> int:
    return sum(_words_of_line(line) for line, main in zip(lines, mains, strict=True) if main)


def _is_paragraph(line: VisibleLine) -> bool:
    linked = sum(len(words) for words, _, _ in line.links)
    return (
        line.kind in ("p", "")
        and "caption" not in line.within
        and not line.hidden
        and _words_of_line(line) >= _PARAGRAPH
        and linked < _MOSTLY_LINKS * len(line.text)
    )


def _holder(line: VisibleLine) -> str:
    """The blocks around the paragraph, without its own."""
    return line.within.rpartition(" ")[0] if line.kind in ("p", "li", "blockquote") or line.kind[:1] == "h" else line.within


def _best_blocks(lines: Sequence[VisibleLine], mains: list[bool], headline: int) -> list[bool]:
    """Where the extractor has hardly anything of the paragraphs below the headline, these."""
    own = lines[headline].article
    groups: Counter[str] = Counter()
    first: dict[str, int] = {}
    for i, line in enumerate(lines[headline + 1 :], headline + 1):
        if _is_paragraph(line) and line.kind == "p" and not _is_box(line.within) and (not own or line.article == own):
            groups[_holder(line)] += _words_of_line(line)
            first.setdefault(_holder(line), i)
    best = next((holder for holder, _ in groups.most_common(3) if first[holder] - headline <= _BELOW_HEADLINE), "")
    if not best or groups[best] < _ENOUGH:
        return mains
    seen = [main and not line.hidden for line, main in zip(lines, mains, strict=True)]
    begins = next((i for i, main in enumerate(seen) if main and i > headline), len(lines))
    if first[best] > begins and not own:
        return mains
    held = _words_of_main(lines, [main and _holder(line) == best for line, main in zip(lines, seen, strict=True)])
    if held >= _FEW * groups[best] or _words_of_main(lines, seen) > groups[best]:
        return mains
    return [i > headline and _holder(line) == best and not line.hidden and (not own or line.article == own) for i, line in enumerate(lines)]


def _with_lines_alike(lines: Sequence[VisibleLine], mains: list[bool]) -> list[bool]:
    """The story with the paragraphs that are held like most of its own and were left out: an advert had parted them."""
    words: Counter[str] = Counter()
    for line, main in zip(lines, mains, strict=True):
        if main and line.kind == "p":
            words[_holder(line)] += _words_of_line(line)
    total = sum(words.values())
    story = {holder for holder, count in words.items() if count >= _ALIKE * total and count >= _ENOUGH and "." in holder}
    first = mains.index(True)
    places = [i for i, line in enumerate(lines) if line.kind == "p" and _holder(line) in story and i > first]
    last = max(places, default=-1)
    articles = {line.article for line, main in zip(lines, mains, strict=True) if main}
    return [
        main or (first < i <= last and line.article in articles and _holder(line) in story and _is_paragraph(line) and line.kind == "p")
        for i, (line, main) in enumerate(zip(lines, mains, strict=True))
    ]
