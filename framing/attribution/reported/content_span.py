"""How far reported content reaches: where it may begin and end, and what each end has going for it."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache

from framing.text.function_words import function_words

from .cues import Cue, size
from .tokens import Scene

_LONGEST = 90  # words
_VERBAL = frozenset(("vpast", "vpresent", "is", "was", "has"))
_INNER = frozenset("-'$£€")
_QUOTES = frozenset('"“”`')
_COUNTS = ("=0", "=1", "=2", "=3", "=4")

END = ("verb, parts", "second behind", "written second behind", "last", "words left")
"""The kinds of traits of a place where content may end that belong to the mark or word behind it."""

REACH = ("lemma: sort, marks", "opening: sort, words")
"""The kinds of its traits that belong to the cue and to the word with which the content opens."""

End = tuple[int, str, tuple[str, ...]]
"""Where content may end: the index of the first word behind it, that word or the mark before it, and its traits (END, then REACH)."""


def reach_owners(view: Scene, cue: Cue, first: int) -> tuple[str, str]:
    """What the traits of the kinds REACH belong to."""
    return cue.term.lemma, view.classes[first]


def content_start(view: Scene, cue: Cue, stop: int) -> int | None:
    """Index of the first word of what follows a cue: behind its particle, whom it addresses, the day, or "in a statement" before "that"."""
    gaps, folded, lists = view.gaps, view.folded, function_words()
    i, lemma = cue.end_at + 1, cue.term.lemma
    if i >= stop:
        return None
    if cue.term.form == "according":
        return next((j + 1 for j in range(i, min(i + 14, stop - 1)) if gaps[j] == ","), i)
    that = _that(view, cue, i, stop)
    if that is not None:
        return that
    word = folded[i]
    following = folded[i + 1] if i + 1 < stop else ""
    particle = not gaps[i - 1] and (word in lists.particles or (word == "to" and lemma in lists.takes_to))
    if (particle and not (following[:1].isdigit() or following == "least")) or word in lists.days:
        i += 1
    elif word == "on" and following in lists.days:
        i += 2
    if lemma in lists.addressed and i < stop:
        at = bisect_left(view.mention_starts, view.starts[i])
        if at < len(view.mentions) and view.mention_starts[at] == view.starts[i]:
            behind = bisect_left(view.starts, view.mentions[at].end, i)
            i = behind if behind < stop else i
    return i if i < stop else None


def _that(view: Scene, cue: Cue, i: int, stop: int) -> int | None:
    """Index of the "that" which opens the content, where only time, place or who is addressed stands before it."""
    folded, gaps, lists = view.folded, view.gaps, function_words()
    word = folded[i]
    if word == "that":
        return i
    if not (word in lists.circumstance or word in lists.days or word.endswith("ly") or cue.term.lemma in lists.addressed):
        return None
    for j in range(i + 1, min(i + 9, stop)):
        if gaps[j - 1] and gaps[j - 1] not in _INNER:
            return None
        if folded[j] == "that":
            return j
    return None


def ends(view: Scene, cue: Cue, stop: int, first: int) -> list[End]:
    """Every place where content that begins with word ``first`` may end."""
    classes, gaps, folded, quoted = view.classes, view.gaps, view.folded, view.quoted
    finite, bounds = function_words().finite, _bounds(cue.term.form)
    last = min(first + _LONGEST, stop) - 1
    verb = next((j for j in range(first, last + 1) if classes[j] in finite), stop)
    found: list[End] = []
    marks = 0
    places = [j for j in range(first, last) if gaps[j] or classes[j + 1] in bounds]
    places.append(last)
    for j in places:
        gap = gaps[j]
        if j + 1 == stop or (gap == "[" and folded[j + 1].isdigit()):  # "[2]" cites what stands before it
            kind = sort = second = written = "E"
            left, stop = 0, j + 1
        else:
            following = classes[j + 1]
            if not gap or gap in _INNER:
                if following not in bounds:
                    continue
                kind, sort = following, "s"
            elif gap in _QUOTES or (j in quoted and j + 1 in quoted):
                continue
            else:
                kind, sort = gap + following, ","
            second = written = "E"
            if j + 2 < stop:
                second, written = gaps[j + 1] or classes[j + 2], folded[j + 2]
            left = stop - j - 1
        length = j + 1 - first
        traits = (
            ("v" if verb <= j else "-") + sort + _COUNTS[min(len(found), 3)],
            second,
            written,
            classes[j],
            size(left),
            sort + _COUNTS[min(marks, 2)],
            sort + (_COUNTS[length] if length <= 4 else size(length)),
        )
        found.append((j + 1, kind, traits))
        if j + 1 == stop:
            break
        marks += sort == ","
    return found


@cache
def _bounds(form: str) -> frozenset[str]:
    """The classes before which what a cue of this form brings may end."""
    return function_words().bounds | _VERBAL if form == "noun" else function_words().bounds
