"""Which body does a common noun mean: "the company", "the ministry", "the campaign"?"""

from itertools import islice
from typing import NamedTuple

from framing.attribution.mentions.reasons_for_anonymity import anonymity_reason
from framing.attribution.mentions.source_kinds import SourceKind, source_rules
from framing.attribution.mentions.source_nouns import source_words
from framing.lexicons import word_list

from .adjacent_words import is_possessive, says_behind
from .described_entities import body_described, body_named_so, company_described
from .entities import Entity
from .entity_index import EntityIndex
from .name_lexicon import BODIES, PERSONAL, name_lexicon
from .noun_phrases import NounPhrase, brought_in_before, is_bare, noun_phrase, words_behind_article, words_between
from .salience import Salience

HIS_OR_HER = ("his", "her")
_PHRASES_BACK = 150  # mentions, in which the body of a bare noun is looked for
_LED = word_list("coreference.led_bodies")
_OWNED_BODIES = word_list("coreference.owned_bodies")
_CAMPAIGNERS = word_list("coreference.campaigners")
_OF_A_PLACE = word_list("coreference.of_a_place")
_AGAINST_SOMEBODY, _THEIRS = word_list("coreference.against_somebody"), word_list("coreference.theirs")
_DEEDS = word_list("coreference.deeds")
_PUBLIC_SERVICES = word_list("coreference.public_services")
_OUTLETS = word_list("coreference.outlets")
_NOT_ONE = word_list("source_nouns.many_as_one")  # "the media" are no outlet named before
_COMPASS = frozenset(map(str.capitalize, name_lexicon().points.values()))
_SORTS = word_list("coreference.sorts_of_bodies")
_POLICE = "police"
_NAMED_SO = 50  # places of a family name that are looked at


class Referent(NamedTuple):
    """Who is meant: an entity, or a name that the phrase itself makes up, or nobody by name."""

    entity: Entity | None
    name: str | None
    kind: SourceKind
    reason: str | None = None


def referent_of_body(salience: Salience, phrase: NounPhrase) -> Referent:
    """A body: named inside the phrase, made up by it, pointed back to, or told by its noun alone."""
    index = salience.index
    if phrase.noun == _POLICE and phrase.end == phrase.head_end and (force := _police_force_before(salience, phrase)):
        return force
    if name := _body_name(salience, phrase):
        return Referent(None, name, "organisation")
    # "police in Lowell" are not Lowell
    inside = [one for one in phrase.inside if one.entity.kind != "place" or one.start < phrase.head_end]
    entities = [named.entity for named in inside if named.entity.kind in BODIES]
    if entities:
        return Referent(entities[0], None, "organisation")
    if _holds_people(index, phrase) or (phrase.noun in _AGAINST_SOMEBODY and phrase.first in _THEIRS):
        return Referent(None, None, "group", anonymity_reason(index.document, phrase.start, phrase.end))
    if phrase.first not in source_rules().definite or phrase.noun in _NOT_ONE:
        return Referent(None, None, "organisation")
    lists = name_lexicon()
    if phrase.noun in lists.companies:
        words = words_behind_article(index, phrase)
        described = body_named_so(index, phrase.start, words)
        if described is None and _PUBLIC_SERVICES.isdisjoint(words):
            described = company_described(index, phrase.start, phrase.noun)
        return Referent(described, None, "organisation")
    if name := _name_brought_in(salience, phrase):
        return Referent(None, name, "organisation")
    says = says_behind(index.document, phrase.end)
    entity = body_described(index, phrase.start, phrase.noun, says=says)
    other = entity and (_is_another(index, phrase, entity) or (phrase.noun in _DEEDS and phrase.noun not in entity.words))
    return Referent(None if other else entity, None, "organisation")  # "the opposition" is no university


def _police_force_before(salience: Salience, phrase: NounPhrase) -> Referent | None:
    """The force told before that "state police" means: the Harbor State Police, Ohio state police.

    Not "police", which may be those of another town.
    """
    index = salience.index
    words = index.document.words.folded[words_between(index, phrase.start, phrase.head_end)]
    words = words[words[0] in source_rules().definite :]
    if len(words) < 2:
        return None
    if entity := body_named_so(index, phrase.start, words):
        return Referent(entity, None, "organisation")
    end = f" {' '.join(words)}"
    called_so = (
        one for one in brought_in_before(index, phrase, _PHRASES_BACK) if index.document.folded[one.start : one.head_end].endswith(end)
    )
    phrases = (noun_phrase(index, one.start, one.end, one.head_end) for one in called_so)
    name = next((name for one in phrases if one and (name := _body_name(salience, one))), None)
    return Referent(None, name, "organisation") if name else None


def _name_brought_in(salience: Salience, phrase: NounPhrase) -> str | None:
    """The name under which a bare "the administration" was told before: "the Ruiz administration", "the Qarimi government"."""
    index = salience.index
    if not is_bare(index, phrase):
        return None
    phrases = (noun_phrase(index, one.start, one.end, one.head_end) for one in brought_in_before(index, phrase, _PHRASES_BACK))
    return next((name for one in phrases if one and (name := _body_name(salience, one))), None)


def _is_another(index: EntityIndex, phrase: NounPhrase, entity: Entity) -> bool:
    """Whether a word before the noun tells another body than the one named: "the intelligence community" of a "Senate Committee"."""
    words = words_behind_article(index, phrase)[:-1]
    return bool(words) and phrase.noun not in entity.words and not any(word in entity.words or word in _SORTS for word in words)


def _body_name(salience: Salience, phrase: NounPhrase) -> str | None:
    """The name that a phrase makes up for a body: "the Ruiz campaign", "her campaign", "the Qarimi government"."""
    index = salience.index
    text = index.document.text
    if phrase.first in HIS_OR_HER and phrase.noun in _LED and (leader := salience.antecedent(phrase.start, phrase.first)):
        return None if leader.described else _led_by(index, leader, phrase.noun)
    behind = [named.entity for named in phrase.inside if named.start > phrase.head_end][-1:]
    if behind and behind[0].kind == "person" and phrase.noun in _OWNED_BODIES:
        return _led_by(index, behind[0], phrase.noun)  # "the office of Mayor Ana Ruiz"
    noun = text[phrase.head_end - len(phrase.noun) : phrase.head_end]
    before = [named for named in phrase.inside if named.start < phrase.head_end]
    if before:
        entity = before[-1].entity
        owned = is_possessive(index.document, before[-1].end)
        is_known_name = entity.kind_known and entity.kind in ("person", "place")
        if phrase.noun in _OUTLETS and phrase.first == "the" and not owned and not is_known_name:
            return entity.name  # "the Harbour Ilbo newspaper"
        between = _between_owner_and_noun(index, before[-1].end, phrase)
        if between.startswith("own "):
            return None  # "Ruiz's own organization"
        may_be_place = entity.kind == "place" or (len(entity.words) == 1 and not entity.kind_known and entity.kind in PERSONAL)
        if owned and phrase.noun in _OF_A_PLACE and may_be_place:
            return text[before[-1].start : phrase.head_end]  # "Lowell’s criminal court"
        if entity.kind in BODIES:
            return None if owned else f"{entity.name} {between}{noun}"
        if phrase.noun in _DEEDS and owned:
            return None  # "Ruiz's opposition"
        if owned and not between:
            return _led_by(index, entity, noun)
        return f"{entity.short_name} {between}{noun if between else _campaign_or(index, entity.short_name, noun)}"
    kinds = name_lexicon().kinds
    cut, words = words_between(index, phrase.start, phrase.head_end), index.document.words
    peoples = (
        at for at, word in zip(words.starts[cut], words.folded[cut], strict=True) if kinds.get(word) == "people" and text[at].isupper()
    )
    at = next(peoples, None)
    if at is None:
        return None
    compass = words.at(at - 1)  # "the South Norlandish government"
    if compass >= cut.start and words.written[compass] in _COMPASS:
        at = words.starts[compass]
    return text[at : phrase.head_end]


def _led_by(index: EntityIndex, leader: Entity, noun: str) -> str:
    """What a body that goes by its leader is called: "Ruiz campaign"; "Ana M. Ruiz's office", as it was told first."""
    document = index.document
    if noun.lower() not in _OWNED_BODIES:
        return f"{leader.short_name} {_campaign_or(index, leader.short_name, noun)}"
    for mention in index.mentions:
        if mention.kind == "nominal" and mention.head_in(document.folded) == noun.lower():
            owner = next(iter(index.within(mention.start, mention.head_start)[-1:]), None)
            if owner and owner.entity is leader and is_possessive(document, owner.end):
                return document.text[owner.start : mention.head_end]
    return f"{leader.short_name}’s {noun}"


def _campaign_or(index: EntityIndex, name: str, noun: str) -> str:
    """A noun by which a leader's people go, or "campaign" where the text calls them so too: "the Ruiz camp", with "the Ruiz campaign"."""
    if noun.lower() not in _CAMPAIGNERS:
        return noun
    document, family = index.document, name.lower().rpartition(" ")[2]
    behind = (document.words.ends[i] for i in islice(document.words.places.get(family, ()), _NAMED_SO))
    is_campaign = any(document.folded.startswith((" campaign", "'s campaign"), end) for end in behind)
    return "campaign" if is_campaign else noun


def _between_owner_and_noun(index: EntityIndex, end: int, phrase: NounPhrase) -> str:
    """What tells which of an owner's bodies is meant, with a space behind: "legal " of "Ruiz's legal team"."""
    return index.document.text[end : phrase.head_end - len(phrase.noun)].lstrip()


def _holds_people(index: EntityIndex, phrase: NounPhrase) -> bool:
    """Whether a body is a handful of people: "a group of doctors", "a panel of voters"."""
    document = index.document
    if not document.text.startswith(" of ", phrase.head_end):
        return False
    nouns = source_words().nouns
    behind = document.words.folded[words_between(index, phrase.head_end + 4, phrase.end)]
    return any(nouns.get(word) in ("people", "group") for word in behind)
