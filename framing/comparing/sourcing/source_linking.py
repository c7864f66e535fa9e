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
from framing.lexicons import word_list, word_values
from framing.text.characters import without_accents
from framing.text.words import straighten

from .callings import are_apart, callings, share_office

_SUFFIXES = word_list("names.suffixes")
_SMALL = word_list("comparing.small_title_words")
_ABBREVIATION = re.compile(r"(?:[A-Z]\.?){2,6}")
_TITLE_WORD = re.compile(r"[^\W_]+")
_BEGINNING = 7  # letters of a word of a title
_CLEARLY = 3  # times as many articles hear one bearer of a name as the next
_WELL_KNOWN = 4  # outlets that hear a name: its bearer may have had several callings
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
        """A full name as a key, one for "Walter J. Roe" and "Walter Roe"; empty where the family name stands alone, but for "Pope Leo"."""
        key = person_key(self.name) if self.name else ""
        title = (self.title or "").lower()
        return key if " " in key else f"{title} {key}" if title in word_list("comparing.callings.reigning") else ""

    @property
    def middle(self) -> tuple[str, ...]:
        """The names and letters between the first name and the family name, in small letters: of "George H.W. Roe" h and w."""
        words = _TITLE_WORD.findall(without_accents(self.name or "").lower())
        return tuple(words[1:-1])

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

    A person is the same by full name, unless titles tell of two callings or middle names differ; by a short form of the given
    name or a further middle name where the office is the same; by family name alone only within one event, where nobody else
    bears it. A body is the same by its name, and by its initials where an article writes them out or in one event. A document
    of one owner is the same within one event. Who has no name is never the same.
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
    by_name = _by((one for one in people if one.full), lambda one: one.full)
    rows = _joined_by_given_name([row for of_name in by_name for row in _same_by_full_name(of_name)])
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
    """Those of one full name: one person, but where titles tell of two callings, or middle names differ, and no event is shared.

    Whose title is missing or vague ("rival") tells nobody apart: where several bear the name such a one is the one of his event, the one
    who shares a word of it, or the one whom the corpus hears far more often than any other.
    """
    well_known = len({one.outlet for one in of_name}) >= _WELL_KNOWN
    titled = [one for one in of_name if callings(one.title or "")]
    groups = _agreeing(titled, well_known=well_known)
    vague = [one for one in of_name if not callings(one.title or "")]
    if len(groups) < 2:
        parted = _agreeing(of_name, well_known=well_known)
        if len(parted) < 2:
            return [_one("full name", [one for group in groups for one in group] + vague)]
        groups, vague = parted, []
    titles = [next((one.title for one in group if one.title), "no title") for group in groups]
    rows = [
        SameSource(group, f"kept apart: of this name there is{_elsewhere(of_name)} {', '.join(t for t in titles if t is not own)}")
        for group, own in zip(groups, titles, strict=True)
    ]
    return [*rows, *_placed(vague, rows)]


def _elsewhere(sources: Sequence[ArticleSource]) -> str:
    return ", in another event," if all(one.event for one in sources) else ", in another article,"


def _agreeing(sources: Sequence[ArticleSource], *, well_known: bool) -> list[list[ArticleSource]]:
    """Those of one name in groups, each of which agrees with another of its group."""
    groups: list[list[ArticleSource]] = []
    for one in sources:
        agreeing = [group for group in groups if any(_agree(one, other, well_known=well_known) for other in group)]
        rest = [group for group in groups if group not in agreeing]
        groups = [*rest, [*(other for group in agreeing for other in group), one]]
    return groups


def _joined_by_given_name(rows: Sequence[SameSource]) -> list[SameSource]:
    """The rows, of which those are one whose given names may be of one person and whose office is the same.

    "Chuck Roe" and "Charles E. Roe", "Sarah Roe" and "Sarah Huckabee Roe", both senators; where two may be meant, neither is.
    """
    by_family: dict[str, list[SameSource]] = defaultdict(list)
    for row in rows:
        *_, family = row.of_articles[0].full.split()
        if family not in _SUFFIXES:
            by_family[family].append(row)
    gone: list[SameSource] = []
    for bearers in by_family.values():
        bearers.sort(key=lambda row: -_articles(row.of_articles))
        for row in reversed(bearers):
            kin = [other for other in bearers if other is not row and other not in gone and _are_one_by_given_name(row, other)]
            if kin and all(_are_one_by_given_name(kin[0], other) for other in kin[1:]) and bearers.index(kin[0]) < bearers.index(row):
                for one in row.of_articles:
                    kin[0].add(one, f"by the family name and the office, as {row.of_articles[0].name}")
                gone.append(row)
    return [row for row in rows if row not in gone]


def _are_one_by_given_name(one: SameSource, other: SameSource) -> bool:
    ours, theirs = one.of_articles[0].full, other.of_articles[0].full
    if ours == theirs or not may_be_one_given_name(ours.split()[0], theirs.split()[0]):
        return False
    if any(_are_two_middles(a.middle, b.middle) for a in one.of_articles for b in other.of_articles):
        return False
    titles, others = ("; ".join(a.title for a in row.of_articles if a.title) for row in (one, other))
    return share_office(titles, others) and not are_apart(titles, others, well_known=False)


def may_be_one_given_name(one: str, other: str) -> bool:
    """Whether two given names, in small letters, are the same, or one may stand for the other for short: "chuck", "charles"."""
    short = word_values("comparing.given_names.short_forms")
    return one == other or one in short.get(other, "").split("/") or other in short.get(one, "").split("/")


def _are_two_middles(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether the middle names of two are not those of one: "H.W." and "W.", but "E." and "Ellis"."""
    return bool(one and other) and any(not (a.startswith(b) or b.startswith(a)) for a, b in zip(one, other, strict=False))


def _placed(untitled: Sequence[ArticleSource], rows: Sequence[SameSource]) -> list[SameSource]:
    """Who has no title that tells is added to the row of his event or title, or to the foremost one; the rest are a row of their own."""
    first, second = sorted((_articles(row.of_articles) for row in rows), reverse=True)[:2]
    foremost = next(row for row in rows if _articles(row.of_articles) == first) if first >= _CLEARLY * second else None
    apart = SameSource([], "kept apart: no title, and several have this name")
    for one in untitled:
        if of_event := next((row for row in rows if one.event and one.event in row.events), None):
            of_event.of_articles.append(one)
        elif alike := next((row for row in rows if any(_title_words(one) & _title_words(other) for other in row.of_articles)), None):
            alike.add(one, "by full name and a word of the title")
        elif foremost:
            foremost.add(one, "by full name: no title, and of those who have it nearly all articles hear this one")
        else:
            apart.of_articles.append(one)
    return [apart] if apart.of_articles else []


def _articles(sources: Iterable[ArticleSource]) -> int:
    return len({one.article_id for one in sources})


def _agree(one: ArticleSource, other: ArticleSource, *, well_known: bool) -> bool:
    """Whether two of one full name may be one person: of one event, or neither by middle name nor by calling two."""
    if one.event and one.event == other.event:
        return True
    return not _are_two_middles(one.middle, other.middle) and not are_apart(one.title or "", other.title or "", well_known=well_known)


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
