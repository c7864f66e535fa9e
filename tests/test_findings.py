"""What stands out in a corpus, told of tables with known figures: a sentence holds, and no two gainsay each other."""

import re

import numpy as np
import pandas as pd
import pytest

import framing
from framing.display.report.anchors import Places
from framing.display.report.corpus import REPORTED_MEASURES, Settings, study
from framing.display.report.evidence import Evidence
from framing.display.report.findings import list_findings
from framing.display.report.linked_cells import p_value
from framing.display.report.tables_alone import corpus_of_tables
from framing.frames.finding import chosen_frames

HEDGES, QUOTES = "hedges_per_1000_words", "quotes_per_1000_words"


@pytest.fixture(scope="module")
def one_row():
    article = framing.Article("The ferry sailed to Port Ash on Monday, said Ana Ruiz of the harbour board.", article_id="a", outlet="Post")
    return framing.score_table([article])


@pytest.fixture
def told(one_row):
    """The findings of articles by outlet, of which some measures are known: by default all alike."""

    def findings(outlets, **measures):
        table = pd.concat([one_row] * len(outlets), ignore_index=True)
        table = table.assign(article_id=[f"a{n}" for n in range(len(outlets))], outlet=outlets, event="")
        table = table.assign(**(dict.fromkeys(REPORTED_MEASURES, 5.0) | measures))
        corpus = corpus_of_tables(table, framing.spans_table([]), chosen_frames(None))
        return [f"{one.claim} ({one.rests_on})" for one in list_findings(corpus, Evidence(corpus, Places(corpus.articles, ())))]

    return findings


def spread(middle, n):
    return list(np.linspace(middle - 1, middle + 1, n))


def two_outlets(**measures):
    return {measure: spread(one, 16) + spread(other, 16) for measure, (one, other) in measures.items()}


def test_what_was_told_of_hedging_is_not_denied_in_the_next_sentence(told):
    found = told(["Harbor Wire"] * 16 + ["Lowell Post"] * 16, **two_outlets(**{HEDGES: (40.5, 3)}))
    assert found[1].startswith("Harbor Wire hedges most in its own voice: 40.5 hedges per 1,000 words on average; the difference")
    assert "is more than chance." in found[1]
    assert not [one for one in found if "more than chance" in one and one != found[1]]
    assert not [one for one in found if "None of 9" in one]


def test_beside_hedging_the_clearest_other_difference_is_told(told):
    found = told(["Harbor Wire"] * 16 + ["Lowell Post"] * 16, **two_outlets(**{HEDGES: (40, 3), QUOTES: (9, 4)}))
    assert found[2].startswith("Apart from hedging, the clearest difference: “quotes per 1,000 words” is ")


def test_where_nothing_differs_the_smallest_p_is_of_all_measures(told):
    found = told(["Harbor Wire"] * 16 + ["Lowell Post"] * 16, **two_outlets(**{HEDGES: (5.1, 5), QUOTES: (4, 4.1)}))
    assert "may be chance." in found[1]
    assert found[2].startswith("None of 9 measures sets one outlet apart from the rest by more than chance.")
    assert float(re.search(r"the smallest p = (\S+) after", found[2])[1]) >= 0.05


def test_a_difference_whose_interval_includes_nothing_is_not_called_clear(told):
    # Shuffled labels seldom set four articles so far apart, but four have no mean and no interval.
    few = told(["Harbor Wire"] * 4 + ["Lowell Post"] * 28, **{QUOTES: spread(90, 4) + spread(3, 28)})
    assert "None of 9 measures" in few[2]
    assert (
        "By a permutation test Harbor Wire is unlikely to differ by chance on “quotes per 1,000 words”, but articles are too few" in few[2]
    )


def test_small_outlets_together_are_not_the_outlet_that_hedges_most(told):
    small = [f"Bee {n // 2}" for n in range(12)]
    outlets = [*small, *["Harbor Wire"] * 9, *["Lowell Post"] * 9]
    hedges = spread(60, 12) + spread(8, 9) + spread(4, 9)
    found = told(outlets, **{HEDGES: hedges})
    assert found[1].startswith("Harbor Wire hedges most")
    assert "small outlets" not in " ".join(found)


def test_one_outlet_with_a_mean_is_not_held_to_hedge_most(told):
    found = told(["Harbor Wire"] * 9 + ["Lowell Post"] * 3, **{HEDGES: spread(8, 9) + spread(4, 3)})
    assert found[1].startswith("The median article has ")
    assert "Too few outlets have enough articles for a reliable mean." in found[1]


def test_articles_that_name_no_outlet_are_no_outlet_that_hedges_most(told):
    found = told([""] * 9 + ["Harbor Wire"] * 9 + ["Lowell Post"] * 9, **{HEDGES: spread(60, 9) + spread(8, 9) + spread(4, 9)})
    assert found[1].startswith("Harbor Wire hedges most")


def test_of_one_article_no_median_and_no_interval_is_told(told):
    found = told(["Harbor Wire"], **{HEDGES: 6.5, "published": "2026-03-02"})
    assert found[0].startswith("1 article of 1 outlet was read, published on 2026-03-02, on 0 events.")
    assert found[1].startswith("The article has 6.5 hedges per 1,000 words in the outlet’s own voice.")
    assert not [one for one in found if "median" in one or "interval" in one or " to 2026" in one]


def test_two_articles_are_told_one_by_one(told):
    assert told(["Harbor Wire", "Lowell Post"], **{HEDGES: [6.5, 0]})[1].startswith(
        "The two articles have 6.5 and 0 hedges per 1,000 words"
    )


def test_what_is_grouped_by_topic_is_not_called_an_outlet():
    articles = [
        framing.Article(f"The {topic} may move on day {n}, said Tom Vance of Lowell.", article_id=f"{topic}{n}", outlet=topic)
        for topic in ("ferry", "school")
        for n in range(9)
    ]
    corpus = study("these", articles, chosen_frames(None), settings=Settings(by="topic")).corpus
    found = [one.claim for one in list_findings(corpus, Evidence(corpus, Places(corpus.articles, ())))]
    assert found[0].startswith("18 articles of 2 groups by topic were read")
    assert not [one for one in found if re.search(r"outlets?\b(?!’)", one)]


def test_what_is_noted_of_every_outlet_is_told_once(sample_report):
    outlets = sample_report.read_text("utf-8").partition('<section id="outlets">')[2].partition('<section id="frames">')[0]
    once = "4 to 5 articles: too few to tell; the rest has 17 to 18 articles: too few to tell; 4 shared events: too few to tell"
    assert outlets.count("too few to tell") == once.count("too few to tell")
    assert f"Of every outlet and measure: {once}." in outlets


def test_a_p_value_is_never_0(sample_report):
    outlets = sample_report.read_text("utf-8").partition('<section id="outlets">')[2].partition('<section id="frames">')[0]
    figures = re.findall(r'<td data-h="p \(Holm-corrected\)"[^>]*>([^<]+)<', outlets)
    assert figures
    assert not {"0", "0.00"} & set(figures)
    assert [p_value(p) for p in (0.0002, 0.01, 0.2)] == ["< 0.01", "0.01", "0.20"]
