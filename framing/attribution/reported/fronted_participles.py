"""Whose are the words that a participle brings before the subject of its sentence: "Calling it a scam, Vance left"?"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import cache

from framing.attribution.mentions.attribution_words import saying_forms, verbs
from framing.attribution.mentions.mention import Mention
from framing.lexicons import word_list, word_values
from framing.text.document import Sentence
from framing.text.function_words import function_words
from framing.text.spans import Pair

from .act_words import act_words, word_act
from .clauses import is_clause
from .tokens import TokenView

_COMPLEMENTS = word_values("attribution.fronted_participles.complements")
_LONGEST_DAY = 2  # words behind its first
_LEAST_WORDS = 2  # of what something is called: "it absurd"
_NAMING, _SEEN, _OPENERS, _CLAUSE, _OF_THINGS, _NO_SUBJECT = (
    word_list(f"attribution.fronted_participles.{name}") for name in ("naming", "seen", "openers", "clause", "of_things", "no_subject")
)


@cache
def _participles() -> Mapping[str, bool]:
    """Every participle that may stand so, and whether it names ("calling it a scam") or brings a clause ("noting that it rained")."""
    saying = {form: False for form in saying_forms("ing") if verbs()[form].lemma not in _SEEN and word_act(form) == "speech"}
    return saying | {form: True for form, verb in verbs().items() if verb.lemma in _NAMING and verb.form == "ing"}


def fronted_participles(view: TokenView) -> Iterator[tuple[Pair, tuple[Pair, ...], Mention]]:
    """Each participle that opens a sentence, what it brings, and the subject behind that, whose word it is."""
    document, places = view.document, view.document.words.places
    for form in _participles().keys() & places.keys():
        for i in places[form]:
            sentence = document.sentence_at(view.starts[i])
            if i in view.quoted or not document.is_heard(sentence.start):
                continue
            opens = view.starts[i] == sentence.start or (view.starts[i - 1] == sentence.start and view.folded[i - 1] in _OPENERS)
            if opens and (found := _content_and_subject(view, sentence, i)):
                yield (view.starts[i], view.ends[i]), *found


def _content_and_subject(view: TokenView, sentence: Sentence, cue: int) -> tuple[tuple[Pair, ...], Mention] | None:
    """What the participle at word ``cue`` brings, up to the first comma behind which a subject with its verb stands.

    Not of "Noting that in May, Ruiz left", where no clause stands before the comma, nor of "Casting doubt on it, Ruiz left".
    """
    text, between, lists = view.document.text, view.document.words.between, function_words()
    verb, names = verbs()[view.folded[cue]], _participles()[view.folded[cue]]
    last = bisect_left(view.starts, sentence.end) - 1
    opens = cue + 1
    if opens <= last and not names and view.folded[opens] in lists.prepositions:
        opens = _behind_day(view, opens)  # none in "Replying to a letter that was lost, Ruiz left"
    if not cue < opens <= last:
        return None
    first = opens + (view.folded[opens] == "that")
    clause, of_noun, complement = view.folded[opens] in _CLAUSE, False, not names or verb.lemma not in _COMPLEMENTS
    for i in range(opens, last):
        if view.folded[i] in lists.auxiliary_classes:
            if names:
                return None  # "Calling it a scam is easy, Ruiz said"
            clause = clause or not (of_noun or verb.lemma in _OF_THINGS)  # not "Posting it is an option, Ruiz said"
        of_noun = of_noun or view.folded[i] in act_words().relatives  # "Posting news that was late, Ruiz left"
        complement = complement or view.folded[i] == _COMPLEMENTS.get(verb.lemma)
        if "," not in between[i] or i - cue < _LEAST_WORDS or _is_quoted(text, view.starts[cue], view.starts[i + 1]):
            continue
        brings = complement if names else clause and is_clause(view, first, i + 1, verb.lemma)
        if brings and (subject := _subject_at(view, i + 1, last)):
            return ((view.starts[opens], view.ends[i]),), subject
    return None


def _behind_day(view: TokenView, preposition: int) -> int:
    """The index of the "that" behind a day or month: "Suggesting on Monday night that", "Arguing in May that"; 0 without one."""
    dated = view.folded[preposition + 1 : preposition + 2]
    if not dated or dated[0] not in function_words().weekdays | function_words().months:
        return 0
    near = range(preposition + 2, min(preposition + 2 + _LONGEST_DAY, len(view.folded)))
    return next((i for i in near if view.folded[i] == "that" and not view.is_parted(preposition, i)), 0)


def _is_quoted(text: str, start: int, at: int) -> bool:
    """Whether a quotation that begins behind ``start`` still goes on: “a dull, endless tale,” Ruiz said."""
    return text.count("“", start, at) > text.count("”", start, at) or text.count('"', start, at) % 2 == 1


def _subject_at(view: TokenView, first: int, last: int) -> Mention | None:
    """The mention that begins with word ``first``, if a verb may follow it: not "the mayor" of "Describing Ruiz, the mayor, as"."""
    subject = view.mention_at(first)
    behind = bisect_left(view.starts, subject.end) if subject else last
    if behind > last:
        return None
    return subject if _NO_SUBJECT.isdisjoint((view.folded[first], view.folded[behind])) else None
