"""Where does the main clause begin behind a participle of saying that opens its sentence: "Noting that it was late, Ruiz left"?"""

from bisect import bisect_left

from framing.text.function_words import function_words

from .act_words import act_words
from .behind_cues import mention_from
from .clauses import is_clause, is_finite
from .cues import AttributionCue
from .tokens import MAIN_OR_PAST, WHO_OR_WHICH, TokenView


def main_clause_behind(view: TokenView, cue: AttributionCue, opens: int, stop: int) -> int | None:
    """Index of the first word of the subject whose the participle's words are; None where the cue is no such participle.

    "While saying that he likes the plan, Ruiz voted against it"; not "Noting that in May, Ruiz left", where no clause stands before.
    """
    if cue.term.form != "ing" or not cue.term.says or cue.at > opens + 1 or cue.term.lemma in act_words().states_of_mind:
        return None
    if cue.at > opens and view.folded[opens] not in function_words().prepositions | function_words().subordinating:
        return None
    first = cue.end_at + 1
    first += first < stop and view.folded[first] == "that"
    for j in range(first + 1, stop - 1):
        if view.gaps[j] != "," or view.folded[j + 1] in WHO_OR_WHICH or not is_clause(view, first, j + 1, cue.term.lemma):
            continue
        subject = mention_from(view, view.ends[j])
        if subject is None or subject.start != view.starts[j + 1]:
            continue
        last = bisect_left(view.starts, subject.end) - 1
        if view.gaps[last] == "," or (last + 1 < stop and (view.classes[last + 1] in MAIN_OR_PAST or is_finite(view, last + 1, stop))):
            return j + 1
    return None
