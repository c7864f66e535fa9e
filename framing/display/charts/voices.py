"""Whose word are the sentences, of each outlet and along one article?"""

from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.patches import Patch
from matplotlib.ticker import MaxNLocator, PercentFormatter

from framing.comparing.outlets.tallies import share_voices
from framing.marking.palette import GREY, PALE, VOICES
from framing.scoring.registry import scorers
from framing.table_schemas import needs
from framing.text.region_labels import STORY
from framing.text.wording import VOICE_WORDS

from ..figures import keep
from .layout import entitle, key_beside, list_outlets, list_rows, named, new_axes, of_whom
from .markers import HATCHES

_COLUMNS = ("outlet_share", "reported", "quoted")


def plot_voices_by_outlet(table: pd.DataFrame, *, by: str = "outlet", ax: Axes | None = None) -> Axes:
    """Whose word the sentences of each outlet are, as the mean share over its articles, sorted by the outlet's own.

    Args:
        table: what ``score_table`` gives.
        by: the column whose values are set side by side; those of one or two articles are pooled.
        ax: where to draw; a figure of its own where None.

    Raises:
        ValueError: ``by`` or a measure is no column of the table; the message names the columns there are.
    """
    numbers = share_voices(table, by=by)
    n = numbers.set_index(by)["articles"]
    ax = ax or new_axes(len(n))
    left = np.zeros(len(n))
    for voice, column in zip(VOICES, _COLUMNS, strict=True):
        width = numbers[column].to_numpy(dtype=float)
        style: dict[str, Any] = {"color": VOICES[voice], "hatch": HATCHES[voice], "edgecolor": "white", "label": VOICE_WORDS[voice]}
        ax.barh(range(len(n)), width, left=left, height=0.62, **style)
        left += np.nan_to_num(width)
    overall = numbers.attrs["all"]
    for at in (overall["outlet_share"], overall["outlet_share"] + overall["reported"]):
        ax.axvline(at, color="black", linestyle="--", linewidth=1)
    list_outlets(ax, n)
    ax.set_xlim(0, 1)
    ax.xaxis.set_major_formatter(PercentFormatter(1))
    key_beside(ax)
    shares = ", ".join(f"{VOICE_WORDS[voice]} {overall[column]:.0%}" for voice, column in zip(VOICES, _COLUMNS, strict=True))
    answer = f"{of_whom(numbers, int(n.sum()), by)}; over all articles {shares}"
    entitle(
        ax, "Whose word are the sentences of each outlet?", answer, key="sentences of the story, mean over articles; dashed: all articles"
    )
    seen = "; ".join(f"{row[0]}: own {row[1]:.0%}, reported {row[2]:.0%}, quoted {row[3]:.0%}" for row in numbers.itertuples(index=False))
    return keep(ax, numbers, f"Bars by outlet, stacked by voice; {answer}. {seen}.")


def plot_evidence_strip(spans: pd.DataFrame, article_id: str | None = None, *, ax: Axes | None = None) -> Axes:
    """Where in one article its evidence stands: whose word its sentences are, and below a line for each kind of evidence.

    Args:
        spans: what ``spans_table`` gives.
        article_id: the article, where the table holds several.
        ax: where to draw; a figure of its own where None.

    Raises:
        ValueError: the table holds several articles and none is named, or no sentence of that article.
    """
    needs(spans, "article_id", "field", "scorer", "voice", "start", "end", of="spans_table")
    ids = list(spans["article_id"].unique())
    if article_id is None and len(ids) > 1:
        raise ValueError(f"the table holds {len(ids)} articles: name one, such as article_id={ids[0]!r}")
    ours = spans[(spans["article_id"] == (article_id if article_id is not None else (ids or [""])[0])) & (spans["field"] == "text")]
    sentences = ours[ours["scorer"] == "claims"]
    if sentences.empty:
        raise ValueError(f"no sentence of {article_id or 'an article'} is in the table: is it what spans_table gives?")
    kinds = [(scorer, ours[ours["scorer"] == scorer.name]) for scorer in scorers() if scorer.mark]
    shown = [(scorer, found) for scorer, found in kinds if len(found)]
    ax = ax or new_axes(2 + len(shown), width=8.0, row=0.42)
    for voice in VOICES:
        of_voice = sentences[sentences["voice"] == voice]
        pieces = list(zip(of_voice["start"], of_voice["end"] - of_voice["start"], strict=True))
        ax.broken_barh(pieces, (-0.4, 0.8), facecolor=VOICES[voice], hatch=HATCHES[voice], edgecolor="white", linewidth=0.6)
    for row, (scorer, found) in enumerate(shown, 1):
        assert scorer.mark is not None, "only marked kinds are shown"
        ax.axhline(row, color=PALE, linewidth=0.8, zorder=0)
        counted = found["region"].isin(STORY) | scorer.counts_everywhere
        widths = (found["end"] - found["start"]).clip(lower=0.004 * float(sentences["end"].max()))
        for kept, colour in ((counted, scorer.mark.colour), (~counted, GREY)):
            pieces = list(zip(found.loc[kept, "start"], widths[kept], strict=True))
            ax.broken_barh(pieces, (row - 0.3, 0.6), facecolor=colour if colour != GREY else "none", edgecolor=colour, linewidth=0.5)
    names = [f"{scorer.name.replace('_', ' ')}\nn = {len(found)}" for scorer, found in shown]
    list_rows(ax, [f"whose word\nn = {len(sentences)} sentences", *names])
    ax.set_xlim(0, float(ours["end"].max()) * 1.01)
    ax.xaxis.set_major_locator(MaxNLocator(nbins=6, integer=True))
    ax.xaxis.set_major_formatter(lambda x, _: f"{x:,.0f}")
    key_beside(ax, [Patch(facecolor=VOICES[v], hatch=HATCHES[v], edgecolor="white") for v in VOICES], list(VOICE_WORDS.values()))
    counts = sentences["voice"].value_counts()
    by_voice = ", ".join(f"{VOICE_WORDS[voice]} {counts.get(voice, 0)}" for voice in VOICES)
    first = ours.iloc[0]
    of = f"{named(first['outlet'], 60, 1)}, " if first["outlet"] else ""
    answer = f"{of}{named(first['article_id'], 40, 1)}; sentences: {by_voice}"
    key = "characters from the beginning; empty box: in a caption, list or notice, not counted"
    entitle(ax, "Where in this article does its evidence stand?", answer, key=key)
    kept = ours[[*("scorer label voice start end text".split())]].reset_index(drop=True)
    seen = "; ".join(name.replace("\n", " ") for name in names)
    return keep(ax, kept, f"A strip of sentences from left to right, coloured by voice, with marks below. {answer}. {seen}.")
