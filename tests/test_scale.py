"""On a cluster each article is scored once, whatever becomes of the machines; Dask, on processes of its own, stands for the others."""

import multiprocessing
import os
import signal
import threading
import time

import joblib
import pandas as pd
import pytest

import framing

pytestmark = [
    pytest.mark.skipif(os.name == "nt", reason="kills a process by a signal"),
    pytest.mark.filterwarnings("default"),  # those of Dask are its own
]


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    """A cluster of two machines, each a process of its own."""
    distributed = pytest.importorskip("distributed", reason="Dask is not installed: pip install 'framing-news[scale]'")
    dask = pytest.importorskip("dask")
    place = {"local_directory": str(tmp_path_factory.mktemp("cluster")), "dashboard_address": None}
    multiprocessing.set_forkserver_preload(["distributed", "framing.scoring.tables", "framing.scoring.streaming", "sklearn"])
    with (
        dask.config.set({"distributed.worker.multiprocessing-method": "forkserver"}),
        distributed.LocalCluster(n_workers=2, threads_per_worker=1, processes=True, **place) as cluster,
        distributed.Client(cluster) as client,
    ):
        yield client


def articles(n):
    text = "“The ferry may sail on day {0},” said Ana Belmonte. Harbor officials said that it would rain. {0} cars waited.\n\n"
    return [framing.Article(text.format(i) * 12, article_id=f"a{i}", outlet=f"Post {i % 3}", extra={"reach": i}) for i in range(n)]


def finished(dask_worker):
    """How many pieces of work a machine has finished."""
    return dask_worker.state.executed_count


def kill_one_midway(client, killed):
    """Kill the machine that was the first to finish something; noted are its process and how much was finished by then."""
    until = time.monotonic() + 120
    while time.monotonic() < until:
        done = client.run(finished)
        pids = client.run(os.getpid)
        first = max(done, key=done.get)
        if done[first] >= 2:
            os.kill(pids[first], signal.SIGKILL)
            killed.append((pids[first], sum(done.values())))
            return
        time.sleep(0.02)


def test_a_machine_that_is_killed_midway_costs_no_row_and_doubles_none(client):
    todo = articles(240)
    killed = []
    killer = threading.Thread(target=kill_one_midway, args=(client, killed))
    killer.start()
    with joblib.parallel_config(backend="dask"):
        table = framing.score_table(todo, progress=False)
    killer.join()
    ((process, finished_by_then),) = killed
    assert process not in client.run(os.getpid).values()
    assert finished_by_then < 15  # of 240 articles, 16 at a time
    assert table["article_id"].tolist() == [article.article_id for article in todo]
    pd.testing.assert_frame_equal(table.iloc[::40].reset_index(drop=True), framing.score_table(todo[::40], n_jobs=1))


def test_partitions_of_a_dataframe_are_scored_to_the_schema_that_was_published(client):
    dataframe = pytest.importorskip("dask.dataframe", reason="Dask's DataFrame is not installed")
    frame = pd.DataFrame({"id": ["a", "b", "c"], "text": ["The ferry may sail, Ana Ruiz said."] * 2 + [None], "reach": [1, 2, 3]})
    meta = framing.score_dataframe(frame.head(0))
    partitions = dataframe.from_pandas(frame, npartitions=2)
    pd.testing.assert_frame_equal(framing.score_dataframe(partitions.head(0)), meta, check_dtype=False)
    scored = partitions.map_partitions(framing.score_dataframe, meta=meta).compute()
    assert scored["article_id"].tolist() == ["a", "b", "c"]
    assert scored["reach"].tolist() == [1, 2, 3]
    assert (scored["error"] != "").tolist() == [False, False, True]
    assert list(scored.columns) == list(meta.columns)
    pd.testing.assert_frame_equal(scored, framing.score_dataframe(frame), check_dtype=False)
