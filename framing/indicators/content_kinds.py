"""As what kind of piece does a copy announce itself: news, opinion, review, paid content?"""

import re
from functools import cache
from itertools import islice, takewhile

from framing.lexicons import read_lexicon
from framing.reading.dates import date_in
from framing.text.spans import Span

from .copies import Copy, CopyLine

_TEASER = 5  # words of a line that may be another headline
_ITEM = 3  # words of an item of a menu
_MENU = 5  # such lines in a row
_LONGEST = 6  # words of a kicker or a trail of section names
_MARKUP = ("article:section", "articlesection", "content-type-label", "section")
_WORD = re.compile(r"[\w&’'-]+")


@cache
def _kinds() -> dict[str, str]:
    """The words that name a kind, and which."""
    return {words.replace("_", " "): kind for kind, line in read_lexicon("content_labels")["kinds"].items() for words in line.split()}


_AROUND_HEADLINE = (re.compile(r"^\W*(\w.*?)(?:\s*[|:]|\s+[–—-]\s)"), re.compile(r"\s[|–—-]\s((?:(?!\s[|–—-]\s).)*?)\W*$"))


def _in_headline(headline: str) -> re.Match[str] | None:
    """A kind before a headline, or behind it: "Opinion: …", "… | Review"."""
    kinds = read_lexicon("content_labels")["in_headline"]["kinds"].split()
    parts = (pattern.search(headline) for pattern in _AROUND_HEADLINE)
    return next((part for part in parts if part and _kinds().get(part[1].lower()) in kinds), None)


def announced_kinds(copy: Copy) -> list[tuple[str, Span]]:
    """The kinds that the copy names, paid content first, then as the reader meets them, those of the markup last."""
    found = []
    for line in (*copy.above, *copy.opening):
        kind = _kind_of_line(line.text)
        # A long trail of tags may begin with "News", which says little; "Opinions" amid a menu would say what is not so.
        if kind and not _is_teaser(copy.after(line), copy.headline_text) and (kind == "news" or not _is_menu_item(copy, line)):
            found.append((kind, copy.span(line.start, line.end)))
    if copy.headline:
        document, start, _ = copy.headline
        if part := _in_headline(copy.headline_text):
            found.append((_kinds()[part[1].lower()], document.span(Span, start + part.start(), start + part.end())))
    found += [(cue.says, cue.span) for cue in copy.cues("content_label")]
    found += _in_markup(copy)
    # "News" is what a trail of sections says of most pieces: what stands beside it says more.
    return sorted(found, key=lambda one: (one[0] != "sponsored", one[0] == "news"))


def _is_teaser(line: CopyLine | None, headline: str) -> bool:
    """Whether a line is the headline of another piece, and the label before it that piece's: a box of adverts beside the story."""
    if line is None:
        return False
    is_heading = line.label == "furniture" or line.text[-1:].isalnum()
    return is_heading and line.text != headline and len(line.text.split()) >= _TEASER and not date_in(line.text)


def _is_menu_item(copy: Copy, line: CopyLine) -> bool:
    """Whether a line stands inside a long run of a word or three each: "Politics", "Opinions", "Sport"; the last of a trail does not."""
    at = copy.lines.index(line)
    before = takewhile(_is_label, reversed(copy.lines[:at]))
    behind = takewhile(_is_label, copy.lines[at + 1 :])
    return next(behind, None) is not None and sum(1 for _ in islice(before, _MENU)) + 2 + sum(1 for _ in islice(behind, _MENU)) >= _MENU


def _is_label(line: CopyLine) -> bool:
    """A line of furniture of a word or three, and no day."""
    return line.label == "furniture" and len(line.text.split()) <= _ITEM and not date_in(line.text)


def _kind_of_line(line: str) -> str:
    """The kind that a short line names: the whole of it, or one of the section names of a trail."""
    words = _WORD.findall(line)
    if not 0 < len(words) <= _LONGEST:
        return ""
    whole = " ".join(words).lower()
    if kind := _kinds().get(whole):
        return kind
    pieces = [piece.strip().lower() for piece in re.split(r"[|/›»>•·:]+|\s-\s", line)]
    return next((kind for piece in pieces if (kind := _kinds().get(piece))), "") if len(pieces) > 1 else ""


def _in_markup(copy: Copy) -> list[tuple[str, Span]]:
    """The section that the markup gives the article."""
    if copy.page is None:
        return []
    return [
        (kind, copy.in_markup(f"meta {name}: {content}"))
        for name, content in copy.page.markup["meta"]
        if name.lower() in _MARKUP and isinstance(content, str) and (kind := _kinds().get(content.strip().lower()))
    ]
