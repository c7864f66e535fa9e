"""What do commas enclose of a source or of a subject, behind which content begins or must go on?"""

from bisect import bisect_left

from framing.attribution.mentions.asides import LONGEST_ASIDE
from framing.attribution.mentions.source_nouns import source_words
from framing.cues.word_classes import words_of_class
from framing.lexicons import word_list
from framing.text.function_words import function_words

from .behind_cues import mention_from
from .cues import AttributionCue
from .tokens import MAIN_OR_PAST, TokenView

_RELATIVES = word_list("attribution.acts.relatives") - {"that"}
_COORDINATING = word_list("attribution.content_spans.coordinating")
_BEFORE_MAIN_CLAUSE = word_list("attribution.content_spans.before_main_clause")
_FINITE_WORDS = words_of_class("finite")
_LONGEST_SUBJECT = 8  # words
_MOST_LISTED = 3  # between two commas: "friends, aides, allies and donors"


def behind_source(view: TokenView, i: int, stop: int) -> int:
    """Index of the word behind the source of an "according to" and what commas enclose of it; else ``i``.

    "According to Ruiz, the pier was shut", "According to Ruiz, 41, the fund’s director, the pier was shut".
    """
    # "According to the Lowell Housing Fund (LHF), rents rose"
    commas = (j for j in range(i, stop - 1) if view.gaps[j] == "," or view.document.text.startswith("),", view.ends[j]))
    first = next(commas, None)
    if first is None:
        return i
    source = mention_from(view, view.ends[i - 1])
    behind = first + 1
    if source is None or source.end != view.ends[first]:
        return behind
    for closing in commas:
        enclosed = _describes_source(view, behind, closing) or _goes_on_a_list(view, behind, closing)
        if not enclosed or not any(_is_finite_verb(view, j) for j in range(closing + 1, stop)):
            break
        behind = closing + 1
    return behind


def behind_aside(view: TokenView, i: int, stop: int) -> int:
    """Index of the word behind what commas enclose of a source that ends before word ``i``, where a finite verb follows; else ``i``.

    "The delay, says Ana Ruiz, a clerk at the port, was foreseen".
    """
    if not 0 < i < stop or view.gaps[i - 1] != "," or view.classes[i] in function_words().auxiliary_classes:
        return i
    closing = (j for j in range(i, min(i + LONGEST_ASIDE, stop - 1)) if view.gaps[j] == ",")
    return next((j + 1 for j in closing if view.classes[j + 1] in function_words().auxiliary_classes), i)


def _describes_source(view: TokenView, first: int, last: int) -> bool:
    """Whether what stands between two commas tells who a source is: "41", "of Lowell", "the fund’s director", "who runs the fair"."""
    if last - first > LONGEST_ASIDE:
        return False
    if view.classes[first] == "num":
        return first == last
    if view.folded[first] in _RELATIVES or view.folded[first] == "of":
        return True
    noun = mention_from(view, view.ends[first - 1])
    if noun is None or noun.kind != "nominal" or view.kind(noun) != "person":
        return False
    behind = bisect_left(view.starts, noun.end, first)
    return behind > last or view.folded[behind] in function_words().prepositions or view.folded[behind] in _RELATIVES


def _goes_on_a_list(view: TokenView, first: int, last: int) -> bool:
    """Whether what stands between two commas are more of those who say it: "aides and allies" of "friends, aides and allies"."""
    kinds = [source_words().nouns.get(word) for word in view.folded[first : last + 1] if word not in _COORDINATING]
    return 0 < len(kinds) <= _MOST_LISTED and all(kind == "people" for kind in kinds)


def _is_finite_verb(view: TokenView, j: int) -> bool:
    """Whether a word is an auxiliary or a finite verb of attribution, or may be another in the past: "was", "says", "rated"."""
    return view.classes[j] in MAIN_OR_PAST or view.folded[j] in _FINITE_WORDS


def own_verb(view: TokenView, cue: AttributionCue, first: int, stop: int) -> int:
    """Index of the verb of a clause that commas part from its subject, before which the content cannot end; else ``first``.

    "Ruiz said the decision, which came in May, would hurt the port"; "Ruiz said Vance, a nurse, had left"; "Ruiz said that since it
    rained, nobody came".
    """
    if not (cue.term.finite and cue.term.says):
        return first
    opener = first + (view.folded[first] == "that")
    if opener + 1 < stop and view.folded[opener] in _BEFORE_MAIN_CLAUSE:
        behind = next((j + 1 for j in range(opener, min(opener + LONGEST_ASIDE, stop - 1)) if view.gaps[j] == ","), stop)
        return next((j for j in range(behind, stop) if _is_finite_verb(view, j)), first)
    comma = next((j for j in range(first, min(first + _LONGEST_SUBJECT, stop - 1)) if view.gaps[j] or _is_finite_verb(view, j)), None)
    if comma is None or view.gaps[comma] != "," or _is_finite_verb(view, comma):
        return first
    if view.folded[comma + 1] in _COORDINATING or _is_finite_verb(view, comma + 1):
        return first  # "declared himself the winner, resigned as mayor, and left"
    closing = (j for j in range(comma + 1, min(comma + LONGEST_ASIDE, stop - 1)) if view.gaps[j] == ",")
    return next((j + 1 for j in closing if _is_finite_verb(view, j + 1)), first)
