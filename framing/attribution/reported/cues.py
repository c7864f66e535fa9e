"""Which words may attribute something without quotation marks, and what stands around each of them?"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from framing.attribution.mentions.attribution_words import attribution_phrases, words_that_may_attribute
from framing.attribution.mentions.headline_cards import in_headline_card
from framing.attribution.mentions.mention import Mention
from framing.attribution.mentions.source_nouns import source_words
from framing.attribution.mentions.verbs_in_place import is_verb
from framing.lexicons import word_list
from framing.text.function_words import function_words
from framing.text.spans import Pair

from .agents_of_passives import is_before_agent
from .behind_cues import mention_from
from .subjects import subject_of
from .tokens import GIVE_WORDS, Term, TokenView, terms


class AttributionCue(NamedTuple):
    """A place where a word may attribute."""

    at: int  # index in document.words
    end_at: int  # index of its last word
    term: Term


ACCORDING = Term("according", "according", "A")
_COUNTED = re.compile(r"\d(?:%| per ?cent| points?\b|[-–]\d| to \d)")
_PASTS = {"states": "stated", "report": "reported"}
_POLLS = word_list("coreference.polls")
_VIEWS = word_list("attribution.sources_of_reports.views")
_BODY_NOUNS = word_list("organisations.nouns")
_LONGEST_OWNER = 6  # words between "in" and the view
_JOINS = function_words().and_but
_PARTS = (",", ".", "–", "—")
_LONGEST = 500  # characters of a sentence that are looked at on each side of a cue
_MOST_BEHIND = 4  # cues that may open a report of their own within what another seems to bring
_LENGTHS = "00111222223333333333"


def find_attribution_cues(view: TokenView) -> list[AttributionCue]:
    """Every word outside quotation marks that may attribute, in order."""
    lexicon, places = terms(), view.document.words.places
    quoted, folded = view.quoted, view.folded
    listed = ((i, lexicon.get(folded[i])) for i in words_that_may_attribute(view.document) if i not in quoted)
    found = [AttributionCue(i, i, term) for i, term in listed if term]
    found += [
        AttributionCue(i, i + 1 + len(rest), ACCORDING)
        for first, seconds in attribution_phrases().items()
        for i in places.get(first, ())
        if i + 1 < len(folded) and i not in quoted
        for rest in seconds.get(folded[i + 1], ())
        if not rest or tuple(folded[i + 2 : i + 2 + len(rest)]) == rest
    ]
    found += [*_poll_cues(view), *_per_cues(view), *_view_cues(view)]
    agents = [i for word in ("by", "from") for i in places.get(word, ()) if is_before_agent(view, i)]
    found += [AttributionCue(i, i, ACCORDING) for i in agents]
    inside = {i for cue in found if cue.term is ACCORDING for i in range(cue.at + 1, cue.end_at + 1)} | {i - 1 for i in agents}
    in_card = in_headline_card(view.document)
    return sorted(
        cue
        for cue in found
        if cue.at not in inside  # "as reported by"
        and not (cue.term.finite and _is_within_name(view, cue.at))
        and not (_is_noun(view, cue) or _opens_owned_name(view, cue.at))
        and view.document.is_heard(view.starts[cue.at])
        and not in_card(view.starts[cue.at])
    )


def _is_within_name(view: TokenView, i: int) -> bool:
    """Whether a verb is a noun within the name of a body: "Halvard Home Brands Inc."."""
    if not view.document.words.written[i][0].isupper() or view.folded[i] not in _BODY_NOUNS:
        return False
    at = view.mentions.index_at(view.starts[i])
    name = view.mentions[at] if at >= 0 else None
    return name is not None and name.kind == "name" and name.head_start < view.starts[i] and view.ends[i] < name.head_end


def _is_noun(view: TokenView, cue: AttributionCue) -> bool:
    """Whether a verb opens a noun with a hyphen, closes a word with one, or is one: "his say-so", "self-described", "the saying goes"."""
    between = view.document.words.between
    if cue.term.form == "ing" and cue.at and view.folded[cue.at - 1] == "the" and not between[cue.at - 1].strip():
        return True
    return (cue.term.form == "base" and between[cue.end_at] == "-") or (cue.at > 0 and between[cue.at - 1] == "-")


def _opens_owned_name(view: TokenView, i: int) -> bool:
    """Whether a verb is a name behind its owner, or opens one: "Lowell's Promise Fund"; not "Ruiz's Claim That It Is Late"."""
    written = view.document.words.written
    return i > 0 and view.folded[i - 1].endswith("'s") and written[i][0].isupper() and written[i + 1 : i + 2] != ["That"]


def _poll_cues(view: TokenView) -> Iterator[AttributionCue]:
    """Each "in" before a poll that counts what its sentence tells: "Ruiz leads by 9 points in a Harbor Wire poll"."""
    document = view.document
    for mention in view.mentions:
        if mention.kind != "nominal" or mention.head_in(document.folded).rpartition(" ")[2] not in _POLLS:
            continue
        if not any(map(str.isupper, document.text[mention.start : mention.end])):
            continue
        i = bisect_left(view.starts, mention.start) - 1
        opens = max(document.sentence_at(mention.start).start, mention.start - _LONGEST)
        apart = i >= 0 and view.folded[i] == "in" and not view.gaps[i] and i not in view.quoted
        if apart and _COUNTED.search(document.text, opens, view.starts[i]):
            yield AttributionCue(i, i, ACCORDING)


def _per_cues(view: TokenView) -> Iterator[AttributionCue]:
    """Each "per" that opens a clause or stands behind a comma, before who is heard: "Per the company, …", "…, per the indictment".

    Not "per school", nor Per Hansen.
    """
    words = view.document.words
    for i in words.places.get("per", ()):
        heard = mention_from(view, view.ends[i]) if _stands_apart(view, i) else None
        if heard is None or heard.start - view.ends[i] != 1:
            continue
        determined = view.folded[i + 1] in source_words().determiners and view.kind(heard) in GIVE_WORDS
        if determined or (heard.kind == "name" and words.written[i].islower()):
            yield AttributionCue(i, i, ACCORDING)


def _view_cues(view: TokenView) -> Iterator[AttributionCue]:
    """Each "in" that opens a clause, before somebody whose view it is: "In Ruiz's view, the pier is lost"; not "tears in Ruiz's eyes,"."""
    folded = view.folded
    for word in _VIEWS & view.document.words.places.keys():
        for j in view.document.words.places[word]:
            i = next((i for i in range(j - 2, max(-1, j - _LONGEST_OWNER - 2), -1) if folded[i] == "in"), -1)
            owner = mention_from(view, view.ends[i]) if i >= 0 and _stands_apart(view, i) and view.gaps[j] in _PARTS else None
            if owner is None or view.is_parted(i, j - 1) or bisect_left(view.starts, owner.end) not in (j, j - 1):
                continue
            plural = folded[j - 1].endswith("s") and view.gaps[j - 1] == "'"
            if plural or (folded[j - 1].endswith("'s") and not view.gaps[j - 1]):
                yield AttributionCue(i, i, ACCORDING)


def _stands_apart(view: TokenView, i: int) -> bool:
    """Whether a word opens a sentence or stands behind a mark, outside quotation marks."""
    start = view.starts[i]
    return i not in view.quoted and (view.gaps[i - 1] != "" or view.document.sentence_at(start).start == start)


class Neighbours(NamedTuple):
    """What stands beside a cue in its sentence."""

    opening: int  # where the sentence begins and ends
    closing: int
    opens: int  # index of the first word of the sentence, and of the first behind it
    stop: int
    behind: str  # the class of the next word, or the mark before it
    quotes: str  # how quoted pieces stand to the cue
    cue_before: str  # the lemma of the cue before it in the sentence
    cues_behind: Sequence[AttributionCue]  # the next few, however far
    features: tuple[str, ...]  # of the templates of "cue_by_neighbours"


def neighbours(view: TokenView, cues: Sequence[AttributionCue], k: int) -> Neighbours:
    """The words and cues beside cue ``k``."""
    cue = cues[k]
    i, last, _ = cue
    classes, gaps, folded, starts, document = view.classes, view.gaps, view.folded, view.starts, view.document
    start = starts[i]
    opening, closing = document.sentence_at(start)
    if closing - opening > _LONGEST:  # a list or a page without full stops
        opening, closing = max(opening, start - _LONGEST), min(closing, start + _LONGEST)
    opens, stop = bisect_left(starts, opening, 0, i), bisect_left(starts, closing, i)
    if opens + 1 < i and folded[opens] in _JOINS and folded[opens + 1] == "as":
        opens += 1  # "And as Ruiz once said, it is late"
    before = word_before = second_before = "S"
    if i > opens:
        before, word_before = gaps[i - 1] or classes[i - 1], gaps[i - 1] or folded[i - 1]
        if i > opens + 1:
            second_before = folded[i - 2]
    behind = word_behind = "E"
    if last + 1 < stop:
        behind, word_behind = gaps[last] or classes[last + 1], folded[last + 1]
    cue_before = cues[k - 1].term.lemma if k and cues[k - 1].at >= opens else "none"
    quotes = _quotes(view.pieces, start, view.ends[last], opening, closing) if view.pieces else "none"
    features = (judged_as(view, cue), behind, before, behind, word_behind, word_before, second_before, quotes)
    return Neighbours(opening, closing, opens, stop, behind, quotes, cue_before, cues[k + 1 : k + 1 + _MOST_BEHIND], features)


def judged_as(view: TokenView, cue: AttributionCue) -> str:
    """The word as which a cue is judged: "according" for "in the words of"; of a verb that is mostly a noun its past.

    "stated" for "the memo states that", "reported" for "residents report hearing shots".
    """
    if cue.term is ACCORDING:
        return cue.term.form
    word = view.folded[cue.at]
    return _PASTS[word] if word in _PASTS and is_verb(view.document.words, cue.at) else word


class Surroundings(NamedTuple):
    """How a cue stands in its sentence."""

    neighbours: Neighbours
    subject: Mention | None
    front: int  # index of the first word of the subject and its verb: content put before them ends there
    kind: str  # of the subject; without one the class of the word, or the mark, that stands before the verb
    preceding: str  # what stands before it
    in_aside: bool  # behind "as" and a comma: "The pier, as Ruiz said, was late"
    left: str  # how many words are left in the sentence
    features: tuple[str, ...]  # of the templates of "cue_by_sentence"


def surroundings(view: TokenView, cue: AttributionCue, beside: Neighbours) -> Surroundings:
    """The subject of a cue, and what stands before that."""
    i, last, (_, form, _) = cue
    opens = beside.opens
    subject, front, kind = subject_of(view, i, opens)
    if form == "according":
        front = i
    preceding = "S" if front <= opens else view.gaps[front - 1] or view.classes[front - 1]
    in_aside = front - 1 > opens and view.folded[front - 1] == "as" and view.gaps[front - 2] == ","
    left = length(beside.stop - last - 1)
    features = (f"{preceding}|{kind}", f"{beside.cue_before}|{kind}", beside.cue_before + left)
    return Surroundings(beside, subject, front, kind, preceding, in_aside, left, features)


def length(words: int) -> str:
    """A number of words as a feature: none or one, up to four, up to nine, up to nineteen, more."""
    return _LENGTHS[words] if words < len(_LENGTHS) else "4"


def _quotes(pieces: list[Pair], start: int, end: int, opening: int, closing: int) -> str:
    """How quoted pieces of the same sentence stand to the cue: close before or behind it (0), or further off (1)."""
    at = bisect_right(pieces, (start, start))
    behind = before = ""
    if at < len(pieces) and pieces[at][0] < closing:
        behind = ">0" if pieces[at][0] - end < 4 else ">1"
    if at and pieces[at - 1][1] > opening:
        before = "<0" if start - pieces[at - 1][1] < 40 else "<1"
    return behind + before or "none"
