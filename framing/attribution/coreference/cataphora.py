"""Who is described first and named a little later: "The president of the union said …. Ana Ruiz, its president, …"?"""

from framing.attribution.mentions.attribution_words import saying_forms
from framing.attribution.mentions.source_kinds import source_rules
from framing.lexicons import any_of, word_list
from framing.text.late_pattern import late_pattern

from .adjacent_words import says_behind, word_before, word_behind
from .entities import Entity
from .entity_index import EntityIndex
from .name_lexicon import name_lexicon
from .noun_phrases import NounPhrase, words_between, words_up_to_head

_VOICE_BEFORE_COMMA = late_pattern(lambda: rf"\b(the|[\w-]+['’]s?) ({any_of(source_rules().spokes)}), $")
_SPOKES_ALONE = late_pattern(lambda: rf"(?:^|[,.:;”\"'’\n]) ?(?:the )?{any_of(source_rules().spokes)} $")  # before a name
_SOON = 3  # sentences
_CLOSES_SPEECH = tuple(f"{mark}{closing} " for mark in ",?!" for closing in '”"')
_BESIDE = 40  # characters: "” said Harbor Fund economist "
_EXPERTS = word_list("sourcing.experts")
_COMES, _POST = any_of(word_list("coreference.comes_to_office")), any_of(word_list("coreference.posts"))
_TOOK_OFFICE = late_pattern(rf", who (?:[\w’'-]+ ){{0,3}}{_COMES} (?:[\w’'-]+ )?{_POST}\b")  # "who took the job in May"
_LEAD = 3  # sentences
_LATER = 5  # sentences
_OTHERS = word_list("coreference.somebody_else")
_TITLE = 30  # characters before a name


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

    Of whom it is told which one he is, or who is one of the learned, and who is named next, with a role that agrees; and for a voice
    whoever is named next with no role at all: "A spokesman for Mayor Roe denied it. “…,” Tom Vance said."
    """
    sentence = index.sentence_of(phrase.start)
    soon = index.newly_named(phrase.end, sentence + _SOON)
    people = ((start, end, one) for start, end, one, in_speech in soon if not in_speech and one.kind == "person")
    start, end, entity = next(people, (0, 0, None))
    if entity is None or len(entity.words) < 2 or index.sentence_of(start) <= sentence:
        return None
    at_once = index.sentence_of(start) == sentence + 1
    if at_once and phrase.inside and phrase.noun in source_rules().spokes and _is_named_barely(index, entity, start, end):
        return entity
    return entity if _fits(index, phrase, entity, end) and _goes_on_speaking(index, start, end) else None


def _fits(index: EntityIndex, phrase: NounPhrase, entity: Entity, end: int) -> bool:
    """Whether the role of who is named agrees with the phrase that told before which one he is."""
    rules = source_rules()
    one_of_many = phrase.first == "one"  # "one resident" is no more told by who is quoted next than "a resident"
    owned = phrase.owned or "'s " in index.document.folded[phrase.start : phrase.head_end]
    described = owned or any(one.start < phrase.head_end for one in phrase.inside)
    if not (phrase.noun in _EXPERTS if one_of_many else described) or phrase.noun in rules.spokes or phrase.noun in rules.kin:
        return False
    learned = phrase.noun in _EXPERTS and not _EXPERTS.isdisjoint(entity.roles)  # "one expert", and "an economist"
    in_office = not entity.roles and _TOOK_OFFICE.match(index.document.text, end) is not None
    return learned or in_office or phrase.noun in entity.roles


def _is_named_barely(index: EntityIndex, entity: Entity, start: int, end: int) -> bool:
    """Whether a name stands alone between closing marks and its verb, and no role is told of it anywhere: "“…,” Tom Vance said."."""
    document = index.document
    before, verb = word_before(document, start), word_behind(document, end)
    inverted = before in saying_forms()
    opens = start - len(f"{before} ") if inverted else start
    closes = end if inverted else end + len(f" {verb}")
    alone = document.text.endswith(_CLOSES_SPEECH, 0, opens) and document.text.startswith((".", "\n"), closes)
    return alone and not entity.roles and (inverted or verb in saying_forms())


def _goes_on_speaking(index: EntityIndex, start: int, end: int) -> bool:
    """Whether a name stands beside a verb of saying behind closing marks: "…,” said Ana Ruiz", "…,” Sen. Ana Ruiz told the Wire"."""
    document = index.document
    mark = max(document.text.rfind(closing, max(0, start - _BESIDE), start) for closing in ("”", '"', "''"))
    between = document.folded[mark + 1 : start]
    alone = mark >= 0 and {",", "."}.isdisjoint(between.replace(". ", " "))
    return alone and (not saying_forms().isdisjoint(between.split()) or says_behind(document, end))


def spokesperson_named_soon(index: EntityIndex, phrase: NounPhrase) -> Entity | None:
    """The name of who was brought in as a voice for others: "A fund spokesman said it was shut. “…,” spokesman Tom Vance added."."""
    if not _OTHERS.isdisjoint(words_up_to_head(index, phrase)):
        return None  # "another fund spokesman"
    for start, _, entity, _ in index.newly_named(phrase.start, index.sentence_of(phrase.start) + _SOON):
        if entity.kind == "person" and (_is_voice_of_same(index, phrase, start) or _is_apposed_voice(index, phrase, start)):
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


def _is_apposed_voice(index: EntityIndex, phrase: NounPhrase, start: int) -> bool:
    """Whether a voice brought in before a comma is the same: "The spokesman, Tom Vance,", and "Mr. Roe's spokesman, Tom Vance".

    Of whose it is told that one is it who speaks through the other, or who is named in the sentence of a bare "a spokesman".
    """
    document = index.document
    voice = _VOICE_BEFORE_COMMA.search(document.folded, max(0, start - _TITLE), start)
    if voice is None or name_lexicon().gendered.get(phrase.noun, "") != name_lexicon().gendered.get(voice[2], ""):
        return False
    if voice[1] == "the":
        between = words_between(index, phrase.head_end, voice.start())
        return source_rules().spokes.isdisjoint(document.words.folded[between])  # no other voice was brought in since
    owners = {one.entity for one in index.within(voice.start(), voice.end(1))}
    spoken_for = phrase.inside or index.within(document.sentence_at(phrase.start).start, phrase.start)
    return not owners.isdisjoint(one.entity for one in spoken_for)
