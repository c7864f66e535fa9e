"""How did a source's words reach the reader: in an interview, at a press conference, by statement, post or document?"""

import re
from bisect import bisect_left
from functools import cache
from typing import Literal, NamedTuple, get_args

from framing.attribution.coreference.adjacent_words import is_governed
from framing.attribution.coreference.entity_index import EntityIndex
from framing.attribution.coreference.name_lexicon import name_lexicon
from framing.attribution.mentions.attribution_words import finite_forms, saying_forms, verbs
from framing.attribution.reported.act_words import word_act
from framing.attribution.reported.occasions import occasion_pattern
from framing.lexicons import any_of, read_lexicon, word_list
from framing.text.clause_signs import clause_mark, clause_sign
from framing.text.document import Document
from framing.text.function_words import function_words
from framing.text.late_pattern import late_pattern
from framing.text.spans import Pair

from .asides_behind_names import aside_behind

Channel = Literal["interview", "press conference", "statement", "post", "speech", "message", "document", "other outlet"]
CHANNELS: tuple[Channel, ...] = get_args(Channel)
"""How words reach the reader: told to this outlet; said to reporters together; given out as a statement; posted; spoken to an
audience, a court or a meeting; written to somebody; read in a document; or told to, or by, another outlet."""

_NEAR = 40  # characters from the verb of saying to the occasion
_TELL = finite_forms("tell") | {"tell"}
_WORDS_TO_VERB = 4
_TIMES = function_words().weekdays | word_list("channels.content.times")
_LEAST = 4  # words that tell more than the channel
_BEHIND_DOING = any_of(word_list("channels.content.behind_doing"))
_MATTER = re.compile(
    rf"\w (?:{any_of(word_list('channels.content.matter'))}|[a-z]+ing(?= (?:{_BEHIND_DOING}|[a-z]+s)\b)|on(?! {any_of(_TIMES)})) "
)
# "in a memo to pharmacies"; not "in an email to the Harbor Wire", "in a letter to reporters"
_WRITTEN_TO = re.compile(rf" to (?!(?:the )?[A-Z]|(?:[a-z]+ ){{0,2}}{any_of(word_list('channels.told.press_conference'))}\b)")
_HELD = (None, "speech", "press conference")  # where somebody spoke before others, or a moment
_OPENS_CONTENT = word_list("channels.content.opens")
_OUTLET = re.compile(rf" (?:{any_of(word_list('channels.content.to_outlet'))} )?(?:the |The )?(?=[A-Z])")


class Occasion(NamedTuple):
    """The channel, None where only the moment is told ("after touring the bridge"), and the words that tell of it."""

    channel: Channel | None
    words: str

    @property
    def reason(self) -> str | None:
        """The words, where they tell more than the channel: "at a hearing on the bridge", not "in a long statement on Monday"."""
        telling = [word for word in self.words.split() if word.lower().strip(",.") not in _TIMES]
        return self.words if len(telling) >= _LEAST and (self.names_matter or self.channel in _HELD) else None

    @property
    def names_matter(self) -> bool:
        """Whether the words tell of a matter or a deed, and so more than a deed told elsewhere."""
        written = self.channel == "message" and _WRITTEN_TO.search(self.words) is not None
        matter = self.channel is None or written or self.words.startswith("told") or _MATTER.search(self.words.lower()) is not None
        return matter and not self.words.startswith("when asked")


class _Patterns(NamedTuple):
    """The lexicon ``channels.toml``."""

    occasion: re.Pattern[str]
    channels: dict[str, Channel]  # by the noun of the occasion
    verbs: dict[str, Channel]
    addressees: dict[str, Channel]
    addressed: re.Pattern[str]
    outlets: frozenset[str]


def _by_word(table: dict[str, str]) -> dict[str, Channel]:
    known: dict[str, Channel] = {channel.replace(" ", "_"): channel for channel in CHANNELS}
    return {word.replace("_", " "): known[channel] for channel, words in table.items() for word in words.split()}


_STOP = clause_mark()
_WHOSE, _SORTS = any_of(word_list("channels.content.whose")), any_of(word_list("channels.content.sorts"))
_WHOM = rf" (?:{_WHOSE} (?:(?!{any_of(_OPENS_CONTENT)}\b)[\w’'-]+ ){{0,3}}|(?:{_SORTS} )?)"


@cache
def _patterns() -> _Patterns:
    table = read_lexicon("channels")
    addressees = _by_word(table["told"])
    # The noun of the occasion is the last of its words: "in a statement on Monday", not "in a statement reader". An article opens what
    # is said: "in a statement the pier was shut".
    behind = any_of(_OPENS_CONTENT | function_words().prepositions | function_words().circumstance | _TIMES)
    return _Patterns(
        re.compile(
            rf"{occasion_pattern()}(?:(?= {any_of(word_list('coreference.articles'))}\b)|(?={_STOP}|$| (?:{behind}|\w+(?:day|ed|ing))\b)"
            rf"{clause_sign()}{{0,90}}?(?={_STOP}|$| {any_of(_OPENS_CONTENT)}\b))"
        ),
        _by_word(table["occasions"]),
        _by_word(table["verbs"]),
        addressees,
        re.compile(rf"{_WHOM}({any_of(addressees)})\b(?!['’-])"),
        frozenset(map(str.casefold, word_list("publishers.outlets.ends") | word_list("channels.outlets.names"))),
    )


_FURTHER = re.compile(r"[\w’'-]+(?:\.(?= \w))?,? ")


def _while_doing() -> str:
    """What is done while something is said: "said while leaving the port"; not "said while adding that it was late"."""
    saying = any_of(saying_forms("ing"))
    return (
        rf"(?:{any_of(word_list('channels.content.moments'))} (?!{saying}\b)[a-z]+ing\b|when asked\b|ahead of (?:an?|the)\b)"
        rf"{clause_sign()}*(?={_STOP})"
    )


_WHILE_DOING = late_pattern(_while_doing)


def find_occasion(index: EntityIndex, mention: Pair, own_outlet: str) -> Occasion | None:
    """The occasion told of beside a mention that gets words: at the opening of its sentence, or behind the verb of saying."""
    document = index.document
    sentence = document.sentence_at(mention[0])
    opening = _patterns().occasion.match(document.folded, sentence.start, mention[0])
    at_once = opening and opening.end() == mention[0] and not is_governed(document, mention[0])  # "In a statement Monday he said"
    if opening and (at_once or document.text.startswith(",", opening.end())):
        return _occasion(index, opening, own_outlet)
    aside = aside_behind(index, mention[1])  # "said Ana Ruiz, the mayor, in a statement"
    behind = max(aside.last, aside.clause[1]) if aside.clause else aside.last  # "Ana Ruiz, who led the crew, told the Harbor Wire"
    if document.text.startswith(", ", behind) and (apart := _patterns().occasion.match(document.folded, behind + 2, sentence.end)):
        return _occasion(index, apart, own_outlet)  # "Ruiz, in a speech at the port, said"
    verb = _verb_beside(document, mention[0], behind)
    if verb is None:
        return None
    word, end = document.folded[verb[0] : verb[1]], max(verb[1], behind)
    if channel := _patterns().verbs.get(word):
        return Occasion(channel, document.text[verb[0] : verb[1]])
    if word in _TELL and (occasion := _addressed(index, end, own_outlet)):
        return occasion
    return _behind_verb(index, end, own_outlet)


def _behind_verb(index: EntityIndex, end: int, own_outlet: str) -> Occasion | None:
    """The occasion that follows the verb within a few words: "said Monday in a statement"; none in the clause that it brings in."""
    text, folded = index.document.text, index.document.folded
    at = end + len(text[end : end + 2]) - len(text[end : end + 2].lstrip(", "))
    until = min(at + _NEAR, index.document.sentence_at(end - 1).end)
    while at < until:
        if occasion := _patterns().occasion.match(folded, at):
            return _occasion(index, occasion, own_outlet)
        if moment := _WHILE_DOING.match(text, at):
            return Occasion(None, moment.group().strip())
        word = _FURTHER.match(text, at)
        if word is None or folded[at : word.end()].strip(" ,") in _OPENS_CONTENT:
            return None
        at = word.end()
    return None


def _verb_beside(document: Document, start: int, end: int) -> Pair | None:
    """The verb of saying of a mention: the first behind it in its sentence, else the word before it."""
    words = document.words
    first, stop = (bisect_left(words.starts, at) for at in (end, document.sentence_at(start).end))
    for i in (*range(first, min(first + _WORDS_TO_VERB, stop)), words.at(start - 1)):
        if 0 <= i < len(words) and words.folded[i] in verbs() and word_act(words.folded[i]) == "speech":
            return words.starts[i], words.ends[i]
    return None


def _occasion(index: EntityIndex, found: re.Match[str], own_outlet: str) -> Occasion:
    channel = _patterns().channels[found.group(1)]
    if channel == "interview":
        channel = _outlet_at(index, found.end(1), own_outlet) or channel
    return Occasion(channel, index.document.text[found.start() : found.end()].rstrip())


def _addressed(index: EntityIndex, end: int, own_outlet: str) -> Occasion | None:
    """To whom something was told: reporters, this outlet or another."""
    document = index.document
    addressed = _patterns().addressed.match(document.folded, end)
    if addressed:
        return Occasion(_patterns().addressees[addressed.group(1)], "told" + document.text[end : addressed.end()])
    outlet = _outlet_at(index, end, own_outlet)
    return Occasion(outlet, "") if outlet else None


def _outlet_at(index: EntityIndex, end: int, own_outlet: str) -> Channel | None:
    """Whether this outlet or another is named here."""
    opening = _OUTLET.match(index.document.text, end)
    named = index.within(opening.end(), opening.end() + 1) if opening else []
    if not named:
        return None
    name = named[0].entity.name.lower().removeprefix("the ")
    if own_outlet and name in own_outlet.lower():
        return "interview"
    known = name in name_lexicon().outlets or not {name.split(" ")[-1], name}.isdisjoint(_patterns().outlets)
    return "other outlet" if known else None
