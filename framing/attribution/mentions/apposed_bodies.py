"""Which names with small words in them are bodies, by the apposition behind: "Choice at the Gate, a parents' association"?"""

import re

from framing.lexicons import any_of, word_list
from framing.text.characters import CAPITAL
from framing.text.document import Document, once
from framing.text.function_words import function_words
from framing.text.late_pattern import late_pattern
from framing.text.spans import Pair

from .attribution_words import finite_forms
from .source_nouns import source_words

_NAME = re.compile(
    rf"([{CAPITAL}][\w’'-]+ {any_of(word_list('source_nouns.parts_of_bodies'))} (the )?[{CAPITAL}][\w’'-]+), an? ((?:[a-z’'-]+ ?){{1,6}})"
)
# The letters that all share stand first: a text is soon looked through for them.
_AS_OFFICE = late_pattern(rf"he (?<=\b[Tt]he )((?:[{CAPITAL}][\w’'-]+ )+([{CAPITAL}]\w+)), an? ((?:[a-z’'-]+ ?){{1,6}})")
_RELATIVES = word_list("roles.relatives")


@once
def find_apposed_bodies(document: Document) -> list[Pair]:
    """Where each such name stands; not "Growth in Lowell, a bank said, would slow", nor "Ana Ruiz of Harbor Watch, a charity"."""
    lists, found = source_words(), []
    for start in document.sentence_starts:
        name = _NAME.match(document.text, start) if document.text[start : start + 1].isupper() else None
        if name is None:
            continue
        first = document.folded[start : name.end(1)].partition(" ")[0]
        # "Organizing for Action", "Choice at the Gate"; what "Sales at Lowell, a chain" is apposed to stands right before it.
        is_name = bool(name[2]) or first.endswith("ing")
        if is_name and _is_body(name[3].split()) and not (first in lists.nouns or first in lists.openers or first in lists.given):
            found.append((start, name.end(1)))
    return found


@once
def bodies_named_as_offices(document: Document) -> frozenset[str]:
    """Names that would be an office without the body that they are told to be: "the Norland Counsel, a law firm"."""
    apposed = _AS_OFFICE.finditer(document.text)
    return frozenset(name[1] for name in apposed if source_words().nouns.get(name[2].lower()) == "person" and _is_body(name[3].split()))


def _is_body(words: list[str]) -> bool:
    """Whether the head of a phrase is a body, and no verb of saying follows it: "parents' association led by", not "bank said"."""
    head = ""
    for word in words:
        if word in function_words().prepositions or word in _RELATIVES or word.endswith("ed"):
            break
        if word in finite_forms():
            return False
        head = word
    return source_words().nouns.get(head) == "organisation"
