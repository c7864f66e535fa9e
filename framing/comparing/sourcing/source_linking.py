"""Which sources of several articles are the same, and what speaks for it? Where that is unsure they are kept apart."""

import datetime
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from framing.attribution.coreference.name_parts import name_parts, person_key
from framing.attribution.mentions.letters_of_bodies import initials_of
from framing.attribution.mentions.source_kinds import SourceKind
from framing.lexicons import word_list
from framing.text.characters import without_accents
from framing.text.words import straighten

_SMALL = word_list("comparing.small_title_words")
_ABBREVIATION = re.compile(r"(?:[A-Z]\.?){2,6}")
_TITLE_WORD = re.compile(r"[^\W_]+")
_BEGINNING = 7  # letters of a word of a title
_CLEARLY = 3  # times as many articles hear one bearer of a name as the next
_LEAST_LETTERS = 3  # by which a body is known without an article that writes them out: "U.S." is no "Upper Sands"


class HeardSentence(NamedTuple):
    """A sentence in which a source is heard, and where it stands."""

    article_id: str
    field: str
    start: int
    end: int
    sentence: str


@dataclass(frozen=True, kw_only=True)
class ArticleSource:
    """A source of one article, as much of it as a log of a whole corpus needs.

    Args:
        name, kind, title, owner: of the source; ``name`` is None where the article tells none.
        article_id, outlet, event, published: of the article.
        abbreviation: what the article itself puts behind the name for short: "the Lowell Housing Fund (LHF)".
        heard: how many quotes and reported passages it has.
        quoted_words: words in its quotes.
        passages: the sentences in which it is heard.
    """

    name: str | None
    kind: SourceKind
    title: str | None = None
    owner: str | None = None
    article_id: str
    outlet: str = ""
    event: str = ""
    published: datetime.date | None = None
    abbreviation: str = ""
    heard: int = 0
    quoted_words: int = 0
    passages: tuple[HeardSentence, ...] = ()

    @property
    def family(self) -> str:
        """The word of a person's name that stands for it."""
        parts = name_parts(self.name) if self.name else None
        return without_accents(parts.family if parts else (self.name or "").lower())

    @property
    def full(self) -> str:
        """A full name as a key, one for "Walter J. Roe" and "Walter Roe"; empty where the family name stands alone."""
        key = person_key(self.name) if self.name else ""
        return key if " " in key else ""

    @property
    def body(self) -> str:
        """The name of a body, or of a document's owner, as a key: in small letters, with straight apostrophes, no article, no dots."""
        return without_accents(straighten(self.owner or self.name or "").lower()).removeprefix("the ").replace(".", "")


@dataclass
class SameSource:
    """What articles give one source, and why these are taken for one, or for none of the others of that name."""

    of_articles: list[ArticleSource]
    reason: str
    added: dict[str, list[str]] = field(default_factory=dict)  # for each further reason the articles it is of

    @property
    def why(self) -> str:
        """The reasons in words."""
        further = [f"{reason}, in {', '.join(dict.fromkeys(articles))}" for reason, articles in self.added.items()]
        return "; ".join([self.reason, *further])

    @property
    def events(self) -> set[str]:
        """The events that are known of the articles which hear it."""
        return {one.event for one in self.of_articles if one.event}

    def is_in(self, article_id: str) -> bool:
        """Whether an article hears it."""
        return any(one.article_id == article_id for one in self.of_articles)

    def add(self, source: ArticleSource, reason: str) -> None:
        """Take one more for the same."""
        self.of_articles.append(source)
        self.added.setdefault(reason, []).append(source.article_id)


def same_sources(found: Sequence[ArticleSource]) -> list[SameSource]:
    """The sources of many articles, each once.

    A person is the same by full name, unless titles and events speak against it; by family name alone only within one
    event, where nobody else bears it. A body is the same by its name, and by its initials where an article writes them
    out or in one event. A document of one owner is the same within one event. Who has no name is never the same.
    """
    unnamed = [SameSource([one], "no name: never merged across articles") for one in found if one.name is None]
    named = [one for one in found if one.name is not None]
    people = _same_people([one for one in named if one.kind == "named-person"])
    documents = _same_documents([one for one in named if one.kind == "document"])
    bodies = _same_bodies([one for one in named if one.kind not in ("named-person", "document")])
    return [*people, *bodies, *documents, *unnamed]


def _by(found: Iterable[ArticleSource], key: Callable[[ArticleSource], str]) -> list[list[ArticleSource]]:
    """The sources that have one key, in the order in which they come."""
    under: dict[str, list[ArticleSource]] = defaultdict(list)
    for one in found:
        under[key(one)].append(one)
    return list(under.values())


def _one(what: str, sources: list[ArticleSource]) -> SameSource:
    articles = _articles(sources)
    return SameSource(sources, f"{what} in {articles} articles" if articles > 1 else f"{what} in one article")


def _same_people(people: Sequence[ArticleSource]) -> list[SameSource]:
    """By full name; then who goes by family name alone joins the one bearer of it in the event, if nothing speaks against it."""
    rows = [row for of_name in _by((one for one in people if one.full), lambda one: one.full) for row in _same_by_full_name(of_name)]
    bearers: dict[tuple[str, str], list[SameSource]] = defaultdict(list)
    for row in rows:
        for event in row.events:
            bearers[event, row.of_articles[0].family].append(row)
    alone: list[SameSource] = []
    for of_event in _by((one for one in people if not one.full), lambda one: f"{one.event}\n{one.family}"):
        known = bearers[of_event[0].event, of_event[0].family]
        if not known and of_event[0].event:
            alone.append(_one("family name alone", of_event))
            continue
        for short in of_event:
            if apart := _speaks_against(short, known):
                alone.append(SameSource([short], f"kept apart: {apart}"))
            else:
                known[0].add(short, "by family name alone, which nobody else of the event bears")
    return [*rows, *alone]


def _speaks_against(short: ArticleSource, bearers: Sequence[SameSource]) -> str:
    """What speaks against taking somebody named by family name alone for the bearer of that name; empty where nothing does."""
    if not short.event:
        return "family name alone, and the event is not known"
    names = sorted({bearer.of_articles[0].name or "" for bearer in bearers})
    if len(bearers) > 1:
        return f"family name alone, and {len(bearers)} of the event bear it ({', '.join(names)})"
    return f"the article has “{short.name}” beside “{names[0]}”" if bearers[0].is_in(short.article_id) else ""


def _same_by_full_name(of_name: list[ArticleSource]) -> list[SameSource]:
    """Those of one full name: one person, but where both titles and events differ.

    Who has no title where several bear the name is the one of his event, or the one whom the corpus hears far more often than any other.
    """
    groups = _agreeing([one for one in of_name if one.title])
    untitled = [one for one in of_name if not one.title]
    if len(groups) < 2:
        return [_one("full name", [one for group in groups for one in group] + untitled)]
    titles = [next(one.title for one in group if one.title) for group in groups]
    rows = [
        SameSource(group, f"kept apart: of this name there is, in another event, {', '.join(t for t in titles if t is not own)}")
        for group, own in zip(groups, titles, strict=True)
    ]
    return [*rows, *_placed(untitled, rows)]


def _agreeing(titled: Sequence[ArticleSource]) -> list[list[ArticleSource]]:
    """Those of one name in groups, each of which agrees with another of its group."""
    groups: list[list[ArticleSource]] = []
    for one in titled:
        agreeing = [group for group in groups if any(_agree(one, other) for other in group)]
        rest = [group for group in groups if group not in agreeing]
        groups = [*rest, [*(other for group in agreeing for other in group), one]]
    return groups


def _placed(untitled: Sequence[ArticleSource], rows: Sequence[SameSource]) -> list[SameSource]:
    """Who has no title is added to the row of his event, or to the foremost one; those who are left are a row of their own."""
    first, second = sorted((_articles(row.of_articles) for row in rows), reverse=True)[:2]
    foremost = next(row for row in rows if _articles(row.of_articles) == first) if first >= _CLEARLY * second else None
    apart = SameSource([], "kept apart: no title, and several have this name")
    for one in untitled:
        if of_event := next((row for row in rows if one.event and one.event in row.events), None):
            of_event.of_articles.append(one)
        elif foremost:
            foremost.add(one, "by full name: no title, and of those who have it nearly all articles hear this one")
        else:
            apart.of_articles.append(one)
    return [apart] if apart.of_articles else []


def _articles(sources: Iterable[ArticleSource]) -> int:
    return len({one.article_id for one in sources})


def _agree(one: ArticleSource, other: ArticleSource) -> bool:
    """Whether two of one full name are one person: both of one event, or with titles that share a word."""
    return bool(one.event and one.event == other.event) or bool(_title_words(one) & _title_words(other))


def _title_words(source: ArticleSource) -> set[str]:
    """The words of a title that tell of its bearer, by their beginnings: a "presidential nominee", a "president-elect", a "president"."""
    return {word[:_BEGINNING] for word in _TITLE_WORD.findall((source.title or "").lower()) if word not in _SMALL}


def _same_bodies(bodies: Sequence[ArticleSource]) -> list[SameSource]:
    """By name; then initials join the one body that an article writes out so, or the one of the event that has them."""
    rows = [_one("name", of_name) for of_name in _by(bodies, lambda one: one.body)]
    written_out: dict[str, list[SameSource]] = defaultdict(list)
    initials: dict[str, list[SameSource]] = defaultdict(list)
    for row in rows:
        initials[initials_of(row.of_articles[0].name or "")].append(row)
        for letters in {one.abbreviation for one in row.of_articles}:
            written_out[letters].append(row)
    kept = []
    for row in rows:
        short = row.of_articles[0].name or ""
        letters = short.replace(".", "")
        candidates = written_out[letters]
        if not candidates and len(letters) >= _LEAST_LETTERS:
            candidates = [other for other in initials[letters] if other.events & row.events]
        if not _ABBREVIATION.fullmatch(short) or not initials[letters] + candidates:
            kept.append(row)
        elif len(candidates) == 1:
            reason = "an article writes out" if written_out[letters] else "are its initials alone in the event"
            for one in row.of_articles:
                candidates[0].add(one, f"by the letters {short}, which {reason}")
        else:
            names = ", ".join(sorted(other.of_articles[0].name or "" for other in candidates or initials[letters]))
            kept.append(SameSource(row.of_articles, f"kept apart: {short} may stand for {names}"))
    return kept


def _same_documents(documents: Sequence[ArticleSource]) -> list[SameSource]:
    rows = [
        _one("document of one owner and event", one)
        for one in _by(documents, lambda one: f"{one.body}\n{one.event or f'{one.article_id} alone'}")
    ]
    owners = [row.of_articles[0].body for row in rows]
    for row, owner in zip(rows, owners, strict=True):
        if owners.count(owner) > 1:
            row.reason += "; kept apart from what this owner published in another event"
    return rows
