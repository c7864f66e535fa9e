"""What is counted of the quotes of a story?"""

from collections import Counter
from collections.abc import Sequence

from framing.attribution.mentions.attribution_words import verbs
from framing.measures import measures_of, per_1000_words, share
from framing.text.document import Document
from framing.text.region_labels import STORY

from .kinds import SPEECH
from .quotes import Quote

QUOTE_MEASURES = measures_of("quotes")


def count_quotes(story_words: int, quotes: Sequence[tuple[Document, Sequence[Quote]]]) -> dict[str, int | float]:
    """What is counted of the quotes that stand in the story; they come with the document in which they stand."""
    found = [(document, quote) for document, of_document in quotes for quote in of_document if quote.region in STORY]
    speech = [quote for _, quote in found if quote.kind in SPEECH]
    scare = sum(quote.kind == "scare" for _, quote in found)
    words: Counter[str] = Counter()
    for document, quote in found:
        if quote.kind in SPEECH:
            who = quote.speaker_name or (quote.speaker.text if quote.speaker else "")
            words[who] += sum(document.count_words(start, end) for start, end in quote.pieces)
    quoted = words.total()
    del words[""]  # nobody's
    unattributed = sum(quote.speaker is None for quote in speech)
    lexicon = verbs()
    quoting_verbs = [lexicon[folded] for quote in speech if quote.verb and (folded := quote.verb.text.lower()) in lexicon]
    loaded = sum(verb.kind == "loaded" for verb in quoting_verbs)
    return {
        "quotes": len(speech),
        "quotes_per_1000_words": per_1000_words(len(speech), story_words),
        "quoted_words": quoted,
        "quoted_share_of_words": share(quoted, story_words),
        "scare_quotes": scare,
        "scare_quotes_per_1000_words": per_1000_words(scare, story_words),
        "unattributed_quotes": unattributed,
        "unattributed_share_of_quotes": share(unattributed, len(speech)),
        "loaded_verb_quotes": loaded,
        "loaded_verb_share_of_quotes": share(loaded, len(quoting_verbs)),
        "largest_speaker_share_of_quoted_words": share(max(words.values(), default=0), quoted),
    }
