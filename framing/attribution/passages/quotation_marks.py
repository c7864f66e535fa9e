"""Which passages stand between quotation marks, where a mark may be missing or one too many?"""

import re
from bisect import bisect_right
from operator import attrgetter
from typing import Literal, NamedTuple

from framing.lexicons import any_of, word_list
from framing.text.document import Document, Paragraph
from framing.text.late_pattern import late_pattern
from framing.text.spans import Pair

MarkForm = Literal["double", "single", "block", "transcript", "post"]


class Passage(NamedTuple):
    """A quoted passage: its pieces, marks included, and the label or signature that names its speaker, where one does."""

    pieces: tuple[Pair, ...]
    form: MarkForm
    signed: Pair | None = None

    @property
    def start(self) -> int:
        """Where the first piece begins."""
        return self.pieces[0][0]

    @property
    def end(self) -> int:
        """Where the last piece ends."""
        return self.pieces[-1][1]

    @property
    def in_marks(self) -> bool:
        """Whether it stands in quotation marks."""
        return self.form in ("double", "single")


def first_letter(text: str, start: int) -> str:
    """The first character of what a mark at ``start`` opens, nested marks left aside; empty where nothing follows."""
    return text[start : start + 4].lstrip(_OPENING)[:1]


class _Mark(NamedTuple):
    start: int
    end: int
    side: Literal["opens", "closes", "either"]
    curly: bool


# Two apostrophes and two backticks stand for a double mark in older wire copy.
_DOUBLE = (*'"“”„‟«»＂', "''", "``", "’’", "‘‘")
_SINGLE = tuple("'‘’‛")
# A single mark has no letter on one of its sides; an apostrophe has one on both.
_SINGLE_OPENS = late_pattern(r"['‘’‛](?<![\w'’‘.,!?].)(?=[^\W_]|[.…$#@(])")
_SINGLE_CLOSES = re.compile(r"['’](?<=[\w.,!?…)%—-].)(?![\w'’])")
# "the '90s", "rock 'n' roll", "'em": letters left out, no quotation.
_ELISION = late_pattern(rf"['‘’‛](?:\d\ds?\b|{any_of(word_list('quotation.elisions'))}\b)", re.I)
_INCHES = re.compile(r"\d\s?['’′]\s?\d{1,2}$")
_OPENS_AFTER = frozenset("([{—–-/=>‘'")
_CLOSES_BEFORE = frozenset(".,;:!?)]}—–-/…’'<")
_OPENING = "\"“„«‘'`"
_LONGEST_SINGLE = 1200
_SENTENCE_END = late_pattern(r"[.!?…](?=\s|$)")

# A quote set apart: its closing mark stands behind the name in the line below it.
_SIGNED_BELOW = late_pattern(r"[-–—― ]*(?P<name>[A-Z][^\"“”\n]{3,80}?)[.,]?[\"”]")


def _side(text: str, start: int, end: int) -> Literal["opens", "closes", "either"]:
    """Which way the mark at ``start`` looks, by its neighbours; curly marks are believed unless both neighbours deny it."""
    mark = text[start]
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    free_before = before.isspace() or before in _OPENS_AFTER
    free_after = after.isspace() or after in _CLOSES_BEFORE
    if mark in "“„«‘`":
        return "closes" if not free_before and free_after and mark != "`" and before != "“" else "opens"
    if mark in "”»":
        return "opens" if (before.isspace() or not start) and not free_after else "closes"
    if free_before and not free_after:
        return "opens"
    if free_after and not free_before:
        return "closes"
    return "either"


def _places(text: str, marks: tuple[str, ...]) -> list[tuple[int, str]]:
    """Where some marks stand, in order: to look for each by itself is faster than for all at once."""
    found: list[tuple[int, str]] = []
    for mark in marks:
        at = text.find(mark)
        while at >= 0:
            found.append((at, mark))
            at = text.find(mark, at + len(mark))
    found.sort()
    return found


def _double_marks(text: str) -> list[_Mark]:
    marks: list[_Mark] = []
    for start, mark in _places(text, _DOUBLE):
        end = start + len(mark)
        if mark in ('"', "''") and start and text[start - 1].isdigit() and _INCHES.search(text, max(0, start - 8), start):
            continue  # 5'10"
        if mark in ("''", "’’") and marks and text[start - 1] == mark[0]:
            continue
        marks.append(_Mark(start, end, _side(text, start, end), mark in "“”„‟«»"))
    return marks


def _single_quotes(document: Document, taken: list[Pair]) -> list[Pair]:
    """Passages in single marks, none of which overlaps a piece in ``taken`` but for pieces within it."""
    text = document.text
    found: list[Pair] = []
    done = 0
    for start, _ in _places(text, _SINGLE):
        if start < done or (start and text[start - 1].isalnum()) or not _SINGLE_OPENS.match(text, start) or _ELISION.match(text, start):
            continue
        close = _single_close(text, start, min(document.paragraph_at(start).end, start + _LONGEST_SINGLE))
        if close is None:
            continue
        at = bisect_right(taken, (start, close)) - 1
        inside = at >= 0 and taken[at][1] > start
        crossed = any(one[1] > close for one in taken[at + 1 : bisect_right(taken, (close, close))])
        if not inside and not crossed:
            found.append((start, close))
            done = close
    return found


def _single_close(text: str, opening: int, limit: int) -> int | None:
    """Where the single quotation that opens here closes: a plural's apostrophe ("the voters' choice") closes it only as a last resort."""
    plural = None
    for closing in _SINGLE_CLOSES.finditer(text, opening + 2, limit):
        at = closing.start()
        later = text[closing.end() : closing.end() + 2]
        if text[at - 1] == "s" and later[:1] == " " and later[1:].islower():
            plural = plural or closing.end()
            continue
        if plural and _SINGLE_OPENS.search(text, plural, at):
            return plural
        return closing.end()
    return plural


class _Pairing:
    """Pairs the double marks of one document, paragraph by paragraph."""

    def __init__(self, document: Document) -> None:
        self.text = document.text
        self.passages: list[Passage] = []
        self.carried: list[Pair] = []  # pieces of a quote that goes on in the next paragraph
        self.signature: Paragraph | None = None  # the paragraph that holds no more than the name under a quote

    def paragraph(self, paragraph: Paragraph, marks: list[_Mark], following: Paragraph | None) -> None:
        """Pair the marks of one paragraph, ``following`` being the next one."""
        if self.signature == paragraph:
            self.signature = None
            return
        if not self.carried and [mark.side for mark in marks] == ["opens", "closes"] * (len(marks) // 2):
            self.passages += [Passage(((one.start, other.end),), "double") for one, other in zip(marks[::2], marks[1::2], strict=True)]
            return
        opened: list[_Mark] = []
        closing_left = sum(mark.side == "closes" for mark in marks)
        opening_left = sum(mark.side == "opens" for mark in marks)
        floor = paragraph.start
        for mark in marks:
            opening_left -= mark.side == "opens"
            closing_left -= mark.side == "closes"
            if not opened:
                if mark.side == "closes" and mark.start > floor:
                    floor = self._close_without_opening(paragraph, floor, mark)
                else:
                    opened.append(mark)
            elif mark.side == "opens" or (mark.side == "either" and opened[-1].curly):
                if mark.curly != opened[-1].curly or closing_left > opening_left + len(opened):
                    opened.append(mark)
                elif len(opened) == 1:
                    floor = self._repair(opened[0], mark.start)
                    opened = [mark]
            else:
                opening = opened.pop()
                if not opened:
                    self._add((opening.start, mark.end))
                    floor = mark.end
        if opened:
            self._leave_open(opened[0], paragraph, following)

    def _add(self, piece: Pair) -> None:
        self.carried.append(piece)
        self.finish()

    def finish(self) -> None:
        if self.carried:
            self.passages.append(Passage(tuple(self.carried), "double"))
            self.carried = []

    def _leave_open(self, opening: _Mark, paragraph: Paragraph, following: Paragraph | None) -> None:
        """A quote that no mark closes here goes on where the next paragraph opens with a mark, and else ends with this one."""
        piece = (opening.start, paragraph.end)
        if following and self.text[following.start] in '"“„«':
            self.carried.append(piece)
            return
        signed = _SIGNED_BELOW.fullmatch(self.text, following.start, following.end) if following else None
        if signed and opening.start == paragraph.start:
            self.passages.append(Passage((*self.carried, piece), "double", signed.span("name")))
            self.carried, self.signature = [], following
            return
        at_start = opening.start == paragraph.start or self.text[opening.start - 2 : opening.start].strip()[-1:] in (":", ",")
        if at_start:
            self._add(piece)
        else:
            self._repair(opening, paragraph.end)

    def _repair(self, opening: _Mark, limit: int) -> int:
        """End an unclosed quote with its sentence."""
        stop = _SENTENCE_END.search(self.text, opening.end, limit)
        end = stop.end() if stop else limit
        while end > opening.end and self.text[end - 1].isspace():
            end -= 1
        if end > opening.end + 1:
            self._add((opening.start, end))
        return end

    def _close_without_opening(self, paragraph: Paragraph, floor: int, mark: _Mark) -> int:
        """Begin a quote whose opening mark is missing with its sentence; a mark too many behind “…,” he said." opens none."""
        start = floor
        for stop in _SENTENCE_END.finditer(self.text, floor, max(floor, mark.start - 2)):
            start = stop.end()
        while start < mark.start and self.text[start].isspace():
            start += 1
        goes_on = floor > paragraph.start and self.text[floor - 2] not in ".!?" and not _SENTENCE_END.search(self.text, floor, start)
        if start < mark.start and not goes_on:
            self._add((start, mark.end))
        return mark.end


def marked_passages(document: Document) -> list[Passage]:
    """Every passage in quotation marks in reading order; of nested marks the outer pair.

    An opening mark without a closing one ends with its sentence or its paragraph, a closing mark without an
    opening one begins with its sentence, so that an odd mark never changes what is found elsewhere.
    """
    text = document.text
    marks = _double_marks(text)
    pairing = _Pairing(document)
    paragraphs = document.paragraphs
    at = 0
    for i, paragraph in enumerate(paragraphs):
        first = at
        while at < len(marks) and marks[at].start < paragraph.end:
            at += 1
        if first == at and not pairing.carried:
            continue
        pairing.paragraph(paragraph, marks[first:at], paragraphs[i + 1] if i + 1 < len(paragraphs) else None)
    pairing.finish()
    found = pairing.passages
    singles = _single_quotes(document, sorted(piece for passage in found for piece in passage.pieces))
    if singles:
        starts = [start for start, _ in singles]
        found = [one for one in found if not ((at := bisect_right(starts, one.start) - 1) >= 0 and one.end <= singles[at][1])]
        found += [Passage((pair,), "single") for pair in singles]
    return sorted(found, key=attrgetter("start"))
