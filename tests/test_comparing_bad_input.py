"""What the comparison of articles does with too little, too much, and what it cannot read."""

import pytest

import framing
from framing import Article
from framing.article.article import kept_in_memory
from framing.comparing.sourcing.told_by_one import list_told_by_one

from .growth import grows_in_proportion

ENGLISH = (
    "“The quay stays shut until the council has met us,” said Ana Ruiz. Repairs of the old gate may cost $4.2 million, Tom Vance said."
)
GERMAN = (
    "Der Hafenrat hat die Abstimmung über den neuen Kai auf den Sommer verschoben, sagte die Vorsitzende Ida Brandt am Dienstag in Lowell. "
)
FUNCTIONS = [
    framing.find_events,
    framing.find_shared_text,
    framing.trace_lineage,
    framing.find_quote_variants,
    framing.trace_certainty,
    framing.list_heard,
    list_told_by_one,
]
each = pytest.mark.parametrize("compare", FUNCTIONS, ids=lambda one: one.__name__)


@each
def test_nothing_gives_the_empty_table_with_its_columns_and_types(compare):
    empty, full = compare([]), compare([Article(ENGLISH, article_id="a"), Article("It rained. " + ENGLISH, article_id="b")])
    assert empty.empty
    assert empty.columns.tolist() == full.columns.tolist()
    assert empty.dtypes.equals(full.dtypes)


@each
def test_one_article_stands_beside_nothing(compare):
    table = compare([Article(ENGLISH)])
    assert len(table) == {"find_events": 1, "list_heard": 2}.get(compare.__name__, 0)


@each
def test_without_dates_outlets_events_and_ids_it_is_told_by_row(compare):
    table = compare([ENGLISH, "It rained. " + ENGLISH])
    assert set(table.get("article_id", [])) <= {"1", "2"}


@each
def test_what_cannot_be_read_is_counted_or_noted(compare):
    table = compare([Article("", article_id="bad", error="is a PDF, not text"), Article(ENGLISH, article_id="good")])
    assert table.attrs.get("skipped") == 1 or "is a PDF" in table["note"][0]


@each
def test_two_languages_are_not_mixed(compare):
    table = compare([Article(ENGLISH, article_id="en"), Article(GERMAN * 3, article_id="de", outlet="Kurier")])
    if "other_article_id" in table:
        assert table.empty
    elif compare is framing.find_events:
        assert table["event"].nunique() == 2
        assert "language 'de'" in table["note"][1]


@pytest.fixture(scope="module")
def copies():
    """Five hundred articles that say the same, each read once for all questions."""
    articles = [Article(ENGLISH, article_id=str(number), outlet=f"Outlet {number % 7}") for number in range(501)]
    with kept_in_memory(articles):
        yield articles


@each
def test_five_hundred_copies_are_compared_in_time(compare, copies):
    assert len(compare(copies)) <= 1600


@each
def test_a_megabyte_takes_time_in_proportion(compare):
    def pile(size):
        return [Article(ENGLISH + (" " + ENGLISH.replace("4.2", "4")) * size, article_id=str(at)) for at in range(2)]

    assert grows_in_proportion(compare, pile, 14)


@each
def test_one_article_in_the_place_of_many_is_refused(compare):
    with pytest.raises(TypeError, match="a list of articles"):
        compare(Article(ENGLISH))


FACTS = pytest.mark.parametrize("compare", [framing.find_disagreements, framing.find_inconsistencies], ids=lambda one: one.__name__)
ODD = "They met on Monday, March 12, 2024, in Lowell and signed 14 accords on river water."


@FACTS
def test_facts_of_copies_and_of_other_languages_are_counted_and_left_out(compare):
    copies = [Article(ODD, article_id=str(number), outlet=f"Outlet {number % 7}", event="e") for number in range(500)]
    table = compare([*copies, Article(GERMAN * 3, article_id="de", outlet="Kurier", event="e"), Article("", error="is a PDF")])
    assert table.attrs["left out"] == {"unreadable": 1, "other language": 1, "copies": 499}
    assert len(table) == (compare is framing.find_inconsistencies)


@FACTS
def test_facts_without_dates_events_and_ids_are_held_together_all_the_same(compare):
    told = [ODD, ODD.replace("14", "15")]
    table = compare([Article(text, outlet=f"Outlet {at}") for at, text in enumerate(told)])
    verdicts = set(table.get("verdict", []))
    assert ("conflict" in verdicts) == (compare is framing.find_disagreements)


@FACTS
def test_facts_of_a_megabyte_take_time_in_proportion(compare):
    def pile(size):
        return [Article((ODD + " It rained. ") * size + f"Ruiz came {at} times.", article_id=str(at), event="e") for at in range(2)]

    assert grows_in_proportion(compare, pile, 14)


@FACTS
def test_facts_are_asked_of_many_articles(compare):
    with pytest.raises(TypeError, match="a list of articles"):
        compare(Article(ODD))
