"""What was seen in the articles of each outlet: frames by voice, AI notices, hedges, and the label of indicators?"""

from collections import Counter
from typing import NamedTuple

import pandas as pd

from framing.frames.definitions import slug_of
from framing.hedging.hedges import CATEGORIES
from framing.indicators.label_lines import label_lines
from framing.marking.palette import VOICES
from framing.text.wording import plural, sentence

from .anchors import Places
from .corpus import Corpus
from .evidence import Evidence
from .linked_cells import Cell, ReportTable, number

_ROWS = 60


class Part(NamedTuple):
    """One part of a stacked bar: its share of the scale, and where it opens to."""

    share: float
    colour: str
    voice: str
    pieces: int
    href: str
    opens: str


class Bar(NamedTuple):
    """One outlet of a frame: its articles that could be measured, those in which the frame is present, and its parts."""

    outlet: str
    n: int
    articles: int
    parts: list[Part]


class FrameChart(NamedTuple):
    """A frame by outlets and voices."""

    name: str
    definition: str
    cues: int
    bars: list[Bar]
    measure: str


def chart_frames(corpus: Corpus, evidence: Evidence) -> list[FrameChart]:
    """For each frame that is there, its cues by outlet and voice."""
    charts = []
    for frame in corpus.frames:
        total = evidence.count("frames", label=frame.name)
        if not total:
            continue
        most = max(evidence.count("frames", outlet=outlet, label=frame.name) for outlet in corpus.outlets)
        bars = []
        for outlet in corpus.outlets:
            ours = corpus.table[corpus.table["outlet"] == outlet]
            present = ours[f"frame_{slug_of(frame.name)}_present"].dropna()
            bars.append(Bar(outlet, len(present), int(present.sum()), _parts(evidence, "frames", most, outlet=outlet, label=frame.name)))
        charts.append(FrameChart(frame.name, frame.description, total, bars, f"frame_{slug_of(frame.name)}_cues"))
    return charts


def _parts(evidence: Evidence, scorer: str, whole: int, **of: str) -> list[Part]:
    """The pieces of evidence in each voice as shares of so many."""
    counts = {voice: evidence.count(scorer, voice=voice, **of) for voice in VOICES}
    return [
        Part(round(100 * counts[voice] / whole, 2), colour, voice, counts[voice], *evidence.link(scorer, voice=voice, **of))
        for voice, colour in VOICES.items()
        if counts[voice]
    ]


def list_notices(corpus: Corpus, evidence: Evidence) -> ReportTable:
    """AI notices by outlet and kind."""
    kinds = evidence.labels("ai_disclaimers")
    noted = corpus.table.groupby("outlet")["ai_disclaimer"].sum()
    rows = []
    for outlet in corpus.outlets:
        n = int((corpus.table["outlet"] == outlet).sum())
        cells = [evidence.cell("ai_disclaimers", outlet=outlet, label=kind) for kind in kinds]
        rows.append([Cell(outlet), evidence.cell("ai_disclaimers", text=f"{int(noted[outlet])} of {n}", outlet=outlet), *cells])
    return ReportTable([corpus.groups.head, "articles with a notice", *(f"{kind} notices" for kind in kinds)], rows)


def list_hedges(corpus: Corpus, evidence: Evidence) -> ReportTable:
    """Hedges in the outlets' own voice, by category, with what insists and what interprets beside them."""
    rows = []
    for outlet, measured in _measured(corpus, "hedges_per_1000_words").items():
        cells = [evidence.cell("hedges", outlet=outlet, label=category, voice="outlet") for category in CATEGORIES]
        cells += [evidence.cell(scorer, outlet=outlet, voice="outlet") for scorer in ("boosters", "interpretations")]
        rows.append([Cell(outlet), *(cells if measured else [Cell("–", css="absent", number=True)] * len(cells))])
    names = (category.replace("adverb-adjective", "adverb or adjective").replace("-", " ") for category in CATEGORIES)
    return ReportTable([corpus.groups.head, *names, "boosters", "interpretations"], rows)


def chart_voices(corpus: Corpus, evidence: Evidence) -> list[Bar]:
    """Whose word the sentences of each outlet are."""
    bars = []
    for outlet, measured in _measured(corpus, "quoted_share_of_sentences").items():
        whole = evidence.count("claims", outlet=outlet)
        parts = _parts(evidence, "claims", whole or 1, outlet=outlet)
        bars.append(Bar(outlet, measured, whole, parts))
    return bars


def _measured(corpus: Corpus, measure: str) -> dict[str, int]:
    """How many articles of each group have a value of a measure: none of a group in a language that is not read."""
    counts = corpus.table.groupby("outlet")[measure].count()
    return {outlet: int(counts[outlet]) for outlet in corpus.outlets}


class Label(NamedTuple):
    """One indicator of the label: by outlet in how many articles it is present, and where; ``seen`` where any copy can show it."""

    group: str
    name: str
    note: str
    cells: list[Cell]
    present: int
    rows: list[tuple[str, str, str]]
    seen: bool


def list_indicators(corpus: Corpus, places: Places) -> list[Label]:
    """The indicators, each with the articles in which it was seen; never added up."""
    lines = []
    pitfalls = {line.name: line.pitfall for line in label_lines()}
    counted = Counter(zip(*(corpus.indicators[column] for column in ("group", "name", "outlet", "status")), strict=True))
    for (group, name), rows in corpus.indicators.groupby(["group", "name"], sort=False):
        present = rows[rows["status"] == "present"]
        cells = []
        for outlet in corpus.outlets:
            seen, absent, unknown = (counted[group, name, outlet, status] for status in ("present", "absent", "unknown"))
            known = seen + absent
            open_ = f" ({unknown} unknown)" if known and unknown else ""
            cells.append(Cell(f"{seen} of {known}{open_}" if known else "unknown", css="" if known else "absent"))
        shown = [
            (places.link(a := row.article_id, row.field or "text", row.start), f"{places.by(a)}: {places.name(a)}", _value(row))
            for row in present.head(_ROWS).itertuples()
        ]
        any_seen = bool((rows["status"] != "unknown").any())
        notes = rows["note"].unique()  # where no copy can show it, why: "a text without its page has no markup"
        note = pitfalls[str(name)] if any_seen or len(notes) > 1 else notes[0]
        lines.append(Label(str(group), str(name), sentence(str(note)), cells, len(present), shown, any_seen))
    return lines


def _value(row: object) -> str:
    value, text = row.value, row.text  # type: ignore[attr-defined]
    shown = "" if value is None or pd.isna(value) else number(value) if isinstance(value, int | float) else str(value)
    return " — ".join(filter(None, (shown, text)))


def group_checks(corpus: Corpus, places: Places) -> list[tuple[str, list[tuple[str, str]]]]:
    """Warnings of one kind told once: "29 of 30 articles: no date", each with its articles."""
    total = len(corpus.articles)
    warnings = []
    for check, rows in corpus.checks.groupby("check", sort=False):
        one_note = len(set(rows["note"])) == 1
        if (rows["article_id"] == "").all():  # "4 articles: too few to speak of the outlet"
            notes = rows["note"].str.partition(": ")
            which = plural(len(rows), corpus.called.one, corpus.called.many)
            warning = f"{which} with {check}: {notes[2].iloc[0].replace('outlet', corpus.called.what)}"
            warnings.append((warning, _first(list(zip(rows["outlet"], notes[0], strict=True)))))
            continue
        note = str(rows.iloc[0]["note"]) if one_note else ""
        if check == "no outlet":
            note = note.replace("outlet", corpus.called.head)
        warnings.append((_warning(len(rows), total, str(check), note), _listed(rows, places, one_note)))
    return warnings


def _warning(count: int, total: int, check: str, note: str) -> str:
    """ "5 of 22 articles have no date of publication: put it into the table"; where each has a note of its own, what was checked."""
    articles = f"{count:,} of {plural(total, 'article')}"
    if note.startswith("has "):
        return f"{articles} {'has' if total == 1 else 'have'}{note.removeprefix('has')}"
    return f"{articles}: {check}" + (f": {note}" if note else "")


def _listed(rows: pd.DataFrame, places: Places, one_note: bool) -> list[tuple[str, str]]:
    return _first([(places.name(row.article_id), "" if one_note else row.note) for row in rows.itertuples()])


def _first(listed: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """As many of a list as are shown, and how many more there are."""
    return listed[:_ROWS] + ([(f"and {len(listed) - _ROWS:,} more", "")] if len(listed) > _ROWS else [])
