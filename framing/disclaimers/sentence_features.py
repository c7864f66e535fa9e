"""What speaks for or against a sentence's being an AI notice, where no construction of the grammar tells it?"""

from collections.abc import Iterator
from itertools import pairwise

from framing.text.document import Document
from framing.text.late_pattern import late_pattern

from .constructions import Construction, reviews_of, statements_of
from .denials_of_ai import is_denial
from .exclusions import EXCLUSIONS, RULING_OUT
from .labels import is_no_label
from .statements import Statement
from .tagging import Token, first_with
from .worth_reading import SentenceToRead

_DOUBTS = tuple(one for one in EXCLUSIONS if one not in (is_no_label, *RULING_OUT))
_SENTENCE = Construction("a sentence as a whole", (), label=False, points="", says="", role="")
_AROUND = 10  # words before and behind an agent in which stands what it did
_BARE = 14  # words of which the agent alone says anything of a making
_DENIED = 3  # words behind a negation
_DOING = frozenset({"thing", "made", "helping", "help", "agent", "auto"})
# A word that plays several parts is named by the first of these.
_PARTS = (
    *("agent", "auto", "summary", "translation", "media", "other", "thing", "translate", "summarise", "depict", "voice", "write"),
    *("helping", "helped", "help", "making", "made", "used", "not", "say", "supposed", "modal", "this", "ours", "we", "indefinite"),
    *("quantifier", "theirs", "the", "be", "have", "do", "by", "source", "of", "into", "and", "to", "which", "it", "desk", "piece"),
)
NOTICE_FEATURES = (
    *("beginning", "behind it", "capitals", "end", "fives of words", "letters", "mark", "paragraph", "parts", "place", "pointing", "word"),
    *(f"part: {part}" for part in _PARTS),
    *(f"doubt: {name}" for name in (*(doubts.__name__ for doubts in _DOUBTS), "denies AI", "the agent alone")),
)
"""What is weighed; each has its weights in ``models/ai_notices.json``."""
OF_CONTEXT = ("behind it", "doubt", "paragraph", "place", "pointing")
"""Those of the context, which take the most time to find."""

_OF_REVIEWS = frozenset({"people", "oversight", "checked", "checks", "seen", "not", "software", "name"})
_BEHIND = 300  # characters
_MARKS = late_pattern(r"[?!:•|>*\[\](){}“”\"«»「」/#©▸]")
_STOPS = ".。!?！？…"
_SHORT, _LONG = 120, 400  # characters of a paragraph
_FIVE, _MOST_FIVES, _MOST_CAPITALS = 5, 6, 4


def sentence_as_statement(document: Document, reading: SentenceToRead, tokens: list[Token]) -> Statement | None:
    """A sentence taken as one statement about its first agent; None where it holds none, or a long paragraph says nothing of a making."""
    at = first_with(tokens, "agent", "auto", default=None)
    if at is None:
        return None
    first = last = at
    for step in (-1, 1):
        for other in range(at + step, at + step * _AROUND, step):
            if not 0 <= other < len(tokens) or "stop" in tokens[other].roles:
                break
            if tokens[other].roles & _DOING:
                first, last = min(first, other), max(last, other)
    paragraph = document.paragraph_at(reading.sentence.start)
    if first == last and len(tokens) > _BARE and paragraph.end - paragraph.start > _LONG:
        return None  # "The machine was brought ashore on Tuesday and stood in the square"
    lexicon = statements_of(reading.language).lexicon
    return Statement(document, reading.sentence, tokens, first, last + 1, (first, last + 1), _SENTENCE, lexicon)


def _denies_people(statement: Statement) -> bool:
    """ "No journalist wrote these lines: they come from a language model", where the denial is of people."""
    start, end = statement.sentence
    tokens = reviews_of(statement.lexicon.code).tag(statement.document.text, start, end)
    denied = (tokens[at + 1 : at + 1 + _DENIED] for at, token in enumerate(tokens) if "not" in token.roles)
    return any(token.roles & {"people", "checked"} and "software" not in token.roles for words in denied for token in words)


def features_of_sentence(statement: Statement) -> set[str]:
    """The features of a sentence, each a few words that a reader understands."""
    return {*features_of_words(statement), *features_of_context(statement)}


def features_of_words(statement: Statement) -> Iterator[str]:
    """Which parts its words play, alone and beside each other, and the words themselves."""
    text, tokens, lexicon = statement.document.text, statement.tokens, statement.lexicon
    start, end = statement.sentence
    parts = ["^", *(_part(token, text) for token in tokens), "$"]
    yield from (f"part: {role}" for token in tokens for role in token.roles)
    yield from (f"parts: {one}, {two}" for one, two in pairwise(parts))
    yield from (f"word {lexicon.code}: {token.folded}" for token in tokens)
    sentence = text[start:end]
    if lexicon.by_pieces:
        letters = (sentence[i : i + 2] for i in range(len(sentence) - 1)), (sentence[i : i + 3] for i in range(len(sentence) - 2))
        yield from (f"letters {lexicon.code}: {row}" for rows in letters for row in rows)
    else:
        capitals = sum(text[token.start].isupper() and "agent" not in token.roles for token in tokens[1:])
        yield f"capitals: {min(_MOST_CAPITALS, capitals)}"
    yield from (f"mark: {mark}" for mark in _MARKS.findall(sentence))
    yield f"fives of words: {min(_MOST_FIVES, len(tokens) // _FIVE)}"
    if not sentence.endswith(tuple(_STOPS)):
        yield "end: no stop"
    if sentence[:1].islower():
        yield "beginning: small"


def _part(token: Token, text: str) -> str:
    if not token.roles:
        first = text[token.start]
        return "number" if first.isdigit() else "Word" if first.isupper() else "word"
    part = next((part for part in _PARTS if part in token.roles), min(token.roles))
    return f"{token.kind} {part}" if part == "agent" else part


def features_of_context(statement: Statement) -> Iterator[str]:
    """Where it stands, what the rest of its paragraph says of review, and which doubts a construction would meet."""
    document, (start, end) = statement.document, statement.sentence
    doubts = [doubts.__name__ for doubts in _DOUBTS if doubts(statement)]
    yield from (f"doubt: {name}" for name in doubts)
    if is_denial.__name__ in doubts and not _denies_people(statement):
        yield "doubt: denies AI"
    if len(statement.matched) == 1 and len(statement.tokens) > _BARE:
        yield "doubt: the agent alone"
    yield f"pointing: {statement.pointing}"
    paragraph = document.paragraph_at(start)
    length = paragraph.end - paragraph.start
    yield "paragraph: " + ("short" if length < _SHORT else "middling" if length < _LONG else "long")
    yield "place: first" if paragraph.start == start else "place: later"
    if (start, end) == paragraph:
        yield "place: alone"
        return
    rest = document.text[end : min(paragraph.end, end + _BEHIND)]
    for token in reviews_of(statement.lexicon.code).tag(rest, 0, len(rest)):
        yield from (f"behind it: {role}" for role in token.roles & _OF_REVIEWS)
