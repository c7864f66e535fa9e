"""What is there to know of a corpus before counting in it: what stands there twice, is too short, or lacks a date or an outlet?"""

from __future__ import annotations

import datetime
import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from typing import TYPE_CHECKING, NamedTuple

from framing.article.article import Article, each_article
from framing.article.language import is_english, language_of
from framing.text.wording import plural

if TYPE_CHECKING:
    import pandas as pd

STUB_WORDS = 80
"""A story with fewer words is a stub: one hedge in it makes a rate of more than twelve per 1,000 words."""

FEW_ARTICLES = 5
"""An outlet with fewer articles gets a note: its mean says more about the articles than about the outlet."""

NEAR_DUPLICATE = 0.5
"""Two articles are near-duplicates when they share this much of the five-word runs of the shorter one."""

_RUN = 5
_SAMPLED = 8  # one run in so many, the same in every article, is compared first
_SAMPLE_FALLS_SHORT = 0.3  # shared by the sample, where the whole may share NEAR_DUPLICATE: of few runs in eight the draw is uneven
_BOILERPLATE = 50  # a run in so many articles is a phrase of the trade or the site, and brings no pair together
_WORD = re.compile(r"\w+")
_PUT_IT = "put it into the table, or into a manifest.csv (framing manifest FOLDER writes a first one)"


Check = tuple[str, str]
"""What was checked, and a note."""


class CheckFinding(NamedTuple):
    """One row of ``check_corpus``."""

    article_id: str
    outlet: str
    check: str
    note: str


def check_corpus(articles: Iterable[Article | str]) -> pd.DataFrame:
    """What to know before counting, one row a finding; no row is no finding.

    Checks: ``error`` (could not be read), ``duplicate`` (the same story word for word), ``near-duplicate`` (half of its
    five-word runs stand in another article), ``stub`` (fewer than 80 words of story), ``language`` (not English),
    ``damaged`` (characters that a wrong encoding has destroyed), ``no date``, ``date`` (one that could not be read, or in the
    future), ``no outlet``, and ``few articles`` (an outlet with fewer than five, one row an outlet, its ``article_id`` empty).

    Returns:
        DataFrame with the columns article_id, outlet, check and note, in the order of the articles.
    """
    corpus = each_article(articles)
    checks: list[list[Check]] = []
    for article in corpus:
        checks.append(list(checks_of(article)))
        article.forget()
    return join_checks(corpus, checks)


def join_checks(articles: list[Article], checks: list[list[Check]]) -> pd.DataFrame:
    """The same of articles that were checked one by one."""
    import pandas as pd

    twins = _twins(articles)
    findings = [
        CheckFinding(article.article_id, article.outlet, check, note)
        for i, article in enumerate(articles)
        for check, note in (*checks[i], *twins.get(i, ()))
    ]
    findings += _few_articles([article for article in articles if not article.error])
    return pd.DataFrame(findings, columns=list(CheckFinding._fields), dtype="str")


def checks_of(article: Article) -> Iterator[Check]:
    """What to know of one article by itself, the check and a note; of one that could not be read nothing else."""
    if article.error:
        yield "error", article.error
        return
    words = article.story_words
    if words < STUB_WORDS:
        yield "stub", f"its story has {plural(words, 'word')}: rates per 1,000 words mean little; see that the copy is whole"
    if not is_english(article):
        yield "language", f"is in the language {language_of(article)!r}: the cues are English, so its measures are not counted"
    if lost := article.text.count("\ufffd"):
        yield "damaged", f"{plural(lost, 'character was', 'characters were')} lost to a wrong encoding (\ufffd): copy it anew"
    if article.date_error:
        yield "date", article.date_error
    if article.published is None and not article.date_error:
        yield "no date", f"has no date of publication: {_PUT_IT}"
    elif article.published is not None and article.published > datetime.datetime.now(tz=datetime.UTC).date() + datetime.timedelta(days=1):
        yield "date", f"is dated {article.published}, which is in the future"
    if not article.outlet:
        yield "no outlet", f"has no outlet: {_PUT_IT}"


def _few_articles(articles: list[Article]) -> list[CheckFinding]:
    counts = Counter(article.outlet for article in articles if article.outlet)
    return [
        CheckFinding("", outlet, "few articles", f"{plural(n, 'article')}: too few to speak of the outlet")
        for outlet, n in counts.items()
        if n < FEW_ARTICLES
    ]


def _twins(articles: list[Article]) -> dict[int, list[tuple[str, str]]]:
    """For the articles (by place) that stand there twice or nearly, which earlier one each repeats."""
    notes: dict[int, list[tuple[str, str]]] = defaultdict(list)
    first_with: dict[bytes, int] = {}
    sizes: list[int] = []
    numbers = _Numbers()
    articles_with: dict[int, list[int]] = defaultdict(list)
    for i, article in enumerate(articles):
        words = _body_words(article)
        runs = set() if article.error else _runs(words, numbers)
        sizes.append(len(runs))
        key = blake2b(" ".join(words).encode("utf-8", "replace"), digest_size=16).digest()
        if words and not article.error and (first := first_with.setdefault(key, i)) != i:
            notes[i].append(("duplicate", f"has the same story as {articles[first].article_id}: count one of them"))
            continue
        sampled = [articles_with[run] for run in runs if run % _SAMPLED == 0]
        sharing = Counter(j for others in sampled if len(others) < _BOILERPLATE for j in others)
        for others in sampled:
            others.append(i)
        for j, shared in sharing.items():
            if (
                shared * _SAMPLED >= _SAMPLE_FALLS_SHORT * min(sizes[i], sizes[j])
                and (whole := _shared(runs, _runs(_body_words(articles[j]), numbers))) >= NEAR_DUPLICATE
            ):
                note = f"shares {whole:.0%} of the shorter one's five-word runs with {articles[j].article_id}: see whether both count"
                notes[i].append(("near-duplicate", note))
    return notes


def _body_words(article: Article) -> list[str]:
    return _WORD.findall((article.body or article.text).lower())


class _Numbers(dict[str, int]):
    """Words as numbers that are the same in every process, each computed once in a corpus."""

    def __missing__(self, word: str) -> int:
        number = self[word] = zlib.crc32(word.encode())
        return number


def _runs(words: Sequence[str], numbers: _Numbers) -> set[int]:
    """The runs of five words in a story, each as a number that is the same in every process."""
    known = [numbers[word] for word in words]
    return set(map(hash, zip(*(known[k:] for k in range(_RUN)), strict=False)))


def _shared(a: set[int], b: set[int]) -> float:
    return len(a & b) / max(1, min(len(a), len(b)))
