"""How do samples go out to coders as files, and how do their codes come back?"""

from collections.abc import Iterable
from pathlib import Path

import pandas as pd

from framing.reading.formula_cells import as_they_were, save_csv
from framing.table_schemas import KEY_COLUMNS, SHEET_COLUMNS, needs
from framing.writing import written_whole

_CODES: dict[str, bool | None] = {
    **dict.fromkeys(("yes", "y", "1", "true", "x", "right"), True),
    **dict.fromkeys(("no", "n", "0", "false", "wrong"), False),
    **dict.fromkeys(("?", "doubtful", "d", ""), None),
}
_ENDINGS = (".csv", ".jsonl")


def write_sheet(sample: pd.DataFrame, path: str | Path) -> tuple[Path, Path]:
    """Write a sample as a sheet for coders and, beside it, its key, which no coder should see before she is done.

    Args:
        sample: what ``draw_sample`` gives.
        path: where the sheet goes: .csv, which opens in a spreadsheet, or .jsonl. A sheet that is there is not overwritten, for it
            may hold somebody's codes.

    Returns:
        The two paths; the key is called as the sheet, with ".key" before its ending.

    Raises:
        ValueError: the name ends in something else.
        FileExistsError: there is a sheet.
    """
    needs(sample, *SHEET_COLUMNS, *KEY_COLUMNS, of="draw_sample")
    path = Path(path)
    key = key_of(path)
    if path.suffix.lower() not in _ENDINGS:
        raise ValueError(f"{path.name} is not a sheet: end its name in {' or '.join(_ENDINGS)}")
    if path.exists():
        raise FileExistsError(f"{path} is there already and may hold codes: give the new sheet another name")
    path.parent.mkdir(parents=True, exist_ok=True)
    save_rows(sample[["passage", *KEY_COLUMNS]], key)
    save_rows(sample[list(SHEET_COLUMNS)], path)
    return path, key


def save_rows(rows: pd.DataFrame, path: Path) -> None:
    """Write a table so that the file is whole at every moment: what is there is replaced only when the new one stands."""
    with written_whole(path) as beside:
        if path.suffix.lower() == ".jsonl":
            rows.to_json(beside, orient="records", lines=True, force_ascii=False)
        else:
            save_csv(rows, beside)


def read_sheets(paths: str | Path | Iterable[str | Path], *, key: str | Path | None = None) -> pd.DataFrame:
    """The codes of one or more coders, with what the scorer said.

    Args:
        paths: coded sheets, one a coder; a coder is called by her sheet's name.
        key: the key of the sample; where None, the one beside the first sheet.

    Returns:
        DataFrame, one row a passage and coder: passage, coder, code (True, False, or missing where it is blank or
        doubtful), doubtful, found (whether the scorer has a hit there), question, sentence, comment, and the key.
        ``measure_agreement(coded, coded, measures={"code": "found"}, by="passage")`` sets coders beside the scorer and each other.

    Raises:
        FileNotFoundError: a sheet or the key is not there.
        ValueError: a code is none of yes, no and doubtful, or a sheet has passages that the key has not.
    """
    sheets = [Path(paths)] if isinstance(paths, str | Path) else [Path(path) for path in paths]
    if missing := [sheet for sheet in sheets if not sheet.exists()]:
        raise FileNotFoundError(f"there is no sheet at {missing[0]}")
    beside = key_of(sheets[0]) if key is None else Path(key)
    if not beside.exists():
        raise FileNotFoundError(f"the key of the sample is not at {beside}: name it with key=")
    known = read_rows(beside)
    coded = []
    for sheet in sheets:
        rows = read_rows(sheet)
        if strange := sorted(set(rows["passage"]) - set(known["passage"])):
            raise ValueError(
                f"{sheet} has passages that {beside.name} does not have, such as {strange[0]}: it is the sheet of another sample"
            )
        words = rows["code"].fillna("").astype(str).str.strip()
        codes = pd.array([read_code(word, str(sheet)) for word in words], dtype="boolean")
        doubtful = codes.isna() & (words != "")
        rows = rows[[column for column in SHEET_COLUMNS if column in rows.columns]].assign(code=codes, doubtful=doubtful, coder=sheet.stem)
        coded.append(rows.merge(known, on="passage", how="left"))
    together = pd.concat(coded, ignore_index=True)
    first = ["passage", "coder", "code", "doubtful", "found"]
    together = together.assign(found=together["hits"] > 0)
    return together[[*first, *[column for column in together.columns if column not in first]]]


def read_code(word: str, where: str) -> bool | None:
    """A code as yes or no; None where it is blank or doubtful.

    Raises:
        ValueError: it is none of these; the message says where it stands.
    """
    word = word.strip().lower()
    if word not in _CODES:
        raise ValueError(f"{where} has the code {word!r}: write yes, no, or ? where it is doubtful")
    return _CODES[word]


def key_of(sheet: str | Path) -> Path:
    """Where the key of a sheet lies: beside it."""
    return Path(sheet).with_name(f"{Path(sheet).stem}.key{Path(sheet).suffix}")


def read_rows(path: Path) -> pd.DataFrame:
    """A sheet or a key as it stands in its file."""
    if path.suffix.lower() == ".jsonl":
        return pd.read_json(path, lines=True, dtype={"article_id": str, "code": str, "group": str})
    # A spreadsheet saves with semicolons where the comma parts decimals.
    first = path.read_text("utf-8-sig", errors="replace").partition("\n")[0]
    separator = ";" if first.count(";") > first.count(",") else ","
    text = {"article_id": str, "group": str, "code": str, "comment": str, "passage": str}
    return as_they_were(pd.read_csv(path, sep=separator, encoding="utf-8-sig", dtype=text, keep_default_na=False))


def compare_coders(coded: pd.DataFrame) -> pd.DataFrame:
    """What each coder says of each passage, side by side, those on which they part first: what coders sit down together over.

    Args:
        coded: what ``read_sheets`` gives of two or more sheets.

    Returns:
        DataFrame, one row a passage: passage, question, sentence, a column with each coder's code (missing where it is
        blank or doubtful), and agree, which is False where one says yes and another no.

    Raises:
        TypeError: it is no DataFrame.
        ValueError: it is not what ``read_sheets`` gives.
    """
    needs(coded, "passage", "coder", "code", "question", "sentence", of="read_sheets")
    wide = coded.pivot_table(index="passage", columns="coder", values="code", aggfunc="first", dropna=False)
    parted = wide.max(axis=1) != wide.min(axis=1)
    asked = coded.drop_duplicates("passage").set_index("passage")[["question", "sentence"]]
    return asked.join(wide).assign(agree=~parted).sort_values(["agree", "passage"]).reset_index()


def settle(coded: pd.DataFrame) -> pd.DataFrame:
    """One row a passage: what more than half of its coders say; missing where they are even or doubt."""
    votes = coded.groupby("passage")["code"].mean().astype("Float64")
    settled = coded.drop_duplicates("passage").set_index("passage")
    code = (votes > 0.5).where(votes.notna() & (votes != 0.5)).astype("boolean")
    return settled.assign(code=code.reindex(settled.index)).reset_index()
