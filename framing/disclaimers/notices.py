"""Where does a document say that AI made it, and which sentences belong to one notice?"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from framing.lexicons import any_of
from framing.text.document import Document, Sentence, once
from framing.text.late_pattern import late_pattern
from framing.text.spans import merge

from .constructions import statements_of
from .exclusions import EXCLUSIONS, RULING_OUT, is_of_another
from .judged_sentences import likeliest_kind, may_be_notice, probability, threshold
from .markup import c2pa_in_text
from .named_tool import named_tool
from .notice_kinds import Kind, Scope, kind_of_notice, scope_of_notice
from .notice_words import notice_lexicon
from .places import is_row_of_entries
from .policies import tells_of_rules
from .review_and_caveat import accuracy_caveat, human_review, reviewer
from .sentence_features import features_of_context, features_of_sentence, features_of_words, sentence_as_statement
from .statements import Statement
from .tagging import Token
from .worth_reading import LONGEST_SENTENCE, SentenceToRead, worth_reading

_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff\ufe0f"
_REACH = 3  # sentences behind a statement that may belong to its notice
_MENU_WORDS = 3
_LONGEST_JUDGED = 800  # characters of a paragraph
_SHARED = frozenset({"agent", "auto", "comma", "colon", "stop", "bracket", "quote", "dash"})
_LINE_REACH = 200
_OVERRULED = (tells_of_rules, is_of_another, *RULING_OUT)  # what no learned judge brings back
# "Politics" before "AI Analysis", "Business & Tech": a section's name.
_STAR = "[✦✧✨🤖]"  # stands for AI beside it: "✦ AI"
_BARE = late_pattern(lambda: rf"{any_of(_bare_lines())}|(?<={_STAR} )AI(?!\w)".replace(r"\ ", "[ \u00a0]"))
_MENTION = re.compile("AI|KI|IA")
_STARS = re.compile(rf"{_STAR}\s?")
_UNFINISHED = re.compile(r"\((?:beta|new|experimental|preview)\)", re.IGNORECASE)
_SECTION = re.compile(r"[A-Z][a-z]{2,15}(?: (?:&|and) [A-Z][a-z]{2,15})?")


class Notice(NamedTuple):
    """An AI notice with its offsets in the text."""

    start: int
    end: int
    kind: Kind
    human_review: bool | None = None
    accuracy_caveat: bool = False
    reviewer: str | None = None
    tool: str | None = None
    scope: Scope = "text"
    probability: float | None = None


@once
def notices_in(document: Document) -> list[Notice]:
    """The AI notices of a document in reading order, in every region."""
    if not any(map(document.text.__contains__, _INVISIBLE)):
        return _read(document)
    # Soft hyphens and zero-width characters part words that a reader sees as one.
    kept = [i for i, character in enumerate(document.text) if character not in _INVISIBLE]
    plain = Document("".join(document.text[i] for i in kept), field=document.field)
    wrapped = [Notice(start, end, "unspecified") for start, end in c2pa_in_text(document.text)]
    return [*wrapped, *(notice._replace(start=kept[notice.start], end=kept[notice.end - 1] + 1) for notice in _read(plain))]


def _read(document: Document) -> list[Notice]:
    found = [*_bare_labels(document), *(Notice(start, end, "unspecified") for start, end in c2pa_in_text(document.text))]
    read: list[TaggedSentence] = []
    for readings in worth_reading(document):
        group = [tagged(document, one) for one in readings]
        covered = merge((notice.start, notice.end) for notice in found)
        starts = [start for start, _ in covered]
        for notice in _stated(document, group):
            before = bisect_right(starts, notice.end - 1) - 1
            if group[0].reading.language == "en" or before < 0 or covered[before][1] <= notice.start:
                found.append(notice)
        read += group
    return _joined(document, [*found, *_judged(document, read, found)])


class TaggedSentence(NamedTuple):
    """A sentence that may hold a notice, with its words and their parts."""

    reading: SentenceToRead
    tokens: list[Token]


def tagged(document: Document, reading: SentenceToRead) -> TaggedSentence:
    """A sentence with its words tagged by the lexicon of its language."""
    return TaggedSentence(reading, statements_of(reading.language).tag(document.text, reading.sentence.start, reading.sentence.end))


def _stated(document: Document, sentences: list[TaggedSentence]) -> Iterator[Notice]:
    """Notices that say in a sentence or label what was made by AI."""
    statements = [(one, statement) for one, tokens in sentences if (statement := _statement(document, one, tokens))]
    stating = {one.at for one, _ in statements}
    for one, statement in statements:
        yield _notice(document, one, statement, stating)


def _judged(document: Document, sentences: list[TaggedSentence], found: list[Notice]) -> Iterator[Notice]:
    """Of each paragraph in which the grammar found none the sentence that a learned judge is surest of, where it is sure enough."""
    likeliest: dict[int, tuple[float, SentenceToRead, Statement, Kind]] = {}
    statements: dict[int, list[Statement]] = {}  # by where their sentence begins, in each language that may be theirs
    for one, tokens in worth_judging(sentences):
        start, end = document.paragraph_at(one.sentence.start)
        if not _may_be_judged(document, start, end) or any(notice.start < end and start < notice.end for notice in found):
            continue
        statement = sentence_as_statement(document, one, tokens)
        if statement is None:
            continue
        statements.setdefault(one.sentence.start, []).append(statement)
        if not may_be_notice(words := {*features_of_words(statement)}):
            continue
        features = words.union(features_of_context(statement))
        chance = probability(features)
        if chance >= threshold() and chance > likeliest.get(start, (0.0,))[0]:
            likeliest[start] = chance, one, statement, likeliest_kind(features)
    for chance, one, statement, kind in likeliest.values():
        if not any(refutes(statement) for statement in statements[one.sentence.start] for refutes in _OVERRULED):
            yield _notice(document, one, statement, {one.at}, kind)._replace(probability=round(chance, 2))


def worth_judging(sentences: list[TaggedSentence]) -> list[TaggedSentence]:
    """Sentences in each language that may be theirs: one that knows but the tool's name in a sentence cannot judge it."""
    in_their_script = {one.sentence.start for one, _ in sentences if statements_of(one.language).lexicon.by_pieces}

    known_to_others = {one.sentence.start: _letters_known(tokens) for one, tokens in sentences if one.language != "en"}

    def is_theirs(one: SentenceToRead, tokens: list[Token]) -> bool:
        if one.language == "en":
            start = one.sentence.start
            known = known_to_others.get(start, 0)
            return start not in in_their_script and not (known and known > _letters_known(tokens))
        return any(token.roles and not token.roles & _SHARED for token in tokens)

    return [tagged for tagged in sentences if is_theirs(*tagged)]


def _letters_known(tokens: list[Token]) -> int:
    """How many letters of a sentence stand in words that its language knows: English knows "articles" and "site" in French."""
    return sum(len(token.folded) for token in tokens if token.roles and not token.roles & _SHARED)


def _notice(document: Document, one: SentenceToRead, statement: Statement, stating: set[int], kind: Kind | None = None) -> Notice:
    """What the sentences around a statement say with it; its kind where none is given."""
    sentences = _notice_around(document, one, stating)
    texts = [document.text[sentence.start : sentence.end] for sentence in sentences]
    review = human_review(texts, one.language)
    kind = kind or _kind(document, one, statement, texts, review)
    return Notice(
        one.sentence.start,
        max(one.sentence.end, sentences[-1].end),
        kind,
        review,
        accuracy_caveat(texts, one.language),
        reviewer(texts, one.language) if review else None,
        _tool(document, statement, sentences),
        scope_of_notice(statement, kind),
    )


def _kind(document: Document, one: SentenceToRead, statement: Statement, texts: list[str], review: bool | None) -> Kind:
    """The kind that the grammar tells, or another that the words of the sentence make far likelier.

    Words of a review that is denied make no help of it: "written by AI, without proofreading".
    """
    by_grammar, whole = kind_of_notice(statement, texts), sentence_as_statement(document, one, statement.tokens)
    likeliest = by_grammar if whole is None else likeliest_kind(features_of_sentence(whole), by_grammar)
    return by_grammar if review is False and likeliest == "assisted" else likeliest


def _tool(document: Document, statement: Statement, sentences: list[Sentence]) -> str | None:
    """The tool named in the statement, or else in another sentence of its notice."""
    grammar = statements_of(statement.lexicon.code)
    others = (grammar.tag(document.text, one.start, one.end) for one in sentences if one != statement.sentence)
    for tokens in (statement.tokens, *others):
        if tool := named_tool(document.text, tokens):
            return tool
    return None


def _statement(document: Document, reading: SentenceToRead, tokens: list[Token]) -> Statement | None:
    """Of the statements in a sentence that nothing refutes the first that tells more than help, and of several there the longest."""
    standing = (one for one in statements_in(document, reading, tokens) if not any(refutes(one) for refutes in EXCLUSIONS))
    return min(standing, key=lambda one: (one.construction.role == "helper", one.first, -one.last), default=None)


def statements_in(document: Document, reading: SentenceToRead, tokens: list[Token]) -> Iterator[Statement]:
    """The constructions in a sentence, each with what it is about."""
    grammar = statements_of(reading.language)
    if any({"agent", "auto"} & token.roles for token in tokens):
        for one in grammar.find(tokens):
            yield Statement(document, reading.sentence, tokens, one.first, one.last, one.part, one.construction, grammar.lexicon)


def _notice_around(document: Document, reading: SentenceToRead, stating: set[int]) -> list[Sentence]:
    """The sentences of one notice: the statement, the one before it, and those behind it up to the last review or caveat."""
    language, at, own = reading
    sentences, text = document.sentences, document.text
    if own != sentences[at]:
        return [own]
    paragraph = document.paragraph_at(own.start)
    last = at
    for i in range(at + 1, min(len(sentences), at + 1 + _REACH)):
        one = sentences[i]
        adjoins = one.start < paragraph.end or text[sentences[i - 1].end : one.start].count("\n") == 1
        if not adjoins or i in stating or one.end - one.start > LONGEST_SENTENCE:
            break
        piece = text[one.start : one.end]
        if human_review([piece], language) is not None or accuracy_caveat([piece], language):
            last = i
    before = at > 0 and at - 1 not in stating and paragraph.start <= sentences[at - 1].start
    if before and sentences[at - 1].end - sentences[at - 1].start > LONGEST_SENTENCE:
        before = False
    return sentences[at - before : last + 1]


def _bare_lines() -> list[str]:
    """ "AI Analysis" and the like, in English and elsewhere."""
    lexicon = notice_lexicon("en")
    return [*lexicon.word_list("labels", "bare"), *lexicon.word_list("alone", "bare")]


def _bare_labels(document: Document) -> Iterator[Notice]:
    """Lines that are nothing but "AI Analysis", "✦ AI" or "AI Take (beta)", alone or behind a section's name, and no entry of a menu."""
    text = document.text
    for match in _BARE.finditer(text) if _MENTION.search(text) else ():
        start, end = match.span()
        left = text.rfind("\n", max(0, start - _LINE_REACH), start) + 1 or max(0, start - _LINE_REACH)
        right = text.find("\n", end, end + _LINE_REACH)
        right = min(len(text), end + _LINE_REACH) if right < 0 else right
        before, behind = text[left:start].strip(), text[end:right].strip()
        before, behind = _STARS.sub("", before), _UNFINISHED.sub("", behind)
        if not behind and (not before or _SECTION.fullmatch(before)) and not _in_menu(text, left, right):
            yield Notice(start, end, "unspecified")


def _may_be_judged(document: Document, start: int, end: int) -> bool:
    """Whether a paragraph is short enough for a notice, no headline, no row of a menu's entries and no entry among others as short."""
    if end - start > _LONGEST_JUDGED or document.region_at(start) == "headline":
        return False
    if is_row_of_entries(document, start, end):
        return False
    return not (len(document.text[start:end].split(maxsplit=_MENU_WORDS)) <= _MENU_WORDS and _in_menu(document.text, start, end))


def _in_menu(text: str, left: int, right: int) -> bool:
    """Whether the lines before and behind are as short as a menu's."""
    above = text[max(0, left - _LINE_REACH) : left].rstrip().rpartition("\n")[2]
    below = text[right : right + _LINE_REACH].lstrip().partition("\n")[0]
    return all(0 < len(line.split()) <= _MENU_WORDS for line in (above, below))


def _joined(document: Document, notices: list[Notice]) -> list[Notice]:
    """Notices in reading order; statements of one paragraph that follow each other and say the same are one notice."""
    joined: list[Notice] = []
    for notice in sorted(notices, key=lambda one: (one.start, one.end)):
        last = joined[-1] if joined else None
        follows = last is not None and last.kind == notice.kind and notice.start - last.end <= 2
        if last is not None and follows and "\n" not in document.text[last.end : notice.start]:
            reviews = (last.human_review, notice.human_review)
            review = False if False in reviews else True if True in reviews else None
            joined[-1] = last._replace(
                end=notice.end,
                human_review=review,
                accuracy_caveat=last.accuracy_caveat or notice.accuracy_caveat,
                reviewer=(last.reviewer or notice.reviewer) if review else None,
                tool=last.tool or notice.tool,
            )
        else:
            joined.append(notice)
    return joined
