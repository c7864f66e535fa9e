"""Which mentions around a quoted passage could be its speaker, and what speaks for each?"""

from bisect import bisect_left, bisect_right
from functools import cache, lru_cache

from framing.attribution.mentions.attribution_words import verbs
from framing.lexicons import word_list
from framing.text.spans import Pair

from .contexts import DISTANCE_STEPS, REACH_BEHIND, PassageFeatures, QuoteContext, distance

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
_CLASSES = ("of", "in", "and", "that", "has", "who")

Candidate = tuple[int, int]
"""The index of a mention of the context, and its rank: 0 stands nearest."""

Feature = tuple[str, ...]
"""What speaks for or against a candidate; each has a weight in ``models/speaker_ranking.json``."""

FeatureGroup = tuple[str, ...]
"""One side of a candidate, in the words that ``evidence`` makes pieces of evidence of: the same few thousand come again and again."""


@cache
def _neighbour_classes() -> dict[str, str]:
    """Words that stand beside a mention, by what they say of its part in the sentence."""
    found = {word: name for name in _CLASSES for word in word_list(f"attribution.beside_a_speaker.{name}")}
    for word, verb in verbs().items():
        found.setdefault(word, verb.lemma if verb.lemma in ("say", "tell") else "direct" if verb.direct else "think")
    return found


@lru_cache(maxsize=1 << 14)
def _neighbour_class(word: str) -> str:
    return _neighbour_classes().get(word) or ("ing" if word.endswith("ing") else "ed" if word.endswith("ed") else "w")


def _neighbours(context: QuoteContext, start: int, end: int) -> tuple[str, str]:
    """What stands before a mention and what behind it: a class of words, or the mark that comes between."""
    words, folded = context.words, context.folded
    i = bisect_left(words.starts, start)
    gap = words.between[i - 1] if i else "\n"
    before = _neighbour_class(words.folded[i - 1]) if gap == " " else gap.rstrip(" ")[-1:]
    behind = folded[end : end + 1]
    if behind == " ":
        i = bisect_left(words.starts, end, i)
        behind = folded[end + 1 : end + 2]
        if i < len(words.starts) and words.starts[i] == end + 1:
            behind = _neighbour_class(words.folded[i])
    return _NO_MARK.get(before, before), _NO_MARK.get(behind, behind)


def stands_behind_preposition(context: QuoteContext, at: int) -> bool:
    """Whether a preposition stands before a mention: "a baker from Lowell", but "From the Courier:"."""
    start, end, _, _, _ = context.mentions[at]
    before, behind = _neighbours(context, start, end)
    return before in ("in", "of") and not (behind == ":" and context.folded.endswith(("from ", "from the "), 0, start))


def candidates(context: QuoteContext, features: PassageFeatures) -> list[Candidate]:
    """Mentions that could be the speaker of a passage.

    Where a verb of attribution follows the passage, or leads into it and has a mention before it in its sentence, no
    earlier sentence is asked; what stands behind the passage is asked only where a verb of attribution follows it, where
    it ends with a comma, or where it has several pieces.
    """
    text, starts, pieces = context.folded, context.mentions.starts, features.passage.pieces
    start = pieces[0][0]
    before = bisect_left(starts, start)
    first = max(0, before - _MOST_BEFORE, bisect_left(starts, start - _REACH_BACK, 0, before))
    opening = bisect_left(starts, context.breaks[features.sentence - 1], 0, before)
    if features.tail or (features.lead and opening < before and starts[opening] < features.lead.start):
        first = max(first, opening)
    found = [(at, before - 1 - at) for at in range(before - 1, first - 1, -1)]
    if opening < first:
        # A long sentence has its subject at its head: "Ruiz, who …, …, with the words".
        found += [(at, before - 1 - at) for at in (opening, opening + 1) if at < first]
    if found and text.find(")", starts[min(first, opening)], start) >= 0:
        found = [one for one in found if not _in_brackets(text, context.mentions[one[0]].end, start)]
    if features.tail is None and len(pieces) == 1 and not features.ends_with_comma:
        return found
    reached = before
    for _, end in _ends(pieces):
        behind = bisect_left(starts, end)
        stop = min(behind + _MOST_BEHIND, bisect_left(starts, end + REACH_BEHIND))
        found += [(at, at - behind) for at in range(max(behind, reached), stop)]
        reached = max(reached, stop)
    if features.tail:
        # "…," according to people who were at the rally: a crowd of mentions may stand before the cue.
        named = bisect_left(starts, features.tail.end)
        if reached <= named < len(starts) and starts[named] - features.tail.end <= DISTANCE_STEPS[1]:
            found.append((named, named - bisect_left(starts, pieces[-1][1])))
    return found


def _ends(pieces: tuple[Pair, ...]) -> tuple[Pair, ...]:
    """The pieces behind which a speaker is looked for: of a quote over many paragraphs the first few and the last."""
    return pieces if len(pieces) <= _MOST_ENDS else (*pieces[: _MOST_ENDS - 1], pieces[-1])


def _in_brackets(text: str, end: int, start: int) -> bool:
    """Whether a mention stands in brackets that close before the passage: "Ana Ruiz (known as Nita) said"."""
    closing = text.find(")", end, start)
    return closing >= 0 and text.find("(", end, closing) < 0


def feature_groups(context: QuoteContext, features: PassageFeatures, candidate: Candidate, last_speaker: int | None) -> list[FeatureGroup]:
    """A candidate from each side: where it stands, the verbs around it, what stands beside it, whether it spoke before.

    Beyond the sentences of the passage's edges little tells but the place.
    """
    at, rank = candidate
    start, end, _, _, kind = context.mentions[at]
    breaks, pieces = context.breaks, features.passage.pieces
    opens, closes = pieces[0]
    sentence = bisect_right(breaks, start)
    if start > opens:
        if len(pieces) > 1:
            closes = max([piece[1] for piece in _ends(pieces) if piece[1] <= start])
        zone = _BEHIND[min(2, max(0, sentence - bisect_left(breaks, closes + 3)))]
        gap, cue = distance(start - closes), features.tail_distance
    else:
        sentences = features.sentence - sentence
        zone = _BEFORE[min(3, sentences)][min(2, context.folded.count("\n", end, opens))] if sentences else "L00"
        gap, cue = distance(opens - end), features.lead_distance
    what = context.folded[start:end] if kind == "pronoun" else kind
    rank_in_sentence = at - bisect_left(context.mentions.starts, breaks[sentence - 1], 0, at)
    found: list[FeatureGroup] = [
        ("place", zone, gap, _FEW[min(rank, 3)], _FEW[min(rank_in_sentence, 3)], features.beginning, _PRONOUNS.get(what, what))
    ]
    if zone in _OWN_SENTENCE:
        found.append(("neighbours", zone, *_neighbours(context, start, end)))
    if zone not in _BEYOND:
        following = bisect_left(context.cue_starts, end)
        verb = _subject_of(context, features, at, following, breaks[sentence])
        found.append(("verbs", zone, verb, cue, _object_of(context, features, start, following), features.ending))
    if at == last_speaker:
        found.append(("spoke", features.continuation, features.lead_distance, features.tail_distance, features.ending))
    return found


def features_in(group: FeatureGroup) -> list[Feature]:
    """The pieces of evidence in one group of a candidate."""
    side = group[1][0] + ("0" if group[1] in _OWN_SENTENCE else "+")
    match group:
        case ("place", zone, gap, rank, order, start, kind):
            return [("zone", zone, gap), ("rank", zone, rank, start), ("order", order, side), ("kind", kind, zone)]
        case ("verbs", _, subject, cue, object_of, close):
            return [("subject", subject, side), ("subject", subject, cue, side), ("object", object_of, side, close)]
        case ("neighbours", _, before, behind):
            return [("before", before, side), ("behind", behind, side), ("clause", before, behind, side)]
    return [group]


def _subject_of(context: QuoteContext, features: PassageFeatures, at: int, following: int, limit: int) -> str:
    """Of which cue behind it in its sentence a mention may be the subject: distance, mentions between, a comma, kind, part."""
    if following == len(context.cues):
        return "-"
    cue = context.cues[following]
    start, end, _, _, _ = context.mentions[at]
    where = cue.start
    opens = features.passage.pieces[0][0]
    if where - end >= DISTANCE_STEPS[-1] or where >= limit or (where > opens) != (start > opens):
        return "-"
    between = _FEW[min(2, bisect_left(context.mentions.starts, where, at + 1) - at - 1)]
    comma = "," if context.folded.startswith(", ", where - 2) else ""
    return distance(where - end) + between + comma + cue.kind + ("L" if cue is features.lead else "T" if cue is features.tail else "")


def _object_of(context: QuoteContext, features: PassageFeatures, start: int, following: int) -> str:
    """Which cue stands right before a mention: "said Ruiz", "told Ruiz"."""
    if not following:
        return "-"
    cue = context.cues[following - 1]
    if not 0 <= start - cue.end <= DISTANCE_STEPS[1]:
        return "-"
    return distance(start - cue.end) + cue.kind + ("T" if cue is features.tail else "L" if cue is features.lead else "")
