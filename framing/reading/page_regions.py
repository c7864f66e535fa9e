"""Which stretch of a saved page is each of its visible lines: headline, byline, body, caption, notice, furniture?"""

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import cast

from framing.article.lines import TextLine, label_by_words
from framing.article.regions import find_regions
from framing.lexicons import read_lexicon
from framing.text.late_pattern import late_pattern
from framing.text.region_labels import Region, RegionLabel

from .extracted_lines import align_lines
from .page_body import mend
from .page_titles import headline_line
from .visible_text import VisibleLine

_FEWEST, _LINE = 3, 20  # words of a line that its words alone may show to be furniture
_AROUND = 12  # lines above and below an article in which its notices stand
_TAKEN = 0.5  # of a line: what an extractor took of it makes it the article's
_MOST_LOST = 0.5  # of what was extracted: with more that stands in no line, a script writes the article
_MOSTLY_HIDDEN = 0.5  # of an article: a script opens it
_MOSTLY_LINKS = 0.5  # of a line: it leads elsewhere, and tells nothing of the article
_BYLINE_REACH, _DAY_REACH = 3, 6  # lines of an article among which its authors and its day stand
_STANDFIRST_REACH = 4  # lines below a headline
_FEWEST_OF_STANDFIRST = 6  # words
_LONGEST_SUBHEADING, _LONGEST_BYLINE, _LONGEST_DAY = 200, 200, 60  # characters
_BESIDE_NAMES = 8  # words of a line that names authors and says hardly more
_COMPARED, _FEWEST_ALIKE = 60, 30  # letters with which two texts open alike, and those of one that is cut off


def shown_lines(
    lines: list[VisibleLine], extracted: list[str], title: str = "", names: Sequence[str] = ()
) -> list[tuple[VisibleLine, bool]]:
    """The lines that make the text, and whether each is of the article.

    Lines that the page hides are left out, but for an article that is hidden whole (a script opens it).
    An article that stands in no line (a script writes it into the page) is put before them.
    """
    shares, lost = align_lines(lines, extracted)
    if sum(map(len, lost)) > _MOST_LOST * sum(map(len, extracted)):
        written = [VisibleLine(text, "p", False) for text in extracted if text.strip()]
        lines, shares = written + lines, [1.0] * len(written) + [0.0] * len(shares)
    chosen = [share >= _TAKEN for share in shares]
    mains = mend(lines, chosen, headline_line(lines, title, chosen.index(True) if any(chosen) else None), names)
    article = [line for line, main in zip(lines, mains, strict=True) if main]
    opened_by_script = sum(len(line.text) for line in article if line.hidden) > _MOSTLY_HIDDEN * sum(len(line.text) for line in article)
    return [(line, main) for line, main in zip(lines, mains, strict=True) if not line.hidden or (main and opened_by_script)]


def text_and_regions(
    shown: list[tuple[VisibleLine, bool]], title: str, byline: tuple[str, ...], described: Sequence[str] = ()
) -> tuple[str, tuple[Region, ...]]:
    """The text of the page and its regions; where no article was extracted, they are found in the text alone.

    Args:
        shown: its lines, and whether each is of the article.
        title, byline: where they are known.
        described: what the markup says that the page is about.
    """
    mains = [i for i, (_, main) in enumerate(shown) if main]
    if not mains:
        text = "\n".join(line.text for line, _ in shown)
        return text, find_regions(text, title)
    labels = _labels(shown, mains, title, byline)
    _mark_standfirst(shown, labels, mains[0], described)
    around = slice(max(0, mains[0] - _AROUND), mains[-1] + 1 + _AROUND)
    labels[around] = _with_notices(shown[around], labels[around], title)
    labels = [
        "notice" if label == "furniture" and _EARNS.search(line.text) else label for (line, _), label in zip(shown, labels, strict=True)
    ]
    return _join([line for line, _ in shown], labels)


# How an outlet says that it earns from links.
_EARNS = late_pattern(lambda: "|".join(read_lexicon("regions")["notice"]["earns"]), re.IGNORECASE)


def _labels(shown: list[tuple[VisibleLine, bool]], mains: list[int], title: str, byline: tuple[str, ...]) -> list[str]:
    """A label for each line: body where the extractor took it, else furniture; then headline, captions, subheadings, byline."""
    labels = ["body" if main else "furniture" for _, main in shown]
    headline = headline_line([line for line, _ in shown], title, mains[0])
    first = mains[0] if headline is None else min(headline, mains[0])
    for i in range(first, mains[-1] + 1):
        line, main = shown[i]
        if line.kind == "figcaption":
            labels[i] = "caption"
        elif main and line.kind in ("h2", "h3", "h4", "h5", "h6") and len(line.text) < _LONGEST_SUBHEADING:
            labels[i] = "subheading"
        elif (i < mains[0] + _BYLINE_REACH and _is_byline(line.text, byline)) or (
            main and i < mains[0] + _DAY_REACH and _tells_day(line.text)
        ):
            labels[i] = "byline"
    if headline is not None:
        labels[headline] = "headline"
    return labels


_STANDFIRST = late_pattern(lambda: read_lexicon("regions")["below_headline"]["classes"], re.IGNORECASE)
_LETTERS = re.compile(r"\W+")


def _mark_standfirst(shown: list[tuple[VisibleLine, bool]], labels: list[str], first: int, described: Sequence[str]) -> None:
    """Label the sentence below the headline that the extractor left out.

    It is known by what its block is called, by the markup, which describes the page by it, or as a heading between headline and byline.
    """
    if "headline" not in labels:
        return
    headline = labels.index("headline")
    for i in range(headline + 1, min(headline + _STANDFIRST_REACH, first)):
        line = shown[i][0]
        if labels[i] != "furniture" or len(line.text.split()) < _FEWEST_OF_STANDFIRST or "caption" in line.within:
            continue
        if _EARNS.search(line.text):
            continue
        if sum(len(words) for words, _, _ in line.links) > _MOSTLY_LINKS * len(line.text) or label_by_words(
            TextLine(0, len(line.text), line.text)
        ):
            continue
        between = i == headline + 1 and line.kind in ("h2", "h3", "h4") and labels[i + 1] == "byline"
        if between or _STANDFIRST.search(line.within) or any(map(_opens_alike(line.text), described)):
            labels[i] = "standfirst"
            return


def _opens_alike(text: str) -> Callable[[str], bool]:
    """Whether another text opens with the same letters, or is cut off within them."""
    ours = _LETTERS.sub("", text).lower()[:_COMPARED]

    def opens(other: str) -> bool:
        theirs = _LETTERS.sub("", other).lower()[:_COMPARED]
        return len(theirs) >= _FEWEST_ALIKE and (ours.startswith(theirs) or theirs.startswith(ours))

    return opens


def _tells_day(line: str) -> bool:
    """Whether a line is nothing but the day and the hour of publication: "Friday 8 March 2024 06:10, UK"."""
    return len(line) < _LONGEST_DAY and any(map(str.isdigit, line)) and label_by_words(TextLine(0, len(line), line)) == "byline"


def _is_byline(line: str, names: tuple[str, ...]) -> bool:
    """Whether a line names the authors and says hardly more."""
    if len(line) > _LONGEST_BYLINE or not any(name in line for name in names):
        return False
    return len(line.split()) <= _BESIDE_NAMES + sum(len(name.split()) for name in names if name in line)


def _with_notices(shown: list[tuple[VisibleLine, bool]], labels: list[str], title: str) -> list[str]:
    """The same labels, with the notices that the words of the lines give away."""
    text, _ = _join([line for line, _ in shown], labels)
    found = find_regions(text, title)
    starts = [region.start for region in found]
    with_notices = []
    at = 0
    for (line, _), label in zip(shown, labels, strict=True):
        at = text.index(line.text, at)
        by_words = found[bisect_right(starts, at) - 1].label
        if label in ("body", "furniture") and by_words == "notice":
            label = "notice"
        elif (
            label == "body"
            and _FEWEST <= len(line.text.split()) <= _LINE
            and label_by_words(TextLine(0, len(line.text), line.text)) == "furniture"
        ):
            label = "furniture"  # "Thanks for signing up!"
        elif label == "body" and line.text.endswith(":") and label_by_words(TextLine(0, len(line.text), line.text)) == "related":
            label = "furniture"  # "Read more:"
        with_notices.append(label)
        at += len(line.text)
    return with_notices


def _join(lines: list[VisibleLine], labels: list[str]) -> tuple[str, tuple[Region, ...]]:
    """Lines as one text, a blank line around those of the article, and the regions that cover it."""
    pieces: list[str] = []
    regions: list[Region] = []
    at = 0
    before = ""
    for line, label in zip(lines, labels, strict=True):
        gap = "" if not pieces else "\n" if label == before == "furniture" else "\n\n"
        at += len(gap)
        pieces += [gap, line.text] if gap else [line.text]
        if not regions or regions[-1].label != label:
            if regions:
                regions[-1] = regions[-1]._replace(end=at)
            regions.append(Region(at, at, cast(RegionLabel, label)))
        at += len(line.text)
        before = label
    regions[-1] = regions[-1]._replace(end=at)
    return "".join(pieces), tuple(regions)
