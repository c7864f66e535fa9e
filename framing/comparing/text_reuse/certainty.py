"""How sure is a claim made along an event: attributed and hedged here, attributed there, bare fact elsewhere?"""

import datetime
import math
import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import count
from typing import NamedTuple

import pandas as pd

from framing.article.article import Article
from framing.attribution.mentions.verbs_in_place import is_verb, says_something, verb_nouns
from framing.attribution.pipeline import attribution_of
from framing.comparing.events.by_event import place_columns, table_by_event
from framing.comparing.events.event_words import STOP_WORDS
from framing.hedging.hedges import Hedge, find_hedges
from framing.lexicons import any_of, word_list
from framing.table_schemas import typed_columns
from framing.text.document import Document, Sentence
from framing.text.late_pattern import late_pattern
from framing.text.spans import Pair, Voice, overlap
from framing.text.stems import stem_of
from framing.text.words import Words

from .declared_sources import house_of, named_in_text

CERTAINTY_COLUMNS = typed_columns(
    "event claim:int article_id outlet published voice voice_name hedges certainty change field start:int end:int sentence"
)

_ALIKE = 0.55  # cosine of what two sentences say, from which they tell one claim
_LEAST_STEMS, _LEAST_OWN = 5, 3  # that they share; of them no names
_LONGEST = 60  # words: a longer sentence makes many claims
_FIGURE = re.compile(r"\d")
_WORD = re.compile(r"[\w']+")
_DENYING = word_list("comparing.denying")
_NUMBERS = word_list("quantities.numerals")
_GIVES_A_FIGURE = late_pattern(lambda: rf"\b{any_of(word_list('comparing.giving_a_figure'))}\b[^;:]{{1,80}}\bat\b\W+(?:[a-z]+\W+){{0,3}}\d")
_LIMIT = late_pattern(
    lambda: rf"\b{any_of(word_list('quantities.at_least') | word_list('quantities.at_most'))} (?:an? |the )?[$£€]?([\w']+)"
)
# "Two clerks, who asked not to be named, said": nothing is denied of what they say.
_ASIDE = late_pattern(lambda: rf", {any_of(word_list('comparing.opening_an_aside'))}\b[^,;:]*,")
_BEFORE_A_NOUN = _NUMBERS | word_list("word_classes.classes.determiner")


class ClaimMention(NamedTuple):
    """A sentence that tells a claim: what it says by stems, each with its places, and how sure it is made."""

    article: Article
    sentence: Sentence
    stems: dict[str, Pair]
    own: frozenset[str]  # stems that are no names
    figures: frozenset[str]
    denied: bool
    hedges: tuple[Hedge, ...]


def trace_certainty(articles: Iterable[Article | str]) -> pd.DataFrame:
    """One claim as the articles of an event make it, in the order of publication.

    Measures:
        Sentences of two articles tell one claim where they share most of what they say (words of attribution and hedges left
        aside), with the same figures, and both deny or neither. Each telling is "bare", "hedged", "attributed" or "attributed
        and hedged", by the voice and the hedges of the words that the tellings share; a sentence with a verb of saying is never
        called bare. ``change`` says what was dropped or added
        since the first telling: attribution, hedge, or limit ("at least" before a figure).
    Evidence:
        The sentence with its offsets, the hedges in it, and whose claim it is.
    Misses:
        Claims told in other words. What was uncertain on Monday may be known on Tuesday: a hedge that falls is no fault. An
        attribution in the sentence before is not seen. Headlines are left aside, and what all articles quote:
        ``find_quote_variants`` has that.
    Source:
        This project; certainty of events as in FactBank (Saurí and Pustejovsky 2009).

    Returns:
        DataFrame, one row a telling: event, claim (its number), article_id, outlet, published, voice, voice_name, hedges,
        certainty, change, field, start, end, sentence. Claims that all make alike have rows too, their ``change`` is empty.
        Undated articles come last; of those of one day one that names another outlet of the event as its source comes behind.
        ``attrs["skipped"]`` counts articles that could not be read or are not English.
    """
    numbers = count(1)

    def event_rows(members: Sequence[Article]) -> Iterator[dict[str, object]]:
        outlets = {article.outlet for article in members}
        ordered = sorted(members, key=lambda article: (article.published or datetime.date.max, _rests_on_any(article, outlets)))
        for together in _claims([mention for article in ordered for mention in _claim_mentions(article)]):
            found = list(_claim_rows(together))
            if any(row["voice"] != "quoted" for row in found):
                number = next(numbers)
                yield from ({"claim": number, **row} for row in found)

    return table_by_event(articles, CERTAINTY_COLUMNS, event_rows)


def _rests_on_any(article: Article, outlets: set[str]) -> bool:
    """Whether an article names another outlet of the event as its source: of those of one day it is then read behind."""
    own = house_of(article.outlet)
    return any(one.key != own for document in article.documents for one in named_in_text(document, outlets))


def _claim_mentions(article: Article) -> Iterator[ClaimMention]:
    """The sentences of a body that say enough to be known again, each with its stems, figures, denial and hedges."""
    document = article.documents[0]
    hedges = [hedge for hedge in find_hedges(article) if hedge.field == "text" and hedge.category != "vague-quantity"]
    starts = [hedge.start for hedge in hedges]
    seen: set[frozenset[str]] = set()
    for sentence in document.story_sentences:
        if document.region_at(sentence.start) != "body" or document.count_words(*sentence) > _LONGEST:
            continue
        inside = tuple(hedges[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)])
        stems, own = _stems(document, sentence, inside)
        if len(own) < _LEAST_OWN or frozenset(stems) in seen:
            continue
        seen.add(frozenset(stems))  # a refrain is told once
        folded = document.folded[sentence.start : sentence.end]
        denied = not _DENYING.isdisjoint(_WORD.findall(_ASIDE.sub(" ", folded)))
        figures = frozenset(one for one in {*stems, *_WORD.findall(folded)} if _FIGURE.match(one) or one in _NUMBERS)
        yield ClaimMention(article, sentence, stems, own, figures, denied, inside)


def _stems(document: Document, sentence: Sentence, hedges: Sequence[Hedge]) -> tuple[dict[str, Pair], frozenset[str]]:
    """What a sentence says: its stems with their places; words of attribution and hedges say nothing of it."""
    words, text = document.words, document.text
    first = bisect_left(words.starts, sentence.start)
    hedged = {at for hedge in hedges for at in range(hedge.start, hedge.end)}
    stems: dict[str, Pair] = {}
    own = set()
    for at, word in enumerate(words[first : bisect_left(words.starts, sentence.end)]):
        folded = word.folded.removesuffix("'s")
        if folded in STOP_WORDS or len(folded) < 2 or word.start in hedged or _is_said(words, first + at):
            continue
        stem = stem_of(folded)
        stems.setdefault(stem, (word.start, word.end))
        if text[word.start].islower() and (at or len(folded) > 2):
            own.add(stem)
    return stems, frozenset(own)


def _claims(mentions: Sequence[ClaimMention]) -> list[list[ClaimMention]]:
    """Tellings of one claim together, one of each article, where two articles or more tell it."""
    counts = Counter(stem for mention in mentions for stem in mention.stems)
    weight = {stem: math.log(1 + len(mentions) / count) ** 2 for stem, count in counts.items()}
    holding: dict[str, list[int]] = defaultdict(list)
    claims: list[list[ClaimMention]] = []
    for mention in mentions:
        shared_stems = Counter(claim for stem in mention.own for claim in holding[stem])
        options = [(_likeness(mention, claims[claim][0], weight), -claim) for claim, shared in shared_stems.items() if shared >= _LEAST_OWN]
        # An article tells a claim once; the tellings of one follow each other.
        likeliest = (-claim for like, claim in sorted(options, reverse=True) if like >= _ALIKE)
        best = next((claim for claim in likeliest if claims[claim][-1].article is not mention.article), None)
        if best is not None:
            claims[best].append(mention)
            continue
        # What each later telling is held against is the first one.
        for stem in mention.own:
            holding[stem].append(len(claims))
        claims.append([mention])
    return [claim for claim in claims if len(claim) > 1]


def _likeness(one: ClaimMention, other: ClaimMention, weight: Mapping[str, float]) -> float:
    """The cosine of what two sentences say; 0 where something sets them apart."""
    both = one.stems.keys() & other.stems.keys()
    is_part = _is_part(one, other) or _is_part(other, one)
    if (len(both) < _LEAST_STEMS and not is_part) or not _may_be_one(one, other):
        return 0.0
    lengths = [sum(weight[stem] for stem in mention.stems) for mention in (one, other)]
    like = sum(weight[stem] for stem in both) / math.sqrt(lengths[0] * lengths[1])
    return max(like, _ALIKE) if is_part else like


def _is_part(short: ClaimMention, long: ClaimMention) -> bool:
    """Whether a sentence tells a figure of another and nothing that this does not tell: "The crane stood idle for six days."

    The other may say whose word that is: "A clerk who would not give her name said the crane had stood idle for at least six days."
    """
    return bool(short.figures & long.figures) and short.stems.keys() <= long.stems.keys()


def _may_be_one(one: ClaimMention, other: ClaimMention) -> bool:
    """Whether nothing sets two sentences apart: another article, the same figures as far as both have any, denied by both or none."""
    if one.article is other.article or one.denied != other.denied:
        return False
    return not (one.figures and other.figures) or bool(one.figures & other.figures)


def _claim_rows(together: Sequence[ClaimMention]) -> Iterator[dict[str, object]]:
    """A row a telling of one claim, in their order; a change is told against the first."""
    first = together[0]
    before: _State | None = None
    for mention in together:
        article, document = mention.article, mention.article.documents[0]
        others = [other for other in together if other is not mention]
        shared = [place for stem, place in mention.stems.items() if any(stem in other.stems for other in others)]
        voice, name = _voice_of(document, mention.sentence, shared)
        start, end = min(shared)[0], max(end for _, end in shared)
        hedges = [hedge.text for hedge in mention.hedges if start - _BEFORE_SHARED <= hedge.start < end]
        is_given = voice != "outlet"
        is_unclear = not is_given and _speaks_of_saying(document, mention.sentence)
        now = _State(None if is_unclear or _quote_alike(first, mention) else is_given, bool(hedges), _limited(mention))
        figures = first.figures & mention.figures
        yield {
            **place_columns(article, document, *mention.sentence),
            "published": article.published,
            "voice": voice,
            "voice_name": name or "",
            "hedges": ", ".join(hedges),
            "certainty": _CERTAINTY[is_given or is_unclear, bool(hedges)],
            "change": "; ".join(_changes(before, now, figures)) if before else "",
        }
        before = before or now


class _State(NamedTuple):
    """How sure a claim is made: given to somebody (None: not plain), hedged, and which of its figures are a floor or a ceiling."""

    attributed: bool | None
    hedged: bool
    limited: frozenset[str]


_CERTAINTY = {(True, True): "attributed and hedged", (True, False): "attributed", (False, True): "hedged", (False, False): "bare"}
_BEFORE_SHARED = 40  # characters before the words that tellings share, in which a hedge bears on them: "it appears that the"


def _voice_of(document: Document, sentence: Sentence, words: Sequence[Pair]) -> tuple[Voice, str | None]:
    """The voice in which at least half of the words stand, or else that of the whole sentence; and whose it is."""
    attribution = attribution_of(document)
    voices = Counter(attribution.voices.at(*word) for word in words)
    given = {voice: count for voice, count in voices.items() if voice[0] != "outlet"}
    if 2 * sum(given.values()) >= len(words):
        return max(given, key=lambda voice: given[voice])
    claim = next(one for one in attribution.claims if one.start == sentence.start)
    return claim.voice, claim.voice_name


def _speaks_of_saying(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence has a verb of saying, or of giving a figure: where it is not plain what is given to whom, none is called bare.

    "The joint statement put the cost at $4 million" has a source, though nobody says a word in it.
    """
    words = document.words
    inside = range(bisect_left(words.starts, sentence.start), bisect_left(words.starts, sentence.end))
    if any(words.folded[at] == "according" or _is_said(words, at) or _estimates(words.folded, at) for at in inside):
        return True
    return bool(_GIVES_A_FIGURE.search(document.folded, sentence.start, sentence.end))


def _is_said(words: Words, at: int) -> bool:
    """A verb of saying that is no noun there, nor a part of a name: "the mayor notes that", not "several states", "the United States"."""
    if not says_something(words, at):
        return False
    if words.folded[at] not in verb_nouns() or is_verb(words, at):
        return True
    return words.written[at][0].islower() and at > 0 and words.folded[at - 1] in word_list("comparing.before_a_saying")


def _estimates(words: Sequence[str], at: int) -> bool:
    """ "The board estimates the cost", not "an estimated 40 boats"."""
    return words[at] in word_list("comparing.estimating") and (at == 0 or words[at - 1] not in _BEFORE_A_NOUN)


def _quote_alike(first: ClaimMention, mention: ClaimMention) -> bool:
    """Whether two tellings quote the same words of what they share: a banner that reads them, and one reading them."""
    if first is mention:
        return False
    both = first.stems.keys() & mention.stems.keys()
    ours, theirs = ({stem for stem in both if _is_quoted(one.article.documents[0], one.stems[stem])} for one in (first, mention))
    return bool(ours) and ours == theirs


def _is_quoted(document: Document, word: Pair) -> bool:
    return any(overlap(word, piece) for passage in attribution_of(document).passages for piece in passage.pieces)


def _limited(mention: ClaimMention) -> frozenset[str]:
    """The figures of a sentence that it gives as a floor or a ceiling: "at least six days"."""
    folded = mention.article.documents[0].folded
    return mention.figures & {limit[1] for limit in _LIMIT.finditer(folded, *mention.sentence)}


def _changes(before: _State, now: _State, figures: frozenset[str]) -> Iterator[str]:
    """What is dropped or added; of an attribution only where it is plain in both, of a limit only of a figure that both have."""
    is_plain = before.attributed is not None and now.attributed is not None
    pairs = (
        ("attribution", is_plain and before.attributed, is_plain and now.attributed),
        ("hedge", before.hedged, now.hedged),
        ("limit", bool(before.limited & figures), bool(now.limited & figures)),
    )
    for what, was, is_now in pairs:
        if was != is_now:
            yield f"{what} {'dropped' if was else 'added'}"
