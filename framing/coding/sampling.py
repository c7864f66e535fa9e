"""Which passages should a person code to learn how often a scorer is wrong? A blind, stratified sample of known probability."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from framing.article.article import Article
from framing.frames.finding import FrameChoice, chosen_frames
from framing.lexicons import any_of, read_lexicon
from framing.reading.grouping import names_in
from framing.scoring.counted import counted_spans
from framing.scoring.registry import scorers
from framing.scoring.tables import named_articles, score_tables
from framing.table_schemas import KEY_COLUMNS, SHEET_COLUMNS
from framing.text.document import Document

STRATA = {"hit": 0.5, "look-alike": 0.3, "other": 0.2}
"""What share of a sample goes to each; look-alikes share a telling word with the hits, and the scorer left them aside."""
_TOO_COMMON = 0.1  # a word that stands in more of the sentences tells nothing


class _Question(NamedTuple):
    label: str
    words: str
    measure: str


class _Sentence(NamedTuple):
    story_words: int
    document: Document
    start: int
    end: int


def draw_sample(
    articles: Iterable[Article | str], scorer: str, n: int = 100, *, by: str = "outlet", seed: int = 0, frames: FrameChoice = None
) -> pd.DataFrame:
    """A sheet for coding by hand, to check one scorer: sentences with its hits, look-alikes that it left aside, and others.

    Each outlet and each frame gets the same share of the passages, and in it half are hits, three in ten look-alikes, the
    rest any other sentence of the story. ``probability`` says how likely each was to be drawn, so that precision and
    recall of the whole corpus can be told from the sample. Passages stand in chance order.

    Args:
        articles: Articles or strs.
        scorer: one whose marks in the story a measure counts: frames, hedges, boosters, interpretations, quotes.
        n: how many passages, 1 or more; fewer where the corpus has fewer.
        by: a field of the articles, or one of their own columns.
        seed: another number draws another sample.
        frames: frames to look for; the shipped three where None.

    Returns:
        DataFrame with what a coder sees (``SHEET_COLUMNS``) and the key (``KEY_COLUMNS``). ``write_sheet`` parts the two: whoever codes
        from this table sees what the scorer said.

    Raises:
        ValueError: the scorer is none that can be sampled, no passage is asked for, or there is nothing to draw from.
        UnknownColumnError: a ValueError; no article has anything called ``by``.
    """
    if n < 1:
        raise ValueError(f"a sample of {n} passages holds none: draw 1 or more")
    questions = _questions(scorer, frames)
    read = [article for article in named_articles(articles) if not article.error]
    _, spans = score_tables(read, frames=frames, progress=False)
    sentences = [(article.article_id, sentence) for article in read for sentence in _sentences(article)]
    if not sentences:
        raise ValueError("there is no sentence to draw from: the articles are empty or could not be read")
    group_of = names_in(read, by)
    groups = {article.article_id: group_of(article) for article in read}
    random = np.random.default_rng(seed)
    drawn: list[dict[str, Any]] = []
    names = sorted(set(groups.values()))
    strata = len(questions) * len(names)
    most = min(n, strata * len(sentences))  # a sample is no larger than what there is
    shares = iter([most // strata + (place < most % strata) for place in range(strata)])
    for question in questions:
        hits = counted_spans(spans, question.measure, frames=frames)
        found = Counter(zip(hits["article_id"], hits["field"], hits["sentence_start"], strict=True))
        alike = _look_alike(scorer, hits, [sentence for _, sentence in sentences])
        rows = [_sheet_row(name, groups[name], sentence, found, alike) for name, sentence in sentences]
        cells = pd.DataFrame(rows).assign(scorer=scorer, measure=question.measure, label=question.label, question=question.words)
        for name in names:
            drawn += draw_from(cells[cells["group"] == name], next(shares), random)
    sample = pd.DataFrame(drawn).iloc[random.permutation(len(drawn))].reset_index(drop=True)
    sample = sample.assign(passage=[f"p{number:03}" for number in range(1, len(sample) + 1)], code="", comment="")
    return sample[[*SHEET_COLUMNS, *KEY_COLUMNS]]


def _questions(scorer: str, frames: FrameChoice) -> list[_Question]:
    """What is asked of each passage: whether it carries a frame, for each of them; else whether it holds what the scorer first counts."""
    known = {one.name: one for one in scorers(frames) if one.count_in_story()}
    if scorer not in known:
        raise ValueError(f"{scorer!r} cannot be sampled: choose from {', '.join(known)}")
    labels = {frame.name: frame.description for frame in chosen_frames(frames)} if scorer == "frames" else {"": ""}
    asked = _asked(scorer).get("question", "Does this stand in the marked sentence, or begin there? {counts}")
    questions = []
    for label, description in labels.items():
        measure = known[scorer].count_in_story(label)
        assert measure is not None, "a scorer that counts marks counts those of each label"
        words = asked.format(label=label, description=description, counts=measure.counts)
        questions.append(_Question(label or scorer, words, measure.name))
    return questions


def _asked(scorer: str) -> dict[str, str]:
    """What coders are asked about a scorer, where its glossary does not say it well enough."""
    return dict(read_lexicon("coding").get(scorer, {}))


def _sentences(article: Article) -> Iterator[_Sentence]:
    for document in article.documents:
        for sentence in document.story_sentences:
            yield _Sentence(article.story_words, document, sentence.start, sentence.end)
    article.forget()


def _look_alike(scorer: str, hits: pd.DataFrame, sentences: Sequence[_Sentence]) -> re.Pattern[str]:
    """What a sentence must have in it to look like a hit."""
    if pattern := _asked(scorer).get("look_alike"):
        return re.compile(pattern)
    everywhere = Counter(word for one in sentences for word in set(re.findall(r"\w+", _sentence_text(one).lower())))
    in_hits = {word for text in hits["text"] for word in re.findall(r"\w+", text.lower())}
    rare = {word for word in in_hits if everywhere[word] <= _TOO_COMMON * len(sentences)}
    return re.compile(rf"\b{any_of(rare)}\b" if rare else r"(?!)", re.IGNORECASE)


def _sentence_text(sentence: _Sentence) -> str:
    return sentence.document.text[sentence.start : sentence.end]


def _sheet_row(name: str, group: str, sentence: _Sentence, found: Counter[Any], alike: re.Pattern[str]) -> dict[str, Any]:
    """A sentence of the sheet with what stands around it, its hits, and the stratum from which it was drawn."""
    document, words = sentence.document, _sentence_text(sentence)
    hits = found[(name, document.field, sentence.start)]
    stratum = "hit" if hits else "look-alike" if alike.search(words) else "other"
    return {
        "article_id": name,
        "group": group,
        "field": document.field,
        "sentence_start": sentence.start,
        "before": _around(document.text[max(0, sentence.start - 400) : sentence.start])[-300:],
        "sentence": " ".join(words.split()),
        "after": _around(document.text[sentence.end : sentence.end + 400])[:200],
        "hits": hits,
        "stratum": stratum,
        "per_1000": 1000 / max(sentence.story_words, 1),
    }


def _around(text: str) -> str:
    return " ".join(text.split())


def draw_from(group: pd.DataFrame, n: int, random: np.random.Generator) -> Iterator[dict[str, Any]]:
    """The passages of one outlet and question, from each stratum with what is to be known of it."""
    parts = dict(iter(group.groupby("stratum", sort=True)))
    wanted = _allocate({name: len(part) for name, part in parts.items()}, n)
    articles = group["article_id"].nunique()
    for name, part in parts.items():
        known = {
            "stratum_size": len(part),
            "stratum_hits": part["hits"].sum(),
            "stratum_hits_per_1000": (part["hits"] * part["per_1000"]).sum(),
            "stratum_per_1000": part["per_1000"].sum(),
            "group_articles": articles,
            "probability": wanted[name] / len(part),
        }
        for row in part.iloc[random.permutation(len(part))[: wanted[name]]].to_dict("records"):
            yield {**row, **known}


def _allocate(sizes: dict[str, int], n: int) -> dict[str, int]:
    """How many to draw from each stratum; what one of them has not goes to the others."""
    wanted = dict.fromkeys(sizes, 0)
    for _ in range(min(n, sum(sizes.values()))):
        open_strata = [name for name in sizes if wanted[name] < sizes[name]]
        wanted[min(open_strata, key=lambda name: (wanted[name] / STRATA[name], name))] += 1
    return wanted
