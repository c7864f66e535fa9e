"""Which characters stand within a clause? Points of short titles, of initials and within numbers do not end it, nor do their commas."""

from functools import cache

from framing.lexicons import word_list

_MARKS = ',.;:—“”"\n'


@cache
def _mark_within() -> str:
    """A mark that ends no clause, as an expression: "close to Mr. Ruiz", "the U.S. plan", "Tom R. Vance", "2.5 points", "2,500 boats"."""
    by_length: dict[int, list[str]] = {}
    for title in sorted(word_list("abbreviations.titles")):
        by_length.setdefault(len(title), []).append(title)
    behind_title = "|".join(rf"(?<=\b(?i:{'|'.join(titles)}))" for titles in by_length.values())
    initial = r"(?<=\b[A-HJ-Za-hj-z])(?<!['’]\w)"  # "Tom R. Vance"; not "they didn't. It was"
    return rf"\.(?=\w)|(?<=\d),(?=\d)|(?:{behind_title})\.(?= \w)|{initial}\.(?= \w)"


def clause_sign(marks: str = _MARKS) -> str:
    """One character of a clause that none of the ``marks`` ends, as an expression; they stand as in a class of characters."""
    return rf"(?:[^{marks}]|{_mark_within()})"


def clause_mark(marks: str = _MARKS) -> str:
    """One of the ``marks``, where it ends a clause, as an expression: no point of "Mr. Ruiz"."""
    return rf"(?:(?!{_mark_within()})[{marks}])"


def clause_word() -> str:
    """A word of a clause, with its point where it ends no clause, as an expression: "Mr.", "R.", "harbor-wide"."""
    return rf"(?:[\w’'-]+(?:(?:{_mark_within()})[\w’'-]*)*)"
