"""Each named parameter of scoring, statistics, coding, learning and lexicons: the size at which the answer turns moves with it."""

import importlib
import sys
from itertools import chain, count
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pandas as pd
import pyarrow
import pytest
from scipy.sparse import csr_array

from framing import Article, FrameClassifier, score_table
from framing.coding.agreement import _note
from framing.comparing.sourcing.source_log import sources_heard_in
from framing.display.charts.grid import pale_note
from framing.display.report import one_reading
from framing.learning import classifier
from framing.lexicons import compiled as keeping
from framing.scoring import packed_evidence, progress, scorecard, streaming, table_files, tables, versions
from framing.scoring.packed_columns import with_packed
from framing.scoring.rows import score_chunk
from framing.statistics import intervals, permutation
from framing.statistics.log_odds import PhraseCounts
from framing.statistics.rank_correlation import correlate_ranks
from framing.text.region_labels import Region

from .boundaries import assert_boundary_moves, assert_decides, boundary_of, deciding, each_row, moving, put

FERRY = Article("The ferry may sail.", article_id="ferry", event="quay")


def article_of(n):
    """An article of so many letters; its regions are given, for they take long to find."""
    return Article("x" * n, article_id="long", regions=(Region(0, n, "body"),))


class BarAskedForError(Exception):
    """A run was stopped where it asked for a bar."""


def bar_of(home, run):
    """How a run asks for its bar."""

    def stop(**asked):
        raise BarAskedForError(asked)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(home, "ProgressBar", stop)
        with pytest.raises(BarAskedForError) as stopped:
            run()
    return stopped.value.args[0]


def bar_of_a_file(total):
    return bar_of(streaming, lambda: streaming._scored(iter([]), total, Path(), None, wants_spans=False, n_jobs=1, progress=None))


def counted_before_processes_begin(n):
    """Of how many of so many articles a run knows when it decides whether a second process pays, one in a batch."""
    known = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(streaming, "_BATCH", 1)
        patch.setattr(streaming, "_score_part", lambda task, frames: len(task.articles))
        patch.setattr(streaming, "jobs_that_pay", lambda articles: known.append(articles) or 1)
        streaming._scored(iter([FERRY] * n), n, Path("nowhere"), None, wants_spans=False, n_jobs=None, progress=False)
    return known[0]


def processes(articles, cores):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("os.cpu_count", lambda: cores)
        return tables.jobs_that_pay(articles)


def errors_named(n):
    """How many errors are named of a table of so many articles, each with one."""
    table = with_packed(pd.DataFrame({"article_id": [f"ferry {i}" for i in range(n)], "event": "", "error": "gone"}, dtype="string"), [])
    with TemporaryDirectory() as made:
        part, out = Path(made, "part.parquet"), Path(made, "scores.csv")
        table_files.save_part(table, table.head(0), part)
        return len(table_files.save_tables([part], out, table.head(0), folder=Path(made), own={}).errors)


def rates(there, none=0):
    return np.array([1.0 + i for i in range(there)] + [0.0] * none)


# module, parameter, what is asked, of a size of n
ROWS = [
    ("scoring.progress", "PROGRESS_FROM", lambda n: bar_of(tables, lambda: score_table([FERRY] * n))["disable"]),
    ("scoring.progress", "PROGRESS_FROM", lambda n: bar_of(one_reading, lambda: one_reading.read_once([FERRY] * n, ()))["disable"]),
    ("scoring.progress", "PROGRESS_FROM", lambda n: bar_of_a_file(n)["disable"]),
    ("scoring.streaming", "_UNCOUNTED", lambda seconds: bar_of_a_file(None)["delay"] <= seconds),
    ("scoring.streaming", "_ENOUGH", lambda n: counted_before_processes_begin(n) < n),
    ("scoring.tables", "_PAYS_FROM", lambda n: processes(n, 8) > 1),
    ("scoring.tables", "_PROCESSES", lambda cores: processes(5000, cores) < cores),
    ("scoring.versions", "_DIGITS", lambda n: len(versions.version_used().partition("+")[2]) <= n),
    ("scoring.versions", "_DIGITS", lambda n: len(versions.lexicon_hashes()["hedges.toml"]) <= n),
    ("statistics.intervals", "FEW", lambda n: np.isfinite(intervals.estimate_mean(rates(n)).value)),
    ("statistics.intervals", "FEW", lambda n: np.isfinite(correlate_ranks(rates(n), rates(n) ** 2).value)),
    ("statistics.intervals", "FEW", lambda n: pale_note(np.array([n])) == ""),
    ("statistics.intervals", "LEAST_NON_ZERO", lambda n: np.isfinite(intervals.estimate_mean(rates(n, none=9)).value)),
    ("statistics.intervals", "LEAST_NON_ZERO", lambda n: n > 4 and intervals.estimate_mean(rates(n, none=9)).low > 0),
    ("coding.agreement", "_FEW_ITEMS", lambda n: _note([True, False] * n, n, "nominal").startswith("only")),
    ("coding.agreement", "_FEW_OF_A_KIND", lambda n: "hardly occurs" in _note([True] * n + [False] * 40, 40, "nominal")),
]


def renew():
    """Nothing is kept of what a parameter was before."""
    for kept in (versions.lexicon_hashes, versions._version_of, intervals._share_where_shown):
        kept.cache_clear()


test_a_boundary_moves_with_its_parameter = moving(ROWS, imported=True, renew=renew)


@boundary_of("scoring.table_files", "_SHOWN")
def test_errors_are_named_up_to_so_many(monkeypatch):
    monkeypatch.setattr(table_files, "_SHOWN", 2)  # else forty tables are written
    assert_boundary_moves("scoring.table_files", "_SHOWN", lambda n: errors_named(n) < n, monkeypatch)


@pytest.mark.parametrize("run", [score_table, streaming.score_to_file, one_reading.read_once])
def test_the_documentation_says_from_how_many_articles_a_bar_is_shown(run):
    assert f"shown for {progress.PROGRESS_FROM} articles or more" in run.__doc__


LONG = [
    ("scoring.scorecard", "LONGEST", lambda n: scorecard._is_readable(article_of(n))),
    ("scoring.scorecard", "LONGEST", lambda n: sources_heard_in(article_of(n))[1] == ""),
    ("scoring.scorecard", "LONGEST", lambda n: score_chunk([article_of(n)], None, evidence=False)[0][0]["error"] == ""),
]


@each_row(LONG, ids=["scores", "sources", "tables"])
def test_what_is_longer_than_an_article_is_not_read(row, monkeypatch):
    put(*row[:2], 40, monkeypatch, imported=True)  # else texts of 200,000 letters are read
    assert_boundary_moves(*row, monkeypatch, imported=True, renew=renew)


def packed_length():
    """How many bytes the evidence of an article takes."""
    rows = [("ferry", "hedges", f"The ferry may sail on day {day}, said the clerk of quay {day * day % 37}.", day) for day in range(60)]
    return len(packed_evidence.pack(rows))


def hardly_another(word=0.0):
    """Two articles with one phrase, beside which the first has no word and the second so many."""
    return PhraseCounts(csr_array(np.array([[3.0], [3.0]])), np.array([3.0, 3.0 + word]), np.array([2.0]), 2.0)


# module, parameter, the nearest value at which the answer turns, what is asked
DECIDES = [
    ("scoring.packed_evidence", "_FAST", 2, packed_length),
    ("statistics.intervals", "LEVEL", 0.951, lambda: intervals.estimate_share(42, 67).low > 0.5),
    ("statistics.intervals", "LEVEL", 0.951, lambda: intervals.estimate_mean(rates(9), zeros=False).low > 3.01),
    ("statistics.intervals", "LEVEL", 0.951, lambda: intervals.estimate_mean(rates(9, none=9)).low > 0.965),
    ("statistics.log_odds", "LEAST_PRIOR", 0.011, lambda: hardly_another().log_odds[0] > np.log(780)),
    ("statistics.log_odds", "LEAST_PRIOR", 0.011, lambda: hardly_another(word=1.0).variance_by_article[0] > 8.5),
]


test_an_answer_turns_with_its_parameter = deciding(DECIDES, imported=True, renew=renew)


@boundary_of("learning.classifier", "FORMAT_VERSION")
def test_a_classifier_of_another_version_is_refused(monkeypatch, tmp_path):
    learned = FrameClassifier().fit(["The ferry sank.", "The quay fell.", "Fares rose.", "Prices rose."], ["harm", "harm", "cost", "cost"])
    learned.save(tmp_path / "learned")

    def refused():
        try:
            FrameClassifier.load(tmp_path / "learned")
        except ValueError as error:
            return str(error)
        return ""

    assert refused() == ""
    assert_decides("learning.classifier", "FORMAT_VERSION", classifier.FORMAT_VERSION + 1, refused, monkeypatch)
    assert refused().endswith(f"this package reads version {classifier.FORMAT_VERSION}: fit and save again")


@boundary_of("lexicons.compiled", "_FORM")
def test_a_lexicon_that_was_kept_in_another_form_is_made_anew(monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    lexicon = tmp_path / "harbor.toml"
    lexicon.write_text('words = ["quay"]', encoding="utf-8")
    times = count()

    def kept():
        return keeping.compiled("harbor", [lexicon], lambda: next(times))

    assert [kept(), kept()] == [0, 0]
    assert_decides("lexicons.compiled", "_FORM", keeping._FORM + 1, kept, monkeypatch)


def unpacked_together():
    evidence = packed_evidence.PackedEvidence([packed_evidence.pack([row]) for row in spans_of(5)])
    _, *parts = evidence.tables(pd.DataFrame(index=[]))
    return [len(part) for part in parts], pd.concat(parts)["sentence"].tolist()


def spans_of(n):
    """So many rows of evidence, each of its own sentence."""
    return [("ferry", "", "", "hedges", "modal", "", "text", 0, 3, "may", "body", "outlet", "", f"It may rain {i}.", 0) for i in range(n)]


def batches_of_a_file():
    scored = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(streaming, "_score_part", lambda task, frames: scored.append(task.articles) or len(task.articles))
        five = iter([Article(str(day)) for day in range(5)])
        streaming._scored(five, 5, Path("nowhere"), None, wants_spans=False, n_jobs=1, progress=False)
    return [len(one) for one in scored], [article.text for one in scored for article in one]


def batches_of_a_table():
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tables, "score_chunk", lambda chunk, *_, **__: list(chunk))
        batches = list(tables._batches([Article(str(day)) for day in range(5)], None, 1, evidence=False, seen=None))
    return [len(one) for one in batches], [article.text for one in batches for article in one]


def rows_put_together():
    days = [pyarrow.table({"day": [day]}) for day in range(5)]
    parts = [pyarrow.concat_tables(part) for part in table_files._by_rows(days)]
    return [len(part) for part in parts], list(chain.from_iterable(part["day"].to_pylist() for part in parts))


def shuffled_at_once():
    """Five shuffles of one value."""
    shuffled = []

    class Random:
        def __init__(self, seed):
            self.random = lambda shape: shuffled.append(shape[0]) or drawn.random(shape)
            drawn = np.random.Generator(np.random.PCG64(seed))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(np.random, "default_rng", Random)
        p = permutation.permute_difference(np.array([[0.0], [1], [2], [4]]), np.array([True, True, False, False]), times=5)
    return shuffled, p.tolist()


# module, parameter, its unit, the sizes of the pieces and what comes of them together, of five
CUT = [
    ("scoring.packed_evidence", "_TOGETHER", 1, unpacked_together),
    ("scoring.streaming", "_BATCH", 1, batches_of_a_file),
    ("scoring.table_files", "_ROWS", 1, rows_put_together),
    ("scoring.tables", "_CHUNK", 1, batches_of_a_table),
    ("statistics.permutation", "_AT_ONCE", 4, shuffled_at_once),  # of four observations
]


@each_row(CUT)
def test_work_is_cut_into_pieces_of_which_nothing_that_comes_of_it_knows(row, monkeypatch):
    module, parameter, unit, cut = row
    home = importlib.import_module(f"framing.{module}")
    pieces, whole = cut()
    assert pieces == [5]
    for size, cut_so in ((1, [1, 1, 1, 1, 1]), (2, [2, 2, 1]), (3, [3, 2])):
        monkeypatch.setattr(home, parameter, size * unit)
        assert cut() == (cut_so, whole)
