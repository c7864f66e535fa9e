"""Which tables lie beside a report, and whose is a table that lies there already?"""

import json
import re
from collections.abc import Mapping
from pathlib import Path

REPORT_ENDINGS = (".html", ".htm")
"""What the name of a report may end in."""
_TABLES = ("scores", "evidence")
_NAMED = re.compile(rb'"beside": ?(\{[^{}]*\})')  # in the data of a page


def tables_beside(report: Path) -> dict[str, Path]:
    """The tables that are written with a report, each report's own: "march-scores.csv" and "march-evidence.csv" of march.html."""
    return {table: report.with_name(f"{report.stem}-{table}.csv") for table in _TABLES}


def named_beside(hashes: Mapping[str, str]) -> dict[str, str]:
    """The names of the tables beside a report by what they hold, as its data keep them."""
    return dict(zip(_TABLES, hashes, strict=False))  # who altered the data may have left some out


def refuse_tables_of_others(report: Path) -> None:
    """See that the tables of a report take the place of none that was not written with it.

    Raises:
        ValueError: such a table lies there.
    """
    own = _named_in(report)
    for table in tables_beside(report).values():
        if table.exists() and table.name not in own:
            raise ValueError(
                f"{table} lies there already and was not written with {report.name}: give the report another name, or move that file away"
            )


def refuse_tables_of_reports(table: Path) -> None:
    """See that a table takes the place of none that was written with a report.

    Raises:
        ValueError: a report beside it names it as its own.
    """
    for ending in REPORT_ENDINGS:
        for name in _TABLES:
            report = table.with_name(table.name.removesuffix(f"-{name}.csv") + ending)
            if table.name in _named_in(report):
                raise ValueError(f"{table} was written with the report {report.name}: give the table another name, or another folder")


def _named_in(report: Path) -> frozenset[str]:
    """The names of the tables that a report says were written with it; of what is no report none."""
    if not report.is_file():
        return frozenset()
    whole = report.read_bytes()
    found = _NAMED.search(whole, max(whole.rfind(b'id="data"'), 0))
    return frozenset(json.loads(found[1])) if found else frozenset()
