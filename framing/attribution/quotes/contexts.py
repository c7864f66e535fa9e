"""What stands around each quoted passage: which mentions and attribution cues, how near, and how does the passage begin and end?"""

import re
import sys
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache
from operator import itemgetter
from typing import NamedTuple, TypeVar

from framing.attribution.mentions.attribution_words import attribution_nouns, finite_forms, verbs, words_that_may_attribute
from framing.attribution.mentions.mention import Mention, Mentions
from framing.attribution.passages.passages import quoted_pieces
from framing.attribution.passages.quotation_marks import Passage, first_letter
from framing.attribution.reported.assertions import is_passive
from framing.lexicons import any_of, word_list
from framing.text.document import Document
from framing.text.spans import Pair
from framing.text.words import Words

T = TypeVar("T")

REACH_BEHIND = 260  # characters
_START = itemgetter(0)
_COLON = re.compile(":[ \n]")
DISTANCE_STEPS = (2, 12, 30, 70, 150)  # characters, up to which a distance is 0, 1, 2, 3, 4; beyond it is 5
NEVER = sys.maxsize

_WHO_IS = tuple(f" who {be} " for be in sorted(word_list("function_words.be")))
_A = tuple(f"{article} " for article in sorted(word_list("function_words.a_or_an")))
# "It was no abstract concern", "it seems": nobody's.
_EXPLETIVE = re.compile(rf"it(?:'s| {any_of(word_list('coreference.behind_expletive'))}) ")
_POSSESSIVES = word_list("coreference.possessives")
_DISTANCES = "012345"
_ENDS = re.compile(r"[,.?!—–-]")
_JOINS_CLAUSE = re.compile(rf", {any_of(word_list('quote_kinds.quoted.joins'))} (?=[^,]*$)")
_BY = re.compile(r"(?: \w+,?)? by ")
_ENDS_CLAUSE = re.compile(r"[,;—–]|--")
_ARTICLES = word_list("coreference.articles")
_GOVERNED = 12  # characters from a verb to words that hang on it: " of ", " against "
TOUCHES = 2
"""Characters that may part a verb from what it touches: a comma or a space."""
_FEW_WORDS = 4
_CLOSING = "\"”’'"
_REMARKS = word_list("quote_kinds.quoted.remarks")
_IN_OTHER_WORDS = ("other", "words")


class SpeechCue(NamedTuple):
    """A word of attribution outside quotation marks, or "according to", with its kind."""

    start: int
    end: int
    kind: str


# Kinds of cues, by the letters that the learned weights know them by.
SAYS = "s"
"""A verb that may stand beside speech in marks: "said"."""
PARTICIPLE = "i"
"""Such a verb as a participle: "saying"."""
OTHER_VERB = "o"
"""Another verb of attribution: "knew"."""
ACCORDING_TO = "a"
NOUN = "c"
"""A noun of attribution, or a verb that its owner makes one: "her claim"."""
ANNOUNCES = "n"
"""A noun before a colon: "issued this statement:"."""


class QuoteContext(NamedTuple):
    """A document cut once for all its quotes; mentions and cues are those outside quotation marks."""

    folded: str  # the text in small letters
    words: Words
    mentions: Mentions
    cues: list[SpeechCue]
    cue_starts: list[int]
    breaks: list[int]  # where sentences and paragraphs begin, and behind the last of them one that is never reached


class PassageFeatures(NamedTuple):
    """How a passage stands in its text: the cues that lead into it and follow it in its sentence, and features as short words."""

    passage: Passage
    sentence: int  # the number of its sentence, the first being 1
    lead: SpeechCue | None
    tail: SpeechCue | None
    ending: str  # c: ends with a comma or a dash, s: with a sentence, o: otherwise
    before: str  # the mark or the kind of character before it
    lead_distance: str  # distance and kind of the cue that leads into it
    tail_distance: str  # of the cue that follows it
    opens_paragraph: bool
    beginning: str  # P: opens its paragraph, M: stands amid it; U: begins with a capital, l: with a small letter
    continuation: str  # P as before, =: another passage stands before it in its paragraph

    @property
    def is_attributed(self) -> bool:
        """Whether a verb or a noun of its sentence may give the words to someone."""
        return self.lead is not None or self.tail is not None

    @property
    def tail_kind(self) -> str:
        """The kind of the cue that follows it, or nothing."""
        return self.tail.kind if self.tail else ""

    @property
    def tail_touches(self) -> bool:
        """Whether the cue that follows it stands at its closing mark."""
        return self.tail_distance[0] == _DISTANCES[0]

    @property
    def ends_with_comma(self) -> bool:
        """Whether it ends with a comma or a dash, as speech that an attribution follows."""
        return self.ending == "c"

    @property
    def follows_word(self) -> bool:
        """Whether no mark but a word stands before it."""
        return self.before == "w"

    @property
    def is_closed(self) -> bool:
        """Whether it ends with a comma, a dash or the end of a sentence, as speech does."""
        return self.ending != "o"


def distance(gap: int) -> str:
    """A number of characters as one of six short words, by ``DISTANCE_STEPS``."""
    return _DISTANCES[bisect_left(DISTANCE_STEPS, gap)]


def _outside(starts: list[int], items: list[T], pieces: list[Pair]) -> list[T]:
    """The items that start in none of the pieces; all in order."""
    kept: list[T] = []
    done = 0
    for start, end in pieces:
        first = bisect_left(starts, start, done)
        kept += items[done:first]
        done = bisect_left(starts, end, first)
    return kept + items[done:]


def _owns(word: str) -> bool:
    """Whether a word makes a noun of what follows: "Ruiz's claim", "her promise"."""
    return word in _POSSESSIVES or word[-2:] == "'s"


@cache
def _cue_kinds() -> dict[str, str]:
    """Every form of a verb or a noun of attribution with its kind as a cue.

    Adjectives and phrases ("in the words of") bring no passage in marks; ``reported.cues`` finds them too, for what stands without.
    """
    kinds = dict.fromkeys(attribution_nouns(), NOUN)
    for form, verb in verbs().items():
        kinds[form] = OTHER_VERB if not verb.direct else PARTICIPLE if form.endswith("ing") else SAYS
    return {**kinds, "according": ACCORDING_TO}


def quote_context(document: Document, mentions: Sequence[Mention], passages: Sequence[Passage]) -> QuoteContext:
    """Mentions, cues and ends of sentences outside quotation marks."""
    folded, words = document.folded, document.words
    pieces = quoted_pieces(passages)
    every = [mention for mention in mentions if not _stands_for_nobody(folded, mention)]
    named = Mentions(_outside(list(map(_START, every)), every, pieces))
    cues = _cues(document, named, pieces)
    colons = [found.start() for found in _COLON.finditer(folded)]
    # "issued the following statement:" is as good as a verb, and the statement is not who speaks.
    before = {at: named.index_before(at) for at in colons} if named else {}
    announcing = {i for at, i in before.items() if i >= 0 and named[i].end == at and named[i].kind == "nominal"}
    if announcing:
        cues = sorted([*cues, *(SpeechCue(named[i].start, named[i].end, ANNOUNCES) for i in announcing)])
        named = Mentions(one for i, one in enumerate(named) if i not in announcing)
    return QuoteContext(folded, words, named, cues, list(map(_START, cues)), _breaks(document, colons))


def _stands_for_nobody(folded: str, mention: Mention) -> bool:
    """Whether a mention is an expletive, or tells what somebody is: "Ana Ruiz, who is a strong supporter of it, said"."""
    if mention.kind == "pronoun":
        return folded.startswith("it", mention.start) and _EXPLETIVE.match(folded, mention.start) is not None
    return mention.kind == "nominal" and folded.endswith(_WHO_IS, 0, mention.start) and folded.startswith(_A, mention.start)


def _breaks(document: Document, colons: list[int]) -> list[int]:
    """Where sentences begin; a line that ends "Ruiz said:" goes on in the next."""
    starts, text = document.sentence_starts, document.text
    carried = {bisect_right(starts, at) for at in colons if text[at + 1] == "\n"}
    return [*(start for i, start in enumerate(starts) if i not in carried), NEVER] if carried else [*starts, NEVER]


def _cues(document: Document, named: Mentions, pieces: list[Pair]) -> list[SpeechCue]:
    """The cues outside the pieces that are no part of a name: "Kim Sung-ho" did not sing, and a report is a thing."""
    kinds, words = _cue_kinds(), document.words
    folded, starts, ends = words.folded, words.starts, words.ends
    found = [i for i in words_that_may_attribute(document) if folded[i] in kinds]
    cues: list[SpeechCue] = []
    for i in _outside([starts[i] for i in found], found, pieces):
        start, kind = starts[i], kinds[folded[i]]
        at = named.index_at(start)
        if at >= 0 and start < named[at].end and (named[at].kind == "name" or start >= named[at].head_start):
            continue  # "critics of the plan", "a woman who saw it"
        if tuple(folded[i - 1 : i + 1]) == _IN_OTHER_WORDS or (i and words.between[i - 1] == "-"):
            continue  # "in other words", "a self-described rower"
        if i and folded[i - 1] in _ARTICLES and folded[i] not in attribution_nouns() and folded[i + 1 : i + 2] != ["from"]:
            continue  # "a nod to the races", but "a rebuke from Ruiz"
        if kind != ACCORDING_TO:
            cues.append(SpeechCue(start, ends[i], NOUN if i and _owns(folded[i - 1]) else kind))
        elif folded[i + 1 : i + 2] == ["to"]:
            cues.append(SpeechCue(start, ends[i + 1], kind))
    return cues


def is_tagged(text: str, context: QuoteContext, end: int) -> bool:
    """Whether a sentence of a name and a verb alone stands behind what ends here: “It is late.” Ruiz said."""
    mention, verb = context.mentions.behind(end), bisect_left(context.cue_starts, end)
    if mention is None or verb == len(context.cues):
        return False
    cue = context.cues[verb]
    touch = mention.start == end + 1 and text[end] == " " and cue.start == mention.end + 1
    return touch and text[cue.start : cue.end] in finite_forms("say") and text[cue.end : cue.end + 1] in (".", "\n", "")


def _giver_of_few_words(text: str, context: QuoteContext, end: int, among: tuple[int, int]) -> SpeechCue | None:
    """The cue behind a few words within a sentence that gives them to someone, of those from an index on and before an offset.

    "The pier is a “mess” now, Ruiz said"; "a “mess” says Ruiz"; his “mess” remark; but not "the “mess” left those in charge".
    """
    at, until = among
    for cue in context.cues[at : bisect_left(context.cue_starts, until, at)]:
        joined = _JOINS_CLAUSE.search(text, end, cue.start)
        named = joined and context.mentions.index_from(joined.end()) < context.mentions.index_from(cue.start)
        if joined and (named or cue.kind == ACCORDING_TO):
            return None  # "Ruiz's “mess” was shut in May, and according to Vance it leaks"
        if cue.kind == ACCORDING_TO or (cue.start - end <= TOUCHES and context.folded[cue.start : cue.end] in _REMARKS):
            return cue
        if cue.kind == SAYS and (_ENDS_CLAUSE.search(text, end - 3, cue.start) or _is_beside_its_subject(context, end, cue)):
            return cue
        passive = cue.kind == SAYS and is_passive(context.folded, cue.start, context.folded[cue.start : cue.end])
        if passive and _BY.match(context.folded, cue.end):
            return cue  # "the phrase “mess” was uttered once, by Ruiz"
        if cue.kind == OTHER_VERB and _is_behind_comma_and_subject(context, cue):
            return cue  # "The pier is a “mess” to them, keepers think"
    return None


def _is_behind_comma_and_subject(context: QuoteContext, cue: SpeechCue) -> bool:
    """Whether a comma and a mention alone stand before a verb: "…, keepers think"."""
    at = context.mentions.index_before(cue.start)
    return at >= 0 and cue.start - context.mentions[at].end == 1 and context.folded.endswith(", ", 0, context.mentions[at].start)


def _is_beside_its_subject(context: QuoteContext, end: int, cue: SpeechCue) -> bool:
    """Whether a verb and a mention alone stand behind what ends here: “…” Ruiz said, “…” said Ruiz."""
    mention = context.mentions.behind(end)
    if mention is None:
        return False
    first, last = sorted(((mention.start, mention.end), (cue.start, cue.end)))
    return first[0] - end <= TOUCHES and 0 <= last[0] - first[1] <= TOUCHES


def passage_features(document: Document, context: QuoteContext, passage: Passage, previous: Passage | None) -> PassageFeatures:
    """How a passage stands in its text, ``previous`` being the passage before it."""
    text, breaks, cues, cue_starts = document.text, context.breaks, context.cues, context.cue_starts
    start, end = passage.pieces[0]
    top = document.paragraph_at(start).start
    sentence = bisect_right(breaks, start)
    at = bisect_left(cue_starts, start)
    lead = cues[at - 1] if at and cue_starts[at - 1] >= breaks[sentence - 1] else None
    last = text[end - 2 : end - 1]
    # A full stop inside the marks ends the sentence; "?" and "!" may stand before "he asked".
    following = bisect_left(breaks, end + (last not in ".?!"))
    asks = last in "?!" and breaks[following] <= end + 2 and text[end : end + 1] != "\n"
    if asks or (last == "." and is_tagged(text, context, end)):
        following += 1
    at = bisect_left(cue_starts, end, at)
    until = min(breaks[following], end + REACH_BEHIND)
    tail = cues[at] if at < len(cues) and cue_starts[at] < until else None
    is_few = len(passage.pieces) == 1 and text[start:end].rstrip(_CLOSING)[-1:].isalnum() and document.count_words(start, end) <= _FEW_WORDS
    if tail and not lead and is_few:
        tail = _giver_of_few_words(text, context, end, (at, until))
    if tail and lead and start - lead.end <= _GOVERNED and not _ENDS.search(text, end - 3, tail.start):
        tail = None  # "Ruiz warned of “a betrayal” in the way Vance responds"
    inner = first_letter(text, start)
    opener = text[max(0, start - 2) : start].strip()[-1:]
    opens = start <= top + 1
    place = "P" if opens else "M"
    return PassageFeatures(
        passage,
        sentence,
        lead,
        tail,
        "c" if last in ",—–-" else "s" if last in ".?!…" else "o",
        opener if opener in (",", ":", ".") else "w" if opener.isalnum() else "n",
        distance(start - lead.end) + lead.kind if lead else "-",
        distance(tail.start - end) + tail.kind if tail else "-",
        opens,
        place + ("U" if inner.isupper() or not inner.isalpha() else "l"),
        place + ("=" if previous and previous.end >= top else "/"),
    )
