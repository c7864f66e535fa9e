"""Who holds an office that a text tells of: "the trade minister", "the senator", "Mayor of Port Ash Tom Vance"?"""

import re
from bisect import bisect_left
from collections.abc import Collection
from operator import attrgetter

from framing.attribution.mentions.attribution_words import saying_forms
from framing.attribution.mentions.source_kinds import noun_kind, source_rules
from framing.attribution.mentions.source_nouns import source_words
from framing.lexicons import any_of, word_list
from framing.text.late_pattern import late_pattern

from .adjacent_words import is_governed, says_behind, word_before
from .entities import Entity
from .entity_index import EntityIndex
from .name_lexicon import name_lexicon
from .name_parts import name_parts
from .noun_phrases import NounPhrase, is_one_person

_FOR_SOMEBODY = re.compile(r"\b[a-z]+ for (?:the )?[A-Z]")  # "a spokesman for Sen. Ruiz", but "Minister for Trade Ana Ruiz"
_OF_PLACE = late_pattern(r"(?:[\w.’'-]+ ){0,4}?([A-Za-z]+) (?:of|to) (?:the )?(?:[A-Z][\w’'-]+ ){1,3}")
_OFFICE_OF = re.compile(r"(?:the )?(?!an? )(?:[a-z-]+ ){0,2}?([a-z-]+) (?:of|to) (?:the )?")
_OF_TITLED = tuple(f" {words} " for words in word_list("coreference.before_title_of_another"))
_OF_PEOPLE = tuple(word_list("coreference.ends_of_peoples"))  # "Qarimi", "Irish"

_SPOKES_ALONE = late_pattern(lambda: rf"(?:^|[,.:;”\"'’\n]) ?(?:the )?{any_of(source_rules().spokes)} $")  # before a name
_SOON = 3  # sentences
_BESIDE = 40  # characters: "” said Harbor Fund economist "
_EXPERTS = word_list("sourcing.experts")
_COMES, _POST = any_of(word_list("coreference.comes_to_office")), any_of(word_list("coreference.posts"))
_TOOK_OFFICE = late_pattern(rf", who (?:[\w’'-]+ ){{0,3}}{_COMES} (?:[\w’'-]+ )?{_POST}\b")  # "who took the job in May"

_VICE = "vice president"
_LEAD = 3  # sentences
_LATER = 5  # sentences
_OF_SEVERAL_NAMES = word_list("coreference.of_several_names")
_PEOPLES = word_list("organisations.peoples")
_OTHERS = word_list("coreference.somebody_else")
_ALIKE = 2  # letters of a place that its people go by: "French" of France
_MOST_BEARERS = 20  # of one office, looked at
_TITLE = 30  # characters before a name
_MOST_MENTIONS = 200  # looked back at


def _bearers_of(index: EntityIndex, role: str, noun: str) -> list[Entity]:
    """Those of whom a text tells a role, but for whom the gender of its noun does not fit."""
    gender = name_lexicon().gendered.get(noun)
    return [one for one in index.bearers.get(role, [])[:_MOST_BEARERS] if gender is None or one.gender in (gender, None)]


def holder_of_office(index: EntityIndex, start: int, noun: str, modifier: str = "") -> Entity | None:
    """The person whom "the trade minister" means: the nearest of whom the text tells that office, and no other of its kind."""
    bearers = _bearers_of(index, noun, noun)
    if modifier in name_lexicon().modifiers:
        other = f" {noun}"
        alike = [one for one in bearers if not any(role.endswith(other) for role in one.roles)]
        bearers = _bearers_of(index, f"{modifier} {noun}", noun) or alike
    at = bisect_left(index.starts, start)
    if noun == "president" and modifier != "vice":
        bearers = [one for one in bearers if not is_only_vice_president(index, one)]
    if modifier in source_words().places:
        bearers = [one for one in bearers if not _is_of_another_place(index, one, noun, modifier, at)]
    if not bearers:
        return None
    if len(bearers) == 1:
        return bearers[0]
    if noun == "president" and not modifier.endswith(_OF_PEOPLE):
        return max(bearers, key=attrgetter("mention_count"))  # of two the one whom the text is about; "the Qarimi president" is told so
    if modifier and (of_place := _bearer_with_modifier(index, bearers, f"{modifier} ", at)):
        return of_place
    nearest = None
    for mention_start, _, entity, in_speech in [*index.rows(max(0, at - _MOST_MENTIONS), at)][::-1]:
        if entity in bearers and not in_speech:
            if not is_governed(index.document, mention_start):
                return entity
            nearest = nearest or entity
    return nearest or bearers[0]


def is_only_vice_president(index: EntityIndex, bearer: Entity) -> bool:
    """Whether a text calls somebody vice president, and nowhere president."""
    if _VICE not in bearer.roles:
        return False
    folded = index.document.folded
    ends = (end for end, one in zip(index.ends, index.named, strict=True) if one is bearer)
    titles = (folded[max(0, end - _TITLE - len(bearer.name)) : end - len(bearer.words[-1])] for end in ends)
    return not any("president " in title.replace(_VICE, "") for title in titles)


def named_later(index: EntityIndex, phrase: NounPhrase) -> Entity | None:
    """Who is described and named a little later: "The president of the union said …. Ana Ruiz, its president, …".

    With "the" anywhere, with "a" or no article, and as a voice for others, only at the start of a text, or where he is named at once.
    """
    sentence = index.sentence_of(phrase.start)
    description = index.document.folded[phrase.start : phrase.head_end].removeprefix("the ")
    if named := _speaker_named_soon(index, phrase):
        return named
    if sentence >= _LEAD and (not phrase.definite or phrase.noun in source_rules().spokes):
        return None
    if phrase.noun == "president" and description != phrase.noun:
        return None  # "the Qarimi president"
    bearers = index.bearers.get(phrase.noun, ())
    later = index.newly_named(phrase.start, sentence + _LATER)
    return next((entity for _, _, entity, _ in later if entity in bearers), None)


def _speaker_named_soon(index: EntityIndex, phrase: NounPhrase) -> Entity | None:
    """Who is described, heard, and named at once as who goes on: "says one expert. “…,” said Ana Ruiz, an economist.".

    Of whom it is told which one he is, or who is one of the learned; and who is named next, with a role that agrees.
    """
    rules = source_rules()
    one_of_many = phrase.first == "one"  # "one resident" is no more told by who is quoted next than "a resident"
    owned = phrase.owned or "'s " in index.document.folded[phrase.start : phrase.head_end]
    described = owned or any(one.start < phrase.head_end for one in phrase.inside)
    if not (phrase.noun in _EXPERTS if one_of_many else described) or phrase.noun in rules.spokes or phrase.noun in rules.kin:
        return None
    sentence = index.sentence_of(phrase.start)
    soon = index.newly_named(phrase.end, sentence + _SOON)
    people = ((start, end, one) for start, end, one, in_speech in soon if not in_speech and one.kind == "person")
    start, end, entity = next(people, (0, 0, None))
    if entity is None or len(entity.words) < 2 or index.sentence_of(start) <= sentence:
        return None
    learned = phrase.noun in _EXPERTS and not _EXPERTS.isdisjoint(entity.roles)  # "one expert", and "an economist"
    in_office = not entity.roles and _TOOK_OFFICE.match(index.document.text, end)
    fits = learned or in_office or phrase.noun in entity.roles
    return entity if fits and _goes_on_speaking(index, start, end) else None


def _goes_on_speaking(index: EntityIndex, start: int, end: int) -> bool:
    """Whether a name stands beside a verb of saying behind closing marks: "…,” said Ana Ruiz", "…,” Sen. Ana Ruiz told the Wire"."""
    document = index.document
    mark = max(document.text.rfind(closing, max(0, start - _BESIDE), start) for closing in ("”", '"', "''"))
    between = document.folded[mark + 1 : start]
    alone = mark >= 0 and {",", "."}.isdisjoint(between.replace(". ", " "))
    return alone and (not saying_forms().isdisjoint(between.split()) or says_behind(document, end))


def spokesperson_named_soon(index: EntityIndex, phrase: NounPhrase) -> Entity | None:
    """The name of who was brought in as a voice for others: "A fund spokesman said it was shut. “…,” spokesman Tom Vance added."."""
    if not _OTHERS.isdisjoint(index.document.folded[phrase.start : phrase.head_end].split()):
        return None  # "another fund spokesman"
    for start, _, entity, _ in index.newly_named(phrase.start, index.sentence_of(phrase.start) + _SOON):
        if entity.kind == "person" and _is_voice_of_same(index, phrase, start):
            return entity
    return None


def _is_voice_of_same(index: EntityIndex, phrase: NounPhrase, start: int) -> bool:
    """Whether a noun of its kind, alone or behind its body, tells a name: "spokesman Tom Vance", "Harbor Fund spokesman Tom Vance"."""
    document, gendered = index.document, name_lexicon().gendered
    noun = word_before(document, start)
    one, other = gendered.get(phrase.noun), gendered.get(noun)
    if noun not in source_rules().spokes or (one and other and one != other):
        return False
    if _SPOKES_ALONE.search(document.folded, max(0, start - _TITLE), start):
        return True
    end = start - len(f" {noun} ")
    bodies = {one.entity for one in phrase.inside}
    if any(one.end == end and one.entity in bodies for one in index.within(max(0, end - _TITLE), end)):
        return True
    modifier = document.folded[phrase.start : phrase.head_end - len(phrase.noun)].partition(" ")[2]
    opens = end + 1 - len(modifier)
    # "A fund spokesman …. Fund spokesman Tom Vance"; not "A city spokesman …. Lowell City spokesman Tom Vance"
    before = document.text[document.sentence_at(start).start : max(0, opens)].split()
    return bool(modifier) and document.folded.startswith(modifier, opens) and (not before or before[-1][0].islower() or before[-1] == "The")


def _is_of_another_place(index: EntityIndex, bearer: Entity, noun: str, place: str, at: int) -> bool:
    """Whether another place stands before an office and its bearer: "the Ohio Republican" is not "Iowa Republican Sen. Ana Ruiz"."""
    folded, places = index.document.folded, source_words().places
    for start, end, entity, _ in index.rows(max(0, at - _MOST_MENTIONS), at):
        if entity is bearer:
            before, office, _ = folded[max(0, start - _TITLE) : end].rpartition(f" {noun} ")
            named = before.rpartition(" ")[2]
            if office and named in places and named != place:
                return True
    return False


def is_of_another_people(index: EntityIndex, bearer: Entity, phrase: NounPhrase) -> bool:
    """Whether the office of a bearer is another people's than whose is told: "Iran's minister" is not "French Minister Ana Ruiz"."""
    text, folded = index.document.text, index.document.folded
    place, owned, _ = folded[phrase.start : phrase.head_end].partition("'s ")
    start = index.starts[index.first_rows[bearer]]
    before, office, _ = text[max(0, start - _TITLE) : start].lower().rpartition(phrase.noun)
    if not (owned and office and place in source_words().places) or place in _OF_SEVERAL_NAMES:
        return False
    places = [word for word in before.split() if word in _PEOPLES]
    parts = tuple(word[:_ALIKE] for word in place.split())  # "South Korean", of South Korea
    return bool(places) and _OF_SEVERAL_NAMES.isdisjoint(places) and not any(one.startswith(parts) for one in places)


def _bearer_with_modifier(index: EntityIndex, bearers: Collection[Entity], modifier: str, at: int) -> Entity | None:
    """Of the bearers of an office the only one before whose name a word stands: "the Ohio governor", of "Ohio Gov. Ana Ruiz"."""
    folded, found = index.document.folded, set()
    for start, _, entity, _ in index.rows(max(0, at - _MOST_MENTIONS), at):
        if entity in bearers and f" {modifier}" in f" {folded[max(0, start - _TITLE) : start]}":
            found.add(entity)
    return found.pop() if len(found) == 1 else None


def bearer_of_office(index: EntityIndex, start: int, end: int) -> Entity | None:
    """The bearer of an office that has "of" in it: "Secretary of State Ana Ruiz"."""
    text = index.document.text
    named = index.within(start, end)
    if not named or _FOR_SOMEBODY.search(text, start, end):
        return None
    bearer = named[-1]
    title = word_before(index.document, bearer.start)
    if title.rstrip(".") in name_lexicon().titles and text[start : bearer.start - len(title) - 1].lower().endswith(_OF_TITLED):
        return None  # "A critic of President Tom Vance"
    if bearer.entity.kind == "person" and bearer.end == end:
        office = _OF_PLACE.fullmatch(text, start, bearer.start)  # "Mayor of Port Ash Tom Vance", "Speaker of the House Ana Ruiz"
        of_body = noun_kind(word_before(index.document, bearer.start)) == "organisation"  # "chairman of the Lowell Committee Ana Ruiz"
        if of_body or (office and office.group(1).lower() in name_lexicon().titles):
            return bearer.entity
    parts = name_parts(text[start:end])
    return bearer.entity if parts and parts.titles and start + parts.at == bearer.start else None


def stands_behind_his_body(index: EntityIndex, start: int, end: int) -> bool:
    """Whether a phrase with no article but "the" ends on a body and whom it has as that: "chairman of the Harbor Union Tom Vance"."""
    *_, body, bearer = (None, None, *index.within(start, end))
    if body is None or bearer is None or body.entity.kind != "organisation" or bearer.entity.kind != "person":
        return False
    office = _OFFICE_OF.fullmatch(index.document.folded, start, body.start)
    return office is not None and is_one_person(office[1]) and (bearer.start, bearer.end) == (body.end + 1, end)
