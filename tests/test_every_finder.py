"""Every public finder on any text at all: spans are their text, figures are numbers or say why not, and nothing is remembered."""

import inspect
import math

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


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.sampled_from(["", "Ferry sails again", "“No,” she said"]) | st.text(max_size=30))
def test_every_span_is_its_text(text, title):
    article = article_of(text, title)
    for name in FINDERS:
        for span in spans_of(getattr(framing, name)(article)):
            if span.field in ("text", "title"):
                assert 0 <= span.start < span.end <= len(getattr(article, span.field))
                assert getattr(article, span.field)[span.start : span.end] == span.text


@settings(max_examples=100, deadline=None)
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


@settings(max_examples=30, deadline=None)
@given(st.lists(TEXTS, max_size=4))
def test_tables_and_comparisons_take_any_texts(texts):
    articles = [framing.Article(text, outlet=f"Post {i % 2}", article_id=str(i)) for i, text in enumerate(texts)]
    assert len(framing.score_table(articles)) == len(texts)
    framing.check_corpus(articles)


@pytest.mark.parametrize("scorer", [scorer for scorer in scorers() if scorer.find], ids=lambda scorer: scorer.name)
def test_every_scorer_finds_nothing_in_nothing(scorer):
    assert list(scorer.find(framing.Article(""))) == []


@settings(max_examples=150, deadline=None)
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
