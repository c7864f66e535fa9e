"""Who could speak a quote: the candidate mentions around it, and what each has going for it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cache, lru_cache

from framing.attribution.mentions.attribution_words import verbs
from framing.text.spans import Pair

from .contexts import NEAR, REACH_ON, Setting, Standing, distance

_REACH_BACK = 700  # characters
_MOST_BEFORE = 7  # mentions
_MOST_BEHIND = 4
_MOST_ENDS = 12
_FEW = "0123"
_BEFORE = [[f"L{sentences}{lines}" for lines in range(3)] for sentences in range(4)]
_BEHIND = ["T0", "T1", "T2"]
_OWN_SENTENCE = frozenset(("L00", "T0"))
_BEYOND = frozenset(("T1", "T2"))
_NO_MARK = {"": ".", "\n": ".", "'": "'s"}
_PRONOUNS = {"she": "he"}

Candidate = tuple[int, int]
"""The index of a mention of the setting, and its rank: 0 stands nearest."""

Evidence = tuple[str, ...]
"""What speaks for or against a candidate; each has a weight in ``speaker_ranker.toml``."""

Aspect = tuple[str, ...]
"""One side of a candidate, in the words that ``evidence`` makes pieces of evidence of: the same few thousand come again and again."""


@cache
def _word_classes() -> dict[str, str]:
    """Words that stand beside a mention, by what they say of its part in the sentence."""
    table = {
        "of": "of to",
        "in": "for with by on in at from about against than as over toward towards between among behind under during like into",
        "and": "and or but",
        "that": "that when while after before if since because though although whether where how what",
        "has": "has had have is was are were will would can could did does do may might also later then",
        "who": "who which",
    }
    found = {word: name for name, listed in table.items() for word in listed.split()}
    for word, verb in verbs().items():
        found.setdefault(word, verb.lemma if verb.lemma in ("say", "tell") else "direct" if verb.direct else "think")
    return found


@lru_cache(maxsize=1 << 14)
def _word_class(word: str) -> str:
    return _word_classes().get(word) or ("ing" if word.endswith("ing") else "ed" if word.endswith("ed") else "w")


def _neighbours(view: Setting, start: int, end: int) -> tuple[str, str]:
    """What stands before a mention and what behind it: a class of words, or the mark that comes between."""
    words, folded = view.words, view.folded
    i = bisect_left(words.starts, start)
    gap = words.between[i - 1] if i else "\n"
    before = _word_class(words.folded[i - 1]) if gap == " " else gap.rstrip(" ")[-1:]
    behind = folded[end : end + 1]
    if behind == " ":
        i = bisect_left(words.starts, end, i)
        behind = folded[end + 1 : end + 2]
        if i < len(words.starts) and words.starts[i] == end + 1:
            behind = _word_class(words.folded[i])
    return _NO_MARK.get(before, before), _NO_MARK.get(behind, behind)


def stands_behind_preposition(view: Setting, at: int) -> bool:
    """Whether a preposition stands before a mention: "a baker from Lowell", but "From the Courier:"."""
    start, end, _, _, _ = view.mentions[at]
    before, behind = _neighbours(view, start, end)
    return before in ("in", "of") and not (behind == ":" and view.folded.endswith(("from ", "from the "), 0, start))


def candidates(view: Setting, stands: Standing) -> list[Candidate]:
    """Mentions that could be the speaker of a passage.

    Where a verb of attribution follows the passage, or leads into it and has a mention before it in its sentence, no
    earlier sentence is asked; what stands behind the passage is asked only where a verb of attribution follows it.
    """
    text, starts, pieces = view.folded, view.mention_starts, stands.passage.pieces
    start = pieces[0][0]
    before = bisect_left(starts, start)
    first = max(0, before - _MOST_BEFORE, bisect_left(starts, start - _REACH_BACK, 0, before))
    opening = bisect_left(starts, view.breaks[stands.sentence - 1], 0, before)
    if stands.tail or (stands.lead and opening < before and starts[opening] < stands.lead.start):
        first = max(first, opening)
    found = [(at, before - 1 - at) for at in range(before - 1, first - 1, -1)]
    if opening < first:
        # A long sentence has its subject at its head: "Ruiz, who …, …, with the words".
        found += [(at, before - 1 - at) for at in (opening, opening + 1) if at < first]
    if found and text.find(")", starts[min(first, opening)], start) >= 0:
        found = [one for one in found if not _in_brackets(text, view.mentions[one[0]].end, start)]
    if stands.tail is None and len(pieces) == 1 and stands.close != "c":
        return found
    reached = before
    for _, end in _ends(pieces):
        behind = bisect_left(starts, end)
        stop = min(behind + _MOST_BEHIND, bisect_left(starts, end + REACH_ON))
        found += [(at, at - behind) for at in range(max(behind, reached), stop)]
        reached = max(reached, stop)
    if stands.tail:
        # "…," according to people who were at the rally: a crowd of mentions may stand before the cue.
        named = bisect_left(starts, stands.tail.end)
        if reached <= named < len(starts) and starts[named] - stands.tail.end <= NEAR[1]:
            found.append((named, named - bisect_left(starts, pieces[-1][1])))
    return found


def _ends(pieces: tuple[Pair, ...]) -> tuple[Pair, ...]:
    """The pieces behind which a speaker is looked for: of a quote over many paragraphs the first few and the last."""
    return pieces if len(pieces) <= _MOST_ENDS else (*pieces[: _MOST_ENDS - 1], pieces[-1])


def _in_brackets(text: str, end: int, start: int) -> bool:
    """Whether a mention stands in brackets that close before the passage: "Ana Ruiz (known as Nita) said"."""
    closing = text.find(")", end, start)
    return closing >= 0 and text.find("(", end, closing) < 0


def aspects(view: Setting, stands: Standing, candidate: Candidate, last_speaker: int | None) -> list[Aspect]:
    """A candidate from each side: where it stands, the verbs around it, what stands beside it, whether it spoke before.

    Beyond the sentences of the passage's edges little tells but the place.
    """
    at, rank = candidate
    start, end, _, _, kind = view.mentions[at]
    breaks, pieces = view.breaks, stands.passage.pieces
    opens, closes = pieces[0]
    sentence = bisect_right(breaks, start)
    if start > opens:
        if len(pieces) > 1:
            closes = max([piece[1] for piece in _ends(pieces) if piece[1] <= start])
        zone = _BEHIND[min(2, max(0, sentence - bisect_left(breaks, closes + 3)))]
        gap, cue = distance(start - closes), stands.far
    else:
        sentences = stands.sentence - sentence
        zone = _BEFORE[min(3, sentences)][min(2, view.folded.count("\n", end, opens))] if sentences else "L00"
        gap, cue = distance(opens - end), stands.near
    what = view.folded[start:end] if kind == "pronoun" else kind
    order = at - bisect_left(view.mention_starts, breaks[sentence - 1], 0, at)
    found: list[Aspect] = [("place", zone, gap, _FEW[min(rank, 3)], _FEW[min(order, 3)], stands.start, _PRONOUNS.get(what, what))]
    if zone in _OWN_SENTENCE:
        found.append(("neighbours", zone, *_neighbours(view, start, end)))
    if zone not in _BEYOND:
        following = bisect_left(view.cue_starts, end)
        verb = _subject_of(view, stands, at, following, breaks[sentence])
        found.append(("verbs", zone, verb, cue, _object_of(view, stands, start, following), stands.close))
    if at == last_speaker:
        found.append(("spoke", stands.room, stands.near, stands.far, stands.close))
    return found


def evidence(aspect: Aspect) -> list[Evidence]:
    """The pieces of evidence in one aspect of a candidate."""
    side = aspect[1][0] + ("0" if aspect[1] in _OWN_SENTENCE else "+")
    match aspect:
        case ("place", zone, gap, rank, order, start, kind):
            return [("zone", zone, gap), ("rank", zone, rank, start), ("order", order, side), ("kind", kind, zone)]
        case ("verbs", _, subject, cue, object_of, close):
            return [("subject", subject, side), ("subject", subject, cue, side), ("object", object_of, side, close)]
        case ("neighbours", _, before, behind):
            return [("before", before, side), ("behind", behind, side), ("clause", before, behind, side)]
    return [aspect]


def _subject_of(view: Setting, stands: Standing, at: int, following: int, limit: int) -> str:
    """Of which cue behind it in its sentence a mention may be the subject: distance, mentions between, a comma, kind, part."""
    if following == len(view.cues):
        return "-"
    cue = view.cues[following]
    start, end, _, _, _ = view.mentions[at]
    where = cue.start
    opens = stands.passage.pieces[0][0]
    if where - end >= NEAR[-1] or where >= limit or (where > opens) != (start > opens):
        return "-"
    between = _FEW[min(2, bisect_left(view.mention_starts, where, at + 1) - at - 1)]
    comma = "," if view.folded.startswith(", ", where - 2) else ""
    return distance(where - end) + between + comma + cue.kind + ("L" if cue is stands.lead else "T" if cue is stands.tail else "")


def _object_of(view: Setting, stands: Standing, start: int, following: int) -> str:
    """Which cue stands right before a mention: "said Ruiz", "told Ruiz"."""
    if not following:
        return "-"
    cue = view.cues[following - 1]
    if not 0 <= start - cue.end <= NEAR[1]:
        return "-"
    return distance(start - cue.end) + cue.kind + ("T" if cue is stands.tail else "L" if cue is stands.lead else "")
