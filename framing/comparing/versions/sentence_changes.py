"""What changed inside a sentence: numbers, names, hedges, whose word it is, quotes?"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from framing.article.article import Article
from framing.attribution.pipeline import attribution_of
from framing.attribution.quotes.kinds import SPEECH
from framing.attribution.quotes.quotes import Quote
from framing.comparing.text_reuse.utterances import LEAST_WORDS, differences, is_same_utterance, utterance_words
from framing.hedging.hedges import Hedge, find_hedges
from framing.lexicons import word_list
from framing.text.document import Document, Sentence
from framing.text.spans import Pair, overlap

_TOKEN = re.compile(r"\w+(?:['’.,]\w+)*|[%$€£]")
_NUMBER = re.compile(r"\d")
_NO_NAME = word_list("function_words.kept") | word_list("function_words.prepositions")
_CAPITAL_NEXT = re.compile(r" [A-Z]")
_LEAST_GIVEN = 0.3  # of a sentence: a word or two in marks give it to nobody


class SentenceChange(NamedTuple):
    """One thing that changed: its kind, and the words with their places before and after."""

    kind: str
    before: str = ""
    after: str = ""
    at: Pair | None = None
    now_at: Pair | None = None
    note: str = ""
    field: str = "text"


def sentence_changes(old: Article, new: Article, before: Sentence, after: Sentence) -> Iterator[SentenceChange]:
    """What changed from the one to the other, kind by kind; nothing where it is worded otherwise and no more."""
    yield from _words_changed(old.text, new.text, before, after)
    yield from _hedges(old, new, before, after)
    was, now = _is_given(old.documents[0], before), _is_given(new.documents[0], after)
    if was != now:
        kind = "attribution dropped" if was else "attribution added"
        yield SentenceChange(kind, old.text[slice(*before)], new.text[slice(*after)], before, after)
    yield from _quotes(old.documents[0], new.documents[0], before, after)


def _words_changed(old: str, new: str, before: Sentence, after: Sentence) -> Iterator[SentenceChange]:
    """Numbers and names that stand in the place of others."""
    ours, theirs = list(_TOKEN.finditer(old, *before)), list(_TOKEN.finditer(new, *after))
    matcher = SequenceMatcher(None, [one[0].lower() for one in ours], [one[0].lower() for one in theirs], autojunk=False)
    for operation, a, b, c, d in matcher.get_opcodes():
        if operation != "replace":
            continue
        for kind, is_one in (("number changed", _is_number), ("name changed", _is_name)):
            was = [one for one in ours[a:b] if is_one(one, before)]
            now = [one for one in theirs[c:d] if is_one(one, after)]
            if was and now:
                at, now_at = (was[0].start(), was[-1].end()), (now[0].start(), now[-1].end())
                yield SentenceChange(kind, old[slice(*at)], new[slice(*now_at)], at, now_at)
                break


def _is_number(word: re.Match[str], _: Sentence) -> bool:
    return bool(_NUMBER.search(word[0])) or word[0].lower() in word_list("comparing.numbers")


def _is_name(word: re.Match[str], sentence: Sentence) -> bool:
    """Whether a word is a part of a name; the first of a sentence only before another: "Tom Vance said"."""
    if not word[0][0].isupper():
        return False
    return word.start() > sentence.start or (word[0].lower() not in _NO_NAME and bool(_CAPITAL_NEXT.match(word.string, word.end())))


def _hedges(old: Article, new: Article, before: Sentence, after: Sentence) -> Iterator[SentenceChange]:
    """Hedges that one copy of a sentence has and the other has not."""
    ours, theirs = _hedges_in(old, before), _hedges_in(new, after)
    for hedge in _unmatched(ours, theirs):
        yield SentenceChange("hedge dropped", hedge.text, "", (hedge.start, hedge.end), None)
    for hedge in _unmatched(theirs, ours):
        yield SentenceChange("hedge added", "", hedge.text, None, (hedge.start, hedge.end))


def _hedges_in(article: Article, sentence: Sentence) -> list[Hedge]:
    inside = (one for one in find_hedges(article) if one.field == "text" and sentence.start <= one.start < sentence.end)
    return [one for one in inside if one.category != "vague-quantity"]


def _unmatched(hedges: Sequence[Hedge], others: Sequence[Hedge]) -> list[Hedge]:
    """The hedges that have no counterpart; "may" in the place of "might" is none gone."""
    left = Counter(hedge.text.lower() for hedge in others)
    alone = []
    for hedge in hedges:
        if left[hedge.text.lower()]:
            left[hedge.text.lower()] -= 1
        else:
            alone.append(hedge)
    return alone[: max(0, len(hedges) - len(others))]


def _is_given(document: Document, sentence: Sentence) -> bool:
    """Whether somebody else than the outlet answers for a good part of a sentence."""
    stretches = attribution_of(document).voices.stretches
    given = sum(overlap((stretch.start, stretch.end), sentence) for stretch in stretches)
    return given >= _LEAST_GIVEN * (sentence.end - sentence.start)


def _quotes(old: Document, new: Document, before: Sentence, after: Sentence) -> Iterator[SentenceChange]:
    """Quotes of a sentence whose words differ."""
    ours, theirs = _quotes_in(old, before), _quotes_in(new, after)
    for place, quote in enumerate(ours):
        words = _quote_words(old, quote)
        for now, other in enumerate(theirs):
            others = _quote_words(new, other)
            in_its_place = len(ours) == len(theirs) and place == now and _is_half_alike(words, others)
            if words != others and (in_its_place or is_same_utterance(words, others) or _begin_alike(words, others)):
                note = "words inside differ" if differences(words, others).inside else "it begins or ends elsewhere"
                yield SentenceChange("quote altered", quote.text, other.text, (quote.start, quote.end), (other.start, other.end), note)


def _begin_alike(words: Sequence[str], others: Sequence[str]) -> bool:
    """Whether of two quotes of one sentence the one is the other, cut behind its first words."""
    least = min(len(words), len(others))
    return least >= LEAST_WORDS and words[:least] == others[:least]


def _is_half_alike(words: Sequence[str], others: Sequence[str]) -> bool:
    """Whether two short quotes in one place of a sentence are one: "It is sad", "It is bad"."""
    return 2 * sum((Counter(words) & Counter(others)).values()) >= max(len(words), len(others))


def _quotes_in(document: Document, sentence: Sentence) -> list[Quote]:
    return [one for one in attribution_of(document).quotes if one.kind in SPEECH and overlap((one.start, one.end), sentence)]


def _quote_words(document: Document, quote: Quote) -> tuple[str, ...]:
    return utterance_words(document.text[start:end] for start, end in quote.pieces)
