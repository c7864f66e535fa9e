import datetime

import pytest

from framing import Article, trace_certainty


def article(text, name, published=None, event="quay"):
    return Article(text, article_id=name, outlet=name.title(), published=published and datetime.date(2026, 3, published), event=event)


HEDGED = "The old quay was probably set on fire by two drunken fishermen, Ana Ruiz said."
ATTRIBUTED = "Ana Ruiz said the old quay was set on fire by two drunken fishermen."
BARE = "Two drunken fishermen set the old quay on fire."
FILLER = " Rents rose again in Calder. The fair opened with a parade of brass bands and goats."


def trail(*texts):
    table = trace_certainty([article(text + FILLER[: 29 * at], str(at), at + 1) for at, text in enumerate(texts)])
    return list(zip(table["certainty"], table["change"], strict=True))


def test_a_claim_hardens_along_an_event_in_order_of_publication():
    table = trace_certainty(
        [article(BARE, "late", 7), article(HEDGED + FILLER, "early", 3), article(ATTRIBUTED, "middle", 5), article("Nothing.", "none", 1)]
    )
    assert table["article_id"].tolist() == ["early", "middle", "late"]
    assert table["certainty"].tolist() == ["attributed and hedged", "attributed", "bare"]
    assert table["change"].tolist() == ["", "hedge dropped", "attribution dropped; hedge dropped"]
    assert table["hedges"].tolist() == ["probably", "", ""]
    assert table["voice_name"].tolist() == ["Ana Ruiz", "Ana Ruiz", ""]
    for row in table.itertuples():
        assert row.sentence in (HEDGED, ATTRIBUTED, BARE)


def test_what_comes_is_told_as_what_falls():
    assert trail(BARE, HEDGED) == [("bare", ""), ("attributed and hedged", "attribution added; hedge added")]
    assert trail(ATTRIBUTED, ATTRIBUTED) == [("attributed", ""), ("attributed", "")]


def test_a_sentence_that_speaks_of_saying_is_never_called_bare():
    unclear = "The old quay, on which two drunken fishermen set fire, is what Ana Ruiz told reporters about."
    assert [certainty for certainty, _ in trail(ATTRIBUTED, unclear)] == ["attributed", "attributed"]


@pytest.mark.parametrize("where", ["in the United States", "in several southern states", "with no official records"])
def test_a_noun_that_looks_like_a_verb_of_saying_says_nothing(where):
    bare = f"Two drunken fishermen {where} set the old quay on fire."
    attributed = f"Ana Ruiz said two drunken fishermen {where} set the old quay on fire."
    assert [certainty for certainty, _ in trail(bare, attributed)] == ["bare", "attributed"]
    assert trail(BARE[:-1] + ", she notes.", ATTRIBUTED)[0][0] == "attributed"


@pytest.mark.parametrize(
    "other",
    [
        "Two drunken fishermen did not set the old quay on fire.",  # denied
        "A storm sank the old quay.",  # little in common
        "Ana Ruiz denied that two drunken fishermen set the old quay on fire.",
    ],
)
def test_another_claim_is_none_of_the_trail(other):
    assert trail(BARE, other) == []


def test_other_figures_make_another_claim():
    assert trail("The fire killed 12 goats of the old brewery.", "The fire killed 14 goats of the old brewery.") == []
    assert len(trail("The fire killed 12 goats of the old brewery.", "The fire killed 12 goats of the old brewery, it seems.")) == 2


def test_what_all_quote_is_no_trail():
    quote = "“Two drunken fishermen set the old quay on fire in the night,” Ana Ruiz said."
    assert trail(quote, quote) == []


def test_events_are_kept_apart_and_the_undated_come_last():
    assert trace_certainty([article(BARE, "a", 1), article(BARE, "b", 1, event="fair")]).empty
    assert trace_certainty([article(BARE + FILLER, "undated"), article(ATTRIBUTED, "dated", 9)])["article_id"].tolist() == [
        "dated",
        "undated",
    ]


def test_nothing_one_unreadable_and_many_copies():
    assert trace_certainty([]).empty
    assert trace_certainty([article(BARE, "a", 1)]).empty
    assert trace_certainty([Article("", error="is a PDF"), article(BARE, "a", 1)]).attrs["skipped"] == 1
    assert len(trace_certainty([article(BARE, str(number), 1) for number in range(300)])) == 300


SAID = "Ana Ruiz said the ferry trade between Lowell and Port Ash was worth $4.2 million a year."


@pytest.mark.parametrize(
    "told",
    [
        "The joint statement put the ferry trade between Lowell and Port Ash at $4.2 million a year.",
        "A report places the ferry trade between Lowell and Port Ash at about $4.2 million a year.",
        "Lowell council estimates the ferry trade between Lowell and Port Ash: $4.2 million a year.",
    ],
)
def test_who_gives_a_figure_is_its_source(told):
    assert "attribution" not in trail(SAID, told)[1][1]


def test_a_figure_that_nobody_gives_has_no_source():
    told = "The ferry trade between Lowell and Port Ash is an estimated $4.2 million a year."
    assert trail(SAID, told)[1] == ("hedged", "attribution dropped; hedge added")


TOLD = "A clerk, who was not authorised to speak, said the crane at the quay had stood idle for at least six days."


def test_what_is_copied_without_its_source_and_its_limit_is_told():
    assert trail(TOLD, "The crane had stood idle for six days.") == [("attributed", ""), ("bare", "attribution dropped; limit dropped")]
    assert trail(TOLD, "The crane had stood idle for at least six days.")[1][1] == "attribution dropped"
    assert trail(TOLD, "The crane had stood idle for nine days.") == []
    assert trail(TOLD, "The crane had not stood idle for six days.") == []


def test_what_both_quote_is_given_to_nobody_anew():
    stood = "Ida Brandt, a retired nurse, stood behind the town hall with a banner that read “We will not row.”"
    held = "Ida Brandt, a retired nurse, held a banner behind the town hall reading “We will not row.”"
    assert all("attribution" not in change for _, change in trail(stood, held))


def test_of_one_day_the_article_that_names_the_other_as_its_source_comes_behind():
    copy = "The crane had stood idle for six days. Rents rose, the Early Post reported."
    articles = [Article(copy, outlet="Brief", event="quay"), Article(TOLD, outlet="Early Post", event="quay")]
    assert trace_certainty(articles)["outlet"].tolist() == ["Early Post", "Brief"]
