"""What does a source tell of its own life or work: "I lost my house in the flood", "Ruiz said she had lost her house"?"""

from collections.abc import Iterable

from framing.attribution.coreference.adjacent_words import word_before
from framing.attribution.coreference.resolve import Coreference
from framing.attribution.mentions.attribution_words import finite_forms, verbs
from framing.attribution.quotes.quotes import Quote
from framing.cues.word_classes import words_of_class
from framing.lexicons import any_of, word_list
from framing.text.clause_signs import clause_sign
from framing.text.document import Document
from framing.text.late_pattern import late_pattern
from framing.text.spans import Pair

from .source import Source

_LEAST = 3  # words
_LIVED = word_list("roles.lived")
_THERE = word_list("roles.was_there")
_WAS = rf"was(?= (?:{any_of(_THERE)}|\d+)\b)"
_KIN, _NO_LIFE = any_of(word_list("roles.close_kin")), any_of(word_list("roles.no_life"))
# "I have a young son", "I have known her for years", "I have been marching since May"
_OWN = rf"(?:have|had) {any_of(word_list('roles.of_own'))}(?: [\w-]+){{0,2}} {_KIN}|known [A-Z]\w+|(?<=been )(?!{_NO_LIFE})[a-z]+ing"
_BEFORE_LIVED = any_of(word_list("roles.before_lived"))
_SIGN = clause_sign('.;:!?,—“”"\n')
_WITNESS = late_pattern(rf"\bI(?:['’]ve| have| had)?(?: (?:{_BEFORE_LIVED}|\w+ly))? ({any_of(_LIVED)}|{_OWN}|{_WAS}|[a-z]+ed)\b{_SIGN}*")
_BE, _HAVE, _LIVES = word_list("function_words.be"), word_list("function_words.have"), word_list("roles.lives")
_PARTICIPLES, _MINDS = words_of_class("irregular-participle"), word_list("roles.states_of_mind")
_DENY = word_list("roles.denies")
_DENIALS = _DENY | finite_forms(*_DENY)  # "Ruiz denied she had sunk the boat"
_UNDONE = word_list("roles.undone")
_THEY = word_list("coreference.third_person")
_REPORTED = late_pattern(
    rf"(?:that )?((?P<who>{any_of(_THEY)})\b(?: and {any_of(word_list('coreference.theirs'))} \w+(?:, \w+,)?)?"
    r"(?: (?:also|once|\w+ly))* (?P<verb>[a-z]+) (?P<next>[a-z]+)\b"
    rf"(?:(?! (?:and|but) {any_of(_THEY | {'that'})}\b)(?:{clause_sign()}|\.(?= [a-z])))*)"
)


def first_testimony(document: Document, quotes: Iterable[Quote]) -> Pair | None:
    """Where the first clause stands in which quoted words tell what their speaker did or lived through."""
    for quote in quotes:
        if quote.kind != "direct" or quote.field != document.field:
            continue
        for clause in _WITNESS.finditer(document.text, quote.start, quote.end):
            word = verbs().get(clause.group(1))
            if (word is None or word.form == "ing") and clause.group().count(" ") >= _LEAST - 1:
                return clause.span()
    return None


def first_reported_testimony(coreference: Coreference, source: Source) -> Pair | None:
    """Where the first clause stands in which somebody is reported to tell what he did or lived through; not what he denied."""
    document = coreference.index.document
    for span in source.reported:
        clause = _REPORTED.match(document.folded, span.start, span.end) if span.field == document.field else None
        if clause and clause["who"] == "it" and clause["verb"] in _BE:
            continue  # "it was at 6.2 percent", of which no body tells of itself
        if clause is None or not _is_lived(clause["verb"], clause["next"]) or clause[1].count(" ") < _LEAST or clause[1][-1] == " ":
            continue  # also "he was “a fool”", of which the marks cut off the rest
        if word_before(document, span.start) in _DENIALS:
            continue
        who = coreference.resolve(*clause.span("who")).name
        if who == source.name if source.name else clause["who"] == "they":
            return clause.span(1)
    return None


def _is_lived(word: str, behind: str) -> bool:
    """Whether a verb tells of something done or lived through rather than of what somebody thinks, wants or will do."""
    if word in ("was", "were") and behind in _THERE:
        return True
    if word in _BE:
        return behind not in _MINDS and _is_participle(behind)  # "she was told to wait" is a thing met with
    deed = behind if word in _HAVE else word
    if deed in verbs() or deed in _MINDS or (deed == word and behind in _UNDONE):
        return word in _LIVES
    return _is_participle(deed) or (deed == word and word in _LIVED | _LIVES)


def _is_participle(word: str) -> bool:
    return word.endswith("ed") or word in _PARTICIPLES
