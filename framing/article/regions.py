"""Which stretch of a pasted page each line is: headline, standfirst, body, caption, notice, related articles…

Told from lines alone, without markup. Rules err towards body: a line of the story that is taken for
furniture would be lost to every measure, a line of furniture taken for the story only adds to them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import islice, pairwise

from framing.lexicons import read_lexicon
from framing.text.datelines import find_dateline
from framing.text.document import Region

LABELS = (
    "headline",
    "standfirst",
    "byline",
    "subheading",
    "body",
    "caption",
    "notice",
    "timeline",
    "source-list",
    "related",
    "furniture",
)

_SHORT = 16  # words; a longer line without a full stop is a paragraph that lost it
_OPENING_LINES = 14  # the headline stands among these or nowhere
_LETTERS = re.compile(r"\w+")
_WORD = re.compile(r"[^\W_]+(?:[’'.-][^\W_]+)*")
_ENDS = re.compile(r"[.!?…:;,][\"”’')\]]*(?:\s?\[\d+\])*$|[”\"]$")
_FULL_STOP = re.compile(r"[.!?…][\"”’')\]]*(?:\s?\[\d+\])*$")
_FULL_STOP_INSIDE = re.compile(r"[a-z]\. [A-Z]")
_BULLET = re.compile(r"[-–—*•·▪]\s|\d{1,2}[.)]\s|\[\d+\]")


@dataclass
class _Line:
    """One line of the text, its outer spaces off, with the label it has been given so far."""

    start: int
    end: int
    text: str
    label: str = "body"

    @cached_property
    def words(self) -> int:
        return len(_WORD.findall(self.text))

    @property
    def is_short(self) -> bool:
        """Whether it looks like a heading: few words and no punctuation at the end."""
        return len(self.text) < 200 and not _ENDS.search(self.text) and self.words <= _SHORT

    @property
    def is_paragraph(self) -> bool:
        return bool(_FULL_STOP.search(self.text)) and (len(self.text) > 400 or self.words >= 12)


@dataclass(frozen=True)
class _Rules:
    """The lines of the lexicon, compiled: for each way of matching, labels in the order in which they are tried."""

    sections: list[tuple[str, re.Pattern[str]]]
    lines: list[tuple[str, int, tuple[str, ...], re.Pattern[str]]]
    """Label, the longest line in characters on which the pattern is tried, words of which one must be there, pattern."""
    caption_cue: re.Pattern[str]


@cache
def _rules() -> _Rules:
    lexicon = read_lexicon("regions")

    def any_of(patterns: list[str], around: str = "{}") -> re.Pattern[str]:
        return re.compile(around.format("(?:" + "|".join(patterns) + ")"), re.IGNORECASE)

    sections, lines = [], []
    for label, rules in lexicon.items():
        if "section" in rules:
            sections.append((label, any_of(rules["section"], r"^{}$")))
        for way, around, longest in (("line", r"^{}$", 160), ("starts", r"^{}", 600), ("holds", r"{}", 400)):
            if way in rules:
                hints = tuple(rules["hints"]) if way == "holds" else ()
                lines.append((label, longest, hints, any_of(rules[way], around)))
    return _Rules(sections, lines, re.compile(lexicon["caption"]["cue"], re.IGNORECASE))


def tell_regions(text: str, title: str = "") -> tuple[Region, ...]:
    """Cut a text into labelled stretches that together cover it.

    Args:
        text: the visible text of a page, lines apart.
        title: the headline where it is known; helps to find its line.

    Returns:
        Regions in order, the first from 0, the last to the end of the text; a text without line breaks is all body.
    """
    lines = _lines(text)
    if len(lines) < 2:
        return (Region(0, len(text), "body"),)
    _label_single_lines(lines)
    _label_sections(lines)
    _label_opening(lines, title)
    _label_subheadings(lines)
    stretches = [(line.start, line.end, line.label) for line in lines]
    return _cover(text, _part_run_in_subheadings(text, stretches))


def _lines(text: str) -> list[_Line]:
    lines = []
    for match in re.finditer(r"[^\n]+", text):
        stripped = match.group().strip()
        if stripped:
            start = match.start() + len(match.group()) - len(match.group().lstrip())
            lines.append(_Line(start, start + len(stripped), stripped))
    return lines


def _label_single_lines(lines: list[_Line]) -> None:
    rules = _rules().lines
    for line in lines:
        small = line.text.lower()
        for label, longest, hints, pattern in rules:
            if len(small) > longest or (hints and not any(hint in small for hint in hints)):
                continue
            if pattern.search(line.text) and _plausible(line, label):
                line.label = label
                break


def _plausible(line: _Line, label: str) -> bool:
    """A long paragraph is no furniture, caption or byline even if it holds a phrase of one."""
    longest = {"notice": 90, "caption": 70, "related": 60}.get(label, 40)
    return line.words <= longest


def _label_sections(lines: list[_Line]) -> None:
    """Give a section's label to the lines below the line that opens it, up to where it ends."""
    sections = _rules().sections
    total = sum(len(line.text) for line in lines)
    before = 0
    open_label = ""
    for i, line in enumerate(lines):
        # "Source" above the story is a link to it; "More on the flood" may be a subheading before a paragraph.
        opens = next((label for label, pattern in sections if len(line.text) <= 60 and pattern.search(line.text)), "")
        if opens and before > 0.2 * total:
            late = total - before < 0.5 * total
            open_label = opens if late or opens in ("source-list", "timeline") else ""
            line.label = opens
            if not open_label and i + 1 < len(lines):
                _label_teasers(lines, i + 1, opens)
        elif open_label and (line.label not in ("notice", "furniture") or not line.words):
            line.label = open_label
        before += len(line.text)


def _label_teasers(lines: list[_Line], first: int, label: str) -> None:
    """A box of related articles in the middle of a story: the headlines right below its heading."""
    for line in lines[first : first + 6]:
        if not line.is_short:
            return
        line.label = label


def _label_opening(lines: list[_Line], title: str) -> None:
    """Tell headline, caption, section labels and standfirst apart above the first paragraph."""
    first_paragraph = next((i for i, line in enumerate(lines) if line.label == "body" and line.is_paragraph), len(lines))
    opening = lines[: min(first_paragraph + 1, _OPENING_LINES)]
    headline = _headline(opening, title, " ".join(line.text for line in lines[first_paragraph : first_paragraph + 12]))
    if headline is None:
        return
    opening[headline].label = "headline"
    for i, line in enumerate(opening):
        if line.label == "body" and line.is_short:
            if i < headline:
                line.label = "caption" if line.words > 5 else "furniture"
            elif _rules().caption_cue.search(line.text):
                line.label = "caption"
            else:
                line.label = "standfirst"
    _label_standfirst(lines, headline)


def _headline(opening: list[_Line], title: str, rest: str) -> int | None:
    """Which line of the opening is the headline: the title where it is known, else the likeliest."""
    wanted = set(_LETTERS.findall(title.lower()))
    caption_cue = _rules().caption_cue
    told = set(_LETTERS.findall(rest.lower()))
    best, best_score, candidates = None, 0.0, 0
    for i, line in enumerate(opening):
        if line.label not in ("body", "furniture") or len(line.text) > 250:
            continue
        words = set(_LETTERS.findall(line.text.lower()))
        if wanted and len(words & wanted) >= 0.7 * len(words | wanted):
            return i
        # A headline may end in a question mark or a closing quotation mark, hardly ever in a full stop.
        if line.label != "body" or not 4 <= line.words <= 28 or re.search(r"[.:;,…]$", line.text):
            continue
        # The story takes up the words of its headline; a caption above it has places and poses of its own.
        taken_up = [word for word in words if len(word) > 3]
        score = 1.0 - 0.5 * bool(caption_cue.search(line.text)) - 0.15 * candidates
        score -= 0.4 * bool(_FULL_STOP_INSIDE.search(line.text))
        score += 0.5 * sum(word in told for word in taken_up) / max(4, len(taken_up)) + 0.2 * (":" in line.text)
        candidates += 1
        if score > best_score:
            best, best_score = i, score
    return best


def _label_standfirst(lines: list[_Line], headline: int) -> None:
    """The summary between headline and story: short, and followed by a byline or by a much longer paragraph."""
    rest = [line for line in lines[headline + 1 :] if line.label not in ("furniture", "caption")]
    bodies = [line for line in rest if line.label == "body"]
    if len(bodies) < 3 or rest[0].label != "body" or not 6 <= rest[0].words <= 50 or find_dateline(rest[0].text):
        return
    first, second = rest[0], rest[1]
    lengths = sorted(line.words for line in bodies[1:])
    typical = lengths[len(lengths) // 2]
    if second.label == "byline" or (second.words >= 1.8 * first.words and typical >= 1.5 * first.words):
        first.label = "standfirst"


def _label_subheadings(lines: list[_Line]) -> None:
    """Short lines without a full stop between two paragraphs of the story."""
    for i, line in enumerate(lines[1:-1], 1):
        if line.label != "body" or not line.is_short or not 2 <= line.words <= 14 or _BULLET.match(line.text):
            continue
        before, after = lines[i - 1], lines[i + 1]
        announced = before.text.endswith(":")  # a block quote or a list follows
        if not announced and not before.is_short and after.label in ("body", "caption") and after.is_paragraph and line.text[0].isupper():
            line.label = "subheading"


# Words that open a sentence and, with a capital in the middle of one, show that a heading has ended before them.
_OPENERS = frozenset(
    "After Although Amid As At Before Both By During Following For From He Her His However If In It Its Meanwhile On One "
    "Other She Since Some Speaking That The These They This Though Three Two Under Until When Where While With".split()
)
_PAST = re.compile(r"(?:[a-z]+ed|met|said|told|began|took|made|held|gave|led|went|won|spoke|set|rose|fell|put|sent|was|were|had)$")
_RUN_IN_WORDS = range(4, 15)
_RUN_IN_REACH = 220  # characters


def _part_run_in_subheadings(text: str, stretches: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Part headings that were pasted into the start of their paragraph: "Bridge reopens After two years, the…".

    One paragraph alone may be an accident of capitals; two with a sure sign show that the page does it,
    and then a name followed by a verb in the past is taken for the start of the sentence too.
    """
    cuts = {start: _run_in_cut(text, start, end) for start, end, label in stretches if label == "body"}
    if sum(cut[1] for cut in cuts.values() if cut) < 2:
        return stretches
    parted = []
    for start, end, label in stretches:
        cut = cuts.get(start)
        parted += [(start, cut[0], "subheading"), (cut[0], end, label)] if cut else [(start, end, label)]
    return parted


def _run_in_cut(text: str, start: int, end: int) -> tuple[int, bool] | None:
    """Where the sentence begins behind a heading at ``start``, and whether that is sure; None without a heading."""
    words = text[start : min(end, start + _RUN_IN_REACH)].split()[: _RUN_IN_WORDS.stop + 9]
    for i, (before, word) in enumerate(pairwise(words), 1):
        if not word[0].isupper():
            if before[-1] in ".!?":
                return None
            continue
        heading_may_end = before[-1].isalnum() and (before[0].islower() or before.isdigit())
        if i not in _RUN_IN_WORDS or not heading_may_end or before in _TAKES_A_NAME:
            continue
        if word in _OPENERS:
            return _nth_word(text, start, i), True
        verb = next((w for w in words[i + 1 : i + 9] if w[0].islower()), "")
        if _PAST.match(verb):
            return _nth_word(text, start, i), False
    return None


def _nth_word(text: str, start: int, number: int) -> int:
    """Where a word stands, counted from that at ``start``."""
    return next(islice(re.compile(r"\S+").finditer(text, start), number, None)).start()


# "met President", "of Korea", "the Ministry": a name behind these belongs to what stands before it.
_TAKES_A_NAME = frozenset(
    "a an the of in on at to for by from with and or as but than that which who over under amid after before against between "
    "into near via its his her their our said says met told called urged asked president minister former".split()
)


def _cover(text: str, stretches: list[tuple[int, int, str]]) -> tuple[Region, ...]:
    """Labelled stretches as regions that cover the text: blank space goes to what stands before it, like labels join."""
    regions: list[Region] = []
    for start, _, label in stretches:
        if regions and regions[-1].label == label:
            continue
        if regions:
            regions[-1] = Region(regions[-1].start, start, regions[-1].label)
        regions.append(Region(start if regions else 0, len(text), label))
    return tuple(regions)
