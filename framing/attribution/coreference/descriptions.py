"""Whom does a phrase with a common noun mean: "the senator", "a spokesman for the fund", "the Ruiz campaign", "one report"?"""

import re
from bisect import bisect_left
from itertools import islice
from typing import NamedTuple

from framing.attribution.mentions.attribution_words import verbs
from framing.attribution.mentions.mentions import Mention
from framing.attribution.mentions.participles import MET_WITH, tells_deed
from framing.attribution.mentions.source_kinds import SourceKind, anonymity_reason, form_kind, noun_kind, source_rules
from framing.attribution.mentions.source_nouns import source_words
from framing.lexicons import any_of, word_list
from framing.text.function_words import function_words
from framing.text.late_pattern import late_pattern

from .adjacent_words import is_possessive, says_behind, word_behind
from .apposition import apposed_to
from .bare_quantifiers import kind_of_quantity, stands_alone
from .described_entities import body_described, body_named_so, company_described, foremost_person, person_described
from .document_owners import owner_of_document
from .entities import Entity
from .entity_index import EntityIndex
from .name_lexicon import BODIES, PERSONAL, name_lexicon
from .noun_phrases import NounPhrase, brought_in_before, is_one_person, noun_phrase, words_between
from .offices import holder_of_office, named_later
from .salience import Salience

_OF = re.compile(rf" of (?!\d|{any_of(word_list('coreference.up_to_seven'))}\b)")
_OF_BODY = re.compile(rf" of {any_of(word_list('coreference.before_association'))} {any_of(word_list('coreference.associations'))}\b")
_OWNS = re.compile(r"^['’]s?(?= )")
_OWNED_BY = re.compile(r"[a-z]'s? ")
_PHRASES_BACK = 150  # mentions, in which the body of a bare noun is looked for
_MOST_BACK = 6  # times
_FAR_BACK = 200  # mentions, among which somebody unnamed is looked for by a word that tells him apart
_BESIDE = 40  # characters
_BARE = 2  # words: "the administration"
_CLOSE_REACH = 30  # characters behind a phrase in which its source is told to be an insider
_LED = word_list("coreference.led_bodies")
_OWNED_BODIES = word_list("coreference.owned_bodies")
_CAMPAIGNERS = word_list("coreference.campaigners")
_OF_A_PLACE = word_list("coreference.of_a_place")
_DEEDS = word_list("coreference.deeds")
_OUTLETS = word_list("coreference.outlets")
_NOT_ONE = word_list("source_nouns.many_as_one")  # "the media" are no outlet named before
_HIS_OR_HER = ("his", "her")
_COMPASS = frozenset(map(str.capitalize, name_lexicon().points.values()))
_OF_PLACES = word_list("coreference.of_places")
_SPOKEN, _OWN_WORDS = word_list("coreference.spoken"), word_list("coreference.own_words")
_WORDS_OF_BODIES = word_list("coreference.counts") | _SPOKEN
_SORTS = word_list("coreference.sorts_of_bodies")
_POINTING = word_list("coreference.pointing")
_NAMED_SO = 50  # places of a family name that are looked at
_BEHIND_SUBJECT = word_list("coreference.behind_subject") | word_list("coreference.who")
_FORMERLY = word_list("coreference.formerly")
_TELLS_WHICH = late_pattern(rf" (?:([a-z]{{2,}}ing) |{MET_WITH} {any_of(function_words().prepositions)}\b)")


class Referent(NamedTuple):
    """Who is meant: an entity, or a name that the phrase itself makes up, or nobody by name."""

    entity: Entity | None
    name: str | None
    kind: SourceKind
    reason: str | None = None


def referent_of(salience: Salience, phrase: NounPhrase) -> Referent:
    """Whom a phrase with a common noun means."""
    index = salience.index
    rules = source_rules()
    if phrase.noun in rules.counters or phrase.noun in rules.quantities:
        return Referent(None, None, kind_of_quantity(index, phrase))
    kind = noun_kind(phrase.noun)
    kind = form_kind(phrase.noun) if kind == "unknown" else kind
    if kind == "document":
        owner = owner_of_document(index, phrase)
        if owner is None or isinstance(owner, str):
            return Referent(None, owner, "document")
        if owner.kind == "organisation" and phrase.noun in _WORDS_OF_BODIES:
            return Referent(owner, None, "organisation")  # "the fund's estimate" is the fund's word, not a paper of its
        if owner.kind == "person" and phrase.noun in _OWN_WORDS and _is_its_owner(phrase, owner):
            return Referent(owner, None, "named-person")
        # "Lowell law says": a law has no other name
        return Referent(None if owner.kind == "place" and phrase.noun in _OF_PLACES else owner, None, "document")
    if kind == "organisation":
        return _body(salience, phrase)
    if is_one_person(phrase.noun) and (entity := _person(salience, phrase) or named_later(index, phrase)):
        return Referent(entity, None, "named-person")
    reason = anonymity_reason(index.document, phrase.start, phrase.end)
    insiders = reason or rules.knows.search(index.document.folded, phrase.start, phrase.end + _CLOSE_REACH)
    if is_one_person(phrase.noun):
        unnamed = insiders or _is_brought_in(index, phrase) or _is_one_of_nobody_named(index, phrase)
        return Referent(None, None, "anonymous" if unnamed else "unknown", reason)
    return Referent(None, None, "anonymous" if insiders else kind, reason)


def _is_one_of_nobody_named(index: EntityIndex, phrase: NounPhrase) -> bool:
    """Whether "the driver said" stands in a text that names nobody he might be; not "the president", nor "the official version"."""
    lone = index.document.count_words(phrase.start, phrase.end) <= _BARE
    known = phrase.noun in source_rules().offices or (lone and phrase.noun in name_lexicon().titles)  # "the leader"
    if phrase.first != "the" or known or any(entity.kind in PERSONAL for entity in index.named):
        return False
    behind = word_behind(index.document, phrase.end)
    return not behind or behind in verbs() or behind in _BEHIND_SUBJECT or behind in function_words().prepositions


def _is_its_owner(phrase: NounPhrase, owner: Entity) -> bool:
    """Whether an entity owns a document by the words of its phrase, or of one before: not who only released it."""
    inside = [named for named in phrase.inside if named.entity is owner]
    return phrase.noun in _SPOKEN or any(named.start < phrase.head_end for named in inside) or phrase.first in source_rules().definite


def _person(salience: Salience, phrase: NounPhrase) -> Entity | None:
    """The person of a definite description, by the role that the text tells, else the likeliest of those just named."""
    if not phrase.definite:
        return None
    index, rules = salience.index, source_rules()
    words = index.document.words.folded[words_between(index, phrase.start, phrase.head_end)]
    elect = "-elect" if index.document.folded.startswith("-elect", phrase.head_end) else ""  # "the president-elect" beside the president
    entity = holder_of_office(index, phrase.start, phrase.noun + elect, words[-2] if len(words) > 1 else "")
    if phrase.noun == "president" and _OF_BODY.match(index.document.folded, phrase.head_end):
        return None  # "the president of the group" is not President Ruiz
    if entity:
        new = phrase.noun in rules.kin and entity in {named.entity for named in phrase.inside}
        return None if new or _is_somebody_brought_in_since(index, phrase, entity) else entity
    if _is_somebody_new(index, phrase):
        return None
    if phrase.noun == "president":
        return foremost_person(salience, phrase.start)
    # "the senator" is told by name or nobody near; "the former senator", "the Vermont senator" describe.
    if phrase.noun in rules.offices and len(words) < 3:
        return None
    owner = salience.antecedent(phrase.start, phrase.first) if phrase.first in _HIS_OR_HER else None
    return person_described(salience, phrase.start, phrase.end, phrase.noun, owner)


def _is_brought_in(index: EntityIndex, phrase: NounPhrase) -> bool:
    """Whether a phrase tells of one person without a name: "an aide", "her aide"; not "as president", "no aide", "the official version"."""
    rules = source_rules()
    if phrase.first in rules.unspecific or (phrase.noun in rules.adjectival and not stands_alone(index.document, phrase.head_end)):
        return False
    if phrase.noun == "source" and index.document.folded.startswith(" of ", phrase.head_end):
        return False  # "a source of joy"
    if phrase.first not in source_words().determiners and phrase.first not in rules.counters:
        return phrase.owned
    if phrase.first not in _POINTING or phrase.owned or phrase.noun in rules.insiders:
        return True
    if phrase.noun not in rules.offices and _OWNED_BY.search(index.document.folded, phrase.start, phrase.head_end):
        return True  # "the ferry's owner", but "the province's health minister" has a name further on
    if _is_told_which(index, phrase):
        return True
    # "the leader" of whom no leader was told before is mostly somebody with a name.
    return bool(brought_in_before(index, phrase)) or _is_told_apart(index, phrase)


def _is_somebody_new(index: EntityIndex, phrase: NounPhrase) -> bool:
    """Whether a definite description points to nobody named: "the wife of a driver", "her brother", "Lowell's tax commissioner"."""
    document, rules = index.document, source_rules()
    if phrase.noun in rules.kin and (phrase.first not in _POINTING or _OF.match(document.text, phrase.head_end)):
        return True
    # "Lowell's tax commissioner", "Ruiz's spokesman", of whom no name was told; "Ruiz's former spokesman" may tell who was named.
    before = not _FORMERLY.isdisjoint(_words_behind_article(index, phrase))
    if any(is_possessive(document, named.end) and not (before and named.entity.kind not in BODIES) for named in phrase.inside):
        return True
    if phrase.noun == "source" or (phrase.noun not in name_lexicon().gendered and _is_told_which(index, phrase)):
        return True
    # "a driver", then "the driver" and again "the driver"
    return _was_brought_in(index, phrase) or _is_told_apart(index, phrase)


def _is_told_which(index: EntityIndex, phrase: NounPhrase) -> bool:
    """Whether a participle without a comma tells which one is meant: "the nurse treating him", "the firm hired by Ruiz".

    Not one of saying: "with the clerk arguing that it is late".
    """
    told = _TELLS_WHICH.match(index.document.text, phrase.head_end) if phrase.first == "the" else None
    return told is not None and (told[1] is None or tells_deed(told[1]))


def _was_brought_in(index: EntityIndex, phrase: NounPhrase) -> bool:
    """Whether the noun brought in somebody unnamed shortly before, or before the last few that it pointed back to him."""
    last: NounPhrase | None = phrase
    for _ in range(_MOST_BACK):
        before = brought_in_before(index, last) if last else []
        if any(_brings_in(index, one) for one in before):
            return True
        if not before or (last := noun_phrase(index, before[-1].start, before[-1].end, before[-1].head_end)) is None:
            return False
    return False


def _is_told_apart(index: EntityIndex, phrase: NounPhrase) -> bool:
    """Whether a word before the noun tells somebody unnamed anew, far behind: "a senior Norland official … the Norland official"."""
    apart = set(_words_behind_article(index, phrase)) - {phrase.noun}
    if not apart:
        return False
    folded = index.document.folded
    far = brought_in_before(index, phrase, _FAR_BACK)
    return any(not apart.isdisjoint(folded[one.start : one.head_start].split()) and _brings_in(index, one) for one in far)


def _is_somebody_brought_in_since(index: EntityIndex, phrase: NounPhrase, entity: Entity) -> bool:
    """Whether somebody unnamed was brought in by the noun after its bearer was named: "Judge Ruiz … one judge … the judge"."""
    unnamed = next((one for one in brought_in_before(index, phrase) if _brings_in(index, one)), None)
    if unnamed is None or phrase.noun == "president":
        return False
    first, stop = bisect_left(index.starts, unnamed.start), bisect_left(index.starts, phrase.start)
    return entity not in index.named[first:stop]


def _brings_in(index: EntityIndex, mention: Mention) -> bool:
    """Whether a phrase brings in somebody and no name stands beside it: "a driver"; not "Ruiz, a driver"."""
    first = index.document.folded[mention.start : mention.head_start].partition(" ")[0]
    indefinite = first in source_rules().indefinite and first not in source_rules().unspecific
    return indefinite and not (_is_named_beside(index, mention.end) or apposed_to(index, mention.start, PERSONAL))


def _is_named_beside(index: EntityIndex, end: int) -> bool:
    """Whether a name stands behind the comma at which a phrase ends: "a top Democrat, Rep. Ana Ruiz"."""
    if not index.document.text.startswith(", ", end):
        return False
    return any(named.entity.kind == "person" for named in index.within(end, end + _BESIDE))


def _body(salience: Salience, phrase: NounPhrase) -> Referent:
    """A body: named inside the phrase, made up by it, pointed back to, or told by its noun alone."""
    index = salience.index
    if name := _body_name(salience, phrase):
        return Referent(None, name, "organisation")
    # "police in Lowell" are not Lowell
    inside = [one for one in phrase.inside if one.entity.kind != "place" or one.start < phrase.head_end]
    entities = [named.entity for named in inside if named.entity.kind in BODIES]
    if entities:
        return Referent(entities[0], None, "organisation")
    if _holds_people(index, phrase):
        return Referent(None, None, "group", anonymity_reason(index.document, phrase.start, phrase.end))
    if phrase.first not in source_rules().definite or phrase.noun in _NOT_ONE:
        return Referent(None, None, "organisation")
    lists = name_lexicon()
    if phrase.noun in lists.companies:
        described = body_named_so(index, phrase.start, _words_behind_article(index, phrase)) or company_described(
            index, phrase.start, phrase.noun
        )
        return Referent(described, None, "organisation")
    if name := _name_brought_in(salience, phrase):
        return Referent(None, name, "organisation")
    says = says_behind(index.document, phrase.end)
    entity = body_described(index, phrase.start, phrase.noun, lists.called.get(phrase.noun), says=says)
    return Referent(None if entity and _is_another(index, phrase, entity) else entity, None, "organisation")


def _name_brought_in(salience: Salience, phrase: NounPhrase) -> str | None:
    """The name under which a bare "the administration" was told before: "the Ruiz administration", "the Qarimi government"."""
    index = salience.index
    if index.document.count_words(phrase.start, phrase.end) > _BARE:
        return None
    phrases = (noun_phrase(index, one.start, one.end, one.head_end) for one in brought_in_before(index, phrase, _PHRASES_BACK))
    return next((name for one in phrases if one and (name := _body_name(salience, one))), None)


def _is_another(index: EntityIndex, phrase: NounPhrase, entity: Entity) -> bool:
    """Whether a word before the noun tells another body than the one named: "the intelligence community" of a "Senate Committee"."""
    words = _words_behind_article(index, phrase)[:-1]
    return bool(words) and phrase.noun not in entity.words and not any(word in entity.words or word in _SORTS for word in words)


def _words_behind_article(index: EntityIndex, phrase: NounPhrase) -> list[str]:
    """The words of a phrase behind its article: "security" and "service"."""
    return index.document.words.folded[words_between(index, phrase.start, phrase.head_end)][1:]


def _body_name(salience: Salience, phrase: NounPhrase) -> str | None:
    """The name that a phrase makes up for a body: "the Ruiz campaign", "her campaign", "the Qarimi government"."""
    index = salience.index
    text = index.document.text
    if phrase.first in _HIS_OR_HER and phrase.noun in _LED and (leader := salience.antecedent(phrase.start, phrase.first)):
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
    between = index.document.text[end : phrase.head_end - len(phrase.noun)]
    return _OWNS.sub("", between).lstrip()


def _holds_people(index: EntityIndex, phrase: NounPhrase) -> bool:
    """Whether a body is a handful of people: "a group of doctors", "a panel of voters"."""
    document = index.document
    if not document.text.startswith(" of ", phrase.head_end):
        return False
    nouns = source_words().nouns
    behind = document.words.folded[words_between(index, phrase.head_end + 4, phrase.end)]
    return any(nouns.get(word) in ("people", "group") or form_kind(word) == "group" for word in behind)
