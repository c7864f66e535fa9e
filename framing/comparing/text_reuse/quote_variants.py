"""How do outlets print one utterance: whole, trimmed, altered, given to somebody else, or without marks?"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import count

import pandas as pd

from framing.article.article import Article, as_article
from framing.attribution.pipeline import attribution_of
from framing.comparing.events.by_event import place_columns, table_by_event
from framing.table_schemas import typed_columns
from framing.text.spans import Pair
from framing.text.wording import plural

from .paraphrases import sentence_stems, stems_of
from .printings import Printing, are_two_speakers, by_utterance, longest_of, printings_of
from .utterances import LEAST_WORDS, changes_in_words, differences, is_same_utterance, utterance_words

QUOTE_VARIANT_COLUMNS = typed_columns("event utterance:int article_id outlet field start:int end:int text speaker differs why beside")

SAME, TRIMMED, CUT, ALTERED, OTHER_SPEAKER, UNMARKED, ABSENT = (
    "same words",
    "trimmed",
    "cut inside",
    "altered",
    "given to somebody else",
    "without marks",
    "not in the transcript",
)
_RETOLD = 0.6  # of the weight of an utterance's stems that a sentence without marks must hold
_LEAST_STEMS = 4


def find_quote_variants(articles: Iterable[Article | str], *, transcript: Article | str | None = None) -> pd.DataFrame:
    """One utterance as several outlets print it, and against a transcript where there is one.

    Measures:
        Quotes of one event that have most of their words in common, in runs, are printings of one utterance. Each is compared
        with the longest (with the transcript, where one is given): the same words (contractions written out, words in
        brackets and punctuation left aside), trimmed at its ends, cut inside, altered (other words in their place, or a negation
        gained or lost), given to somebody else. A sentence of another article that gives most of an utterance to its speaker
        without marks is a printing too.
    Evidence:
        The printing with its offsets; ``why`` tells the words that differ, ``beside`` the printing it is compared with.
    Misses:
        A translation in wholly other words looks like another utterance. Where speakers are told wrongly, or by a post in one
        article and a name in another, nobody is said to be somebody else. A slip of the ear and a change on purpose look alike.
    Source:
        This project; alignment by the longest common blocks (Ratcliff and Metzener 1988).

    Args:
        articles: of one event or many; told apart by ``article.event``, else by ``find_events``.
        transcript: what was said, as a text or an Article. Quotes of speakers whom it names are looked for in it.

    Returns:
        DataFrame, one row a printing: event, utterance (its number), article_id, outlet, field, start, end, text, speaker,
        differs, why, beside. Without a transcript utterances that one article alone prints have no row.
        ``attrs["skipped"]`` counts articles that could not be read or are not English.

    Raises:
        ValueError: the transcript has fewer than four words, as the name of a file has.
    """
    spoken = None if transcript is None else _Transcript(as_article(transcript))
    if spoken and len(spoken.words) < LEAST_WORDS:
        raise ValueError(f"the transcript has {plural(len(spoken.words), 'word')}: give its text, or an Article that read_articles gives")
    numbers = count(1)

    def event_rows(members: Sequence[Article]) -> Iterator[dict[str, object]]:
        for together in by_utterance([printing for article in members for printing in printings_of(article)]):
            found = list(_utterance_rows(together, members, spoken))
            number = next(numbers) if found else 0
            yield from ({"utterance": number, **row} for row in found)

    return table_by_event(articles, QUOTE_VARIANT_COLUMNS, event_rows)


class _Transcript:
    """What was said, as words."""

    def __init__(self, article: Article) -> None:
        self.folded = article.text.casefold()
        self.words = utterance_words([article.text])
        self.places: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for at, run in enumerate(zip(self.words, self.words[1:], self.words[2:], strict=False)):
            self.places[run].append(at)

    def passage(self, words: Sequence[str]) -> tuple[str, ...] | None:
        """The stretch of the transcript that a quote prints, or None."""
        runs = zip(words, words[1:], words[2:], strict=False)
        starts = Counter(at - shift for shift, run in enumerate(runs) for at in self.places.get(run, ()))
        if not starts:
            return None
        start = max(0, starts.most_common(1)[0][0])
        stretch = self.words[max(0, start - len(words)) : start + 2 * len(words)]
        if not is_same_utterance(words, stretch):
            return None
        found = differences(words, stretch)
        return stretch[found.start : found.end]

    def names(self, speaker: str) -> bool:
        """Whether the speaker has a turn or is named in it."""
        return bool(speaker) and speaker.rsplit(maxsplit=1)[-1].casefold() in self.folded


def _utterance_rows(together: list[Printing], members: Sequence[Article], transcript: _Transcript | None) -> Iterator[dict[str, object]]:
    """The rows of one utterance; none where nothing stands beside it."""
    longest = longest_of(together)
    spoken = transcript.passage(longest.words) if transcript else None
    if transcript and spoken is None and any(transcript.names(one.speaker) for one in together):
        yield from (_printing_row(one, ABSENT, "no such words stand in the transcript", "") for one in together)
        return
    unmarked = list(unmarked_printings(longest, together, members))
    if spoken is None and len({one.article.article_id for one in together}) + len(unmarked) < 2:
        return
    for one in together:
        yield _printing_row(one, *_difference(one, longest, spoken), " ".join(spoken) if spoken else longest.quote.text)
    for article, place in unmarked:
        yield {
            **place_columns(article, article.documents[0], *place),
            "speaker": longest.speaker,
            "differs": UNMARKED,
            "why": "tells it in its own words or without quotation marks",
            "beside": longest.quote.text,
        }


def _printing_row(one: Printing, differs: str, why: str, beside: str) -> dict[str, object]:
    place = place_columns(one.article, one.document, one.quote.start, one.quote.end)
    return {**place, "speaker": one.speaker, "differs": differs, "why": why, "beside": beside}


def _difference(one: Printing, longest: Printing, spoken: tuple[str, ...] | None) -> tuple[str, str]:
    """How a printing differs, and in which words."""
    speakers = f"{one.speaker} here, {longest.speaker} in {longest.article.outlet or longest.article.article_id}"
    if are_two_speakers(one, longest):
        return OTHER_SPEAKER, speakers
    beside = spoken or longest.words
    if one is longest and spoken is None:
        return SAME, "the longest printing"
    found = differences(one.words, beside)
    if found.inside:
        kind = ALTERED if any(change.ours or change.loses_negation for change in found.inside) else CUT
        return kind, changes_in_words(found.inside)
    missing = len(beside) - (found.end - found.start)
    return (TRIMMED, f"{plural(missing, 'word')} left out at the ends") if missing else (SAME, "")


def unmarked_printings(longest: Printing, together: Sequence[Printing], members: Sequence[Article]) -> Iterator[tuple[Article, Pair]]:
    """Sentences of articles that do not print an utterance, which give most of it to its speaker without marks."""
    wanted = stems_of(longest.words)
    if not longest.quote.speaker_name:
        return
    family = longest.quote.speaker_name.rsplit(maxsplit=1)[-1]
    printing = {one.article.article_id for one in together}
    for article in members:
        if article.article_id in printing:
            continue
        document = article.documents[0]
        for claim in attribution_of(document).claims:
            reported = claim.voice == "reported" and (claim.voice_name or "").endswith(family)
            if claim.voice == "quoted" or not (reported or family in claim.text):
                continue
            shared = wanted & sentence_stems(document, claim)
            retold = reported and len(shared) >= max(_LEAST_STEMS, _RETOLD * len(wanted))
            if retold or is_same_utterance(longest.words, utterance_words([claim.text])):
                yield article, (claim.start, claim.end)
                break
