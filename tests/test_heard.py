import pytest

from framing import Article, list_heard
from framing.comparing.sourcing.non_responses import find_non_responses


def silent(text):
    return [one.name for one in find_non_responses(Article(text).documents[0])]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Tom Vance declined to comment.", ["Tom Vance"]),
        ("Tom Vance, who runs the quay, declined to comment on Friday.", ["Tom Vance"]),
        ("Ida Brandt, a lawyer for Tom Vance, declined to comment.", ["Ida Brandt"]),
        ("A spokeswoman for Tom Vance did not immediately respond to a request for comment.", ["Tom Vance"]),
        ("Calls to Tom Vance were not returned.", ["Tom Vance"]),
        ("Several emails sent to Tom Vance on Monday went unanswered.", ["Tom Vance"]),
        ("The Harbor Commission has not responded to questions about the quay.", ["Harbor Commission"]),
        ("Tom Vance spoke for an hour. He would not discuss the toll.", ["Tom Vance"]),
        ("Tom Vance could not be reached for comment on Sunday.", ["Tom Vance"]),
        ("Ana Ruiz spoke at noon, but Tom Vance repeatedly declined to answer.", ["Tom Vance"]),
        ("Tom Vance was not available for comment.", ["Tom Vance"]),
        ("Tom Vance had no comment.", ["Tom Vance"]),
        ("Tom Vance didn't reply to three messages.", ["Tom Vance"]),
        ("The officials declined to comment.", []),
        ("Tom Vance did not respond to treatment.", []),
        ("Tom Vance declined the medal.", []),
        ("A clerk who speaks for parts of Calder walked out at noon, refusing to answer questions.", []),
        ("A clerk who met Ida Brandt walked out at noon, refusing to answer questions.", []),
        ("Tom Vance, who speaks for parts of Calder, walked out, refusing to answer questions.", ["Tom Vance"]),
        ("Tom Vance did not immediately respond to the speech.", []),
        ("Tom Vance did not respond to her attacks.", []),
        ("Tom Vance did not immediately respond to us.", ["Tom Vance"]),
        ("Tom Vance did not respond to the Harbor Wire.", ["Tom Vance"]),
        ("The island could not be reached by road, Tom Vance said.", []),
        ("Tom Vance did not return to Port Ash.", []),
        ("Tom Vance answered every question.", []),
    ],
)
def test_who_was_asked_and_gave_no_answer(text, names):
    assert silent(text) == names


def article(text, name, outlet, event="quay"):
    return Article(text, article_id=name, outlet=outlet, event=event)


def test_each_is_heard_as_each_outlet_lets_him():
    table = list_heard(
        [
            article("“The quay stays shut,” said Ana Ruiz. Tom Vance declined to comment.", "a", "Harbor Wire"),
            article("The quay stays shut, Ana M. Ruiz said on Monday. She blamed Tom Vance.", "b", "Lowell Courier"),
            article(
                "Ana Ruiz has run the docks for years. “It is a sham,” said Tom Vance. Vance declined to answer more.", "c", "Calder Post"
            ),
        ]
    )
    heard = table.set_index(["name", "outlet"])["heard"].to_dict()
    assert heard == {
        ("Ana M. Ruiz", "Harbor Wire"): "quoted",
        ("Ana M. Ruiz", "Lowell Courier"): "reported",
        ("Ana M. Ruiz", "Calder Post"): "only spoken about",
        ("Tom Vance", "Harbor Wire"): "asked and silent",
        ("Tom Vance", "Lowell Courier"): "only spoken about",
        ("Tom Vance", "Calder Post"): "quoted",
    }
    assert table.query("note != ''")[["name", "outlet"]].to_numpy().tolist() == [["Tom Vance", "Calder Post"]]
    row = table.query("heard == 'asked and silent'").iloc[0]
    assert (row["article_id"], row["sentence"]) == ("a", "Tom Vance declined to comment.")


def test_articles_without_an_outlet_stand_for_themselves():
    table = list_heard([article("“It stays shut,” said Ana Ruiz.", "a", ""), article("Ana Ruiz shut it.", "b", "")])
    assert table[["article_id", "outlet", "heard"]].to_numpy().tolist() == [["a", "", "quoted"], ["b", "", "only spoken about"]]


def test_a_family_name_alone_is_the_one_who_has_it():
    table = list_heard(
        [
            article("“No,” said Ana Ruiz.", "a", "Harbor Wire"),
            article("Mr. Vance and Ms. Ruiz met. “No,” Ms. Ruiz said.", "b", "Calder Post"),
        ]
    )
    assert set(table["name"]) == {"Ana Ruiz", "Vance"}


def test_who_signs_an_article_is_not_spoken_about():
    text = "Pier shut\n\nBy Ana Ruiz\n\nLOWELL, April 14 (Harbor Wire) — The pier was shut on Tuesday, Mayor Tom Vance said."
    assert set(list_heard([article(text, "a", "Harbor Wire")])["name"]) == {"Tom Vance"}


def test_nothing_one_unreadable_and_another_language():
    assert list_heard([]).empty
    table = list_heard(
        [
            Article("", error="is a PDF"),
            Article("Der Hafenrat hat die Abstimmung über den neuen Kai auf den Sommer verschoben, sagte Ida Brandt am Dienstag. " * 3),
            Article("“No,” said Ana Ruiz."),
        ]
    )
    assert (len(table), table.attrs["skipped"]) == (1, 2)


def test_an_accent_parts_nobody_from_himself():
    table = list_heard(
        [article("“It is shut,” said José Ruiz.", "a", "Harbor Wire"), article("“It is shut,” said Jose Ruiz.", "b", "Port Post")]
    )
    assert table["name"].nunique() == 1
