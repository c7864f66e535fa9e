"""How do folders, files and tables become articles? What cannot be read keeps its place, with the reason."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeGuard

from framing.article.article import Article

from .columns import UnknownColumnError, article_from_row, check_choice, is_list, listed, no_text_column, odd_cells, recognise
from .files import READ, UNREADABLE, WARCS, FolderContents, UniqueIds, articles_in, contents_of, id_of, suffix_of, unread, why_unreadable
from .manifests import article_from_manifest
from .own_results import is_own_result
from .table_rows import TABLES, Row, as_parquet, each_once, open_table
from .unpacking import A_PIPE

if TYPE_CHECKING:
    import pandas as pd

_OF_MANY = (*TABLES, *WARCS)  # how many articles are in them is not known before they are read


def read_articles(source: str | Path | Iterable[str | Path] | pd.DataFrame, *, columns: Mapping[str, str] | None = None) -> list[Article]:
    """Articles from a folder, a file, many files, or a DataFrame.

    A folder is read with all below it, in the order of its ``manifest.csv`` where it has one (columns
    article_id, file, outlet, title, byline, published, url, event), then of those of folders below, and
    then by name. Files are .txt, .html, .csv, .tsv, .jsonl, .json and .parquet, gzipped or not, web archives
    (.warc), and texts of many articles as Factiva and LexisNexis write them. Lists of addresses (Media Cloud,
    GDELT) give articles of a headline alone. Of a text what stands in lines above its story is its outlet ("THE QUAY POST", a day
    behind it or none), byline ("By Ana Ruiz, Harbour Editor") and day, where no manifest says otherwise. Encodings are detected,
    line ends become ``\\n``, and nothing else of a text is changed.

    Args:
        source: where the articles are.
        columns: which column of a table holds what, such as ``{"text": "my_column"}``. Without it the names that
            public corpora and newsrooms use are recognised, in small letters or capitals. Of several tables each is read by
            those that it has.

    Returns:
        The articles, each with an id of its own: from the table, else the file's name or the row's number. What
        cannot be read is an Article with ``error``, in its place; one whose row names a day that cannot be read has ``date_error``.

    Raises:
        FileNotFoundError: there is nothing at ``source``, or a folder without one article.
        ValueError: ``columns`` names a field or a column that is not there.
        TypeError: ``source`` is none of these.
    """
    return list(iter_articles(source, columns=columns))


def iter_articles(
    source: str | Path | Iterable[str | Path] | pd.DataFrame, *, columns: Mapping[str, str] | None = None
) -> Iterator[Article]:
    """The same as ``read_articles``, one at a time: a corpus need not fit into memory."""
    check_choice(columns)
    if _is_dataframe(source):
        return with_unique_ids(_from_dataframe(source, columns))
    if isinstance(source, (str, Path)):
        return with_unique_ids(_from_path(_as_path(source), str(source), columns))
    if isinstance(source, Iterable) and not isinstance(source, (bytes, Mapping)):
        return with_unique_ids(_from_files([_as_path(one) for one in source], columns))
    raise TypeError(f"read_articles takes a folder, a file, many files or a DataFrame, not {type(source).__name__}")


def count_articles(source: str | Path) -> int | None:
    """How many articles a folder or file holds, where that is told without reading them: for a bar that shows the time left."""
    path = Path(source)
    if suffix_of(path) == ".parquet" and path.is_file():
        import pyarrow.parquet

        try:
            return int(pyarrow.parquet.read_metadata(as_parquet(path)).num_rows)
        except (pyarrow.ArrowException, OSError):
            return None
    if path.is_file():
        return None if suffix_of(path) in _OF_MANY else 1
    files = _contents(path).files
    return None if any(suffix_of(file) in _OF_MANY for file in files) else len(files)


def _contents(folder: Path) -> FolderContents:
    """What is read of a folder: not what we wrote into it."""
    manifests, files = contents_of(folder)
    return FolderContents(manifests, [path for path in files if not is_own_result(path)])


def _is_dataframe(source: Any) -> TypeGuard[pd.DataFrame]:
    """Whether it is a DataFrame, without importing pandas, which a folder of texts does not need."""
    return hasattr(source, "columns") and hasattr(source, "iloc")


def _as_path(one: Any) -> Path:
    if isinstance(one, (str, Path)):
        return Path(one).expanduser() if str(one).startswith(("~/", "~\\")) else Path(one)
    raise TypeError(f"read_articles takes names of files, not {type(one).__name__}: Articles need no reading, texts become Article(text)")


def _from_dataframe(frame: pd.DataFrame, columns: Mapping[str, str] | None) -> Iterator[Article]:
    """Each row an article, known by its label where no column has ids."""
    names = each_once([str(name) for name in frame.columns])
    recognised = recognise(names, columns and {field: str(name) for field, name in columns.items()})
    if "text" not in recognised:
        raise UnknownColumnError(f"the DataFrame {no_text_column(names)}")
    wanted = {name: frame.iloc[:, place].tolist() for place, name in enumerate(names)}
    labels = [str(label) for label in frame.index]

    def articles() -> Iterator[Article]:
        for label, *cells in zip(labels, *wanted.values(), strict=True):
            row = dict(zip(wanted, cells, strict=True))
            yield article_from_row(row, recognised, where=f"row {label} of the DataFrame", article_id=label)

    return articles()


def _from_path(path: Path, source: str, columns: Mapping[str, str] | None) -> Iterator[Article]:
    try:
        there = path.exists()
    except (OSError, ValueError):  # a whole text where a name should be
        there = False
    if not there:
        raise FileNotFoundError(_what_is_missing(source))
    if path.is_dir():
        return _from_folder(path, columns)
    if not path.is_file():
        raise ValueError(f"{source} {A_PIPE}")
    _check_tables([path], path, columns)
    return _rows_as_articles(path, columns, alone=True) if suffix_of(path) in TABLES else _from_files([path], columns)


def _check_tables(files: Iterable[Path], source: Path, columns: Mapping[str, str] | None) -> None:
    """Refuse a choice of columns where there is no table to have them, or none of the tables has one."""
    tables = [path for path in files if suffix_of(path) in TABLES]
    if columns and not tables:
        raise UnknownColumnError(f"columns={{{next(iter(columns))!r}: …}} is for tables, and there is none in {source}: leave it out")
    if columns and len(names := _columns_of(tables)) == len(tables):
        for field, column in columns.items():
            if not any(column in there for there in names):
                every = dict.fromkeys(name for there in names for name in there)
                raise UnknownColumnError(f"there is no column {column!r} for {field!r} in {source}: the columns are {listed(every)}")


def _columns_of(tables: Iterable[Path]) -> list[list[str]]:
    """The columns of each table that names them at its head; what cannot be read is told in its place, later."""
    found = []
    for path in tables:
        try:
            names = open_table(path, suffix_of(path)).columns
        except UNREADABLE:
            names = []
        if names is not None:
            found.append(names)
    return found


def _what_is_missing(source: str) -> str:
    shown = source if len(source) <= 200 else source[:200] + "…"
    if "\n" in source or len(source) > 1000:
        return f"no file is called {shown!r}: for an article that is a text already, write Article(text)"
    if source.startswith(("http://", "https://")):
        return f"{shown} is an address, and nothing is fetched from the network: save the page in a browser and read the file"
    here = next((parent for parent in Path(source).parents if parent.is_dir()), Path())
    near = sorted(path.name for path in here.iterdir() if not path.name.startswith("."))
    return f"there is no file or folder {shown}: {here.resolve()} holds {', '.join(near[:8]) or 'nothing'}{', …' * (len(near) > 8)}"


def _from_folder(folder: Path, columns: Mapping[str, str] | None) -> Iterator[Article]:
    """The files of each manifest in its order, then all others by name; a link that leads out of the folder is not followed."""
    manifests, files = _contents(folder)
    if not files and not manifests:
        kinds = sorted({path.suffix or path.name for path in folder.rglob("*") if path.is_file()})
        raise FileNotFoundError(
            f"the folder {folder} holds no articles ({', '.join(kinds[:8]) or 'it is empty'}): it reads {', '.join(READ)}"
        )

    _check_tables(files, folder, columns)

    def articles() -> Iterator[Article]:
        named: dict[Path, Path] = {}
        for manifest in manifests:
            yield from _rows_as_articles(manifest, None, named=named)
        home = folder.resolve()
        for path in files:
            place = Path(os.path.realpath(path))  # Path.resolve raises where links lead in a circle
            if path.is_symlink() and not place.is_relative_to(home):
                yield unread(path, f"{path} is a link out of the folder: put a copy in its place, or take it out")
            elif place not in named:
                yield from _from_files([path], columns)

    return articles()


def _from_files(paths: Sequence[Path], columns: Mapping[str, str] | None) -> Iterator[Article]:
    for path in paths:
        if suffix_of(path) in TABLES:
            yield from _rows_as_articles(path, columns)
        else:
            yield from articles_in(path)


def _rows_as_articles(
    path: Path, columns: Mapping[str, str] | None, *, alone: bool = False, named: dict[Path, Path] | None = None
) -> Iterator[Article]:
    """The rows of a table, each an article: its text in a column, or in a file that the row names.

    Args:
        path: the table.
        columns: the user's choice of columns.
        alone: whether this table is all there is to read, so that a wrong choice of columns is raised.
        named: for a manifest, the files that are named so far, each with the manifest that names it; no other brings them again.
    """
    known: dict[tuple[str, ...], dict[str, str]] = {}
    read = 0
    try:
        table = open_table(path, suffix_of(path))
        if table.columns is not None:
            if columns and not alone:  # another table has it: one without is read by the names that it has
                columns = {field: column for field, column in columns.items() if column in table.columns}
            recognised = recognise(table.columns, columns)
            if not recognised.keys() & {"text", "file"} and named is None and not is_list(table.columns):
                yield unread(path, f"{path} {no_text_column(table.columns)}")
                return
        for row in table.rows:
            read = row.number
            where, article_id = f"{row.where} of {path}", f"{id_of(path)}_{row.number}"
            names = tuple(table.columns or row.cells)
            try:
                if not row.error and names not in known:
                    known[names] = recognise(names, columns)
            except UnknownColumnError as error:  # in JSON each row has keys of its own
                yield Article("", article_id=article_id, error=f"{where}: {error}")
                continue
            article = _article_of_row(path, row, names, known.get(names, {}), named, where=where, article_id=article_id)
            if article is not None:
                yield article
    except UnknownColumnError as error:
        if alone:
            raise
        yield unread(path, f"{path}: {error}")
    except Exception as error:  # as in articles_in
        kept = f"; {read} rows were read before that, what follows is lost" if read else ""
        yield unread(path, why_unreadable(path, error) + kept)


def _article_of_row(
    table: Path,
    row: Row,
    names: Sequence[str],
    recognised: Mapping[str, str],
    named: dict[Path, Path] | None,
    *,
    where: str,
    article_id: str,
) -> Article | None:
    """The article of a row: of its file where the table is a manifest or has no texts, of its text, or a headline of a list."""
    if row.error:
        return Article("", article_id=article_id, error=f"{where} {row.error}")
    if named is not None or ("file" in recognised and "text" not in recognised and not is_list(names)):
        return _article_of_file(table, row, recognised, named, where=where, article_id=article_id)
    if "text" in recognised or is_list(names):
        return article_from_row(row.cells, recognised, where=where, article_id=article_id)
    return Article("", article_id=article_id, error=f"{where} {no_text_column(names)}")


def _article_of_file(
    table: Path, row: Row, recognised: Mapping[str, str], named: dict[Path, Path] | None, *, where: str, article_id: str
) -> Article | None:
    """The article of a file that a row names, which is noted in ``named``; None where another table named it before."""
    try:
        article, file = article_from_manifest(table.parent, row, recognised, where)
    except Exception as failure:  # as in article_from_row
        article, file = Article("", error=f"{where} {odd_cells(failure)}"), None
    if named is not None and file is not None and named.setdefault(file.resolve(), table) != table:
        return None
    return article if article.article_id else replace(article, article_id=article_id)


def with_unique_ids(articles: Iterable[Article]) -> Iterator[Article]:
    """The same articles; an id that was there before gets "_2", "_3" and so on."""
    ids = UniqueIds()
    for article in articles:
        unique = ids.free(article.article_id or "article")
        yield article if unique == article.article_id else replace(article, article_id=unique)
