"""Whom does somebody cite for what he says: officials in "Bloomberg, citing port officials, reported that tolls would rise"?"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import chain

from framing.attribution.mentions.attribution_words import saying_forms
from framing.attribution.mentions.mention import Mention
from framing.lexicons import word_list
from framing.text.spans import Pair

from .behind_cues import mention_from
from .report import Report
from .tokens import GIVE_WORDS, TokenView

CITING = word_list("attribution.sources_of_reports.citing")
"""Participles behind which stands who is cited."""
_GROUNDS = word_list("attribution.sources_of_reports.grounds")
_MOST_BEHIND_VERB = 4  # words: "reports on Monday, citing"
_PARTED = frozenset((",", "–", "—", "("))


def cites(view: TokenView, i: int) -> Mention | None:
    """Whom the participle at word ``i`` cites, who may have said something: "citing two clerks"; not "citing the cost"."""
    if view.folded[i] not in CITING or i in view.quoted or view.gaps[i - 1] not in _PARTED:
        return None
    cited = mention_from(view, view.ends[i])
    return cited if cited and view.kind(cited) in GIVE_WORDS else None


def cited_sources(view: TokenView, reports: Sequence[Report]) -> Iterator[tuple[Pair, tuple[Pair, ...], Mention]]:
    """Each participle that cites somebody, what its sentence has somebody else say by it, and who is cited.

    Nothing where nobody speaks: "She quit in May, citing the mayor's letter". ``reports`` are in the order of their cues.
    """
    document, cues = view.document, [one.cue[0] for one in reports]
    for form in CITING & document.words.places.keys():
        for i in document.words.places[form]:
            if (cited := cites(view, i)) is None or not document.is_heard(view.starts[i]):
                continue
            if cited.head_in(document.folded).rpartition(" ")[2] in _GROUNDS:
                continue  # "would not give names, citing privacy rules"
            start = view.starts[i]
            opening, closing = document.sentence_at(start)
            first, at, stop = (bisect_left(cues, place) for place in (opening, start, closing))
            nearest = chain(range(at - 1, first - 1, -1), range(bisect_right(cues, start), stop))
            by = next((reports[i] for i in nearest if _is_said(view, reports[i])), None)
            content = _without(by.content, start, cited.end) if by else _before_attribution(view, i, opening)
            if content:
                yield (start, view.ends[i]), content, cited


def _is_said(view: TokenView, one: Report) -> bool:
    """Whether a report is speech by a verb of saying."""
    return one.act == "speech" and view.document.folded[slice(*one.cue)] in saying_forms()


def _before_attribution(view: TokenView, i: int, opening: int) -> tuple[Pair, ...]:
    """What a sentence tells up to who says so right before the participle: "…, the Harbor Wire reports, citing clerks"."""
    speech_verb = next((j for j in range(i - 1, max(i - _MOST_BEHIND_VERB, 0), -1) if view.folded[j] in saying_forms()), None)
    comma = view.document.text.rfind(", ", opening, view.starts[speech_verb]) if speech_verb is not None else -1
    return ((opening, comma),) if comma > opening else ()


def _without(content: Sequence[Pair], start: int, end: int) -> tuple[Pair, ...]:
    """Pieces of content up to the citation or, where it stands before them, behind it."""
    kept = [(first, min(last, start)) if first < start else (max(first, end), last) for first, last in content]
    return tuple((first, last) for first, last in kept if first < last)
