"""What moved between two score tables, and is it the texts or the lexicons that changed?"""

import numpy as np
import pandas as pd

from framing.table_schemas import CLOSING_COLUMNS, LEADING_COLUMNS, needs, table_of, typed_columns

SCORE_CHANGE_COLUMNS = typed_columns("kind article_id measure before after difference:float why")

_OF_THE_TEXT = ("title", "words", "sentences", "textstat_sentences", "flesch_reading_ease")
"""What no lexicon moves: where one of these differs, the text is another."""

_FIRST_MEASURE = "words"
_ALIKE = 1e-9


def compare_score_tables(old: pd.DataFrame, new: pd.DataFrame) -> pd.DataFrame:
    """What differs between two tables of ``score_table``, article by article.

    Measures: new and gone articles, measures and columns of the user's own; changed texts; changed outlets, titles, dates, events
        and columns of the user's own; and each measure that moved, with the reason: the text, the version of package, lexicons and
        frames, or both.
    Evidence: the values before and after; ``spans_table`` of both runs holds the words behind them.
    Misses: a text changed without moving its title, words, sentences or reading ease passes for unchanged.
    Source: this project.

    Returns:
        DataFrame, one row a difference: kind ("new article", "article gone", "new measure", "measure gone", "new column",
        "column gone", "changed text", "changed column", "measure moved"), article_id, measure (or column), before, after,
        difference (of numbers), why.

    Raises:
        ValueError: a table has no ``article_id`` or no ``version``, or an article twice.
    """
    before, after = _by_article(old, "old"), _by_article(new, "new")
    rows: list[tuple[object, ...]] = []
    rows += [("new article", name, "", "", "", np.nan, "") for name in after.index.difference(before.index, sort=False)]
    rows += [("article gone", name, "", "", "", np.nan, "") for name in before.index.difference(after.index, sort=False)]
    for what, names in (("measure", _measure_names), ("column", _own_names)):
        rows += [(f"new {what}", "", name, "", "", np.nan, "") for name in names(after) if name not in before]
        rows += [(f"{what} gone", "", name, "", "", np.nan, "") for name in names(before) if name not in after]
    both = [name for name in before.index if name in after.index]
    shared = [name for name in _measure_names(before) if name in after]
    ours, theirs = before.loc[both], after.loc[both]
    moved = {name: _moved(ours[name], theirs[name]) for name in [*shared, "version"]}
    columns = [name for name in (*LEADING_COLUMNS[1:], *_own_names(before)) if name in before and name in after]
    relabelled = {name: _moved(ours[name], theirs[name]) for name in columns}
    of_text = [name for name in _OF_THE_TEXT if name in before and name in after]
    text = np.any([_moved(ours[name], theirs[name]) for name in of_text], axis=0) if of_text and both else np.zeros(len(both), dtype=bool)
    for at, article_id in enumerate(both):
        if text[at]:
            by = ", ".join(name for name in of_text if _moved(ours[name].iloc[[at]], theirs[name].iloc[[at]])[0])
            rows.append(("changed text", article_id, "", "", "", np.nan, f"told by {by}"))
        for name in columns:
            if relabelled[name][at]:
                rows.append(("changed column", article_id, name, _shown(ours[name].iloc[at]), _shown(theirs[name].iloc[at]), np.nan, ""))
        why = _why(bool(text[at]), bool(moved["version"][at]), str(ours["version"].iloc[at]), str(theirs["version"].iloc[at]))
        for name in shared:
            if moved[name][at]:
                was, now = ours[name].iloc[at], theirs[name].iloc[at]
                rows.append(("measure moved", article_id, name, was, now, _difference(was, now), why))
    return table_of(rows, SCORE_CHANGE_COLUMNS)


def _by_article(table: pd.DataFrame, which: str) -> pd.DataFrame:
    needs(table, of="score_table")
    if missing := [name for name in ("article_id", "version") if name not in table]:
        raise ValueError(f"the {which} table has no column {' and no column '.join(missing)}: give tables as score_table writes them")
    indexed = table.assign(article_id=table["article_id"].astype(str)).set_index("article_id")
    if indexed.index.has_duplicates:
        twice = indexed.index[indexed.index.duplicated()][0]
        raise ValueError(f"the {which} table has the article {twice!r} twice: each article needs an id of its own")
    return indexed


def _measure_names(table: pd.DataFrame) -> list[str]:
    return [str(name) for name in table.columns if name not in {*LEADING_COLUMNS, *CLOSING_COLUMNS, *_own_names(table)}]


def _own_names(table: pd.DataFrame) -> list[str]:
    """The user's own columns: they stand behind the event, before the first measure."""
    names = [str(name) for name in table.columns]
    if LEADING_COLUMNS[-1] not in names or _FIRST_MEASURE not in names:
        return []
    return names[names.index(LEADING_COLUMNS[-1]) + 1 : names.index(_FIRST_MEASURE)]


def _shown(cell: object) -> str:
    """A cell in words; a day without its hours."""
    return "" if pd.isna(cell) else str(cell).removesuffix(" 00:00:00")


def _moved(before: pd.Series, after: pd.Series) -> np.ndarray:
    """Where two columns differ; nothing and nothing are alike."""
    ours, theirs = _numbers(before), _numbers(after)
    if ours is not None and theirs is not None:
        close = np.isclose(ours, theirs, rtol=_ALIKE, atol=_ALIKE, equal_nan=True)
        return np.asarray(~close)
    return np.asarray(before.astype("string").fillna("").to_numpy() != after.astype("string").fillna("").to_numpy())


def _numbers(column: pd.Series) -> np.ndarray | None:
    """A column as numbers, yes and no as 1 and 0; None where it holds words."""
    words = column.astype("string").str.strip().replace({"True": "1", "False": "0", "": pd.NA})
    numbers = pd.to_numeric(words, errors="coerce")
    return None if (numbers.isna() & words.notna()).any() else numbers.astype("Float64").to_numpy(float, na_value=np.nan)


def _difference(was: object, now: object) -> float:
    ours, theirs = _numbers(pd.Series([was])), _numbers(pd.Series([now]))
    return float(theirs[0] - ours[0]) if ours is not None and theirs is not None else np.nan


def _why(text: bool, version: bool, was: str, now: str) -> str:
    """Why a measure moved."""
    reasons = ["the text changed"] if text else []
    if version:
        reasons.append(f"the version changed from {was} to {now}")
    return " and ".join(reasons) or "neither version nor length of the text changed: words of it must have"
