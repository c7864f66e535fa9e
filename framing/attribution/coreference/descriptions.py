"""Whom a phrase with a common noun means: "the senator", "a spokesman for the fund", "the Ruiz campaign", "one report"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from framing.attribution.mentions.mentions import mentions
from framing.attribution.mentions.source_kinds import SourceKind, anonymity_reason, form_kind, noun_kind, source_rules
from framing.attribution.mentions.source_nouns import source_words
from framing.text.document import Document

from .antecedents import by_body, by_company, by_prominence, by_pronoun, by_salience
from .apposition import is_possessive, word_before
from .entities import Figure
from .entity_index import Naming, cast
from .name_lexicon import BODIES, PERSONAL, is_person_noun, name_words
from .offices import by_role

_OF = re.compile(r" of (?!\d|one\b|two\b|three\b|four\b|five\b|six\b|seven\b)")
_MAKERS = re.compile(
    r" (?:filed|written|released|published|issued|sent|signed|compiled|prepared|conducted|commissioned|posted|by|from)"
    r"(?: \w+){0,3}? (?:by|from)? ?"
)
_OWNER = re.compile(r"['’]s? (?:\w+ )?$")  # "Ruiz's former"
_MAKER_REACH = 60
_NEAR_REACH = 30
_NOUNS_BACK = 20
_LED = frozenset({"campaign", "administration", "team", "camp", "government", "foundation", "office"})
_DEEDS = frozenset({"conference", "delegation", "leadership", "opposition", "presidency", "prosecution", "publication", "service"})
_OUTLETS = frozenset({"blog", "broadcaster", "network", "newspaper", "site", "tabloid", "website"})
_HIS_OR_HER = ("his", "her")
_THE = ("the", "this", "that")
_OWNED = re.compile(r" (?:by|from|of|at) (?:the )?$")
_AUXILIARIES = re.compile(r" (?:(?:has|have|had|also|later|then|just|\w+ly) ){0,2}")
_LED_BY = re.compile(r"(?:['’]s)? (campaign|administration|government|foundation)\b|['’]s\b()")


class Description(NamedTuple):
    """A phrase parted: its words up to the head noun, whether it points back, and the figures named inside."""

    start: int
    end: int
    head_end: int
    noun: str
    first: str
    inside: Sequence[Naming]
    owned: bool  # "Ruiz's", inside the phrase or before it
    bearer: Figure | None  # named right behind: "graduate student Ana Ruiz"

    @property
    def definite(self) -> bool:
        """Whether it points to somebody told of before: "the aide", "his aide", "Ruiz's aide"; not "an aide" nor bare "aides"."""
        return self.first in source_rules().definite or self.owned


class Meant(NamedTuple):
    """Who is meant: a figure, or a name that the phrase itself makes up, or nobody by name."""

    figure: Figure | None
    name: str | None
    kind: SourceKind
    reason: str | None = None


def describe(document: Document, start: int, end: int, head_end: int) -> Description | None:
    """The parts of a phrase whose head is a common source noun; None where it has none."""
    noun = _head_noun(document, start, head_end)
    if noun is None:
        return None
    first = document.words.folded[document.words.at(start)]
    people = cast(document)
    inside = people.within(start, end)
    rules = source_rules()
    bare = first not in rules.definite and first not in rules.indefinite
    behind = people.within(end + 1, end + 2) if bare and document.text[end : end + 1] == " " else []
    owned = _has_owner(document.text, start) or any(naming.start < head_end and is_possessive(document, naming.end) for naming in inside)
    return Description(start, end, head_end, noun, first, inside, owned, behind[0].figure if behind else None)


def _has_owner(text: str, start: int) -> bool:
    """Whether a possessive stands before what begins here, with a word between them or none."""
    before = text[max(0, start - 20) : start]
    return ("'" in before or "’" in before) and _OWNER.search(before) is not None


def _head_noun(document: Document, start: int, head_end: int) -> str | None:
    """The noun on which a phrase ends before what belongs to it, or the last source noun in it; a counter ("a second") only at its end."""
    words, nouns = document.words, source_words().nouns
    last = words.at(head_end - 1)
    if last < 0 or words.ends[last] <= start:
        return None
    final = words.folded[last]
    if final in nouns or final in source_rules().counters or is_person_noun(final):
        return final
    if form_kind(final) != "unknown" and document.text[words.starts[last]].islower():
        return final
    for i in range(last - 1, max(-1, last - 12), -1):
        if words.starts[i] < start:
            return None
        word = words.folded[i]
        if nouns.get(word, "organisation") != "organisation" or is_person_noun(word):
            return word
    return None


def is_one_person(noun: str) -> bool:
    """Whether a noun tells a single person."""
    kind = source_words().nouns.get(noun)
    return kind == "person" or (kind is None and (is_person_noun(noun) or form_kind(noun) == "anonymous"))


def meant_by(document: Document, told: Description) -> Meant:
    """Whom a description means."""
    kind = noun_kind(told.noun)
    kind = form_kind(told.noun) if kind == "unknown" else kind
    if kind == "document":
        return _document(document, told)
    if kind == "organisation":
        return _body(document, told)
    if is_one_person(told.noun):
        if figure := _person(document, told):
            return Meant(figure, None, "named-person")
        return Meant(None, None, "anonymous", anonymity_reason(document, told.start, told.end))
    reason = anonymity_reason(document, told.start, told.end)
    unnamed = reason or source_rules().near.search(document.folded, told.start, told.end + _NEAR_REACH)
    return Meant(None, None, "anonymous" if unnamed else kind, reason)


def _person(document: Document, told: Description) -> Figure | None:
    """The person of a definite description, by the role that the text tells, else the likeliest of those just named."""
    if not told.definite:
        return None
    rules = source_rules()
    words = document.words.folded[_within(document, told.start, told.head_end)]
    figure = by_role(document, told.start, told.noun, words[-2] if len(words) > 1 else "")
    if figure:
        return None if told.noun in rules.kin and figure in {naming.figure for naming in told.inside} else figure
    if _is_somebody_new(document, told):
        return None
    if told.noun == "president":
        return by_prominence(document, told.start)
    # "the senator" is told by name or nobody near; "the former senator", "the Vermont senator" describe.
    if told.noun in rules.offices and len(words) < 3:
        return None
    owner = by_pronoun(document, told.start, told.first) if told.first in _HIS_OR_HER else None
    return by_salience(document, told.start, told.end, told.noun, owner)


def _is_somebody_new(document: Document, told: Description) -> bool:
    """Whether a definite description points to nobody named: "the wife of a driver", "her brother", "Lowell's tax commissioner"."""
    if told.noun in source_rules().kin and (told.first not in _THE or _OF.match(document.text, told.head_end)):
        return True
    of_a_body = any(naming.figure.kind in BODIES and is_possessive(document, naming.end) for naming in told.inside)
    return of_a_body or _brought_in(document, told)


def _brought_in(document: Document, told: Description) -> bool:
    """Whether the noun was brought in shortly before without a name: "a source", then "the source"."""
    if told.noun == "source":
        return True
    if not document.words.places.stands_again(told.noun):
        return False
    found = mentions(document)
    at = bisect_left(found, (told.start,))
    return any(
        mention.kind == "nominal"
        and document.folded[mention.head_start : mention.head_end] == told.noun
        and document.folded[mention.start : mention.head_start].partition(" ")[0] in source_rules().indefinite
        for mention in found[max(0, at - _NOUNS_BACK) : at]
    )


def _body(document: Document, told: Description) -> Meant:
    """A body: named inside the phrase, made up by it, pointed back to, or told by its noun alone."""
    name = _body_name(document, told)
    if name:
        return Meant(None, name, "organisation")
    figures = [naming.figure for naming in told.inside if naming.figure.kind in BODIES]
    if figures:
        return Meant(figures[0], None, "organisation")
    if _holds_people(document, told):
        return Meant(None, None, "group", anonymity_reason(document, told.start, told.end))
    if told.first not in source_rules().definite:
        return Meant(None, None, "organisation")
    lists = name_words()
    if told.noun in lists.companies:
        return Meant(by_company(document, told.start), None, "organisation")
    return Meant(by_body(document, told.start, told.noun, lists.called.get(told.noun)), None, "organisation")


def _body_name(document: Document, told: Description) -> str | None:
    """The name that a phrase makes up for a body: "the Ruiz campaign", "her campaign", "the Qarimi government"."""
    text = document.text
    if told.first in _HIS_OR_HER and told.noun in _LED and (leader := by_pronoun(document, told.start, told.first)):
        if leader.described:
            return None
        return f"{leader.short_name} {told.noun}"
    before = [naming for naming in told.inside if naming.start < told.head_end]
    if before:
        figure = before[-1].figure
        owned = is_possessive(document, before[-1].end)
        if told.noun in _OUTLETS and told.first == "the" and not owned and not (figure.sure and figure.kind in ("person", "place")):
            return figure.name  # "the Harbour Ilbo newspaper"
        if figure.kind in BODIES:
            return None if owned else f"{figure.name} {_noun_as_written(text, told)}"
        if told.noun in _DEEDS and owned:
            return None  # "Ruiz's opposition"
        return f"{figure.short_name} {_noun_as_written(text, told)}"
    kinds = name_words().kinds
    cut, words = _within(document, told.start, told.head_end), document.words
    at = next(
        (at for at, word in zip(words.starts[cut], words.folded[cut], strict=True) if kinds.get(word) == "people" and text[at].isupper()),
        None,
    )
    return None if at is None else text[at : told.head_end]


def _noun_as_written(text: str, told: Description) -> str:
    return text[told.head_end - len(told.noun) : told.head_end]


def _holds_people(document: Document, told: Description) -> bool:
    """Whether a body is a handful of people: "a group of doctors", "a panel of voters"."""
    if not document.text.startswith(" of ", told.head_end):
        return False
    nouns = source_words().nouns
    behind = document.words.folded[_within(document, told.head_end + 4, told.end)]
    return any(nouns.get(word) in ("people", "group") or form_kind(word) == "group" for word in behind)


def _within(document: Document, start: int, end: int) -> slice:
    """The words that begin between two offsets."""
    return slice(document.words.at(start - 1) + 1, document.words.at(end - 1) + 1)


def _document(document: Document, told: Description) -> Meant:
    """A document goes by the name of whose it is: named inside the phrase, right behind it, or where the document was first told of."""
    owner = next((naming for naming in told.inside if _owns(document, told, naming)), None)
    if owner:
        # "a document on the Ruiz campaign's website": the campaign has its name from Ruiz.
        led = _LED_BY.match(document.text, owner.end)
        if led and led.group(1) and owner.figure.kind in PERSONAL:
            return Meant(None, f"{owner.figure.short_name} {led.group(1)}", "document")
        return Meant(owner.figure, None, "document")
    if maker := _maker_behind(document, told.start, told.end):
        return Meant(maker, None, "document")
    if told.first in source_rules().definite:
        return Meant(_earlier_owner(document, told), None, "document")
    return Meant(_made_by(document, told.start), None, "document")


def _owns(document: Document, told: Description, naming: Naming) -> bool:
    """Whether a document is that of a figure named in its phrase: before the noun, behind "by" or "of", or with something of theirs."""
    before = document.text[max(0, naming.start - 10) : naming.start]
    return naming.start < told.head_end or bool(_OWNED.search(before) or _LED_BY.match(document.text, naming.end))


def _earlier_owner(document: Document, told: Description) -> Figure | None:
    """Whose "the survey" is, where it was brought in as "a Lowell Institute survey" shortly before."""
    if not document.words.places.stands_again(told.noun):
        return None
    people = cast(document)
    found = mentions(document)
    at = bisect_left(found, (told.start,))
    for mention in found[max(0, at - _NOUNS_BACK) : at][::-1]:
        if mention.kind == "nominal" and document.folded[mention.head_start : mention.head_end] == told.noun:
            inside = people.within(mention.start, mention.end)
            if inside:
                return inside[0].figure
            if maker := _maker_behind(document, mention.start, mention.end) or _made_by(document, mention.start):
                return maker
    return None


def _maker_behind(document: Document, start: int, end: int) -> Figure | None:
    """Who is told right behind a document to have made it: "a report by the Harbour Museum"."""
    maker = _MAKERS.match(document.text, end)
    if maker is None:
        return None
    behind = cast(document).within(maker.end(), maker.end() + _MAKER_REACH)
    sentence = document.sentence_at(start)
    told = behind and sentence and behind[0].start < sentence.end and "," not in document.text[maker.end() : behind[0].start]
    return behind[0].figure if told else None


def _made_by(document: Document, start: int) -> Figure | None:
    """Who brings out the document that is told of here: "the Harbour Museum has issued a report"."""
    verb = word_before(document, start)
    if verb not in source_rules().makes:
        return None
    found, at = mentions(document), start - 1 - len(verb)
    before = found[max(0, bisect_left(found, (at,)) - 1)]
    if not _AUXILIARIES.fullmatch(document.folded, before.end, at):
        return None
    inside = cast(document).within(before.start, before.end) if before.kind == "name" else ()
    return inside[0].figure if inside else None
