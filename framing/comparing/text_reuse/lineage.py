"""Which article of an event rests on which, or both on a third, and by what evidence?"""

import datetime
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import combinations
from typing import NamedTuple

import pandas as pd

from framing.article.article import Article, each_article
from framing.comparing.events.by_event import readable, table_by_event
from framing.table_schemas import typed_columns
from framing.text.characters import folded_letters
from framing.text.spans import Pair
from framing.text.wording import plural

from .declared_sources import Declared, declared_sources
from .fingerprints import figures_of, quotes_of, spellings_of
from .paraphrases import Outline, in_order, outlines, retold
from .resting import origins, rested_on
from .shared_text import LEAST_SHARED, shared_passages

LINEAGE_COLUMNS = typed_columns(
    "event article_id outlet other_article_id other_outlet verdict rests why declared shared_words:int shared_quotes:int "
    "retold_sentences:int shared_figures:int shared_spellings:int evidence"
)

DECLARES, THIRD, PROBABLE, OPEN = "declares it", "shares a declared source", "probably a common source", "independence not established"
FIRST_RESTS, SECOND_RESTS, BOTH_REST = "article", "other article", "both"

# What each kind of evidence is called: one, several, and how they are shared.
_WHAT = {
    "text": ("word", "words", "of shared text outside quotes"),
    "quote": ("quote", "quotes", "that no other article of the event has"),
    "retold": ("sentence", "sentences", "retold in the same order"),
    "figure": ("figure", "figures", "in the same order that no other has"),
    "spelling": ("name", "names", "that no other spells so"),
}
_SHARED_WORDS = 30  # in no quote: one agency's sentence
_RETOLD = 3  # sentences in one order; of articles on one event whose texts rest on different reporting one pair in a hundred has two
_QUOTES = 2
_FIGURES = 3
_WORD = re.compile(r"\w+")


class InCommon(NamedTuple):
    """A thing that two articles have in common: its kind, and the words in both with their places."""

    kind: str
    text: str
    start: int
    end: int
    other_text: str
    other_start: int
    other_end: int


class _Sourced(NamedTuple):
    """An article with the outlets on which it says it rests, and those articles of the event that it means by them, with their names."""

    article: Article
    declared: Sequence[Declared]
    origins: Mapping[str, list[str]]


def trace_lineage(articles: Iterable[Article | str], *, outlets: Iterable[str] = ()) -> pd.DataFrame:
    """Pairs of articles of one event with the evidence that one rests on the other, or both on a third.

    Measures:
        Outlets that an article names as its source, of whose articles it then rests on the one that has what is told, if that came
        out no later; text shared outside quotes; quotes and figures that these two articles
        have and no other of the event, where it has three articles or more; sentences retold in other words and in the same
        order; names that only these two spell so. The verdict is in words: "declares it", "shares a declared source",
        "probably a common source" (shared text, a row of retold sentences, or two weaker kinds together), or else
        "independence not established": likeness may be missed, and two reporters in one room are alike without copying.
    Evidence:
        ``evidence``: each thing in common with its places in the text of both; ``why`` tells it in a sentence.
    Misses:
        A source that is not named and a retelling that keeps neither words nor order. Outlets that name one agency may have
        used it for different things. A statement that a press office sent to both is a common source too.
    Source:
        Kinds of evidence as historians and plagiarism researchers weigh them: Clough et al. 2002 (METER) for reuse of agency
        copy, Smith, Cordell and Mullen 2015 for shared text.

    Args:
        articles: Articles or strs.
        outlets: that may be named as a source, beside those of the articles and the agencies that are known.

    Returns:
        DataFrame, one row a pair within an event, the earlier first; those without a date come last. ``rests`` says which of the two
        names the other as its source: "article", "other article", "both", or "" where neither does. Of stories that are the same
        word for word each is paired with the first only. ``attrs["skipped"]`` counts articles that could not be read or are not English.
    """
    corpus = each_article(articles)
    named = {article.outlet for article in readable(corpus)} | set(outlets)
    return table_by_event(corpus, LINEAGE_COLUMNS, partial(_event_rows, outlets=named))


class _Fingerprint(NamedTuple):
    """What one article brings to a comparison."""

    sourced: _Sourced
    outline: Outline
    quotes: dict[str, Pair]
    figures: dict[str, Pair]
    spellings: dict[str, Pair]


def _event_rows(members: Sequence[Article], outlets: set[str]) -> Iterator[dict[str, object]]:
    """Every two articles that are no copies of another; then each copy with its first."""
    if len(members) < 2:
        return
    ordered = sorted(members, key=lambda article: article.published or datetime.date.max)
    passages, copies = _shared_by_two(ordered)
    apart = [article for article in ordered if article.article_id not in copies]
    sourced: dict[str, _Sourced] = {}
    for article in ordered:
        declared = rested_on(article, declared_sources(article, outlets))
        sourced[article.article_id] = _Sourced(article, declared, origins(article, declared, ordered))
    fingerprints = [
        _Fingerprint(sourced[article.article_id], outline, quotes_of(article), figures_of(article), spellings_of(article))
        for article, outline in zip(apart, outlines(apart), strict=True)
    ]
    rare = _held_by_two(fingerprints)
    for first, second in combinations(fingerprints, 2):
        yield _pair_row(first, second, passages[first.sourced.article.article_id, second.sourced.article.article_id], rare)
    for copy_id, first_id in copies.items():
        yield _lineage_row(sourced[first_id], sourced[copy_id], passages[first_id, copy_id])


def _shared_by_two(ordered: Sequence[Article]) -> tuple[dict[tuple[str, str], list[InCommon]], dict[str, str]]:
    """What every two texts share, by their ids; and of each copy the article of which it is one."""
    passages: dict[tuple[str, str], list[InCommon]] = defaultdict(list)
    copies: dict[str, str] = {}
    shared = shared_passages(ordered)
    for row in shared[(shared["field"] == "text") & (shared["other_field"] == "text")].itertuples():
        kind = "quoted text" if row.quoted_share > 0.5 else "text"
        passage = InCommon(kind, row.text, row.start, row.end, row.other_text, row.other_start, row.other_end)
        passages[row.article_id, row.other_article_id].append(passage)
        if row.note:
            copies[row.other_article_id] = row.article_id
    return passages, copies


def _held_by_two(fingerprints: Sequence[_Fingerprint]) -> dict[str, set[str]]:
    """Quotes, figures and spellings that two of three articles or more have alone; of a name that is spelled one way only, none."""
    held = {name: Counter(key for one in fingerprints for key in getattr(one, name)) for name in ("quotes", "figures", "spellings")}
    rare = {name: {key for key, count in counts.items() if count == 2 and len(fingerprints) > 2} for name, counts in held.items()}
    forms = Counter(folded_letters(spelling) for spelling in held["spellings"])
    rare["spellings"] = {spelling for spelling in rare["spellings"] if forms[folded_letters(spelling)] > 1}
    return rare


def _pair_row(first: _Fingerprint, second: _Fingerprint, passages: list[InCommon], rare: dict[str, set[str]]) -> dict[str, object]:
    """A pair with its passages, then the rare things that both hold, then the sentences that one retells."""
    evidence = list(passages)
    for name, kind in (("quotes", "quote"), ("figures", "figure"), ("spellings", "spelling")):
        ours, theirs = getattr(first, name), getattr(second, name)
        both = sorted((ours[key], theirs[key]) for key in rare[name] & ours.keys() & theirs.keys())
        if name == "figures":  # the same figures in another order are the event's, not a text's
            at = {place: number for number, place in enumerate(sorted(place for _, place in both))}
            kept = in_order([(number, at[theirs_at]) for number, (_, theirs_at) in enumerate(both)])
            both = [both[number] for number, _ in kept]
        evidence += [_evidence(kind, first.sourced.article, ours_at, second.sourced.article, theirs_at) for ours_at, theirs_at in both]
    beside = [(one.start, one.end) for one in passages]
    retellings = retold(first.outline, second.outline, beside)
    one, other = first.sourced, second.sourced
    evidence += [_evidence("retold", one.article, (a.start, a.end), other.article, (b.start, b.end)) for a, b in retellings]
    return _lineage_row(one, other, evidence)


def _evidence(kind: str, article: Article, at: Pair, other: Article, other_at: Pair) -> InCommon:
    return InCommon(kind, article.text[at[0] : at[1]], *at, other.text[other_at[0] : other_at[1]], *other_at)


def _lineage_row(first: _Sourced, second: _Sourced, evidence: list[InCommon]) -> dict[str, object]:
    """A pair by what both say of their sources; where these say nothing, by what they have in common."""
    counts = Counter(one.kind for one in evidence)
    words = sum(len(_WORD.findall(one.text)) for one in evidence if one.kind == "text")
    verdict, named, rests = _declared_verdict(first, second)
    if not verdict:
        verdict = PROBABLE if _is_probable(words, counts) else OPEN
    reasons = [named] if named else []
    for kind, count in {**counts, "text": words}.items():
        if count and kind in _WHAT:
            one, many, how = _WHAT[kind]
            reasons.append(f"{plural(count, one, many)} {how}")
    return {
        "article_id": first.article.article_id,
        "outlet": first.article.outlet,
        "other_article_id": second.article.article_id,
        "other_outlet": second.article.outlet,
        "verdict": verdict,
        "rests": rests,
        "why": "; ".join(reasons) or "nothing in common was found",
        "declared": named,
        "shared_words": words,
        "shared_quotes": counts["quote"],
        "retold_sentences": counts["retold"],
        "shared_figures": counts["figure"],
        "shared_spellings": counts["spelling"],
        "evidence": evidence,
    }


def _is_probable(words: int, counts: Counter[str]) -> bool:
    """Whether the evidence is worth the word "probably": one strong kind, or two weaker ones."""
    if words >= _SHARED_WORDS or counts["retold"] >= _RETOLD:
        return True
    weaker = (words >= LEAST_SHARED, counts["quote"] >= _QUOTES, counts["retold"] >= _RETOLD - 1, counts["figure"] >= _FIGURES)
    return sum((*weaker, counts["spelling"] > 0)) >= 2


def _declared_verdict(first: _Sourced, second: _Sourced) -> tuple[str, str, str]:
    """The verdict by what the articles themselves say of their sources, that in words, and which of the two rests on the other."""
    naming = {
        which: [f"{one.article.outlet or one.article.article_id} names {name}" for name in one.origins[other.article.article_id]]
        for which, one, other in ((FIRST_RESTS, first, second), (SECOND_RESTS, second, first))
        if other.article.article_id in one.origins
    }
    if naming:
        rests = BOTH_REST if len(naming) > 1 else next(iter(naming))
        return DECLARES, " and ".join(name for names in naming.values() for name in names), rests
    third = {named.key: named.name for named in reversed(first.declared)}
    both = [third[key] for key in dict.fromkeys(named.key for named in second.declared) if key in third]
    return (THIRD, f"both name {' and '.join(both)}", "") if both else ("", "", "")
