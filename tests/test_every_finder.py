"""Every public finder on any text at all: spans are their text, figures are numbers or say why not, and nothing is remembered."""

import inspect
import math
import random
from concurrent.futures import ThreadPoolExecutor

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import framing
from framing.scoring.registry import scorers

FINDERS = [
    name
    for name in framing.__all__
    if name.startswith("find_") and next(iter(inspect.signature(getattr(framing, name)).parameters)) == "article"
]


# Those that read a corpus and want nothing else to know.
OF_A_CORPUS = [
    name
    for name in framing.__all__
    if name.startswith(("find_", "list_", "trace_", "label_", "check_", "concordance"))
    and [p.name for p in inspect.signature(getattr(framing, name)).parameters.values() if p.default is p.empty]
    in (["articles"], ["versions"])
]

PIECES = st.sampled_from(
    ["Ana Ruiz", "Tom Vance", "the mayor", " said", " may", "“", "”", '"', "’", ". ", ", ", "\n\n", ": ", " according to ", "This was written by AI",
     " walked a tightrope ", "perhaps ", "Officials ", "# ", "Photo: ", "\r\n", "\t", "\u2028", "\ufeff", "🙂", "ﬁ", "İ", "ß", "\x00", "\u0301", "5%"]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES | st.text(max_size=3), max_size=40).map("".join))


def article_of(text, title):
    return framing.Article(text, title=title, article_id="a")


def spans_of(found):
    return [span for one in found for span in ([one] if isinstance(one, framing.Span) else getattr(one, "spans", ()))]


def test_every_finder_is_tried():
    assert {"find_quotes", "find_sources", "find_frames", "find_hedges", "find_ai_disclaimers", "find_indicators"} <= set(FINDERS)
    assert {"find_disagreements", "find_events", "find_changes", "list_heard", "trace_lineage", "trace_certainty"} <= set(OF_A_CORPUS)


@settings(max_examples=50, deadline=None)
@given(TEXTS, st.sampled_from(["", "Ferry sails again", "“No,” she said"]) | st.text(max_size=30))
def test_every_span_is_its_text(text, title):
    article = article_of(text, title)
    for name in FINDERS:
        for span in spans_of(getattr(framing, name)(article)):
            if span.field in ("text", "title"):
                assert 0 <= span.start < span.end <= len(getattr(article, span.field))
                assert getattr(article, span.field)[span.start : span.end] == span.text


@settings(max_examples=50, deadline=None)
@given(TEXTS)
def test_every_figure_is_finite_or_is_told_of_in_a_note(text):
    card = framing.score(article_of(text, ""))
    unknown = []
    for name, value in card.measures.items():
        assert isinstance(value, (bool, int, float, str)), name
        if isinstance(value, float) and not math.isfinite(value):
            assert math.isnan(value), name
            unknown.append(name)
    assert not unknown or card.notes
    card._repr_html_().encode("utf-8")


@settings(max_examples=50, deadline=None)
@given(st.lists(TEXTS, min_size=2, max_size=3))
def test_a_score_depends_on_no_other(texts):
    cards = [repr(framing.score(text).measures) for text in texts]
    again = [repr(framing.score(text).measures) for text in texts[::-1]][::-1]
    assert cards == again


@settings(max_examples=50, deadline=None)
@given(TEXTS, st.randoms(use_true_random=False))
def test_what_was_looked_for_before_changes_no_finding(text, order):
    shuffled = FINDERS.copy()
    order.shuffle(shuffled)
    one, other = article_of(text, "Ferry sails again"), article_of(text, "Ferry sails again")
    found = {name: getattr(framing, name)(one) for name in FINDERS}
    assert {name: getattr(framing, name)(other) for name in shuffled} == found


@settings(max_examples=10, deadline=None)
@given(st.lists(TEXTS, min_size=2, max_size=4), st.integers())
def test_the_order_of_articles_changes_no_row(texts, seed):
    articles = [framing.Article(text, article_id=str(i)) for i, text in enumerate(texts)]
    shuffled = random.Random(seed).sample(articles, len(articles))
    for table in (framing.score_table, framing.spans_table):
        in_order, otherwise = (table(given).sort_values("article_id", kind="stable") for given in (articles, shuffled))
        pd.testing.assert_frame_equal(in_order.reset_index(drop=True), otherwise.reset_index(drop=True))


@settings(max_examples=10, deadline=None)
@given(st.lists(TEXTS, min_size=4, max_size=8))
def test_sixteen_threads_score_as_one_does(texts):
    alone = [repr(framing.score(text).measures) for text in texts]
    with ThreadPoolExecutor(16) as pool:
        assert list(pool.map(lambda text: repr(framing.score(text).measures), texts * 4)) == alone * 4


@settings(max_examples=20, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=3), st.booleans())
def test_whatever_reads_a_corpus_takes_any_texts_and_its_spans_are_their_text(texts, one_event):
    event = "ferry" if one_event else ""
    articles = [framing.Article(text, outlet=f"Post {i % 2}", article_id=str(i), event=event) for i, text in enumerate(texts)]
    by_id = {article.article_id: article for article in articles}
    for name in OF_A_CORPUS:
        rows = getattr(framing, name)(articles)
        if {"article_id", "field", "start", "end", "text"} <= set(getattr(rows, "columns", ())):
            for row in rows.itertuples():
                if row.field in ("text", "title"):
                    assert getattr(by_id[row.article_id], row.field)[row.start : row.end] == row.text, name


@settings(max_examples=15, deadline=None)
@given(st.lists(TEXTS, max_size=4))
def test_tables_and_comparisons_take_any_texts(texts):
    articles = [framing.Article(text, outlet=f"Post {i % 2}", article_id=str(i)) for i, text in enumerate(texts)]
    assert len(framing.score_table(articles)) == len(texts)
    framing.check_corpus(articles)


@pytest.mark.parametrize("scorer", [scorer for scorer in scorers() if scorer.find], ids=lambda scorer: scorer.name)
def test_every_scorer_finds_nothing_in_nothing(scorer):
    assert list(scorer.find(framing.Article(""))) == []


@settings(max_examples=50, deadline=None)
@given(st.binary(max_size=300) | TEXTS.map(lambda text: text.encode("utf-8", "replace")))
def test_any_bytes_are_a_page_or_carry_their_error(raw):
    for page in (
        raw,
        b"<html><meta charset='" + raw[:20] + b"'><p>" + raw,
        b'<script type="application/ld+json">' + raw + b"</script><p>Rain.",
    ):
        article = framing.read_page(page)
        assert article.text or article.error
        article.text.encode("utf-8")
