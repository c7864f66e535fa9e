"""What outlets tell alike, what may be reconciled, and what conflicts: articles of invented outlets."""

import datetime
import re
from itertools import pairwise

import pandas as pd
import pytest

from framing import Article, find_disagreements, read_articles
from framing.comparing.facts.dates_in_text import find_days
from framing.comparing.facts.names import find_names
from framing.comparing.facts.posts import post_mention
from framing.comparing.facts.word_keys import word_key
from framing.text.document import Document

from .conftest import ROOT
from .growth import grows_in_proportion

COLUMNS = "fact event about kind verdict why article_id outlet field start end text value sentence speaker key".split()
DAY = datetime.date(2024, 3, 12)  # a Tuesday


def told(*texts, published=DAY, **more):
    days = published if isinstance(published, list) else [published] * len(texts)
    return find_disagreements(
        [
            Article(text, article_id=f"a{i}", outlet=f"Outlet {i}", published=day, event="e", **more)
            for i, (text, day) in enumerate(zip(texts, days, strict=True))
        ]
    )


def verdicts(*texts, kind="quantity", **more):
    """Each fact of a kind: its verdict, and the words of its reports."""
    table = told(*texts, **more)
    return [(group.verdict.iloc[0], group.text.tolist()) for _, group in table[table.kind == kind].groupby("fact")]


PACTS = "Lowell and Port Ash signed {} on trade and river water after the talks."


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("14 agreements", "fourteen accords", "agree"),
        ("14 agreements", "15 accords", "conflict"),
        ("14 agreements", "about 14 accords", "compatible"),
        ("14 agreements", "more than a dozen accords", "compatible"),
        ("14 agreements", "between 10 and 20 accords", "compatible"),
        ("1,437 agreements", "1,400 accords", "compatible"),
        ("dozens of agreements", "42 accords", "compatible"),
        ("several hundred agreements", "42 accords", "conflict"),
        ("at least 14 agreements", "12 accords", "conflict"),
        ("more than 14 agreements", "nearly 14 accords", "conflict"),
        ("about 36 agreements", "35 accords", "conflict"),
        ("about 30 agreements", "33 accords", "compatible"),
    ],
)
def test_a_count_of_one_thing_is_judged_by_its_values(one, other, verdict):
    assert [found for found, _ in verdicts(PACTS.format(one), PACTS.format(other))] == [verdict]


@pytest.mark.parametrize(("half", "whole"), [("seven", "seven"), ("seven", "eight"), ("eight", "nine"), ("two", "three")])
def test_about_a_half_reaches_the_wholes_beside_it(half, whole):
    took = "The ferry from Lowell to Port Ash took {} minutes on Monday."
    assert [found for found, _ in verdicts(took.format(f"about {half} and a half"), took.format(whole))] == ["compatible"]


def test_a_refrain_tells_once_what_it_tells():
    fourteen, fifteen = PACTS.format("14 agreements"), PACTS.format("15 accords")
    assert verdicts(f"{fourteen} It rained. {fourteen}", fifteen) == [("conflict", ["14 agreements", "15 accords"])]


def test_the_number_alone_aligns_nothing():
    assert verdicts("Police found six crates of herring on the quay.", "The museum in Lowell will lend six paintings to Port Ash.") == []


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("The Lowell bridge reopened on Monday for the first {} since the flood, the port said.", "time", "week"),
        ("The Lowell plant feeds one {} on the river Ash, Vance said.", "town", "ferry"),
    ],
)
def test_one_or_the_first_of_two_things_are_two_facts(text, one, other):
    assert verdicts(text.format(one), text.format(other)) == []


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("two leaders", "two nations", 0),
        ("two countries", "two nations", 1),
        ("four towns", "the four-town deal", 1),
        ("40 leaders", "40 nations", 1),
    ],
)
def test_a_small_number_makes_no_fact_of_unlike_nouns(one, other, found):
    text = "Talks in Lowell on river water between {} ended on Tuesday with a pact."
    assert len(verdicts(text.format(one), text.format(other))) == found


def test_a_small_toll_is_one_whatever_those_who_died_are_called():
    deaths = "Lowell has counted two deaths from measles in the Port Ash ward this spring, the clinic said."
    assert len(verdicts(deaths, "Two babies have died of measles in the Port Ash ward of Lowell this spring, the clinic said.")) == 1


def test_two_counts_of_one_noun_are_two_facts():
    both = "Lowell and Port Ash signed 14 agreements on trade. Companies from both towns signed nine agreements of their own at a forum."
    assert verdicts(both, both.replace("nine", "9").replace("14", "fourteen")) == [
        ("agree", ["14 agreements", "fourteen agreements"]),
        ("agree", ["nine agreements", "9 agreements"]),
    ]
    assert verdicts(PACTS.format("14 agreements"), PACTS.format("nine more agreements")) == []


def test_what_may_reconcile_a_conflict_is_shown():
    table = told(PACTS.format("14 agreements and one certificate"), PACTS.format("15 agreements")).query("kind == 'quantity'")
    assert table.verdict.unique().tolist() == ["conflict"]
    assert "may be reconciled: “14 agreements and one certificate" in table.why.iloc[0]


def test_a_later_toll_is_no_conflict_and_an_equal_day_is():
    dead = "A fire on a ferry off Port Ash killed {} people, the coast guard said."
    assert [v for v, _ in verdicts(dead.format(12), dead.format(14), published=[DAY, DAY + datetime.timedelta(1)])] == ["compatible"]
    assert [v for v, _ in verdicts(dead.format(12), dead.format(14), published=[DAY + datetime.timedelta(1), DAY])] == ["conflict"]
    assert [v for v, _ in verdicts(dead.format(12), dead.format(14))] == ["conflict"]
    assert [v for v, _ in verdicts(dead.format(12), dead.format(14) + " The toll rose.", published=None)] == ["conflict"]
    risen = "The toll rose to 14 people killed in a fire on a ferry off Port Ash, the coast guard said."
    assert [v for v, _ in verdicts(dead.format(12), risen)] == ["compatible"]


def test_those_who_were_harmed_are_people_however_they_are_named():
    hurt = "A blast on the quay in Lowell on Monday left {}, the town said."
    assert verdicts(hurt.format("six injured"), hurt.format("eleven people injured")) == [("conflict", ["six injured", "eleven people"])]
    held = "Police {} outside the town hall of Lowell on Saturday."
    both = held.format("arrested 17 protesters"), held.format("detained 23 people")
    assert verdicts(*both) == [("conflict", ["17 protesters", "23 people"])]
    dead = "A blast on the quay in Lowell killed {}, the town said."
    assert [v for v, _ in verdicts(dead.format("one person"), dead.format("nine people"))] == ["conflict"]


def test_two_older_tolls_of_one_day_are_one_fact():
    now = "A blast in Lowell killed 48 people, the town said. "
    old = "Divers killed {} people with a mine at the pier of Port Ash {}, the ministry of war said then."
    first, second = now + old.format("at least 17", "on March 2"), now + old.format("15", "in early March")
    assert ("conflict", ["at least 17 people", "15 people"]) in verdicts(first, second)
    assert all("15 people" not in words for _, words in verdicts(first, now + old.format("15", "in June 2020")))


def test_what_rose_or_fell_to_a_number_is_what_it_counts():
    first, second = "Arrests at the border fell to 400,000 last year.", "There were 520,000 arrests at the border last year."
    assert verdicts("Border arrests have fallen, to 400,000 last year.", second) == [("conflict", ["400,000", "520,000 arrests"])]
    assert verdicts(first, second.replace("arrests", "ferries")) == []


MET = "The mayors of Lowell and Port Ash met {} and signed a pact on river water."
NEXT = [DAY, DAY + datetime.timedelta(3)]


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("There were 47 cases of measles in Lowell, the clinic said.", "There are now 61 cases of measles in Lowell, the clinic said.", "later count"),
        ("There were 47 cases of measles in Lowell, the clinic said.", "Lowell had 61 cases of measles, up from 47, the clinic said.", "earlier one"),
        ("The ferry from Lowell had 212 people on board.", "The ferry from Lowell had 188 people on board; another 24 were crew.", "higher number"),
        ("Vance scored 26 goals in all competitions for Lowell.", "Vance scored 24 goals for Lowell last year.", "another scope"),
        ("Vance bought the Lowell yard for $6.8 billion including debt.", "Vance bought the Lowell yard for $5.9 billion.", "another scope"),
    ],
)  # fmt: skip
def test_counts_of_two_days_or_two_scopes_are_no_conflict(one, other, why):
    table = told(one, other, published=NEXT).query("kind == 'quantity' and verdict != 'agree'")
    assert table.verdict.unique().tolist() == ["compatible"]
    assert why in table.why.iloc[0]


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        (PACTS.format("14 agreements"), PACTS.format("15 accords"), "Two numbers for what reads as one thing: “14 agreements” and “15 accords”"),
        ("A fire in Lowell killed 12 people.", "A fire in Lowell killed 19 people.", "Two death tolls: “12 people” and “19 people”"),
        (MET.format("on March 11, 2024"), MET.format("on March 3"),
         "Two dates for what reads as one thing: “March 11, 2024” and “March 3” (2024-03-03)"),
        (PACTS.format("more than 14 agreements"), PACTS.format("nearly 14 agreements"),
         "“more than 14 agreements” and “nearly 14 agreements”: one says more than this, the other less"),
        ("Ana Ruiz paid $2.1 million for the Lowell ferry.", "Ana Ruiz paid $2.4 million for the Lowell ferry.",
         "Two sums for what reads as one thing: “$2.1 million” and “$2.4 million”"),
    ],
)  # fmt: skip
def test_why_two_tellings_conflict_is_told_in_plain_words(one, other, why):
    assert told(one, other).query("verdict == 'conflict'").why.unique().tolist() == [why]


@pytest.mark.parametrize("limits", [("less than", "over"), ("under", "more than")])
def test_a_floor_and_a_ceiling_are_the_two_sides_of_one_line(limits):
    tax = "The town of Lowell will spare ferries that cost {} $40,000 the new river toll."
    assert [verdict for verdict, _ in verdicts(*map(tax.format, limits))] == ["compatible"]
    assert [verdict for verdict, _ in verdicts(*map(tax.format, ("nearly", "more than")))] == ["conflict"]
    assert [verdict for verdict, _ in verdicts(*(PACTS.format(f"{limit} 14 agreements") for limit in limits))] == ["conflict"]


def test_an_average_is_of_another_scope():
    sold = "The yards of Lowell sold {} boats a month, the port said."
    assert [verdict for verdict, _ in verdicts(sold.format("140"), sold.format("an average of 160"))] == ["compatible"]
    assert [verdict for verdict, _ in verdicts(sold.format("140"), sold.format("160"))] == ["conflict"]


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("on the third day", "on the fourth day", ["conflict"]),
        ("on the first day", "on the fourth day", []),
        ("third", "fourth", []),
    ],
)
def test_places_in_a_row_are_held_against_each_other_where_it_is_told_of_what_and_neither_opens_it(one, other, found):
    rowed = "The rowers of Lowell struck the pier {}, and the port shut the quay."
    assert [verdict for verdict, _ in verdicts(rowed.format(one), rowed.format(other))] == found


def test_figures_that_changed_places_are_a_conflict():
    lost = "The teachers of Lowell lost {} in the fund."
    assert [v for v, _ in verdicts(lost.format("$62 million"), lost.format("$26 million"))] == ["conflict"]
    assert verdicts(lost.format("$62 million"), lost.format("$27 million")) == []


def test_a_day_without_its_year_is_that_day():
    struck = "The ferry struck the pier of Lowell on {}, the port said."
    assert [v for v, _ in verdicts(struck.format("March 11"), struck.format("March 11, 2022"), kind="date")] == ["agree"]


def test_a_vote_is_known_by_both_its_numbers():
    passed = "The senate of Lowell passed the bill on river tolls {} on Monday."
    assert verdicts(passed.format("54-44"), passed.format("by a vote of 54 to 44")) == [("agree", ["54-44", "54 to 44"])]
    assert verdicts(passed.format("54-44"), passed.format("54-43")) == [("conflict", ["54-44", "54-43"])]
    assert verdicts(passed.format("54-44"), passed.format("301-97")) == []  # a vote of the other house
    assert verdicts("The final tally was 54-44.", "Ruiz left after a vote of 54-44.") == [("agree", ["54-44", "54-44"])]


def test_a_vote_in_words_is_one_in_figures():
    backed = "The board of Lowell backed the quay in a vote of {}."
    assert [verdict for verdict, _ in verdicts(backed.format("four to three"), backed.format("4-3"))] == ["agree"]


def test_large_counts_near_each_other_are_one_thing_sooner_than_small_ones():
    one, other = "The clerks worked in {} shops.", "Vance said clerks are paid alike in its {} shops across the land."
    assert verdicts(one.format("3,400"), other.format("more than 4,300")) == [("conflict", ["3,400 shops", "more than 4,300 shops"])]
    assert verdicts(one.format("six"), "In Port Ash nine shops sell oars.") == []


def test_the_toll_of_another_time_is_another_fact():
    now = "A blast on the quay in Lowell on Monday killed 48 people, the town said."
    before = "In January a blast on the quay in Lowell killed 16 people, the town said."
    assert verdicts(now, before) == []


def test_an_older_toll_that_an_article_recalls_is_another_fact():
    now = "A blast on the quay in Lowell killed {} people, the town said."
    recalled = now.format(48) + " The last blast on the quay in Lowell killed 16 people, the town said."
    assert verdicts(recalled, now.format(44)) == [("conflict", ["48 people", "44 people"])]


def test_what_stories_open_with_is_one_thing_sooner_than_what_they_end_with():
    one, other = (
        "Lowell council closes 7 clinics.",
        "The town said it would close 9 clinics for want of nurses and doctors.",
    )
    filler = " It rained. The board met. Nobody spoke. Ana Ruiz left early. "
    assert verdicts(one + 2 * filler, other + 2 * filler) == [("conflict", ["7 clinics", "9 clinics"])]
    assert verdicts(one + 2 * filler, "The board met." + 2 * filler + "In Port Ash 9 clinics were built for boatmen.") == []


def test_a_sum_that_another_is_set_beside_is_not_limited():
    asked = "Vance asked the council of Lowell for {}$5 million for the gate."
    assert verdicts(asked.format("more than "), asked.format("nearly ")) == [("conflict", ["more than $5 million", "nearly $5 million"])]
    beside = "Vance got more than the $5 million that he had asked the council of Lowell for, for the gate."
    assert [v for v, _ in verdicts(beside, asked.format("nearly "))] == ["compatible"]


def test_an_age_told_in_a_clause_is_that_of_the_name_before_it():
    one = "Coach Ana Ruiz, 39, led the rowers of Lowell to their first cup on Saturday."
    told = "Coach Ana Ruiz, who {} 41, led the rowers of Lowell to their first cup on Saturday."
    for clause in ("is", "turned", "is now", "has just turned"):
        assert [verdict for verdict, _ in verdicts(one, told.format(clause))][:1] == ["conflict"], clause


def test_one_persons_age_is_held_against_another_telling():
    one, other = "The driver, 19, had studied at the college in Lowell.", "The 21-year-old driver was a student of the college in Lowell."
    assert verdicts(one, other) == [("conflict", ["19", "21-year-old driver"])]
    assert verdicts(one, other.replace("driver", "victim")) == []
    assert verdicts(one, "In the college in Lowell, where the driver had studied, most are older than that: aged 21 on the whole.") == []


@pytest.mark.parametrize(
    ("other", "told_as"),
    [("Tom Vance, a 56-year-old boatman,", "56-year-old boatman"), ("The 56-year-old Vance", "56-year-old Vance sold")],
)
def test_an_age_is_that_of_the_name_beside_it(other, told_as):
    assert verdicts("Tom Vance, 54, sold the ferry in May.", f"{other} sold the ferry in May.") == [("conflict", ["54", told_as])]


SET_ASIDE = "The council of Lowell set aside {} for bridges on the coast road."
WILL_TAKE = "Repairs to old bridges will take {}, a clerk read out on Monday evening."


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("$2.1 billion", "$2.4 billion", [("conflict", ["$2.1 billion", "$2.4 billion"])]),
        ("$2.1 billion", "$5.4 billion", []),
        ("60 ferries", "70 ferries", [("conflict", ["60 ferries", "70 ferries"])]),
        ("1 ferry", "7 ferries", []),
        ("$2.1 billion, $1 billion more than Velden and $5 billion less than Ash", "$2.4 billion", []),
    ],
)
def test_values_near_each_other_of_which_no_article_has_another_as_near_may_be_one(one, other, found):
    assert verdicts(SET_ASIDE.format(one), WILL_TAKE.format(other)) == found


def test_a_unit_that_each_article_measures_once_is_of_one_thing():
    one, other = "The ferry did 11 knots when it struck.", "It struck the pier at 14 knots, its log shows."
    assert verdicts(one, other) == [("conflict", ["11 knots", "14 knots"])]


def test_a_share_in_round_words_takes_in_what_is_near():
    won = "Ruiz won {} of the vote in Lowell."
    assert [verdict for verdict, _ in verdicts(won.format("almost a third"), won.format("32 percent"))] == ["compatible"]
    assert [verdict for verdict, _ in verdicts(won.format("a third"), won.format("38 percent"))] == ["conflict"]


def test_a_length_of_time_says_of_what():
    ordered = "The mayor of Lowell ordered {} for those who drowned."
    assert [verdict for verdict, _ in verdicts(ordered.format("three days of mourning"), ordered.format("five days of mourning"))] == [
        "conflict"
    ]
    raise_ = "The union of Lowell wants 30 percent {}."
    found = verdicts(raise_.format("over four years"), raise_.format("over the next four years"))
    assert ("agree", ["over four years", "four years"]) in found


def test_two_dozen_are_about_as_many():
    left = "{} boats left the harbour of Lowell."
    assert [verdict for verdict, _ in verdicts(left.format("Two dozen"), left.format("26"))] == ["compatible"]
    assert [verdict for verdict, _ in verdicts(left.format("Two dozen"), left.format("28"))] == ["conflict"]


def test_a_percentage_is_no_part_of_a_count_and_our_own_are_people():
    assert verdicts("Ruiz won 52 percent of the vote in Lowell.", "Ruiz won 53 percent in the Lowell vote.")[0][0] == "conflict"
    one, other = "The storm in Lowell killed 12 people.", "Fourteen of our neighbors were killed by the storm in Lowell."
    assert verdicts(one, other) == [("conflict", ["12 people", "Fourteen"])]


def test_an_office_is_no_officer():
    assert word_key("office") != word_key("officer") == word_key("police")


def test_one_figure_that_differs_in_a_price_is_a_conflict():
    paid = "Vance paid ${} for a holiday at the Quay Retreat, the record said."
    assert verdicts(paid.format("5,687.75"), paid.format("5,587.75")) == [("conflict", ["$5,687.75", "$5,587.75"])]


def test_a_length_of_time_is_held_against_the_year_since_when():
    first = "It was the first visit of a mayor of Lowell to Port Ash {}."
    assert ("compatible", ["seven years", "since 2016"]) in verdicts(first.format("in seven years"), first.format("since 2016"))
    assert verdicts(first.format("in seven years"), first.format("since 2009")) == [("agree", ["first visit", "first visit"])]


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("on Monday", "on March 11", "agree"),
        ("on March 11, 2024,", "on 11 March", "agree"),
        ("on March 11", "on December 11", "conflict"),
        ("on March 11", "on March 3", "conflict"),
        ("on March 11", "in March", "compatible"),
        ("late on Sunday", "early on Monday", "compatible"),
        ("four years ago", "in 2020", "agree"),
        ("more than four years ago", "in 2020", "compatible"),
        ("over Christmas", "on Dec. 25", "agree"),
        ("over Easter weekend", "last week", "conflict"),
    ],
)
def test_days_are_judged_as_the_calendar_has_them(one, other, verdict):
    assert [found for found, _ in verdicts(MET.format(one), MET.format(other), kind="date")] == [verdict]


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("Ruiz kept the bills of the ferry {}.", "back to 2015", "through 2016"),
        ("The fares of the ferry rose {}, the port said.", "this month", "last month"),
        ("The fares of the ferry rose {}, the port said.", "in February", "in January 2024"),
        ("The lamps on the quay of Lowell are new, Ruiz said {}.", "on Friday", "on Monday"),
        ("Ruiz met Vance in Lowell {} to talk about the ferry.", "on March 11", "in April"),
        ("Ruiz met Vance in Lowell {} to talk about the ferry.", "in February", "in January"),
        ("The port of Lowell put the talks on ferries off {}.", "until Friday", "on Wednesday"),
    ],
)
def test_days_that_are_told_otherwise_do_not_contradict_each_other(text, one, other):
    assert "conflict" not in {verdict for verdict, _ in verdicts(text.format(one), text.format(other), kind="date")}


def test_an_event_begins_once():
    assert verdicts("The barn fire broke out on Sunday.", "It began with a mower, on Saturday.", kind="date") == [
        ("conflict", ["Sunday", "Saturday"])
    ]
    assert verdicts("The barn fire broke out late on Sunday.", "It began in the night to Monday.", kind="date") == [
        ("compatible", ["Sunday", "Monday"])
    ]
    assert verdicts("On the night of 3 March the barn fire broke out.", "The barn fire broke out on 4 March.", kind="date") == [
        ("compatible", ["3 March", "4 March"])
    ]
    assert verdicts("Early on 3 March the talks ended in Lowell.", "The talks ended in Lowell on 4 March.", kind="date") == [
        ("compatible", ["3 March", "4 March"])
    ]
    assert verdicts("The barn fire broke out on Sunday.", "The search began on Friday. The flood began on Saturday.", kind="date") == []
    assert verdicts("The barn fire broke out on Sunday.", "Friends began raising money on Saturday.", kind="date") == []


def test_one_year_of_two_things_is_not_aligned():
    assert verdicts("The lions were carved in 1933.", "Ana Ruiz was born in 1933 in Lowell.", kind="date") == []


def test_dates_of_one_word_are_held_against_each_other():
    assert verdicts("Her last term ends in 2018, she said.", "Ruiz’s term as mayor ends in 2019.", kind="date") == [
        ("conflict", ["2018", "2019"])
    ]
    assert verdicts("Ruiz ran in the 2018 race.", "Ruiz is out of the 2019 race.", kind="date") == []


def test_a_date_left_alone_is_joined_to_the_same_date():
    one = "A former teacher, Ruiz was first elected to the board in 1995."
    other = "Elected in 1995 from a ward by the river, Ruiz was once the best known young voice of the town."
    assert verdicts(one, other, kind="date") == [("agree", ["1995", "1995"])]


def test_names_of_one_bearer_agree_however_they_are_written():
    table = told("President Han Ji-won spoke in Lowell.", "President Han Ji Won went home.")
    assert table[["kind", "verdict"]].drop_duplicates().to_numpy().tolist() == [["name", "agree"]]
    assert "Han Ji Won, Han Ji-won" in table.why.iloc[0]


def test_a_ministry_of_two_names_is_a_conflict_and_a_body_with_a_word_more_is_not():
    held = "Talks will be held each year between {} and the Port Ash Chamber of Ships on river tolls."
    ours, theirs = held.format("the Ministry of Trade, Ports and Energy"), held.format("the Ministry of Trade, Ports and Timber")
    found = [v for v, words in verdicts(ours, theirs, kind="name") if "Ministry" in words[0]]
    assert found == ["conflict"]
    met = "The crowd met at {} in Lowell to march along the quay."
    found = verdicts(met.format("Open Friendship Park"), met.format("Friendship Park"), kind="name")
    assert found[0][0] == "compatible"


def test_posts_of_one_person_are_held_against_each_other():
    said = "“It will rain for a week,” said Ana Ruiz, {}."
    table = told(said.format("chief inspector of Lowell"), said.format("a lawyer for the Open Quays group"))
    assert table[table.about == "post of Ana Ruiz"].verdict.unique().tolist() == ["compatible"]
    table = told(said.format("chief inspector of Lowell"), said.format("deputy chief inspector of Lowell"))
    assert table[table.about == "post of Ana Ruiz"].verdict.unique().tolist() == ["conflict"]


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("Tom Vance, the finance minister,", "Tom Vance, the interior minister,", "conflict"),
        ("Tom Vance, chairman of Lowell Ships,", "Its chief executive, Tom Vance,", "conflict"),
        ("Defence Secretary Tom Vance", "Defense Secretary Tom Vance", "agree"),
        ("Tom Vance, the state engineer,", "Tom Vance, the county's harbour engineer,", "conflict"),
        ("Tom Vance, 39, once the firm's chief operating officer,", "Tom Vance, the former finance chief,", "conflict"),
        ("Tom Vance, chairman and chief executive of Lowell Ships,", "Its chief executive, Tom Vance,", "agree"),
        ("Tom Vance, the former finance minister,", "Tom Vance, the interior minister,", "compatible"),
        ("What then Finance Minister Tom Vance", "Tom Vance, the interior minister,", "compatible"),
        ("Health and Labor Minister Tom Vance", "Finance Minister Tom Vance", "compatible"),
        ("Tom Vance, the lawyer of the port,", "Tom Vance, an attorney for the port,", "agree"),
        ("Tom Vance, who is the finance minister,", "Tom Vance, the interior minister,", None),
    ],
)
def test_posts_that_one_person_cannot_have_at_a_time_are_a_conflict(one, other, verdict):
    table = told(f"{one} spoke of the rain.", f"{other} spoke of the rain.")
    assert table[table.about == "post of Tom Vance"].verdict.unique().tolist() == ([verdict] if verdict else [])


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("Stefan Lindholm", "Stefan Lundholm", "compatible"),
        ("Kathryn Moss", "Katherine Moss", "compatible"),
        ("Marguerite Moss", "Margaret Moss", "compatible"),
        ("Karen Venture", "Karen Venturer", "compatible"),
        ("Stefan Moss", "Stefanie Moss", None),
        ("Peter Moss", "Petra Moss", "conflict"),
        ("Karen Venture", "Karen Ventures", "agree"),
        ("Yousef Hamdan", "Yusef Hamdan", "agree"),
        ("Thomas Vance", "Tom Vance", None),
        ("Daniel Vance", "Dan Vance", None),
    ],
)
def test_letters_that_differ_in_a_name_may_be_a_slip_unless_they_make_a_man_a_woman(one, other, verdict):
    said = "Harbour captain {} of Lowell said the ferry would sail at once."
    found = verdicts(said.format(one), said.format(other), kind="name")
    assert [v for v, words in found if {one, other} == set(words)] == ([verdict] if verdict else [])


def test_why_two_spellings_of_a_name_are_told():
    said = "Harbour captain {} of Lowell said the ferry would sail at once."
    slip = told(said.format("Kathryn Moss"), said.format("Katherine Moss"))
    assert "one name spelled in two ways, of which one may be a slip: “Katherine Moss” and “Kathryn Moss”" in slip.why.tolist()
    two = told(said.format("Peter Moss"), said.format("Petra Moss"))
    assert "A man’s name and a woman’s for what reads as one person: “Peter Moss” and “Petra Moss”" in two.why.tolist()


def test_one_post_of_two_spellings_is_told_by_the_names_alone():
    said = "“It will rain,” said {}, the chief inspector of Lowell."
    first = said.format("Kathryn Moss")
    assert told(first, said.format("Katherine Moss")).about.unique().tolist() == ["name of Katherine Moss"]
    assert "post of Katherine Moss" in told(first, said.replace("chief", "deputy chief").format("Katherine Moss")).about.tolist()


def test_a_man_and_a_woman_of_one_family_name_are_two_people_where_nothing_says_one():
    one, other = "Peter Moss sold the ferry.", "A gale in May kept Petra Moss from the school race."
    assert verdicts(one, other, "Ana Ruiz bought oars from Peter Moss.", kind="name") == [("agree", ["Peter Moss", "Peter Moss"])]


def test_names_of_nearly_the_same_letters_in_one_article_are_two_peoples():
    both = "Harbour captain Stefan Lindholm of Lowell met harbour captain Stefan Lundholm."
    assert all(v == "agree" for v, _ in verdicts(both, "Harbour captain Stefan Lindholm of Lowell left.", kind="name"))


def test_one_quotation_with_two_speakers_is_a_conflict():
    said = "“Those who come by river may have to wait on the quay until the clerks are done,” {} said."
    table = told(said.format("Commissioner Ana Ruiz"), said.format("Director Tom Vance"))
    found = table[table.about.str.startswith("who said")]
    assert found.verdict.unique().tolist() == ["conflict"]
    assert found.value.tolist() == ["Ana Ruiz", "Tom Vance"]
    assert found.why.unique().tolist() == ["The same words are given to Ana Ruiz and to Tom Vance"]
    both = "In a joint statement Ana Ruiz and Tom Vance wrote: " + said.partition(" {}")[0]
    assert not told(said.format("Ana Ruiz"), both).about.str.startswith("who said").any()


def test_a_reworded_quotation_is_told_with_the_words_that_differ():
    said = "“Those who come by river may have to {} until the clerks are done with the papers,” Ana Ruiz said."
    one, other = said.format("wait on the quay"), said.format("stay on the old quay")
    trimmed = other.replace(" with the papers", "")
    reworded = told(one, f"It rained. {other}", trimmed).query("about.str.startswith('wording')")
    assert reworded.about.unique().tolist() == ["wording of “Those who come by river may have to…”"]
    assert reworded.verdict.unique().tolist() == ["compatible"]
    assert reworded.why.unique().tolist() == ["the words inside the quotation marks differ: “wait” for “stay”; “old” left out"]
    assert reworded.article_id.nunique() == 2  # what is trimmed at its end is not reworded


def test_every_report_is_exact_and_says_whose_claim_it_is():
    said = "Ana Ruiz said that the town had signed {} agreements on river water and trade with Port Ash."
    table = told(said.format(14), said.format(15)).query("kind == 'quantity'")
    assert table.columns.tolist() == COLUMNS
    for row, number in zip(table.itertuples(), (14, 15), strict=True):
        assert said.format(number)[row.start : row.end] == row.text
        assert (row.speaker, row.verdict, row.field) == ("Ana Ruiz", "conflict", "text")
    own = told(*(f"The town has signed {n} agreements on river water and trade with Port Ash." for n in (14, 15)))
    assert set(own.speaker) == {""}


def test_the_sample_corpus_tells_what_its_outlets_tell_apart():
    articles = read_articles(ROOT / "seeds")
    table = find_disagreements([article for article in articles if article.event in ("summit", "accident")])
    assert set(table.event) == {"summit", "accident"}
    conflicts = table[table.verdict == "conflict"]
    by_fact = {frozenset(group.value): group.event.iloc[0] for _, group in conflicts.groupby("fact")}
    assert by_fact[frozenset({"14", "15"})] == "summit"
    for _, group in table.groupby("fact"):
        assert len(set(group.article_id)) > 1
        assert group[["verdict", "why", "about", "kind", "event"]].drop_duplicates().shape[0] == 1
    assert all(a <= b for a, b in pairwise(table.fact))


@pytest.mark.parametrize("articles", [[], [Article("Ruiz signed 14 pacts.")], [Article("Ruiz signed 14 pacts.", event="e")] * 500])
def test_what_is_told_once_is_an_empty_table(articles):
    table = find_disagreements(articles)
    assert table.columns.tolist() == COLUMNS
    assert table.empty
    assert table.attrs["left out"]["copies"] == max(0, len(articles) - 1)


def test_what_cannot_be_read_is_counted_and_left_out():
    pacts = [Article(PACTS.format(14), event="e", error="no such file"), Article(PACTS.format("15 pacts"), event="e")]
    assert find_disagreements(pacts).attrs["left out"]["unreadable"] == 1
    with pytest.raises(TypeError, match="a list of articles"):
        find_disagreements(Article("Ruiz spoke."))
    with pytest.raises(TypeError, match="a list of articles"):
        find_disagreements(pd.DataFrame({"text": ["x"]}))


def test_another_language_is_left_out_and_counted():
    german = "Die Bürgermeister von Lowell und Port Ash haben nach den Gesprächen am Montag 14 Verträge über den Handel und den Fluss unterschrieben."
    table = told(german, PACTS.format("15 agreements"))
    assert table.empty
    assert table.attrs["left out"] == {"unreadable": 0, "other language": 1, "copies": 0}


def test_a_long_article_takes_no_longer_than_its_length():
    filler = " ".join(f"On day {n} the town of Lowell bought {n} lamps for ${n}." for n in range(2000, 4000))

    def compare(size):
        assert told(filler[:size], PACTS.format("15 agreements")).verdict.isin(["agree"]).all()

    assert grows_in_proportion(compare, int, 3000)


def test_events_are_told_apart_by_their_labels():
    one, other = PACTS.format("14 agreements"), PACTS.format("15 agreements")
    assert find_disagreements([Article(one, event="spring"), Article(other, event="autumn")]).empty


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("at 7:40 a.m.", "at twenty to eight in the morning", "agree"),
        ("at 7:40 a.m.", "at a quarter to eight", "compatible"),
        ("at 2:15 a.m.", "at 2.51am", "conflict"),
        ("at 2:15 a.m.", "shortly after 2 a.m.", "compatible"),
        ("at 1:50 a.m.", "shortly after 2 a.m.", "conflict"),
        ("at 1:50 a.m.", "shortly before 2 a.m.", "compatible"),
        ("at 1:50 a.m.", "at about 2 a.m.", "compatible"),
        ("at 1:40 a.m.", "at about 2 a.m.", "conflict"),
        ("shortly before midnight", "at 12:10 a.m.", "conflict"),
        ("shortly before midnight", "at 11:55 p.m.", "compatible"),
        ("at 11 p.m. GMT", "at 7 p.m. ET", "compatible"),
    ],
)
def test_times_of_day_are_laid_over_each_other(one, other, verdict):
    rammed = "The ferry rammed the pier of Lowell {}, the coast guard said."
    assert [found for found, _ in verdicts(rammed.format(one), rammed.format(other), kind="date")] == [verdict]


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("24 months", "two years", "agree"),
        ("three kilometres", "two miles", "compatible"),
        ("about 10 km", "12 kilometres", "compatible"),
        ("35 kilometres", "20 kilometres", "conflict"),
        ("12 miles", "20 kilometres", "compatible"),
    ],
)
def test_units_are_turned_into_one_another(one, other, verdict):
    walked = "The rowers of Lowell went on for {} up the river before the storm."
    assert [found for found, _ in verdicts(walked.format(one), walked.format(other))] == [verdict]


def test_a_conflict_holds_where_a_third_telling_takes_in_one_of_the_values():
    derailed = "{} cars of the train jumped the rails at Lowell."
    assert verdicts(derailed.format("Twenty-three"), derailed.format("31"), derailed.format("More than 20")) == [
        ("conflict", ["Twenty-three cars", "31 cars", "More than 20 cars"])
    ]


def test_sums_far_apart_are_two_things():
    paid = "Vance paid {} for the harbour of Lowell."
    assert verdicts(paid.format("$2 million"), paid.format("$9 million")) == []


def test_how_long_and_how_much_later_are_two_things():
    met = "The mayors of Lowell and Port Ash met at the harbour hall on Monday {}."
    assert verdicts(met.format("for 80 minutes"), met.format("for 40 minutes")) == [("conflict", ["80 minutes", "40 minutes"])]
    assert verdicts(met.format("for 80 minutes"), met.format("some 40 minutes later than planned")) == []


def test_the_contradictions_laid_into_the_sample_corpus_are_found_and_no_others(seeds):
    facts = find_disagreements(seeds)
    conflicts = facts[facts["verdict"] == "conflict"].drop_duplicates("fact")
    told = [tuple(re.findall("“(.+?)”", why)) for why in conflicts["why"]]
    assert sorted(told) == sorted(
        [
            ("15 agreements", "Fourteen agreements"),
            ("about 160 executives", "more than 200 executives"),
            ("March 3, 2026", "Tuesday, April 3"),
            ("1936", "1926"),
            ("13 deaths", "12"),
            ("18 months", "14 months"),
            ("shortly before 4:14 a.m.", "4:40 a.m."),
            ("About 3,200 residents", "Around 2,300 people"),
            ("$18,000", "$15,000"),
            ("8-4", "7–4"),
            ("about 21%", "25 percent"),
            ("$64 Million Hole", "$61 million"),
            ("Nine bus routes", "eleven bus routes"),
            ("one infant", "two infants"),
            ("37 school clinics", "73 school clinics"),
            ("September 8", "September 1"),
        ]
    )


def test_articles_without_an_id_of_their_own_are_told_apart():
    texts = ["On Monday 14 people were hurt when the quay collapsed.", "On Monday 15 people were hurt when the quay collapsed."]
    for ids, wanted in ((("", ""), {"1", "2"}), (("same", "same"), {"same", "same_2"})):
        articles = [Article(text, event="quay", article_id=one, outlet=one) for text, one in zip(texts, ids, strict=True)]
        assert set(find_disagreements(articles)["article_id"]) == wanted


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("The clerks wrote before the harbour talk of Ana Ruiz on Thursday.", 12), ("The clerks scold Ana Ruiz before her harbour talk on Thursday.", 13)),
        (("Ana Ruiz sacked the harbour master last week.", 12), ("Tom Vance told the harbour master of Ana Ruiz no this week.", 12)),
        (("Ana Ruiz and Tom Vance met on Sunday at the harbour house.", 11), ("Ana Ruiz and Tom Vance met on Thursday at the harbour house.", 14)),
        (
            ("Vance, who in an Oct. 14, 2023, interview denied that the port wrote to the Wire, kept still.", 12),
            ("The port wrote to the Wire in a message to Vance on Oct. 3, 2023.", 12),
        ),
    ],
)  # fmt: skip
def test_days_of_two_occasions_are_no_conflict(one, other):
    articles = [
        Article(text, event="quay", article_id=str(day), outlet=str(at), published=DAY.replace(day=day))
        for at, (text, day) in enumerate((one, other))
    ]
    assert "conflict" not in set(find_disagreements(articles)["verdict"])


@pytest.mark.parametrize("month", ["early July", "July"])
def test_a_month_without_its_year_and_one_of_another_year_are_two(month):
    gave = "The clerk gave an interview to the bureau in July 2022."
    assert verdicts(gave, f"Vance said the clerk lied in her interview with the bureau in {month}.", kind="date") == []
    assert [v for v, _ in verdicts(gave, "The clerk gave the bureau an interview in July of that year, 2022.", kind="date")] == [
        "compatible"
    ]


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("from March 2022 through August 2023", "from March 2022 until January 2024", ["August 2023", "January 2024"]),
        ("from May 2021 until August 2023", "from March 2022 until August 2023", ["May 2021", "March 2022"]),
    ],
)
def test_times_with_one_bound_in_common_are_held_against_each_other_at_the_other(one, other, apart):
    sold = "The brass lamp of the Lowell yard was sold on the quay {}."
    assert ("conflict", apart) in verdicts(sold.format(one), sold.format(other), kind="date")
    assert verdicts(sold.format(one), sold.format("from July 2019 until January 2021"), kind="date") == []


@pytest.mark.parametrize(("one", "other", "found"), [(1998, 1989, ["conflict"]), (1936, 1926, ["conflict"]), (1998, 1987, [])])
def test_years_a_figure_apart_or_with_two_in_the_other_order_are_a_slip(one, other, found):
    knew = "The yard of Lowell had known of the leak behind the old lagoon since {}."
    assert [verdict for verdict, _ in verdicts(knew.format(one), knew.format(other), kind="date")] == found


def test_committees_of_one_house_and_a_paper_of_its_town_are_two():
    pairs = (
        ("Lowell Harbour Committee", "Lowell Fish Committee"),
        ("New York", "New York Times"),
    )
    for one, other in pairs:
        texts = [f"On Monday the {name} asked Ana Ruiz for her letters on the quay." for name in (one, other)]
        articles = [Article(text, event="quay", article_id=text[:40], outlet=text[:40]) for text in texts]
        told = find_disagreements(articles)
        assert not told["about"].str.startswith("name of Lowell").any()
        assert not told["about"].str.startswith("name of New York").any()


def test_a_post_is_that_of_the_name_beside_it():
    named = {
        "Ana Ruiz, former Calder Gov. Tom Vance and Ida Brandt ran for the post.": "",
        "The Wire said the clerk, Ana Ruiz, had left.": "clerk",
        "The case against former mayor of Calder, Ana Ruiz, was dropped.": "former mayor of Calder",
        "Ana Ruiz, by scolding the mayor, lost.": "",
    }
    for text, post in named.items():
        (ruiz,) = [name for name in find_names(Article(text).documents[0], 0) if name.printed == "Ana Ruiz"]
        found = post_mention(ruiz)
        assert (found.text if found else "") == post


def test_a_day_of_that_year_is_of_the_year_named_before():
    document = Article("In 2016 the quay was shut. It was opened on July 22 that year.").documents[0]
    found = [day.first for _, day in find_days(document, datetime.date(2019, 1, 25))]
    assert found == [datetime.date(2016, 1, 1), datetime.date(2016, 7, 22)]


def test_the_order_of_the_articles_decides_nothing(seeds):
    def found(articles):
        table = find_disagreements(articles)
        return set(table[["event", "kind", "verdict", "article_id", "field", "start", "end"]].itertuples(index=False, name=None))

    assert found(seeds) == found(seeds[::-1])


def test_one_year_of_two_happenings_is_no_agreement():
    around = " Mayor Ana Ruiz of Lowell met the council of Port Ash on Monday. They signed a pact on ferries. Lowell is on the river. "
    one = f"Exchanges were another matter, with limits on films of Lowell since the 2017 deployment of missiles.{around}"
    other = f"{around}As the first mayor of Lowell to pay a visit to the north since 2017, Ruiz signals a restoration of ties."
    articles = [Article(text, article_id=name, outlet=name, event="e", published=DAY) for name, text in (("a", one), ("b", other))]
    assert "2017" not in find_disagreements(articles)["value"].tolist()


def told_by(*articles, kind="quantity"):
    """What outlets tell of one event, each "outlet: text": the verdict, and who says what of each fact."""
    pairs = [one.split(": ", 1) for one in articles]
    table = find_disagreements([Article(text, outlet=outlet, event="town hall") for outlet, text in pairs])
    facts = [group for _, group in table[table.kind == kind].groupby("fact")]
    return [(group.verdict.iloc[0], list(zip(group.outlet, group.text, strict=True))) for group in facts]


PASSED = "The council of Lowell passed the harbour budget {} on Monday night."
LEDGER, POST = f"Calder Ledger: {PASSED.format('8-5')}", f"Ash Post: {PASSED.format('9-4')}"


@pytest.mark.parametrize(
    "third",
    [
        "The council of Lowell passed the harbour budget 8-5 on Monday night. The Ash Post reported a different count, 9-4.",
        "The council of Lowell passed the harbour budget 8-5, according to the Calder Ledger. Ash Post put the vote on the budget at 9-4.",
        "The council of Lowell passed the harbour budget 9-4, the Ash Post reported, but the vote was 8-5 according to the Calder Ledger.",
    ],
)
def test_a_third_outlet_that_tells_what_both_told_settles_nothing(third):
    ((verdict, reports),) = told_by(LEDGER, POST, f"Brief: {third}")
    assert verdict == "conflict"
    assert {("Calder Ledger", "8-5"), ("Ash Post", "9-4"), ("Brief", "8-5"), ("Brief", "9-4")} == set(reports)


def test_what_an_outlet_tells_as_anothers_is_no_value_of_its_own():
    """The Brief's own eleven stand against the Post's nine, which the Brief tells too."""
    hurt = "{} people were hurt when the crane of Lowell fell."
    ((verdict, reports),) = told_by(
        f"Ash Post: {hurt.format('Nine')}", f"Brief: {hurt.format('Eleven')} The Ash Post reported that nine people were hurt."
    )
    assert (verdict, len(reports)) == ("conflict", 3)


def test_what_one_outlet_has_from_another_alone_is_told_so():
    table = find_disagreements(
        [
            Article(PASSED.format("8-5"), outlet="Calder Ledger", event="vote"),
            Article("The council passed the harbour budget of Lowell 8-5, the Calder Ledger reported.", outlet="Brief", event="vote"),
        ]
    )
    assert table[table.value == "8–5"].why.tolist() == ["the same value, which one outlet has from the other"] * 2


def test_who_is_heard_is_not_what_is_counted():
    burned = "The depot fire of Lowell hurt three firefighters."
    heard = "The depot fire of Lowell was set by a worker, three people briefed on the matter said."
    assert verdicts(burned, heard) == []
    assert verdicts(burned, "The depot fire of Lowell hurt three people.") != []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("June Roe, a nurse, rowed to Lowell.", []),
        ("They rowed with June Roe. June Roe won.", []),
        ("In June Mayor Roe rowed to Lowell.", ["June"]),
        ("It rained until June, and in April Ana Ruiz rowed.", ["June", "April"]),
        ("June Roe rowed to Lowell in June.", ["June"]),
    ],
)
def test_a_month_before_a_family_name_is_a_given_name(text, found):
    document = Document(text)
    assert [text[day.start : day.end] for _, day in find_days(document, datetime.date(2025, 10, 1))] == found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("June Abel, a nurse, rowed.", "“We row,” said June Abbel, a nurse."),
        ("The captain, Henning Dalvy, rowed.", "The captain, Henning Dahlvy, rowed."),
    ],
)
def test_a_name_of_two_spellings_is_told_whether_or_not_its_given_name_is_known(one, other):
    table = told(one, other)
    assert [(row.verdict, "spelled in two ways" in row.why) for row in table[table.about.str.startswith("name")].itertuples()] == [
        ("compatible", True)
    ] * 2


def test_a_family_name_alone_is_spelled_as_in_the_full_name():
    table = told("Ana Kowalik rowed home. Kowalik won.", "Ana Kowallik rowed home. Kowallik won.")
    assert set(table[table.kind == "name"].about) == {"name of Ana Kowalik"}


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("Police arrested {} people outside the town hall of Lowell.", "two", "four"),
        ("{} firefighters were hurt when the depot wall of Lowell fell.", "Three", "Two"),
    ],
)
def test_two_small_counts_of_an_event_that_each_article_makes_once_conflict(text, one, other):
    assert [verdict for verdict, _ in verdicts(text.format(one), text.format(other))] == ["conflict"]


def test_sums_in_unlike_currencies_are_told_and_not_compared():
    saved = "The closing of the Lowell clinic will save {} over ten years."
    table = told(saved.format("£42 million"), saved.format("$48 million"))
    (money,) = {(row.verdict, row.why) for row in table[table.text.str.contains("million")].itertuples()}
    assert money == ("compatible", "given in unlike currencies (GBP, USD), which are not compared by their numbers")
    assert verdicts(saved.format("£42 million"), saved.format("$95 million"))[0][1] == ["over ten years"] * 2


@pytest.mark.parametrize(
    "later",
    [
        "Nine people are known to be hurt by the crane of Lowell, up from the seven reported on Monday.",
        "Nine people were hurt by the crane of Lowell, the clerk said, up from seven.",
    ],
)
def test_a_figure_that_an_article_tells_as_the_later_one_conflicts_with_nobodys(later):
    hurt = "{} people were hurt by the crane of Lowell."
    found = [verdict for verdict, words in verdicts(hurt.format("Seven"), hurt.format("Nine"), later) if len(words) > 2]
    assert found == ["compatible"]
    assert [verdict for verdict, _ in verdicts(hurt.format("Seven"), hurt.format("Nine"))] == ["conflict"]


def test_what_befell_those_behind_it_is_told_of_them():
    dark = "The storm left {} homes of Lowell dark, killing two people."
    assert verdicts(dark.format("18,000"), dark.format("21,000"))[0] == ("conflict", ["18,000 homes", "21,000 homes"])
    assert "Two numbers" in told(dark.format("18,000"), dark.format("21,000")).why.iloc[0]


def test_a_half_is_rounded_up():
    cut = "The works of Lowell will cut {} jobs at the harbour."
    assert [found for found, _ in verdicts(cut.format("600"), cut.format("650"))] == ["conflict"]
    assert [found for found, _ in verdicts(cut.format("700"), cut.format("650"))] == ["compatible"]


def test_conflicts_come_first_and_what_one_outlet_tells_alone_last():
    text = "The board of Lowell bought two boats and {} lamps for the old quay on Monday."
    mended = "Ruiz mended 40 oars at the mill{}."
    told_of = [
        ("Ash Post", text.format(60)),
        ("Calder Ledger", text.format(66)),
        ("Brief", mended.format("")),
        ("Brief", mended.format(" again")),
    ]
    table = find_disagreements([Article(words, outlet=outlet, event="quay") for outlet, words in told_of])
    assert table.drop_duplicates("fact").text.tolist() == ["60 lamps", "Monday", "two boats", "40 oars"]
