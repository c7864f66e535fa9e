"""Whose is the sentence around a few quoted words, where who says so closes it: "The goal is to “storm-proof” the bridge, Ruiz said"?"""

import re
from collections.abc import Iterator, Sequence

from framing.attribution.mentions.attribution_words import speaking_forms
from framing.attribution.quotes.kinds import SPEECH
from framing.attribution.quotes.quotes import Quote
from framing.attribution.reported.tokens import WHO_OR_WHICH
from framing.lexicons import any_of, word_list
from framing.text.document import Document
from framing.text.function_words import function_words
from framing.text.spans import Pair

_PARTED = re.compile(r"[;:] ")
# Behind one of these the verb has content of its own: "While he called it “a gift,” Ruiz said that he would vote no."
_OPENS_CONTENT = any_of(word_list("coreference.third_person") | {"that"})
_TOLD = any_of(word_list("attribution.sources_of_reports.hearer_openers"))
_OWN_CONTENT = re.compile(rf"\b{_OPENS_CONTENT}\b|[“\":]|\bto (?!(?:{_TOLD}|\w+ers)\b)")


def closing_attributions(document: Document, quotes: Sequence[Quote]) -> Iterator[tuple[Pair, Pair]]:
    """Each sentence that holds a few quoted words and closes with who says so, as what he says and his mention."""
    done = -1
    for quote in quotes:
        if quote.kind not in SPEECH or not quote.speaker or not quote.verb or quote.speaker.start < quote.end:
            continue
        sentence = document.sentence_at(quote.start)
        if sentence.start == done or quote.verb.end > sentence.end or not document.is_heard(sentence.start):
            continue
        if quote.speaker.text in WHO_OR_WHICH:
            continue  # "a “clear” rule, which puts a burden on them" goes on
        speaker, verb = (quote.speaker.start, quote.speaker.end), (quote.verb.start, quote.verb.end)
        tail = _tail(document, speaker, verb)
        if (
            tail
            and document.text[: tail[0]].rstrip(" ”\"’'")[-1:] == ","
            and not _OWN_CONTENT.search(document.folded, tail[1], sentence.end)
        ):
            start = max([sentence.start, *(part.end() for part in _PARTED.finditer(document.text, sentence.start, quote.start))])
            done = sentence.start
            yield (start, tail[0] - 1), speaker


def _tail(document: Document, speaker: Pair, verb: Pair) -> Pair | None:
    """From the speaker to the verb, or from the verb to the speaker, where they stand together; None where they do not."""
    word = document.folded[slice(*verb)]
    if word != "according to" and word not in speaking_forms():
        return None
    first, second = sorted((speaker, verb))
    between = document.folded[first[1] : second[0]]
    together = function_words().light.issuperset(between.split()) if first == speaker else not between.strip()
    enclosed = first == speaker and between.startswith(",") and between.rstrip().endswith(",")  # "Ana Ruiz, a clerk, said"
    if not (together or enclosed):
        return None
    return first[0], second[1]
