"""Which post does an article give to a person: "Ana Ruiz, the harbour master", "harbour master Ana Ruiz"?"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from framing.attribution.coreference.name_lexicon import name_lexicon
from framing.attribution.mentions.attribution_words import speaking_forms
from framing.attribution.mentions.source_nouns import source_words
from framing.lexicons import any_of, word_list

from .names import SpelledName
from .tellings import Telling
from .word_keys import content_key

_CLOSES = any_of({"who", "which", "helping", "that", *speaking_forms()})
_BEHIND = re.compile(rf", (?:(?:an?|the|its|his|her|their) )?([^,.;:()“”\"\n]{{3,90}}?)(?=[,.;:\n]| {_CLOSES}\b)")
_BEFORE = re.compile(r"(?:^|(?<=[\s“\"]))((?:[A-Za-z][\w.’'-]*[ ]){1,6})$")


def role_mention(name: SpelledName) -> Telling | None:
    """The post that stands beside a name, as a telling of its own; None where none does."""
    mention = name.mention
    text = mention.document.text
    if found := _BEHIND.match(text, mention.end):
        start, end = found.span(1)
        if _is_role(text[start:end]) and not re.search(r"\b(?:is|was|are|were|has|had|will|would)\b", text[start:end]):
            return _of(mention, start, end)
    if name.titles:
        start = text.rfind(name.titles, 0, mention.start)
        if start >= 0 and _is_role(name.titles) and " " in name.titles:
            return _of(mention, start, start + len(name.titles))
    return None


def _of(mention: Telling, start: int, end: int) -> Telling:
    return replace(mention, start=start, end=end, value=" ".join(mention.document.text[start:end].split()))


def _is_role(phrase: str) -> bool:
    """Whether a phrase tells what somebody is: one of its words, before a preposition, is a noun for a person."""
    head = re.split(r"\b(?:of|for|at|in|with|on|from|to)\b", phrase, maxsplit=1)[0]
    words = re.findall(r"[\w-]+", head.lower())
    bare = [re.sub(r"^(?:co|vice|ex|deputy)-", "", word) for word in words[-2:]]
    return any(word in name_lexicon().one_person or source_words().nouns.get(word) == "person" for word in bare)


@cache
def rank_keys() -> frozenset[str]:
    """The keys of words that put a post below another: "deputy chief inspector"."""
    return frozenset(content_key(word) for word in word_list("word_families.ranks"))


def role_keys(mention: Telling) -> frozenset[str]:
    """The content words of a post."""
    return frozenset(key for word in re.findall(r"\w+", mention.text.lower()) if (key := content_key(word)))
