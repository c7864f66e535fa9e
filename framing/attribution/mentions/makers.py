"""Who brings out a document that a text tells of: the fund of "The fund on Monday issued a statement"?"""

from framing.lexicons import any_of, word_list
from framing.text.document import Document
from framing.text.late_pattern import late_pattern

from .asides import name_before_asides
from .mention import Mention, Mentions

SPOKEN = word_list("coreference.spoken")
"""What is said on paper is the word of who says it: "the fund issued a statement"."""
MADE = word_list("coreference.makers") | word_list("coreference.readers")
"""Participles that tell who made or saw a document, and when."""
_OWN = SPOKEN | word_list("coreference.own_posts")
_FROM_ANOTHER = (" by ", " from ")
_REACH = 50  # characters between who brings a document out and the phrase of it


def _between() -> str:
    before, day = any_of(word_list("coreference.before_making")), any_of(word_list("function_words.days"))
    beside = rf"(?: (?:{before}|then|(?:on )?{day}|[a-z]+ly)){{0,3}}"
    return rf"(,)?{beside} {any_of(word_list('sources.makes'))} (?:an? {any_of(word_list('sources.many_papers'))} of )?"


_BETWEEN = late_pattern(_between)
_CLAUSE = word_list("coreference.opens_clause") | word_list("function_words.subordinating") | word_list("roles.relatives")
_OTHER_SUBJECT = late_pattern(rf" {any_of(_CLAUSE)} ")
_ISSUING = late_pattern(rf"(?:, {any_of(word_list('sources.making'))}|,? (?:and|but) {any_of(word_list('sources.makes'))}) $")


def maker_before(document: Document, mentions: Mentions, paper: int) -> int | None:
    """The index of the mention of who brings out the document whose phrase starts at an offset.

    Of whom commas enclose more it is the name before them: "Ana Ruiz, 41, of Lowell, issued a statement".
    """
    folded, at = document.folded, mentions.index_before(paper)
    if _has_maker_behind(document, mentions, paper):
        return None
    if issuing := _ISSUING.search(folded, max(0, paper - _REACH), paper):
        # "The fund was not pleased, issuing a statement", "The fund denied nothing, but issued a statement"
        opening = mentions.starting_at(document.sentence_at(paper).start)
        alone = opening is not None and _OTHER_SUBJECT.search(folded, opening.end, issuing.start()) is None
        return mentions.index_from(opening.start) if opening and alone else None
    if at < 0 or paper - mentions[at].end > _REACH:
        return None
    making = _BETWEEN.fullmatch(folded, mentions[at].end, paper)
    if making is None:
        return None
    reach = document.sentence_at(paper).start, making.start()
    named = name_before_asides(document.text, mentions, reach) if making[1] else None
    return at if named is None else named


def _has_maker_behind(document: Document, mentions: Mentions, paper: int) -> bool:
    """Whether it is told behind a document whose it is: "Ruiz released a statement from the family"."""
    phrase = mentions.starting_at(paper)
    return phrase is not None and document.folded.startswith(_FROM_ANOTHER, phrase.head_end)


def maker_of_statement(document: Document, mentions: Mentions, paper: Mention) -> int | None:
    """The index of the mention of whose word a statement is: "The company issued a statement that said"; none of a report."""
    spoken = paper.kind == "nominal" and paper.head_in(document.folded) in _OWN
    maker = maker_before(document, mentions, paper.start) if spoken else None
    if maker is None:
        return None
    within_aside = document.text.startswith(",", mentions[maker].end) and mentions[maker].kind != "name"
    return None if within_aside else maker  # not his of "Ruiz, who spoke to his successor, issued a statement that said"
