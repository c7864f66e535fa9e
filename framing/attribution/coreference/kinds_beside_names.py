"""What do the words beside a name tell of its bearer: a role before it, an apposition, a party, an age, "in", "the"?"""

import re
from functools import cache
from itertools import islice

from framing.attribution.mentions.attribution_words import finite_forms, saying_forms
from framing.attribution.mentions.name_endings import PARTY
from framing.attribution.mentions.source_kinds import source_rules
from framing.attribution.mentions.source_nouns import source_words
from framing.lexicons import any_of, word_list
from framing.text.document import Document
from framing.text.function_words import function_words
from framing.text.late_pattern import late_pattern

from .adjacent_words import stands_behind_subject, start_of_titles, word_before, word_behind
from .entities import Entity
from .name_lexicon import BODIES, PERSONAL, name_lexicon
from .name_titles import is_position

_APPOSITION_WORDS = 8
_PARTY_OR_AGE = re.compile(rf"{PARTY}|, \d{{1,2}},")
_WHO_OR_WHICH = re.compile(r", (who|which)\b")
# "Ruiz, the mayor of Lowell,"; not "In Lowell, the mayor said".
_ENDS_APPOSITION = re.compile(rf"[,.;)]| {any_of(word_list('coreference.ends_apposition'))}\b|['’]s\b|(?= [A-Z])")
_ENDS_BODY = re.compile(rf"[,.;)]| {any_of(word_list('coreference.opens_more_of_body'))}\b")
_PRINTED, _WRITES = any_of(word_list("attribution.sources_of_reports.printed")), any_of(word_list("coreference.writes_for"))
_BEFORE_OUTLET = late_pattern(rf"\b(?:{_PRINTED} (?:by|in)|{_WRITES} {any_of(word_list('coreference.at_outlet'))}|(told)) $")
_OUTLETS = word_list("coreference.outlets")
_MOST_OCCURRENCES = 50  # of the last word of a name, looked at
_OUTLET_REACH = 24  # characters
_STATE = re.compile(r"((?:[A-Z]\.)+[A-Z]|[A-Z][a-z]{1,4})\.")
_BEFORE_REPORTS = any_of(word_list("coreference.before_reports"))
_REPORTS = re.compile(rf" (?:(?:is|was) reporting|(?:{_BEFORE_REPORTS} )?{any_of(finite_forms('report'))}) (?:that|on)\b")
# "Kestrel reported a loss of $41m", "Kestrel has some 4,000 staff", "Kestrel shares fell", "Kestrel's profits".
_HAS_FIGURES = late_pattern(
    rf"(?:['’]s)? (?:{any_of(word_list('coreference.books'))} (?:\w+ ){{0,3}}{any_of(word_list('coreference.results'))} of [$£€\d]"
    rf"|{any_of(word_list('coreference.employs'))} (?:[\w,]+ ){{0,3}}{any_of(word_list('coreference.staff_and_stores'))}"
    rf"|{any_of(word_list('coreference.stock'))})\b"
)
_ANNOUNCES = finite_forms("say", "announce", "report", "tell", "warn")
_HE_OR_SHE = re.compile(rf"\b{any_of(word_list('coreference.he') | word_list('coreference.she'))}\b")
_NEAR = 200  # characters
_IT_SAID = late_pattern(r", it (\w+)(?: on \w+)?[.\n]")
_OWNS = ("'s", "’s")
_PERSONS_TOO, _SAID_IT = word_list("coreference.bodies_or_persons"), re.compile(r", (?:has |have )?\w+ (?:that )?its?\b")
_STOPS = (",", ".", ";", ":")
_CLOSES = (",", ".", ";")
_WITHIN = (" ", "-")
_FEW_BEFORE = 3  # words: "the importers' association, Beej Sangh,"
_OPENS_TOLD = source_words().determiners | word_list("coreference.opens_told")
_OPENS_ASIDE = frozenset((", ", " (", "(D", "(R"))


def learn_from_neighbours(document: Document, entity: Entity, start: int, end: int, *, titled: bool) -> None:
    """Tell an entity what stands beside one of its names: a role before it, an apposition, an age, a party behind it."""
    text = document.text
    if not titled:
        if text.startswith(_OWNS, end) and not entity.gender and _is_called_by_owner(document, end):
            entity.be_known_as("organisation")
            entity.name = entity.name if entity.name.endswith(_OWNS) else entity.name + text[end : end + 2]
        if not entity.kind_known and entity.kind in PERSONAL:
            _learn_that_it_is_no_person(document, entity, start, end)
        guessed = entity.kind == "person" and not entity.kind_known and len(entity.words) > 1
        if guessed and (_is_called_outlet(document, entity, start) or _has_spokesman(document, entity, start, end)):
            entity.be_known_as("organisation")
        if entity.kind == "unknown" and _is_taken_up_as_body(document, start, end):
            entity.kind = "organisation"
        if text[start - 2 : start - 1].islower():
            _learn_before(document, entity, start)
    opens = start_of_titles(document, start) if titled else start  # "said the minister, Dr. Ana Ruiz, a geologist"
    if text[opens - 2 : opens] == ", " and entity.kind in PERSONAL and text[end : end + 1] in _CLOSES:
        _learn_from_definite(document, entity, opens)
    if text[end : end + 2] in _OPENS_ASIDE and not (entity.kind in BODIES and entity.kind_known):
        _learn_behind(document, entity, start, end)


def _is_called_by_owner(document: Document, end: int) -> bool:
    """Whether a body goes by whose it is: "Macy's said that", "Macy's has announced"; not "Ruiz's said to be late"."""
    words = document.words
    behind = words.at(end) + 1
    behind += words.folded[behind : behind + 1] in (["has"], ["had"])
    return behind < len(words) and words.between[behind - 1] == " " and words.folded[behind] in _ANNOUNCES


def _is_called_outlet(document: Document, entity: Entity, start: int) -> bool:
    """Whether a name of which nothing else is known is told as an outlet's: "as reported by Marea Viva", "the editor of Marea Viva".

    So is who is told something and brought in by that, and is never called by a family name: "Ruiz told Marea Viva".
    """
    before = _BEFORE_OUTLET.search(document.folded, max(0, start - _OUTLET_REACH), start)
    return before is not None and (not before[1] or _is_named_in_full_alone(document, entity))


def _has_spokesman(document: Document, entity: Entity, start: int, end: int) -> bool:
    """Whether a name told once, and in full, has a spokesman: "a spokeswoman for Dunmore Ceramics", "a Dunmore Ceramics spokesman"."""
    spokes = source_rules().spokes
    behind = word_behind(document, end).removesuffix("’s").removesuffix("'s") in spokes
    before = document.folded.endswith(" for ", 0, start) and word_before(document, start - len("for ")) in spokes
    return (behind or before) and _is_named_in_full_alone(document, entity)


def _is_named_in_full_alone(document: Document, entity: Entity) -> bool:
    """Whether a name stands once in the text, and none of its last word without its first, as people are called later."""
    words = document.words
    first, last = entity.words[0], entity.words[-1]
    if entity.mention_count != 1:
        return False
    places = list(islice(words.places.get(last, ()), _MOST_OCCURRENCES))
    return len(places) < _MOST_OCCURRENCES and all(first in words.folded[max(0, i - len(entity.words)) : i] for i in places)


def _is_taken_up_as_body(document: Document, start: int, end: int) -> bool:
    """Whether a name is taken up again as a body's, or tells where news is from.

    "Drovax said its plan", "a Drovax spokesman said the company"; "Wiretap reports that", "according to Wiretap.".
    """
    if word_behind(document, end) in source_rules().spokes and word_before(document, start) in function_words().a_or_an:
        return True  # "a Drovax spokesman"
    text, again = document.text, _taken_up_again().match(document.folded, end)
    if again and (again["spoken"] or again["said"]) in saying_forms():
        return again["deed"] is None or not _may_be_somebody(document, start, end)
    if _HAS_FIGURES.match(document.folded, end) or _said_at_end(document, start, end):
        return not _HE_OR_SHE.search(document.folded, end, end + _NEAR)
    return _REPORTS.match(text, end) is not None or (text[end : end + 1] in _CLOSES and text.endswith("according to ", 0, start))


@cache
def _taken_up_again() -> re.Pattern[str]:
    spokes = any_of(source_rules().spokes)
    bodies = any_of(name_lexicon().companies | word_list("coreference.any_body"))
    # Not "Ruiz said the company would grow": only a body has a spokesman.
    will = any_of(word_list("function_words.auxiliaries") | word_list("coreference.intends"))
    # Not "Ruiz said it would rain".
    it_does = rf"(?P<deed>it {will} (?:{any_of(word_list('function_words.light'))} )?{any_of(word_list('coreference.deeds_of_bodies'))})"
    when = r"(?:on \w+ |in a statement (?:on \w+ )?)?(?:that )?"
    return re.compile(
        rf"(?: {spokes} (?P<spoken>\w+) (?:that )?(?:its|the {bodies})| (?:has |have )?(?P<said>\w+) {when}(?:its|{it_does}))\b(?:['’]s)? "
    )


def _may_be_somebody(document: Document, start: int, end: int) -> bool:
    """Whether something told of before may be meant by "it", or "he" follows: "The pier is old. Ruiz said it would close"."""
    return document.sentence_at(start).start > 0 or _HE_OR_SHE.search(document.folded, end, end + _NEAR) is not None


def _said_at_end(document: Document, start: int, end: int) -> bool:
    """Whether a name opens a sentence that ends with "it said": "Ofbus will cap fares, it said on Monday"."""
    sentence = document.sentence_at(start)
    it_said = _IT_SAID.search(document.folded, end, sentence.end) if sentence.start == start else None
    return it_said is not None and it_said[1] in saying_forms()


def _learn_before(document: Document, entity: Entity, start: int) -> None:
    before = word_before(document, start)
    kind = name_lexicon().introduces.get(before)
    if is_position(document, document.words.at(start - 1)):
        entity.learn_role(before, "")
    elif kind == "person":
        entity.learn_role(before, word_before(document, start - len(before) - 1))
    elif kind and not entity.kind_known and document.text[start - len(before) - 1].islower():
        entity.be_known_as("organisation")  # "the nonprofit Lowell Visions", not "of the Lowell Assembly Ana Ruiz"


def _learn_from_definite(document: Document, entity: Entity, start: int) -> None:
    """The role in a definite phrase to which a name is apposed: "the campaign chief, Ana Ruiz,"; not "with a driver, Ana Ruiz,"."""
    words = document.words
    last = words.at(start - 1)
    if last >= 1 and words.folded[last] in _OUTLETS and not entity.kind_known:
        entity.be_known_as("organisation")  # "the port's newspaper, Marea Viva, said"
        return
    kind = name_lexicon().introduces.get(words.folded[last]) if last > 0 and words.written[last].islower() else None
    definite = "the" in words.folded[max(0, last - _FEW_BEFORE) : last]
    if kind == "organisation" and definite and not entity.kind_known and not entity.gender:
        entity.be_known_as("organisation")  # "the regulator, Ofbus, said"
    if kind != "person":
        return
    for i in range(last - 1, max(-1, last - _APPOSITION_WORDS), -1):
        if words.between[i] not in _WITHIN:
            return
        if words.folded[i] in source_rules().definite or words.folded[i].endswith("'s"):
            entity.learn_role(words.folded[last], words.folded[last - 1] if i < last - 1 else "")
            return


def _learn_behind(document: Document, entity: Entity, start: int, end: int) -> None:
    text = document.text
    opening = text[end + 2 : end + 3]
    if opening == "w" and not entity.kind_known and (relative := _WHO_OR_WHICH.match(text, end)):
        entity.be_known_as("person" if relative.group(1) == "who" else "organisation")
    elif _PARTY_OR_AGE.match(text, end):
        entity.be_known_as("person")
    elif text[end] != ",":
        return
    elif opening.isupper():
        if not entity.kind_known and _is_state(text, end + 2):
            entity.be_known_as("place")  # "of Lowell, Mass."
    elif apposed := _apposed_noun(document, end):
        noun, modifier, kind = apposed
        if kind == "person":
            entity.learn_role(noun, modifier)
        elif not entity.kind_known:
            entity.be_known_as("organisation")


def _is_state(text: str, start: int) -> bool:
    """Whether a state for short stands here."""
    state = _STATE.match(text, start)
    return state is not None and state.group(1).lower() in name_lexicon().states


def _learn_that_it_is_no_person(document: Document, entity: Entity, start: int, end: int) -> None:
    """That a name is a place or a body, or a thing, and hardly a person's: "in Lowell", "the Daily Harbor", "a Harbor Charter"."""
    text = document.text
    before = document.folded[max(0, start - 5) : start]
    family = len(entity.words) == 1 and entity.words[-1].endswith("s")  # "The Tollivers"
    opens = before.endswith("the ") and before[:-4] in ("", "\n") and not family
    if before.endswith(" the ") or opens:
        if len(entity.words) > 1 or (not entity.gender and not _is_modifier(document, end)):
            entity.kind = "organisation"
    elif before.endswith((" a ", " an ")) and len(entity.words) > 1 and not (entity.gender or _is_modifier(document, end)):
        entity.kind = "organisation"  # "It has a Harbor Charter."; not "a Tom Vance"
    elif len(entity.words) == 1 and before.endswith(" in ") and not text.startswith(("'", "’"), end):
        entity.kind = "place"


def _is_modifier(document: Document, end: int) -> bool:
    """Whether the name that ends here stands before a noun: "the Ruiz plan"."""
    return document.text[end + 1 : end + 2].islower() and not stands_behind_subject(word_behind(document, end))


def _apposed_noun(document: Document, end: int) -> tuple[str, str, str] | None:
    """The noun of an apposition, the word before it, and what it tells: "Ruiz, the fund's managing director", "Harbor Rising, a group"."""
    text, words = document.text, document.words
    first = words.at(end) + 1
    if first >= len(words) or words.starts[first] > end + 3:
        return None
    nouns = name_lexicon().introduces
    opening = words.folded[first]
    if opening not in _OPENS_TOLD and nouns.get(opening) != "person":
        return None
    modifier = ""
    for i, word in enumerate(words.folded[first : first + _APPOSITION_WORDS], first):
        kind = nouns.get(word)
        if kind and text[words.starts[i]].islower():
            ends = _ENDS_APPOSITION if kind == "person" else _ENDS_BODY
            # "Kestrel, the bakery chain, said", "Kestrel, the drone maker, said it"; not "Ruiz, the violin maker, said"
            closed = opening == "the" and text.startswith((", ", " that ", ", which "), words.ends[i])
            closed = closed and (word not in _PERSONS_TOO or _SAID_IT.match(document.folded, words.ends[i]) is not None)
            if (kind == "person" or opening in function_words().a_or_an or closed) and ends.match(text, words.ends[i]):
                return word, modifier, kind
        if words.between[i][:1] in _STOPS:
            return None
        modifier = word
    return None
