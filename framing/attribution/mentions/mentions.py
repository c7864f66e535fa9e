"""Which noun phrases could be a source: names with their titles, pronouns, phrases such as "a senior official"?"""

import re
import sys
from collections.abc import Callable
from functools import cache, partial
from itertools import compress, count
from typing import Literal, NamedTuple

from framing.lexicons import any_of, read_lexicon, word_list
from framing.text.document import Document
from framing.text.late_pattern import late_pattern
from framing.text.word_memory import Remembered
from framing.text.words import Words

from .attribution_words import strong_pasts_of_saying, verbs
from .name_spans import NO_PRONOUNS, NameSpan, find_name_spans, is_somebody
from .shares import find_shares
from .source_nouns import source_words, sources_by_word
from .verbs_in_place import is_base_verb, is_inverted, is_said_beside, is_verb, verb_nouns

MentionKind = Literal["name", "pronoun", "nominal"]


class Mention(NamedTuple):
    """A noun phrase that could be a source; the head is the name without title and party, or the noun."""

    start: int
    end: int
    head_start: int
    head_end: int
    kind: MentionKind


_as_mention: Callable[[tuple[int, int, int, int, str]], Mention] = partial(tuple.__new__, Mention)
"""``Mention._make`` without its own count of the fields."""

_SortableMention = tuple[int, int, MentionKind, int, int]
"""A mention as it sorts, the longer first of two that start together: start, end with a minus, kind, start and end of the head."""

_YEAR = re.compile(r"\d{4} ")
_BEFORE_VERB, _ENDS_BELONGING = word_list("coreference.before_verb"), word_list("source_nouns.parts_people")
_LINK = frozenset({" ", "-", "' "})


@cache
def _own_verb_of_saying() -> str:
    """The verb with which the source that was described speaks, as an expression: "… familiar with the plan [said]", "[warned] that".

    A form in -ed can be a participle: "familiar with the proposed deal". It is the source's own verb where a clause or a name stands
    behind it, and no auxiliary before it.
    """
    bare = word_list("source_nouns.replies")  # these bring no clause without "that"
    clause = {word: verb for word, verb in verbs().items() if verb.says and verb.lemma not in bare}
    strong = {verbs()[word].lemma for word in strong_pasts_of_saying() if not word.endswith("n")}
    plain = any_of(word for word, verb in clause.items() if verb.lemma in strong and verb.form != "ing" and not word.endswith("n"))
    weak = any_of(word for word, verb in clause.items() if verb.form == "past" and word.endswith("ed"))
    passive = "".join(rf"(?<!\b{word})" for word in sorted(word_list("function_words.auxiliaries") | {"been", "being"}))
    behind = rf"(?: {any_of(word_list('source_nouns.opens_clause'))}\b| [A-Z“\"]|[,.;:\n]|$)"
    return rf"(?: {plain}\b|{passive} {weak}(?={behind}))"


# What tells how an unnamed source knows or why it goes unnamed, and the rest of it: "familiar with the plan", before "warned".
_KNOWS_OPENS = read_lexicon("sources")["knows_opens"]
_KNOWS = re.compile(rf",? (?:{'|'.join(_KNOWS_OPENS)})")
_REST_OPENS = frozenset(opening for words in _KNOWS_OPENS for opening in (words[:2], f" {words[0]}"))
_UP_TO_VERB = late_pattern(lambda: rf"[^,.;:\n“”\"]{{3,90}}?(?=[,.;:\n]|{_own_verb_of_saying()})")


@cache
def _relative_clause() -> re.Pattern[str]:
    """A relative clause up to the verb of whom it describes: "Three drivers who saw the bridge fall", before "said"."""
    return re.compile(rf" who(?: (?!{any_of(word_list('source_nouns.no_relative'))}\b)[\w’'-]+){{2,14}}?(?={_own_verb_of_saying()})")


@cache
def _for_or_against() -> re.Pattern[str]:
    """What those who are told by what they stand for stand for, up to their own verb: "Critics of the new bridge toll", before "argue"."""
    nouns = source_words().nouns
    own = any_of(word for word, verb in verbs().items() if verb.says and verb.form in ("base", "past") and word not in nouns)
    return re.compile(rf" (?:of|for)(?: (?:the|an?))?(?: [\w’'-]+){{1,6}}?(?= (?:{any_of(_BEFORE_VERB)} )?{own}\b)")


@cache
def _verbs_of_people() -> frozenset[str]:
    """Verbs of saying that people may be the subject of: "say", "warned"."""
    own = {word for word, verb in verbs().items() if verb.says and not verb.infinitive and verb.form in ("base", "past")}
    return frozenset(own - source_words().nouns.keys())


def _end_of_belonging(text: str, end: int) -> int:
    """Where what people belong to ends that is no source, before their own verb: "Residents of the harbor district said"."""
    own = _verbs_of_people()
    behind = _WORDS_BEHIND.match(text, end)
    _, _, *words = behind.group().split(" ") if behind else ("", "")
    at, last = end + len(text[end : end + 5].split(" ")[1]) + 1 if words else end, ""
    for n, word in enumerate(words):
        if n and last != "and" and (word in own or (word in _BEFORE_VERB and not own.isdisjoint(words[n + 1 : n + 2]))):
            return at
        if n == _LONGEST_BELONGING or word in _ENDS_BELONGING:
            break
        at, last = at + 1 + len(word), word
    return end


_FOR_OR_OF = frozenset(f" {word} "[:4] for word in ("of", "for"))
_WORDS_BEHIND = re.compile(r"(?: [\w’'-]+){2,10}")
_LONGEST_BELONGING = 7  # words behind the preposition
_BELONG = frozenset(f" {word} "[:4] for word in ("of", "in", "at", "from", "near"))
_STANDS_FOR = word_list("source_nouns.stands_for")
_BEFORE_BASE = word_list("function_words.negated") | word_list("function_words.auxiliaries") | {"to"}
_BEFORE_FAMILY = word_list("source_nouns.particles_before_family")
_PARTICLES = _BEFORE_FAMILY | word_list("source_nouns.articles_before_family")
_PARTICLE = re.compile(rf"(?<![\w’'-])(?:{any_of(_BEFORE_FAMILY)} (?:de[nr]? |la |los |las )?|(?:[A-Z][\w’']+ ){{0,3}}[ae]l-)$")
_LONGEST_PARTICLE = 40  # characters, with a given name before it
_BEFORE_TITLES, _OF_OFFICE = word_list("roles.before_capitals"), word_list("roles.participles_of_office")
_DEFINITE = word_list("sources.definite")
_BEHIND_AGE = word_list("function_words.auxiliaries") | word_list("function_words.prepositions") | {"also", "who"}
_BEFORE_FLOATING = word_list("function_words.auxiliaries") | frozenset(source_words().pronouns) - {"that", "it"}
_OF = frozenset(f" {word} " for word in word_list("source_nouns.joins"))
_AND = re.compile(",? and ")
_RUNS_ON = re.compile(r",?(?: [a-z]+){2}|,? [a-z]+ M[rs]+\.? ")
_FIRST_OF_PAIR = re.compile(r"\b([A-Z][a-z]+|rank) and $")
_LONGEST_PAIR = 24  # characters
_LONGEST = 7  # words before the head of a noun phrase


_LAST: _SortableMention = (sys.maxsize, 0, "pronoun", 0, 0)


def find_mentions(document: Document) -> list[Mention]:
    """Candidate sources in the order of the text, none within another."""
    named = find_name_spans(document)
    text = document.text
    found: list[_SortableMention] = [
        (_start_of_name(text, name) if text[name[0] - 2 : name[0] - 1].islower() else name[0], -name[1], "name", *name[2:])
        for name in named
    ]
    found += _unnamed(document, {name[0]: name for name in named})
    found += [(start, -end, "nominal", head, head_end) for start, end, head, head_end in find_shares(document)]
    found.sort()
    return _coordinated(document, _disjoint(document.text, found))


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
    for i in compress(count(), map(sources.__contains__, words.folded)):
        pronoun, noun = sources[words.folded[i]]
        if pronoun:
            start = starts[i]
            if words.written[i] in NO_PRONOUNS:
                continue
            found.append((start, -start - pronoun, "pronoun", start, start + pronoun))
        elif noun is None and not is_said_beside(words, i):
            continue  # "a second later", but "a second wrote"
        elif (words.folded[i] == "minutes" and _is_counted(words, i)) or (words.folded[i] == "both" and _floats(words, i)):
            continue
        elif (words.written[i] == words.folded[i] or _is_common(words, i)) and not (words.folded[i] in maybe_verbs and is_verb(words, i)):
            start, end = starts[_first_word(words, i)], ends[i]
            name = named.get(end + 1) if text[end : end + 1] == " " else None
            if name and (noun in ("person", "people") or is_somebody(text, name)):  # "state Senator Ana Ruiz"
                _, name_end, head_start, head_end = name
                found.append((start + _year(text, start), -name_end, "name", head_start, head_end))
            else:
                found.append((start, -end, "nominal", starts[i], end))
    ages = [i for i in words.places.get("old", ()) if _is_age(words, i)]
    found += [(starts[_first_word(words, i - 2)], -ends[i], "nominal", starts[i - 1], ends[i]) for i in ages]
    return found


def _is_counted(words: Words, i: int) -> bool:
    """Whether a noun is a measure of time, no document: "22 minutes", "several minutes"; not "the minutes"."""
    before = words.folded[i - 1] if i and words.between[i - 1] == " " else ""
    return before[:1].isdigit() or (before in source_words().determiners and before not in _DEFINITE)


def _is_age(words: Words, i: int) -> bool:
    """Whether somebody is told by an age alone: "the 41-year-old said", "a 41-year-old from Lowell"; not "the 41-year-old clerk"."""
    if i < 2 or words.between[i - 1] != "-" or words.folded[i - 1] != "year":
        return False
    if words.between[i] != " " or i + 1 == len(words.folded):
        return words.between[i][:1] not in _LINK
    behind = words.folded[i + 1]
    verb = verbs().get(behind)
    return behind in _BEHIND_AGE or (verb is not None and verb.finite)


def _floats(words: Words, i: int) -> bool:
    """Whether "both" goes with what is told beside it: "have both said", "she both sings and", "both the Harbor Wire and"."""
    folded, written, between = words.folded, words.written, words.between
    before = folded[i - 1] if i and between[i - 1] == " " else ""
    if before in _BEFORE_FLOATING:
        return True
    behind = folded[i + 1] if between[i] == " " and i + 1 < len(folded) else ""
    return behind in source_words().determiners or (behind != "" and written[i + 1][0].isupper())


def _year(text: str, start: int) -> int:
    """How much of a phrase before a name is a year: "2020 candidate Ana Ruiz"."""
    year = _YEAR.match(text, start)
    return year.end() - start if year else 0


def _is_common(words: Words, i: int) -> bool:
    """Whether a source noun with a capital stands as a common noun, not inside a name ("White House")."""
    written, folded, between, openers = words.written, words.folded, words.between, source_words().openers
    if i and written[i - 1][0].isupper() and between[i - 1] in _LINK and folded[i - 1] not in openers:
        return False
    return i + 1 == len(folded) or not (written[i + 1][0].isupper() and between[i] in _LINK and folded[i + 1] not in openers)


_PhraseRole = Literal["determiner", "bound", "verb", "s", "name", "ly", "inner"]


def _phrase_role(word: str) -> _PhraseRole:
    """What a word before a noun tells of where its phrase begins."""
    lists = source_words()
    folded = word.lower()
    if word in NO_PRONOUNS:
        return "name"
    if folded in lists.determiners:
        return "determiner"
    if folded in lists.adjectives and word[0].islower():
        return "inner"
    if folded in lists.openers or folded in lists.bounds or folded.endswith("n't"):
        return "bound"
    if not word[0].islower():
        return "name"
    if folded in lists.nouns:
        return "inner"
    verb = verbs().get(folded)
    if (verb and verb.form != "base") or folded.endswith(("ed", "ing")):
        return "verb"
    if folded.endswith("s") and not folded.endswith(("ss", "'s")) and folded not in lists.adjuncts:
        return "s"
    return "ly" if folded.endswith("ly") else "inner"


_PHRASE_ROLES: Remembered[str, _PhraseRole] = Remembered(_phrase_role)


def _first_word(words: Words, i: int) -> int:
    """Index of the word with which the noun phrase of head ``i`` begins: back over its adjectives to its determiner."""
    written, between = words.written, words.between
    first = i
    while first and i - first < _LONGEST:
        gap = between[first - 1]
        if gap == "/" and written[first][0].isupper() and written[first - 1][0].isupper():
            first -= 1  # "a Harbor Wire/Lowell University poll"
            continue
        if gap not in _LINK and not (gap == ". " and words.folded[first - 1] in source_words().titles):
            break
        # "a Lowell-based lawyer": the second part of a compound opens nothing.
        compound = first > 1 and between[first - 2] == "-"
        role = "inner" if compound else _PHRASE_ROLES[written[first - 1]]
        if role == "determiner":
            # "said that officials": before a plural "that" opens a clause.
            return first if words.folded[first - 1] == "that" and words.folded[i].endswith("s") else first - 1
        if role == "bound" or (role == "inner" and is_base_verb(words, first - 1)):
            break
        if role == "inner" and between[first - 2][:1] == "," and is_inverted(words, first - 1):
            break  # "“It is unsafe,” notes Lowell surgeon Ana Ruiz"
        if role in ("verb", "s") and gap != "-" and words.folded[first - 1] not in _OF_OFFICE:
            beyond = _PHRASE_ROLES[written[first - 2]] if first > 1 else "bound"
            if beyond == "ly":  # "the newly elected president", but "Ruiz reportedly told officials"
                beyond = _PHRASE_ROLES[written[first - 3]] if first > 2 else "bound"
            # "the elected president", but "the president told officials"; after a name an s makes a verb: "Ruiz meets officials".
            if (role == "verb" and beyond != "determiner") or (role == "s" and beyond == "name"):
                break
        first -= 1
    return first


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
            if next_kind != "pronoun" and text[end:next_start] in _OF:
                end, of_name = -minus_end, next_kind == "name"
                continue
            if of_name and next_kind == "name" and text[end:next_start] == " and " and text[head_end - 1] == "s":
                end = -minus_end  # "the mayors of Lowell and Port Ash"
                continue
            end = _end_of_reason(text, end)
            if text[head_end : head_end + 4] in _FOR_OR_OF and text[head_start:head_end].lower() in _STANDS_FOR:
                rest = _for_or_against().match(text, head_end)
                end = rest.end() if rest and rest.end() > end else end
            elif text[head_end : head_end + 4] in _BELONG and source_words().nouns.get(text[head_start:head_end].lower()) == "people":
                end = max(end, _end_of_belonging(text, head_end))
            if next_start < end:
                continue  # "people with knowledge of the plan"
        if kind:
            apart.append((start, end, head_start, head_end, kind))
        of_name = False
        start, end, kind, head_start, head_end = next_start, -minus_end, next_kind, next_head, next_head_end
    return list(map(_as_mention, apart))


def _coordinated(document: Document, found: list[Mention]) -> list[Mention]:
    """The mentions with several people of two kinds taken as one where they open a sentence: "Doctors and patients say"."""
    text, opening = document.text, frozenset(document.sentence_starts)
    for i, one in enumerate(found):
        if one.start not in opening:
            if text.startswith(" and ", one.start - 5) and one.kind == "nominal":
                found[i] = one._replace(start=_start_of_pair(document, found, i))
            continue
        # Not the heading in "Allies and critics respond The ministry said".
        runs_on = i + 1 < len(found) and _RUNS_ON.match(text, found[i + 1].end)
        if runs_on and _AND.fullmatch(text, one.end, found[i + 1].start) and _are_people(document, one, found[i + 1]):
            _, end, head, head_end, kind = found[i + 1]
            found[i : i + 2] = [Mention(one.start, end, head, head_end, kind)]
    return found


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
    return all(one.kind == "nominal" and nouns.get(document.folded[one.head_start : one.head_end]) == "people" for one in mentions)


def _end_of_reason(text: str, end: int) -> int:
    """Where an unnamed source ends with what is told of it: "people familiar with the matter", "an official who asked not to be named"."""
    knows = _KNOWS.match(text, end) if text[end + 1 : end + 3] in _REST_OPENS else None
    rest = _UP_TO_VERB.match(text, knows.end()) if knows else None
    if rest is None and text.startswith(" who ", end):
        rest = _relative_clause().match(text, end)
        if rest and rest[0].rpartition(" ")[2] in _BEFORE_BASE:
            return end  # "those who might not remember the flood"
    return rest.end() if rest else end
