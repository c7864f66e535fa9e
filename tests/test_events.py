import datetime

import pytest
from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS

from framing import Article, find_disagreements, find_events
from framing.comparing.events.by_event import comparable, each_event
from framing.comparing.events.event_words import STOP_WORDS
from framing.comparing.events.events import least_likeness
from framing.comparing.events.news_days import are_of_two_events, find_news_days


def day(number):
    return datetime.date(2026, 3, number)  # the 2nd is a Monday


PREVIEW = (
    "Ana Ruiz and Tom Vance will meet on Wednesday in Port Ash to talk about the Lowell ferry treaty. "
    "The harbour treaty has been stalled for six years, and neither Ruiz nor Vance would say what they bring to the Port Ash talks."
)
SUMMIT = (
    "Ana Ruiz and Tom Vance signed the Lowell ferry treaty in Port Ash on Wednesday. "
    "The harbour treaty had been stalled for six years; Ruiz and Vance shook hands on the Port Ash quay and praised the talks."
)
AFTERMATH = (
    "Two days after Wednesday's talks in Port Ash, dockers on Friday walked out over the Lowell ferry treaty. "
    "The harbour treaty that Ana Ruiz and Tom Vance signed had been stalled for six years, and Port Ash fears for its quay."
)
FLOOD = (
    "The river Merle burst its banks in Calder, and 400 families slept in a school gym. "
    "Firefighters pumped cellars dry while the mayor, Ida Brandt, blamed a dike that Calder never mended."
)


def corpus():
    return [
        Article(PREVIEW, article_id="p1", published=day(2)),
        Article("Harbor Wire. " + PREVIEW, article_id="p2", published=day(3)),
        Article(SUMMIT, article_id="s1", title="Ruiz and Vance sign the ferry treaty", published=day(4)),
        Article("It rained. " + SUMMIT, article_id="s2", published=day(5)),
        Article(AFTERMATH, article_id="a1", published=day(6)),
        Article(FLOOD, article_id="f1", published=day(4)),
        Article("It rained. " + FLOOD, article_id="f2", published=day(4)),
    ]


def groups(table):
    return {frozenset(one["article_id"]) for _, one in table.groupby("event")}


def test_a_summit_its_preview_and_its_aftermath_are_three_events():
    table = find_events(corpus())
    assert groups(table) == {frozenset({"p1", "p2"}), frozenset({"s1", "s2"}), frozenset({"a1"}), frozenset({"f1", "f2"})}
    assert table["event"].tolist() == ["event 1", "event 1", "event 2", "event 2", "event 3", "event 4", "event 4"]
    assert table.set_index("article_id")["event_title"]["s2"] == "Ruiz and Vance sign the ferry treaty"


def test_an_article_that_announces_a_day_is_apart_from_what_is_printed_on_it():
    preview, summit = Article(PREVIEW, published=day(2)), Article(SUMMIT, published=day(4))
    of_preview, of_summit = find_news_days(preview), find_news_days(summit)
    assert (of_preview.announced, of_summit.reported) == ({day(4)}, {day(4)})
    assert are_of_two_events(preview, of_preview, summit, of_summit)
    assert are_of_two_events(summit, of_summit, preview, of_preview)
    eve = Article(SUMMIT, published=day(3))  # printed before the day that was announced
    assert not are_of_two_events(preview, of_preview, eve, find_news_days(eve))


@pytest.mark.parametrize(
    ("text", "announced", "told", "recalled"),
    [
        ("Ana Ruiz will open the bridge next Wednesday.", {day(11)}, set(), set()),
        ("Ana Ruiz will open the bridge tomorrow.", {day(5)}, set(), set()),
        ("The bridge will open on Wednesday night.", set(), set(), set()),  # today: printed on the day itself
        ("After Monday's vote Lowell counted on Wednesday.", set(), {day(4)}, {day(2)}),
        ("The council met on Monday. It will meet again on Friday.", set(), {day(2)}, set()),
    ],
)
def test_days_of_a_lead_are_told_from_the_day_of_publication(text, announced, told, recalled):
    assert find_news_days(Article(text, published=day(4))) == (announced, told, recalled)


def test_a_late_report_of_the_day_itself_is_no_aftermath():
    late = Article("Lowell has a treaty after Wednesday's talks in Port Ash.", published=day(7))
    summit = Article(SUMMIT, published=day(4))
    assert not are_of_two_events(late, find_news_days(late), summit, find_news_days(summit))


def test_the_users_labels_have_the_last_word():
    labelled = [
        Article(SUMMIT, article_id="one", published=day(4), event="treaty"),
        Article(SUMMIT, article_id="twin", published=day(4), event="protest"),
        Article(FLOOD, article_id="far", published=day(9), event="treaty"),
        Article("It rained. " + FLOOD, article_id="free", published=day(9)),
    ]
    table = find_events(labelled).set_index("article_id")
    assert table["event"][["one", "twin", "far"]].tolist() == ["treaty", "protest", "treaty"]
    assert [event for event, _ in each_event(labelled[:3])] == ["treaty", "protest"]


def test_days_between_set_like_articles_apart():
    far = [Article(SUMMIT, article_id="a", published=day(4)), Article(SUMMIT + " It rained.", article_id="b", published=day(28))]
    assert find_events(far)["event"].nunique() == 2
    assert find_events([far[0], Article(far[1].text, article_id="b", published=day(5))])["event"].nunique() == 1


def test_what_is_missing_is_told():
    table = find_events(
        [
            Article("", article_id="broken", error="is a PNG picture"),
            Article(" ", article_id="blank", published=day(4)),
            Article(FLOOD, article_id="undated"),
            Article("Der Hafenrat hat die Abstimmung über den neuen Kai in Lowell auf den Sommer verschoben. " * 2, published=day(4)),
        ]
    )
    assert table["event"].tolist() == ["", "", "event 1", "event 2"]
    assert [note[:20] for note in table["note"]] == [
        "could not be read: i",
        "has no words: no eve",
        "has no date: its eve",
        "is in the language '",
    ]
    assert table["article_id"].tolist()[3] == "4"


def test_nothing_and_one_and_many_copies():
    assert find_events([]).columns.tolist() == ["article_id", "event", "event_title", "note"]
    assert find_events([]).empty
    assert find_events([Article(FLOOD)])["event"].tolist() == ["event 1"]
    copies = find_events([Article(FLOOD, article_id=str(number), published=day(4)) for number in range(500)])
    assert copies["event"].unique().tolist() == ["event 1"]
    with pytest.raises(TypeError, match="a list of articles"):
        find_events(Article(FLOOD))


def test_the_more_articles_there_are_the_more_alike_they_must_be():
    assert [round(least_likeness(count), 3) for count in (2, 10, 100, 1000)] == [0.12, 0.12, 0.14, 0.16]


def test_the_words_that_tell_no_event_are_those_of_scikit_learn():
    assert STOP_WORDS == ENGLISH_STOP_WORDS


def test_a_copy_tells_nothing_anew_whatever_its_title_marks_and_blanks():
    told = "The ferry “Ada” sank off Lowell on Monday with 14 people aboard, officials said."
    copies = [
        Article(told, article_id="a"),
        Article(f"{told} \n", article_id="b"),
        Article(told.replace("“Ada”", '"Ada"'), article_id="c", title="Ferry lost"),
    ]
    assert comparable(copies).left_out == {"unreadable": 0, "other language": 0, "copies": 2}
    assert find_disagreements(copies).empty


def test_an_event_has_one_title_whatever_the_order_of_its_articles():
    two = [Article("The old quay of Port Ash burned down on Monday night.", title=title) for title in ("Quay burns", "Fire on quay")]
    assert set(find_events(two)["event_title"]) == set(find_events(two[::-1])["event_title"])


def test_two_essays_that_share_words_and_no_name_are_of_no_one_event():
    mother = (
        "My mother cooked on Sundays. She loved the school friends who came home with us, and my dad felt it was right to talk with "
        "the family at the table. We sang songs, we wept, we laughed, and my parents told stories. "
    )
    house = (
        "Her parents never had a tree. At school her friends talked of gifts, and mom felt it was right that the family stayed home. "
        "And dad said the house was dark. They sang no songs, and they laughed and told stories at the table. "
    )
    who = (f"{mother * 2}Ana Ruiz lives in Lowell.", f"{house * 2}Tom Vance lives in Port Ash.")
    assert find_events([Article(text, published=day(1)) for text in who])["event"].nunique() == 2
    korean = "섬과 섬 사이의 배편이 다시 열린다고 총리가 월요일에 밝혔다. 양측은 열한 건의 협정에 서명했다. "
    firms = (f"{korean}AI 기업이 참여했다.", f"{korean}SK 그룹도 왔다.")
    assert find_events([Article(text, published=day(1)) for text in firms])["event"].nunique() == 1
