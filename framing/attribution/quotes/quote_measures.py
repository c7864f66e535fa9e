"""What is counted of the quotes of a story?"""

from collections import Counter
from collections.abc import Sequence

from framing.attribution.mentions.attribution_words import verbs
from framing.measures import CountedRows, Measure, per_1000_words, share
from framing.text.document import Document
from framing.text.region_labels import STORY

from .kinds import SPEECH
from .quotes import Quote

_PROJECT = "this project"
_SPOKEN = CountedRows(frozenset(SPEECH))
_SCARE = CountedRows(frozenset({"scare"}))
QUOTE_MEASURES: tuple[Measure, ...] = (
    Measure(
        "quotes",
        "count",
        "Passages of someone's speech in the story, in full sentences or in part; an interrupted quote is one.",
        _PROJECT,
        "Titles, nicknames and words in marks that nobody said are not counted; where the marks alone do not tell, a few may be.",
        _SPOKEN,
    ),
    Measure(
        "quotes_per_1000_words",
        "per 1,000 words",
        "Quotes per 1,000 words of the story.",
        _PROJECT,
        "Ten short quotes count for more than one long one.",
        _SPOKEN,
    ),
    Measure(
        "quoted_words",
        "words",
        "Words of the story inside quotes.",
        _PROJECT,
        "A block quote without marks is found only where a colon announces it.",
    ),
    Measure(
        "quoted_share_of_words",
        "share",
        "Share of the story's words inside quotes.",
        _PROJECT,
        "What is reported without marks is not in it: see attributed_share_of_sentences.",
    ),
    Measure(
        "scare_quotes",
        "count",
        "Words in quotation marks that nobody in their sentence is said to have spoken: the outlet holds them at a distance.",
        _PROJECT,
        "Marks of distance look like marks of quotation; a word that someone did say elsewhere in the article may be among them.",
        _SCARE,
    ),
    Measure(
        "scare_quotes_per_1000_words",
        "per 1,000 words",
        "Scare quotes per 1,000 words of the story.",
        _PROJECT,
        "One is much in a short text.",
        _SCARE,
    ),
    Measure(
        "unattributed_quotes",
        "count",
        "Quotes for which no speaker was found in the text.",
        _PROJECT,
        "A reader may know who speaks from what the text leaves out.",
    ),
    Measure(
        "unattributed_share_of_quotes",
        "share",
        "Share of quotes with no identified speaker.",
        _PROJECT,
        "Nothing to measure (NaN) in a story without quotes. A speaker that was found can still be the wrong one: about one in twenty is.",
    ),
    Measure(
        "loaded_verb_quotes",
        "count",
        "Quotes that a verb brings in which judges the speaker or the speech: admitted, boasted, slammed.",
        "Verbs grouped by this project (lexicons/attribution.toml)",
        "Sometimes the plain truth: a suspect did admit, a singer did sing.",
    ),
    Measure(
        "loaded_verb_share_of_quotes",
        "share",
        "Share, of the quotes that a verb introduces, of those with such a verb.",
        "Verbs grouped by this project (lexicons/attribution.toml)",
        "Nothing to measure (NaN) where no quote has a verb. A few quotes make a coarse share.",
    ),
    Measure(
        "largest_speaker_share_of_quoted_words",
        "share",
        "Share of the quoted words that belongs to the most-quoted speaker.",
        _PROJECT,
        "1.0 where a single person is quoted, however briefly. Two names for one person that the text does not tie together count apart.",
    ),
)


def count_quotes(story_words: int, quotes: Sequence[tuple[Document, Sequence[Quote]]]) -> dict[str, int | float]:
    """What is counted of the quotes that stand in the story; they come with the document in which they stand."""
    words: Counter[str] = Counter()
    found: list[Quote] = []
    quoted = 0
    for document, of_document in quotes:
        for quote in of_document:
            if quote.region not in STORY:
                continue
            found.append(quote)
            if quote.kind in SPEECH:
                length = sum(document.count_words(start, end) for start, end in quote.pieces)
                quoted += length
                who = quote.speaker_name or (quote.speaker.text if quote.speaker else "")
                if who:
                    words[who] += length
    speech = [quote for quote in found if quote.kind in SPEECH]
    scare = sum(quote.kind == "scare" for quote in found)
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
