"""Quantities, days and names as spans: what is found, what it says, and what only looks like one."""

import datetime
from math import isfinite

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing import Article, find_disagreements, find_inconsistencies
from framing.comparing.disagreements.facts_compared import mentions_of
from framing.comparing.facts.dates_in_text import anchor_of, find_days
from framing.comparing.facts.names import find_names, group_names
from framing.comparing.facts.posts import post_mention
from framing.comparing.facts.quantities import find_quantities
from framing.comparing.facts.word_keys import word_key
from framing.lexicons import read_lexicon
from framing.text.document import Document
from framing.text.spans import Span

from .brackets import bracket, unbracket
from .growth import grows_in_proportion

LEXICONS = {name: read_lexicon(name) for name in ("quantities", "calendar", "word_families")}
MONDAY = datetime.date(2024, 3, 11)
# What numbers are made of, and what stands around them.
NUMBER_WORDS = [
    *(
        "one",
        "two",
        "seven",
        "nineteen",
        "twenty",
        "ninety",
        "hundred",
        "thousand",
        "million",
        "dozen",
        "half",
        "a",
        "an",
        "and",
        "a quarter",
    ),
    *(
        "third",
        "pair of",
        "tens of thousands",
        "several",
        "0",
        "7",
        "12",
        "007",
        "2.5",
        "1,000",
        "2017",
        "9" * 400,
        "1" + ",000" * 120,
        "10k",
    ),
    *("½", "²", "٣", "$", "%", "percent", "to", "past", "in", "out of", "between", "more than", "years", "year-old", "hours", "minutes"),
    *("decades", "miles", "points", "magnitude", "old", "in their fifties", "votes", "against", "members", "p.m.", "o'clock", "2:08:31"),
    *("Feb. 30, 2023", "1990s", "June", "years ago", "term", "teams", "dead", "people", "first", "since"),
]
NUMBER_LIKE = st.lists(st.tuples(st.sampled_from(NUMBER_WORDS), st.sampled_from([" ", " ", "-", ", ", ". ", "–", "/", ":"])), max_size=12)


def quantities(text):
    document = Document(text)
    return list(find_quantities(document, 0, list(find_days(document, MONDAY))))


def days(text, anchor=MONDAY):
    return [day for _, day in find_days(Document(text), anchor)]


def bracketed(text, spans):
    return bracket(text, [Span(start=one.start, end=one.end, text=text[one.start : one.end]) for one in spans])


@pytest.mark.parametrize("example", [*LEXICONS["quantities"]["finds"], *LEXICONS["quantities"]["misses"]])
def test_quantities_are_found_where_the_examples_mark_them(example):
    text, _ = unbracket(example)
    assert bracketed(text, quantities(text)) == example


@pytest.mark.parametrize("example", [*LEXICONS["calendar"]["finds"], *LEXICONS["calendar"]["misses"]])
def test_days_are_found_where_the_examples_mark_them(example):
    text, _ = unbracket(example)
    assert bracketed(text, days(text)) == example


@pytest.mark.parametrize(
    "words", ["one-two punch", "two one-loss teams", "two one-term mayors", "nineteen eighty boats", "9" * 400 + " boats"]
)
def test_what_names_no_number_is_no_quantity_and_ends_no_report(words):
    article = Article(f"Port Ash saw {words}. Four boats sank.", article_id="a", published=MONDAY)
    assert [m.text for m in mentions_of(article, 0)] == ["Four boats"]
    assert find_inconsistencies([article]).empty


@settings(max_examples=150, deadline=None)
@given(NUMBER_LIKE, NUMBER_LIKE)
def test_whatever_looks_like_a_number_has_a_value_or_is_none(pieces, others):
    texts = ["Port Ash met. " + "".join(map("".join, one)) + "boats sank." for one in (pieces, others)]
    articles = [
        Article(text, article_id=text[-40:] + name, outlet=name, event="e", published=MONDAY)
        for text, name in zip(texts, "ab", strict=True)
    ]
    for article in articles:
        assert all(isfinite(m.low) and isfinite(m.high) for m in mentions_of(article, 0))
    find_disagreements(articles)
    find_inconsistencies(articles)


@pytest.mark.parametrize("section", ["things", "acts"])
def test_the_words_of_a_family_count_as_one(section):
    table = LEXICONS["word_families"]
    for example in table["finds"][section]:
        one, other = (words.split()[-1] for words in example.split(", "))
        assert word_key(one.lower()) == word_key(other.lower()), example
    for example in table["misses"][section]:
        one, other = (words.split()[-1] for words in example.split(", "))
        assert word_key(one) != word_key(other), example


@pytest.mark.parametrize(
    ("text", "value", "measure", "marks"),
    [
        ("They signed 14 pacts.", "14", "count", set()),
        ("They signed two hundred and six pacts.", "206", "count", set()),
        ("About a dozen pacts were signed.", "12", "count", {"about", "dozens"}),
        ("A dozen or so pacts were signed.", "12", "count", {"about", "dozens"}),
        ("A row of 40 or more pacts was signed.", "40", "count", set()),
        ("Nearly $4.2 million was lost.", "4,200,000 USD", "USD", {"about", "short_of"}),
        ("It cost 3m euros.", "3,000,000 EUR", "EUR", set()),
        ("More than three quarters of voters stayed.", "75 %", "percent", {"share"}),
        ("Turnout was 46 to 57 percent.", "46–57 %", "percent", set()),
        ("Up to 40 ferries stood still.", "40", "count", {"at_most"}),
        ("Between 150 and 200 ferries stood still.", "150–200", "count", set()),
        ("Nine more pacts followed.", "9", "count", {"further"}),
        ("At least 12 of the pilots stayed.", "12", "count", {"at_least", "part"}),
        ("Several hundred pilots stayed.", "200–1,000", "count", {"vague"}),
        ("Tens of thousands of pilots stayed.", "10,000–1,000,000", "count", {"vague"}),
        ("The four-day strike ended.", "4 day", "days", set()),
        ("The 68-year-old pilot spoke.", "68 years old", "age", set()),
        ("Nearly two-dozen oars were lost.", "24", "count", {"about", "dozens", "short_of"}),
        ("Two pairs of oars were lost.", "4", "count", set()),
        ("The driver, 19, was unhurt.", "19 years old", "age", set()),
        ("The board passed it 54-44.", "54–44", "tally", set()),
        ("She sailed with a crew of 22.", "22", "count", set()),
        ("Half a mile was left.", "0.5 mile", "length", set()),
        ("The hole was 10km deep.", "10 km", "length", set()),
        ("It ran at 47 miles per hour.", "47 miles per hour", "speed", set()),
        ("It lasted two and a half years.", "2.5 years", "days", set()),
        ("It lasted more than a day.", "1 day", "days", set()),
        ("Wages will rise over the next four years.", "4 years", "days", set()),
        ("Rates fell by a quarter of a point.", "0.25 %", "percent", set()),
        ("Rates fell by 25 basis points.", "25 basis points", "percent", set()),
        ("Four in five pilots stayed.", "80 %", "percent", {"share"}),
        ("The bell failed four times out of ten.", "40 %", "percent", {"share"}),
        ("The bell failed in four of every 10 storms.", "40 %", "percent", {"share"}),
        ("Rents rose by a third.", "33.33333333 %", "percent", {"share"}),
        ("The quake had a magnitude of 6.4.", "6.4", "magnitude", set()),
        ("The quake was felt by all; it measured 6.4.", "6.4", "magnitude", set()),
        ("The board passed it, two against and five for it.", "5–2", "tally", set()),
        ("It was her third race.", "third", "ordinal", set()),
        ("It was the 35th day.", "35th", "ordinal", set()),
        ("It passed with five in favour and two against.", "5–2", "tally", set()),
        ("Rowers as young as 4 years old slept.", "4 years old", "age", {"part"}),
        ("At 24, Vance sails.", "24 years old", "age", set()),
        ("A woman in her fifties slept.", "50–59 years old", "age", set()),
        ("A man in his late 40s slept.", "47–49 years old", "age", set()),
        ("Ruiz got seven years and three months.", "7 years and three months", "days", set()),
        ("Ruiz won by 53 to 47 percent.", "53 %", "percent", set()),
        ("The bell rang for 78 out of every 100 boats.", "78 %", "percent", set()),
        ("By four to three the board voted for it.", "4–3", "tally", set()),
        ("Ruiz, who turned 57 in May, spoke.", "57 years old", "age", set()),
        ("She is 28, and sails.", "28 years old", "age", set()),
        ("It fell at 6:12 a.m.", "06:12", "clock", set()),
        ("It fell at twenty past ten.", "10:20", "clock", {"half"}),
        ("It fell shortly after noon.", "12:00", "clock", {"about", "after"}),
        ("It fell at ten past midday.", "12:10", "clock", set()),
        ("It fell at a quarter to eight in the evening.", "19:45", "clock", set()),
        ("It fell shortly after six.", "6:00", "clock", {"about", "after", "half"}),
        ("It fell, from six in the evening on.", "18:00", "clock", set()),
        ("It fell by midday.", "12:00", "clock", set()),
        ("It fell at 18:05 GMT.", "18:05", "clock", {"zone"}),
        ("It fell at 11 o'clock.", "11:00", "clock", {"half"}),
        ("It fell a little after four in the morning.", "04:00", "clock", {"about", "after"}),
        ("A mile and a quarter was left.", "1 mile and a quarter", "length", set()),
        ("It lasted two hours and a half.", "2 hours and a half", "days", set()),
        ("She sailed for two hours, eight minutes and 13 seconds.", "2 hours, eight minutes and 13 seconds", "days", set()),
        ("She won in 2:08:13.", "2:08:13", "days", set()),
        ("Two and a quarter million pilots stayed.", "2,250,000", "count", set()),
        ("One in nine pilots stayed.", "11.11111111 %", "percent", {"share"}),
        ("Six of the nine board members voted to stay.", "6–3", "tally", set()),
        ("Ruiz needs the 41 votes necessary.", "41", "count", {"scope"}),
        ("The offer of $15,000 a household required silence.", "15,000 USD", "USD", set()),
        ("Vance came out some 40 minutes later than planned.", "40 minutes", "days", {"about", "when"}),
        ("Most returned within four days.", "4 days", "days", {"when"}),
        ("The rowers paid 31 percent more.", "31 %", "percent", set()),
        ("The rowers lost more than a tenth of their oars.", "10 %", "percent", {"share"}),
        ("Rents rose by one eighth.", "12.5 %", "percent", {"share"}),
        ("Three tenths of the rowers stayed.", "30 %", "percent", {"share"}),
        ("Vance had the lamps, with 3,100 of them sold.", "3,100", "count", {"part"}),
        ("It lasted four days.", "4 days", "days", set()),
    ],
)  # fmt: skip
def test_a_quantity_says_how_much_of_what_and_how_exactly(text, value, measure, marks):
    (found,) = quantities(text)
    assert (found.value, found.measure) == (value, measure)
    assert found.marks - {"at_least"} == marks - {"at_least"}


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("The blast killed at least 31 and injured 12 others.", [("people", "dead"), ("people", "hurt")]),
        ("Twelve workers died and 64 were hurt.", [("worker", "dead"), ("people", "hurt")]),
        ("Police arrested 30 rowers.", [("rower", "held")]),
        ("They read 100 pages of letters.", [("page", "")]),
        ("Of these, 150 of the pilots left.", [("pilot", "")]),
        ("He was found guilty on nine of 11 counts.", [("charge", ""), ("charge", "")]),
        ("Two of them children, they slept.", [("child", "")]),
        ("They built 70 homes where 100 were promised.", [("house", ""), ("house", "")]),
        ("Seven are in the clinic.", [("people", "")]),
        ("It ended three days of mourning.", [("mourn", "")]),
        ("He got nine years in prison.", [("prison", "")]),
        ("He bought $40 worth of lamps.", [("lamp", "")]),
    ],
)
def test_a_quantity_says_what_is_counted_and_what_happened_to_it(text, counted):
    assert [(m.head, m.fate) for m in quantities(text)] == counted


@pytest.mark.parametrize(
    "text",
    [
        "Tank 6 burst.",
        "The Quay drew 2-2.",
        "He read pages 64-12 aloud.",
        "Route 9 is shut.",
        "No one came, and one of them slept.",
        "In 2019 it rained.",
        "He came from First Street, in the First Ward.",
        "It has the second half of a wall, and a third was shut.",
        "He ran it in 15:48.",
        "She was beaten by six.",
        "It stood at two trillion and a half.",
    ],
)
def test_labels_scores_and_years_are_no_quantities(text):
    assert quantities(text) == []


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("It rained on Jan. 5, 2023.", "2023-01-05", "2023-01-05"),
        ("It rained on 5 January.", "2024-01-05", "2024-01-05"),
        ("It rained on 2023-01-05.", "2023-01-05", "2023-01-05"),
        ("It rained on December 5.", "2023-12-05", "2023-12-05"),
        ("It will rain on August 5.", "2024-08-05", "2024-08-05"),
        ("The quay that was shut in January will open.", "2024-01-01", "2024-01-31"),
        ("It rained on Monday.", "2024-03-11", "2024-03-11"),
        ("It rained last Monday.", "2024-03-04", "2024-03-04"),
        ("It rained on Friday.", "2024-03-08", "2024-03-08"),
        ("The vote is set for Friday.", "2024-03-15", "2024-03-15"),
        ("The vote is next Friday.", "2024-03-15", "2024-03-15"),
        ("It rained yesterday.", "2024-03-10", "2024-03-10"),
        ("It rained in early March.", "2024-03-01", "2024-03-12"),
        ("It rained at the end of February.", "2024-02-20", "2024-02-29"),
        ("It rained last December.", "2023-12-01", "2023-12-31"),
        ("It rained last month.", "2024-02-01", "2024-02-29"),
        ("It rained last week.", "2024-03-04", "2024-03-10"),
        ("It rained four years ago.", "2020-01-01", "2020-12-31"),
        ("It rained three days ago.", "2024-03-08", "2024-03-08"),
        ("It rained this year.", "2024-01-01", "2024-12-31"),
        ("It rained last summer.", "2023-06-01", "2023-08-31"),
        ("It will be shut in the fall.", "2024-09-01", "2024-11-30"),
        ("It rained in the winter of 2020.", "2020-12-01", "2021-02-28"),
        ("It opens in Q2 2025.", "2025-04-01", "2025-06-30"),
        ("It was built in the early 1960s.", "1960-01-01", "1964-12-31"),
        ("It was shut in the 1950-53 war.", "1950-01-01", "1953-12-31"),
        ("It rained on the first Monday in January.", "2024-01-01", "2024-01-01"),
        ("It rained in the last week of January.", "2024-01-20", "2024-01-31"),
        ("It rained fifteen months ago.", "2022-12-02", "2023-01-01"),
        ("It opens in two years' time.", "2026-01-01", "2026-12-31"),
        ("It opens in a year’s time.", "2025-01-01", "2025-12-31"),
        ("It opens ten days from now.", "2024-03-21", "2024-03-21"),
        ("It rained on 8-9 February.", "2024-02-08", "2024-02-09"),
        ("It rained from 8 to 9 February 2023.", "2023-02-08", "2023-02-09"),
        ("It rained on Feb. 8–9, 2023.", "2023-02-08", "2023-02-09"),
    ],
)
def test_a_day_is_resolved_from_where_the_writer_stands(text, first, last):
    (day,) = days(text)
    assert (day.first.isoformat(), day.last.isoformat()) == (first, last)


def test_a_place_in_a_row_is_no_share():
    assert "percent" not in [m.measure for m in quantities("Two fifth graders, one seventh grader and a tenth person slept.")]


def test_some_days_in_a_row_take_in_each_of_them_and_count_nothing():
    assert quantities("The mayors met on 8-9 February.") == []
    assert [day.first for day in days("The rowers won heats 9-8 February.")] == []


def test_that_day_points_back_to_the_last_one_written_out():
    found = days("They met on January 5, 2026. The shots fell earlier that Sunday, and rain later that day.")
    assert [day.first.isoformat() for day in found] == ["2026-01-05", "2026-01-04", "2026-01-05"]
    assert days("The shots fell earlier that day.") == []


def test_without_a_day_of_publication_nothing_is_guessed():
    assert [(d.first, d.weekday, d.month, d.day) for d in days("On Monday, May 5, and on Friday.", None)] == [
        (None, 0, 5, 5),
        (None, 4, None, None),
    ]
    assert days("It rained yesterday, and two years ago.", None) == []


def test_an_article_speaks_from_its_dateline():
    text = "PORT ASH, March 4 (Harbor Wire) — It rained on Monday."
    assert anchor_of(Document(text), datetime.date(2024, 3, 6)) == datetime.date(2024, 3, 4)
    assert anchor_of(Document("It rained."), datetime.date(2024, 3, 6)) == datetime.date(2024, 3, 6)
    assert anchor_of(Document(text.replace("4", "30")), datetime.date(2024, 3, 6)) == datetime.date(2024, 3, 6)


def test_what_a_page_lists_of_other_articles_is_not_told_by_it():
    article = Article("Ruiz signed 14 pacts.\n\nRelated Articles\nVance signs 90 pacts in 2031\nA hundred boats sink on Monday")
    assert [m.text for m in mentions_of(article, 0)] == ["14 pacts"]


def spelled(*texts):
    names = [name for place, text in enumerate(texts) for name in find_names(Document(text), place)]
    return [sorted({name.printed for name in group}) for group in group_names(names)]


def test_names_are_one_in_any_case_order_and_romanisation():
    assert spelled("President Han Ji-won spoke.", "President Han Ji Won spoke.") == [["Han Ji Won", "Han Ji-won"]]
    assert spelled("Minister Sato Keiko spoke.", "Minister Keiko Sato spoke.") == [["Keiko Sato", "Sato Keiko"]]
    assert spelled("They shelled Qarimlu.", "They shelled Qaremlu.") == [["Qaremlu", "Qarimlu"]]
    assert len(spelled("Ana Ruiz met Ana Riaz.", "Ana Ruiz left.")) == 2, "an article has both"


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Ana Ruiz, the chief inspector of Lowell, spoke.", "chief inspector of Lowell"),
        ("Ana Ruiz, co-director of Open Quays, spoke.", "co-director of Open Quays"),
        ("Ana Ruiz, who spoke, left.", None),
        ("Ana Ruiz, in Lowell, spoke.", None),
    ],
)
def test_a_post_is_read_beside_its_name(text, post):
    name = next(find_names(Document(text), 0))
    found = post_mention(name)
    assert (found.text if found else None) == post


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ruiz keeps to the “One Quay” policy of Lowell.", []),
        ("He sailed by the Seven Sisters at noon.", ["noon"]),
        ("Two boats sank.", ["Two boats"]),
        ("The two nations met.", []),
        ("The three dead were found.", ["three dead"]),
        ("Two nations met.", ["Two nations"]),
    ],
)
def test_a_number_in_a_name_and_of_those_that_are_known_counts_nothing(text, found):
    assert [m.text for m in quantities(text)] == found


@pytest.mark.parametrize("piece", ["on March 4, 2019", "12 boats", "at 9:30 a.m."])
def test_a_sentence_of_thousands_of_figures_is_read_in_time(piece):
    def quantities(times):
        document = Document(f"The fair was held {', '.join([piece] * times)}.")
        assert len(document.sentences) == 1
        return document, list(find_days(document, MONDAY))

    def found(given):
        document, days = given
        return list(find_quantities(document, 0, days))

    assert grows_in_proportion(found, quantities, 80)
