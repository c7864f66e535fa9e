"""What does a notice about AI claim besides: that people looked the text over, and that it may be wrong?"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise

from framing.cues.matcher import Matcher
from framing.lexicons import word_list
from framing.text.document import Document
from framing.text.spans import Pair, overlap

from .constructions import ConstructionMatch, reviews_of
from .notice_words import notice_lexicon
from .tagging import ARTICLE_ROLES, Token

_REQUEST_REACH = 30
_BY_WHOM = 4
_BEFORE_PEOPLE = 3  # words that may stand between "our" and "editor"
_PAPERS = word_list("publishers.outlets.ends")
_PEOPLE = frozenset({"people", "name"})


def human_review(texts: Iterable[str], language: str) -> bool | None:
    """Whether the sentences of a notice say that people reviewed it (True), that nobody did (False), or neither (None)."""
    reviews = {one.construction.says for text in texts for one, _ in _reviews_in(text, language)}
    return False if "denied" in reviews else True if "claimed" in reviews else None


def reviewer(texts: Iterable[str], language: str) -> str | None:
    """Who is said to have looked it over, in the notice's words: "our night desk", "Ana Ruiz"; None where nobody is named."""
    found = (_who(text, one, tokens) for text in texts for one, tokens in _reviews_in(text, language) if one.construction.says == "claimed")
    return next(filter(None, found), None)


def _who(text: str, review: ConstructionMatch, tokens: list[Token]) -> str:
    """People and names of a review, with their article, the words between, and the names around them."""
    people = [at for at in range(review.first, review.last) if tokens[at].roles & _PEOPLE]
    if not people:
        return ""
    by = next((at for at in range(review.first, review.last) if "by" in tokens[at].roles), review.first)
    first = last = next((at for at in people if at > by), people[0])
    while last + 1 < len(tokens) and (tokens[last + 1].roles & _PEOPLE or _is_behind_initial(tokens, last)):
        last += 1
    while first and tokens[first - 1].roles & _PEOPLE:
        first -= 1
    before = range(first - 1, max(-1, first - 1 - _BEFORE_PEOPLE), -1)
    article = next((at for at in before if tokens[at].roles & ARTICLE_ROLES), first)
    if not any(token.roles for token in tokens[article + 1 : first]):
        first = article
    return text[tokens[first].start : tokens[last].end]


def _is_behind_initial(tokens: list[Token], at: int) -> bool:
    """ "T. Vance": the stop behind a single letter, with a name behind it."""
    return len(tokens[at].folded) == 1 and at + 2 < len(tokens) and tokens[at + 1].folded == "." and "name" in tokens[at + 2].roles


def _reviews_in(text: str, language: str) -> Iterator[tuple[ConstructionMatch, list[Token]]]:
    """Each review with the words of the text; what says nothing comes first and takes its words from the others."""
    grammar = reviews_of(language)
    tokens = grammar.tag(text, 0, len(text))
    for construction in grammar.constructions:
        found = list(grammar.find(tokens, construction))
        if construction.says == "nothing":
            used = {at for one in found for at in range(one.first, one.last)}
            tokens = [token._replace(roles=frozenset()) if at in used else token for at, token in enumerate(tokens)]
        else:
            yield from ((one, tokens) for one in found if not (_is_by_software(tokens, one.last) or _is_papers_name(text, tokens, one)))


def _is_papers_name(text: str, tokens: list[Token], review: ConstructionMatch) -> bool:
    """ "Illustration: Midjourney / Port Ash Review" reviewed nothing, nor did the "Lowell Review of Barges"; "Ana Ruiz: Review" did."""
    last = tokens[review.last - 1]
    named = review.last - review.first > 1 and "name" in tokens[review.last - 2].roles and text[last.start - 1] == " "
    return named and last.folded in _PAPERS and text[last.start].isupper()


def _is_by_software(tokens: list[Token], end: int) -> bool:
    """ "Written by Ana Ruiz and edited with AI": nobody is said to have read what the AI did."""
    behind = [token for token in tokens[end - 1 : end + _BY_WHOM] if not token.roles & ARTICLE_ROLES]
    return any("by" in one.roles and "software" in two.roles for one, two in pairwise(behind))


@cache
def _caveats(language: str, name: str) -> Matcher[str]:
    return Matcher((cue, "") for cue in notice_lexicon(language).word_list("caveat", name))


def accuracy_caveat(texts: Iterable[str], language: str) -> bool:
    """Whether the sentences of a notice say that errors may occur, or send the reader to the source to check."""
    return any(_doubts(text, language) for text in texts)


def _doubts(text: str, language: str) -> bool:
    """A caveat that is no request for letters: "If you find an error, write to us" doubts nothing."""
    asked = list(_places(text, language, "requests"))
    return any(not any(overlap(cue, one) for one in asked) for cue in _places(text, language, "cues"))


def _places(text: str, language: str, name: str) -> Iterator[Pair]:
    """Where caveats stand, or requests with the words behind them: as cues, or where a script parts no words as forms."""
    lexicon = notice_lexicon(language)
    reach = _REQUEST_REACH if name == "requests" else 0
    if lexicon.by_pieces:
        for form in lexicon.word_list("caveat", name):
            yield from ((found.start(), found.end() + reach) for found in re.finditer(re.escape(form), text))
        return
    for match in _caveats(language, name).find(Document(text)):
        yield match.start, match.end + reach
