"""Each named parameter of what a report is, who is told behind "by", and where its content begins and ends, moved by one."""

import pytest

from framing.attribution.pipeline import attribution_of
from framing.text.document import Document

from .boundaries import assert_boundary_moves


def words(n, word="calm"):
    return " ".join([word] * n)


def told(text):
    """Each report of a text: its content, whose it is, and what it is."""
    reports = attribution_of(Document(text)).reports
    return [(text[slice(*report.span)], report.source and text[slice(*report.source)], report.act) for report in reports]


def contents(text):
    return [content for content, _, _ in told(text)]


def whose(text):
    return [source for _, source, _ in told(text)]


def acts(text):
    return [act for _, _, act in told(text)]


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
]
IDS = [f"{module}.{parameter}, {build(2)}" for module, parameter, build, _ in ROWS]


@pytest.mark.parametrize(("module", "parameter", "build", "holds"), ROWS, ids=IDS)
def test_a_boundary_moves_with_its_parameter(module, parameter, build, holds, monkeypatch):
    assert_boundary_moves(module, parameter, lambda n: holds(build(n)), monkeypatch)
