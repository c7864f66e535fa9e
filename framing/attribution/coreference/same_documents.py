"""Which study or poll is meant by what it found, by whom it counted, or by another noun: "the findings", "60 percent", "the report"?"""

import re
from collections.abc import Iterator

from framing.attribution.mentions.mention import Mention
from framing.lexicons import any_of, word_list

from .described_entities import is_outlet
from .document_owners import maker_behind
from .entity_index import EntityIndex
from .noun_phrases import POLLS

_NOUNS_BACK = 20  # mentions
_POLL_BACK = 3  # sentences
_FINDINGS = re.compile(rf"(?:the|its) {any_of(word_list('coreference.findings'))}")
_FINDERS = word_list("coreference.finders")
_SAME_PAPERS = (word_list("coreference.studies_too"), word_list("coreference.suits"))  # by what else they may go
_DIGITS, _PARTED = any_of(word_list("coreference.digits")), any_of(word_list("coreference.parted"))
_SHARES, _OUT_OF = any_of(word_list("coreference.shares")), any_of(word_list("coreference.out_of"))
_ASKED = any_of(word_list("sources.asked"))
_COUNTED = re.compile(rf"\b(?:{_SHARES}|(?:\d+|{_DIGITS}) {_OUT_OF} (?:the )?(?:\d+|{_PARTED}))\b|\d%|^those {_ASKED}$")
_PAPERS = word_list("coreference.papers")


def study_meant(index: EntityIndex, start: int, end: int) -> Mention | None:
    """The poll of which a phrase tells a share, or the study whose findings it means."""
    return _poll_behind_share(index, start) if is_share(index, start, end) else _study_of_findings(index, start, end)


def is_share(index: EntityIndex, start: int, end: int) -> bool:
    """Whether a phrase tells a share of people: "47 percent", "two out of three", "those surveyed"."""
    return bool(_COUNTED.search(index.document.folded[start:end]))


def _poll_behind_share(index: EntityIndex, start: int) -> Mention | None:
    """Another mention, of the poll that counted a share of people: "Sixty percent of drivers agree, according to a Harbor Wire survey"."""
    document, here = index.document, index.sentence_of(start)
    at = index.mentions.index_from(start)
    around = [*index.mentions[max(0, at - _NOUNS_BACK) : at][::-1], *index.mentions[at : at + _NOUNS_BACK]]
    polls = [one for one in around if one.head_in(document.folded).rpartition(" ")[2] in POLLS]
    here_or_before = (one for back in range(_POLL_BACK) for one in polls if index.sentence_of(one.start) == here - back)
    poll = next(here_or_before, None)
    return poll if poll and poll.start != start else None


def _study_of_findings(index: EntityIndex, start: int, end: int) -> Mention | None:
    """The study told of shortly before "the findings" or "the figures" that are its: "A study found that it rained. The findings show"."""
    folded = index.document.folded
    if not _FINDINGS.fullmatch(folded, start, end):
        return _called_otherwise(index, start, end)
    return next((one for noun, one in _papers_before(index, start) if noun in _FINDERS), None)


def _papers_before(index: EntityIndex, start: int) -> Iterator[tuple[str, Mention]]:
    """The common nouns of the mentions shortly before an offset, the nearest first."""
    at = index.mentions.index_from(start)
    for one in index.mentions[max(0, at - _NOUNS_BACK) : at][::-1]:
        if one.kind == "nominal":
            yield one.head_in(index.document.folded).rpartition(" ")[2], one


def _called_otherwise(index: EntityIndex, start: int, end: int) -> Mention | None:
    """The paper that goes by another noun further on: "A Lowell study found that it was late. The report said", "the suit" of a complaint.

    Not "the report by the Harbor Fund", nor where a survey or the like stands nearer, or an outlet that may be "the paper".
    """
    the, _, noun = index.document.folded[start:end].partition(" ")
    kin = next((nouns for nouns in _SAME_PAPERS if noun in nouns), frozenset[str]())
    if the != "the" or not kin or noun in index.owners_by_noun or maker_behind(index, start, end):
        return None
    alike = kin | _FINDERS if noun in _FINDERS else kin
    before = [(other, one) for other, one in _papers_before(index, start) if other in alike]
    if not before or before[0][0] not in kin or any(other == noun for other, _ in before):
        return None
    paper = before[0][1]
    return None if noun in _PAPERS and _stands_outlet_between(index, paper.end, start) else paper


def _stands_outlet_between(index: EntityIndex, start: int, end: int) -> bool:
    """Whether an outlet is named there: "the Harbor Courier"."""
    return any(is_outlet(named.entity) for named in index.within(start, end))
