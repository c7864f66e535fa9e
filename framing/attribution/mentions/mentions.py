"""Which noun phrases could be a source: names with their titles, pronouns, phrases such as "a senior official"?"""

import re
import sys
from collections.abc import Callable, Iterator
from functools import cache, partial
from itertools import chain, compress, count

from framing.lexicons import any_of, word_list
from framing.text.document import Document
from framing.text.function_words import function_words
from framing.text.late_pattern import late_pattern
from framing.text.spans import Pair
from framing.text.words import Words

from .attribution_words import finite_forms, speaking_forms
from .mention import Mention, MentionKind, Mentions
from .name_endings import NameSpan
from .name_runs import NO_PRONOUNS
from .name_spans import find_name_spans, is_somebody
from .noun_phrase_ends import end_of_noun_phrase
from .noun_phrase_starts import first_word_of_phrase
from .nouns_in_place import is_age_as_noun, is_common, is_no_source
from .shares_of_people import find_shares
from .source_nouns import NounKind, compound_nouns, source_words, sources_by_word
from .unlisted_nouns import unlisted_nouns
from .verbs_in_place import is_said_beside, is_verb, verb_nouns

_as_mention: Callable[[tuple[int, int, int, int, str]], Mention] = partial(tuple.__new__, Mention)
"""``Mention._make`` without its own count of the fields."""

_SortableMention = tuple[int, int, MentionKind, int, int]
"""A mention as it sorts, the longer first of two that start together: start, end with a minus, kind, start and end of the head."""

_UNLISTED: tuple[int, NounKind] = (0, "people")
_YEAR = re.compile(r"\d{4} ")
_BEFORE_FAMILY = word_list("source_nouns.particles_before_family")
_PARTICLES = _BEFORE_FAMILY | word_list("source_nouns.articles_before_family")
_SECOND_PARTICLE = any_of(word_list("source_nouns.second_particles"))
_PARTICLE = re.compile(rf"(?<![\w’'-])(?:{any_of(_BEFORE_FAMILY)} (?:{_SECOND_PARTICLE} )?|(?:[A-Z][\w’']+ ){{0,3}}[ae]l-)$")
_LONGEST_PARTICLE = 40  # characters, with a given name before it
_BEFORE_TITLES = word_list("roles.before_capitals")
_OF = frozenset(f" {word} " for word in word_list("source_nouns.joins"))
_JOURNALS = tuple(f" {noun}" for noun in word_list("source_nouns.journals"))
_ANDS = (" and ", ", and ")
TOLD_ALIKE = " alike"
"""Behind two who are told of together: "rowers and sailors alike"."""
_SEVERAL = frozenset(("people", "group"))
_RUNS_ON = re.compile(r",?(?: [a-z]+){2}|,? [a-z]+ M[rs]+\.? ")
_FIRST_OF_PAIR = re.compile(r"\b([A-Z][a-z]+|rank) and $")
_LONGEST_PAIR = 24  # characters
_VIEWS, _VIEWERS = word_list("attribution.sources_of_reports.views"), frozenset(("person", "people", "organisation"))
_CLOSES_PHRASE = (",", ".", ";", "\n", "")
_OPENS_LIST = (". ", "” ", '" ', ", ", "\n", *(f"{words} " for words in word_list("attribution.sources_of_reports.before_names")))
_CLOSES_STATE = (",", ".", ";", "")


@cache
def _no_nouns() -> frozenset[str]:
    """Words in small letters that end a phrase behind a name."""
    lists = function_words()
    within = lists.prepositions | lists.joining | lists.subordinating | lists.auxiliary_classes | lists.verb_particles
    return within | lists.circumstance | lists.days | finite_forms()


_OPENS_TAIL = ("'", "’", " ")
# What is owned or tells the sort, before a verb of saying or the end of the clause.
_TAIL = late_pattern(
    lambda: (
        rf"(?:['’]s(?: (?!{any_of(_no_nouns())}\b|\w+ly\b)[a-z][a-z-]*){{1,2}}?| {any_of(word_list('source_nouns.has_with'))})"
        rf"(?=[.,;:”\"\n]|$| {any_of(speaking_forms('past', 'present'))}\b)"
    )
)
_PICTURE_LABEL = late_pattern(
    lambda: (
        r"\b(?:Media playback is \w+ on \w+ device )?(?:Image|Media) (?:copyright [\w./ -]{2,40}? (?:Image|Media) caption"
        rf"|{any_of(word_list('source_nouns.picture_labels'))}) ?"
    )
)
_LAST: _SortableMention = (sys.maxsize, 0, "pronoun", 0, 0)


def find_mentions(document: Document) -> Mentions:
    """Candidate sources in the order of the text, none within another."""
    named = find_name_spans(document)
    text = document.text
    found: list[_SortableMention] = [
        (_start_of_name(text, name) if text[name[0] - 2 : name[0] - 1].islower() else name[0], -name[1], "name", *name[2:])
        for name in named
    ]
    found += _unnamed(document, {name[0]: name for name in named})
    found += chain(_compounds(document.words), _ages(document.words), _owners_of_views(document.words), _her(document))
    found += [(start, -end, "nominal", head, head_end) for start, end, head, head_end in find_shares(document)]
    if " caption " in document.folded:
        found = _without_picture_labels(text, found)
    found.sort()
    return Mentions(_coordinated(document, _disjoint(document.text, found)))


def _without_picture_labels(text: str, found: list[_SortableMention]) -> list[_SortableMention]:
    """Mentions without what pages say before a caption, and whose the picture is: "Image copyright Reuters Image caption Mayor Ruiz"."""
    for first, last in [label.span() for label in _PICTURE_LABEL.finditer(text)]:
        found = [
            (max(start, last), end, kind, max(head, last), head_end) if first <= start < last else (start, end, kind, head, head_end)
            for start, end, kind, head, head_end in found
            if not first <= start < last or -end > last
        ]
    return found


def _start_of_name(text: str, name: NameSpan) -> int:
    """Where a name begins with what stands in small letters before it.

    "former Gov. Ana Ruiz" and "the retired Judge Ruiz" before a title, "van Houten" and "Khalid al-Nasiri" before a family name.
    """
    start = name[0]
    last = text[text.rfind(" ", 0, start - 1) + 1 : start - 1]
    if last in _PARTICLES:
        particle = _PARTICLE.search(text, max(0, start - _LONGEST_PARTICLE), start)
        return particle.start() if particle else start
    if last not in _BEFORE_TITLES or not (is_somebody(text, name) or _has_office(text[start : name[3]])):
        return start
    at = start
    while (first := text.rfind(" ", 0, at - 1) + 1) < at and text[first : at - 1] in _BEFORE_TITLES:
        at = first
    return at - 4 if text.startswith("the ", at - 4) else at


def _has_office(words: str) -> bool:
    """Whether a noun for one person stands before the last word of a name: "Harbor Police Chief Ana Ruiz"."""
    nouns = source_words().nouns
    return any(nouns.get(word) == "person" for word in words.lower().split(" ")[:-1])


def _unnamed(document: Document, named: dict[int, NameSpan]) -> list[_SortableMention]:
    """The pronouns and the noun phrases; a phrase is a name where a name follows that it is the title of."""
    text, words = document.text, document.words
    starts, ends, maybe_verbs = words.starts, words.ends, verb_nouns()
    found: list[_SortableMention] = []
    sources = sources_by_word()
    listed = compress(count(), map(sources.__contains__, words.folded))
    for i in chain(listed, unlisted_nouns(document, named.values())):
        pronoun, noun = sources.get(words.folded[i], _UNLISTED)
        if pronoun:
            start = starts[i]
            if words.written[i] in NO_PRONOUNS:
                continue
            found.append((start, -start - pronoun, "pronoun", start, start + pronoun))
        elif noun is None and not is_said_beside(words, first_word_of_phrase(words, i), i):
            continue  # "a second later", but "a second wrote"
        elif is_no_source(words, i):
            continue
        elif (words.written[i] == words.folded[i] or is_common(words, i)) and not (words.folded[i] in maybe_verbs and is_verb(words, i)):
            start, end = starts[first_word_of_phrase(words, i)], ends[i]
            name = named.get(end + 1) if text[end : end + 1] == " " else None
            if name and (noun in ("person", "people") or is_somebody(text, name)):  # "state Senator Ana Ruiz"
                _, name_end, head_start, head_end = name
                year = _YEAR.match(text, start)  # "2020 candidate Ana Ruiz"
                found.append((year.end() if year else start, -name_end, "name", head_start, head_end))
            else:
                found.append((start, -end, "nominal", starts[i], end))
    return found


def _compounds(words: Words) -> Iterator[_SortableMention]:
    """The nouns with a hyphen: "an op-ed"."""
    for second, firsts in compound_nouns().items():
        for i in words.places.get(second, ()):
            if i and words.between[i - 1] == "-" and words.folded[i - 1] in firsts:
                yield words.starts[first_word_of_phrase(words, i - 1)], -words.ends[i], "nominal", words.starts[i - 1], words.ends[i]


def _ages(words: Words) -> Iterator[_SortableMention]:
    """Those who are told by their age alone: "the 41-year-old"."""
    for i in words.places.get("old", ()):
        if is_age_as_noun(words, i):
            yield words.starts[first_word_of_phrase(words, i - 2)], -words.ends[i], "nominal", words.starts[i - 1], words.ends[i]


def _her(document: Document) -> Iterator[_SortableMention]:
    """Each "her" by whose word something is told: "according to her, boats are late"; not "according to her aunt"."""
    for i in document.words.places.get("her", ()):
        start, end = document.words.starts[i], document.words.ends[i]
        if document.text[end : end + 1] in _CLOSES_PHRASE and document.folded.endswith("according to ", 0, start):
            yield start, -end, "pronoun", start, end


def _owners_of_views(words: Words) -> Iterator[_SortableMention]:
    """The phrases whose view a sentence is told by: "in the mayor's view"; nobody is heard where another noun is owned."""
    nouns = source_words().nouns
    for view in _VIEWS & words.places.keys():
        for i in words.places[view]:
            owner = words.folded[i - 1] if i else ""
            if owner.endswith("'s") and nouns.get(owner[:-2]) in _VIEWERS and words.written[i - 1].islower():
                start = words.starts[i - 1]
                first = words.starts[first_word_of_phrase(words, i - 1)]
                yield first, 2 - words.ends[i - 1], "nominal", start, words.ends[i - 1] - 2


def _disjoint(text: str, found: list[_SortableMention]) -> list[Mention]:
    """Mentions apart from each other: the longer of two, with what belongs to a noun ("a spokesman for the council") put to it."""
    apart: list[tuple[int, int, int, int, str]] = []
    start = end = head_start = head_end = 0
    kind, of_name = "", False
    for next_start, minus_end, next_kind, next_head, next_head_end in (*found, _LAST):
        if next_start < end:
            if -minus_end > end:
                end, kind, head_start, head_end = -minus_end, next_kind, next_head, next_head_end
            continue
        if kind == "nominal":
            end = _end_behind_owner(text, head_end, end) if of_name else end
            if next_kind != "pronoun" and text[end:next_start] in _OF:
                end, of_name = -minus_end, next_kind == "name"
                continue
            several = of_name and next_kind == "name" and text[head_end - 1] == "s"
            listed = text.find(", ", head_end, end) > 0  # "officials in Ohio, Texas, and Iowa"
            if several and (text[end:next_start] == " and " or (listed and text[end:next_start] == ", and ")):
                end = -minus_end  # "the mayors of Lowell and Port Ash"
                continue
            many = several and text.endswith(_OPENS_LIST, 0, start)
            if of_name and next_kind == "name" and _is_place_behind(text, end, (next_start, -minus_end), many=many or start == 0):
                end = -minus_end
                continue
            end = end_of_noun_phrase(text, head_start, head_end, end)
            if next_start < end:
                continue  # "people with knowledge of the plan"
            if end > head_end and next_kind == "name" and next_start == end + 1 and text.endswith(_JOURNALS, 0, end):
                end = -minus_end  # "a study in the journal Harbor Letters"
                continue
        if kind:
            apart.append((start, end, head_start, head_end, kind))
        of_name = False
        start, end, kind, head_start, head_end = next_start, -minus_end, next_kind, next_head, next_head_end
    return list(map(_as_mention, apart))


def _end_behind_owner(text: str, head_end: int, end: int) -> int:
    """Where a phrase ends whose last name owns what stands behind it, or tells with "with" of what sort it is.

    "a source in Ruiz's inner circle said", "according to a source in Ruiz's circle.", "a strategist with Lowell ties said".
    """
    if text[end : end + 1] not in _OPENS_TAIL or (text[end] == " " and not text.startswith(" with ", head_end)):
        return end
    tail = _TAIL.match(text, end)
    return tail.end() if tail else end


def _is_place_behind(text: str, town_end: int, name: Pair, *, many: bool) -> bool:
    """Whether a name is the state or country of the town before its comma, or one of several places.

    "a clerk from Port Ash, Ohio, said"; of ``many`` "officials in Port Ash, Ohio and Norland said".
    """
    start, end = name
    if text[town_end:start] != ", " or text[start:end].lower() not in source_words().places:
        return False
    return text[end : end + 1] in _CLOSES_STATE or (many and text.startswith(" and ", end))


def _coordinated(document: Document, found: list[Mention]) -> list[Mention]:
    """The mentions with people of two kinds taken as one where they open a sentence, or "alike": "Doctors and patients say"."""
    text, opening = document.text, frozenset(document.sentence_starts)
    found = _with_both_roles(document, found)
    for i, one in enumerate(found):
        other = found[i + 1] if i + 1 < len(found) else one
        opens = one.start in opening
        joined = text[one.end : other.start] in _ANDS
        # "drew fire from rowers and sailors alike"; not the heading in "Allies and critics respond The ministry said".
        joined = joined and (text.startswith(TOLD_ALIKE, other.end) or (opens and _RUNS_ON.match(text, other.end) is not None))
        if joined and _are_people(document, one, other):
            found[i : i + 2] = [other._replace(start=one.start)]
        elif one.kind == "nominal" and not opens and text.startswith(" and ", one.start - 5):
            found[i] = one._replace(start=_start_of_pair(document, found, i))
    return found


def _with_both_roles(document: Document, found: list[Mention]) -> list[Mention]:
    """The mentions with two roles of one bearer put to his name: "lobbyist and trade expert Ana Ruiz"; not "a clerk and Mayor Ana Ruiz"."""
    text, nouns = document.text, source_words().nouns
    kept: list[Mention] = []
    for one in found:
        role = kept[-1] if kept else None
        if (
            role
            and one.kind == "name"
            and role.kind == "nominal"
            and role.start == role.head_start
            and role.end == role.head_end
            and text[role.end : one.start] == " and "
            and text[one.start].islower()
            and one.start < one.head_start
            and text[role.start].islower()
            and nouns.get(role.head_in(text)) == "person"
        ):
            kept[-1] = one._replace(start=role.start)
        else:
            kept.append(one)
    return kept


def _start_of_pair(document: Document, found: list[Mention], i: int) -> int:
    """Where a phrase begins whose noun is told twice what it is: "Privacy and housing advocates", "rank and file members"."""
    start = found[i].start
    before = _FIRST_OF_PAIR.search(document.text, max(0, start - _LONGEST_PAIR), start)
    if before is None or document.folded[found[i].head_end - 1] != "s":
        return start
    at = before.start(1)
    apart = i == 0 or found[i - 1].end <= at
    opens = at in document.sentence_starts or before.group(1) == "rank"
    return at if apart and opens else start


def _are_people(document: Document, *mentions: Mention) -> bool:
    nouns = source_words().nouns
    kinds = {nouns.get(one.head_in(document.folded)) if one.kind == "nominal" else one.kind for one in mentions}
    return "people" in kinds and kinds <= _SEVERAL  # "Ruiz's family and clerks"
