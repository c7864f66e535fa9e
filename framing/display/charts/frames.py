"""Which frames are in which outlet, and in whose voice?"""

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import PercentFormatter

from framing.comparing.outlets.tallies import count_frame_voices, count_frames
from framing.frames.definitions import slug_of
from framing.marking.palette import VOICES
from framing.scoring.glossary import first_look
from framing.text.wording import VOICE_WORDS, words_of

from ..figures import keep
from .grid import draw_grid, pale_note
from .layout import INK, entitle, key_beside, list_outlets, named, new_axes, of_whom, source_of
from .markers import HATCHES


def plot_frames_by_outlet(table: pd.DataFrame, *, by: str = "outlet", ax: Axes | None = None) -> Axes:
    """In how many articles of each outlet each frame is present, in any voice: a grid of shares, each with its count.

    Outlets are sorted by the share of articles that have any of the frames; those of one or two articles are pooled.

    Args:
        table: what ``score_table`` gives.
        by: the column whose values are set side by side.
        ax: where to draw; a figure of its own where None.

    Raises:
        ValueError: ``by`` is no column of the table; the message names the columns there are.
        ValueError: the table has no frame.
    """
    numbers = count_frames(table, by=by)
    n = numbers.set_index(by)["articles"]
    counts = numbers.set_index(by).drop(columns=["articles", "any_frame"])
    if not counts.shape[1]:
        raise ValueError("the table has no frame: score it with frames")
    columns = list(counts.columns)
    frames = [words_of(column.removeprefix("frame_").removesuffix("_present")) for column in columns]
    ax = draw_grid(counts.set_axis(frames, axis=1), n, ax)
    total = int(n.sum())
    answer = f"{of_whom(numbers, total, by)}; any of these frames in {int(numbers['any_frame'].sum())} of {total}"
    key = f"articles in which the frame is present, in any voice; sorted by share of articles with any frame{pale_note(n)}"
    known = [(frame, first_look(column)) for frame, column in zip(frames, columns, strict=True)]
    right = [f"{frame} {one.precision:.2f}" for frame, one in known if one.error_n]
    fewest = min((one.error_n for _, one in known if one.error_n), default=0)
    key += f"\nprecision at first look: {', '.join(right)} (n of each {fewest} or more)" if right else ""
    entitle(ax, "Which frames are present in which outlet?", answer, key=key)
    present = ", ".join(f"{frame} in {int(count)} of {total}" for frame, count in zip(frames, counts.sum(), strict=True))
    return keep(ax, numbers, f"A grid of outlets by frames, darker where more articles have the frame. All outlets: {present}.")


def plot_frame_voices(table: pd.DataFrame, frame: str, *, by: str = "outlet", ax: Axes | None = None) -> Axes:
    """In what share of articles a frame stands in each voice, by outlet: three bars, each with its count.

    An article in which the frame stands in two voices is in two bars. Outlets are sorted by the share of articles that have the
    frame in any; those of one or two articles are pooled.

    Args:
        table: what ``score_table`` gives.
        frame: a frame's name, such as "balancing act".
        by: the column whose values are set side by side.
        ax: where to draw; a figure of its own where None.

    Raises:
        ValueError: ``by`` or the frame is no column of the table; the message names the columns there are.
    """
    numbers = count_frame_voices(table, frame, by=by)
    n = numbers.set_index(by)["articles"]
    total = int(n.sum())
    ax = ax or new_axes(len(n), row=0.7)
    rows = np.arange(len(n))
    by_voice = []
    for place, (voice, column) in enumerate(zip(VOICES, ("outlet_voice", "reported", "quoted"), strict=True)):
        counts = numbers[column].to_numpy(dtype=int)
        at = rows + 0.25 * (place - 1)
        ax.barh(
            at, counts / n, height=0.22, color=VOICES[voice], hatch=HATCHES[voice], edgecolor="white", linewidth=0, label=VOICE_WORDS[voice]
        )
        overall = counts.sum() / max(1, total)
        ax.vlines(np.full(len(n), overall), at - 0.12, at + 0.12, color="black", linewidth=1.2)
        by_voice.append(f"{VOICE_WORDS[voice]} {counts.sum()}")
        for y, count, of in zip(at, counts, n, strict=True):
            ax.text(1.02, y, f"{count} of {of}", va="center", color=INK, fontsize="x-small")
    list_outlets(ax, n)
    ax.set_xlim(0, 1.14)
    ax.set_xticks([0, 0.25, 0.5, 0.75, 1])
    ax.xaxis.set_major_formatter(PercentFormatter(1))
    key_beside(ax)
    answer = f"{of_whom(numbers, total, by)}; any voice {int(numbers['any_voice'].sum())}, " + ", ".join(by_voice)
    key = "share of articles with the frame in that voice; stroke: of all articles"
    entitle(ax, f"In whose voice does “{named(frame, 60, 2)}” stand?", answer, key=key, source=source_of(f"frame_{slug_of(frame)}_cues"))
    seen = "; ".join(f"{row[0]}: {row[1]} own, {row[2]} reported, {row[3]} quoted, of {row[5]}" for row in numbers.itertuples(index=False))
    return keep(ax, numbers, f"Three bars an outlet, one a voice. {answer}. {seen}.")
