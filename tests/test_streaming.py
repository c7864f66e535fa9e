"""Scoring into files: whole or not at all, on where it was stopped, and the same however it was done."""

import json
import multiprocessing
import os
import pickle
import random
import signal
import subprocess
import sys
import time
import warnings
from concurrent.futures import ThreadPoolExecutor

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import framing
from framing.display.reports import write_report
from framing.reading.articles import count_articles
from framing.scoring import streaming, tables
from framing.scoring.progress import ProgressBar
from framing.scoring.registry import scorers
from framing.scoring.streaming import score_to_file
from framing.scoring.tables import score_tables
from framing.writing import written_whole

from .conftest import ROOT, SEEDS

CAN_FORK = pytest.mark.skipif("fork" not in multiprocessing.get_all_start_methods(), reason="this system starts no process by a fork")


def corpus(path, articles=48):
    texts = [f"“The ferry may sail on day {i},” said Ana Belmonte. Harbor officials said that it would rain." for i in range(articles)]
    pq.write_table(pa.table({"text": texts, "outlet": ["Post", "=Wire"] * (articles // 2)}), path)
    return path


def forked(target, *arguments, **named):
    """A process that runs a function, with all that is imported already."""
    process = multiprocessing.get_context("fork").Process(target=target, args=arguments, kwargs=named)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        process.start()
    return process


@CAN_FORK
def test_a_run_that_is_killed_twenty_times_gives_the_same_files_byte_for_byte(tmp_path, monkeypatch):
    monkeypatch.setattr(streaming, "_BATCH", 2)
    source = corpus(tmp_path / "big.parquet", 12)
    score_to_file(source, tmp_path / "whole.parquet", spans=tmp_path / "whole.csv", progress=False)
    begun = time.monotonic()
    (tmp_path / "again").mkdir()
    score_to_file(source, tmp_path / "again" / "scores.parquet", spans=tmp_path / "again" / "spans.csv", progress=False)
    whole = time.monotonic() - begun
    (tmp_path / "killed").mkdir()
    out, spans = tmp_path / "killed" / "scores.parquet", tmp_path / "killed" / "spans.csv"
    moments = random.Random(7)
    for _ in range(20):
        process = forked(score_to_file, source, out, spans=spans, progress=False)
        process.join(moments.uniform(0, whole / 4))
        process.kill()
        process.join()
        if out.exists():  # finished before it was killed
            assert out.read_bytes() == (tmp_path / "whole.parquet").read_bytes()
            out.unlink()
    assert score_to_file(source, out, spans=spans, progress=False).rows == 12
    assert out.read_bytes() == (tmp_path / "whole.parquet").read_bytes()
    assert spans.read_bytes() == (tmp_path / "whole.csv").read_bytes()
    assert sorted(path.name for path in out.parent.iterdir()) == ["scores.parquet", "spans.csv"]


def killed_while_it_draws():
    ProgressBar.get_lock().acquire()
    os.kill(os.getpid(), signal.SIGKILL)


@CAN_FORK
def test_a_process_that_is_killed_while_it_draws_a_bar_holds_up_no_other():
    forked(killed_while_it_draws).join()
    assert ProgressBar.get_lock().acquire(timeout=5)
    ProgressBar.get_lock().release()


def test_a_stopped_run_scores_no_article_twice(tmp_path, monkeypatch):
    monkeypatch.setattr(streaming, "_BATCH", 2)
    source, out = corpus(tmp_path / "a.parquet", 12), tmp_path / "scores.csv"
    real, scored = streaming.score_batch, []

    def stopping(articles, frames):
        if len(scored) == 4:
            raise KeyboardInterrupt
        scored.append([article.article_id for article in articles])
        return real(articles, frames)

    monkeypatch.setattr(streaming, "score_batch", stopping)
    with pytest.raises(KeyboardInterrupt):
        score_to_file(source, out)
    assert not out.exists()
    scored.insert(0, [])
    assert score_to_file(source, out).rows == 12
    assert len(scored) == 7


@pytest.mark.parametrize("left", [b"", b"PAR1", b"PAR1 and then nothing"])
def test_a_part_of_which_a_power_cut_left_the_beginning_is_scored_anew(tmp_path, monkeypatch, left):
    monkeypatch.setattr(streaming, "_BATCH", 2)
    source, out = corpus(tmp_path / "a.parquet", 6), tmp_path / "scores.csv"

    def stopped(*_, **__):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(streaming, "save_tables", stopped)
        with pytest.raises(KeyboardInterrupt):
            score_to_file(source, out)
    next((tmp_path / ".scores.csv.parts").rglob("*.parquet")).write_bytes(left)
    assert score_to_file(source, out).rows == 6
    score_to_file(source, tmp_path / "whole.csv")
    assert out.read_bytes() == (tmp_path / "whole.csv").read_bytes()


def test_processes_and_one_process_write_the_same_file(tmp_path, monkeypatch):
    monkeypatch.setattr(streaming, "_BATCH", 4)
    source = corpus(tmp_path / "a.parquet", 20)
    for jobs in (1, 2):
        score_to_file(source, tmp_path / f"{jobs}.jsonl", n_jobs=jobs)
    assert (tmp_path / "1.jsonl").read_bytes() == (tmp_path / "2.jsonl").read_bytes()


def test_a_streamed_table_is_the_table(tmp_path, seed_tables):
    score_to_file(SEEDS, tmp_path / "scores.parquet", spans=tmp_path / "spans.parquet")
    for name, table in zip(("scores", "spans"), seed_tables, strict=True):
        read = pd.read_parquet(tmp_path / f"{name}.parquet")
        pd.testing.assert_frame_equal(read, table, check_dtype=False)
        assert list(read.columns) == list(table.columns)


def test_own_columns_of_a_streamed_table_are_those_of_the_table_whatever_part_they_stand_in(tmp_path, monkeypatch):
    monkeypatch.setattr(streaming, "_BATCH", 2)
    text = "The ferry may sail, Ana Ruiz said."
    own = [{"reach": 1, "title": "t"}, {"late": None}, {"reach": 2.5, "late": True, "score": "=1"}, {"score": 7, "day": "Monday"}, {}]
    (tmp_path / "a.jsonl").write_text("\n".join(json.dumps({"body_text": text, "words": 3, **more}) for more in own), "utf-8")
    columns = {"text": "body_text"}
    score_to_file(tmp_path / "a.jsonl", tmp_path / "s.parquet", spans=tmp_path / "e.parquet", columns=columns)
    whole = score_tables(framing.read_articles(tmp_path / "a.jsonl", columns=columns))
    for name, table in zip("se", whole, strict=True):
        read = pd.read_parquet(tmp_path / f"{name}.parquet")
        assert {"reach", "late", "score", "day", "own_words"} <= set(read.columns)
        assert list(read.columns) == list(table.columns)
        pd.testing.assert_frame_equal(read, table, check_dtype=False)
        assert read.dtypes[["reach", "late", "score"]].astype(str).tolist()[:2] == ["float64", "boolean"]


def test_columns_with_which_no_article_can_be_read_are_refused_and_nothing_is_left(tmp_path):
    (tmp_path / "a.jsonl").write_text('{"text": "It rained."}\n', "utf-8")
    with pytest.raises(ValueError, match="there is no column 'words'"):
        score_to_file(tmp_path / "a.jsonl", tmp_path / "s.csv", columns={"text": "words"})
    assert not (tmp_path / "s.csv").exists()


@CAN_FORK
def test_two_runs_at_once_do_each_other_no_harm(tmp_path, monkeypatch):
    monkeypatch.setattr(streaming, "_BATCH", 2)
    source = corpus(tmp_path / "a.parquet", 24)
    runs = [forked(score_to_file, source, tmp_path / f"{name}.csv", progress=False) for name in "ab"]
    for run in runs:
        run.join()
    assert [run.exitcode for run in runs] == [0, 0]
    assert (tmp_path / "a.csv").read_bytes() == (tmp_path / "b.csv").read_bytes()


def test_a_run_that_writes_the_same_file_is_refused(tmp_path):
    pytest.importorskip("fcntl")
    source = corpus(tmp_path / "a.parquet", 2)
    with streaming._held(tmp_path / ".scores.csv.parts"), pytest.raises(BlockingIOError, match="another run writes the same file"):
        score_to_file(source, tmp_path / "scores.csv")


@pytest.fixture
def heeds_ctrl_c():
    """What is started in the background of a shell does not, nor does what it starts."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.skipif(os.name == "nt", reason="sends the signal of Ctrl-C")
@pytest.mark.usefixtures("heeds_ctrl_c")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_ends_cleanly_and_says_how_to_go_on(tmp_path, jobs):
    source, out = corpus(tmp_path / "a.parquet", 3000), tmp_path / "scores.csv"
    words = [sys.executable, "-m", "framing", "score", str(source), "--out", str(out), "--jobs", jobs]
    run = subprocess.Popen(words, cwd=ROOT, stderr=subprocess.PIPE, text=True, start_new_session=True)
    until = time.monotonic() + 60
    parts = tmp_path / ".scores.csv.parts"
    while time.monotonic() < until and not list(parts.glob("[!.]*.parquet")):
        time.sleep(0.05)
    os.killpg(run.pid, signal.SIGINT)
    _, said = run.communicate(timeout=60)
    assert run.returncode == 130
    assert "stopped; the same command goes on where it was" in said
    assert "Traceback" not in said
    assert not out.exists()


def test_writing_that_fails_leaves_the_old_file_and_nothing_else(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("old")
    with pytest.raises(IsADirectoryError), written_whole(path) as beside:
        beside.write_text("half") and tmp_path.open("w")
    assert [(one.name, one.read_text()) for one in tmp_path.iterdir()] == [("a.txt", "old")]


def test_a_scorecard_pickles(seeds):
    card = framing.score(seeds[0])
    again = pickle.loads(pickle.dumps(card))
    assert repr(again.measures) == repr(card.measures)
    assert (again.evidence, again.notes, again.article) == (card.evidence, card.notes, card.article)


def test_sixteen_threads_give_the_scores_of_one(seeds, seed_tables):
    table, spans = seed_tables
    with ThreadPoolExecutor(16) as pool:
        cards = list(pool.map(framing.score, seeds * 2))
    for i, card in enumerate(cards):
        row = table.iloc[i % len(seeds)]
        assert all(row[name] == value or (pd.isna(row[name]) and pd.isna(value)) for name, value in card.measures.items())
    of_cards = {scorer.name for scorer in scorers(None) if scorer.find}  # a source has a row in the table and no span on the card
    assert sum(len(card.spans) for card in cards) == 2 * spans["scorer"].isin(of_cards).sum()


def test_what_was_scored_before_changes_no_score(seeds):
    forward = framing.score_table(seeds[:6])
    backward = framing.score_table(seeds[:6][::-1]).iloc[::-1].reset_index(drop=True)
    pd.testing.assert_frame_equal(forward, backward)


@pytest.mark.usefixtures("no_pictures")
def test_own_results_in_the_folder_of_articles_are_left_out_next_time(tmp_path):
    (tmp_path / "one.txt").write_text("It may rain in Lowell, Ana Ruiz said.")
    for ending in ("csv", "jsonl", "parquet"):
        score_to_file(tmp_path, tmp_path / f"scores.{ending}", spans=tmp_path / f"spans.{ending}")
    write_report(tmp_path, tmp_path / "report.html")
    articles, spans = framing.read_articles(tmp_path), pd.read_csv(tmp_path / "spans.csv")
    framing.add_verdict(tmp_path / "verdicts.jsonl", spans.iloc[0], "wrong")
    framing.save_figure(framing.plot_evidence_strip(spans), tmp_path / "strip.png")
    for ending in ("csv", "jsonl"):
        framing.write_sheet(framing.draw_sample(articles, "hedges", 1), tmp_path / f"sheet.{ending}")
    assert [article.article_id for article in framing.read_articles(tmp_path)] == ["one"]


def test_json_lines_and_parquet_hold_every_text_as_it_is_and_csv_keeps_it_from_running(tmp_path):
    titles = ["=HYPERLINK(1)", "+1", "-2", "@x", "\tx", "'=x", "'quoted'", "plain"]
    (tmp_path / "a.jsonl").write_text("\n".join(json.dumps({"text": "It rained.", "title": title, "outlet": title}) for title in titles))
    for ending in ("csv", "jsonl", "parquet"):
        score_to_file(tmp_path / "a.jsonl", tmp_path / f"s.{ending}", spans=tmp_path / f"e.{ending}")
    known = [title.strip() for title in titles]
    assert pd.read_parquet(tmp_path / "s.parquet")["title"].tolist() == known
    assert pd.read_json(tmp_path / "s.jsonl", lines=True, dtype=False)["title"].tolist() == known
    written = pd.read_csv(tmp_path / "s.csv", dtype=str)["title"].tolist()
    assert written == ["'=HYPERLINK(1)", "'+1", "'-2", "'@x", "x", "''=x", "'quoted'", "plain"]


def test_a_second_process_is_used_where_there_are_many_articles_and_not_for_few(tmp_path, monkeypatch):
    asked = []
    monkeypatch.setattr(streaming, "_BATCH", 4)
    monkeypatch.setattr(streaming, "jobs_that_pay", lambda articles: asked.append(articles) or 1)
    for count in (6, 30):
        score_to_file(corpus(tmp_path / f"{count}.parquet", count), tmp_path / f"{count}.jsonl")
    assert asked == [6, 4 * streaming._ENOUGH]
    assert [tables.jobs_that_pay(count) for count in (149, 150)] == [1, min(2, os.cpu_count())]


@pytest.mark.usefixtures("no_pictures")
def test_articles_are_counted_as_they_are_read(tmp_path):
    (tmp_path / "one.txt").write_text("It may rain in Lowell, Ana Ruiz said.")
    write_report(tmp_path, tmp_path / "report.html")
    assert count_articles(tmp_path) == len(framing.read_articles(tmp_path)) == 1
    (tmp_path / "crawl.warc").write_bytes(b"")
    assert count_articles(tmp_path) is None
    assert count_articles(tmp_path / "crawl.warc") is None
