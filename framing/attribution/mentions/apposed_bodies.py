"""Which bodies whose name small words part does an apposition tell at a sentence's start: "Choice at the Gate, a parents' association"?"""

import re

from framing.lexicons import any_of, word_list
from framing.text.characters import CAPITAL
from framing.text.document import Document, once
from framing.text.spans import Pair

from .source_nouns import source_words

_WORDS = rf"[{CAPITAL}][\w’'-]+(?: [{CAPITAL}][\w’'-]+)*"
_NAME = re.compile(
    rf"({_WORDS}(?: {any_of(word_list('source_nouns.parts_of_bodies'))}(?: the| a)? {_WORDS})+), (?:an?|the) ((?:[a-z’'-]+ ?){{1,5}})"
)


@once
def find_apposed_bodies(document: Document) -> list[Pair]:
    """Where each such name stands; not "Officials at Harbor Bank, a lender"."""
    lists, found = source_words(), []
    for start in document.sentence_starts:
        name = _NAME.match(document.text, start) if document.text[start : start + 1].isupper() else None
        if name is None:
            continue
        first = document.folded[start : name.end(1)].partition(" ")[0]
        tells = any(lists.nouns.get(word) == "organisation" for word in name[2].split())
        if tells and first not in lists.nouns and first not in lists.openers:
            found.append((start, name.end(1)))
    return found
