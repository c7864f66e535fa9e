"""Which common nouns may speak, and which words belong to names?"""

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from typing import Literal, NamedTuple

from framing.lexicons import any_of, read_lexicon, word_list
from framing.text.characters import CAPITAL

NounKind = Literal["person", "people", "organisation", "document", "group"]
NOUN_KINDS: tuple[NounKind, ...] = ("person", "people", "organisation", "document", "group")

_ORDINALS = word_list("sources.counters")
SITE = rf"\.{any_of(word_list('organisations.sites'))}"
"""With which the name of a site ends."""

ORDINAL = rf"\d+{any_of(word_list('source_nouns.ends_of_ordinals'))}"
"""A place in a row, in figures: "9th"."""
_FURTHER = re.compile(rf" (?:of|for) (?:(?:the|an?) )?(?:{ORDINAL} )?(?=[{CAPITAL}])")  # "of Appeals for the 23rd Circuit"
_JOINS_BODY = (" of ", " for ")
OPENS_TOPIC = frozenset(f" {word}"[:3] for word in word_list("source_nouns.before_topics"))
"""With which what stands behind a body's name may tell what it is for."""
_BODIES_ON = word_list("organisations.on_topics")
_WITH_PURPOSES = word_list("source_nouns.with_purposes")
_PURPOSES = word_list("source_nouns.purposes")
_TO_DO = re.compile(rf" to (?={any_of([form for word in _PURPOSES for form in {word.capitalize(), word.title()}])}\b)")
_OF_TOPICS = word_list("organisations.of_topics")
_DATES = any_of([day.capitalize() for kind in ("weekdays", "months", "months_short") for day in word_list(f"function_words.{kind}")])
# "a committee on Monday", but "Committee on Monetary Policy"
_ON_TOPIC = re.compile(rf" on (?:the )?(?!{_DATES}s?\b)(?=[{CAPITAL}])")
_JOINED = re.compile(rf"(?:, |(,? and ))(?=[{CAPITAL}])")
# Before an office: "and Prime Minister Tom Hill"; not the topic of a body: "and Budget Director Tom Hill".
_BEFORE_OFFICE = word_list("titles.modifiers") - word_list("organisations.topics")
_AND_ANOTHER = ", and "  # behind a name alone it opens a clause: "He was at the University of Leeds, and Ruiz said"
_COURT_OF_APPEALS = "Court of Appeals"
_AT = re.compile(rf" at (?=[{CAPITAL}])")
_WITH_PARTS = ("college", "university")  # of these a place tells the part: "the University of Lowell at Port Ash"
_RIGHT, _TO = "right", re.compile(rf" to (?=[{CAPITAL}])")  # "Right to Row"
_OWNED = re.compile(rf"(?<=s)[’'](?= [{CAPITAL}])")
_MOST_JOINED = 5  # names behind the first of a body's, as in "the Department of Trade, Work and Health"


class SourceWords(NamedTuple):
    """The lexicon ``source_nouns.toml``, each list as a set of folded words."""

    nouns: dict[str, NounKind]
    titles: frozenset[str]
    short_titles: frozenset[str]  # of these, those with a point behind them
    openers: frozenset[str]
    before_owner: frozenset[str]  # these, and what else may stand before a name that tells whose people are
    adjectives: frozenset[str]  # of these, what is within a noun phrase in small letters
    adjuncts: frozenset[str]  # nouns in s that stand before another noun
    name_particles: frozenset[str]
    pronouns: dict[str, str]  # with its short forms: "he" and "he's"
    determiners: frozenset[str]
    bounds: frozenset[str]
    states: frozenset[str]  # for short
    places: frozenset[str]
    given: frozenset[str]  # given names
    name: re.Pattern[str]


@cache
def source_words() -> SourceWords:
    """The lexicon of source nouns and name words, read once."""
    table, given = read_lexicon("source_nouns"), read_lexicon("first_names")
    nouns = {noun: kind for kind in NOUN_KINDS for noun in table[kind].split()}
    nouns |= {f"ex-{noun}": kind for noun, kind in nouns.items() if kind in ("person", "people")}  # "Ruiz's ex-adviser Tom Vance"
    titles, particles = word_list("source_nouns.titles"), word_list("source_nouns.particles")
    return SourceWords(
        nouns=nouns,
        titles=titles | word_list("source_nouns.titles_in_full"),
        short_titles=titles,
        name_particles=particles,
        pronouns={
            pronoun + short: pronoun for pronoun in table["pronouns"].split() for short in ("", "'s", "'re", "'ve", "'d", "'ll", "'m")
        },
        states=word_list("organisations.states"),
        places=word_list("organisations.places"),
        given=frozenset(name for key in ("he", "she", "either") for name in given[key].split()),
        name=re.compile(rf"[@{CAPITAL}](?<![\w’'#@].){_rest_of_name(titles, particles)}"),
        **{
            name: word_list(f"source_nouns.{name}")
            for name in ("openers", "before_owner", "adjectives", "adjuncts", "determiners", "bounds")
        },
    )


def _rest_of_name(titles: frozenset[str], particles: frozenset[str]) -> str:
    """What stands behind the first capital of a name, as an expression."""
    title = "|".join(f"(?<={one[0].upper()}){one[1:]}" for one in sorted(titles, key=len, reverse=True))
    rest = rf"(?:\.(?:[{CAPITAL}]\.)*|(?:{title})\.|[\w’'&]*(?:[-‐‑][\w’']+)*(?:{SITE}\b)?)"
    between = "|".join(sorted(particles, key=len, reverse=True))
    article = "(?:(?:al|el)[-‐‑])?"  # "Omar al-Nasiri"
    return rf"{rest}(?:[ \u00a0](?:(?:{between}|&) ){{0,2}}{article}[{CAPITAL}]{rest})*"


def end_of_topic(text: str, last: str, end: int) -> int:
    """Where the name of a body ends behind what it is for: "Centers for Harbor Control and Safety", "Council on Harbor Relations".

    Or behind what it is to do: "Lowell Right to Life".
    """
    if text.startswith(_JOINS_BODY, end) and (source_words().nouns.get(last) == "organisation" or last in _OF_TOPICS):
        end = end_of_body(text, end)
        if text.endswith(_COURT_OF_APPEALS, 0, end) and text.startswith(" for ", end):
            return end_of_body(text, end)  # "Court of Appeals for the Harbor Circuit"
        if last not in _WITH_PARTS or not text.startswith(" at ", end):
            return end
        far = end_of_body(text, end, _AT)
        # "a University of Lowell at Port Ash paper" is told by its noun.
        return end if source_words().nouns.get(text[far + 1 : far + 20].partition(" ")[0]) == "document" else far
    if text.startswith(" on ", end):
        return end_of_body(text, end, _ON_TOPIC) if last in _BODIES_ON else end
    if last == _RIGHT:
        return end_of_body(text, end, _TO)
    return end_of_body(text, end, _TO_DO) if last in _WITH_PURPOSES and text.startswith(" to ", end) else end


def has_purpose(words: Sequence[str]) -> bool:
    """Whether a body's purpose stands in its name: "Lowell Right to Life"; not "the Ambassador to Life"."""
    at = words.index("to") if "to" in words else 0
    return 0 < at < len(words) - 1 and words[at - 1] in _WITH_PURPOSES and (words[at - 1] == _RIGHT or words[at + 1] in _PURPOSES)


def end_of_body(text: str, end: int, link: re.Pattern[str] = _FURTHER) -> int:
    """Where the name of a body ends that goes on behind ``end`` with a ``link``: " of the Interior, Trade and Health"."""
    further, name = link.match(text, end), source_words().name
    if not further or not (first := name.match(text, further.end())):
        return end
    end = at = first.end()
    if owned := _OWNED.search(text, first.start(), end):
        return owned.start()  # "the Center on Harbor Priorities' Ana Ruiz"
    for number in range(_MOST_JOINED):
        joined = _JOINED.match(text, at)
        listed = name.match(text, joined.end()) if joined else None
        if not joined or not listed or _is_person(listed.group()) or (joined[1] == _AND_ANOTHER and not number):
            break
        at = listed.end()
        if joined[1]:
            return at
    return end


def _is_person(name: str) -> bool:
    """Whether a name is no topic of a body but somebody beside it: "the Department of Justice and Tom Hill", "and Mayor Hill".

    Not the end of a body that somebody heads: "the Office of Boats and Budget Director Tom Hill".
    """
    words, lexicon = name.lower().split(), source_words()
    given = len(words) > 1 and words[0] in lexicon.given
    opens = words[0] in _BEFORE_OFFICE and len(words) > 1
    return given or lexicon.nouns.get(words[opens]) == "person" or words[0].rstrip(".") in lexicon.short_titles


@cache
def compound_nouns() -> dict[str, tuple[str, ...]]:
    """Of the nouns with a hyphen whose second part is none itself, by that part what stands before it: "op-ed", "start-up"."""
    nouns, found = source_words().nouns, defaultdict(list)
    for noun, kind in nouns.items():
        first, _, second = noun.rpartition("-")
        if first and nouns.get(second) != kind and kind != "group" and second != "old":  # shares and ages are read by themselves
            found[second].append(first)
    return {second: tuple(firsts) for second, firsts in found.items()}


@cache
def sources_by_word() -> dict[str, tuple[int, NounKind | None]]:
    """For each folded word that may stand for a source, the length of the pronoun without its short form, or the kind of the noun."""
    lists = source_words()
    nouns: dict[str, tuple[int, NounKind | None]] = {noun: (0, kind) for noun, kind in lists.nouns.items()}
    nouns |= dict.fromkeys(_ORDINALS - nouns.keys(), (0, None))
    return nouns | {form: (len(pronoun), None) for form, pronoun in lists.pronouns.items()}
