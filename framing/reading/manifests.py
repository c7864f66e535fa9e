"""What does a manifest.csv say of the files of a folder, and what can be guessed where there is none?"""

import csv
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from framing.article.article import Article
from framing.writing import written_whole

from .cells import is_blank
from .columns import facts_of
from .dates import date_in
from .files import GUESSED, MANIFEST, PAGES, TEXTS, UniqueIds, contents_of, id_of, read_file, suffix_of
from .formula_cells import kept_from_running
from .table_rows import Row
from .text_metadata import with_text_metadata

MANIFEST_COLUMNS = ("article_id", "file", "outlet", "title", "byline", "published", "url", "event")


def article_from_manifest(folder: Path, row: Row, recognised: Mapping[str, str], where: str) -> tuple[Article, Path | None]:
    """The article that a row of a manifest names, what the row says going before what its file says; and the file."""
    facts = facts_of(row.cells, recognised, where)
    name = row.cells.get(recognised.get("file", ""))
    name = f"{facts.get('article_id', '')}.txt" if is_blank(name) else str(name).strip()
    path = folder / name.replace("\\", "/")
    if name == ".txt":
        return Article("", error=f"{where} names no file: fill its column 'file'", **facts), None
    if not path.resolve().is_relative_to(folder.resolve()):
        return Article("", error=f"{where} names {name}, which lies outside {folder}: copy it there, or take the row out", **facts), None
    if not path.is_file():
        facts = {"article_id": path.stem, **facts}
        return Article("", error=f"{where} names {name}, which is not in {folder}: mend the name or take the row out", **facts), None
    known = {field: value for field, value in facts.items() if value}  # a date that could not be read does not wipe out the page's
    return replace(read_file(path), **known), path


def write_manifest(folder: str | Path) -> Path:
    """Write what can be guessed of the texts and pages of a folder into a manifest.csv, for the user to mend.

    Pages say in their markup who published them, when, and who wrote them; of a text the opening lines, a "By …" line, a
    dateline, its name and the folder that it lies in are read. The column ``guessed`` names the fields that were guessed: all
    that are filled, for none is certain. Tables are left out, because their columns say it already.

    A manifest that is there already is never touched: beside it ``manifest.guessed.csv`` is written (anew each time), from
    which rows can be copied.

    Returns:
        The file that was written.

    Raises:
        FileNotFoundError: there is no such folder, or no text or page in it.
        NotADirectoryError: it is a file.
    """
    folder = Path(folder)
    if not folder.exists():
        raise FileNotFoundError(f"there is no folder {folder}")
    if not folder.is_dir():
        raise NotADirectoryError(f"{folder} is a file: a manifest is written for a folder")
    there = contents_of(folder)
    files = [path for path in there.files if suffix_of(path) in TEXTS + PAGES]
    if not files:
        raise FileNotFoundError(f"the folder {folder} holds no text or page: its articles must be {', '.join(TEXTS + PAGES)}")
    path = folder / (GUESSED if any(manifest.parent == folder for manifest in there.manifests) else MANIFEST)
    outlets = _outlets_by_folder(folder, files)
    # The mark tells spreadsheets that it is UTF-8.
    with written_whole(path) as beside, beside.open("w", encoding="utf-8-sig", errors="replace", newline="") as out:
        writer = csv.DictWriter(out, (*MANIFEST_COLUMNS, "guessed"), lineterminator="\r\n")  # so that a \r in the name of a file is quoted
        writer.writeheader()
        ids = UniqueIds()
        for file in files:
            row = _guess(file, outlets.get(file, ""))
            row["article_id"] = ids.free(id_of(file))
            row["file"] = file.relative_to(folder).as_posix()
            writer.writerow({name: kept_from_running(cell) for name, cell in row.items()})
    return path


def _guess(file: Path, outlet: str) -> dict[str, str]:
    article = read_file(file)
    if article.page is None and not article.error:
        article = with_text_metadata(article, file.name)
    published = article.published or date_in(file.stem)
    found = {
        "outlet": outlet or article.outlet,
        "title": article.title,
        "byline": "; ".join(article.byline),
        "published": published.isoformat() if published else "",
        "url": (article.page.canonical if article.page else "") or article.url,
    }
    return {**found, "guessed": "; ".join(name for name, value in found.items() if value)}


def _outlets_by_folder(folder: Path, files: list[Path]) -> dict[Path, str]:
    """Where all files lie in two subfolders or more, each of these is taken for an outlet."""
    parents = {file: file.relative_to(folder).parts[0] for file in files if file.parent != folder}
    return parents if len(parents) == len(files) and len(set(parents.values())) > 1 else {}
