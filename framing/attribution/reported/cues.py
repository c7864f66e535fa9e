"""Where words, thoughts or wishes may be given to someone without quotation marks, and what each place has going for it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from framing.attribution.mentions.attribution_words import attribution_phrases
from framing.attribution.mentions.mentions import Mention
from framing.text.function_words import function_words
from framing.text.spans import Pair

from .model import ANY
from .tokens import Scene, Term, terms


class Cue(NamedTuple):
    """A place where a word may attribute."""

    at: int  # index in document.words
    end_at: int  # index of its last word
    term: Term


ACCORDING = Term("according", "according", "A")
_MOST_AUXILIARIES = 5
_SIZES = "00111222223333333333"
_LONGEST = 2000  # characters of a sentence that are looked at on each side of a cue

NEAR = (
    "form: word",
    "lemma: behind",
    "lemma: before",
    "frames, form: behind",
    "form: written behind",
    "form: written before",
    "written second before",
    "lemma: quotes",
)
"""The kinds of traits by which a cue shows at once whether it is worth a closer look, each with what it belongs to."""

FAR = ("form: ahead, subject", "cue before, subject", "cue before, words left")
"""The kinds of traits of a closer look."""

ORDER = ("quotes", "form: words passed", "form: words left", "behind: ahead, subject", "lemma: behind")
"""The kinds of traits that tell where the content of a cue stands."""


def near_owners(term: Term) -> tuple[str, ...]:
    """What the traits of the kinds NEAR belong to."""
    lemma, form, frames = term
    return (form, lemma, lemma, f"{frames}/{form}", form, form, ANY, lemma)


def far_owners(term: Term) -> tuple[str, ...]:
    """What the traits of the kinds FAR belong to."""
    return (term.form, ANY, ANY)


def cues(view: Scene) -> list[Cue]:
    """Every word outside quotation marks that may attribute, in order."""
    document = view.document
    lexicon, index = terms(), document.words.places
    quoted, folded = view.quoted, view.folded
    found = [Cue(i, i, lexicon[word]) for word in index.keys() & lexicon.keys() for i in index[word] if i not in quoted]
    found += [
        Cue(i, i + 1 + len(rest), ACCORDING)
        for first, seconds in attribution_phrases().items()
        for i in index.get(first, ())
        if i + 1 < len(folded) and i not in quoted
        for rest in seconds.get(folded[i + 1], ())
        if not rest or tuple(folded[i + 2 : i + 2 + len(rest)]) == rest
    ]
    if len(document.regions) > 1:
        found = [cue for cue in found if document.is_read(view.starts[cue.at])]
    return sorted(found)


class Neighbours(NamedTuple):
    """What stands beside a cue in its sentence."""

    opening: int  # where the sentence begins and ends
    closing: int
    opens: int  # index of the first word of the sentence, and of the first behind it
    stop: int
    behind: str  # the class of the next word, or the mark before it
    quotes: str  # how quoted pieces stand to the cue
    cue_before: str  # the lemma of the cue before it in the sentence
    traits: tuple[str, ...]  # of the kinds NEAR


def neighbours(view: Scene, every: Sequence[Cue], k: int) -> Neighbours:
    """The words and cues beside cue ``k``."""
    cue = every[k]
    i, last, _ = cue
    classes, gaps, folded, starts = view.classes, view.gaps, view.folded, view.starts
    start = starts[i]
    opening, closing = view.sentences[max(0, bisect_right(view.sentence_starts, start) - 1)]
    if closing - opening > _LONGEST:  # a list or a page without full stops
        opening, closing = max(opening, start - _LONGEST), min(closing, start + _LONGEST)
    opens, stop = bisect_left(starts, opening, 0, i), bisect_left(starts, closing, i)
    before = written_before = written_second = "S"
    if i > opens:
        before, written_before = gaps[i - 1] or classes[i - 1], gaps[i - 1] or folded[i - 1]
        if i > opens + 1:
            written_second = folded[i - 2]
    behind = written_behind = "E"
    if last + 1 < stop:
        behind, written_behind = gaps[last] or classes[last + 1], folded[last + 1]
    cue_before = every[k - 1].term.lemma if k and every[k - 1].at >= opens else "none"
    quotes = _quotes(view.pieces, start, view.ends[last], opening, closing) if view.pieces else "none"
    traits = (folded[i], behind, before, behind, written_behind, written_before, written_second, quotes)
    return Neighbours(opening, closing, opens, stop, behind, quotes, cue_before, traits)


class Surroundings(NamedTuple):
    """How a cue stands in its sentence."""

    near: Neighbours
    subject: Mention | None
    front: int  # index of the first word of the subject and its verb: content put before them ends there
    kind: str  # of the subject
    ahead: str  # what stands before it
    left: str  # how many words are left in the sentence
    traits: tuple[str, ...]  # of the kinds FAR


def surroundings(view: Scene, cue: Cue, near: Neighbours) -> Surroundings:
    """The subject of a cue, and what stands before that."""
    i, last, (_, form, _) = cue
    opens = near.opens
    subject, front, kind = _subject(view, i, opens)
    if form == "according":
        front = i
    ahead = "S" if front <= opens else view.gaps[front - 1] or view.classes[front - 1]
    left = size(near.stop - last - 1)
    traits = (f"{ahead}|{kind}", f"{near.cue_before}|{kind}", near.cue_before + left)
    return Surroundings(near, subject, front, kind, ahead, left, traits)


def order_owners(cue: Cue, look: Surroundings) -> tuple[str, ...]:
    """What the traits of the kinds ORDER belong to."""
    lemma, form, _ = cue.term
    return (ANY, form, form, look.near.behind, lemma)


def order_traits(cue: Cue, look: Surroundings) -> tuple[str, ...]:
    """The traits of the kinds ORDER."""
    return (look.near.quotes, size(cue.at - look.near.opens), look.left, f"{look.ahead}|{look.kind}", look.near.behind)


def _subject(view: Scene, i: int, opens: int) -> tuple[Mention | None, int, str]:
    """The mention that stands before a verb, its auxiliaries and adverbs, the index of its first word, and its kind."""
    light, classes, gaps = function_words().light, view.classes, view.gaps
    j = i - 1
    least = max(opens - 1, i - _MOST_AUXILIARIES)
    while j > least and not gaps[j] and classes[j] in light:
        j -= 1
    if j < opens:
        return None, i, "S"
    starts = view.starts
    at = bisect_right(view.mention_starts, starts[j]) - 1
    if at >= 0:
        mention = view.mentions[at]
        if starts[j] < mention.end <= view.ends[j] + 2:
            return mention, bisect_right(starts, mention.start, 0, j + 1) - 1, view.kind(mention)
    return None, j + 1, gaps[j] or classes[j]


def size(words: int) -> str:
    """A number of words as a trait."""
    return _SIZES[words] if words < len(_SIZES) else "4"


def _quotes(pieces: list[Pair], start: int, end: int, opening: int, closing: int) -> str:
    """How quoted pieces of the same sentence stand to the cue: at once before or behind it (0), or further off (1)."""
    at = bisect_right(pieces, (start, start))
    behind = before = ""
    if at < len(pieces) and pieces[at][0] < closing:
        behind = ">0" if pieces[at][0] - end < 4 else ">1"
    if at and pieces[at - 1][1] > opening:
        before = "<0" if start - pieces[at - 1][1] < 40 else "<1"
    return behind + before or "none"
