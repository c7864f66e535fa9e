"""Which articles does a text hold that a press database wrote: Factiva with its codes, LexisNexis with its labels?"""

import re
from collections.abc import Iterator

from framing.article.article import Article

from .bylines import parse_byline
from .dates import date_in

# Factiva: two capitals at the start of a line open a field, and what belongs to it is indented or follows.
_FACTIVA_FIELD = re.compile(
    r"^(HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|LA|CY|LP|TD|CO|IN|NS|RE|IPC|IPD|PUB|AN|SE|CLM|CT|RF|VOL|ART)(?: {1,6}|\t|$)", re.MULTILINE
)
_FACTIVA = re.compile(r"^HD(?: +|\t|\n)[^\n]*[\s\S]*?^(?:LP|TD)(?: +|\t|\n)", re.MULTILINE)
# LexisNexis: "2 of 9 DOCUMENTS" opens an article in the older form, "End of Document" closes it in the newer.
_NEXIS_OPENS = re.compile(r"^[^\S\n]*\d+ of \d+ DOCUMENTS[^\S\n]*$", re.MULTILINE)
_NEXIS_CLOSES = re.compile(r"^[^\S\n]*End of Document[^\S\n]*$", re.MULTILINE | re.IGNORECASE)
_NEXIS_LABEL = re.compile(
    r"^(SECTION|LENGTH|BYLINE|DATELINE|HIGHLIGHT|GRAPHIC|LOAD-DATE|LANGUAGE|PUBLICATION-TYPE|DISTRIBUTION|SUBJECT|COPYRIGHT|NOTES|CORRECTION|SERIES|TYPE|JOURNAL-CODE|"
    r"Section|Length|Byline|Dateline|Highlight|Graphic|Load-Date|Language|Publication-Type|Subject|Classification|Copyright|Notes|Correction):[^\S\n]?",
    re.MULTILINE,
)
_RIGHTS = re.compile(r"^[^\S\n]*(?:Copyright|©)[^\n]*(?:\n[^\S\n]*All Rights Reserved)?", re.MULTILINE | re.IGNORECASE)
_BODY = re.compile(r"^[^\S\n]*Body[^\S\n]*$", re.MULTILINE)
_AFTER = frozenset(
    "load-date language publication-type subject classification graphic journal-code type distribution notes series copyright".split()
)


def is_database_text(text: str) -> bool:
    """Whether a text has the form in which Factiva or LexisNexis writes articles."""
    if _NEXIS_OPENS.search(text[:5000]):
        return True
    labels = {found[1].lower() for found in _NEXIS_LABEL.finditer(text)}
    if _NEXIS_CLOSES.search(text) and len(labels & {"length", "load-date", "byline", "section"}) >= 2:
        return True
    fields = {found[1] for found in _FACTIVA_FIELD.finditer(text)}
    return {"HD", "PD", "SN"} <= fields and bool(fields & {"LP", "TD"}) and bool(_FACTIVA.search(text))


def read_database_text(text: str, stem: str) -> Iterator[Article]:
    """The articles of such a text, in order."""
    if _NEXIS_OPENS.search(text) or _NEXIS_CLOSES.search(text):
        pieces = _NEXIS_OPENS.split(text)[1:] if _NEXIS_OPENS.search(text) else _NEXIS_CLOSES.split(text)[:-1]
        read = _nexis
    else:
        starts = [found.start() for found in _FACTIVA_FIELD.finditer(text) if found[1] in ("SE", "HD")]
        starts = [
            start
            for i, start in enumerate(starts)
            if text[start : start + 2] == "SE" or i == 0 or text[starts[i - 1] : starts[i - 1] + 2] != "SE"
        ]
        pieces = [text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]
        read = _factiva
    for number, piece in enumerate((piece for piece in pieces if piece.strip()), start=1):
        yield read(piece, f"{stem}_{number}")


def _factiva(piece: str, article_id: str) -> Article:
    fields = {found: [] for found in ("HD", "BY", "PD", "SN", "LP", "TD", "AN")}  # type: dict[str, list[str]]
    marks = list(_FACTIVA_FIELD.finditer(piece))
    for mark, after in zip(marks, [*marks[1:], None], strict=True):
        if mark[1] in fields:
            fields[mark[1]].append(piece[mark.end() : after.start() if after else len(piece)].strip())
    text = "\n\n".join(_paragraphs("\n\n".join((*fields["LP"], *fields["TD"]))))
    title, byline, day, outlet = (" ".join(" ".join(fields[name]).split()) for name in ("HD", "BY", "PD", "SN"))
    return _article(text, title=title, byline=byline, day=day, outlet=outlet, article_id=article_id)


def _nexis(piece: str, article_id: str) -> Article:
    """Outlet and day stand above the labels, the headline too; the body below them, up to those at the end."""
    labels = list(_NEXIS_LABEL.finditer(piece))
    first = labels[0].start() if labels else len(piece)
    head = [line.strip() for line in _RIGHTS.sub("", piece[:first]).splitlines() if line.strip()]
    fields: dict[str, str] = {}
    start, end = first, len(piece)
    marked = _BODY.search(piece)
    for label in labels:
        name = label[1].lower()
        if name in _AFTER and label.start() > (marked.end() if marked else start) and piece[start : label.start()].strip():
            end = min(end, label.start())
            break
        line_end = piece.find("\n\n", label.end())
        value_end = line_end if line_end >= 0 else len(piece)
        fields[name] = " ".join(piece[label.end() : value_end].split())
        start = value_end
    body = piece[marked.end() if marked else start : end]
    day = next((line for line in head if date_in(line)), "")
    others = [line for line in head if line != day and not re.search(r"\b(?:Edition|\d+ of \d+|Page \d+)\b", line)]
    newer = marked is not None  # the headline first, then the outlet
    title = others[0] if newer and others else " ".join(others[1:])
    outlet = others[1] if newer and len(others) > 1 else others[0] if others and not newer else ""
    text, byline = "\n\n".join(_paragraphs(_RIGHTS.sub("", body))), fields.get("byline", "")
    return _article(text, title=title, byline=byline, day=day, outlet=outlet, article_id=article_id)


def _paragraphs(text: str) -> list[str]:
    """The paragraphs of a text that is wrapped at some width: a blank line parts them."""
    return [line for block in re.split(r"\n[^\S\n]*\n", text) if (line := " ".join(block.split()))]


def _article(text: str, *, title: str, byline: str, day: str, outlet: str, article_id: str) -> Article:
    facts = {"title": title, "byline": parse_byline(byline), "published": date_in(day), "outlet": outlet, "article_id": article_id}
    if not text:
        return Article("", **facts, error=f"{article_id} has no text in the export")  # type: ignore[arg-type]
    return Article(text, **facts)  # type: ignore[arg-type]
