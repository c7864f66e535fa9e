"""Which texts are there to hold the package against, and what did people mark in them?

The sample corpus with the annotation of tests/annotations; the annotated sets beside the project, where they are there;
and texts in which nobody marked anything, in which only a change can be seen.
"""

from __future__ import annotations

import ast
import datetime
import gzip
import pickle
import re
import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from .model_files import json_lines
from .questions import Pair

ROOT = Path(__file__).resolve().parent.parent
ANNOTATIONS = ROOT / "tests" / "annotations"

_SENTENCES = 1500  # of the Wikipedia set, which has five times as many
_PAGES = 24  # of each set, when they are read: reading one takes as long as a hundred sentences
_NOTICE_PAGES = 60
_EXAMPLE = 4  # words of a text in a test
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
    return json_lines(path) if path.exists() else []


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
    if wing in ("reading", "comparing"):
        sets = sets[1:]  # the sample corpus is read as text, article by article
    return [item for one in sets for item in (_some(one, most) if most else one)]


def wider_items(wing: str, gold: Path, corpora: int) -> list[Item]:
    """Many more texts, in which only a change can be seen: all that lie beside the project, and the examples of tests and lexicons."""
    if wing == "reading":
        kept = {item.key for one in _pages(gold, _PAGES) for item in one}
        return [item for one in _pages(gold) for item in one if item.key not in kept]
    if wing == "comparing":
        examples = dict.fromkeys([*_examples_of_tests(), *(item.payload for item in _own("**/*"))])
        return [*_events(gold, "basil", "newswcl50"), *(Item(f"sentence/{i}", text, {}) for i, text in enumerate(examples))]
    texts = {row["text"]: row for path, most in _WIDER.items() for row in _some(_rows(gold / f"{path}.jsonl.gz"), most or corpora)}
    articles = [Item(f"wider/{i}", _fields(row), {}) for i, row in enumerate(texts.values())]
    sentences = dict.fromkeys([*_examples_of_tests(), *(item.payload for item in _own("**/*"))])
    if wing in ("cues", "frames", "hedging", "disclaimers"):
        rows = (row for path in _WIDER_SENTENCES for row in _rows(gold / f"{path}.jsonl.gz"))
        sentences |= dict.fromkeys(row.get("sentence") or row["title"] for row in rows)
    return articles + [Item(f"sentence/{i}", text, {}) for i, text in enumerate(sentences)]


_WIDER = {
    "quotes/polnear_train": 120,
    "sourcing/articles": 22,
    "events/basil": 40,
    "events/newswcl50": 25,
    "events/fact_texts": 73,
    "frames/narrative_frames": 80,
    "frames/gvfc_leads": 160,
    "corpora/allsides_2000": 0,
}
"""Sets of articles, and how many of each are taken; 0: as many as are asked for."""
_WIDER_SENTENCES = ("hedging/wikipedia", "hedging/bioscope", "hedging/unsc", "frames/gvfc_headlines")


def _some(rows: list[Any], most: int) -> list[Any]:
    return rows[:: max(1, len(rows) // most)][:most] if most else []


def _fields(row: dict[str, Any]) -> dict[str, Any]:
    """A row of a set of articles as what an Article is made from."""
    by, date = row.get("authors") or row.get("author") or "", row.get("date") or ""
    return {
        "text": row["text"],
        "title": row.get("title") or "",
        "outlet": row.get("outlet") or "",
        "byline": tuple(filter(None, by.split(", "))),
        "published": datetime.date.fromisoformat(date) if re.fullmatch(r"\d{4}-\d\d-\d\d", date) else None,
        "url": row.get("url") or "",
    }


def _examples_of_tests() -> Iterator[str]:
    """What tests read: every text in them of four words or more, without its brackets."""
    for path in sorted((ROOT / "tests").glob("test_*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and len(node.value.split()) >= _EXAMPLE:
                yield node.value.replace("[", "").replace("]", "")


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
            yield from (text.replace("[", "").replace("]", "") for text in all_strings(value))
        else:
            for one in value if isinstance(value, list) else [value]:
                yield from _examples(one)


def all_strings(value: Any) -> Iterator[str]:
    """Every string that a table holds, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from all_strings(one)


def _own_wordings() -> list[Item]:
    return [
        Item(f"wording/{i}", text, {})
        for i, text in enumerate(all_strings(tomllib.loads((ROOT / "tests" / "notice_wordings.toml").read_text("utf-8"))))
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


def _events(gold: Path, *names: str) -> list[Item]:
    """The articles of each event, with the facts that people compared in some of them."""
    texts, facts, traps = defaultdict(list), defaultdict(list), defaultdict(list)
    for name in names:
        for row in _rows(gold / "events" / f"{name}.jsonl.gz"):
            event = str(row["event"])
            texts[event].append(_fields(row) | {"article_id": row.get("article_id") or row["id"], "event": event})
    for row in _rows(gold / "events" / "facts.jsonl.gz"):
        if row.get("scope") != "within_article":
            facts[row["event"]].append(row)
    for row in _rows(gold / "events" / "traps.jsonl.gz"):
        traps[row["event"]].append(row)
    marked = {event: {"facts": {"facts": facts[event], "traps": traps[event]}} for event in facts}
    return [Item(f"event/{event}", articles, marked.get(event, {})) for event, articles in texts.items()]


def _pile(gold: Path) -> list[Item]:
    """Articles on many events in one pile."""
    articles = [one for event in _events(gold, "basil", "newswcl50") for one in event.payload]
    return [Item("pile", [one | {"event": ""} for one in articles], {"events": [one["event"] for one in articles]})] if articles else []


def _labelled_pages(gold: Path) -> list[list[Item]]:
    rows = _rows(gold / "indicators" / "pages.jsonl.gz")
    pages = [Item(f"label/{r['page']}", pickle.dumps(_read(gold, r["page"], r["url"])), {"lines": r["lines"]}) for r in rows]
    return [pages, _documents(gold)]


def _pages(gold: Path, most: int = 1000) -> list[list[Item]]:
    sets = []
    for name in ("naeb", "zyte"):
        some = _some(_rows(gold / "pages" / f"{name}.jsonl.gz"), most)
        sets.append([Item(f"{name}/{r['id']}", (_html(gold, r["html_path"]), r["url"]), {"page": r}) for r in some])
    return sets


def _texts(gold: Path) -> list[list[Item]]:
    return [[Item(item.key, item.payload, {}) for item in one] for one in _told(gold)]


_SETS: dict[str, Callable[[Path], list[list[Item]]]] = {
    "text": _texts,
    "cues": lambda gold: [*_sentences(gold), *_framed(gold)],
    "article": _texts,
    "reading": lambda gold: _pages(gold, _PAGES),
    "attribution": _told,
    "frames": _framed,
    "hedging": _sentences,
    "disclaimers": _wordings,
    "readability": lambda gold: [_documents(gold)],
    "indicators": _labelled_pages,
    "comparing": lambda gold: [_events(gold, "fact_texts"), _pile(gold)],
}
