"""Which findings has a reader dismissed, so that they are not shown to her again?

A finding is known again by its kind, by the words that it is about and by their sentences, never by where these stand: an article
may be saved anew, and an outlet more may tell the same.
"""

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from framing.reading.formula_cells import as_they_were, save_csv
from framing.table_schemas import DISMISSED_COLUMNS, needs
from framing.text.words import straighten
from framing.writing import check_writable, written_whole

DISMISSED_NAME = "dismissed.csv"
_KEY = 10  # characters


class FindingPart(NamedTuple):
    """A part of a finding: the value that is told, in which words and which sentence, all on one line and in small letters."""

    value: str
    text: str
    sentence: str


class DismissedFinding(NamedTuple):
    """What makes two findings one: the kind, and what is told."""

    kind: str
    parts: tuple[FindingPart, ...]

    @property
    def key(self) -> str:
        """A short name that stays the same as long as kind, words and sentences do."""
        words = "\n".join((self.kind, *sorted("\t".join(one[1:]) for one in self.parts)))
        return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:_KEY]


def finding_part(value: str, text: str, sentence: str) -> FindingPart:
    """A part of a finding, its line ends and quotation marks made alike."""
    return FindingPart(*(" ".join(straighten(part).casefold().split()) for part in (value, text, sentence)))


def dismissed_beside(source: str | Path) -> Path:
    """Where the findings on a corpus that were dismissed are kept: ``dismissed.csv`` in its folder."""
    source = Path(source)
    return (source if source.is_dir() else source.parent) / DISMISSED_NAME


def dismiss(findings: pd.DataFrame, file: str | Path, *, why: str = "") -> int:
    """Dismiss findings: who reads the corpus again with this file is not shown them.

    A dismissed finding comes back where it says more than before: where a further value is told, or a sentence on which it
    stood was rewritten. To take a dismissal back, delete its rows.

    Args:
        findings: rows of ``find_inconsistencies`` or of ``find_disagreements``; of a fact all its rows.
        file: a CSV that is made where it is missing; see ``dismissed_beside``. It is written whole or not at all.
        why: a note for whoever reads the file.

    Returns:
        How many findings were added; one that the file has already is not added again.

    Raises:
        ValueError: these are no findings, or the file is no list of dismissed ones.
        OSError: the file cannot be read or written.
    """
    known = read_dismissed(file)
    kept = set(known["key"])
    new = {finding.key: finding for finding in findings_in(findings) if finding.key not in kept}
    rows = [(key, finding.kind, *one, why) for key, finding in new.items() for one in finding.parts]
    if rows:
        check_writable(Path(file))
        with written_whole(file) as beside:
            save_csv(pd.concat([known, pd.DataFrame(rows, columns=DISMISSED_COLUMNS)]), beside)
    return len(new)


def read_dismissed(file: str | Path) -> pd.DataFrame:
    """The findings that were dismissed: key, kind, value, text, sentence, why; a row each part, none where there is no file.

    Raises:
        ValueError: the file is not a list of dismissed findings.
    """
    if not Path(file).exists():
        return pd.DataFrame(columns=DISMISSED_COLUMNS, dtype=object)
    try:
        table = as_they_were(pd.read_csv(file, encoding="utf-8-sig", dtype=str, keep_default_na=False))
    except (pd.errors.ParserError, pd.errors.EmptyDataError, UnicodeDecodeError) as error:
        raise ValueError(f"{file} cannot be read as a list of dismissed findings: {error}") from None
    if missing := [name for name in DISMISSED_COLUMNS if name not in table]:
        raise ValueError(f"{file} is not a list of dismissed findings: it has no column {', '.join(missing)}")
    return table[list(DISMISSED_COLUMNS)]


class Dismissed:
    """The findings of a file, and how many of those at hand are among them."""

    def __init__(self, file: str | Path | None) -> None:
        self.met = 0
        table = read_dismissed(file) if file is not None else pd.DataFrame(columns=DISMISSED_COLUMNS)
        self._known: dict[str, list[frozenset[tuple[str, str]]]] = {}
        for (_, kind), rows in table.groupby(["key", "kind"], sort=False):
            self._known.setdefault(str(kind), []).append(frozenset(zip(rows["text"], rows["sentence"], strict=True)))

    def has(self, finding: DismissedFinding) -> bool:
        """Whether a finding was dismissed: each value that it tells, in words and a sentence that are told still."""
        values = {one.value for one in finding.parts}
        for known in self._known.get(finding.kind, ()):
            if values == {one.value for one in finding.parts if (one.text, one.sentence) in known}:
                self.met += 1
                return True
        return False


def findings_in(table: pd.DataFrame) -> Iterator[DismissedFinding]:
    """The findings of a table as ``find_inconsistencies`` or ``find_disagreements`` gives it.

    Raises:
        ValueError: it is no such table.
    """
    needs(table, of="find_inconsistencies or find_disagreements")
    columns = set(table.columns)
    if {"kind", "spans"} <= columns:
        for row in table.itertuples():
            yield finding_of(row.kind, [(span.text, span.text, span.sentence) for span in row.spans])
    elif {"fact", "kind", "value", "text", "sentence"} <= columns:
        for _, rows in table.groupby("fact", sort=False):
            yield finding_of(rows["kind"].iloc[0], rows[["value", "text", "sentence"]].itertuples(index=False, name=None))
    else:
        raise ValueError("these rows are not findings: give rows of find_inconsistencies or find_disagreements")


def finding_of(kind: str, parts: Iterable[tuple[str, str, str]]) -> DismissedFinding:
    """A fact or a thing to check as a finding, by the value, the words and the sentence of each of its parts."""
    return DismissedFinding(kind, tuple(finding_part(*part) for part in parts))
