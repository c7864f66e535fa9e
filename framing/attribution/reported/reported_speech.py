"""Which words, thoughts and wishes are told without quotation marks, and whose are they?"""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import chain, takewhile
from operator import attrgetter

from framing.attribution.mentions.mention import Mention
from framing.text.spans import Pair, overlap

from .acts import report_act
from .as_put import put_so
from .cited_sources import cited_sources
from .cues import AttributionCue, length
from .estimates import estimates
from .fronted_participles import fronted_participles
from .model import ModelTables, ReportedSpeechModel, model_tables
from .noun_content import is_noun
from .possible_reports import PossibleReport, has_own_subject, possible_report, probable_cues
from .report import Report
from .source import reported_source
from .tokens import RELATIVE_PRONOUNS, TokenView

_OPENS_CLAUSE = (" that", " whether")
_MOSTLY_QUOTED = 0.6
_MOSTLY_SHARED, _ALL_BUT_SHARED = 0.6, 0.75
# People who annotated PolNeAR marked nothing within content; that Ruiz says that Lee hopes is yet Lee's hope, where it is clear.
_LEAST_NESTED = 0.5  # log odds of cue and end


def find_reports(view: TokenView, tables: ModelTables | None = None) -> list[Report]:
    """Every attribution of content that is not, or not wholly, in quotation marks, in the order of the cues.

    Content may lie within other content: what Ruiz says that Lee hopes is reported twice.
    Without ``tables`` the shipped model judges.
    """
    tables = tables or model_tables()
    found: list[Report] = []
    given = chain(fronted_participles(view), estimates(view), put_so(view))
    fronted = sorted(_given_by_grammar(view, given), key=attrgetter("cue"), reverse=True)
    for cue, beside, odds in probable_cues(view, tables):
        while fronted and fronted[-1].cue[0] <= view.starts[cue.at]:
            found.append(fronted.pop())
        if found and found[-1].cue[0] == view.starts[cue.at]:
            continue
        outer = outer_probability(view, cue, beside.opening, found)
        possible = possible_report(view, tables, cue, beside, odds, outer=outer)
        if possible and (report := probable_report(view, tables.model, possible, source_mention(view, possible, found))):
            add_report(found, report)
    found += fronted[::-1]
    return sorted([*found, *_given_by_grammar(view, cited_sources(view, found))], key=attrgetter("cue"))


def _given_by_grammar(view: TokenView, attributions: Iterable[tuple[Pair, tuple[Pair, ...], Mention]]) -> Iterator[Report]:
    """Reports by cue, content and whose it is, where grammar alone says so and no model is asked."""
    for cue, content, mention in attributions:
        yield Report(cue, mention, content, is_marked(view, (content[0][0], content[-1][1])), 1.0, "speech")


def probable_report(view: TokenView, model: ReportedSpeechModel, possible: PossibleReport, mention: Mention | None) -> Report | None:
    """The report that a possible one makes, if it is probable enough."""
    # Those who annotated marked nothing within content; what somebody else says there is judged as if it stood alone.
    around = possible.surroundings
    by_paper = mention is not None and around.kind == "that" and view.kind(mention) == "document"  # "agreed with a study that found rust"
    nested = possible.outer is not None and (has_own_subject(around) or by_paper)
    if nested and possible.odds < _LEAST_NESTED:
        return None
    groups, features = report_features(view, possible._replace(outer=None) if nested else possible, mention)
    log_odds = model.report.bias + model.slope * possible.odds + model.report.weigh(groups, features)
    probability = 1 / (1 + math.exp(-log_odds))
    report = report_of(view, possible, mention, probability) if probability >= model.threshold else None
    if report and possible.order != "after" and report.span[1] < report.cue[0]:
        # In "It was not clear that the drivers agreed" the clause goes on with the drivers.
        return None if view.document.folded.endswith(_OPENS_CLAUSE, 0, report.span[1]) else report
    return report


def outer_probability(view: TokenView, cue: AttributionCue, opening: int, found: list[Report]) -> float | None:
    """The probability of the last report before a cue, in its sentence, whose content reaches beyond it.

    None of one that it interrupts before that content: "Ruiz hoped, she said, that it would shut"; not "told clerks, who asked, that".
    """
    start = view.starts[cue.at]
    interrupts = view.gaps[cue.end_at] == "," and view.folded[cue.at - 1] not in RELATIVE_PRONOUNS
    for one in reversed(found):
        if one.cue[0] < opening:
            break
        if one.content[-1][1] > start:
            return None if interrupts and start < one.content[0][0] else one.probability
    return None


def source_mention(view: TokenView, possible: PossibleReport, found: list[Report]) -> Mention | None:
    """Whose the content would be, given the reports before it."""
    around = possible.surroundings
    # Not Vance of "The Ruiz campaign answered Vance's attack, calling it late", nor of "Ruiz asked Vance to agree and has called it late".
    in_sentence = takewhile(lambda one: one.cue[0] >= around.neighbours.opening, reversed(found))
    speaking = next((one.mention for one in in_sentence if not is_noun(view.document, one.cue)), None)
    return reported_source(view, possible.cue, around, fronted=possible.order != "after", speaking=speaking)


def report_features(view: TokenView, possible: PossibleReport, mention: Mention | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The groups and the features of "report"."""
    cue, around, order, content, _, outer = possible
    start = view.starts[cue.at]
    first = bisect_left(view.starts, content[0][0])
    words = length(bisect_left(view.starts, content[-1][1], first) - first)
    where = "none" if mention is None else "subject" if mention is around.subject else "behind" if mention.start > start else "before"
    inside = "no" if outer is None else f"{outer:.1f}"
    groups = (cue.term.lemma, view.classes[first], order, inside)
    return groups, (words, words, where, mention.kind if mention else "none")


def report_of(view: TokenView, possible: PossibleReport, mention: Mention | None, probability: float) -> Report:
    """The report that a possible one makes."""
    cue, content = possible.cue, possible.content
    marked = is_marked(view, (content[0][0], content[-1][1])) or (len(content) > 1 and is_marked(view, content[0]))
    act = report_act(view, cue, possible.surroundings, (possible.order, content), mention)
    return Report((view.starts[cue.at], view.ends[cue.end_at]), mention, content, marked, probability, act)


def add_report(found: list[Report], report: Report) -> None:
    """Put a report to those found, or in place of the last one if that gives the same content and is less probable.

    In "Ruiz said Lee hopes to return" and "Lee hopes to return, Ruiz said" most of the content is told twice, and it is Ruiz
    who is heard; in "Lee said it was shut, the Harbor Wire reported" both are.
    """
    last = found[-1] if found else None
    shared = _shared(last, report) if last else 0.0
    if last is None or shared < _MOSTLY_SHARED:
        found.append(report)
        return
    own_source = report.source is not None and last.cue[1] <= report.source[0]
    is_within = own_source and last.span[0] <= report.cue[0] < last.span[1]
    is_around = own_source and not is_within and report.span[0] <= last.cue[0] < report.span[1]
    if own_source and (shared < _ALL_BUT_SHARED or (is_around and last.act == report.act == "speech")):
        found.append(report)
    elif (is_within or is_around) and (last if is_within else report).act == "speech":
        found[-1] = last if is_within else report
    elif last.source == report.source and {last.act, report.act} == {"action", "speech"} and last.span[0] <= report.cue[0]:
        # "Clerks cited by Vance called it late" is what they call it, "Vance rejected claims that it was late" what he rejects.
        found[-1] = last if last.act == "speech" else report
    else:
        found[-1] = max(last, report, key=lambda one: one.probability)


def _shared(one: Report, other: Report) -> float:
    """Which part of their joint length two reports share."""
    (start, end), (first, last) = one.span, other.span
    return overlap((start, end), (first, last)) / (max(end, last) - min(start, first))


def is_marked(view: TokenView, span: Pair) -> bool:
    """Whether a stretch holds words in double marks, or is mostly quoted in any."""
    pieces, text = view.pieces, view.document.text
    if not pieces:
        return False
    quoted = 0
    for piece in pieces[max(0, bisect_right(pieces, (span[0] + 1,)) - 1) : bisect_left(pieces, (span[1],))]:
        shared = overlap(piece, span)
        if shared and text[piece[0]] in '"“”„«»':
            return True
        quoted += shared
    return quoted > _MOSTLY_QUOTED * (span[1] - span[0])
