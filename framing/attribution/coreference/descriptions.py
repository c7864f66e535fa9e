"""Whom does a phrase with a common noun mean: "the senator", "a spokesman for the fund", "the Ruiz campaign", "one report"?"""

import re
from bisect import bisect_left

from framing.attribution.mentions.attribution_words import saying_forms, verbs
from framing.attribution.mentions.makers import SPOKEN
from framing.attribution.mentions.mention import Mention
from framing.attribution.mentions.participles import MET_WITH, tells_deed
from framing.attribution.mentions.reasons_for_anonymity import anonymity_reason, asks_for_anonymity
from framing.attribution.mentions.source_kinds import form_kind, noun_kind, source_rules
from framing.attribution.mentions.source_nouns import source_words
from framing.lexicons import any_of, word_list
from framing.text.function_words import function_words
from framing.text.late_pattern import late_pattern
from framing.text.plurals import is_plural

from .adjacent_words import is_possessive, says_behind, stands_behind_subject, word_before, word_behind
from .another_office import is_of_another_people, is_only_vice_president
from .apposition import apposed_to
from .bare_quantifiers import kind_of_quantity, stands_alone
from .cataphora import named_later
from .described_bodies import HIS_OR_HER, Referent, referent_of_body
from .described_entities import foremost_person, person_described
from .document_owners import owner_of_document
from .entities import Entity
from .entity_index import EntityIndex
from .name_lexicon import BODIES, PERSONAL, name_lexicon
from .national_leaders import leader_of_people, leads_at_home, people_told
from .noun_phrases import (
    NounPhrase,
    brought_in_before,
    is_bare,
    is_one_person,
    noun_phrase,
    words_behind_article,
    words_between,
    words_up_to_head,
)
from .offices import holder_of_office
from .salience import Salience

_OF = re.compile(rf" of (?!\d|{any_of(word_list('coreference.up_to_seven'))}\b)")
_OF_BODY = re.compile(rf" of {any_of(word_list('coreference.before_association'))} {any_of(word_list('coreference.associations'))}\b")
_OWNED_BY = re.compile(r"[a-z]'s? ")
_MOST_BACK = 6  # times
_FAR_BACK = 200  # mentions, among which somebody unnamed is looked for by a word that tells him apart
_CLOSES_APPOSITION = (",", ".", ";", *(f" {word} " for word in word_list("attribution.acts.relatives")))
_BESIDE = 40  # characters
_CLOSE_REACH = 30  # characters behind a phrase in which its source is told to be an insider
_OF_PLACES = word_list("coreference.of_places")
_OWN_WORDS = word_list("coreference.own_words")
_WORDS_OF_BODIES = word_list("coreference.counts") | SPOKEN
_POINTING = word_list("coreference.pointing")
_NAMELESS = word_list("anonymity.nameless")
_MANY_OF = word_list("coreference.many_of")
_FORMERLY = word_list("coreference.formerly")
_PAPERS = word_list("coreference.papers")
_MAY_BE_PEOPLE, _BEFORE_PEOPLE = word_list("coreference.may_be_people"), word_list("coreference.before_people")
_BEHIND_PAPER = re.compile(rf" {any_of(word_list('coreference.behind_paper'))}\b")
_BY_APPOINTMENT, _IN_CAMPAIGNS = word_list("coreference.by_appointment"), word_list("coreference.in_campaigns")
_YEAR_BEFORE = re.compile(r"\b\d{4} $")
_THIS_SOURCE = re.compile(rf"(?:this|that) {any_of(word_list('coreference.of_anybody'))}")
_WORDS_BACK = 24  # mentions, among which whom "this source" means is looked for
_TELLS_WHICH = late_pattern(rf" (?:([a-z]{{2,}}ing) |{MET_WITH} {any_of(function_words().prepositions)}\b)")


def referent_of(salience: Salience, phrase: NounPhrase) -> Referent:
    """Whom a phrase with a common noun means."""
    index = salience.index
    rules = source_rules()
    if phrase.noun in rules.counters or phrase.noun in rules.quantities:
        reason = anonymity_reason(index.document, phrase.start, phrase.end)
        return Referent(None, None, "anonymous" if reason else kind_of_quantity(index, phrase), reason)
    kind = noun_kind(phrase.noun)
    kind = form_kind(phrase.noun) if kind == "unknown" else kind
    if phrase.noun in _PAPERS and _is_of_research(index, phrase):
        kind = "document"
    if phrase.noun in _MAY_BE_PEOPLE and not _BEFORE_PEOPLE.isdisjoint((phrase.first, *words_behind_article(index, phrase))):
        kind = "group"  # "prominent figures in the party"
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
        return referent_of_body(salience, phrase)
    if phrase.noun in _MANY_OF and _is_of_many(index, phrase):
        return Referent(None, None, "group")
    may_be_named = is_one_person(phrase.noun) and not asks_for_anonymity(index.document, phrase.head_end)
    entity = (_person(salience, phrase) or named_later(index, phrase)) if may_be_named else None
    if entity and not is_of_another_people(index, entity, phrase):
        return Referent(entity, None, "named-person")
    reason = anonymity_reason(index.document, phrase.start, phrase.end)
    nameless = not _NAMELESS.isdisjoint(words_up_to_head(index, phrase))  # "two unnamed officials"
    anonymous = bool(reason) or nameless or _knows(index, phrase)
    if is_one_person(phrase.noun):
        anonymous = anonymous or _is_brought_in(index, phrase) or _is_one_of_nobody_named(index, phrase)
        return Referent(None, None, "anonymous" if anonymous else "unknown", reason)
    return Referent(None, None, "anonymous" if anonymous else kind, reason)


def pointed_to(index: EntityIndex, start: int, end: int) -> Mention | None:
    """The phrase that brought in whom "this source" or "that person" means: the last of somebody unnamed, by whatever noun.

    "One Harbor Party operative was blunt. “It is lost,” this source said."
    """
    document = index.document
    if _THIS_SOURCE.fullmatch(document.folded, start, end) is None:
        return None
    at = index.mentions.index_from(start)
    before = [
        one for one in index.mentions[max(0, at - _WORDS_BACK) : at][::-1] if one.kind == "nominal" and not index.in_speech(one.start)
    ]
    people = [one for one in before if is_one_person(one.head_in(document.folded)) and _brings_in(index, one)]
    called_so = (one for one in people if document.folded.endswith(one.head_in(document.folded), start, end))
    # Rather whoever speaks, or of whom a sentence tells, than whom it tells of: "A source said a suspect was held. This source"
    told = (
        one
        for one in people
        if index.mentions.behind(document.sentence_at(one.start).start) is one
        or says_behind(document, one.end)
        or word_before(document, _whom_it_describes(index, one).start) in saying_forms()
    )
    found = next(called_so, None) or next(told, None)
    return _whom_it_describes(index, found) if found else None


def _whom_it_describes(index: EntityIndex, mention: Mention) -> Mention:
    """The phrase to which one is apposed, or that one: "one of the officials" of "said one of the officials, a member of the board"."""
    apposed = index.document.text.startswith(", ", mention.start - 2)
    before = index.mentions.ending_at(mention.start - len(", ")) if apposed else None
    return before if before and before.kind == "nominal" else mention


def _knows(index: EntityIndex, phrase: NounPhrase) -> bool:
    """Whether a source is told to be an insider: "people familiar with it"; not in "rowers who police say were involved in it"."""
    folded = index.document.folded
    knowing = source_rules().knows.search(folded, phrase.start, phrase.end + _CLOSE_REACH)
    return knowing is not None and verbs().keys().isdisjoint(folded[phrase.end : knowing.start()].split())


def _is_of_many(index: EntityIndex, phrase: NounPhrase) -> bool:
    """Whether a noun of number tells how many others there are: "a host of critics"; not "the host of the show", "of Harbor News"."""
    of = index.document.text[phrase.head_end : phrase.end]
    return of.startswith(" of ") and of.islower() and any(map(is_plural, of.split()))


def _is_of_research(index: EntityIndex, phrase: NounPhrase) -> bool:
    """Whether a paper is a study and no newspaper: "a 2024 paper", "a paper by two economists", and "the paper" behind one of these."""
    folded, heads = index.document.folded, [(phrase.start, phrase.head_end)]
    if phrase.definite:
        heads += [(one.start, one.head_end) for one in brought_in_before(index, phrase, _FAR_BACK)]
    years = (_YEAR_BEFORE.search(folded, start, end - len(phrase.noun)) for start, end in heads)
    return any(years) or any(_BEHIND_PAPER.match(folded, end) for _, end in heads)


def _is_one_of_nobody_named(index: EntityIndex, phrase: NounPhrase) -> bool:
    """Whether "the driver said" stands in a text that names nobody he might be; not "the president", nor "the official version"."""
    lone = is_bare(index, phrase)
    known = phrase.noun in source_rules().offices or (lone and phrase.noun in name_lexicon().titles)  # "the leader"
    if phrase.first != "the" or known or any(entity.kind in PERSONAL for entity in index.named):
        return False
    behind = word_behind(index.document, phrase.end)
    return not behind or stands_behind_subject(behind) or behind in function_words().prepositions


def _is_its_owner(phrase: NounPhrase, owner: Entity) -> bool:
    """Whether an entity owns a document by the words of its phrase, or of one before: not who only released it."""
    inside = [named for named in phrase.inside if named.entity is owner]
    return phrase.noun in SPOKEN or any(named.start < phrase.head_end for named in inside) or phrase.first in source_rules().definite


def _person(salience: Salience, phrase: NounPhrase) -> Entity | None:
    """The person of a definite description, by the role that the text tells, else the likeliest of those just named."""
    if not phrase.definite:
        return None
    index, rules = salience.index, source_rules()
    words = index.document.words.folded[words_between(index, phrase.start, phrase.head_end)]
    if people := people_told(index, phrase):
        if leader := leader_of_people(index, phrase, people):
            return leader
        if phrase.noun == "president" and leads_at_home(index, people):
            return None  # "the Libyan president" is not President Ruiz of the White House
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
        foremost = foremost_person(salience, phrase.start)
        if foremost and is_only_vice_president(index, foremost):
            return None
        return None if foremost and _speaks_of_another(index, phrase, foremost) else foremost
    # "the senator" and "the prime minister" are told by name or nobody near; "the former senator", "the Vermont senator" describe.
    if phrase.noun in rules.offices and (len(words) < 3 or words[-2] in name_lexicon().modifiers):
        return None
    if phrase.noun in _BY_APPOINTMENT:
        return None
    owner = salience.antecedent(phrase.start, phrase.first) if phrase.first in HIS_OR_HER else None
    entity = person_described(salience, phrase.start, phrase.end, phrase.noun, owner)
    in_office = entity is not None and not rules.offices.isdisjoint(entity.roles)
    if entity and _speaks_of_another(index, phrase, entity):
        return None
    return None if in_office and phrase.noun not in _IN_CAMPAIGNS else entity  # "the photographer" is not President Ruiz


def _speaks_of_another(index: EntityIndex, phrase: NounPhrase, entity: Entity) -> bool:
    """Whether a phrase opens what somebody is reported to say, and is so not himself: "Ana Ruiz said the clerk had left"."""
    at = bisect_left(index.starts, phrase.start) - 1
    if at < 0 or index.named[at] is not entity or phrase.start - index.ends[at] > _BESIDE:
        return False
    between = index.document.folded[index.ends[at] : phrase.start].removesuffix("that ").split()
    return bool(between) and between[-1] in saying_forms()


def _is_brought_in(index: EntityIndex, phrase: NounPhrase) -> bool:
    """Whether a phrase tells of one person without a name: "an aide", "her aide"; not "as president", "no aide", "the official version"."""
    rules = source_rules()
    if phrase.first in rules.unspecific or (phrase.noun in rules.adjectival and not stands_alone(index.document, phrase.head_end)):
        return False
    if phrase.noun == "source" and index.document.folded.startswith(" of ", phrase.head_end):
        return False  # "a source of joy"
    if phrase.first not in source_words().determiners:
        return phrase.owned
    if phrase.first not in _POINTING or phrase.owned or phrase.noun in rules.insiders:
        return True
    office = phrase.noun in rules.offices and phrase.noun not in rules.spokes
    if not office and _OWNED_BY.search(index.document.folded, phrase.start, phrase.head_end):
        return True  # "the ferry's owner", but "the province's health minister" has a name further on
    if _is_restricted_by_participle(index, phrase):
        return True
    # "the leader" of whom no leader was told before is mostly somebody with a name.
    modifier = name_lexicon().modifiers.intersection(words_behind_article(index, phrase))  # "the prime minister" behind "as trade minister"
    folded = index.document.folded
    before = (folded[one.start : one.head_start].split() for one in brought_in_before(index, phrase))
    return any(modifier.issubset(words) for words in before) or _repeats_modifier(index, phrase)


def _is_somebody_new(index: EntityIndex, phrase: NounPhrase) -> bool:
    """Whether a definite description points to nobody named: "the wife of a driver", "her brother", "Lowell's tax commissioner"."""
    document, rules = index.document, source_rules()
    if phrase.noun in rules.kin and (phrase.first not in _POINTING or _OF.match(document.text, phrase.head_end)):
        return True
    # "Lowell's tax commissioner", "Ruiz's spokesman", of whom no name was told; "Ruiz's former spokesman" may tell who was named.
    before = not _FORMERLY.isdisjoint(words_behind_article(index, phrase))
    if any(is_possessive(document, named.end) and not (before and named.entity.kind not in BODIES) for named in phrase.inside):
        return True
    if phrase.noun == "source" or (phrase.noun not in name_lexicon().gendered and _is_restricted_by_participle(index, phrase)):
        return True
    # "a driver", then "the driver" and again "the driver"
    return _was_brought_in(index, phrase) or _repeats_modifier(index, phrase)


def _is_restricted_by_participle(index: EntityIndex, phrase: NounPhrase) -> bool:
    """Whether a participle without a comma tells which one is meant: "the nurse treating him", "the firm hired by Ruiz".

    Not one of saying: "with the clerk arguing that it is late".
    """
    participle = _TELLS_WHICH.match(index.document.text, phrase.head_end) if phrase.first == "the" else None
    return participle is not None and (participle[1] is None or tells_deed(participle[1]))


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


def _repeats_modifier(index: EntityIndex, phrase: NounPhrase) -> bool:
    """Whether a word before the noun tells somebody unnamed anew, far behind: "a senior Norland official … the Norland official"."""
    apart = set(words_behind_article(index, phrase)) - {phrase.noun}
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
    if first not in source_rules().indefinite or first in source_rules().unspecific:
        return False
    closes = index.document.text.startswith(_CLOSES_APPOSITION, mention.end)  # "done by Ana Ruiz, a clerk."
    return not (_is_named_beside(index, mention.end) or apposed_to(index, mention.start, PERSONAL, governed=closes))


def _is_named_beside(index: EntityIndex, end: int) -> bool:
    """Whether a name stands behind the comma at which a phrase ends: "a top Democrat, Rep. Ana Ruiz"."""
    if not index.document.text.startswith(", ", end):
        return False
    return any(named.entity.kind == "person" for named in index.within(end, end + _BESIDE))
