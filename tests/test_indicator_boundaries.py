"""Each reach and length of the lines of the label, moved by one: the text at which the answer turns moves by one with it."""

import framing
from framing import Article
from framing.indicators.content_kinds import announced_kinds
from framing.indicators.copies import Copy
from framing.indicators.disclosure import agency_credit
from framing.indicators.headline_match import figures_in, headline_names

from .boundaries import deciding, letters, moving

STORY = "The ferry between Lowell and Port Ash sailed at noon on Tuesday with forty people on board, the harbor office said."
HEADLINE = "Ferry sails again from Port Ash"
CHARGED = "shameful cowardly craven diabolical draconian deranged disgusting cronyism disgraceful brazen egregious farcical grotesque heinous idiotic draconian despicable flagrant".split()


def line(name, article):
    return next(one for one in framing.find_indicators(article) if one.name == name)


def article(*lines):
    return Article("\n\n".join(lines))


def kinds(*lines):
    return [kind for kind, _ in announced_kinds(Copy(article(*lines)))]


def credit(*lines):
    """To whom an article is credited, and by which words."""
    return agency_credit(Copy(article(*lines)))


# module, parameter, what is asked of a text of size n
ROWS = [
    ("headline_match", "_BEFORE", lambda n: figures_in(f"The iP{letters(n)} 15 sank")),
    (
        "care",
        "_OPENING",
        lambda n: (
            line("independent verification", f"{letters(n)} (Reuters). {STORY} A letter seen by Reuters names the captain.").status
            == "present"
        ),
    ),
    ("content_kinds", "_TEASER", lambda n: kinds("Opinion", " ".join(["Bridge"] * n), HEADLINE, STORY, STORY)),
    (
        "content_kinds",
        "_ITEM",
        lambda n: kinds("Home", "Sport", " ".join(["Tides"] * n), "Opinion", "Weather", HEADLINE, STORY, STORY),
    ),
    ("content_kinds", "_MENU", lambda n: kinds(*["Tides"] * n, "Opinion", "Weather", HEADLINE, STORY, STORY)),
    ("content_kinds", "_LONGEST", lambda n: kinds(f"Opinion / {'Tides ' * n}", HEADLINE, STORY, STORY)),
    ("copies", "_ABOVE", lambda n: kinds("News", *["Tides"] * n, HEADLINE, STORY, STORY)),
    ("copies", "_OPENING", lambda n: kinds(HEADLINE, *["Tides of the day"] * n, "Opinion", STORY, STORY)),
    ("copies", "_BELOW", lambda n: credit(HEADLINE, *["Tides of the day"] * n, "Reuters", STORY, STORY).value),
    ("copies", "_BEHIND", lambda n: credit(HEADLINE, STORY, STORY, *["Share"] * n, "Ana Ruiz | Reuters").value),
    ("copies", "_PARAGRAPH", lambda n: credit(HEADLINE, f"Rain fell on {'Port ' * n}Ash.", "Reuters", STORY, STORY).value),
    ("copies", "_KICKER", lambda n: kinds(HEADLINE, STORY, f"Opinion / {'Tides ' * n}", STORY, STORY)),
    (
        "disclosure",
        "_DATELINE",
        lambda n: credit(f"PORT ASH (Reuters) — {letters(n)}.", STORY).spans[0].text.endswith("."),
    ),
    ("disclosure", "_LONGEST_CREDIT", lambda n: credit(HEADLINE, STORY, STORY, f"{'Ana, ' * n}Reuters").value),
    (
        "form",
        "_MOST_WORDS",
        lambda n: line("charged words", f"It was a {' and '.join(CHARGED[:n])} vote.").value.count(",") == min(n, len(CHARGED)) - 1,
    ),
    ("form", "_OPENING", lambda n: line("dateline", "\n\n".join([STORY] * n + [f"PORT ASH — {STORY}"])).status == "present"),
    (
        "sourcing",
        "_CREDIT_REACH",
        lambda n: line("cited publishers", f"{STORY} The dam cracked, according to the {letters(n)} Reuters.").status == "present",
    ),
    (
        "sourcing",
        "_CREDIT_REACH",
        lambda n: line("cited publishers", f"{STORY} The dam cracked, and Reuters {letters(n)} wrote of it.").status == "present",
    ),
]
FAR = {"_CREDIT_REACH", "_OPENING"}


test_a_boundary_moves_with_its_parameter = moving(ROWS, under="indicators", near=FAR)


# module, parameter, the nearest value at which it turns, what is asked
DECIDING = [
    ("form", "_LONGEST_NAME", 11, lambda: line("exclamation marks", "The choir sang from Moulin Rouge! on Tuesday.").status),
    (
        "headline_match",
        "_MOST_CAPITALS",
        0.9,
        lambda: headline_names("Mayor Opens Ferry Pier, Lowell Market, Harbor strike", "The ferry sailed at noon."),
    ),
]


test_a_parameter_decides = deciding(DECIDING, under="indicators")
