"""What do a reader's verdicts ask of a frame file: which cue to narrow, and which passages to find?"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import pandas as pd

from framing.frames.definitions import Frame
from framing.frames.finding import FrameChoice, chosen_frames, find_frames
from framing.table_schemas import needs
from framing.text.in_sentence import bracketed, offset_in
from framing.text.wording import plural

from .verdicts import kept_place, name_wrong_cues

JUDGED_FRAME_COLUMNS = ("frame", "cue", "note", "sentences")
_NEEDED = ("scorer", "label", "cue", "verdict", "text", "sentence")


def judge_frames(verdicts: pd.DataFrame, frames: FrameChoice = None, *, least: int = 5) -> pd.DataFrame:
    """The cues that were wrong again and again and still are, and the passages that were missed and still are.

    Every sentence is tried on the frames as they are now, so that what a narrower cue has mended is asked for no more.

    Args:
        verdicts: what ``read_verdicts`` gives.
        frames: frames, or a file or folder of them; the shipped three where None.
        least: below so many verdicts, right or wrong, nothing is said of a cue.

    Returns:
        DataFrame, one row a cue, and one a frame of which passages are missed (its cue is ""): frame, cue, note, and as ``sentences``
        those in question, the words in brackets, as ``misses`` and ``finds`` of a frame file want them.
    """
    needs(verdicts, *_NEEDED, of="read_verdicts")
    of_frames = verdicts[verdicts["scorer"] == "frames"]
    rows = [row for frame in chosen_frames(frames) for row in _of_frame(frame, of_frames[of_frames["label"] == frame.name], least)]
    return pd.DataFrame(rows, columns=list(JUDGED_FRAME_COLUMNS))


def _of_frame(frame: Frame, verdicts: pd.DataFrame, least: int) -> Iterator[tuple[str, str, str, list[str]]]:
    weak = replace(frame, threshold=min(cue.weight for cue in frame.cues))  # the cue that made up its weight may stand elsewhere
    for cue, note in name_wrong_cues(verdicts, least=least)[["cue", "note"]].itertuples(index=False, name=None):
        wrong = verdicts[(verdicts["cue"] == cue) & (verdicts["verdict"] == "wrong")]
        if still := [_bracketed(row) for row in wrong.to_dict("records") if cue in _cues_in(row, weak)]:
            remaining = "" if len(still) == len(wrong) else f"; {len(still)} of these are still found"
            yield frame.name, cue, f"{note}{remaining}: narrow it, or say in unless where it does not count", still
    missed = verdicts[verdicts["verdict"] == "missed"]
    if unfound := [_bracketed(row) for row in missed.to_dict("records") if not _cues_in(row, frame)]:
        passages = plural(len(unfound), "passage was", "passages were")
        yield frame.name, "", f"{passages} missed and would be missed again: a cue is wanting", unfound


def _cues_in(row: dict[str, str], frame: Frame) -> Sequence[str]:
    """The cues of the frame that are found on the words of a verdict."""
    at = max(0, offset_in(row["text"], row["sentence"], kept_place(row)))
    return [cue.cue for cue in find_frames(row["sentence"], frame) if cue.start < at + len(row["text"]) and at < cue.end]


def _bracketed(row: dict[str, str]) -> str:
    return " ".join(bracketed(row["text"], row["sentence"], kept_place(row)).split())
