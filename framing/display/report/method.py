"""How were the figures of a report made, how often is each scorer wrong, and how is it cited? Ready for an appendix."""

import math
from typing import NamedTuple

from framing.scoring.glossary import NOT_MEASURED, first_look, glossary_rows
from framing.scoring.registry import scorers
from framing.scoring.versions import lexicon_hashes
from framing.text.wording import heading, plural, words_of
from framing.version import RELEASED, __version__

from .corpus import Corpus
from .findings import published_when
from .linked_cells import Cell, ReportTable, number


class Method(NamedTuple):
    """What stands in the section on method; ``lexicons`` are word lists and models with the first letters of their hashes."""

    corpus: str
    versions: str
    errors: ReportTable
    lexicons: list[tuple[str, str]]
    citation: str
    measures: ReportTable


def describe_method(corpus: Corpus) -> Method:
    """The method of a report."""
    used = ", ".join(corpus.table["version"].unique()) or __version__
    title = "framing: read the news critically, with the evidence marked in the text"
    return Method(
        corpus=_corpus(corpus),
        versions=f"framing {used} under Python {corpus.settings.python}",
        errors=_errors(corpus),
        lexicons=list(lexicon_hashes().items()),
        citation=f"The framing developers ({RELEASED}). {title} (version {used}) [Computer software].",
        measures=_measures(corpus),
    )


def _corpus(corpus: Corpus) -> str:
    table = corpus.table
    when = published_when(table) or "on days that are not known"
    undated = int(table["published"].isna().sum())
    if 0 < undated < len(table):
        when += f" ({plural(undated, 'article')} without a date)"
    grouped = "recognised by the similarity of the texts where no label names one" if corpus.events_found else "as they were labelled"
    unread = f"; {plural(len(corpus.unread), 'article')} could not be scored" if corpus.unread else ""
    whose = f" of {plural(corpus.named, corpus.called.one, corpus.called.many)}" if corpus.named else f" that name no {corpus.called.head}"
    size = f"{plural(len(table), 'article')}{whose}, {number(float(table['words'].sum()))} words of story"
    return f"{size}, {when}, on {plural(len(corpus.event_sizes), 'event')} ({grouped}){unread}"


def _errors(corpus: Corpus) -> ReportTable:
    """A row a scorer and first look; a scorer that nobody has judged has one that says so."""
    rows = []
    for scorer in scorers(tuple(corpus.frames)):
        errors = dict.fromkeys(first_look(measure.name) for measure in scorer.measures)
        known = [error for error in errors if error.error_set != NOT_MEASURED.error_set]
        for error in known or [NOT_MEASURED]:
            names = [m.name for m in scorer.measures if first_look(m.name) == error]
            what = heading(words_of(names[0])) + (f" and {len(names) - 1} more" if len(names) > 1 else "") if known else "All its measures"
            figures = ["–" if math.isnan(value) else f"{value:.2f}" for value in (error.precision, error.recall)]
            numbers = [Cell(text, number=True) for text in (*figures, number(error.error_n) if error.error_n else "–")]
            rows.append([Cell(scorer.name.replace("_", " ")), Cell(what), *numbers, Cell(error.error_set)])
    return ReportTable(["scorer", "measures", "precision", "recall", "hits judged", "judged on"], rows)


def _measures(corpus: Corpus) -> ReportTable:
    """Every measure with what it misses, and how often its scorer was right where that was measured."""
    rows = [
        [
            Cell(", ".join(name.replace("_", " ") for name in one.names)),
            *map(Cell, (one.unit, one.counts, heading(one.source), one.pitfall)),
            Cell(_error(one.names[0])),
        ]
        for one in glossary_rows(list(corpus.frames))
    ]
    return ReportTable(["measure", "unit", "counts", "source", "pitfall", "how often right"], rows)


def _error(measure: str) -> str:
    """How often the scorer behind a measure was right and on what, or that nobody has measured it."""
    found = first_look(measure)
    return found.error_set if found.error_set.startswith(found.summary) else f"{found.summary}; {found.error_set}"
