"""Each named parameter by which facts are held against each other: at its boundary the verdict turns, and moves with it.

How likely two mentions are one fact is given here, not learned: another training moves no boundary.
"""

import datetime
import importlib

import pytest

from framing import Article, find_disagreements, find_inconsistencies
from framing.comparing.disagreements import alignment
from framing.comparing.disagreements.facts_compared import find_facts

from .boundaries import assert_boundary_moves, deciding, each_row, letters, moving
from .test_fact_boundaries import BOATS, DAY, PACTS, RAMMED, facts, names, odd, verdicts

HELD = "Police arrested {} people outside the town hall of Lowell."
SANK = "The ferry sank on {}."
RANG = "The bell of Lowell rang for {}."


def later(n):
    """The day so many days behind February 2: for a month of 29 days and more none falls on a second."""
    day = datetime.date(2024, 2, 2) + datetime.timedelta(n)
    return f"{day:%B} {day.day}, {day.year}"


def clock(n):
    """The time so many minutes past two at night."""
    return f"{2 + n // 60}:{n % 60:02} a.m."


def begun(fire, first="March 24", other="March 23"):
    """Whether the days on which a fire broke out are one fact, of which nothing else says that they are."""
    return facts(fire.format(first), f"It began on {other}.", chance=0.01)


def told(feature, least, *texts):
    """The verdicts on what articles tell, where mentions are one fact that have so much of a feature."""
    weights = {"": -100 * least, feature: 100}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(alignment, "_weights", lambda: dict.fromkeys(("same", "within", "apart"), weights))
        return [fact.verdict for fact in find_facts([Article(text, published=DAY) for text in texts]) if fact.kind != "name"]


DOINGS = "sold oars,bought tents,kept ropes,mended carts,hid desks,hung bells,lent lamps,broke jars".split(",")
AGAIN = [
    "14 boats sank.",
    "They left 14 boats.",
    "The sea took 14 boats.",
    "Divers saw 14 boats.",
    "Ruiz sold 14 boats.",
    "The 14 boats rot.",
]
FAMILIES = "Calder Lowell Harlow Norland Brandt Denholm Fairley Roe".split()


def beside_other_counts(n):
    """Whether the boats of two articles are held against each other, of which the one counts so many other things."""
    others = " ".join(f"Ruiz {done[0]} {20 + i} {done[1]}." for i, done in enumerate(map(str.split, DOINGS[:n])))
    return "conflict" in verdicts("{}", f"14 boats left the harbour of Lowell. {others}", "19 boats left the harbour of Lowell.")


def behind_others(first, n, one, other):
    """How a name is judged that two outlets spell in two ways, behind so many others that the first one names."""
    return names(f"{' '.join(first.format(family) for family in FAMILIES[:n])} {one}", other)


def ranked_last(what):
    """Whether an agreement on so much stands behind one on a day: else it would be told first."""
    text = "The board of Lowell bought {what} on Monday for the old harbour quay."
    table = find_disagreements([Article(f"{text.format(what=what)}{more}", outlet=more, event="quay") for more in ("", " It rained.")])
    return table["text"].tolist()[-1] == what


def odd_below(title, text):
    return find_inconsistencies([Article(text, title=title)])["kind"].tolist()


def against_the_headline(n):
    """What is odd in an article that tells another number than its headline, so many times."""
    harbour = "in the old stone harbour of Lowell"
    return odd_below(f"14 boats {harbour}", " ".join(f"{family} saw 19 boats {harbour}." for family in FAMILIES[:n]))


# module, parameter, what is asked of a size n
ROWS = [
    ("disagreements.alignment", "_WEEK", lambda n: verdicts(SANK, later(0), later(n), chance=0.45)),
    ("disagreements.alignment", "_FEW_DAYS", lambda n: begun("The barn fire broke out on {}.", later(0), later(n))),
    ("disagreements.alignment", "_MANY", lambda n: verdicts("{} lamps.", f"Ruiz counted {n}", f"Vance sold {n + 2}")),
    ("disagreements.pair_features", "_MOST_FIGURES", lambda n: facts(*[f"Police found {'7' * n} crates."] * 2, feature=f"figures: {n}")),
    ("disagreements.pair_features", "_MOST_RIVALS", lambda n: told("told again", n - 0.5, " ".join(AGAIN[: n + 1]), AGAIN[0])),
    (
        "disagreements.pair_features",
        "_MOST_RIVALS",
        lambda n: told("days: words near both", n - 0.5, *[f"{' '.join(['Mill', 'roof', 'fire', 'loft', 'door'][:n])} on March 24."] * 2),
    ),
    ("disagreements.pair_features", "_SMALL", lambda n: verdicts(PACTS, *[f"{n} pacts"] * 2, feature="small")),
    ("disagreements.pair_features", "_BEFORE", lambda n: begun(f"The fire broke out {letters(n)} on {{}}.")),
    ("disagreements.pair_features", "_BEHIND", lambda n: begun(f"On {{}} the {letters(n)} fire broke out.")),
    ("disagreements.same_fact", "_DAYS_OFF", lambda n: verdicts(SANK, later(0), later(n))),
    ("disagreements.disagreements", "_SMALL", lambda n: ranked_last(f"{n} lamps")),
    (
        "disagreements.facts_compared",
        "_FEW",
        lambda n: not facts(*[f"The quay of Lowell burned, {n} dockers from the harbour said on {day}." for day in ("Monday", "Friday")]),
    ),
    ("disagreements.values", "_MINUTES", lambda n: verdicts(RAMMED, clock(0), clock(n)) == ["compatible"]),
    ("disagreements.values", "_ABOUT_MINUTES", lambda n: verdicts(RAMMED, f"about {clock(0)}", clock(n)) == ["compatible"]),
]

# module, parameter, what it is set to first, since so many take long, and what is asked of a size n
AMONG_MANY = [
    ("disagreements.alignment", "_MOST", 6, beside_other_counts),
    (
        "disagreements.alignment",
        "_MOST",
        5,
        lambda n: any(len(mentions) < n for _, mentions in facts(*["14 boats left the harbour of Lowell."] * n)),
    ),
    (
        "disagreements.naming",
        "_MOST",
        4,
        lambda n: behind_others(
            "The {} Rowing Club met.", n, *map("The Ministry of Ports, Roads and {} fined us.".format, ("Fish", "Mines"))
        ),
    ),
    (
        "disagreements.naming",
        "_MOST",
        4,
        lambda n: behind_others("Ana {} met us.", n, "Ana Bolder mended the old quay.", "Ana Bodir mended the old quay."),
    ),
    ("disagreements.oddities", "_MOST", 4, against_the_headline),
]


IN_SNOW = (
    "Crew finds 14 boats near the pier in old stone harbour",
    "The mayor of Port Ash said that the gale had sunk 19 boats near the pier in deep snow.",
)  # likeness 0.2006
SEEN_TWICE = (
    "The harbour storm council pier lamp tents night rowers clerk saw 14 boats. "
    "The harbour storm council pier lamp tents night rowers barn saw 19 boats."
)  # likeness 0.6014

# module, parameter, the nearest value at which the answer is another, what is asked
DECIDING = [
    # 1,012 is the least number behind 1,000 of which two figures may change places
    ("disagreements.alignment", "_LONG_NUMBER", 1013, lambda: facts("Ruiz counted 1,012 lamps.", "Vance sold 1,021 lamps.", chance=0.5)),
    ("disagreements.oddities", "_IN_TITLE", 0.201, lambda: odd_below(*IN_SNOW)),
    ("disagreements.oddities", "_IN_BODY", 0.602, lambda: odd(SEEN_TWICE)),
    ("disagreements.pair_features", "_FARTHEST_SIZE", 3.02, lambda: told("size", 3.01, BOATS.format(20), BOATS.format(410))),
    ("disagreements.similarity", "_SINGLE", 3.05, lambda: odd(SEEN_TWICE)),
    ("disagreements.values", "_ABOUT_ONE_FIGURE", 0.199, lambda: verdicts(BOATS, "About 50", "60")),
    ("disagreements.values", "_OVER", 1.49, lambda: verdicts(BOATS, "Over 40", "60")),
    # minutes are kept as parts of a day: without an allowance six and a half are farther from six than half a minute
    ("disagreements.values", "_ROUNDING", 0, lambda: verdicts(RANG, "about six and a half minutes", "six minutes")),
    ("disagreements.alignment", "_OF_LONE_TOLLS", 0.34, lambda: verdicts(HELD, "two", "four", chance=0.01)),
    ("disagreements.values", "_EXCHANGED", 1.9, lambda: verdicts("Vance paid {} for the harbour of Lowell.", "$4 million", "£2 million")),
    ("disagreements.values", "_HALF_DAY", 721, lambda: verdicts(RAMMED, "2 o’clock", "2:00 p.m.")),
]


test_a_boundary_moves_with_its_parameter = moving(ROWS, under="comparing")


@each_row(AMONG_MANY, under="comparing")
def test_a_boundary_among_many_moves_with_its_parameter(row, monkeypatch):
    module, parameter, first, holds = row
    monkeypatch.setattr(importlib.import_module(f"framing.{module}"), parameter, first)
    assert_boundary_moves(module, parameter, holds, monkeypatch)


test_an_answer_turns_with_its_parameter = deciding(DECIDING, under="comparing")
