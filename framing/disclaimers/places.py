"""Can an AI notice stand here: in a paragraph of its own, behind "Disclaimer:", outside other people's quotation marks?"""

import re
from bisect import bisect_left
from itertools import accumulate

from framing.text.document import Document, once
from framing.text.late_pattern import late_pattern
from framing.text.word_cache import Remembered

from .constructions import statements_of
from .notice_words import notice_lexicon
from .statements import Statement
from .tagging import plays

_QUOTES = late_pattern('["“”„«»「」『』]')
# Which marks close each that opens: „Hafenbrief“, »Hafenbrief« and «Hafenbrief» alike.
_CLOSING = {'"': '"”', "“": '”"', "„": '“”"', "«": "»", "»": "«", "「": "」", "『": "』"}
_TAG = re.compile(r"<\w[^<>]{0,400}>[^<>]{0,40}$")
_KEY = re.compile(r"^\W*\w{1,16}[=:]")  # title="Image: AI-generated"

_LEAD_WORDS = 12
_NOTICE_WORDS = 80
_NOTICE_LENGTH = 1500
_OPENING_LENGTH = 60
_QUOTE_REACH = 2000
_SENTENCE_WORDS = 5  # fewer have the lines of a list
_STORY_WORDS = 10  # before a statement, and as many behind
_TOPIC_MENTIONS = 4
_NAMED_REACH = 150
_BESIDE = 3  # words
_MENU_BARS = 3
_BEHIND_BE = 6


def paragraph_of(statement: Statement) -> str:
    """The statement's paragraph, or its beginning where it is too long for a notice."""
    start, end = statement.paragraph
    return statement.document.text[start : min(end, start + _NOTICE_LENGTH)]


def names_a_thing_before(statement: Statement) -> bool:
    """Whether this text is named before the pronoun: in the sentence before, or earlier in its own."""
    grammar, document = statements_of(statement.lexicon.code), statement.document
    start = statement.paragraph.start
    before = grammar.tag(document.text, max(start, statement.sentence.start - _NAMED_REACH), statement.matched[-1].start)
    own = statement.lexicon.words("contexts", "own")
    this = [at for at, token in enumerate(before) if "this" in token.roles or token.folded in own]
    # "This is not a real photo" reaches farther than "this morning".
    reach = (_BEHIND_BE if plays(before[at + 1 : at + 2], "be") else _BESIDE for at in this)
    return any("thing" in token.roles for at, far in zip(this, reach, strict=True) for token in before[max(0, at - _BESIDE) : at + far + 1])


def is_row_of_entries(document: Document, start: int, end: int) -> bool:
    """Whether a line is a row of a menu's entries: "AI summary | Listen | Share | Print"."""
    return document.text.count("|", start, end) >= _MENU_BARS


def names_a_picture(statement: Statement) -> bool:
    """Whether its paragraph names a picture before it: "Montage: Ruth Abel. The whale is AI, the quay is real."."""
    start = statement.paragraph.start
    before = statements_of(statement.lexicon.code).tag(
        statement.document.text, max(start, statement.sentence.start - _NAMED_REACH), statement.matched[0].start
    )
    return is_own_paragraph(statement) and any(token.kind == "media" for token in before)


def opens_as_notice(statement: Statement, openers: str = "openers") -> bool:
    """Whether "Disclaimer:" or the like opens the sentence or its paragraph."""
    opener = statement.lexicon.phrases_pattern("labels", openers)
    texts = (statement.folded[:_OPENING_LENGTH], paragraph_of(statement)[:_OPENING_LENGTH].lower().replace("’", "'"))
    return any(re.match(rf"[^\w]*{opener.pattern}[^\w]{{1,6}}", text) for text in texts)


def is_own_paragraph(statement: Statement) -> bool:
    """Whether the paragraph could be a notice: short, and with the statement near its beginning."""
    start, end = statement.paragraph
    words = statement.document.count_words
    return words(start, statement.sentence.start) <= _LEAD_WORDS and words(start, end) <= _NOTICE_WORDS


def is_amid_story(statement: Statement) -> bool:
    """Whether the story goes on before and behind the paragraph of the statement, in sentences of some length."""
    starts, words_before = _long_sentences(statement.document)
    before, behind = (words_before[bisect_left(starts, at)] for at in statement.paragraph)
    return min(before, words_before[-1] - behind) >= _STORY_WORDS


@once
def _long_sentences(document: Document) -> tuple[list[int], list[int]]:
    """Where the story's sentences of some length start, and how many of their words stand before each and in all."""
    counted = ((sentence.start, document.count_words(*sentence)) for sentence in document.story_sentences)
    long = [(start, words) for start, words in counted if words >= _SENTENCE_WORDS]
    return [start for start, _ in long], [0, *accumulate(words for _, words in long)]


def talks_of_ai(statement: Statement) -> bool:
    """Whether AI is a subject of the text beyond the paragraph of the statement."""
    topic = _topic_starts(statement.document)[statement.lexicon.code]
    start, end = (bisect_left(topic, at) for at in statement.paragraph)
    return len(topic) - (end - start) > _TOPIC_MENTIONS


@once
def _topic_starts(document: Document) -> Remembered[str, list[int]]:
    """Where a text names AI as a subject, in order, by language: found once for all its statements."""
    words = document.words

    def starts(language: str) -> list[int]:
        named = notice_lexicon(language).words("contexts", "topic") & words.places.keys()
        return sorted(words.starts[i] for word in named for i in words.places[word])

    return Remembered(starts)


def is_anothers_quotation(document: Document, start: int, own_words: re.Pattern[str]) -> bool:
    """Whether the words at ``start`` are quoted, with words of the writer around the marks that do not own them."""
    paragraph = document.paragraph_at(start)
    left, right = max(paragraph.start, start - _QUOTE_REACH), min(paragraph.end, start + _QUOTE_REACH)
    if _TAG.search(document.text[max(left, start - 500) : start]):
        return False  # a page's tag left in the text, whose attributes' marks quote nobody
    opening = _open_mark(document.text, left, start + 1)
    if opening < 0:
        return False
    outside = document.text[left:opening]
    closing = _QUOTES.search(document.text, start + 1, right)
    if closing:
        outside += document.text[closing.end() : right]
    outside = _KEY.sub("", outside)
    return bool(re.search(r"\w", outside)) and not own_words.search(outside.lower())


def _open_mark(text: str, start: int, end: int) -> int:
    """Where the quotation mark stands that is still open at ``end``; -1 for none."""
    opening = -1
    for mark in _QUOTES.finditer(text, start, end):
        if mark.group() == '"' and mark.start() > 0 and text[mark.start() - 1].isdigit():
            continue  # inches
        if opening >= 0 and mark.group() in _CLOSING[text[opening]]:
            opening = -1
        elif mark.group() in _CLOSING:
            opening = mark.start()
    return opening
