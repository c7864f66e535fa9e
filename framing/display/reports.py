"""How is the report on a corpus made? Read once, scored once, and written as one HTML file that asks for no network."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple, cast

from matplotlib import pyplot as plt
from matplotlib.figure import Figure

from framing.comparing.disagreements.dismissed import dismissed_beside
from framing.comparing.sourcing.heard_most import heard_by_name
from framing.frames.finding import FrameChoice, chosen_frames
from framing.reading.formula_cells import save_csv
from framing.reading.grouping import perhaps_events, read_grouped
from framing.reading.own_results import refuse_to_overwrite
from framing.scoring.registry import measure_names, scorers
from framing.text.wording import plural
from framing.writing import check_writable, written_whole

from .charts.facts import plot_facts
from .charts.frames import plot_frame_voices, plot_frames_by_outlet
from .charts.lineage import plot_lineage
from .charts.notices import plot_notices_by_outlet
from .charts.outlets_compared import plot_measure_by_outlet, plot_quotes_against_hedges
from .charts.sources import plot_sources_by_outlet
from .charts.voices import plot_voices_by_outlet
from .figures import save_figure
from .report.beside import refuse_tables_of_others, tables_beside
from .report.corpus import Corpus, Settings, study
from .report.data import file_hash
from .report.page import page
from .report.pictures import by_title

_CHARTED = {
    "named_sources": "named-sources-by-outlet",
    "hedges_per_1000_words": "hedges-by-outlet",
    "flesch_reading_ease": "reading-ease-by-outlet",
}


class WrittenReport(NamedTuple):
    """Where a report is and the files beside it, its articles, why some could not be scored, and whether any names its outlet.

    ``perhaps_events`` are columns that may name the events that no column of events does.
    """

    path: Path
    beside: tuple[Path, ...]
    articles: int
    unread: dict[str, str]
    with_outlets: bool
    perhaps_events: list[str]


def write_report(
    source: str | Path,
    out: str | Path,
    *,
    frames: FrameChoice = None,
    figures: str | Path | None = None,
    columns: Mapping[str, str] | None = None,
    by: str = "outlet",
    within: str = "event",
    n_jobs: int | None = 1,
) -> Path:
    """Score a corpus and write what was seen in it as HTML, with its scores and its evidence beside it.

    They bear the report's name: march-scores.csv and march-evidence.csv of march.html.

    Args:
        source: a folder or file that ``read_articles`` takes.
        out: where the HTML goes; its folder is made where it is missing.
        frames: frames to look for, or a file or folder of them; the shipped three where None.
        figures: a folder for the charts and their numbers; none are drawn where None.
        columns: which column of a table holds what, as for ``read_articles``.
        by: the column whose values are set side by side.
        within: the column of events.
        n_jobs: processes that share the reading; -1 for all cores, None for as many as pay.

    Returns:
        The path of the report.

    Raises:
        FileNotFoundError: there is nothing at ``source`` or ``frames``.
        ValueError: there is no article at ``source``, a column is not there, a frame file holds a mistake, a table beside the report
            would take the place of an article or of a table that was not written with it, or ``dismissed.csv`` beside the articles
            is not a list of dismissed findings.
    """
    return report_on(source, out, Settings(by, within, columns), frames=frames, figures=figures, n_jobs=n_jobs).path


def report_on(
    source: str | Path,
    out: str | Path,
    settings: Settings,
    *,
    frames: FrameChoice,
    figures: str | Path | None,
    n_jobs: int | None,
    tell: Callable[[str], None] = lambda step: None,
) -> WrittenReport:
    """Write a report as ``write_report`` does, and say what its user should be told beside it; ``tell`` hears of each step."""
    if not isinstance(source, str | Path):
        raise TypeError(f"a report is made of a folder or file of articles, not of {type(source).__name__}: explore(articles) shows a list")
    if not Path(source).exists():
        raise FileNotFoundError(f"there is nothing at {source}: name a folder or a file of articles")
    chosen = chosen_frames(frames)
    if settings.by in measure_names(scorers(chosen)):
        raise ValueError(f"{settings.by!r} is a measure of each article, by which nothing is grouped: give a column of yours another name")
    articles = read_grouped(source, columns=settings.columns, by=settings.by, within=settings.within)
    if not articles:
        raise ValueError(f"{source} holds no article")
    out = Path(out)
    check_writable(out)
    if figures:
        check_writable(Path(figures) / "facts.png")
    beside = tables_beside(out)
    for path in beside.values():
        refuse_to_overwrite(Path(source), path)
    refuse_tables_of_others(out)
    name, gone = Path(source).resolve().name, dismissed_beside(source)
    tell(f"scoring and comparing {plural(len(articles), 'article')}")
    corpus, spans, scores, own = study(name, articles, chosen, settings=settings, dismissed=gone, n_jobs=n_jobs)
    tell("drawing the page")
    # All three are there or none: a table without the report that names it would be taken for somebody else's.
    with written_whole(beside["scores"]) as first, written_whole(beside["evidence"]) as second, written_whole(out) as whole:
        save_csv(scores, first)
        with second.open("w", encoding="utf-8", newline="") as file:
            for table in spans.tables(own):
                save_csv(table, file)
        hashes = {path.name: file_hash(written) for path, written in zip(beside.values(), (first, second), strict=True)}
        whole.write_bytes(page(corpus, hashes))
    if figures:
        tell("drawing the charts")
        _draw(corpus, Path(figures))
    with_outlets = bool((scores["outlet"] != "").any())
    return WrittenReport(out, tuple(beside.values()), len(articles), corpus.unread, with_outlets, perhaps_events(articles))


def _draw(corpus: Corpus, folder: Path) -> None:
    """Each chart as a picture with its table; those of frames, sources, facts and lineage where there are any."""
    table, by = corpus.by_group, corpus.settings.by
    charts = {
        "frames-by-outlet": plot_frames_by_outlet(table, by=by),
        "voices-by-outlet": plot_voices_by_outlet(table, by=by),
        "notices-by-outlet": plot_notices_by_outlet(table, by=by),
        "quotes-against-hedges": plot_quotes_against_hedges(table, by=by),
        **{name: plot_measure_by_outlet(table, measure, by=by) for measure, name in _CHARTED.items()},
    }
    for frame in corpus.frames:
        if table[f"frame_{frame.slug}_cues"].sum():
            charts[f"frame-voices-{frame.slug.replace('_', '-')}"] = plot_frame_voices(table, frame.name, by=by)
    if len(heard_by_name(corpus.sources)):
        charts["sources-by-outlet"] = plot_sources_by_outlet(corpus.sources, by=by)
    if len(corpus.facts):
        charts["facts"] = plot_facts(by_title(corpus.facts, corpus.articles))
    if len(corpus.lineage):
        charts["lineage"] = plot_lineage(by_title(corpus.lineage, corpus.articles))
    for name, chart in charts.items():
        save_figure(chart, folder / name)
        plt.close(cast(Figure, chart.figure))
