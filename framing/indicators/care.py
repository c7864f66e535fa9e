"""Which signs of care does a copy show: corrections, updates, requests for comment, checks, open questions?"""

import re
from collections.abc import Iterator
from functools import cache

from framing.article.publishers import agencies_in
from framing.lexicons import any_of, read_lexicon, word_list
from framing.text.spans import Span
from framing.text.words import fold, straighten

from .copies import Copy
from .label_lines import Seen, seen

_OPENING = 2000  # characters, in which dateline or byline tell the agency
_OUTCOMES = ("declined", "did not respond", "replied")


@cache
def _opens_notice() -> dict[str, re.Pattern[str]]:
    """For some lines of the label the words that show it where a notice opens with them."""
    return {
        key: re.compile(rf"\W*{any_of(words)}\b", re.IGNORECASE) for key, words in read_lexicon("indicators")["notice_openings"].items()
    }


def _notices_opening_with(copy: Copy, key: str) -> list[Span]:
    """Notices that open with a word for what the line asks."""
    opening = _opens_notice()[key]
    return [copy.span(line.start, line.end) for line in copy.lines_of("notice") if opening.match(line.text)]


def correction_notice(copy: Copy) -> Seen:
    """Words that something was wrong or unclear and is now right."""
    return seen(copy.spans_of("correction_notice") or _notices_opening_with(copy, "correction_notice"))


def update_notice(copy: Copy) -> Seen:
    """Words that the text was added to or changed."""
    return seen(copy.spans_of("update_notice") or _notices_opening_with(copy, "update_notice"))


def right_of_reply(copy: Copy) -> Seen:
    """That someone was asked for comment, with the outcome."""
    cues = [cue for cue in copy.cues("right_of_reply") if cue.voice != "quoted"]
    outcomes = {cue.says for cue in cues}
    return seen((cue.span for cue in cues), "+".join(outcome for outcome in _OUTCOMES if outcome in outcomes) or None)


def independent_verification(copy: Copy) -> Seen:
    """That the outlet could or could not check, or saw for itself."""
    stated = [cue.span for cue in copy.cues("independent_verification") if cue.voice != "quoted"]
    return seen((*stated, *_seen_by_outlet(copy)))


def _seen_by_outlet(copy: Copy) -> Iterator[Span]:
    """Where the outlet, or the agency that wrote the text, says by name that it has seen something: "a letter seen by Harbor Wire"."""
    names = {copy.article.outlet, copy.article.outlet.removeprefix("The "), *agencies_in(copy.article.text[:_OPENING])} - {""}
    named = {name for name in names if _may_have_seen(copy, name)}
    if not named:
        return
    seen_by = re.compile(rf"\b{any_of(word_list('sourcing.seen'))} (?:exclusively )?(?:by|with) (?:the )?{any_of(named)}\b", re.IGNORECASE)
    for document in copy.documents:
        for found in seen_by.finditer(document.text):
            if document.is_read(found.start()):
                yield document.span(Span, found.start(), found.end())


def _may_have_seen(copy: Copy, name: str) -> bool:
    """Whether a copy has "by" or "with" before a name: told sooner than a pattern is made of it."""
    folded = fold(straighten(name))
    if not copy.runs_of_letters.issuperset(re.findall(r"\w+", folded)):
        return False
    openings = [f"{by} {the}{folded}" for by in ("by", "with") for the in ("", "the ")]
    return any(opening in document.folded for document in copy.documents for opening in openings)


def limits_stated(copy: Copy) -> Seen:
    """That something relevant is not known, clear or shown."""
    return seen(cue.span for cue in copy.cues("limits_stated") if cue.voice != "quoted")
