"""How far reported content reaches: where it may begin and end, and what each end has going for it."""

from __future__ import annotations

from bisect import bisect_left

from ..document import Document
from .reported_cues import Cue, Scene, Surroundings, _size, function_words, in_quote, scene

_LONGEST = 90  # words
_VERBAL = frozenset(("vpast", "vpresent", "is", "was", "has"))
_FINITE_CLASSES = frozenset("is are was were has have had do does did will would could should can may might must vpast vpresent".split())
_INNER = frozenset("-'’.$£€")
_QUOTES = frozenset('"“”‘`')


End = tuple[int, list[str]]
"""A place where content may end, and its traits."""


def content_start(document: Document, cue: Cue, look: Surroundings) -> int | None:
    """Index of the first word of what follows a cue: behind its particle, whom it addresses, the day, or "in a statement" before "that"."""
    words, view, lists = document.words, scene(document), function_words()
    gaps = view.gaps
    i, lemma = cue.end_at + 1, cue.term.lemma
    stop = look.stop
    if i >= stop:
        return None
    if cue.term.form == "according":
        return next((j + 1 for j in range(i, min(i + 14, stop - 1)) if gaps[j] == ","), i)
    that = _that(document, cue, i, stop)
    if that is not None:
        return that
    folded = words[i].folded
    following = words[i + 1].folded if i + 1 < stop else ""
    particle = not gaps[i - 1] and (folded in lists["particles"] or (folded == "to" and lemma in lists["takes_to"]))
    if (particle and not (following[:1].isdigit() or following == "least")) or folded in lists["days"]:
        i += 1
    elif folded == "on" and following in lists["days"]:
        i += 2
    if lemma in lists["addressed"] and i < stop:
        at = bisect_left(view.starts, words[i].start)
        if at < len(view.starts) and view.starts[at] == words[i].start:
            behind = bisect_left(document.words.starts, view.ends[at])
            i = behind if behind < stop else i
    return i if i < stop else None


def _that(document: Document, cue: Cue, i: int, stop: int) -> int | None:
    """Index of the "that" which opens the content, where only time, place or who is addressed stands before it."""
    words, gaps, lists = document.words, scene(document).gaps, function_words()
    folded = words[i].folded
    if folded == "that":
        return i
    if not (folded in lists["circumstance"] or folded in lists["days"] or folded.endswith("ly") or cue.term.lemma in lists["addressed"]):
        return None
    for j in range(i + 1, min(i + 9, stop)):
        if gaps[j - 1] and gaps[j - 1] not in _INNER:
            return None
        if words[j].folded == "that":
            return j
    return None


def _verb_soon(view: Scene, first: int, stop: int) -> str:
    """Whether a finite verb comes before the next mark: "v" within three words, "V" later."""
    for j in range(first, min(first + 7, stop)):
        if view.classes[j] in _FINITE_CLASSES:
            return "v" if j - first < 3 else "V"
        if view.gaps[j]:
            return ","
    return "-"


def ends(document: Document, cue: Cue, look: Surroundings, first: int) -> list[End]:
    """Every place where content that begins with word ``first`` may end."""
    words, view, lists = document.words, scene(document), function_words()
    classes, gaps, bounds, is_finite = view.classes, view.gaps, lists["bounds"], lists["finite"]
    lemma, form, frames = cue.term
    stop = look.stop
    opening = classes[first]
    second = classes[first + 1] if first + 1 < stop else "E"
    found: list[End] = []
    has, marks, parts = "-", 0, 0
    for j in range(first, min(first + _LONGEST, stop)):
        if classes[j] in is_finite:
            has = "v"
        gap = gaps[j]
        if j + 1 == stop or (gap == "[" and words[j + 1].folded.isdigit()):  # "[2]" cites what stands before it
            stop = j + 1
            kind, sort, n2 = "E", "E", ""
        else:
            following = classes[j + 1]
            if not gap or gap in _INNER:
                if following not in bounds and not (form == "noun" and following in _VERBAL):
                    continue
                kind, sort = following, "s"
            elif gap in _QUOTES:
                continue
            else:
                kind, sort = gap + following, ","
                if view.pieces and in_quote(view, words[j + 1].start) and in_quote(view, words[j].start):
                    continue
            n2 = (gaps[j + 1] or classes[j + 2]) if j + 2 < stop else "E"
        length = _size(j + 1 - first) if j - first > 3 else f"={j + 1 - first}"
        before = min(parts, 3)
        traits = [
            f"kh={kind}|{has}|{before}",
            f"kn={kind}|{n2}",
            f"m={frames}|{kind}|{has}",
            f"kv={kind}|{has}|{_verb_soon(view, j + 1, stop)}",
            f"kf={form}|{has}|{kind}|{n2}",
            f"kw={kind}|{words[j + 2].folded if j + 2 < stop else 'E'}",
            f"l={lemma}|{sort}|{min(marks, 2)}",
            f"o={opening}|{second}|{sort}{before}",
            f"z={length}|{opening}|{sort}",
            f"p={classes[j]}|{kind}",
            f"r={_size(stop - j - 1)}|{kind}",
        ]
        found.append((words[j].end, traits))
        if j + 1 == stop:
            break
        parts += 1
        marks += sort == ","
    return found
