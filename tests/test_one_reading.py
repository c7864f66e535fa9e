"""Articles that are read once and asked everything: the answers are those of each question asked by itself."""

import pandas as pd
import pytest

import framing
from framing.article.article import Article, kept_in_memory
from framing.display.report.one_reading import read_once
from framing.frames.frame_files import load_frames
from framing.scoring.own_columns import own_columns
from framing.scoring.packed_evidence import PackedEvidence
from framing.scoring.tables import score_frame, score_tables

FRAMES = tuple(load_frames(None))
ASKED = {
    "inconsistencies": framing.find_inconsistencies,
    "facts": framing.find_disagreements,
    "certainty": framing.trace_certainty,
    "lineage": framing.trace_lineage,
    "heard": framing.list_heard,
}


@pytest.fixture(scope="module")
def reading(seeds):
    return read_once(seeds, FRAMES, cards_of=frozenset({seeds[3].article_id}))


@pytest.mark.parametrize("name", ASKED)
def test_each_table_is_what_its_question_gives_of_the_whole_corpus(reading, seeds, name):
    pd.testing.assert_frame_equal(reading.tables[name], ASKED[name](seeds))


def test_scores_and_evidence_are_those_of_the_tables(reading, seeds):
    scores, evidence = score_tables(seeds)
    own = own_columns(seeds)
    packed = PackedEvidence(reading.evidence)
    pd.testing.assert_frame_equal(score_frame(reading.rows, None), scores.drop(columns=own.columns))
    head, *tables = packed.tables(own)
    assert list(head.columns) == list(evidence.columns)
    pd.testing.assert_frame_equal(pd.concat(tables, ignore_index=True), evidence)
    hedges = packed.index[packed.index["scorer"] == "hedges"]
    ours = evidence[evidence["scorer"] == "hedges"].drop(columns=own.columns).reset_index(drop=True)
    pd.testing.assert_frame_equal(packed.rows(hedges), ours)


def test_only_the_cards_that_were_asked_for_come_back(reading, seeds):
    assert list(reading.cards) == [seeds[3].article_id]


def test_two_processes_give_what_one_gives(seeds, monkeypatch):
    monkeypatch.setattr("framing.display.report.one_reading._TOGETHER", 2)
    few = [seeds[n] for n in (0, 1, 4)]
    articles = [Article(one.text, article_id=str(n), outlet=one.outlet, event=one.event) for n, one in enumerate(few)]
    one, two = (read_once(articles, FRAMES, n_jobs=jobs) for jobs in (1, 2))
    assert (one.indicators, one.sources) == (two.indicators, two.sources)
    pd.testing.assert_frame_equal(score_frame(one.rows, None), score_frame(two.rows, None))
    evidence = [list(PackedEvidence(reading.evidence).tables(own_columns(articles)))[-1] for reading in (one, two)]
    pd.testing.assert_frame_equal(*evidence)
    assert [name for name, table in one.tables.items() if len(table)]
    for name, table in one.tables.items():
        pd.testing.assert_frame_equal(table, two.tables[name])


def test_a_text_that_stands_there_twice_is_checked_once():
    text = "The ferry sailed on Monday, March 3, 2026, said Ana Ruiz of Lowell. Nobody was hurt."
    articles = [Article(text, article_id=str(n), event=f"ferry {n}") for n in range(2)]
    kinds = read_once(articles, FRAMES).tables["inconsistencies"]["kind"].tolist()
    assert kinds == ["weekday"]


def test_what_is_computed_of_an_article_is_kept_until_the_last_question():
    article = Article("The ferry may sail, said Ana Ruiz.")
    with kept_in_memory([article]):
        document = article.documents[0]
        with kept_in_memory([article]):
            article.forget()
        assert article.documents[0] is document
    assert "documents" not in vars(article)
