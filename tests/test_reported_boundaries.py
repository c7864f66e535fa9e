"""Each named parameter of reported speech moved: what a report is, whose it is, and where its content begins and ends."""

import pytest

from framing.attribution.pipeline import attribution_of
from framing.attribution.scorers import find_sources
from framing.text.document import Document
from framing.text.sentence_ends import sentence_ends

from .boundaries import assert_boundary_moves, assert_decides

CALLS = ["affirms", "alleges", "asks", "assures", "concludes", "explains", "implies", "proclaims", "recommends", "replies", "worries"]


def words(n, word="calm"):
    return " ".join([word] * n)


def reported(text):
    """Each report of a text: its content, whose it is, and what it is."""
    reports = attribution_of(Document(text)).reports
    return [(text[slice(*report.span)], report.source and text[slice(*report.source)], report.act) for report in reports]


def told(text):
    """Each report of a text: its content, and whose it is."""
    return [(content, source) for content, source, _ in reported(text)]


def contents(text):
    return [content for content, _, _ in reported(text)]


def whose(text):
    return [source for _, source, _ in reported(text)]


def kinds(text):
    return [source.kind for source in find_sources(text)]


def names(text):
    return [source.name for source in find_sources(text)]


def acts(text):
    return [act for _, _, act in reported(text)]


# module, parameter, what is asked, in a text of size n
ROWS = [
    (
        "attribution.reported.acts",
        "_LONGEST_TAKEN",
        lambda n: f"Ruiz claimed the {words(n)} title and left.",
        lambda text: acts(text) == ["deed"],
    ),
    (
        "attribution.reported.acts",
        "_LONGEST_DENIED",
        lambda n: f"Ruiz denied the {words(n)} allegations.",
        lambda text: acts(text) == ["speech"],
    ),
    (
        "attribution.reported.acts",
        "_LONGEST_OBJECT",
        lambda n: f"Ruiz faulted the {words(n)} mayor for leaving the pier.",
        lambda text: acts(text) == ["speech"],
    ),
    (
        "attribution.reported.acts",
        "_LONGEST_OBJECT",
        lambda n: f"Ruiz dismissed the {words(n)} report as gossip.",
        lambda text: acts(text) == ["speech"],
    ),
    (
        "attribution.reported.agents",
        "_REACH",
        lambda n: f"On Friday no {words(n)} crew were told by the conductor that the pier was shut.",
        lambda text: whose(text) == ["the conductor"],
    ),
    (
        "attribution.reported.agents",
        "_LONGEST_PLACE",
        lambda n: f"Passengers were told by officials near the {'x' * n} pier that the ferry was late.",
        lambda text: whose(text) == ["officials"],
    ),
    (
        "attribution.reported.attribution_syntax",
        "_SHORTEST",
        lambda n: f"Piers{' calmly' * (n - 1)} sank, Ruiz added.",
        lambda text: whose(text) == ["Ruiz"],
    ),
    (
        "attribution.reported.content_limit",
        "_FEW_BEFORE",
        lambda n: f"{words(n).capitalize()} hours after Ruiz said the pier was lost, Vance left the town.",
        lambda text: contents(text) == ["the pier was lost"],
    ),
    (
        "attribution.reported.content_start",
        "_FAR_THAT",
        lambda n: f"Ruiz said in an interview on the {words(n)} radio station that he would leave the town.",
        lambda text: contents(text) == ["that he would leave the town"],
    ),
    (
        "attribution.reported.content_start",
        "_FAR_THAT",
        lambda n: f"Ruiz found, in the {words(n)} end, that the pier was lost.",
        lambda text: contents(text) == ["that the pier was lost"],
    ),
    (
        "attribution.reported.cues",
        "_LONGEST_OWNER",
        lambda n: f"In Ana {words(n, 'Clara')} Ruiz's eyes, the pier is lost.",
        lambda text: whose(text) != [],
    ),
    (
        "attribution.reported.source",
        "_MOST_OF_MAKING",
        lambda n: f"A poll conducted {words(n, 'calmly')} by the Harbor Wire found that the pier was lost.",
        lambda text: whose(text) == ["A poll"],
    ),
    (
        "attribution.reported.source",
        "_LONGEST_THING",
        lambda n: f"Some drivers at the {words(n)} hearing in Lowell said that the pier was lost.",
        lambda text: kinds(text) == ["group"],
    ),
    (
        "attribution.reported.source",
        "_TOUCHES",
        lambda n: f"The toll is a burden for port officials,{' ' * n}who say that the pier is lost.",
        lambda text: whose(text) == ["port officials"],
    ),
    (
        "attribution.reported.subjects",
        "_LONGEST_PARTICIPLE",
        lambda n: f"The pier was lost, people living {words(n)} nearby said.",
        lambda text: told(text) == [("The pier was lost", "people")],
    ),
    (
        "attribution.reported.subjects",
        "_TOUCHES",
        lambda n: f"The pier was lost, said{' ' * n}Ana Ruiz.",
        lambda text: whose(text) == ["Ana Ruiz"],
    ),
    (
        "attribution.reported.subjects",
        "_TOUCHES",
        lambda n: f"The pier was lost, said the band's zither,{' ' * n}Ana Ruiz.",
        lambda text: whose(text) == ["Ana Ruiz"],
    ),
    (
        "attribution.reported.subjects",
        "_LONGEST_ROLE",
        lambda n: f"The pier was lost, said the band's {words(n)} zither, Ana Ruiz.",
        lambda text: names(text) == ["Ana Ruiz"],
    ),
]
IDS = [f"{module}.{parameter}, {build(2)}" for module, parameter, build, _ in ROWS]


@pytest.mark.parametrize(("module", "parameter", "build", "holds"), ROWS, ids=IDS)
def test_a_boundary_moves_with_its_parameter(module, parameter, build, holds, monkeypatch):
    assert_boundary_moves(module, parameter, lambda n: holds(build(n)), monkeypatch)


def test_a_straight_mark_closes_what_opens_so_far_before_it(monkeypatch):
    def closes(n):
        text = f'"{"x" * (n - 1)}."The mayor left.'
        return sentence_ends(text) == [text.index("The")]

    assert_boundary_moves("text.sentence_ends", "_LINE", closes, monkeypatch, near=True)


# module, parameter, the nearest value at which the answer turns, what is told in which texts
DECIDED = [
    ("attribution.reported.possible_reports", "_CLOSING", 1.8, [f"The pier was shut, Ruiz {verb}." for verb in CALLS]),
    ("attribution.reported.subjects", "_TOUCHES", 1, ["The pier was lost, Ana Ruiz (D) and Tom Lake said."]),
]


@pytest.mark.parametrize(("module", "parameter", "instead", "texts"), DECIDED, ids=[f"{row[0]}.{row[1]}, {row[2]}" for row in DECIDED])
def test_a_parameter_decides(module, parameter, instead, texts, monkeypatch):
    assert_decides(module, parameter, instead, lambda: list(map(told, texts)), monkeypatch)
