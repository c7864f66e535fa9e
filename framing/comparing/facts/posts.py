"""Which post does an article give to a person: "Ana Ruiz, the harbour master", "harbour master Ana Ruiz"?"""

import re
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from framing.attribution.coreference.name_lexicon import name_lexicon
from framing.attribution.mentions.attribution_words import speaking_forms
from framing.attribution.mentions.source_nouns import source_words
from framing.lexicons import any_of, word_list

from .fact_mentions import FactMention
from .names import SpelledName
from .word_keys import content_key, word_key

_CLOSES = any_of(word_list("word_families.ends_of_posts") | speaking_forms())
_DETERMINERS = word_list("roles.determiners")
_BEHIND = re.compile(rf", (?:\d\d, )?(?:{any_of(_DETERMINERS)} )?([^,.;:()“”\"\n]{{3,90}}?)(?=[,.;:\n]| {_CLOSES}\b)")
_BEFORE = re.compile(
    rf"(?:^|[\s“\"(])(?:{any_of(_DETERMINERS | set(map(str.capitalize, _DETERMINERS)))} |[\w-]+(?:'s|’s?|s') )([^,.;:()“”\"\n]{{3,60}}), $"
)
_PREPOSITION = re.compile(rf"\b{any_of(word_list('word_families.joins_of_posts'))}\b")
_VERB = re.compile(rf"\b{any_of(word_list('function_words.auxiliaries'))}\b")
_JOINED = re.compile(rf"^{any_of(word_list('word_families.joined_to_posts'))}-")
_OPENS_PHRASE = re.compile(rf"{any_of(word_list('function_words.prepositions'))} ")
# "The clerk said the mayor, Ana Ruiz", "the case against former mayor Ana Ruiz".
_GOVERNED = re.compile(
    rf"[^\n]*?\b{any_of(speaking_forms() | (word_list('function_words.prepositions') - word_list('word_families.joins_of_posts')))}"
    rf" (?:{any_of(_DETERMINERS)} )?"
)
_FORMER = re.compile(rf"\b(?:{any_of(word_list('word_families.formerly'))}|Former|Onetime) $")  # "Then Mayor Ruiz left" tells a sequel
_OWNER = re.compile(r"^.*(?:['’]s|s['’]) ")


def post_mention(name: SpelledName) -> FactMention | None:
    """The post that stands beside a name, as a telling of its own; None where none does."""
    mention = name.mention
    text = mention.document.text
    if found := _BEHIND.match(text, mention.end):
        start, end = found.span(1)
        if _is_post(text[start:end]) and not _VERB.search(text, start, end) and not _is_of_others(text, start, end):
            return _of(mention, start, end)
    if found := _BEFORE.search(text, max(0, mention.start - 90), mention.start):
        start, end = found.span(1)
        while governed := _GOVERNED.match(text, start, end):
            start = governed.end()
        if _is_post(text[start:end]):
            return _of(mention, start, end)
    if name.titles:
        start = text.rfind(name.titles, 0, mention.start)
        if start >= 0 and _is_post(name.titles) and " " in name.titles:
            former = _FORMER.search(text, max(0, start - 8), start)
            return _of(mention, former.start() if former else start, start + len(name.titles))
    return None


def _is_of_others(text: str, start: int, end: int) -> bool:
    """Whether a phrase behind a name is a title of the name behind it, or begins with a preposition.

    "Tom Vance, former Calder Gov. Ana Ruiz and Ida Brandt left"; "Tom Vance, by scolding his rival, won".
    """
    is_title = text[end : end + 2] == ". " and text[start:end].rsplit(maxsplit=1)[-1].lower() in name_lexicon().titles
    return bool(is_title and text[end + 2 : end + 3].isupper()) or bool(_OPENS_PHRASE.match(text, start))


def _of(mention: FactMention, start: int, end: int) -> FactMention:
    return replace(mention, start=start, end=end, value=" ".join(mention.document.text[start:end].split()))


def _is_post(phrase: str) -> bool:
    """Whether a phrase tells what somebody is: one of its words, before a preposition, is a noun for a person."""
    words = re.findall(r"[\w-]+", _PREPOSITION.split(phrase, maxsplit=1)[0].lower())
    bare = [_JOINED.sub("", word) for word in words[-2:]]
    is_executive = " ".join(words[-2:]) in executives()
    return is_executive or any(word in name_lexicon().one_person or source_words().nouns.get(word) == "person" for word in bare)


def bearer_words(name: SpelledName) -> frozenset[str]:
    """The keys of the words that tell what the bearer of a name is, titles before it included."""
    post = post_mention(name)
    return post_of(post.text).words if post else post_of(name.titles).words


class Post(NamedTuple):
    """A post as it is told: the words of its noun phrase, the ranks among them, whose it is, and whether it is given up."""

    words: frozenset[str]
    ranks: frozenset[str]
    levels: frozenset[str]
    former: bool
    executive: str
    portfolio: str


def post_of(phrase: str) -> Post:
    """What a phrase says of somebody's post: "the county's former deputy health director"."""
    folded = phrase.lower()
    noun = _PREPOSITION.split(folded, maxsplit=1)[0]
    written = re.findall(r"[\w-]+", noun)
    own = re.findall(r"[\w-]+", _OWNER.sub("", noun))
    keys = frozenset(key for word in own if (key := content_key(word)))
    former = frozenset(written) & word_list("word_families.formerly")
    ranks = keys & rank_keys()
    words = keys - ranks - frozenset(map(content_key, word_list("word_families.formerly"))) - frozenset(map(content_key, _levels()))
    title = " ".join(word for word in own if word not in word_list("word_families.formerly"))
    portfolio = word_key(own[-2]) if len(own) > 1 and own[-1] in ("minister", "secretary") and own[-2] in name_lexicon().offices else ""
    return Post(words, ranks, frozenset(written) & _levels(), bool(former), executives().get(title, ""), portfolio)


@cache
def executives() -> dict[str, str]:
    """Posts of which one person of a firm or body has one, under each the name of the post: "chief executive", "ceo"."""
    names = ("chief_executive", "chairman", "finance_chief", "operating_chief")
    return {word: name for name in names for word in word_list(f"word_families.{name}")}


def _levels() -> frozenset[str]:
    return word_list("word_families.levels")


@cache
def rank_keys() -> frozenset[str]:
    """The keys of words that put a post below another: "deputy chief inspector"."""
    return frozenset(content_key(word) for word in word_list("word_families.ranks"))
