"""How far does what the package says agree with what people marked?

Everything is counted as hits, found and wanted, so that one F1 serves all measures.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from itertools import combinations
from typing import Any

from framing.text.spans import overlap

from .annotated import Mark
from .questions import Pair

MENTION_WIDER, SPEAKER_WIDER = 40, 20
"""Characters by which a mention of a fact, or of a speaker, may be longer than a marked one twice over."""
Counts = dict[str, tuple[int, int, int]]
"""By measure: hits, found, wanted."""


def is_about(found: Pair, wanted: Pair, wider: int) -> bool:
    """Whether a span stands where one is wanted, and is longer by no more than its length and so many characters."""
    return overlap(found, wanted) > 0 and found[1] - found[0] <= 2 * (wanted[1] - wanted[0]) + wider


def paired(found: Iterable[Any], wanted: Iterable[Any], same: Callable[[Any, Any], bool]) -> list[tuple[Any, Any]]:
    """What was found with what was wanted, one to one, in order."""
    left, pairs = list(wanted), []
    for one in found:
        twin = next((other for other in left if same(one, other)), None)
        if twin is not None:
            left.remove(twin)
            pairs.append((one, twin))
    return pairs


def share_half(a: Pair, b: Pair) -> bool:
    """Whether two spans share half of their joint length."""
    return 2 * overlap(a, b) >= max(a[1], b[1]) - min(a[0], b[0])


def _last_name(name: str | None) -> str:
    return (re.findall(r"[\w-]+", (name or "").lower()) or [""])[-1]


def _spans(question: str, counted: Callable[[Any], bool] = lambda span: True, label: int | None = None) -> Any:
    """Counts spans of the text against marks that share a character with them, and a label where they have one."""

    def count(said: dict[str, Any], wanted: list[Mark]) -> Counts:
        found = [span for span in said[question] if span[2] == "text" and counted(span)]
        found = [span for span in found if not any(mark.doubt and overlap(span[:2], mark[:2]) for mark in wanted)]
        sure = [mark for mark in wanted if not mark.doubt]
        pairs = paired(
            found, sure, lambda span, mark: overlap(span[:2], mark[:2]) > 0 and (label is None or span[label] in mark.label.split("|"))
        )
        return {question: (len(pairs), len(found), len(sure))}

    return count


def _count_uncertain(said: dict[str, Any], wanted: bool) -> Counts:
    return {"uncertain": (int(bool(said["hedges"]) and wanted), int(bool(said["hedges"])), int(wanted))}


def _count_frames(said: dict[str, Any], wanted: list[str]) -> Counts:
    found = {cue[3] for cue in said["frames"]}
    return {"frames": (len(found & set(wanted)), len(found), len(wanted))}


def _count_frame(said: dict[str, Any], wanted: tuple[str, bool]) -> Counts:
    found = any(cue[3] == wanted[0] for cue in said["frames"])
    return {"frames": (int(found and wanted[1]), int(found), int(wanted[1]))}


def _count_wording(said: dict[str, Any], wanted: dict[str, Any]) -> Counts:
    found, yes = said["notices"], wanted["label"] != "none"
    counts = {"notices": (int(bool(found) and yes), int(bool(found)), int(yes))}
    if found and yes:
        kinds, review = {n[3] for n in found}, {n[4] for n in found} - {None} or {None}
        counts["kind"] = (int(wanted["label"] in kinds and len(kinds) <= 2), 1, 1)
        counts["review"] = (int(review == {wanted.get("human_review")}), 1, 1)
        counts["caveat"] = (int(any(n[5] for n in found) == bool(wanted.get("accuracy_caveat"))), 1, 1)
    return counts


def _count_quotes(said: dict[str, Any], wanted: list[dict[str, Any]]) -> Counts:
    def covers(quote: Any, want: dict[str, Any]) -> int:
        return sum(overlap(piece, other) for piece in quote[1] for other in want["pieces"])

    found = [quote for quote in said["quotes"] if quote[5] == "text"]
    found = [quote for quote in found if not any(want.get("doubt") and covers(quote, want) for want in wanted)]
    sure = [want for want in wanted if not want.get("doubt")]
    pairs = []
    for want in sure:
        best = max(found, key=lambda quote: covers(quote, want), default=None)
        if best and covers(best, want) >= 0.8 * sum(end - start for start, end in want["pieces"]):
            pairs.append((best, want))
    answered = {quote[1] for quote, _ in pairs}
    # One quote may answer two passages that its speaker's name parts.
    given = len(pairs) + sum(quote[1] not in answered for quote in found)
    named = [quote for quote in found if quote[0] in _SPEECH and quote[3]]
    speech = [(quote, want) for quote, want in pairs if want["kind"] in _SPEECH]
    right = [(quote, want) for quote, want in speech if want["name"] and _last_name(quote[3]) == _last_name(want["name"])]
    spare = sum(quote[1] not in answered for quote in named)
    return {
        "quotes": (len(pairs), given, len(sure)),
        "quote kinds": (sum(_as_one(quote[0]) == _as_one(want["kind"]) for quote, want in pairs), given, len(sure)),
        "speakers": (len(right), spare + sum(bool(quote[3]) for quote, _ in speech), sum(bool(want["name"]) for _, want in speech)),
        "source kinds": (sum(quote[4] == want["source_kind"] for quote, want in speech), len(speech), len(speech)),
    }


_SPEECH = frozenset(("direct", "partial"))


def _as_one(kind: str) -> str:
    """A word mentioned as such counts as a scare quote, as in the annotated sets."""
    return "scare" if kind == "term" else kind


def _count_named(said: dict[str, Any], wanted: list[dict[str, Any]]) -> Counts:
    doubtful = {_last_name(row["name"]) for row in wanted if row.get("doubt")}
    names = {_last_name(row["name"]) for row in wanted} - doubtful - {""}
    found = {_last_name(source[0]) for source in said["sources"] if source[1] != "anonymous"} - doubtful - {""}
    return {"named sources": (len(found & names), len(found), len(names))}


def _count_sources(said: dict[str, Any], wanted: list[dict[str, Any]]) -> Counts:
    unnamed = [row for row in wanted if row["kind"] == "anonymous"]
    sure, found = sum(not row.get("doubt") for row in unnamed), sum(source[1] == "anonymous" for source in said["sources"])
    found = sure if sure <= found <= len(unnamed) else found
    return _count_named(said, [row for row in wanted if row["name"]]) | {"anonymous sources": (min(found, sure), found, sure)}


def _count_polnear(said: dict[str, Any], wanted: list[dict[str, Any]]) -> Counts:
    speech = [g for g in wanted if g["kind"] in ("direct", "mixed")]
    right = 0
    for gold in speech:
        content = [(c["start"], c["end"]) for c in gold["content"]]
        best: Any = max(said["quotes"], key=lambda q: sum(overlap(p, c) for p in q[1] for c in content), default=None)
        covered = best and any(overlap(p, c) for p in best[1] for c in content)
        sources = [(s["start"], s["end"]) for s in gold["source"]]
        right += bool(covered and best[2] and any(is_about(best[2], source, SPEAKER_WIDER) for source in sources))
    indirect = [(min(c["start"] for c in g["content"]), max(c["end"] for c in g["content"])) for g in wanted if g["kind"] == "indirect"]
    reported = said["reported"]
    return {
        "speakers": (right, len(speech), len(speech)),
        "reported": (len(paired(reported, indirect, share_half)), len(reported), len(indirect)),
    }


def _count_lines(said: dict[str, Any], wanted: dict[str, Any]) -> Counts:
    asked = {line: mark for line, mark in wanted.items() if not mark["doubt"] and line.replace("_", " ") in said["indicators"]}
    right = sum(said["indicators"][line.replace("_", " ")][0] == mark["status"] for line, mark in asked.items())
    return {"indicators": (right, len(asked), len(asked))}


def _count_page(said: dict[str, Any], wanted: dict[str, Any]) -> Counts:
    title, date, byline, body = said["page"]
    found, gold = Counter(re.findall(r"\w+", body)), Counter(re.findall(r"\w+", wanted["gold_text"]))
    counts = {"body": ((found & gold).total(), found.total(), gold.total())}
    if "title" in wanted:
        letters = [re.sub(r"\W+", "", one.lower()) for one in (title, wanted["title"])]
        authors = re.sub(r"\W+", "", str(wanted["authors"]).lower())
        names = [re.sub(r"\W+", "", name.lower()) for name in byline]
        counts["title"] = (int(letters[0] == letters[1]), 1, 1)
        counts["date"] = (int(date[:10] == wanted["date"]), 1, 1)
        counts["byline"] = (int(bool(names) == bool(authors) and all(name in authors for name in names)), 1, 1)
    return counts


def _count_facts(said: dict[str, Any], wanted: dict[str, list[dict[str, Any]]]) -> Counts:
    """Facts that answer those that people labelled, one to one, and their verdicts; nobody judged the others."""
    found: dict[int, list[Any]] = defaultdict(list)
    for row in said["facts"]:
        found[row[0]].append(row)
    verdicts = [{fact["verdict"], fact.get("alt_verdict", fact["verdict"])} for fact in wanted["facts"]]
    options = ((_told_by(rows, fact["reports"]), -i, -j) for i, rows in found.items() for j, fact in enumerate(wanted["facts"]))
    aligned: dict[int, int] = {}
    for told, i, j in sorted(options, reverse=True):
        if told >= 2 and -i not in aligned and -j not in aligned.values():
            aligned[-i] = -j
    right = sum(found[i][0][1] in verdicts[j] for i, j in aligned.items())
    conflicts = [i for i, rows in found.items() if rows[0][1] == "conflict"]
    trapped = [i for i in conflicts if i not in aligned and any(_told_by(found[i], trap["mentions"]) >= 2 for trap in wanted["traps"])]
    judged = [verdicts[aligned[i]] for i in conflicts if i in aligned]
    true, false = judged.count({"conflict"}), sum("conflict" not in verdict for verdict in judged) + len(trapped)
    return {
        "facts": (len(aligned), len(aligned), len(verdicts)),
        "verdicts": (right, len(aligned), len(aligned)),
        "conflicts": (true, true + false, verdicts.count({"conflict"})),
    }


def _told_by(rows: list[Any], mentions: list[dict[str, Any]]) -> int:
    """How many of the mentions a fact has among its own."""
    return sum(
        any(
            (article, field) == (want["article_id"], "text") and is_about((start, end), (want["start"], want["end"]), MENTION_WIDER)
            for _, _, article, field, start, end, *_ in rows
        )
        for want in mentions
    )


def _count_events(said: dict[str, Any], wanted: list[str]) -> Counts:
    """Pairs of articles that are on one event."""
    found, gold = ({(i, j) for i, j in combinations(range(len(of)), 2) if of[i] == of[j]} for of in (said["events"], wanted))
    return {"events": (len(found & gold), len(found), len(gold))}


_COUNTS: dict[str, Callable[[dict[str, Any], Any], Counts]] = {
    "hedges": _spans("hedges", lambda span: span[3] != "vague-quantity"),
    "boosters": _spans("boosters"),
    "uncertain": _count_uncertain,
    "frames": _count_frames,
    "frame": _count_frame,
    "frame_cues": _spans("frames", label=3),
    "wording": _count_wording,
    "notices": _spans("notices", label=3),
    "quotes": _count_quotes,
    "named": _count_named,
    "sources": _count_sources,
    "polnear": _count_polnear,
    "lines": _count_lines,
    "page": _count_page,
    "facts": _count_facts,
    "events": _count_events,
}
_NEEDS = {
    "uncertain": "hedges",
    "frame": "frames",
    "frame_cues": "frames",
    "wording": "notices",
    "named": "sources",
    "polnear": "quotes",
    "lines": "indicators",
}


def count(said: dict[str, Any], marked: dict[str, Any]) -> Counts:
    """Hits, found and wanted by measure, of what was asked and marked."""
    counts: Counts = {}
    for question, wanted in marked.items():
        if _NEEDS.get(question, question) in said:
            counts |= _COUNTS[question](said, wanted)
    return counts


def f1(hits: float, found: float, wanted: float) -> float:
    """Twice the hits over all that was found and wanted; 1 where there is nothing to find and nothing was found."""
    return 2 * hits / (found + wanted) if found + wanted else 1.0


def agreement(counts: Counts) -> float:
    """How far an answer agrees with what people marked: minus its errors, by measure as a share of what was wanted."""
    return -sum((found + wanted - 2 * hits) / max(1, wanted) for hits, found, wanted in counts.values())
