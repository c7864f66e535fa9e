"""How often do the intervals hold that are shown? Simulated corpora of many shapes, compared as real ones are.

`python -m training.coverage` draws 150 corpora of each shape in some two minutes, `--corpora 1000` the full number.
An outlet's articles carry a rare thing in a known share, at a known rate; the table says how often an interval was
shown and how often it then held the truth. The run ends with status 1 where any interval that is shown covers less than 93 %.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterator
from itertools import product

import numpy as np
import pandas as pd
from scipy.stats import binom

from framing.comparing.outlets import compare_outlets

ARTICLES = (3, 10, 30, 100, 200)
SHARES = (0.05, 0.25, 0.5)
LEAST = 0.93
_WORDS = (np.log(600), 0.5)  # of an article: the logarithm's mean and deviation
_CUES = 0.5  # further cues where there is one
_IN_EVENT = 0.6  # how often an article of an event does what the event does
_SURE = 0.001

Held = Iterator[tuple[str, bool, bool]]
"""What an interval is of, whether it is shown, whether it holds the truth."""


def corpus(random: np.random.Generator, articles: int, shares: tuple[float, float], *, clustered: bool) -> pd.DataFrame:
    """Two outlets with so many articles each, both on the same events where these are clustered."""
    sizes = 3 if clustered else 1
    rows = []
    event_draws = random.random(articles)
    for outlet, share in zip(("Port Ash Post", "Lowell Echo"), shares, strict=True):
        events = np.arange(articles) // sizes
        own = random.random(articles)
        follows = random.random(articles) < _IN_EVENT
        draws = np.where(follows, event_draws[events], own) if clustered else own
        there = draws < share
        words = np.maximum(random.lognormal(*_WORDS, articles), 60).round()
        cues = there * (1 + random.poisson(_CUES, articles))
        rows.append(pd.DataFrame({"outlet": outlet, "event": events.astype(str), "words": words, "cues": cues, "cue_there": there}))
    table = pd.concat(rows, ignore_index=True)
    return table.assign(cues_per_1000_words=1000 * table["cues"] / table["words"])


def mean_rate() -> float:
    """The mean rate of an article that carries the thing."""
    words = np.maximum(np.random.default_rng(1).lognormal(*_WORDS, 4_000_000), 60).round()
    return float((1000 / words).mean() * (1 + _CUES))


def raw_intervals(random: np.random.Generator, articles: int, share: float, clustered: bool, rate: float) -> Held:
    """The intervals of one corpus, the other outlet carrying the thing half as often."""
    shares = (share, share / 2)
    table = corpus(random, articles, shares, clustered=clustered)
    within = "event" if clustered else None
    compared = compare_outlets(table, within=within, measures=["cues_per_1000_words", "cue_there"], permutations=0)
    ours = compared[compared["outlet"] == "Port Ash Post"].set_index("measure")
    presence, rates = ours.loc["cue_there"], ours.loc["cues_per_1000_words"]
    gap = shares[0] - shares[1]
    yield "share", *_held(presence["low"], presence["high"], share)
    yield "difference of shares", *_held(presence["difference_low"], presence["difference_high"], gap)
    yield "mean rate", *_held(rates["low"], rates["high"], share * rate)
    yield "difference of rates", *_held(rates["difference_low"], rates["difference_high"], gap * rate)
    if within:
        yield "within events", *_held(rates["within_low"], rates["within_high"], gap * rate)


def _held(low: float, high: float, truth: float) -> tuple[bool, bool]:
    return not np.isnan(low), bool(low - 1e-12 <= truth <= high + 1e-12)


def tally_raw(corpora: int) -> pd.DataFrame:
    """One row a shape and kind of interval: how often it was shown, and how often it then held."""
    rate, rows = mean_rate(), []
    for articles, share, clustered in product(ARTICLES, SHARES, (False, True)):
        counts: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0])
        random = np.random.default_rng([articles, round(100 * share), clustered])
        for _ in range(corpora):
            for kind, shown, holds in raw_intervals(random, articles, share, clustered, rate):
                counts[kind][0] += shown
                counts[kind][1] += shown and holds
        shape = {"articles": articles, "non-zero": share, "clustered": clustered}
        rows += [{"interval": kind, **shape, "shown": shown, "held": held} for kind, (shown, held) in counts.items()]
    return judged(pd.DataFrame(rows), corpora)


def judged(table: pd.DataFrame, corpora: int) -> pd.DataFrame:
    """Shares instead of counts, and whether coverage lies below the least by more than chance would have it."""
    below = (table["shown"] > 0) & (binom.cdf(table["held"], table["shown"], LEAST) < _SURE)
    return table.assign(shown_share=table["shown"] / corpora, covers=table["held"] / table["shown"], too_low=below)


def main() -> int:
    """Print the tables; 1 where an interval that is shown does not hold."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=int, default=150, help="simulated corpora of each shape")
    args = parser.parse_args()
    raw = tally_raw(args.corpora)
    print(_printed(raw))
    bad = int(raw["too_low"].sum())
    print(f"{len(raw)} kinds and shapes, {bad} of them below {LEAST:.0%}; the lowest covers {raw['covers'].min():.1%}")
    return int(bad > 0)


def _printed(table: pd.DataFrame) -> str:
    """One line a kind of interval and clustering, one column a shape: how often it holds, of how many corpora it is shown in."""
    cells = [f"{row.covers:.3f} ({row.shown_share:.0%})" if row.shown else "dots" for row in table.itertuples()]
    shape = [f"{share:.0%} of {n}" for share, n in zip(table["non-zero"], table["articles"], strict=True)]
    kind = np.where(table["clustered"], table["interval"] + ", by event", table["interval"])
    cells_by_kind = pd.DataFrame({"kind": kind, "shape": shape, "cell": cells})
    wide = cells_by_kind.pivot_table(index="shape", columns="kind", values="cell", aggfunc="first", sort=False)
    return wide.fillna("").to_string()


if __name__ == "__main__":
    sys.exit(main())
