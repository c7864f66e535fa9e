"""Do outlets print one quotation in the same words, and give it to the same person?"""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from rapidfuzz.fuzz import partial_ratio, ratio

from framing.attribution.pipeline import attribution_of
from framing.attribution.quotes.kinds import SPEECH
from framing.attribution.quotes.quotes import Quote
from framing.comparing.facts.fact_mentions import FactMention, is_articles_own, mention_at
from framing.comparing.facts.names import fold_name
from framing.comparing.facts.word_keys import content_key
from framing.text.document import Document

from .judging import Judgement

_WORDS = re.compile(r"\w+(?:['’]\w+)?")
_LEAST = 8  # words that two people hardly say alike
_ALIKE, _ONE = 82, 90  # of 100: the wording of one quotation, and one that needs no second look
_WORDS_SHARED = 0.4  # of the different words of the shorter of two quotations
_SHARED = 0.7  # of the content words of a quotation, in a title that tells of it
_LEAST_CONTENT = 4


class Printed(NamedTuple):
    """A quotation as one article prints it."""

    article: int
    document: Document
    quote: Quote
    words: str


def find_printed(document: Document, article: int) -> Iterator[Printed]:
    """The quotations of an article that are long enough to be known again."""
    for quote in attribution_of(document).quotes:
        if quote.kind in SPEECH and is_articles_own(document, quote.start):
            words = _WORDS.findall(" ".join(document.text[start:end] for start, end in quote.pieces).lower().replace("’", "'"))
            if len(words) >= _LEAST:
                yield Printed(article, document, quote, " ".join(words))


def judge_quotations(printed: Sequence[Printed]) -> Iterator[tuple[str, Judgement, list[FactMention]]]:
    """Quotations that two articles print in other words, or give to different people."""
    seen: set[tuple[str, str]] = set()
    for (a, our_words), (b, their_words) in combinations([(one, frozenset(one.words.split())) for one in printed], 2):
        if a.article == b.article or len(our_words & their_words) < _WORDS_SHARED * min(len(our_words), len(their_words)):
            continue  # letters are laid beside each other only where words are shared, which is soon counted
        if abs(len(a.words) - len(b.words)) > 0.5 * max(len(a.words), len(b.words)):
            continue
        if ratio(a.words, b.words) < _ALIKE and not (partial_ratio(a.words, b.words) > _ALIKE + 8):
            continue
        about = f"“{' '.join(a.words.split()[:8])}…”"
        ours, theirs = a.quote.speaker_name or "", b.quote.speaker_name or ""
        pair = min(ours, theirs), max(ours, theirs)
        if ratio(a.words, b.words) >= _ONE and pair not in seen and _are_two_people(a, b):
            seen.add(pair)
            judgement = Judgement("conflict", f"The same words are given to {ours} and to {theirs}")
            yield f"who said {about}", judgement, [_speaker(a), _speaker(b)]
        if a.words not in b.words and b.words not in a.words:
            yield f"wording of {about}", Judgement("compatible", "the words inside the quotation marks differ"), [_quoted(a), _quoted(b)]


def _are_two_people(a: Printed, b: Printed) -> bool:
    """Whether both quotations name their speakers in their own sentences ("he" may be anybody), and not the same one.

    A sentence that names both gives the words to both: "Ruiz and Vance said in a joint statement".
    """
    ours, theirs = _named_beside(a), _named_beside(b)
    if not ours or not theirs or not ours.isdisjoint(theirs):
        return False
    return not (_beside_speaker(a) >= theirs or _beside_speaker(b) >= ours)


def _beside_speaker(printed: Printed) -> set[str]:
    """The words of the sentence in which the speaker of a quotation stands."""
    speaker = printed.quote.speaker
    sentence = printed.document.sentence_at(speaker.start) if speaker else None
    return set(fold_name(printed.document.text[sentence.start : sentence.end])) if sentence else set()


def _named_beside(printed: Printed) -> set[str]:
    """The words of the speaker's name where it stands in a sentence with the quotation; empty where it does not."""
    quote, document = printed.quote, printed.document
    if quote.source_kind != "named-person" or quote.speaker is None:
        return set()
    beside = {document.sentence_at(at) for piece in quote.pieces for at in (piece[0], piece[1] - 1)}
    name = set(fold_name(quote.speaker_name or ""))
    return name if document.sentence_at(quote.speaker.start) in beside and name & set(fold_name(quote.speaker.text)) else set()


def _speaker(printed: Printed) -> FactMention:
    assert printed.quote.speaker
    return _mention(printed, printed.quote.speaker.start, printed.quote.speaker.end, printed.quote.speaker_name or "")


def _quoted(printed: Printed) -> FactMention:
    start, end = printed.quote.pieces[0]
    return _mention(printed, start, end, printed.document.text[start:end])


def _mention(printed: Printed, start: int, end: int, value: str) -> FactMention:
    return mention_at(printed.document, printed.article, printed.document.sentence_at(start), (start, end), "quotation", value=value)


def find_reworded(document: Document, article: int) -> Iterator[tuple[str, list[FactMention]]]:
    """Quotations whose words the title of a listed source has too, but in another form: "mend every bridge", "mend the bridges"."""
    listed = [s for s in document.sentences if document.region_at(s.start) == "source-list"]
    for quote in attribution_of(document).quotes:
        if not is_articles_own(document, quote.start):
            continue
        for start, end in quote.pieces[:1]:
            words = _WORDS.findall(document.folded[start:end])
            keys = {key for word in words if (key := content_key(word))}
            if len(keys) < _LEAST_CONTENT:
                continue
            for title in listed:
                folded = document.folded[title.start : title.end]
                theirs = {key for word in _WORDS.findall(folded) if (key := content_key(word))}
                if _SHARED * len(keys) <= len(keys & theirs) and " ".join(words) not in " ".join(_WORDS.findall(folded)):
                    printed = Printed(article, document, quote, "")
                    yield (
                        "the quotation has other words than the title of its source",
                        [_mention(printed, start, end, ""), _mention(printed, title.start, title.end, "")],
                    )
                    break
