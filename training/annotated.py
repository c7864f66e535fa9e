"""Which texts are there to hold the package against, and what did people mark in them?

The sample corpus with the annotation of tests/annotations; the annotated sets beside the project, where they are there;
and texts in which nobody marked anything, in which only a change can be seen.
"""

from __future__ import annotations

import gzip
import json
import pickle
import re
import tomllib
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from .questions import Pair

ROOT = Path(__file__).resolve().parent.parent
ANNOTATIONS = ROOT / "tests" / "annotations"

_SENTENCES = 1500  # of the Wikipedia set, which has five times as many
_PAGES = 24  # of each set, when they are read: reading one takes as long as a hundred sentences
_NOTICE_PAGES = 60
_AGENT = re.compile(r"\bA\.?I\b|artificial intelligence|automat|generated|chatbot|machine", re.IGNORECASE)


class Mark(NamedTuple):
    """A stretch of a text that somebody marked; what was in doubt counts neither for nor against."""

    start: int
    end: int
    label: str = ""
    doubt: bool = False


class Item(NamedTuple):
    """A text to ask about: ``payload`` is what is asked about, ``marked`` what people marked in it, by question."""

    key: str
    payload: Any
    marked: dict[str, Any]


def _rows(path: Path) -> list[dict[str, Any]]:
    if not path.exists():
        return []
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def _place(text: str, shown: str) -> Pair:
    """Where the words in [brackets] stand, by the words around them."""
    before, _, rest = shown.partition("[")
    inner, _, behind = rest.partition("]")
    whole = before + inner + behind
    if text.count(whole) != 1:
        raise ValueError(f"“{shown}” stands {text.count(whole)} times in its article: give more of the words around it")
    start = text.index(whole) + len(before)
    return start, start + len(inner)


@cache
def sample_articles() -> dict[str, Any]:
    """The sample corpus by article, as what an Article is made from."""
    import framing

    articles = framing.read_articles(ROOT / "seeds")
    return {
        a.article_id: {"text": a.text, "title": a.title, "outlet": a.outlet, "byline": a.byline, "published": a.published} for a in articles
    }


@cache
def sample() -> dict[str, Item]:
    """The sample corpus with what was marked in it by hand."""
    items = {name: Item(f"sample/{name}", fields, {question: [] for question in _BY_HAND}) for name, fields in sample_articles().items()}
    for question, file in _BY_HAND.items():
        for row in _rows(ANNOTATIONS / f"{file}.jsonl"):
            item, doubt = items[row["article"]], row.get("doubt", False)
            text, marks = item.payload["text"], item.marked[question]
            if question == "sources":
                marks.append(row)
            elif question == "quotes":
                marks.append({**row, "pieces": [_place(text, piece) for piece in row["pieces"]]})
            else:
                marks.append(Mark(*_place(text, row["at"]), row.get("frame") or row.get("kind") or "", doubt))
    return items


_BY_HAND = {
    "quotes": "quotes",
    "sources": "sources",
    "hedges": "hedges",
    "boosters": "boosters",
    "frame_cues": "frames",
    "notices": "notices",
}
"""What was marked in the sample corpus, and its file in tests/annotations."""


def items_for(wing: str, gold: Path, most: int | None = None) -> list[Item]:
    """The texts on which a wing is asked, every n-th of each set where ``most`` are wanted of it."""
    sets = [list(sample().values()), *_SETS[wing](gold)]
    if wing == "reading":
        sets = sets[1:]  # the sample corpus is read as text
    return [item for one in sets for item in (one[:: max(1, len(one) // most)][:most] if most else one)]


def _sentences(gold: Path) -> list[list[Item]]:
    news = [row for row in _rows(gold / "hedging" / "news.jsonl.gz") if not row["doubt"]]
    wiki = _rows(gold / "hedging" / "wikipedia.jsonl.gz")[:_SENTENCES]
    return [
        [
            Item(f"news/{r['id']}", r["sentence"], {name: [Mark(w["start"], w["end"]) for w in r[name]] for name in ("hedges", "boosters")})
            for r in news
        ],
        [Item(f"wikipedia/{i}", r["sentence"], {"uncertain": bool(r["label"])}) for i, r in enumerate(wiki)],
        *(_own(name) for name in ("hedges", "vague_quantities", "boosters", "interpretations")),
    ]


def _framed(gold: Path) -> list[list[Item]]:
    frames, ordinary = _rows(gold / "frames" / "frames.jsonl.gz"), _rows(gold / "frames" / "ordinary.jsonl.gz")
    return [
        [Item(f"frames/{r['id']}", r["sentence"], {"frames": r["frames"]}) for r in frames],
        [Item(f"ordinary/{r['id']}", r["sentence"], {} if r["doubt"] else {"frame": (r["frame"], r["label"] == "yes")}) for r in ordinary],
        [*_own("frames/*"), *_own("denials")],
    ]


def _wordings(gold: Path) -> list[list[Item]]:
    sets = []
    for name in ("english", "extra", "multilingual"):
        rows = _rows(gold / "disclaimers" / f"{name}.jsonl.gz")
        sets.append([Item(f"{name}/{i}", r["text"], {"wording": r}) for i, r in enumerate(rows)])
    sets += [_own("ai_*"), _own_wordings()]
    return [*sets, [Item(f"page/{name}", pickle.dumps(article), {"wording": {"label": "none"}}) for name, article in _notice_pages(gold)]]


def _own(lexicons: str) -> list[Item]:
    """The examples of lexicons, in which nobody marked anything: the sentences that defend their rules."""
    found = {}
    for path in sorted((ROOT / "framing" / "lexicons").glob(f"{lexicons}.toml")):
        tables = tomllib.loads(path.read_text("utf-8"))
        for i, text in enumerate(_examples(tables)):
            found[text] = Item(f"own/{path.stem}/{i}", text, {})
    return list(found.values())


def _examples(table: Any) -> Iterator[str]:
    """What stands in ``finds``, ``misses`` and ``exclusions``, however deep, without its brackets."""
    for key, value in table.items() if isinstance(table, dict) else ():
        if key in ("finds", "misses", "exclusions"):
            yield from (text.replace("[", "").replace("]", "") for text in _strings(value))
        else:
            for one in value if isinstance(value, list) else [value]:
                yield from _examples(one)


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    else:
        for one in value.values() if isinstance(value, dict) else value:
            yield from _strings(one)


def _own_wordings() -> list[Item]:
    return [
        Item(f"wording/{i}", text, {})
        for i, text in enumerate(_strings(tomllib.loads((ROOT / "tests" / "notice_wordings.toml").read_text("utf-8"))))
    ]


def _html(gold: Path, path: str) -> bytes:
    return gzip.decompress((gold / "pages" / path).read_bytes())


def _read(gold: Path, path: str, url: str) -> Any:
    import framing

    return framing.read_page(_html(gold, path), url=url)


@cache
def _notice_pages(gold: Path) -> list[tuple[str, Any]]:
    """Pages that speak of what could have made them; what they say is no notice."""
    read = []
    for name in ("naeb", "zyte"):
        rows = [row for row in _rows(gold / "pages" / f"{name}.jsonl.gz") if _AGENT.search(row["gold_text"])]
        read += [(row["id"], _read(gold, row["html_path"], row["url"])) for row in rows[: _NOTICE_PAGES // 2]]
    return read


def _told(gold: Path) -> list[list[Item]]:
    quotes: dict[str, list[Any]] = {}
    sources: dict[str, list[Any]] = {}
    for row in _rows(gold / "quotes" / "sources.jsonl.gz"):
        sources[row["article_id"]] = [{"name": name, "kind": "named"} for name in row["named_sources"]]
    for row in _rows(gold / "quotes" / "passages.jsonl.gz"):
        pieces = [(piece["start"], piece["end"]) for piece in row["pieces"]]
        quotes.setdefault(row["article_id"], []).append({**row, "pieces": pieces, "name": row["speaker_name"]})
    texts = _rows(gold / "quotes" / "passage_texts.jsonl.gz")
    polnear = _rows(gold / "quotes" / "polnear_dev.jsonl.gz")
    return [
        [Item(f"polnear/{i}", r["text"], {"polnear": [g for g in r["gold_quotes"] if g["source"]]}) for i, r in enumerate(polnear)],
        [
            Item(
                f"passages/{r['article_id']}",
                r["text"],
                {"quotes": quotes.get(r["article_id"], []), "named": sources.get(r["article_id"], [])},
            )
            for r in texts
        ],
        _documents(gold),
    ]


def _documents(gold: Path) -> list[Item]:
    return [Item(f"document/{p.stem[:3]}", p.read_text("utf-8"), {}) for p in sorted((gold.parent / "documents").glob("*.txt"))]


def _labelled_pages(gold: Path) -> list[list[Item]]:
    rows = _rows(gold / "indicators" / "pages.jsonl.gz")
    pages = [Item(f"label/{r['page']}", pickle.dumps(_read(gold, r["page"], r["url"])), {"lines": r["lines"]}) for r in rows]
    return [pages, _documents(gold)]


def _pages(gold: Path) -> list[list[Item]]:
    sets = []
    for name in ("naeb", "zyte"):
        rows = _rows(gold / "pages" / f"{name}.jsonl.gz")
        some = rows[:: max(1, len(rows) // _PAGES)][:_PAGES]
        sets.append([Item(f"{name}/{r['id']}", (_html(gold, r["html_path"]), r["url"]), {"page": r}) for r in some])
    return sets


def _texts(gold: Path) -> list[list[Item]]:
    return [[Item(item.key, item.payload, {}) for item in one] for one in _told(gold)]


_SETS: dict[str, Callable[[Path], list[list[Item]]]] = {
    "text": _texts,
    "cues": lambda gold: [*_sentences(gold), *_framed(gold)],
    "article": _texts,
    "reading": _pages,
    "attribution": _told,
    "frames": _framed,
    "hedging": _sentences,
    "disclaimers": _wordings,
    "readability": lambda gold: [_documents(gold)],
    "indicators": _labelled_pages,
}
