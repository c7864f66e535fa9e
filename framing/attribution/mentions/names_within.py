"""Which names stand inside a longer noun phrase: "a lawyer for Ruiz's Harbour Fund", "Mayor of Port Ash Tom Vance"?"""

import re
from collections.abc import Iterator

from framing.lexicons import word_list
from framing.text.spans import Pair

from .name_endings import before_post_nominals, end_with_number
from .name_runs import makes_a_body, stands_for_a_side
from .name_spans import has_title, number_before
from .source_nouns import OPENS_TOPIC, end_of_topic, source_words

_SHIPS = frozenset(map(str.upper, word_list("organisations.ships")))
_OWNS = re.compile(r"([\w.]+)[’']s? ")
_WORD = re.compile(r"[^\s]+")


def names_within(text: str, start: int, end: int) -> Iterator[Pair]:
    """The names between two offsets, as in "a lawyer for Ruiz's Harbour Fund": parted at a possessive, and at where somebody is from."""
    inner = text[start:end]
    if inner.islower() and "@" not in inner:
        return
    at = start
    for run in source_words().name.finditer(text, start, end):
        first, stop = run.span()
        if first < at or stands_for_a_side(text, first):
            continue
        opening, _, named = run.group().lower().partition(" ")
        tells_whose = named and first == start and text[run.end() + 1 : run.end() + 2].islower()
        if tells_whose and opening in source_words().before_owner:
            first = run.end() - len(named)  # "Top Ruiz aides", "Another Ruiz aide"
        elif text[first - 4 : first - 3].isdigit():
            first = number_before(text, first) or first  # "a panel of the 4th Circuit"
        if text[stop : stop + 3] in OPENS_TOPIC and stop < (far := end_of_topic(text, run.group().rpartition(" ")[2].lower(), stop)) <= end:
            at = far
            yield first, far
            continue
        for owner in _OWNS.finditer(run.group()):
            if not makes_a_body(run.group(), owner.group(1).lower(), owner.end()):
                yield first, run.start() + owner.end(1)
                first = run.start() + owner.end()
        somebody, _, place = text[first : run.end()].rpartition(" of ")
        if place.lower() in source_words().places and has_title(somebody):
            yield first, first + len(somebody)
            first = run.end() - len(place)
        elif bearer := _behind_place(text, first, run.end()):
            yield first, bearer - 1
            first = bearer
        stop = before_post_nominals(text, first, run.end()) if text[run.end() - 1].isupper() else run.end()
        yield first, end_with_number(text, stop) if text[stop + 1 : stop + 2].isdigit() else stop


def _behind_place(text: str, start: int, end: int) -> int:
    """Where the bearer begins behind the place or body of an office, as in "Mayor of Port Ash Tom Vance"; else 0."""
    if not text[max(0, start - 8) : start].endswith((" of ", " of the ")):
        return 0
    if text[start : text.find(" ", start)] in _SHIPS:
        return 0  # "the captain of the USS Ana Ruiz"
    words, lists = list(_WORD.finditer(text, start, end)), source_words()
    folded = [word.group().lower() for word in words]
    bearer = next((i for i in range(1, len(words) - 1) if folded[i] in lists.given or lists.nouns.get(folded[i - 1]) == "organisation"), 0)
    return words[bearer].start() if bearer and folded[-1] not in lists.nouns else 0
