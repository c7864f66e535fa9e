"""Do outlets print one quotation in the same words, and give it to the same person?"""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from framing.article.article import Article
from framing.attribution.pipeline import attribution_of
from framing.comparing.facts.fact_mentions import FactMention, is_articles_own, mention_at
from framing.comparing.facts.word_keys import content_key
from framing.comparing.text_reuse.printings import Printing, are_two_speakers, by_utterance, longest_of, printings_of
from framing.comparing.text_reuse.utterances import changes_in_words, differences
from framing.text.document import Document
from framing.text.spans import Pair

from .judging import Judgement

_WORDS = re.compile(r"\w+(?:['’]\w+)?")
_MARKS = "“”‘’\"' .,…"
_LEAST = 8  # words that two people hardly say alike
_SHARED = 0.7  # of the content words of a quotation, in a title that tells of it
_LEAST_CONTENT = 4


def judge_quotations(articles: Sequence[Article]) -> Iterator[tuple[str, Judgement, list[FactMention]]]:
    """Quotations that two articles print in other words, or give to different people."""
    places = {id(article): place for place, article in enumerate(articles)}
    for together in by_utterance([one for article in articles for one in printings_of(article) if _is_compared(one)]):
        about = f"“{' '.join(_printed_words(together[0])[:_LEAST]).rstrip(_MARKS)}…”"
        two_speakers = next(
            (pair for pair in combinations(together, 2) if pair[0].article is not pair[1].article and are_two_speakers(*pair)), ()
        )
        if two_speakers:
            who = " and to ".join(one.speaker for one in two_speakers)
            given = [
                _mention(one, places, (one.quote.speaker.start, one.quote.speaker.end), one.speaker)
                for one in two_speakers
                if one.quote.speaker
            ]
            yield f"who said {about}", Judgement("conflict", f"The same words are given to {who}"), given
        longest = longest_of(together)
        others = [one for one in together if one.article is not longest.article]
        altered = [(one, changes) for one in others if (changes := differences(one.words, longest.words).inside)]
        if altered:
            why = f"the words inside the quotation marks differ: {changes_in_words(altered[0][1])}"
            printed = [_mention(one, places, _longest_piece(one), one.quote.text) for one in (longest, *(one for one, _ in altered))]
            yield f"wording of {about}", Judgement("compatible", why), printed


def _is_compared(printing: Printing) -> bool:
    return len(printing.words) >= _LEAST and is_articles_own(printing.document, printing.quote.start)


def _printed_words(printing: Printing) -> list[str]:
    return " ".join(printing.document.text[start:end].strip(_MARKS) for start, end in printing.quote.pieces).split()


def _longest_piece(printing: Printing) -> Pair:
    return max(printing.quote.pieces, key=lambda piece: piece[1] - piece[0])


def _mention(printing: Printing, places: dict[int, int], place: Pair, value: str) -> FactMention:
    return _quotation_at(printing.document, places[id(printing.article)], place, value)


def _quotation_at(document: Document, article: int, place: Pair, value: str = "") -> FactMention:
    return mention_at(document, article, document.sentence_at(place[0]), place, "quotation", value=value)


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
                    both = [_quotation_at(document, article, place) for place in ((start, end), (title.start, title.end))]
                    yield "the quotation has other words than the title of its source", both
                    break
