"""How long does each scorer take, and a whole score, beside others that read a text? ``make bench`` runs it and writes docs/speed.md."""

from itertools import count

import pytest

import framing
from framing.article.article import Article
from framing.attribution.pipeline import attribution_of
from framing.attribution.scorers import sources_heard
from framing.indicators.label import find_indicators
from framing.scoring.registry import scorers

from ..test_readability import textstat  # noqa: F401 - a fixture: textstat with a dictionary at hand

ROUNDS = 7


def cut(article):
    return article.story_words, article.story_sentences


def attribute(article):
    return [attribution_of(document).claims for document in article.documents], sources_heard(article)


def scoring(scorer):
    return lambda article: (scorer.find(article) if scorer.find else None, scorer.measure(article))


STEPS = {
    "words and sentences": cut,
    "who says what": attribute,
    **{scorer.name.replace("_", " "): scoring(scorer) for scorer in scorers() if scorer.name not in ("quotes", "sources", "claims")},
    "transparency label": find_indicators,
}
"""In this order: each step finds done what those before it have found."""


_ROUND = count()


def unseen(texts):
    """The texts, each with a number more: what is told of a text is kept for the next time."""
    behind = f" {next(_ROUND)}"
    return [text + behind for text in texts]


def again(articles):
    """The articles as if nobody had seen them, each text cut into its regions anew."""
    texts = unseen(article.text for article in articles)
    return [Article(text, title=one.title, outlet=one.outlet, language=one.language) for text, one in zip(texts, articles, strict=True)]


def timed(benchmark, group, name, work, given):
    """Time a piece of work on the whole corpus, ``given`` it anew in each round."""
    benchmark.group, benchmark.extra_info["name"], benchmark.extra_info["articles"] = group, name, len(given())
    benchmark.pedantic(lambda items: [work(item) for item in items], setup=lambda: ((given(),), {}), rounds=ROUNDS, warmup_rounds=1)


@pytest.mark.parametrize("step", STEPS)
def test_a_step(benchmark, seeds, step):
    def given():
        articles = again(seeds)
        for before in list(STEPS)[: list(STEPS).index(step)]:
            for article in articles:
                STEPS[before](article)
        return articles

    timed(benchmark, "step", step, STEPS[step], given)


def test_a_whole_score(benchmark, seeds):
    timed(benchmark, "whole", "a whole score with its label", framing.score, lambda: again(seeds))


def test_a_row_of_a_table(benchmark, seeds):
    def given():
        return [again(seeds)]

    timed(benchmark, "whole", "a row of `score_table`", lambda articles: framing.score_table(articles, progress=False), given)
    benchmark.extra_info["articles"] = len(seeds)


def test_the_word_tokenizer_of_nltk(benchmark, seeds):
    from nltk.tokenize import NLTKWordTokenizer

    timed(benchmark, "peer", "NLTK: its word tokenizer", NLTKWordTokenizer().tokenize, lambda: unseen(article.text for article in seeds))


def test_textstat(benchmark, seeds, textstat):  # noqa: F811
    timed(
        benchmark, "peer", "textstat: Flesch reading ease", textstat.flesch_reading_ease, lambda: unseen(article.story for article in seeds)
    )


def test_vader(benchmark, seeds):
    vader = pytest.importorskip("vaderSentiment.vaderSentiment").SentimentIntensityAnalyzer()
    timed(benchmark, "peer", "VADER: sentiment of the text", vader.polarity_scores, lambda: unseen(article.text for article in seeds))
