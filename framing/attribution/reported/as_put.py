"""What is said in a sentence with "as … put it", and by whom: "As Ana Ruiz put it, the pier is late"?"""

from collections.abc import Iterator

from framing.attribution.mentions.mention import Mention
from framing.lexicons import word_list
from framing.text.function_words import function_words
from framing.text.spans import Pair

from .estimates import each_put
from .subjects import subject_of
from .tokens import INFLECTED, MAIN_VERBS, WHO_SAY, TokenView

_MOVED = function_words().verb_particles | word_list("function_words.directions") | word_list("attribution.acts.put_somewhere")
_NO_TIME = MAIN_VERBS | INFLECTED


def put_so(view: TokenView) -> Iterator[tuple[Pair, tuple[Pair, ...], Mention]]:
    """Each "as somebody put it", what its sentence tells besides, and who put it so; words in marks have their speaker elsewhere."""
    for i, opens, stop in each_put(view):
        if view.folded[i + 1 : i + 2] != ["it"]:
            continue
        subject, front, _ = subject_of(view, i, opens)
        if subject is None or not (subject.kind != "nominal" or view.kind(subject) in WHO_SAY) or view.folded[front - 1] != "as":
            continue
        content = _rest_of_sentence(view, (opens, stop), front - 1, i + 1)
        if content and view.quoted.isdisjoint(range(*content)):
            yield (view.starts[i], view.ends[i]), ((view.starts[content[0]], view.ends[content[1] - 1]),), subject


def _rest_of_sentence(view: TokenView, sentence: Pair, first: int, last: int) -> Pair | None:
    """The words of a sentence behind the comma of a clause at its start, or before the comma of one at its end."""
    opens, stop = sentence
    comma = next((j for j in range(last, stop - 1) if view.gaps[j] == ","), stop - 1)
    behind = range(last + 1, comma + 1)
    moved = view.folded[last + 1 : last + 2]
    if not _MOVED.isdisjoint(moved) or any(_is_verb(view, j) for j in behind):
        return None  # "As Ruiz put it down, it fell", "As the fund put it up for sale"
    if first == opens or (first == opens + 1 and view.folded[opens] in function_words().and_but):  # "But as Ruiz puts it, …"
        return (comma + 1, stop) if comma + 1 < stop else None
    return (opens, first) if view.gaps[first - 1] == "," and comma + 1 == stop else None


def _is_verb(view: TokenView, j: int) -> bool:
    """Whether a word may be the verb of another clause: not the month in "put it in May"."""
    return view.classes[j] in _NO_TIME and view.folded[j] not in function_words().months
