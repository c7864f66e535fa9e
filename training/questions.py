"""What does the package say of a text? Each wing that reads texts is asked its own questions, through the names that scorers have.

The package is imported where it is asked, so that a process that has loaded it anew asks that one.
"""

from __future__ import annotations

import dataclasses
import pickle
from collections.abc import Callable
from typing import Any

Pair = tuple[int, int]


def article_of(payload: Any) -> Any:
    """The payload as the package of this process takes it."""
    import framing

    if isinstance(payload, dict):
        return framing.Article(**payload)
    return pickle.loads(payload) if isinstance(payload, bytes) else payload


def _document(payload: Any) -> Any:
    import framing

    article = article_of(payload)
    return (framing.Article(article) if isinstance(article, str) else article).documents[0]


def _pair(span: Any) -> Pair | None:
    return (span.start, span.end) if span else None


def _facts(one: Any) -> tuple[Any, ...]:
    """What a result says beside its spans, whatever its fields are."""
    values = ((field.name, getattr(one, field.name)) for field in dataclasses.fields(one))
    return tuple(pair for pair in values if isinstance(pair[1], str | int | float | None))


def ask_hedging(payload: Any) -> dict[str, Any]:
    """Hedges, boosters and interpretations, in whose voice."""
    import framing

    article = article_of(payload)
    return {
        "hedges": [(s.start, s.end, s.field, s.category, s.voice, s.voice_name) for s in framing.find_hedges(article)],
        "boosters": [(s.start, s.end, s.field, s.voice) for s in framing.find_boosters(article)],
        "interpretations": [(s.start, s.end, s.field, s.voice) for s in framing.find_interpretations(article)],
    }


def ask_frames(payload: Any) -> dict[str, Any]:
    """Cues of frames, in whose voice."""
    import framing

    return {
        "frames": [(s.start, s.end, s.field, s.frame, s.cue, s.voice, s.place, s.slots) for s in framing.find_frames(article_of(payload))]
    }


def ask_cues(payload: Any) -> dict[str, Any]:
    """All that is found by cues."""
    return ask_hedging(payload) | ask_frames(payload)


def ask_disclaimers(payload: Any) -> dict[str, Any]:
    """Notices about AI and what assistants leave behind."""
    import framing

    article = article_of(payload)
    found = framing.find_ai_disclaimers(article)
    return {
        "notices": [(n.start, n.end, n.field, n.kind, n.human_review, n.accuracy_caveat, _facts(n)) for n in found],
        "residue": [(s.start, s.end, s.field) for s in framing.find_ai_residue(article)],
    }


def ask_attribution(payload: Any) -> dict[str, Any]:
    """Who says what: quotes, sources, reported speech and claims, and what is counted of them."""
    import framing
    from framing.attribution import scorers

    article = article_of(payload)
    article = framing.Article(article) if isinstance(article, str) else article
    counted = scorers.measure_quotes(article) | scorers.measure_sources(article) | scorers.measure_claims(article)
    sources = framing.find_sources(article)
    return {
        "quotes": [(q.kind, q.pieces, _pair(q.speaker), q.speaker_name, q.source_kind, q.field) for q in framing.find_quotes(article)],
        "sources": [(s.name, s.kind, _facts(s), len(s.quotes), [_pair(m) for m in s.mentions]) for s in sources],
        "reported": sorted({(r.start, r.end) for s in sources for r in s.reported}),
        "claims": [(c.start, c.end, c.field, c.voice, c.voice_name) for c in framing.find_claims(article)],
        "counted": sorted((name, str(value)) for name, value in counted.items()),
    }


def ask_indicators(payload: Any) -> dict[str, Any]:
    """The transparency label, line by line."""
    import framing

    found = reversed(framing.find_indicators(article_of(payload)))
    return {"indicators": {i.name.lower(): (i.status, str(i.value), len(i.spans)) for i in found}}


def ask_readability(payload: Any) -> dict[str, Any]:
    """How hard a text is to read."""
    import framing

    article = article_of(payload)
    measures = framing.score(framing.Article(article) if isinstance(article, str) else article).measures
    return {"readability": sorted((name, str(value)) for name, value in measures.items() if name.startswith("flesch") or "syllab" in name)}


def ask_text(payload: Any) -> dict[str, Any]:
    """How a text is cut."""
    document = _document(payload)
    return {
        "sentences": [tuple(s) for s in document.sentences],
        "paragraphs": [tuple(p) for p in document.paragraphs],
        "words": document.words.starts,
        "ends": document.words.ends,
        "counted": document.count_words(),
    }


def ask_regions(payload: Any) -> dict[str, Any]:
    """Where the parts of a page stand, and its language."""
    import framing

    article = article_of(payload)
    article = framing.Article(article) if isinstance(article, str) else article
    measures = framing.score(article)
    return {"regions": [tuple(r) for r in article.regions], "notes": measures.notes, "words": measures.measures["words"]}


def ask_reading(payload: Any) -> dict[str, Any]:
    """What is read off a saved page."""
    import framing

    html, url = payload
    article = framing.read_page(html, url=url)
    return {
        "page": (article.title, str(article.published), article.byline, article.body),
        "regions": [tuple(r) for r in article.regions],
        "rest": repr(article.page),
        "language": article.language,
        "outlet": article.outlet,
    }


def ask_comparing(payload: Any) -> dict[str, Any]:
    """What articles on one event tell of it and of each other; of a pile, which events they are on; of a text alone, what is read in it.

    What ``comparing.outlets`` reckons of tables is not asked.
    """
    import framing
    from framing.comparing.disagreements.facts_compared import mentions_of

    if isinstance(payload, str):
        read = mentions_of(framing.Article(payload), 0)
        return {
            "read": [(m.start, m.end, m.measure, m.low, m.high, m.value, sorted(m.marks), m.head, m.fate) for m in read],
            "oddities": _rows(framing.find_inconsistencies([framing.Article(payload)])),
        }
    articles = [article_of(one) for one in payload]
    if not articles[0].event:
        return {"events": list(framing.find_events(articles).event)}
    facts = framing.find_disagreements(articles)
    finders = (
        *(framing.find_inconsistencies, framing.trace_lineage, framing.find_shared_text, framing.find_quote_variants),
        *(framing.trace_certainty, framing.list_told_by_one, framing.list_sources, framing.list_heard, framing.find_changes),
    )
    return {"facts": _rows(facts["fact verdict article_id field start end why value speaker".split()])} | {
        find.__name__: _rows(find(articles)) for find in finders
    }


def _rows(table: Any) -> list[tuple[Any, ...]]:
    return list(table.itertuples(index=False, name=None))


ASK: dict[str, Callable[[Any], dict[str, Any]]] = {
    "text": ask_text,
    "cues": ask_cues,
    "article": ask_regions,
    "reading": ask_reading,
    "attribution": ask_attribution,
    "frames": ask_frames,
    "hedging": ask_hedging,
    "disclaimers": ask_disclaimers,
    "readability": ask_readability,
    "indicators": ask_indicators,
    "comparing": ask_comparing,
}
"""The wings that read a text, in the order in which one rests on the other, and what each is asked."""
