"""Each named parameter of reported speech moved: what a report is, whose it is, and where its content begins and ends."""

import math

from framing.attribution.mentions.mention import Mention
from framing.attribution.pipeline import attribution_of
from framing.attribution.reported.assertions import is_asserted
from framing.attribution.reported.content_end import best_length
from framing.attribution.reported.model import ModelTables, model_tables, reported_speech_model
from framing.attribution.reported.possible_reports import possible_report, probable_cues
from framing.attribution.reported.report import Report
from framing.attribution.reported.reported_speech import add_report, find_reports, probable_report, source_mention
from framing.attribution.scorers import find_sources
from framing.text.document import Document
from framing.text.sentence_ends import sentence_ends
from training.reported_examples import view_of

from .boundaries import assert_boundary_moves, assert_decides, boundary_of, deciding, each_row, moving, words

CALLS = ["affirms", "alleges", "asks", "assures", "concludes", "explains", "implies", "proclaims", "recommends", "replies", "worries"]


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
        "attribution.reported.idioms",
        "_SOON",
        lambda n: f"Ruiz mocked Vance {words(n)} that he was late.",
        lambda text: acts(text) == ["speech"],
    ),
    (
        "attribution.reported.no_content",
        "_LONGEST_TAKEN",
        lambda n: f"Ruiz claimed the {words(n)} title and crews left.",
        lambda text: acts(text) == ["action"],
    ),
    (
        "attribution.reported.objects_as_content",
        "_LONGEST_DENIED",
        lambda n: f"Ruiz denied the {words(n)} allegations.",
        lambda text: acts(text) == ["speech"],
    ),
    (
        "attribution.reported.objects_as_content",
        "_LONGEST_OBJECT",
        lambda n: f"Ruiz faulted the {words(n)} mayor for leaving the pier.",
        lambda text: acts(text) == ["speech"],
    ),
    (
        "attribution.reported.objects_as_content",
        "_LONGEST_OBJECT",
        lambda n: f"Ruiz dismissed the {words(n)} report as gossip.",
        lambda text: acts(text) == ["speech"],
    ),
    (
        "attribution.reported.acts",
        "_BEFORE_PAPER",
        lambda n: f"The fund has not {'x' * n} given documents detailing what it owns.",
        lambda text: "speech" not in acts(text),
    ),
    (
        "attribution.reported.acts",
        "_LONGEST_ACCUSED",
        lambda n: f"Ruiz went on, accusing the {words(n)} crew of theft.",
        lambda text: acts(text) == ["speech"],
    ),
    (
        "attribution.reported.agents_of_passives",
        "_REACH",
        lambda n: f"On Friday no {words(n)} crew were told by the conductor that the pier was shut.",
        lambda text: whose(text) == ["the conductor"],
    ),
    (
        "attribution.reported.agents_of_passives",
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
        "attribution.reported.assertions",
        "FARTHEST",
        lambda n: f"Ruiz took to {'x' * n} to call it late.",
        lambda text: is_asserted(Document(text), text.index("call"), "call"),
    ),
    (
        "attribution.reported.content_limit",
        "_FEW",
        lambda n: f"Ruiz said that it was shut when she told {words(n)} Lake: “Nobody came”",
        lambda text: "Nobody" in contents(text)[0],
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
        "attribution.reported.content_start",
        "_MOST_BEFORE_THAT",
        lambda n: f"Ruiz said on the {words(n)} pier that rain fell.",
        lambda text: contents(text) == ["that rain fell"],
    ),
    (
        "attribution.reported.cues",
        "_LONGEST",
        lambda n: f"Ruiz said that the {'x' * n} fell.",
        lambda text: contents(text)[0].endswith("fell"),
    ),
    (
        "attribution.reported.cues",
        "_LONGEST_OWNER",
        lambda n: f"In Ana {words(n, 'Clara')} Ruiz's eyes, the pier is lost.",
        lambda text: whose(text) != [],
    ),
    (
        "attribution.reported.subject_heads",
        "_MOST_OF_MAKING",
        lambda n: f"A poll conducted {words(n, 'calmly')} by the Harbor Wire found that the pier was lost.",
        lambda text: whose(text) == ["A poll"],
    ),
    (
        "attribution.reported.subject_heads",
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
        "attribution.reported.parted_subjects",
        "_LONGEST_PARTICIPLE",
        lambda n: f"The pier was lost, people living {words(n)} nearby said.",
        lambda text: told(text) == [("The pier was lost", "people")],
    ),
    (
        "attribution.reported.content_limit",
        "_LEAST_OF_CLAUSE",
        lambda n: f"Ana Ruiz said that {words(n)} rain, the board agreed.",
        lambda text: told(text)[0][0].endswith("rain"),
    ),
    (
        "attribution.reported.subjects",
        "_LONGEST_PLACE",
        lambda n: f"It rained after a clerk at {words(n)} said the pier was lost.",
        lambda text: told(text) == [("the pier was lost", "a clerk")],
    ),
    (
        "attribution.reported.parentheticals",
        "_MOST_LISTED",
        lambda n: f"According to friends, {' and '.join(['aides'] * n)}, the pier was lost.",
        lambda text: told(text)[0][0] == "the pier was lost",
    ),
    (
        "attribution.reported.behind_cues",
        "ADJACENT",
        lambda n: f"The pier was lost, said{' ' * n}Ana Ruiz.",
        lambda text: whose(text) == ["Ana Ruiz"],
    ),
    (
        "attribution.reported.behind_cues",
        "ADJACENT",
        lambda n: f"The pier was lost, said the band's zither,{' ' * n}Ana Ruiz.",
        lambda text: whose(text) == ["Ana Ruiz"],
    ),
    (
        "attribution.reported.behind_cues",
        "_LONGEST_ROLE",
        lambda n: f"The pier was lost, said the band's {words(n)} zither, Ana Ruiz.",
        lambda text: names(text) == ["Ana Ruiz"],
    ),
]


test_a_boundary_moves_with_its_parameter = moving(ROWS, near=["_LONGEST"])


@boundary_of("text.sentence_ends", "_LINE")
def test_a_straight_mark_closes_what_opens_so_far_before_it(monkeypatch):
    def closes(n):
        text = f'"{"x" * (n - 1)}."The mayor left.'
        return sentence_ends(text) == [text.index("The")]

    assert_boundary_moves("text.sentence_ends", "_LINE", closes, monkeypatch, near=True)


# module, parameter, the nearest value at which the answer turns, what is told in which texts
DECIDED = [
    ("attribution.reported.agents_of_passives", "_EXPLETIVE", 4, ["It has been widely reported by the Wire that the pier was shut."]),
    ("attribution.reported.behind_cues", "_MOST_WITHIN_OWNER", 4, ["The pier was lost, said the day she gave him Lowell's Ana Ruiz."]),
    ("attribution.reported.possible_reports", "_CLOSING", 1.8, [f"The pier was shut, Ruiz {verb}." for verb in CALLS]),
    ("attribution.reported.subject_starts", "ADJACENT", 1, ["The pier was lost, Ana Ruiz (D) and Tom Lake said."]),
]


@each_row(DECIDED)
def test_a_parameter_decides(row, monkeypatch):
    module, parameter, instead, texts = row
    assert_decides(module, parameter, instead, lambda: list(map(told, texts)), monkeypatch)


def likeliest_and_safest():
    """Of three ends, one as likely as six tenths of all, the other two together nearly as likely and within twice its length."""
    return best_length([10, 20, 25], [0.0, math.log(0.305), math.log(0.305)])[0]


def possible_within(text, probability):
    """What the last cue of a text may attribute, within a report of some probability."""
    view, tables = view_of(Document(text)), model_tables()
    *_, (cue, beside, odds) = probable_cues(view, tables)
    return view, possible_report(view, tables, cue, beside, odds, outer=probability)


def is_told_within(odds):
    """Whether somebody else's wish is told within a report, by the log odds of its cue and its end."""
    view, possible = possible_within("Ruiz said Lee hopes to win.", 0.9)
    possible = possible._replace(odds=odds)
    return probable_report(view, model_tables().model, possible, source_mention(view, possible, [])) is not None


def both_are_told(shared, source=None):
    """Whether two reports are told that share so many of a thousand characters, the second of a ``source`` of its own."""
    whole = Report((2000, 2004), None, ((0, 1000),), marked=False, probability=0.9, act="speech")
    found = [whole]
    add_report(found, whole._replace(cue=(3000, 3004), mention=source, content=((0, shared),), probability=0.8))
    return len(found) == 2


def is_marked(text):
    return [report.marked for report in attribution_of(Document(text)).reports]


ANOTHER = Mention(3010, 3014, 3010, 3014, "name")

# module, parameter, the nearest value at which the answer turns, what is asked
JUDGED = [
    ("attribution.reported.content_end", "_OUTWEIGHS", 1.62, likeliest_and_safest),
    ("attribution.reported.possible_reports", "_CERTAIN", 0.81, lambda: possible_within("Ruiz said he hopes to win.", 0.805)[1] is None),
    ("attribution.reported.reported_speech", "_LEAST_NESTED", 0.51, lambda: is_told_within(0.505)),
    ("attribution.reported.reported_speech", "_MOSTLY_SHARED", 0.61, lambda: both_are_told(605)),
    ("attribution.reported.reported_speech", "_ALL_BUT_SHARED", 0.76, lambda: both_are_told(755, ANOTHER)),
    (
        "attribution.reported.reported_speech",
        "_MOSTLY_QUOTED",
        0.61,
        lambda: is_marked(f"Ruiz said that the ‘{'x' * 33}’ pier was lost."),
    ),
]


test_a_share_or_a_weight_decides = deciding(JUDGED)


@boundary_of("attribution.reported.content_end", "_MOST_KEPT")
def test_what_was_weighed_is_forgotten_once_it_is_too_much_and_no_report_changes(monkeypatch):
    def found(n):
        tables = ModelTables(reported_speech_model())
        text = words(n, "Ruiz said that the pier was lost.").replace("pier", "{} pier").format(*range(n))
        return find_reports(view_of(Document(text)), tables), tables.weighed

    at_once = found(9)[0]
    monkeypatch.setattr("framing.attribution.reported.content_end._MOST_KEPT", 2)
    assert_boundary_moves("attribution.reported.content_end", "_MOST_KEPT", lambda n: len(found(n)[1]) == n, monkeypatch)
    assert found(9)[0] == at_once
