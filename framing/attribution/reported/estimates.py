"""Who puts a figure at how much: "The agency put the death toll at 40", "a poll puts Ana Ruiz at 49 percent"?"""

from collections.abc import Iterator

from framing.attribution.mentions.mention import Mention
from framing.lexicons import word_list
from framing.text.spans import Pair

from .subjects import subject_of
from .tokens import WHO_SAY, TokenView

_PUT = ("put", "puts")
_LONGEST_FIGURE = 14  # words from the verb on, "at" among them: "put the number of boats in May at"
_BEFORE_NUMBER = 5  # words, "at" among them: "at more than about 40"
_NUMERALS, _SHARES = word_list("quantities.numerals"), word_list("quantities.shares")
_SCALES = word_list("quantities.scales")
_TIMES, _CURRENCIES = word_list("quantities.one_of_time"), frozenset("$£€")
_FIGURES = word_list("attribution.acts.figures")
_BEFORE_VERB = 2  # words: "would not put", "did not ever put"
_SUPPOSES = word_list("attribution.acts.supposes")
_UNASSERTED = word_list("function_words.negated") | word_list("function_words.modals") | {"to"}
_FROM_TO = word_list("quantities.between_amounts")  # "between 40 and 50", "one in three"


def estimates(view: TokenView) -> Iterator[tuple[Pair, tuple[Pair, ...], Mention]]:
    """Each "put … at" with a number behind it: the verb, the figure and its amount, and who puts it so."""
    for i, opens, stop in each_put(view):
        amount = _amount_behind(view, i, stop)
        if amount is None:
            continue
        subject, front, _ = subject_of(view, i, opens)
        if subject and not _is_unasserted(view, i, front) and (subject.kind == "name" or view.kind(subject) in WHO_SAY):
            yield (view.starts[i], view.ends[i]), ((view.starts[i + 1], view.ends[amount]),), subject


def each_put(view: TokenView) -> Iterator[tuple[int, int, int]]:
    """Indices of each "put" outside quotation marks where somebody may be heard, of its sentence's first word, and behind the last."""
    document = view.document
    for form in _PUT:
        for i in document.words.places.get(form, ()):
            if i not in view.quoted and document.is_heard(view.starts[i]):
                sentence = document.sentence_at(view.starts[i])
                yield i, document.words.at(sentence.start), document.words.at(sentence.end - 1) + 1


def _is_unasserted(view: TokenView, i: int, front: int) -> bool:
    """Whether word ``i`` is denied, only possible or an infinitive: "did not put the toll at", "could put", "if they put"."""
    before = view.folded[max(front, i - _BEFORE_VERB) : i]
    return not _UNASSERTED.isdisjoint(before) or view.folded[front - 1] in _SUPPOSES


def _amount_behind(view: TokenView, i: int, stop: int) -> int | None:
    """Index of the last word of the amount behind "at", where word ``i`` puts something so high; None where it does not.

    Something is a figure, or its amount is measured: not "put the kettle on at 4 p.m.", "put a monument at 40 Main Street".
    """
    at = next((j for j in range(i + 2, min(i + _LONGEST_FIGURE, stop - 1)) if view.folded[j] == "at"), None)
    if at is None or view.is_parted(i, at):
        return None
    number = next((j for j in range(at + 1, min(at + _BEFORE_NUMBER, stop)) if _is_number(view, j)), None)
    if number is None:
        return None
    amount = _end_of_amount(view, number, stop)
    if amount + 2 < stop and view.folded[amount + 1] in _FROM_TO and _is_number(view, amount + 2):
        amount = _end_of_amount(view, amount + 2, stop)
    return amount if not _FIGURES.isdisjoint(view.folded[i + 1 : at]) or _is_measured(view, number, amount, stop) else None


def _is_measured(view: TokenView, number: int, amount: int, stop: int) -> bool:
    """Whether an amount is money, a share or a length of time: "$4 billion", "49 percent", "14 months"."""
    text, last = view.document.text, view.folded[amount]
    money = text[view.starts[number] - 1] in _CURRENCIES
    shares = last in _SHARES or text.startswith("%", view.ends[amount])
    return money or shares or last in _SCALES or (amount + 1 < stop and view.folded[amount + 1].removesuffix("s") in _TIMES)


def _is_number(view: TokenView, j: int) -> bool:
    """Whether a word is a number, in figures or not."""
    return view.classes[j] == "num" or view.folded[j] in _NUMERALS


def _end_of_amount(view: TokenView, number: int, stop: int) -> int:
    """Index of the last word of an amount: of "40", "40 million", "40 percent"."""
    last = number
    while last + 1 < stop and not view.gaps[last] and view.folded[last + 1] in (_SHARES if last > number else _SCALES | _SHARES):
        last += 1
    return last
