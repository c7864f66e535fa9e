"""Where do outlets disagree, what do they share, how sure do they make it, and what does only one of them tell?"""

from typing import NamedTuple

import pandas as pd

from framing.comparing.text_reuse.lineage import BOTH_REST, DECLARES, OPEN, PROBABLE, SECOND_RESTS, THIRD
from framing.text.in_sentence import offset_in
from framing.text.wording import plural

from .anchors import Places
from .corpus import Corpus
from .linked_cells import Cell, ReportTable

_ROOM = {"conflict": (80, "in conflict"), "compatible": (25, "that can be reconciled"), "agree": (25, "that agree")}
"""How many facts of each verdict are shown, and what they are called."""
_RELATIONS = {DECLARES: "rests on", THIRD: "names the same source as", PROBABLE: "probably shares a source with"}
"""How the first article of a row goes with the second, by the verdict."""
_ROWS = 120
_EACH = 8  # things that an outlet alone tells, of each kind


class StatedValue(NamedTuple):
    """One report of a fact: who tells it (its outlet, or its article where an event has one outlet), how, in which sentence."""

    who: str
    title: str
    href: str
    value: str
    speaker: str
    before: str
    after: str


class Fact(NamedTuple):
    """A fact that several articles report, with every report of it."""

    anchor: str
    event: str
    about: str
    kind: str
    verdict: str
    why: str
    key: str
    stated: list[StatedValue]


class Matrix(NamedTuple):
    """The facts of one event by outlets, or by articles where it has one outlet, or none is named."""

    event: str
    table: ReportTable
    facts: list[Fact]


def list_matrices(corpus: Corpus, places: Places) -> tuple[list[Matrix], int, int]:
    """Facts by outlets, event by event, those in conflict first; how many facts there are, and how many are shown."""
    table = corpus.facts
    shown: dict[str, list[Fact]] = {}
    numbers = shown_numbers(table)
    by_number = dict(iter(table[table["fact"].isin(numbers)].groupby("fact", sort=False)))
    outlets = table.groupby("event")["outlet"].nunique()
    for number in numbers:
        rows = by_number[number]
        by_article = outlets[rows.iloc[0]["event"]] < 2
        fact = _fact(number, rows, places, by_article=bool(by_article), nameless=corpus.nameless)
        shown.setdefault(fact.event, []).append(fact)
    matrices = [Matrix(event, _matrix(event_facts), event_facts) for event, event_facts in shown.items()]
    return matrices, table["fact"].nunique(), len(numbers)


def shown_numbers(table: pd.DataFrame) -> list[int]:
    """The numbers of the facts that are shown, those in conflict first."""
    verdicts = table.drop_duplicates("fact").set_index("fact")["verdict"]
    return [number for verdict, (room, _) in _ROOM.items() for number in verdicts.index[verdicts == verdict][:room]]


def say_which_facts(table: pd.DataFrame) -> str:
    """Which facts are shown where not all are: "all 6 in conflict, the first 25 of 41 that agree"."""
    counts = table.drop_duplicates("fact")["verdict"].value_counts()
    shown = []
    for verdict, (room, words) in _ROOM.items():
        if count := int(counts.get(verdict, 0)):
            shown.append(
                f"the first {room} of {count:,} {words}" if count > room else f"all {count} {words}" if count > 1 else f"the one {words}"
            )
    return ", ".join(shown)


def fact_anchor(fact: int) -> str:
    """Where on the page a fact stands."""
    return f"f{fact}"


def shown_facts(table: pd.DataFrame) -> pd.DataFrame:
    """Facts with what is said of those that are shown, and of the others no more than their verdicts."""
    shown = table["fact"].isin(shown_numbers(table))
    words = ["about", "why", "text", "value", "sentence", "speaker"]
    return table.assign(**{name: table[name].where(shown, "") for name in words})


def shown_alone(alone: pd.DataFrame) -> pd.DataFrame:
    """What one outlet alone tells, with the sentences of the rows that are shown."""
    shown = alone.index.isin(_first_alone(alone).index)
    return alone.assign(**{name: alone[name].where(shown, "") for name in ("what", "sentence")})


def _first_alone(alone: pd.DataFrame) -> pd.DataFrame:
    return alone.groupby(["outlet", "kind"]).head(_EACH).head(2 * _ROWS)


def _fact(number: int, rows: pd.DataFrame, places: Places, *, by_article: bool, nameless: str) -> Fact:
    stated = []
    for row in rows.itertuples():
        at = offset_in(row.text, row.sentence)
        before, after = (row.sentence[:at], row.sentence[at + len(row.text) :]) if at >= 0 else (row.sentence + " ", "")
        href = places.link(row.article_id, row.field, row.start)
        who = places.short(row.article_id) if by_article else row.outlet or nameless
        stated.append(StatedValue(who, places.name(row.article_id), href, row.text, row.speaker, before, after))
    first = rows.iloc[0]
    return Fact(fact_anchor(number), first["event"], first["about"], first["kind"], first["verdict"], first["why"], first["key"], stated)


def _matrix(facts: list[Fact]) -> ReportTable:
    tellers = list(dict.fromkeys(one.who for fact in facts for one in fact.stated))
    rows = []
    for fact in facts:
        cells = [Cell(fact.verdict, f"#{fact.anchor}", css=fact.verdict), Cell(fact.about, f"#{fact.anchor}")]
        for teller in tellers:
            values = list(dict.fromkeys(one.value for one in fact.stated if one.who == teller))
            cells.append(Cell("; ".join(values) or "–", f"#{fact.anchor}" if values else "", css="" if values else "absent nil"))
        rows.append(cells)
    return ReportTable(["verdict", "fact", *tellers], rows)


def trace_lines(corpus: Corpus, places: Places) -> tuple[ReportTable, int, int]:
    """Pairs of articles of which one rests on the other or both on a third; how many do, and how many pairs show nothing of the kind."""
    related = corpus.lineage[corpus.lineage["verdict"] != OPEN]
    related = related.sort_values("verdict", key=lambda verdicts: verdicts.map(list(_RELATIONS).index), kind="stable")
    rows = []
    for row in related.head(_ROWS).itertuples():
        begins = next(((one.start, one.other_start) for one in row.evidence), (0, 0))
        pair = [
            Cell(": ".join(filter(None, (outlet, places.name(article_id)))), places.link(article_id, "text", start))
            for outlet, article_id, start in ((row.outlet, row.article_id, begins[0]), (row.other_outlet, row.other_article_id, begins[1]))
        ]
        one, other = reversed(pair) if row.rests == SECOND_RESTS else pair
        relation = Cell("each rests on the other" if row.rests == BOTH_REST else _RELATIONS[row.verdict])
        shared = "; ".join(f"{one.kind}: {one.text}" for one in row.evidence[:3])
        rows.append([Cell(row.verdict, css="verdict"), one, relation, other, Cell(row.why), Cell(shared)])
    head = ["verdict", "article", "relation", "other article", "why", "in common"]
    return ReportTable(head, rows), len(related), len(corpus.lineage) - len(related)


def trace_claims(corpus: Corpus, places: Places) -> tuple[ReportTable, int]:
    """Claims that become surer or less sure from article to article, each telling a row; how many tellings there are."""
    moved = corpus.certainty.groupby(["event", "claim"])["change"].transform(lambda changes: (changes != "").any())
    known = corpus.certainty[moved.astype(bool)] if len(corpus.certainty) else corpus.certainty
    tellings = len(known)
    known = known.head(_ROWS)
    known = known.assign(claim=known.groupby("event")["claim"].rank("dense").astype(int))  # those that are shown are counted, without gaps
    rows = [
        [
            Cell(f"{row.event}, claim {row.claim}"),
            Cell(row.outlet or places.short(row.article_id)),
            Cell(row.certainty),
            Cell(row.change or "–", css="verdict" if row.change else "absent"),
            Cell(row.hedges or ""),
            Cell(row.sentence, places.link(row.article_id, row.field, row.start)),
        ]
        for row in known.itertuples()
    ]
    return ReportTable(["claim", corpus.groups.head, "stated as", "change", "hedges", "sentence"], rows), tellings


def list_alone(corpus: Corpus, places: Places) -> tuple[ReportTable, ReportTable]:
    """What only one outlet of an event tells: counts by outlet, and the rows behind them."""
    alone = corpus.told_by_one
    kinds = list(alone["kind"].unique())
    counts = alone.groupby(["outlet", "kind"]).size() if len(alone) else pd.Series(dtype=int)
    by_outlet = [
        [Cell(outlet), *(Cell(str(counts.get((outlet, kind), 0)), "#told-by-one-rows", number=True) for kind in kinds)]
        for outlet in (sorted if corpus.each_alone else list)(alone["outlet"].unique())
    ]
    rows = [
        [
            Cell(row.outlet),
            Cell(row.kind),
            Cell(row.what),
            Cell(row.sentence, places.link(row.article_id, row.field, row.start)),
            Cell(f"not in the {plural(row.outlets - 1, 'other')}"),
        ]
        for row in _first_alone(alone).itertuples()
    ]
    return ReportTable([corpus.groups.head, *kinds], by_outlet), ReportTable(
        [corpus.groups.head, "kind", "what", "sentence", "reported by"], rows
    )
