"""Where words, thoughts or wishes may be given to someone without quotation marks, and what each place has going for it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from functools import cache
from typing import NamedTuple

from ..document import Document, Word, once
from ..lexicons import read_lexicon
from ..quoting.quoted_passages import passages
from ..spans import Pair
from .cues import attribution_adjectives, attribution_nouns, attribution_phrases, verbs
from .mentions import Mention, mentions, source_words


class Term(NamedTuple):
    """A word that may attribute: the lexicon's entry for one form of it."""

    lemma: str
    form: str  # of a verb: base, present, past, ing; or noun, adjective, according
    frames: str  # what a verb takes, by initials


class Cue(NamedTuple):
    """A place where a word may attribute."""

    at: int  # index in document.words
    end_at: int  # index of its last word
    term: Term


class Scene(NamedTuple):
    """What the cues of a document are looked at with; lists run along document.words."""

    starts: list[int]
    ends: list[int]
    mentions: list[Mention]
    pieces: list[Pair]  # quoted, in order
    piece_starts: list[int]
    classes: list[str]
    gaps: list[str]  # what stands behind each word: "" for a space, else the first mark
    reaches: list[Pair]  # for each sentence, the index of its first word and of the first behind it


ACCORDING = Term("according", "according", "A")
OUTSIDE = "."
_MOST_AUXILIARIES = 5
_SIZES = "00111222223333333333"
_MOST_REMEMBERED = 50_000
_LONGEST = 2000  # characters of a sentence that are looked at on each side of a cue


@cache
def function_words() -> dict[str, frozenset[str]]:
    """The lists of ``function_words.toml``."""
    table = read_lexicon("function_words")
    return {name: frozenset(words.split()) for name, words in table.items()}


@cache
def terms() -> dict[str, Term]:
    """Every form that may attribute, folded."""
    found = {noun: Term(noun, "noun", "N") for noun in attribution_nouns()}
    for form, verb in verbs().items():
        frames = "".join(frame for frame, takes in zip("dciop", verb[3:], strict=True) if takes)
        found[form] = Term(verb.lemma, verb.form, frames)
    return found | {adjective: Term(adjective, "adjective", "J") for adjective in attribution_adjectives()}


class _Remembered(dict[str, str]):
    """What a function says of a string, kept: a text asks for the same few words again and again."""

    def __init__(self, tell: Callable[[str], str]) -> None:
        super().__init__()
        self.tell = tell

    def __missing__(self, key: str) -> str:
        if len(self) > _MOST_REMEMBERED:
            self.clear()
        self[key] = told = self.tell(key)
        return told


def word_class(word: str) -> str:
    """A word as a trait: itself if it is a function word, else what its form shows."""
    folded, lists = word.lower().replace("’", "'"), function_words()
    if folded in lists["kept"]:
        return folded
    if folded in lists["days"]:
        return "Day"
    if word[0].isupper():
        return "Cap"
    if folded in lists["negated"]:
        return "n't"
    if folded[0].isdigit():
        return "num"
    known = terms().get(folded)
    if known and known.form not in ("noun", "adjective"):
        return "v" + known.form
    return next((ending for ending in ("ly", "ing", "ed", "s") if folded.endswith(ending)), "w")


def _gap(between: str) -> str:
    if between == " ":
        return ""
    mark = "¶" if "\n" in between else (between.strip() or " ")[0]
    return "-" if mark in "‐‑" else mark


_CLASSES = _Remembered(word_class)
_GAPS = _Remembered(_gap)


@once
def scene(document: Document) -> Scene:
    """Mentions, quoted pieces, and the class of each word with what stands behind it."""
    found, text, words = mentions(document), document.text, document.words
    pieces = sorted(piece for passage in passages(document) for piece in passage.pieces)
    starts, closings = document.words.starts, [word[1] for word in words]
    between = map(text.__getitem__, map(slice, closings, starts[1:]))
    return Scene(
        [mention.start for mention in found],
        [mention.end for mention in found],
        found,
        pieces,
        [start for start, _ in pieces],
        list(map(_CLASSES.__getitem__, map(text.__getitem__, map(slice, starts, closings)))),
        [*map(_GAPS.__getitem__, between), OUTSIDE],
        [(bisect_left(starts, start), bisect_left(starts, end)) for start, end in document.sentences],
    )


def in_quote(view: Scene, start: int) -> bool:
    """Whether a character stands in a quoted piece."""
    at = bisect_right(view.piece_starts, start) - 1
    return at >= 0 and start < view.pieces[at][1]


@once
def cues(document: Document) -> list[Cue]:
    """Every word outside quotation marks that may attribute, in order."""
    lexicon, index, words, view = terms(), document.words.places, document.words, scene(document)
    found = [Cue(i, i, lexicon[form]) for form in lexicon.keys() & index.keys() for i in index[form]]
    for first, seconds in attribution_phrases().items():
        for i in index.get(first, ()):
            phrases = seconds.get(words[i + 1].folded, ()) if i + 1 < len(words) else ()
            found += [Cue(i, i + 1 + len(rest), ACCORDING) for rest in phrases if _follows(words, i + 1, rest)]
    if view.pieces:
        found = [cue for cue in found if not in_quote(view, words[cue.at].start)]
    if len(document.regions) > 1:
        found = [cue for cue in found if document.is_read(words[cue.at].start)]
    return sorted(found)


def _follows(words: Sequence[Word], i: int, rest: tuple[str, ...]) -> bool:
    return tuple(word.folded for word in words[i + 1 : i + 1 + len(rest)]) == rest


class Surroundings(NamedTuple):
    """How a cue stands in its sentence."""

    opening: int  # where the sentence begins and ends
    closing: int
    stop: int  # index of the first word behind the sentence
    subject: Mention | None
    front: int  # index of the first word of the subject and its verb: content put before them ends there
    grammar: list[str]  # the traits that tell where its content stands
    traits: list[str]


def surroundings(document: Document, cue: Cue) -> Surroundings:
    """The sentence of a cue, its subject and its traits, read by the model of reported speech."""
    words, view = document.words, scene(document)
    classes, gaps = view.classes, view.gaps
    i, last = cue.at, cue.end_at
    lemma, form, frames = cue.term
    start, _, folded = words[i]
    number = max(0, bisect_right(document.sentence_starts, start) - 1)
    opening, closing = document.sentences[number]
    opens, stop = view.reaches[number]
    if closing - opening > _LONGEST:  # a list or a page without full stops
        opening, closing = max(opening, start - _LONGEST), min(closing, start + _LONGEST)
        opens, stop = bisect_left(document.words.starts, opening), bisect_left(document.words.starts, closing)
    before = _before_auxiliaries(document, view, i, opens)
    subject, front, kind = _subject(document, view, before, i)
    if form == "according":
        front = i
    ahead = "S" if front <= opens else gaps[front - 1] or classes[front - 1]
    p1 = "S" if i <= opens else gaps[i - 1] or classes[i - 1]
    p2 = classes[i - 2] if i - 2 >= opens else "S"
    n1 = n2 = "E"
    if last + 1 < stop:
        n1 = gaps[last] or classes[last + 1]
        if last + 2 < stop:
            n2 = gaps[last + 1] or classes[last + 2]
    w1 = words[last + 1].folded if last + 1 < stop else "E"
    w0 = words[i - 1].folded if i > opens else "S"
    clause = _clause(view, last, stop)
    left, right = _size(i - opens), _size(stop - last - 1)
    quoted = _quote_traits(view, start, words[last].end, opening, closing) if view.pieces else []
    grammar = [
        "b",
        f"l={lemma}|{n1}",
        f"n={n1}|{n2}",
        f"s={kind}|{form}",
        f"o={ahead}|{kind}|{n1}",
        f"of={ahead}|{form}",
        f"r={right}|{n1}",
        f"a={left}|{form}",
        *quoted,
    ]
    traits = [
        *grammar,
        f"w={folded}",
        f"lp={lemma}|{p1}",
        f"ls={lemma}|{kind}",
        f"p={p2}|{p1}",
        f"c={clause}|{lemma}",
        f"e={w1}|{form}",
        f"d={w0}|{form}",
        f"t={lemma}|{_behind(document, view, words[last].end)}",
        f"u={ahead}|{kind}|{form}",
        f"m={frames}|{n1}|{form}",
    ]
    return Surroundings(opening, closing, stop, subject, front, grammar, traits)


def _before_auxiliaries(document: Document, view: Scene, i: int, opens: int) -> int:
    """Index of the word before a verb, its auxiliaries and adverbs."""
    light, classes, gaps = function_words()["light"], view.classes, view.gaps
    j = i - 1
    while j >= opens and i - j < _MOST_AUXILIARIES and not gaps[j]:
        if classes[j] not in light and document.words[j].folded not in light:
            break
        j -= 1
    return j


def _subject(document: Document, view: Scene, j: int, i: int) -> tuple[Mention | None, int, str]:
    """The mention that ends with word ``j``, the index of its first word, and its kind."""
    words = document.words
    if j < 0:
        return None, i, "none"
    start, end, _ = words[j]
    at = bisect_right(view.starts, start) - 1
    if at >= 0 and start < view.ends[at] <= end + 2:
        mention = view.mentions[at]
        return mention, max(0, document.words.at(mention.start)), _kind(document, mention)
    return None, j + 1, view.gaps[j] or view.classes[j]


def _behind(document: Document, view: Scene, end: int) -> str:
    """The kind of mention that follows a cue at once."""
    at = bisect_left(view.starts, end)
    return _kind(document, view.mentions[at]) if at < len(view.starts) and view.starts[at] - end <= 2 else "-"


def _kind(document: Document, mention: Mention) -> str:
    """A pronoun itself, the kind of a source noun, or "name"."""
    head = document.folded[mention.head_start : mention.head_end]
    return head if mention.kind == "pronoun" else source_words().nouns.get(head, mention.kind)


def _clause(view: Scene, last: int, stop: int) -> str:
    """What shows first behind a cue: "that", a finite verb, or a mark."""
    finite, classes, gaps = function_words()["finite"], view.classes, view.gaps
    for j in range(last + 1, min(last + 10, stop)):
        if gaps[j - 1] and gaps[j - 1] in ",;.¶:—–":
            return "," if j == last + 1 else "-"
        shown = classes[j]
        if shown == "that":
            return "that"
        if shown in finite:
            return "fin"
        if shown == "vpast":
            return "past"
    return "far"


def _size(words: int) -> str:
    return _SIZES[words] if words < len(_SIZES) else "4"


def _quote_traits(view: Scene, start: int, end: int, opening: int, closing: int) -> list[str]:
    """How quoted pieces of the same sentence stand to the cue."""
    at = bisect_right(view.piece_starts, start)
    traits = []
    if at < len(view.pieces) and view.pieces[at][0] < closing:
        ahead = view.pieces[at][0] - end
        traits.append("q>0" if ahead < 4 else "q>1")
    if at and view.pieces[at - 1][1] > opening:
        traits.append("q<0" if start - view.pieces[at - 1][1] < 40 else "q<1")
    return traits
