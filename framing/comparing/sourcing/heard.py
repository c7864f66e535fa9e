"""Who is heard in the telling of an event, and who is only spoken about?"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import pandas as pd

from framing.article.article import Article
from framing.attribution.coreference.name_parts import person_key
from framing.attribution.pipeline import attribution_of
from framing.attribution.quotes.kinds import SPEECH
from framing.comparing.events.by_event import place_columns, table_by_event
from framing.lexicons import word_list
from framing.table_schemas import typed_columns
from framing.text.document import Document
from framing.text.spans import Pair
from framing.text.wording import plural

from .non_responses import find_non_responses

HEARD_COLUMNS = typed_columns(
    "event name kind outlet heard quoted:int reported:int silent:int mentions:int article_id field start:int end:int sentence note"
)

QUOTED, REPORTED, ASKED_AND_SILENT, SPOKEN_ABOUT = "quoted", "reported", "asked and silent", "only spoken about"


@dataclass
class _Treatment:
    """How one outlet lets somebody come into an event."""

    quoted: int = 0
    reported: int = 0
    silent: int = 0
    mentions: int = 0
    places: dict[str, tuple[Article, Document, Pair]] = field(default_factory=dict)  # the first place of each way of being heard

    @property
    def heard(self) -> str:
        """The most that somebody is heard."""
        if self.quoted or self.reported:
            return QUOTED if self.quoted else REPORTED
        return ASKED_AND_SILENT if self.silent else SPOKEN_ABOUT


def list_heard(articles: Iterable[Article | str]) -> pd.DataFrame:
    """Who is quoted, reported, asked and silent, or only spoken about, by event and outlet.

    Measures:
        For each person whom an event's articles name, and each body that is heard or silent in one of them: how many quotes
        and reported statements an outlet gives, how often it says that they gave no answer ("declined to comment", "calls
        were not returned"), how often it names them. ``heard`` is the most of these.
    Evidence:
        The first place that shows it, with its sentence.
    Misses:
        People without a name, and whom a post alone tells ("the mayor"). Two people of one family name may be taken for one
        where one article has that name alone. Being spoken about is no fault: the dead, and the many, cannot be asked.
    Source:
        This project; who gets to speak is counted as in the Gender Gap Tracker (Asr et al. 2021).

    Returns:
        DataFrame, one row a person or body of an event and outlet that names it: event, name, kind, outlet, heard, quoted,
        reported, silent, mentions (of the name), article_id, field, start, end, sentence, note.
        ``attrs["skipped"]`` counts articles that could not be read or are not English.
    """
    return table_by_event(articles, HEARD_COLUMNS, event_rows)


def event_rows(members: Sequence[Article]) -> Iterator[dict[str, object]]:
    """The rows of one event, without its name."""
    people = {name for article in members for name in _people(article)}
    full = _full_names(people)
    treated: dict[str, dict[str, _Treatment]] = defaultdict(lambda: defaultdict(_Treatment))
    spelled: dict[str, str] = {}
    for article in members:
        for name, way, document, place in _appearances(article):
            key = full.get(person_key(name), person_key(name))
            if len(name) > len(spelled.get(key, "")):
                spelled[key] = name
            one = treated[key][article.outlet or article.article_id]  # an article without an outlet stands for itself
            setattr(one, way, getattr(one, way) + 1)
            one.places.setdefault(way, (article, document, place))
    persons = {full.get(person_key(name), person_key(name)) for name in people}
    for key, outlets in treated.items():
        if key not in persons and all(one.heard == SPOKEN_ABOUT for one in outlets.values()):
            continue
        for one in outlets.values():
            way = {QUOTED: "quoted", REPORTED: "reported", ASKED_AND_SILENT: "silent", SPOKEN_ABOUT: "mentions"}[one.heard]
            article, document, place = one.places[way]
            yield {
                "name": spelled[key],
                "kind": "person" if key in persons else "body",
                "heard": one.heard,
                "quoted": one.quoted,
                "reported": one.reported,
                "silent": one.silent,
                "mentions": one.mentions,
                **place_columns(article, document, *place),
                "note": f"heard, and declined to answer {plural(one.silent, 'time')}" if one.silent and way != "silent" else "",
            }


def _people(article: Article) -> Iterator[str]:
    for document in article.documents:
        for entity in attribution_of(document).coreference.index.entities:
            if entity.kind == "person" and entity.kind_known and not _is_outlet(entity.name):
                yield entity.name


def _is_outlet(name: str) -> bool:
    """Whether a name ends as those of outlets do: "Ruiz told the Lowell Courier"."""
    return " " in name and name.casefold().split()[-1] in word_list("publishers.outlets.ends")


def _full_names(names: Iterable[str]) -> dict[str, str]:
    """For a part of a name alone, the key of the one full name of the event that it may stand for: "Lim" of "Lim Jun-seo"."""
    keys = {person_key(name): name.casefold() for name in names}
    holding: dict[str, set[str]] = defaultdict(set)
    for key, name in keys.items():
        words = name.split()
        for part in {*(" ".join(words[at:]) for at in range(1, len(words))), words[0] if len(words) > 1 else ""} - {""}:
            holding[person_key(part)].add(key)
    return {part: min(full) for part, full in holding.items() if part in keys and len(full) == 1 and part not in full}


def _appearances(article: Article) -> Iterator[tuple[str, str, Document, Pair]]:
    """Each time somebody is quoted, reported, silent or named, with the place."""
    for document in article.documents:
        attribution = attribution_of(document)
        for act in attribution.speech_acts:
            if act.report and act.report.marked:
                continue
            way = "quoted" if act.quote and act.quote.kind in SPEECH else "reported"
            place = (act.quote.start, act.quote.end) if act.quote else act.report.span if act.report else act.mention
            yield from ((source.name, way, document, place) for source in act.sources if source.name)
        for non_response in find_non_responses(document):
            yield non_response.name, "silent", document, (non_response.start, non_response.end)
        for start, end, entity, _ in attribution.coreference.index.rows(0, len(attribution.coreference.index.starts)):
            if document.is_read(start) and document.region_at(start) != "byline":  # who signs is not spoken about
                yield entity.name, "mentions", document, (start, end)
