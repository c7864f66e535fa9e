import pytest

from framing import Article
from framing.comparing.sourcing.told_by_one import list_told_by_one


def article(text, name, outlet, event="quay"):
    return Article(text, article_id=name, outlet=outlet, event=event)


def told(*texts):
    table = list_told_by_one([article(text, str(at), f"Outlet {at}") for at, text in enumerate(texts)])
    return sorted(zip(table["kind"], table["what"], table["article_id"], strict=True))


def test_what_only_one_outlet_has_is_listed_with_its_place():
    first = article("“The quay stays shut tonight,” said Ana Ruiz. Repairs cost $4.2 million.", "a", "Harbor Wire")
    second = article("Ana Ruiz spoke. Tom Vance said that repairs cost about $4 million, and 1,350 lorries wait.", "b", "Calder Post")
    table = list_told_by_one([first, second])
    assert sorted(zip(table["kind"], table["what"], table["outlet"], strict=True)) == [
        ("figure", "1,350", "Calder Post"),
        ("name", "Tom Vance", "Calder Post"),
        ("quote", "“The quay stays shut tonight,”", "Harbor Wire"),
    ]
    for row in table.itertuples():
        source = first if row.article_id == "a" else second
        assert row.sentence in source.text
        assert row.outlets == 2


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Some 14 boats sank.", "Fourteen boats sank."),  # may stand in words
        ("It was built in 1933.", "Nobody knows its age."),  # a year
        ("It cost $1.5 billion.", "It cost $1,500 million."),
        ("Rents rose by 12%.", "Rents rose by 12 percent."),
        ("Theodore J. Brandt Jr. left Port Ash.", "Mr. Theodore Brandt left Port Ash."),
        ("Richard Vance left Port Ash.", "Dick Vance left Port Ash."),
        (
            "“We will keep the quay shut until dawn on Monday,” Ana Ruiz said.",
            "Ana Ruiz said they will keep the quay shut until dawn on Monday.",
        ),
    ],
)
def test_what_another_tells_in_another_form_is_not_told_by_one(first, second):
    assert told(first, second) == []


def test_an_event_of_one_outlet_and_nothing_at_all():
    assert list_told_by_one([]).empty
    alone = [article("“The quay stays shut tonight,” said Ana Ruiz.", name, "Harbor Wire") for name in "ab"]
    assert list_told_by_one(alone).empty
    assert list_told_by_one([Article("", error="is a PDF")]).attrs["skipped"] == 1
