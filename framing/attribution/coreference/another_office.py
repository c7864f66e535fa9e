"""Is the office that a phrase tells another than that of somebody named: another rank's, another place's, another people's?"""

from framing.attribution.mentions.source_nouns import source_words
from framing.lexicons import word_list

from .entities import Entity
from .entity_index import EntityIndex
from .noun_phrases import NounPhrase

_VICE = "vice president"
_OF_SEVERAL_NAMES = word_list("coreference.of_several_names")
_PEOPLES = word_list("organisations.peoples")
_ALIKE = 2  # letters of a place that its people go by: "French" of France
_TITLE = 30  # characters before a name
_MOST_MENTIONS = 200  # looked back at


def is_only_vice_president(index: EntityIndex, bearer: Entity) -> bool:
    """Whether a text calls somebody vice president, and nowhere president."""
    if _VICE not in bearer.roles:
        return False
    folded = index.document.folded
    ends = (end for end, one in zip(index.ends, index.named, strict=True) if one is bearer)
    titles = (folded[max(0, end - _TITLE - len(bearer.name)) : end - len(bearer.words[-1])] for end in ends)
    return not any("president " in title.replace(_VICE, "") for title in titles)


def is_of_another_place(index: EntityIndex, bearer: Entity, noun: str, place: str, at: int) -> bool:
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
