"""What do a million articles take, from what some hundred take here? python -m tests.scale writes docs/scale.md and the README's table.

Counted is the time of processors, not that of the clock on the wall: it says the same on a busy machine.
"""

import argparse
import gzip
import json
import os
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

import joblib
import pandas as pd

import framing

from .conftest import ROOT, SEEDS, SHARED

CORPUS = SHARED / "gold" / "corpora" / "allsides_2000.jsonl.gz"
MILLION = 1_000_000
LAPTOP, SERVER, CLUSTER = 4, 16, 160  # cores
EXTRAPOLATED = "<!-- extrapolated -->"
"""What stands before and behind the table that the README shows too."""
WARM = 20  # articles before the clock starts: what is loaded once


class Measured(NamedTuple):
    """Seconds of processors an article, and articles a second of the clock."""

    seconds: float
    by_the_clock: float


def articles(n: int) -> list[framing.Article]:
    """Real articles where they are at hand, else the sample corpus; again from the first where they are too few."""
    if CORPUS.exists():
        with gzip.open(CORPUS, "rt", encoding="utf-8") as file:
            texts = [(row["outlet"], row["text"]) for row in map(json.loads, file)]
    else:
        texts = [(article.outlet, article.text) for article in framing.read_articles(SEEDS)]
    return [framing.Article(text, outlet=outlet, article_id=str(i)) for i, (outlet, text) in ((i, texts[i % len(texts)]) for i in range(n))]


def in_one_process(todo: list[framing.Article]) -> Measured:
    framing.score_table(todo[:WARM], progress=False)
    begun, clock = time.process_time(), time.perf_counter()
    framing.score_table(todo, progress=False)
    return Measured((time.process_time() - begun) / len(todo), len(todo) / (time.perf_counter() - clock))


def in_two_processes(todo: list[framing.Article]) -> Measured:
    """With what it costs to start both, and to send articles and rows."""
    from joblib.externals.loky import get_reusable_executor

    begun, clock, before = time.process_time(), time.perf_counter(), used_by_others()
    framing.score_table(todo, n_jobs=2, progress=False)
    by_the_clock = len(todo) / (time.perf_counter() - clock)
    get_reusable_executor().shutdown(wait=True)
    return Measured((time.process_time() - begun + used_by_others() - before) / len(todo), by_the_clock)


def on_dask(todo: list[framing.Article]) -> Measured | None:
    """On two machines of a cluster, each a process; None where Dask is not installed."""
    try:
        from distributed import Client, LocalCluster
    except ImportError:
        return None
    begun, before = time.process_time(), used_by_others()
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster, Client(cluster) as client:
        client.run(framing.score, todo[0].text)
        clock = time.perf_counter()
        with joblib.parallel_config(backend="dask"):
            framing.score_table(todo, progress=False)
        by_the_clock = len(todo) / (time.perf_counter() - clock)
    return Measured((time.process_time() - begun + used_by_others() - before) / len(todo), by_the_clock)


def used_by_others() -> float:
    """Seconds of processors that processes started here used, once they have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def peak_memory(todo: list[framing.Article]) -> int:
    """The most memory that ``framing score`` takes for a table, in MB."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "a.parquet"
        rows = [{"id": article.article_id, "outlet": article.outlet, "text": article.text} for article in todo]
        pd.DataFrame(rows).to_parquet(source, row_group_size=1000)
        words = [sys.executable, "-m", "framing", "score", str(source), "--out", str(Path(folder) / "scores.parquet")]
        run = subprocess.Popen(words, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, used = os.wait4(run.pid, 0)
        run.returncode = status
        return used.ru_maxrss // 1024


def hours(seconds: float, cores: int) -> str:
    took = MILLION * seconds / cores / 3600
    return f"{took:.1f} hours" if took >= 1.5 else f"{took * 60:.0f} minutes"


def page(n: int) -> str:
    todo = articles(n)
    words = statistics.median(len(article.text.split()) for article in todo)
    one, two, dask = in_one_process(todo), in_two_processes(todo), on_dask(todo)
    memory = {size: peak_memory(todo[:size]) for size in (n // 4, n)}
    of = "real articles" if CORPUS.exists() else "articles of the sample corpus"
    ways = [("one process", one), ("two processes, `n_jobs=2`", two), *([("two machines of a Dask cluster", dask)] if dask else [])]
    told = "\n".join(f"| {name} | {1000 * each.seconds:.1f} ms | {1 / each.seconds:.0f} | {each.by_the_clock:.0f} |" for name, each in ways)
    held = "\n".join(f"| {size:,} | {mb} MB |" for size, mb in memory.items())
    many = (dask or two).seconds
    return f"""# A million articles

`make scale` wrote this page: version {framing.__version__}, Python {sys.version.split()[0]}, {os.cpu_count()} cores, {n} {of} of {words:.0f} words in the middle.

## Measured

| | processor time an article | articles a second of a core | a second of the clock |
|---|---|---|---|
{told}

The second and third have in them what it costs to start the processes, to send the articles and to fetch the rows. The clock tells of this
machine on this day, with what else ran on it; processor time hardly changes with that.

| articles of a table | most memory of `framing score` |
|---|---|
{held}

## Extrapolated to a million

Not measured: the processor time above, shared out evenly over cores that do nothing else, what starting the processes cost counted
as if it came with every {n} articles.

{EXTRAPOLATED}
| | cores | takes |
|---|---|---|
| a laptop, `framing score articles.parquet --out scores.parquet --jobs {LAPTOP}` | {LAPTOP} | {hours(two.seconds, LAPTOP)} |
| a server, the same with `--jobs {SERVER}` | {SERVER} | {hours(two.seconds, SERVER)} |
| a cluster of ten such servers, by Dask | {CLUSTER} | {hours(many, CLUSTER)} |
{EXTRAPOLATED}

Articles of twice the words take about twice as long. Cores that share their memory's bandwidth, or are threads of one core, give less.
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=600)
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "scale.md")
    chosen = parser.parse_args()
    text = page(chosen.articles)
    chosen.out.parent.mkdir(parents=True, exist_ok=True)
    chosen.out.write_text(text.replace(f"{EXTRAPOLATED}\n", ""), "utf-8")
    readme = ROOT / "README.md"
    table = f"<!-- scale -->{text.split(EXTRAPOLATED)[1]}<!-- /scale -->"
    readme.write_text(re.sub("<!-- scale -->.*?<!-- /scale -->", lambda _: table, readme.read_text("utf-8"), flags=re.DOTALL), "utf-8")
    print(chosen.out.read_text("utf-8"))


if __name__ == "__main__":
    main()
