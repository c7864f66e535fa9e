"""Who puts a figure at how much: "The agency put the death toll at 40", "Ana Ruiz puts the cost at $5 million"?"""

from collections.abc import Iterator

from framing.attribution.mentions.mentions import Mention
from framing.lexicons import word_list
from framing.text.spans import Pair

from .subjects import subject_of
from .tokens import WHO_SAY, TokenView

_PUT = ("put", "puts")
_LONGEST_FIGURE = 8  # words from the verb on, "at" among them: "put the number of boats in May at"
_BEFORE_NUMBER = 4  # words, "at" among them: "at more than 40"
_NUMERALS, _SCALES = word_list("quantities.numerals"), word_list("quantities.scales") | {"percent"}


def estimates(view: TokenView) -> Iterator[tuple[Pair, tuple[Pair, ...], Mention]]:
    """Each "put … at" with a number behind it: the verb, the figure and its amount, and who puts it so."""
    document = view.document
    for form in _PUT:
        for i in document.words.places.get(form, ()):
            sentence = document.sentence_at(view.starts[i])
            opens, stop = document.words.at(sentence.start), document.words.at(sentence.end - 1) + 1
            amount = _amount_behind(view, i, stop)
            if amount is None or i in view.quoted or not document.is_heard(view.starts[i]):
                continue
            subject, _, _ = subject_of(view, i, opens)
            if subject and (subject.kind == "name" or view.kind(subject) in WHO_SAY):
                yield (view.starts[i], view.ends[i]), ((view.starts[i + 1], view.ends[amount]),), subject


def _amount_behind(view: TokenView, i: int, stop: int) -> int | None:
    """Index of the last word of the amount behind "at", where word ``i`` puts something so high; None where it does not."""
    at = next((j for j in range(i + 2, min(i + _LONGEST_FIGURE, stop - 1)) if view.folded[j] == "at"), None)
    if at is None or view.is_parted(i, at):
        return None
    behind = range(at + 1, min(at + _BEFORE_NUMBER, stop))
    number = next((j for j in behind if view.classes[j] == "num" or view.folded[j] in _NUMERALS), None)
    scaled = number is not None and number + 1 < stop and view.folded[number + 1] in _SCALES
    return number + 1 if scaled and number is not None else number
