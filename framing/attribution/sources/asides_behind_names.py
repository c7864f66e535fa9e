"""What is set off behind a name: a party, an age, a home, a body, phrases in apposition, a relative clause?"""

import re
from itertools import dropwhile
from typing import NamedTuple

from framing.attribution.coreference.entity_index import EntityIndex
from framing.attribution.coreference.name_lexicon import name_lexicon
from framing.attribution.mentions.attribution_words import inflected_forms, verbs
from framing.attribution.mentions.name_endings import PARTY_BEHIND, printed_suffixes
from framing.attribution.mentions.source_nouns import source_words
from framing.lexicons import any_of, word_list
from framing.text.clause_signs import clause_sign
from framing.text.document import Document
from framing.text.function_words import function_words
from framing.text.late_pattern import late_pattern
from framing.text.spans import Pair

from .role_phrases import RolePhrase, is_standing, phrase_behind, role_words

_SUFFIX = re.compile(rf",? {any_of(printed_suffixes())}(?:\.|\b)")
_AGE = re.compile(r", (?:aged? )?\d{1,3}(?:[- ]years?[- ]old)?(?=[,.;])| \(\d{1,3}\)")
_HOME = re.compile(r",? (?:of|from) [A-Z][\w.’']+(?: [A-Z][\w.’']+){0,2}(?:, [A-Z][a-z.]+)?(?=,)")
_OF_BODY = re.compile(rf",? {any_of(word_list('roles.of_body'))} (?:[Tt]he )?(?=[A-Z])")
_CLOSES_BODY = re.compile(rf"[,.;)]|$| {any_of(word_list('roles.behind_body'))}\b| in [A-Z]")
_WORD_BEHIND = re.compile(r" (?:also |then |\w+ly )?(\w+)")
_OPENS = re.compile(r"(?:,| (?:[—–-]|--)| \() ?(?=\S)")
_DROPPED = re.compile(rf"(?:{any_of(word_list('roles.dropped'))} )*")
_KEPT = re.compile(rf"(?:{any_of(word_list('roles.before_phrase'))} )?(?:the )?")
_AND = re.compile(rf",? and (?:the )?(?=(?:co-\w+|{any_of(word_list('roles.opens_second'))})\b)")
_RELATIVES = word_list("roles.relatives")
_RELATIVE = re.compile(rf",? (?={any_of(_RELATIVES)}\b)|, (?=whom\b)")
# Within the clause are an enumeration, a number, an age and a state: "who feeds sailors, widows and orphans", "9,000", "whose son Tom, 6,
# fell", "who runs a clinic in El Paso, Texas".
_ENDS_CLAUSE = ',;:—“”"\n()'
_SIGN = rf"(?:(?! (?:[–-]|--) ){clause_sign(_ENDS_CLAUSE)})"
_CLAUSE = late_pattern(
    lambda: (
        rf"{any_of(_RELATIVES | {'whom'})}\b(?:{_SIGN}|, \d{{1,2}}, (?=[a-z])|(?<=[A-Za-z]), {_states_and_countries()}(?=[,.;]))*"
        rf"(?:(?:, [\w-]+){{1,3}},? and {_SIGN}*)*"
    )
)

OF_MANY = re.compile(rf"who(?: {any_of(word_list('roles.of_many'))}|['’](?:re|ve))\b")
_NAMES_WORK = re.compile(r"(?: \S+){5} (?:called|titled) $")  # "who wrote a book on ferries called “Rust”"
_DONE = word_list("roles.done_with_words")
_NAME_ALONE = re.compile(r"(?:.*[”\"’] )?(?:\(?[A-Z\d][^\s”“\"]*(?: |\Z)){1,8}", re.DOTALL)
_QUOTES = ("“", '"')
_WHEN = word_list("function_words.when")
_LEAST = 3  # words of a clause that tells anything
# also "Jr.", "Sr.", "III"
_MAY_OPEN = (",", " (", " –", " —", " - ", " --", *(f" {word} " for word in word_list("roles.of_body")), " who", " J", " S", " I")
_MOST = 3  # phrases in a row
_OPENING = 4  # words of a phrase


class Aside(NamedTuple):
    """What is told behind one mention by name.

    Args:
        party: "R-Ohio".
        body: to which somebody belongs: "Lowell Food Bank" in "with the Lowell Food Bank".
        phrases: in apposition.
        clause: relative, of the one who is named.
        of_body: the phrase in apposition to the body of a title, with its clause: "a nonprofit that feeds the poor".
        end: where the text goes on behind name, party, age, home and body.
    """

    party: Pair | None
    body: Pair | None
    phrases: list[RolePhrase]
    clause: Pair | None
    of_body: Pair | None
    end: int

    @property
    def last(self) -> int:
        """Where the last of its phrases ends, or ``end``."""
        return max([self.end, *(phrase.end for phrase in self.phrases)])


def _states_and_countries() -> str:
    """States and countries, written out, behind the comma of a town: "El Paso, Texas"."""
    return any_of(place.title() for place, kind in name_lexicon().kinds.items() if kind == "place")


def aside_behind(index: EntityIndex, end: int, *, body: bool = False) -> Aside:
    """What is set off behind a name that ends here."""
    document = index.document
    text = document.text
    if not text.startswith(_MAY_OPEN, end):
        return Aside(None, None, [], None, None, end)
    end = _behind(_SUFFIX, text, end)
    party, end = _party(text, end)
    at, end = (None, end) if body else _body(index, end)
    end = _behind(_AGE, text, end)
    end = _behind(_HOME, text, end)
    phrases = _appositions(document, end, body=body)
    last = max([phrase.end for phrase in phrases], default=end)
    clause = relative_clause(document, last)
    # "Ruiz, who …"; "which" goes with a body, or with that of a title.
    if clause and OF_MANY.match(text, clause[0]):  # "Harbor Aid, who have sued the port"
        clause = clause if body else None
    elif clause and text.startswith("which", clause[0]) != body and not (phrases and not body):
        clause = None
    return Aside(party, at, phrases, clause, None if clause or not phrases or body else _of_body(document, last), end)


def _behind(pattern: re.Pattern[str], text: str, end: int) -> int:
    found = pattern.match(text, end)
    return found.end() if found else end


def _party(text: str, end: int) -> tuple[Pair | None, int]:
    party = PARTY_BEHIND.match(text, end)
    if party is None:
        return None, end
    words = party.group().strip(" ,()")
    start = text.index(words, party.start())
    return (start, start + len(words)), party.end()


def _body(index: EntityIndex, end: int) -> tuple[Pair | None, int]:
    """The body behind a name to which its bearer belongs, with its preposition: "Ana Ruiz of the Lowell Food Bank said"."""
    text = index.document.text
    opening = _OF_BODY.match(text, end)
    named = index.within(opening.end(), opening.end() + 1) if opening else []
    if opening is None or not named:
        return None, end
    entity = named[0].entity
    # "Ruiz with Vance" are two; "with Better Harbors" is a body whose name no word tells.
    may_be_body = not entity.kind_known and len(entity.words) > 1 and not text.startswith((" of", ", of"), end)
    if entity.kind != "organisation" and not may_be_body:
        return None, end
    stop = named[0].end
    if not _closes_body(text, stop):
        return None, end
    return (named[0].start, stop), stop


def _closes_body(text: str, stop: int) -> bool:
    """Whether a mark, a relative pronoun, "and" or an inflected verb stands behind the name of a body."""
    if _CLOSES_BODY.match(text, stop):
        return True
    word = _WORD_BEHIND.match(text, stop)
    return word is not None and word[1] in inflected_forms()


def _appositions(document: Document, end: int, *, body: bool) -> list[RolePhrase]:
    """The phrases in apposition that follow each other behind a name."""
    text = document.text
    found: list[RolePhrase] = []
    while len(found) < _MOST:
        opening = _OPENS.match(text, end)
        if opening is None:
            break
        start = _behind(_DROPPED, text, opening.end())
        to_verb = _may_reach_verb(document, start) and _is_of_subject(document, start)
        phrase = phrase_behind(document, _behind(_KEPT, text, start), body=body, guess=not found, to_verb=to_verb)
        if phrase is None or not phrase.closed or _names_another(document, phrase):
            break
        phrase = phrase._replace(start=start)  # "then head of the fund"
        parts = _parted(document, phrase)
        found += parts
        end = phrase.end
    return found


def _may_reach_verb(document: Document, start: int) -> bool:
    """Whether a phrase opens with "a" or with its noun, which no comma need close: "Ruiz, head of the guild told them"."""
    return document.words.folded[document.words.at(start)] in function_words().a_or_an | role_words().persons


def _is_of_subject(document: Document, at: int) -> bool:
    """Whether nothing but a name stands before an apposition, or behind speech: not "It goes to Ana Ruiz, a nurse said"."""
    return _NAME_ALONE.fullmatch(document.text, document.sentence_at(at).start, at) is not None


def _names_another(document: Document, phrase: RolePhrase) -> bool:
    """Whether a phrase opens with title and name of somebody else: "Ana Ruiz, Energy Secretary Tom Vance and the mayor's lawyer"."""
    words, lists = document.words, name_lexicon()
    first = words.at(phrase.start)
    for i in range(first + 1, min(first + _OPENING, len(words) - 1)):
        if words.written[i][0].isupper() and words.folded[i] in lists.given and words.folded[i - 1] in lists.titles:
            return not words.folded[i + 1].endswith("'s")
    return False


def _parted(document: Document, phrase: RolePhrase) -> list[RolePhrase]:
    """A phrase parted where it tells a second thing: "president of the fund and a critic of the plan"."""
    for link in _AND.finditer(document.text, phrase.start, phrase.end):
        second = phrase_behind(document, link.end(), guess=False)
        if second and is_standing(document, second):
            return [phrase._replace(end=link.start()), second]
    return [phrase]


def relative_clause(document: Document, end: int, *, that: bool = False) -> Pair | None:
    """The relative clause that begins here; none that only brings in speech."""
    text = document.text
    opening = _RELATIVE.match(text, end)
    clause = _CLAUSE.match(text, opening.end(), document.sentence_at(end).end) if opening else None
    if (
        clause is None
        or (text.startswith(_QUOTES, clause.end()) and not _NAMES_WORK.search(clause.group()))
        or len(clause.group().split()) < _LEAST
        or (clause.group().startswith("that") and not (that and _describes_noun(clause.group())))
    ):
        return None
    word, behind, *_ = *dropwhile(_WHEN.__contains__, clause.group().lower().split()[1:]), "", ""
    verb = verbs().get(word)
    # "Ruiz, who said that it rained"; not "who writes about fish", nor "who advised Vance's campaign"
    if verb and verb.says and word not in _DONE and behind not in function_words().prepositions:
        return None
    return clause.start(), clause.start() + len(clause.group().rstrip(" .!?"))


def _describes_noun(clause: str) -> bool:
    """Whether a clause with "that" tells of the noun before it: "a source that knows it"; not "told by a source that the plan failed"."""
    return clause.lower().split()[1] not in source_words().determiners


def _of_body(document: Document, end: int) -> Pair | None:
    """What is told of the body of a title: "director of Safe Harbor, a nonprofit that feeds the poor"."""
    if not document.text.startswith(", ", end):
        return None
    phrase = phrase_behind(document, end + 2, body=True)
    if phrase is None:
        return None
    clause = relative_clause(document, phrase.end, that=True)
    described = clause or (phrase.closed and document.count_words(phrase.start, phrase.end) >= _LEAST)
    return (phrase.start, clause[1] if clause else phrase.end) if described else None
