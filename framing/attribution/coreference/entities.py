"""Which people and bodies does a text name, and under which words does each go?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from framing.attribution.mentions.source_nouns import source_words
from framing.lexicons import any_of, word_list
from framing.text.spans import Pair

from .name_lexicon import BODIES, Gender, NameKind, name_lexicon
from .name_parts import NameParts, family_word

_DEPUTY_TITLES = word_list("names.deputies")  # "Lt. Gov. Ruiz" is not the governor
_MOST_BEARERS = 20  # of one family name, compared
_LONG_NAME = 6  # letters, beyond which a letter more or less is a slip
_LETTERS = r"[“\"]?([A-Z][A-Za-z.&]{1,9})[”\"]?"
# "the Lowell Housing Fund (LHF)", "…, also known as the LHF,", "…, known by its French acronym FHL,"
_SHORT = rf"(?: [A-Z][a-z]+)?(?: {any_of(word_list('coreference.abbreviations'))})?"
_KNOWN_AS = rf"{any_of(word_list('coreference.known_as'))}{_SHORT}(?: the)?"
_ABBREVIATED = re.compile(rf" \((?:the )?{_LETTERS}\)|, {_KNOWN_AS} {_LETTERS}(?=[,.]| \()")
_COUNTRIES = frozenset(("us", "uk"))
_LEFT_OFF = frozenset(("department", "ministry"))
_FOR = "for"
_ARABIC = ("al-", "el-")
_LEGAL_FORMS = word_list("organisations.legal_forms") | word_list("organisations.short_forms")
_LEFT_OFF_BEHIND = word_list("organisations.left_off")
_SHORTEST_TAIL = 2  # words of a name, behind whose first a family name of several may stand
_SMALL = word_list("names.body_small")
_LINKS = word_list("names.body_links")
_WITH_ARTICLE = frozenset((word,) for word in word_list("names.with_article"))


@dataclass(eq=False, slots=True)
class Entity:
    """Somebody or some body that a text names; ``name`` is the fullest form without titles."""

    name: str
    words: tuple[str, ...]
    kind: NameKind
    gender: Gender | None
    kind_known: bool
    roles: frozenset[str] = frozenset()
    mention_count: int = 0
    family_count: int = 0  # how often by the family name, alone or behind the given one: not "Sasha" of Sasha Ruiz
    is_kin: bool = False  # the text introduces this person as somebody's relative: "his wife, Ana Ruiz"
    described: Pair | None = None  # where a phrase stands that tells somebody who has no name: "a woman"

    @property
    def short_name(self) -> str:
        """The name by which it is called for short: "Ruiz" of Ana Ruiz, "Han" of Han Ji-won."""
        names = self.name.split(" ")
        at = self.words.index(family_word(self.words)) + len(names) - len(self.words)  # behind a rank: "Pope Otto II"
        return names[at if 0 <= at < len(names) else -1]

    def learn_from_name(self, parts: NameParts) -> None:
        """Learn from one more mention by name: a fuller name, a title, a gender."""
        self.count(parts)
        for modifier, title in pairwise(("", *parts.titles)):
            if title in name_lexicon().one_person:
                self._add_roles(title, modifier)
        if parts.titles or (parts.kind_known and not self.kind_known):
            self.be_known_as(parts.kind)
        # "Lowe" of Gwen Lowe tells nothing, though Lowe may be a given name.
        given = parts.gender if len(parts.words) > 1 or parts.words[0] == self.words[0] else None
        self.gender = parts.titled or self.gender or given
        # "Han Ji Won" is no fuller than "Han Ji-won".
        if len(parts.words) > len(self.words) and self.kind != "organisation" and parts.family != parts.words[0]:
            self.name, self.words = parts.name, parts.words
        elif parts.words == self.words and parts.titles and parts.name.endswith(f" {self.name}"):
            self.name = parts.name  # "Otto" is told as "Pope Otto" further on
        elif parts.words in _turned_about(self.words) and parts.words[0] in _DEPARTMENTS:
            self.name, self.words = parts.name, parts.words  # "Tolls Department" is told as "Department of Tolls"

    def count(self, parts: NameParts) -> None:
        """Count one more mention by name."""
        self.mention_count += 1
        self.family_count += parts.family == family_word(self.words)

    def _add_roles(self, noun: str, modifier: str) -> None:
        means = name_lexicon().means.get(noun, ())
        self.roles = self.roles.union((noun,), [f"lieutenant {role}" for role in means] if modifier in _DEPUTY_TITLES else means)
        if modifier in name_lexicon().modifiers:
            self.roles |= {f"{modifier} {noun}"}

    def be_known_as(self, kind: NameKind) -> None:
        """Learn for certain of what kind it is."""
        self.kind, self.kind_known = kind, True

    def learn_role(self, noun: str, modifier: str) -> None:
        """Learn the noun by which the text tells this person, and the word before it: "trade", "minister"."""
        self._add_roles(noun, modifier)
        self.gender = self.gender or name_lexicon().gendered.get(noun)
        self.be_known_as("person")


_DEPARTMENTS = word_list("names.departments")
_AND, _LEAST_OF_BODY = "and", 4  # words of a body before "and" that may stand without what follows
_HALVES = word_list("names.halves")  # of a country: "the North"


class EntityRegister:
    """Entities by the words under which they go; each look-up is one step, however many entities there are."""

    def __init__(self) -> None:
        self.entities: list[Entity] = []
        self.full: dict[tuple[str, ...], Entity] = {}
        self.short: dict[str, list[Entity]] = {}  # by family name, or last word of a body
        self.opening: dict[str, list[Entity]] = {}  # bodies by the noun that opens their name
        self.other: dict[str, Entity] = {}  # by given name, first word, or letters of a body
        self.latest_named: dict[str, Entity] = {}
        self.settled: dict[NameParts, Entity] = {}  # where nobody else can be meant
        self.told_by_suffix: set[str] = set()  # families of which one goes by "Ruiz Jr.", and by no "Ruiz"

    def add(self, parts: NameParts) -> Entity:
        """The entity of a full name that none bears yet: a new one, or one that was told for short."""
        if entity := self._named_for_short(parts):
            entity.name, entity.words = parts.name, parts.words
            self._index(entity, parts)
        else:
            name = f"The {parts.name}" if parts.words in _WITH_ARTICLE and parts.kind == "organisation" else parts.name
            entity = Entity(name, parts.words, parts.kind, parts.titled or parts.gender, parts.kind_known)
            self.entities.append(entity)
            self._index(entity, parts)
        self.full.setdefault(parts.key, entity)
        return entity

    def _named_for_short(self, parts: NameParts) -> Entity | None:
        """Who was told for short before: "Lowell Center" of "Lowell Center for Harbor Law", "Le Guen" of "Anne Le Guen"."""
        if parts.kind == "person" and len(parts.words) > _SHORTEST_TAIL:
            entity = self.full.get(parts.words[1:])
            return entity if entity and entity.kind == "person" and entity.words[0] not in name_lexicon().given else None
        # "Lowell Center" of that "for Harbor Law", "Centers for Disease Control" of those "for Disease Control and Prevention"
        for at in (parts.words.index(_FOR) if _FOR in parts.words else 0, _and_in_body(parts.words)):
            entity = self.full.get(parts.words[:at]) if at > 1 else None
            # Not the "Court of Appeals for the 21st Circuit" of that for the 22nd.
            if entity and entity.kind == "organisation" and entity.words == parts.words[:at]:
                return entity
        return None

    def _index(self, entity: Entity, parts: NameParts) -> None:
        """Put an entity under every name by which it may be met again."""
        words = parts.words
        self.full[words] = entity
        self.short.setdefault(parts.family, []).append(entity)
        if len(words) == 1:
            return
        if parts.kind == "organisation":
            letters = "".join([word[0] for word in words if word not in _SMALL])
            if words[0] in _DEPARTMENTS:
                self.other.setdefault("".join([word[0] for word in words]), entity)  # "DOH" of "Department of Harbors"
            self.other.setdefault(letters, entity)
            if words[0] in _LEFT_OFF or words[0].replace(".", "") in _COUNTRIES:
                self.other.setdefault(letters[1:], entity)  # "HT" of "Department of Harbor Tolls", "HFA" of the "US …"
            for turned in _turned_about(words):
                self.full.setdefault(turned, entity)
            lettered = len(words[-1]) > 1 and parts.name.rpartition(" ")[2].isupper()  # "Fuser" of "Fuser GPS"
            is_end = lettered or words[-1] in name_lexicon().firms or words[-1] in _LEGAL_FORMS
            if (len(words) == 2 and is_end and words[0] not in name_lexicon().body_nouns) or _is_called_by_first(words):
                self.other.setdefault(words[0], entity)
            if _may_be_left_off(words):
                self.full.setdefault(words[:-1], entity)
            if at := _and_in_body(words):
                self.full.setdefault(words[:at], entity)
            if _FOR in words[2:-1]:
                self.full.setdefault(words[: words.index(_FOR)], entity)
            if words[0] in name_lexicon().body_nouns and words[1] in _LINKS:
                self.opening.setdefault(words[0], []).append(entity)  # "the Commission" of the "Commission on Harbor Debates"
            for first in range(1, min(len(words) - 1, 8)):
                self.full.setdefault(words[first:], entity)
        elif words[0] != parts.family and (parts.kind != "place" or words[0] in _HALVES):  # "New York" is not "New"
            self.other.setdefault(words[0], entity)
        if parts.family.startswith(_ARABIC):
            self.short.setdefault(parts.family[len("al-") :], []).append(entity)  # "Nasiri" of "Khalid al-Nasiri"
        if parts.kind == "person":
            self.full.setdefault((words[0][0], *words[1:]), entity)  # "A. Ruiz"
            if len(words) > _SHORTEST_TAIL and words[0] != parts.family:
                self.full.setdefault(words[1:], entity)  # "Le Guen" of "Anne Le Guen"
        if parts.family != words[-1] and parts.kind == "person":
            self.other.setdefault(words[-1], entity)
            self.full.setdefault(words[-2:], entity)  # "Ruiz Jr."

    def entity_of(self, parts: NameParts, refers_back: bool) -> Entity | None:
        """The entity that a name means at this point of the text; where ``refers_back``, only one that is named elsewhere."""
        entity = self.settled.get(parts)
        if entity:
            entity.count(parts)
            self.latest_named[parts.words[-1]] = entity
            return entity
        entity = self.full.get(parts.key)
        settled = True
        if entity is None and len(parts.words) == 1 and parts.kind != "place":  # "China" is no short form of "One China Forum"
            bearers = self.short.get(parts.words[0])
            if not bearers and len(opened := self.opening.get(parts.words[0], [])) == 1:
                bearers = opened
            fitting = [one for one in bearers[:_MOST_BEARERS] if _fits(one, parts)] if bearers else []
            if parts.words[0] in self.told_by_suffix:
                fitting = [one for one in fitting if one.words[-1] == parts.words[0]]
            settled = len(fitting) < 2
            entity = self._by_short_name(parts, fitting)
        if entity is None:
            if refers_back:
                return None
            entity = self.add(parts)
        entity.learn_from_name(parts)
        self.latest_named[parts.words[-1]] = entity
        if settled:
            self.settled[parts] = entity
        return entity

    def _by_short_name(self, parts: NameParts, fitting: list[Entity]) -> Entity | None:
        word = parts.words[0]
        if parts.name.isupper() and (spelled := self.other.get(word)) and spelled.kind == "organisation":
            return spelled  # "UL" is the University of Lowell before it is the Friends of UL
        if fitting:
            latest = self.latest_named.get(word)
            if parts.titled and latest in fitting:
                return latest
            return max(fitting, key=lambda one: (one.family_count, one is latest, one.mention_count))
        if word[0] == "@":
            return self._by_handle(word[1:])
        other = self.other.get(word.replace(".", ""))
        if other is None and parts.kind == "organisation" and parts.kind_known and len(word) > _LONG_NAME:
            other = self.full.get((word + "s",))  # a slip: "FactCheck" for "FactChecks"
        if other and not name_lexicon().ranks.isdisjoint(parts.titles) and name_lexicon().ranks.isdisjoint(other.roles):
            return None  # "Prince Otto" is not Otto Ruiz
        return other if other and _fits(other, parts) else None

    def _by_handle(self, handle: str) -> Entity | None:
        """The person whose whole name the letters of a handle hold: "@therealanaruiz"."""
        letters = handle.replace("_", "")
        return next((one for one in self.entities if one.kind == "person" and len(one.words) > 1 and "".join(one.words) in letters), None)

    def alias(self, text: str, entity: Entity, end: int) -> None:
        """An abbreviation behind a name: "the Lowell Housing Fund (LHF)", "the Lowell Housing Fund, known as LHF,"."""
        if abbreviation := _ABBREVIATED.match(text, end):
            letters: str = abbreviation[1] or abbreviation[2]
            short = letters.lower().strip(".")
            if abbreviation[1] or letters.isupper():  # not "Ana Ruiz, known as Annie,"
                self.full.setdefault((short,), entity)


def _and_in_body(words: tuple[str, ...]) -> int:
    """Where the "and" stands before which the name of a body may be cut off, or 0."""
    return words.index(_AND, _LEAST_OF_BODY) if _AND in words[_LEAST_OF_BODY:-1] else 0


def _turned_about(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """How a department is called the other way round: "Harbor Tolls Department" for "Department of Harbor Tolls", and the reverse."""
    if len(words) > 2 and words[0] in _DEPARTMENTS and words[1] == "of":
        yield (*words[2:], words[0])
    elif len(words) > 1 and words[-1] in _DEPARTMENTS:
        yield (words[-1], "of", *words[:-1])


def _may_be_left_off(words: tuple[str, ...]) -> bool:
    """Whether a firm goes without the last word of its name: "Velmar Oats Group"; not "Ana Ruiz Group", nor a known name's."""
    lists = name_lexicon()
    is_end = words[-1] in _LEFT_OFF_BEHIND and len(words) > _SHORTEST_TAIL
    return is_end and words[0] not in lists.given and " ".join(words[:-1]) not in lists.kinds


def _is_called_by_first(words: tuple[str, ...]) -> bool:
    """Whether a firm of three words goes by the first, which is no word of other names: "Halvard" of "Halvard Home Brands"."""
    lists = name_lexicon()
    first, _, *rest = words
    if rest != [words[-1]] or words[-1] not in lists.firms or first in lists.kinds or first in source_words().adjectives:
        return False
    return not (first in lists.given or first in lists.body_nouns or first in lists.person_words)


def _fits(entity: Entity, parts: NameParts) -> bool:
    """Whether a short name can mean an entity, by gender and by kind."""
    if parts.titled and entity.gender and parts.titled != entity.gender:
        return False
    if parts.titles and entity.is_kin and not entity.mention_count:
        return False  # "President Ruiz" is not the first lady, Ana Ruiz, who is told of further on
    return not ((parts.titles or parts.kind == "person") and entity.kind in BODIES and entity.kind_known)
