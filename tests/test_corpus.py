import datetime

import pandas as pd

from framing import Article, check_corpus

COLUMNS = ["article_id", "outlet", "check", "note"]
STORY = " ".join(
    f"On day {i} the board of harbour number {i} met again to hear what item {i} of the plan for the new quay would cost the town."
    for i in range(20)
)
OTHER = " ".join(
    f"Teachers at school {i} said that class {i} had grown by {i} pupils since the spring, and that rooms were short." for i in range(20)
)


def whole(text=STORY, **more):
    facts = {"article_id": "a", "outlet": "Courier", "published": datetime.date(2026, 3, 5), **more}
    return Article(text, **facts)


def findings(*articles, but=("few articles",)):
    table = check_corpus(articles)
    return [tuple(row) for row in table.loc[~table["check"].isin(but), ["article_id", "check"]].itertuples(index=False)]


def test_a_sound_corpus_has_no_findings():
    topics = ["ferry drivers", "school cooks", "clinic nurses", "tram guards", "museum guides"]
    articles = [
        whole(" ".join(f"The {t} of ward {i}, {t} say, want {t} rule {i} kept for {i} years to come." for i in range(12)), article_id=t)
        for t in topics
    ]
    assert check_corpus(articles).to_dict("records") == []


def test_the_schema_is_the_same_without_articles():
    empty, full = check_corpus([]), check_corpus([whole(outlet="")])
    assert list(empty.columns) == list(full.columns) == COLUMNS
    assert empty.dtypes.equals(full.dtypes)


def test_the_same_story_twice_is_told_at_the_second():
    assert findings(whole(), whole(OTHER, article_id="b"), whole(STORY.upper(), article_id="c")) == [("c", "duplicate")]


def test_one_article_given_twice_is_told_once():
    article = whole()
    assert findings(article, article) == [("a", "duplicate")]


def test_a_story_that_holds_another_is_told_with_the_share():
    table = check_corpus([whole(), whole(OTHER + " " + STORY, article_id="b")])
    near = table.query("check == 'near-duplicate'")
    assert near["article_id"].tolist() == ["b"]
    assert "100% of the shorter one's five-word runs with a" in near["note"].iloc[0]


def test_stories_that_share_a_paragraph_are_not_near_duplicates():
    shared = STORY[: len(STORY) // 5]
    assert findings(whole(STORY), whole(f"{OTHER} {shared}", article_id="b")) == []


def test_what_is_missing_is_told():
    assert findings(whole(outlet="", published=None)) == [("a", "no date"), ("a", "no outlet")]


def test_a_date_in_the_future_is_told():
    assert findings(whole(published=datetime.date(2999, 1, 1))) == [("a", "date")]


def test_a_stub_is_told_with_its_words():
    assert "its story has 1 word:" in check_corpus([whole("Fire.")]).query("check == 'stub'")["note"].iloc[0]
    note = check_corpus([whole("Six words are not a story.")]).query("check == 'stub'")["note"].iloc[0]
    assert "6 words" in note


def test_lost_characters_are_told():
    assert findings(whole(STORY + " It was a long night at the caf\ufffd.")) == [("a", "damaged")]


def test_an_article_that_could_not_be_read_is_told_once():
    assert findings(whole("", error="a.txt is empty", published=None)) == [("a", "error")]


def test_an_outlet_with_few_articles_is_told_once():
    table = check_corpus([whole(), whole(OTHER, article_id="b")])
    assert table.to_dict("records") == [
        {"article_id": "", "outlet": "Courier", "check": "few articles", "note": "2 articles: too few to speak of the outlet"}
    ]


def test_a_str_is_taken_for_an_article():
    pd.testing.assert_frame_equal(check_corpus([STORY]), check_corpus([Article(STORY)]))


def test_the_sample_corpus_has_no_twin_stub_or_gap(seeds):
    assert set(check_corpus(seeds)["check"]) <= {"few articles"}
