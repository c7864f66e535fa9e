"""A coder's session: passage after passage, each code on the disk before the next is shown, going on where she stopped."""

import re

import pandas as pd
import pytest

import framing
from framing import Article, Frame, check_article, check_scorer, read_sheets, read_verdicts
from framing.article.article import kept_in_memory
from framing.coding.coding_sessions import ArticleSession, open_sheet

TEXT = "The ferry may sail. A storm of letters came 🌊.\n\nBlow upon blow fell on Port Ash. Ana Ruiz said the pier could close."
STORM = Frame("storm", "harms at once", ["storm of"])


@pytest.fixture(scope="module")
def seeds(seeds):
    """Each session reads the sample corpus, which says the same each time."""
    with kept_in_memory(seeds):
        yield seeds


@pytest.fixture
def sheet(tmp_path):
    return tmp_path / "ana.csv"


@pytest.fixture
def session(seeds, sheet):
    return open_sheet(seeds, "hedges", sheet, 20)


def test_each_code_is_on_the_disk_before_the_next_passage_is_shown(session, sheet):
    first = session.passage
    session.say("yes", "plain")
    rows = pd.read_csv(sheet, keep_default_na=False)
    assert rows.loc[0, ["passage", "code", "comment"]].tolist() == [first.name, "yes", "plain"]
    assert session.passage.name == "p002"
    assert (len(session), session.coded, len(session.waiting)) == (20, 1, 19)


def test_she_goes_on_where_she_stopped_and_can_go_back(seeds, session, sheet):
    for code in ("yes", "?", "no"):
        session.say(code)
    again = open_sheet(seeds, "hedges", sheet, 20)
    assert again.passage.name == "p004"
    again.back()
    again.back()
    assert (again.passage.name, again.passage.code) == ("p002", "?")
    again.say("no")
    assert again.passage.name == "p004"
    assert read_sheets(sheet)["code"].tolist()[:4] == [True, False, False, pd.NA]


def test_what_was_filled_in_elsewhere_meanwhile_stays(session, sheet):
    rows = pd.read_csv(sheet, keep_default_na=False)
    rows.loc[5, "code"] = "yes"
    rows.to_csv(sheet, index=False)
    session.say("no")
    assert read_sheets(sheet)["code"].dropna().tolist() == [False, True]


def test_at_the_end_there_is_no_passage_and_what_was_left_out_comes_last(session):
    session.say("yes")
    session.back()
    while session.passage:
        session.say("no")
    assert session.coded == 20
    with pytest.raises(ValueError, match="all 20 passages are coded"):
        session.say("no")


def test_a_code_that_is_no_answer_is_refused_and_nothing_is_written(session, sheet):
    before = sheet.read_bytes()
    with pytest.raises(ValueError, match=r"'maybe' is not an answer: say yes, no, \?"):
        session.say("maybe")
    assert sheet.read_bytes() == before


def test_a_sheet_of_another_question_or_of_other_articles_is_refused(seeds, session, sheet):
    with pytest.raises(ValueError, match="is a sheet for hedges"):
        open_sheet(seeds, "boosters", sheet)
    with pytest.raises(ValueError, match="drawn from other articles"):
        open_sheet([Article("It may rain.", article_id="x")], "hedges", sheet)


def test_a_second_coder_gets_the_same_passages(seeds, session, tmp_path):
    other = open_sheet(seeds, "hedges", tmp_path / "tom.csv", 20)
    assert [one.words for one in other.waiting] == [one.words for one in session.waiting]


@pytest.fixture
def article(tmp_path):
    return ArticleSession(Article(TEXT, article_id="a"), tmp_path / "verdicts.jsonl", frames=STORM, coder="ana")


def test_the_hits_of_an_article_come_one_by_one_in_their_context(article):
    seen = []
    while article.passage:
        seen.append((article.passage.question.split(":")[0], article.passage.words))
        around = article.passage.before + article.passage.words + article.passage.after
        assert around in TEXT
        article.say("right")
    assert seen[:2] == [("hedge", "may"), ("frame", "storm of")]
    verdicts = read_verdicts(article.path)
    assert set(verdicts["verdict"]) == {"right"}
    assert len(verdicts) == len(article)


def test_what_stands_around_a_hit_begins_and_ends_with_whole_words(tmp_path):
    text = f"{'long ' * 50}\n\nThe ferry may sail.\n\n{'other ' * 50}"
    passage = ArticleSession(Article(text), tmp_path / "v.jsonl", scorer="hedges").passage
    assert set(passage.before.split()) == {"long", "The", "ferry"}
    assert set(passage.after.split()) == {"sail.", "other"}
    assert len(passage.before) < 200


def test_verdicts_that_are_there_are_not_asked_for_again(article, tmp_path):
    article.say("wrong")
    again = ArticleSession(Article(TEXT, article_id="a"), article.path, frames=STORM)
    assert (again.coded, again.passage.words) == (1, "storm of")
    only = ArticleSession(Article(TEXT), article.path, scorer="frames", frames=STORM)
    assert (len(only), only.kinds) == (1, [("frames", "storm")])


def test_a_missed_passage_is_kept_with_its_sentence(article):
    start = TEXT.index("Blow")
    assert article.missed(start - 1, start + 15, "frames", "storm") == "Blow upon blow"
    (row,) = read_verdicts(article.path).to_dict("records")
    assert (row["verdict"], row["label"], row["sentence"]) == ("missed", "storm", "Blow upon blow fell on Port Ash.")
    with pytest.raises(ValueError, match="no words are marked"):
        article.missed(5, 5, "hedges")


def test_a_notice_that_stands_in_markup_alone_has_no_words_around_it(tmp_path):
    page = framing.read_page(
        '<html><head><meta name="ai-generated" content="true"></head><body><p>The ferry sailed on Monday.</p></body></html>'
    )
    session = ArticleSession(page, tmp_path / "v.jsonl", scorer="ai_disclaimers")
    assert (session.passage.before, session.passage.words, session.passage.after) == ("", "ai-generated: true", "")
    assert session._hits["field"].tolist() == ["page"]


@pytest.fixture
def checking(seeds, sheet):
    return check_scorer(seeds, "hedges", sheet, n=20)


def hear(shown, message):
    """As the page sends it."""
    shown._desk._handle_custom_msg(message, [])


def test_a_button_is_heard_once_and_shows_the_next_passage(checking, sheet):
    for _ in range(2):  # a finger that slips strikes twice
        hear(checking, {"say": "yes", "name": "p001", "comment": "plain"})
    assert checking._desk.shown["name"] == "p002"
    assert read_sheets(sheet)["code"].notna().sum() == 1
    hear(checking, {"back": True})
    assert (checking._desk.shown["code"], checking._desk.shown["comment"]) == ("yes", "plain")
    assert repr(checking) == "1 of 20 passages coded in ana.csv"


def test_what_could_not_be_kept_is_told(checking, monkeypatch):
    def full(*_):
        raise OSError("the disk is full")

    monkeypatch.setattr("framing.coding.coding_sessions.save_rows", full)
    hear(checking, {"say": "yes", "name": "p001"})
    assert checking._desk.shown["place"] == "not kept: the disk is full"
    assert (checking._desk.shown["name"], checking.session.coded) == ("p001", 0)


def test_where_there_are_no_buttons_a_plain_table_says_what_to_do(checking):
    shown = checking._repr_mimebundle_()
    assert "application/vnd.jupyter.widget-view+json" in shown
    assert "column “code” of ana.csv" in shown["text/html"]
    assert shown["text/html"].count("<tr") == 1 + 5
    assert "… and 15 more." in shown["text/html"]
    checking.say("no")
    assert checking.session.coded == 1


def test_the_words_of_an_article_are_escaped(tmp_path):
    shown = check_article(Article("The <b>ferry</b> may sail."), tmp_path / "v.jsonl", scorer="hedges")
    assert "&lt;b&gt;ferry" in shown._desk.texts[0][1]
    assert "<b>ferry" not in shown._repr_mimebundle_()["text/html"]


def test_words_that_are_marked_in_an_article_are_kept_as_missed(tmp_path):
    shown = check_article(Article(TEXT), tmp_path / "v.jsonl", frames=STORM)
    start = TEXT.index("Blow")
    hear(shown, {"missed": {"field": "text", "start": start, "end": start + 14, "kind": 0}})
    assert shown._desk.kept == "kept: “Blow upon blow”"
    hear(shown, {"missed": {"field": "text", "start": 0, "end": 0, "kind": 0}})
    assert "no words are marked" in shown._desk.kept
    assert read_verdicts(tmp_path / "v.jsonl")["label"].tolist() == ["storm"]


@pytest.mark.usefixtures("no_pictures")
def test_what_is_called_wrong_while_looking_around_goes_into_the_same_file(tmp_path):
    path = tmp_path / "verdicts.jsonl"
    articles = [Article(TEXT, article_id="a", outlet="Post"), Article("A storm of mail came.", article_id="b", outlet="Herald")]
    shown = framing.explore(articles, frames=STORM, verdicts=path, coder="ana")
    row = next(int(n) for n, words in _rows_of(shown) if words == "storm of")
    shown._frame._handle_custom_msg({"row": row, "verdict": "wrong"}, [])
    (kept,) = read_verdicts(path).to_dict("records")
    assert (kept["text"], kept["label"], kept["verdict"], kept["coder"]) == ("storm of", "storm", "wrong", "ana")
    assert shown._frame.verdicts == {str(row): "wrong"}
    assert framing.explore(articles, frames=STORM, verdicts=path)._frame.verdicts == {str(row): "wrong"}
    assert "data-n=" not in framing.explore(articles, frames=STORM).html


def _rows_of(shown):
    return re.findall(r'data-n="(\d+)">[^<]*<mark>([^<]*)</mark>', shown.html)
