"""What does the rest of a text tell of its names: which hardly are any, which have a word too many, which are of a family?"""

import re
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from framing.attribution.mentions.attribution_words import finite_forms, saying_forms, verbs
from framing.attribution.mentions.headline_cards import find_cards
from framing.attribution.mentions.source_kinds import form_kind
from framing.attribution.mentions.source_nouns import source_words
from framing.cues.word_classes import words_of_class
from framing.lexicons import any_of, word_list
from framing.text.characters import CAPITAL
from framing.text.document import Document
from framing.text.late_pattern import late_pattern

from .name_lexicon import PERSONAL, name_lexicon
from .name_parts import NameParts, name_parts

_FULL = 2  # words of a name told in full
_OFTEN = 3
_ECHO = late_pattern(r"([A-Z][\w.'’-]+ ([A-Z][\w'’-]+)) (?:[A-Z][\w.'’-]* |\(\w+\) ){0,4}\2 ?[A-Z\d]")
_ECHO_OF_FAMILY = late_pattern(r"([A-Z][\w'’-]+) ([A-Z][\w'’-]+) (?:[A-Z][\w.'’-]* ){0,3}\1[A-Z\d]")
_BULLETS = "—–-•·*"
_ASIDE = late_pattern(rf", (?:\d{{2}},|{any_of(word_list('coreference.who'))}\b)")
_HAVE = word_list("function_words.have")
_VERB = r"(?:has |have )?([a-z]+)\b"
_OF = any_of(word_list("coreference.belongs_by"))
# "Kestrel, the drone maker, said", "Swift, director of the port, said"
_APPOSED = late_pattern(rf", (?:(?:the|an?) [a-z]|[a-z]+ing |[a-z]+ {_OF} )[^,.;\n]{{2,60}}, {_VERB}")
_ROLE = re.compile(
    r", (?:the |an? )?((?:[a-z][\w’'-]* ){1,3})"
    rf"{any_of(word_list('coreference.belongs_by') | word_list('coreference.from_by'))}\b"
)
_JOINED = late_pattern(rf" and [{CAPITAL}][\w'’-]+ {_VERB}")
_DID = any_of(words_of_class("finite"))
_DOING = late_pattern(rf" (?:[a-z]+ed|{_DID}) [^,.;:\n“”]{{2,80}}, ([a-z]+ing) that\b")  # "Swift left the hall, saying that"
_NO_NAMES = word_list("names.no_names")
_IN_OFFICE = word_list("roles.participles")
_PLAINLY_SAYS = finite_forms("say", "tell")
_CALLS = finite_forms("call", "describe", "dismiss")
_BEFORE_PLACE_OR_OTHER = (", ", " of ")
_COMMON_ENDINGS = tuple(word_list("names.ends_of_no_family"))


class NameMention(NamedTuple):
    """Where a name stands, and its parts; one that ``refers_back`` introduces nobody new: a heading's run of capitals, a lone title."""

    start: int
    end: int
    parts: NameParts
    refers_back: bool


Names = Mapping[tuple[str, ...], NameParts]
"""The parts of every name of a text, by their words."""


def revised(document: Document, found: list[NameMention], labels: Collection[int]) -> list[NameMention]:
    """The names as the whole text shows them to be; one that is hardly any refers back to such as are.

    ``labels``: where the names begin under which an interview or a transcript gives somebody words.
    """
    long = [i for i, one in enumerate(found) if (len(one.parts.words) > _FULL and one.parts.kind == "person") or _opens(one.parts)]
    names = {one.parts.words: one.parts for one in found} if long else {}
    for i in long:
        found[i] = _without_echo(document, _without_lead(document, found[i], names))
    if cards := {start for start, _ in find_cards(document)}:
        called = (i for i, one in enumerate(found) if one.end in cards and len(one.parts.words) == 1)
        for i in called:
            found[i] = _without_echo(document, found[i])
    _share_family_names(document, found)
    distinct = list({id(one.parts): one.parts for one in found}.values())
    if families := _families_called_as_places(distinct):
        for i, one in enumerate(found):
            if one.parts.words in families:
                found[i] = one._replace(parts=one.parts._replace(kind="person", kind_known=False))
    weak = _weak(document, distinct) - {one.parts.words for one in found if one.start in labels}
    return [one._replace(refers_back=True) if one.parts.words in weak and not one.refers_back else one for one in found] if weak else found


def _share_family_names(document: Document, found: list[NameMention]) -> None:
    """Give the first of two the family name that both have: "Donald and Melania Ruiz"; not "Vance, Kim and Ana Ruiz".

    Nor where somebody else bears that given name, or it is somebody's family name: "Boris Lake met Boris and Ana Ruiz"; nor where
    the first is of a place: "Ana Ruiz of Lowell and Tom Vance".
    """
    lists = name_lexicon()
    others: set[str] | None = None
    for i, (one, other) in enumerate(pairwise(found)):
        if document.text[one.end : other.start] != " and ":
            continue
        (given, *more), (second, *family) = one.parts.words, other.parts.words
        alone = not more and given in lists.given and given not in lists.surnames and not one.parts.titles
        listed = i > 0 and document.text[found[i - 1].end : one.start] in _BEFORE_PLACE_OR_OTHER
        if not (alone and not listed and family and second in lists.given and other.parts.kind == "person"):
            continue
        if others is None:
            others = {word for _, _, parts, _ in found if len(parts.words) > 1 for word in (parts.words[0], parts.family)}
        if given not in others:
            shared = name_parts(f"{one.parts.name} {other.parts.name.rpartition(' ')[2]}")
            found[i] = one._replace(parts=shared or one.parts)


def _without_lead(document: Document, mention: NameMention, names: Names) -> NameMention:
    """A name without the words before it that only their capitals join to it: "Praising Ana Ruiz", "Longtime Lowell Watcher Ana Ruiz"."""
    start, end, parts, refers_back = mention
    too_many = 0 if parts.titles else _words_too_many(document, parts.words, names)
    pieces = parts.name.split(" ")
    at = start + len(" ".join(pieces[:too_many])) + 1
    if not too_many:
        return mention
    bare = name_parts(document.text[at:end])
    return NameMention(at, end, bare, refers_back) if bare and bare.kind in (*PERSONAL, parts.kind) else mention


def _opens(parts: NameParts) -> bool:
    """Whether the first of two words is hardly part of a name, but opens a sentence or a headline: "Another Ruiz", "Acting LHF"."""
    if len(parts.words) != _FULL or parts.kind not in ("person", "organisation"):
        return False
    first, nouns, body = parts.words[0], source_words(), parts.kind == "organisation"
    if body and not parts.name.rpartition(" ")[2].isupper():
        return False
    described = first in nouns.adjectives or first in _IN_OFFICE if body else first in verbs()
    return (described or first in nouns.before_owner) and first not in name_lexicon().given


def _words_too_many(document: Document, words: tuple[str, ...], names: Names) -> int:
    """How many words before the given name are none of a person's name: one of "Praising Ana Ruiz", none of "La Shawn Ruiz"."""
    lists, nouns = name_lexicon(), source_words()
    if len(words) == _FULL:
        return int(words[1:] in names)  # "Another Ruiz", with "Ruiz said"
    first = next((i for i, word in enumerate(words) if word in lists.given), 0)
    if not first and words[0] not in lists.given and _is_word(document, words[-2]) and _is_family(words[-1], names):
        return len(words) - 1  # "Harbor Investigation Ruiz:", with Ana Ruiz elsewhere
    if not first or first == len(words) - 1:
        return 0
    before = words[first - 1]
    is_noun = form_kind(before) != "unknown"
    if first == 1:
        is_word = is_noun or before.endswith("ing") or before.replace(".", "") in lists.kinds or document.words.stands_small(before)
        if is_word or words[1:] in names:
            return 1
    elif not (is_noun or before in nouns.nouns or (words[first:] in names and _is_word(document, before))):
        return 0  # "Oru San Ann Ruiz"
    # "La Shawn Ruiz", "J. Ann Ruiz"
    is_part = len(before) == 1 or "." in before or not nouns.name_particles.isdisjoint((before, words[first]))
    return 0 if is_part or first != len(words) - _FULL or (words[0], words[-1]) in names else first


def _is_word(document: Document, word: str) -> bool:
    """Whether a word of a name is hardly anybody's: that of a body or a thing, or one that stands in small letters too."""
    lists = name_lexicon()
    noun = (word in lists.body_nouns or word in lists.things or word in lists.topics) and word not in lists.surnames
    return noun or document.words.stands_small(word)


def _is_family(word: str, names: Names) -> bool:
    """Whether somebody else in the text is known by a given name and this family name."""
    return any(words[-1] == word and len(words) == _FULL and parts.kind == "person" and parts.kind_known for words, parts in names.items())


def _without_echo(document: Document, mention: NameMention) -> NameMention:
    """A name without what a page's card glues to it, its longer form and a headline: "Ana Ruiz Ana Maria RuizClerk to leave"."""
    parts = mention.parts
    echo = _ECHO.match(document.text, mention.start)
    bare = name_parts(echo.group(1)) if echo else None
    if echo is None and (echo := _ECHO_OF_FAMILY.match(document.text, mention.start)):
        bare = name_parts(f"{echo.group(2)} {echo.group(1)}")  # "President Ruiz Ana Maria RuizClerk to leave"
    return mention._replace(parts=bare._replace(titles=parts.titles)) if bare else mention


def _families_called_as_places(distinct: Sequence[NameParts]) -> set[tuple[str, ...]]:
    """The places that the text tells only as the family name of somebody: "Otto Jordan … Jordan said"."""
    places = [parts.words for parts in distinct if parts.kind == "place" and len(parts.words) == 1]
    if not places:
        return set()
    people = {parts.family for parts in distinct if parts.kind == "person" and parts.kind_known and len(parts.words) > 1}
    people -= {parts.family for parts in distinct if parts.family != parts.words[-1]}  # "Vatican II"
    return {place for place in places if place[0] in people}


def _weak(document: Document, distinct: Sequence[NameParts]) -> set[tuple[str, ...]]:
    """Names that are hardly any: words that stand in small letters too ("Furthermore"), or shouted in capitals."""
    weak: dict[tuple[str, ...], bool] = {}
    names: set[tuple[str, ...]] = set()
    bodies = {parts.words for parts in distinct if parts.kind == "organisation" and parts.kind_known}
    for parts in distinct:
        words = parts.words
        if len(words) > 3 and parts.kind == "person":
            names = names or {other.words for other in distinct}
            if words[:2] in names or words[:3] in names:
                weak[words] = True  # two names that nothing parts: "the Ana Ruiz Tom Vance debate"
        if parts.kind_known or parts.kind == "title" or words in weak:
            continue
        if len(words) > 1:
            weak[words] = parts.name.isupper() and words not in bodies
        elif parts.kind != "person":
            weak[words] = _is_common(document, words[0])
    return {words for words, is_weak in weak.items() if is_weak}


def _is_common(document: Document, word: str) -> bool:
    """Whether a word has its capital only where a sentence begins, or stands elsewhere in small letters."""
    places = document.words.places.get(word, ())
    text, starts = document.text, document.words.starts
    opening = 0
    for i in places:
        start = starts[i]
        if text[start].islower():
            return True
        opening += start < 2 or text[start - 1] in '\n“"' or _ends_sentence(text, start - 2) or _opens_entry(text, start)
    return 0 < opening < _OFTEN and opening == len(places) and not any(_is_one_who_says(document, i) for i in places)


def _is_one_who_says(document: Document, i: int) -> bool:
    """Whether a lone word is the subject of a verb by which somebody tells something: "Swiftline said", "Fennimore has insisted".

    So are "Edgeworth, 26, said", "Kestrel, speaking in Lowell, denied" and "Swift and Vance said"; not "Shoppers said", nor
    "Furthermore, said Ruiz,".
    """
    text, words, lists = document.text, document.words, source_words()
    word = words.folded[i]
    if word in lists.nouns or word in lists.openers or word in _NO_NAMES:
        return False
    family = word.endswith("ing") and not word.endswith("thing") and not _PLAINLY_SAYS.isdisjoint(words.folded[i + 1 : i + 2])
    if word.endswith(_COMMON_ENDINGS) and not (family or _has_role_behind(document, words.ends[i])):
        return False  # "Shoppers said"; a gerund is no subject of "said", so that Streeting of "Streeting said" is somebody
    end = words.ends[i]
    further = _APPOSED.match(text, end) or _JOINED.match(text, end) or _DOING.match(text, end)
    if _ASIDE.match(text, end) or (further and further[1] in _forms_of_telling()):
        return True
    behind, at = words.folded[i + 1 : i + 4], i
    if behind[:1] and behind[0] in _HAVE:
        behind, at = behind[1:], i + 1
    if not behind or not words.between[i] == words.between[at] == " ":
        return False
    # "Swift argues that", but "Storm claims lives"
    presents = behind[0] == "says" or (behind[1:2] == ["that"] and behind[0] in saying_forms())
    calls = behind[0] in _CALLS and behind[1:2] and behind[1] in lists.determiners  # "Swift called the vote a farce"
    return bool(presents or calls or behind[0] in _forms_of_telling())


def _has_role_behind(document: Document, end: int) -> bool:
    """Whether a phrase tells what one person is: "Bowles, chairman of the port, said"; not "Rowers, some of them late, said"."""
    role = _ROLE.match(document.text, end)
    return role is not None and any(source_words().nouns.get(word) == "person" for word in role[1].split())


@cache
def _forms_of_telling() -> frozenset[str]:
    """Pasts and participles of verbs by which somebody tells something: "said", "denied", "warning"; not "knew" and "voted"."""
    others = word_list("attribution.acts.states_of_mind") | word_list("attribution.acts.actions") | word_list("attribution.acts.shows")
    telling = {form: verb for form, verb in verbs().items() if verb.says or (verb.clause and verb.lemma not in others)}
    return frozenset(form for form, verb in telling.items() if verb.form in ("past", "ing"))


def _ends_sentence(text: str, at: int) -> bool:
    """Whether the mark before a space ends a sentence: “It rained.”, but not “It rained,”."""
    return text[at] in ".!?:\n" or (text[at] in '”"' and text[at - 1] != ",")


def _opens_entry(text: str, start: int) -> bool:
    """Whether a word stands behind the dash or the dot with which an entry of a list begins."""
    return text[start - 2] in _BULLETS and text[start - 3 : start - 2] in ("", "\n")
