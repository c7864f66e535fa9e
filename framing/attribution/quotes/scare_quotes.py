"""Are short words in marks that no attribution reaches held at a distance, or quoted from what somebody said?"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise, takewhile
from operator import attrgetter

from framing.attribution.passages.quotation_marks import Passage
from framing.attribution.passages.quote_shapes import Shape, kind_words, words_in
from framing.lexicons import any_of, word_list
from framing.text.document import Document

from .called_titles import LIST_SEPARATOR
from .introducing import clause_before, has_noun_behind, is_persons
from .text_passages import TextPassages

_INNER_MARKS = " \"“”‘’'.,;:!?"
_LONGEST_NAME = 3  # words
_LONGER_SPEECH = 60  # characters
_RIGHT_BEHIND = 160  # characters from a speech to a word of it that is taken up again
_STOPS = tuple(".!?")
_WORDS_BEHIND = re.compile(r" ([\w-]+)(?: ([\w-]+))?")
_SPEAKER_AND_COLON = re.compile(r"\b[A-Z][\w’'-]*: [^.:;!?,\n]*$")
_REACH_OF_A_COLON = 60  # characters
_CLOSING = " \n\"”’')"
_GLUED = re.compile(r"\b(?!Mac)[A-Z][a-z]{2,}[A-Z][a-z]{3,}")
_REACH_OF_GLUE = 80  # characters
_ADJOINING = 4  # characters: a full stop and an empty line
_MANY = 3  # passages in one sentence
_ENOUGH = 30  # passages of one sentence that are looked at
_SOON = 5  # words
_MOST_AHEAD = 100  # words of a sentence
_NEAR = 4  # words
_ABOUT_WHAT = re.compile(rf" {any_of(word_list('quote_kinds.quoted.felt_about'))} ")
_DONE_TO = re.compile(rf" {any_of(word_list('quote_kinds.quoted.done_to'))} ")
_BE = word_list("function_words.be")
_SUBJECTS, _MODALS, _DEGREES, _VERBS, _BEHIND_A_VERB, _INFINITIVES, _HEARSAY, _PROVIDES, _RULES = (
    word_list(f"quote_kinds.quoted.{name}")
    for name in ("subjects", "modals", "degrees", "verbs", "behind_a_verb", "infinitives", "hearsay", "provides", "rules")
)
_LAWS, _LAWS_DO, _ORDERS, _CHARGES, _CHARGED_WITH, _APPEALS, _RATED, _CAPTIONED, _INSCRIBED, _EXTREMES = (
    word_list(f"quote_kinds.quoted.{name}")
    for name in ("laws", "laws_do", "orders", "charges", "charged_with", "appeals", "rated", "captioned", "inscribed", "extremes")
)


def is_quoted(document: Document, all_passages: TextPassages, passage: Passage, shape: Shape, before: list[str]) -> bool:
    """Whether a short passage is what somebody said, by the words ahead of it (nearest first) and its own."""
    return (
        document.text[passage.start].isalnum()  # its opening mark is lost
        or _is_headlines_mark(document, all_passages, passage)
        or _is_behind_a_speaker(document, passage)
        or _is_inscription(document, passage, before)
        or _is_verb_phrase(shape, before)
        or _is_state(document, passage, shape, before)
        or _is_clause(shape)
        or _is_description(shape)
        or _is_reported(document, passage, before)
        or _is_owned(document, passage, shape)
        or _is_charge_or_appeal(document, passage, before)
        or _is_rule(document, passage)
        or _is_one_of_many(document, all_passages.passages, passage)
        or _echoes(document, all_passages, passage, shape)
        or _goes_with_speech(document, all_passages.passages, passage)
    )


def _is_headlines_mark(document: Document, all_passages: TextPassages, passage: Passage) -> bool:
    """Whether single marks stand in a headline, or in a teaser of a text that has double ones: its first line, or one without a full stop.

    Teasers are told by a word glued to a name, too: "Ruiz opens Lowell FairVance slams ‘leaky’ pier".
    """
    if passage.form != "single":
        return False
    if document.field == "title":
        return True
    if not all_passages.has_double_marks:
        return False
    if _GLUED.search(document.text, max(document.paragraph_at(passage.start).start, passage.start - _REACH_OF_GLUE), passage.start):
        return True
    paragraph = document.paragraph_at(passage.start)
    line = document.text[paragraph.start : paragraph.end].rstrip(_CLOSING)
    closes = paragraph.start + len(line) < passage.end  # the stop of "The power of ‘we.’" is no full stop of the line
    return closes or not line.endswith(_STOPS) or paragraph is document.paragraphs[0]


def _is_behind_a_speaker(document: Document, passage: Passage) -> bool:
    """Whether a headline or a caption gives the words to the name ahead of its colon: "Ruiz: Council out to get ‘a scalp’"."""
    start = passage.start
    return bool(_SPEAKER_AND_COLON.search(document.text, max(0, start - _REACH_OF_A_COLON), start))


def _is_inscription(document: Document, passage: Passage, before: list[str]) -> bool:
    """Whether the words stand on or over a thing, or are its rating: a “Row On” shirt, it was captioned “us”, files marked “secret”."""
    articles = kind_words().term_determiners
    if not _RATED.isdisjoint(before[:1]) or not _CAPTIONED.isdisjoint(clause_before(document, passage.start)[:_NEAR]):
        return True
    behind = _WORDS_BEHIND.match(document.folded, passage.end)
    if behind is None or behind[1] not in _INSCRIBED or behind[2] in articles:
        return False  # "The ‘experts’ grade the bridge" tells what they do
    return behind[1].endswith("s") or not articles.isdisjoint(before[:2])  # "‘Experts’ flag leaks" does so too


def _is_verb_phrase(shape: Shape, before: list[str]) -> bool:
    """Whether the words say what somebody does, or how much: he “took the lead”, it would “ruin the town”, “very old” boats."""
    first = shape.words[0].lower()
    nearest = before[0] if before else ""
    if nearest in _MODALS or (nearest in ("it", "be") and before[1:2] and before[1] in _MODALS):
        return not shape.capital
    if len(shape.words) == 1:
        return False
    if nearest in _INFINITIVES and len(shape.words) >= _LONGEST_NAME:
        return not shape.capital  # she wants to “get the keepers out”; a distanced verb is shorter: it can “write off” the debt
    second = shape.words[1].lower()
    ends_as_verb = first.endswith("ed") and second in _BEHIND_A_VERB
    return nearest in _SUBJECTS or first in _VERBS or first in _DEGREES or ends_as_verb


def _is_state(document: Document, passage: Passage, shape: Shape, before: list[str]) -> bool:
    """Whether one word says how somebody feels, or how great a thing is: she is “worried”, a “massive” leak; not: the pier is “open”."""
    if len(shape.words) != 1 or shape.capital:
        return False
    if shape.words[0].lower() in _EXTREMES:
        return True
    if _BE.isdisjoint(before[:1]):
        return False
    if _DONE_TO.match(document.folded, passage.end) is not None:
        return False  # "She was “promoted” to a desk below stairs"
    return shape.words[0].lower().endswith("ed") and _ABOUT_WHAT.match(document.folded, passage.end) is not None


def _is_clause(shape: Shape) -> bool:
    """Whether the words are a whole clause, which is more than a name for a thing: “the clock is ticking”."""
    if len(shape.words) <= _LONGEST_NAME:
        return False
    finite, contracted = kind_words().clause_finite, shape.words[0].lower().replace("’", "'")
    return ("'" in contracted and contracted in finite) or not finite.isdisjoint(word.lower() for word in shape.words[1:])


def _is_description(shape: Shape) -> bool:
    """Whether two adjectives describe a thing, where one would name it: “steep and needless hurdles”, the “oldest and finest” boats."""
    words = [word.lower() for word in shape.words]
    if shape.capital or len(words) < _LONGEST_NAME or words[1] != "and":
        return False
    return len(words) > _LONGEST_NAME or words[0].endswith("est")


def _is_reported(document: Document, passage: Passage, before: list[str]) -> bool:
    """Whether the clause only passes on what it heard: "reportedly carried a “flare pistol”", "let go for being “slow”"."""
    clause = {word.rstrip(",") for word in clause_before(document, passage.start, ".;:!?")}
    grounds = "that" in clause and not clause.isdisjoint(("ground", "grounds"))
    return before[:2] == ["being", "for"] or grounds or not clause.isdisjoint(_HEARSAY)


def _is_owned(document: Document, passage: Passage, shape: Shape) -> bool:
    """Whether a phrase is a person's own, as a single word, or a name for a noun, need not be: it was full of Vance's “boats for all”."""
    return len(shape.words) >= _LONGEST_NAME and is_persons(document, passage.start) and not has_noun_behind(document, passage)


def _is_charge_or_appeal(document: Document, passage: Passage, before: list[str]) -> bool:
    """Whether the words are what a charge is for or an appeal asks: fined for “rowing by night”, her plea to “wait”."""
    clause = clause_before(document, passage.start, ".;:!?")
    charged = not _CHARGED_WITH.isdisjoint(before[:2]) and not _CHARGES.isdisjoint(clause)
    return charged or (before[:1] == ["to"] and not _APPEALS.isdisjoint(clause))


def _is_rule(document: Document, passage: Passage) -> bool:
    """Whether its sentence tells what rules or a court lay down: "The rules are that a boat must be “of sound build”"."""
    words = document.words
    first, stop = (bisect_left(words.starts, at) for at in (document.sentence_at(passage.start).start, passage.start))
    ahead = words.folded[max(first, stop - _MOST_AHEAD) : stop]
    if not _RULES.isdisjoint(ahead) and not _ORDERS.isdisjoint(ahead):
        return True
    # "The Harbor Act forbids boats “of no use”"; not "The bill may come with a “bonus”"
    if any(word in _LAWS and not _LAWS_DO.isdisjoint(ahead[i + 1 : i + _SOON]) for i, word in enumerate(ahead)):
        return True
    return any(word in _PROVIDES and other == "that" for word, other in pairwise(ahead))


def _is_one_of_many(document: Document, passages: Sequence[Passage], passage: Passage) -> bool:
    """Whether its sentence is pieced together of quoted words: "It is “sound”, and those who “row” are the “happy” ones".

    What is listed counts once: the guild had a choice of “pier,” “quay” and “wharf.”
    """
    inside = _starting_in(passages, *document.sentence_at(passage.start))[:_ENOUGH]
    if len(inside) < _MANY or all(document.count_words(*one.pieces[0]) == 1 for one in inside):
        return False  # "These “experts” sat in an “institute” and did “science”"
    listed = sum(LIST_SEPARATOR.fullmatch(document.folded, one.end, other.start) is not None for one, other in pairwise(inside))
    return len(inside) - listed >= _MANY


def _goes_with_speech(document: Document, passages: Sequence[Passage], passage: Passage) -> bool:
    """Whether more than a name is quoted with it: "“ruin the look of the old town” and the “mood”", "a “mess”. “It leaks all day.”"."""
    sentence = document.sentence_at(passage.start)
    until = max(sentence.end, passage.end + _ADJOINING)
    together = _starting_in(passages, sentence.start, until)
    if len(together) > _ENOUGH:
        place = bisect_left(together, passage.start, key=attrgetter("start"))
        together = together[max(0, place - _ENOUGH // 2) : place + _ENOUGH // 2]
    return any(other is not passage and document.count_words(*other.pieces[0]) > _LONGEST_NAME + 1 for other in together)


def _starting_in(passages: Sequence[Passage], start: int, end: int) -> Sequence[Passage]:
    """The passages that start between two offsets."""
    first = bisect_left(passages, start, key=attrgetter("start"))
    return passages[first : bisect_left(passages, end, first, key=attrgetter("start"))]


def _echoes(document: Document, all_passages: TextPassages, passage: Passage, shape: Shape) -> bool:
    """Whether a longer passage of the text holds the same words; a single word counts only right beside such a passage."""
    start, end = passage.pieces[0]
    wanted = document.folded[start:end].strip(_INNER_MARKS)
    if len(shape.words) == 1:
        if start < document.sentences[0].end:  # what a lead takes out of a speech below it
            speeches = takewhile(lambda one: one.end - one.start > _LONGER_SPEECH, all_passages.longest)
            return any(wanted in words_in(document.folded, one.start, one.end) for one in speeches)
        at = bisect_left(all_passages.passages, start, key=attrgetter("start"))
        ahead = next((one for one in reversed(all_passages.passages[max(0, at - _ENOUGH) : at]) if one.end <= start), None)
        if ahead is not None and start - ahead.end <= _RIGHT_BEHIND and wanted in words_in(document.folded, ahead.start, ahead.end):
            return True
        # "… that the “joy” of the fair is gone. “Where is that joy that we had?” she asked"
        behind = next((one for one in all_passages.passages[at : at + _ENOUGH] if one.start >= end), None)
        if behind is None or behind.end - behind.start <= _LONGER_SPEECH or behind.start - end > _RIGHT_BEHIND:
            return False
        return wanted in words_in(document.folded, behind.start, behind.end)
    longer = takewhile(lambda piece: piece[1] - piece[0] > end - start, all_passages.longest_pieces)
    return any(wanted in document.folded[piece[0] : piece[1]] for piece in longer)
