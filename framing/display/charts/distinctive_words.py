"""Which words set two outlets apart, and in which sentences do they stand?"""

import re
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from framing.comparing.outlets.distinctive_words import Use
from framing.marking.palette import BLUE, GREY, VERMILION
from framing.table_schemas import needs
from framing.text.characters import shown_safely

from ..figures import keep
from .layout import INK, entitle, list_rows, named, new_axes
from .markers import MarkerStyle

_SIDES = (MarkerStyle(BLUE, "-", "o"), MarkerStyle(VERMILION, "-", "s"))
_AROUND = 40  # characters of a sentence on each side of the phrase
_BLANKS = re.compile(r"\s+")
_EDGE = 8  # log-odds, e to the eighth being 3,000 to one: intervals further out are cut


def plot_distinctive_words(words: pd.DataFrame, *, most: int = 8, ax: Axes | None = None) -> Axes:
    """The phrases that set two groups apart most, on zero: the log-odds ratio with its interval, and a sentence with each.

    Where the interval holds 0 the mark is hollow: these articles cannot say that the groups differ.

    Args:
        words: what ``find_distinctive_words`` gives.
        most: how many phrases of each group.
        ax: where to draw, with room for the sentences to its right; a figure of its own where None.

    Raises:
        ValueError: there is no phrase.
    """
    needs(words, "group", "phrase", "log_odds", of="find_distinctive_words")
    if words.empty:
        raise ValueError("no phrase is in the table: two groups share too few articles")
    groups = sorted(words["group"].unique(), key=str)
    shown = words.groupby("group", sort=False).head(most)
    shown = pd.concat([shown[shown["group"] == group] for group in groups], ignore_index=True)
    ax = ax or new_axes(len(shown) + len(groups), width=11.0, row=0.36)
    ax.axvline(0, color=GREY, linestyle="--", linewidth=1, zorder=1)
    names: list[str] = []
    for group, style, side in zip(groups, _SIDES, (1, -1), strict=False):
        names.append(f"more in {named(group, 26, 1)}")
        for one in shown[shown["group"] == group].itertuples():
            row = len(names)
            names.append(f"{named(one.phrase, 28, 1)}  {one.count} : {one.count_elsewhere}")
            low, high = np.clip([side * one.low, side * one.high], -_EDGE, _EDGE)
            ax.hlines(row, low, high, color=style.colour, linewidth=1.6)
            face = style.colour if one.low > 0 else "white"
            ax.scatter([side * one.log_odds], [row], s=42, color=face, edgecolor=style.colour, marker=style.marker, zorder=3)
            example = _in_its_sentence(one.examples[0]) if one.examples else ""
            text_style: dict[str, Any] = {"va": "center", "fontsize": 7.5, "color": INK, "parse_math": False}
            ax.annotate(example, (1.02, row), xycoords=("axes fraction", "data"), **text_style)
    list_rows(ax, names)
    for tick in ax.get_yticklabels():
        tick.set_fontweight("bold" if tick.get_text().startswith("more in ") else "normal")
    apart = shown["low"] > 0
    beyond = int((shown["high"] > _EDGE).sum())
    key = "log-odds ratio and its 95% interval, those most surely apart on top; hollow: the interval holds 0; "
    key += "beside each phrase its uses, here and in the other group"
    key += f"; {beyond} intervals cut at {_EDGE}" if beyond else ""
    answer = f"the interval of {int(apart.sum())} of these {len(shown)} leaves out 0, as by chance some of many words do; "
    answer += "words tell of subjects before they tell of style"
    both = " and ".join(named(group, 40, 1) for group in groups)
    entitle(ax, f"Which words set {both} apart?", answer, key=key, source="words and pairs of words, Monroe, Colaresi and Quinn (2008)")
    kept = shown.assign(sentence=[one[0].sentence if one else "" for one in shown["examples"]]).drop(columns="examples")
    seen = "; ".join(f"{group}: {', '.join(shown.loc[shown['group'] == group, 'phrase'])}" for group in groups)
    return keep(ax, kept, f"Marks on both sides of zero, a row a phrase. {answer}. {seen}.")


def _in_its_sentence(use: Use) -> str:
    """The phrase in brackets with the words around it, on one line."""
    at, end = use.start - use.sentence_start, use.end - use.sentence_start
    parts = (use.sentence[:at].lstrip(), use.sentence[at:end], use.sentence[end:].rstrip())
    before, phrase, after = (_BLANKS.sub(" ", shown_safely(part)) for part in parts)
    before = "…" + before[-_AROUND:].partition(" ")[2] if len(before) > _AROUND else before
    after = after[:_AROUND].rpartition(" ")[0] + " …" if len(after) > _AROUND else after
    return f"{before}[{phrase}]{after}"
