"""Where does a text name somebody, also inside a longer noun phrase, and which runs of capitals are no name?"""

import re
from collections.abc import Collection, Iterator, Sequence

from framing.attribution.mentions.apposed_bodies import bodies_named_as_offices, find_apposed_bodies
from framing.attribution.mentions.attribution_words import saying_forms, speaking_forms, verbs
from framing.attribution.mentions.headline_cards import in_headline_card
from framing.attribution.mentions.letters_of_bodies import start_by_letters
from framing.attribution.mentions.mention import Mention
from framing.attribution.mentions.name_endings import NICKNAME, NICKNAME_OPENS
from framing.attribution.mentions.names_within import names_within
from framing.attribution.mentions.source_nouns import source_words
from framing.attribution.mentions.verbs_in_place import is_said_beside
from framing.lexicons import any_of, word_list
from framing.text.document import Document
from framing.text.spans import Pair, holding

from .name_evidence import NameMention, revised
from .name_lexicon import name_lexicon
from .name_parts import as_body, body_before_title, body_of_office, family_name, name_parts

_LONGEST_TITLED = 220
_PARTED = (" of ", " and ")
_OPENING, _CLOSING = "“\"'‘(", "”\"'’)"


_DAYS, _WEEKDAYS = word_list("calendar.days_with_a_weekday"), word_list("function_words.weekdays")
_HOLIDAY = re.compile(rf"(?i:{any_of(_DAYS)} {any_of(_WEEKDAYS)})\b")
_SMALL = re.compile(r"(?:[a-z]+ )+")  # "former Harbor Motors Chairman Ana Ruiz"
_OFFICE_OF = re.compile(rf" {any_of(word_list('coreference.before_matter'))} ")  # "Superintendent of Schools Ana Ruiz"
_YEAR = re.compile(r"(?:19|20)\d\d (?=[A-Za-z])")
_ONCE = re.compile(r"(?:[a-z]+ )*(?:then|ex)-(?=[A-Z])")  # "then-Gov. Tom Vance"


def _title_case_paragraphs(document: Document) -> list[Pair]:
    """Paragraphs in title case, where a run of capitals is more than a name."""
    text, headings = document.text, []
    for number, (start, end) in enumerate(document.paragraphs):
        # A full stop ends a headline only where it opens the text.
        last = text[start:end].rstrip(_CLOSING)[-1:]  # "… called it “a disgrace.”"
        if end - start > _LONGEST_TITLED or last in (".,;" if number > 1 else ",;"):
            continue
        words = text[start:end].split()
        if (
            len(words) > 3
            and _is_title_case(words)
            and (text[end - 1] != "." or _is_titled_sentence(words))
            and not _has_verb_of_saying(words)
        ):
            headings.append((start, end))
    return headings


def _is_title_case(words: list[str]) -> bool:
    """Whether three words in five begin with a capital."""
    small = sum([word[0].islower() for word in words])
    return small <= 0.4 * len(words) and sum([word.lstrip(_OPENING)[:1].isupper() for word in words]) >= 0.6 * len(words)


def _has_verb_of_saying(words: list[str]) -> bool:
    """Whether a line has a verb of saying in small letters, as no headline in title case has: "N.Y. Gov. Ana Ruiz said, “…”"."""
    return not saying_forms().isdisjoint([word.rstrip(",:") for word in words])


def _is_titled_sentence(words: list[str]) -> bool:
    """Whether a line that ends in a full stop is a headline: one sentence, with a capital for its small words and verbs too.

    "The Fair Will Close, Lowell Mayor Ana Ruiz Said."; not "In May, Lowell Mayor Ana Ruiz said it on Harbor TV.".
    """
    openers, lexicon = source_words().openers, verbs()
    if any(word.endswith(".") for word in words[:-1]) or not speaking_forms().isdisjoint(words):
        return False
    inner = [word.lower() for word in words[1:-1] if word[0].isupper()]
    return any(word in openers or (word in lexicon and lexicon[word].finite) for word in inner)


def find_name_mentions(document: Document, mentions: Sequence[Mention], labels: Collection[int]) -> list[NameMention]:
    """Every name in order, none within another, those inside a longer noun phrase too ("a spokesman for the Lowell Fund").

    ``labels``: where the names begin under which an interview or a transcript gives somebody words.
    """
    text = document.text
    headings = _title_case_paragraphs(document)
    in_heading, bodies = holding(headings), frozenset(find_apposed_bodies(document))
    offices = _offices_of_matter(document, mentions)
    found: list[NameMention] = []
    last = (0, 0)
    in_card = in_headline_card(document)
    for first, end in _capitalised_runs(document, mentions):
        if in_card(first):
            continue  # headlines that a page runs into a name
        start, end, spelled, nickname = _extended(document, first, end, last)
        while start < first and found and found[-1][1] > start:
            found.pop()
        last = (start, end)
        run = text[start:end]
        parts = name_parts(run)
        alone = parts is None and " " not in run and is_said_beside(document.words, document.words.at(start), document.words.at(end - 1))
        if alone and run.lower() in {one.parts.family for one in found}:
            parts = family_name(run)  # "Ana Black", then "Black said"
        if parts is None and (office := run.removeprefix("The ").removeprefix("the ")) in bodies_named_as_offices(document):
            parts = body_of_office(office)
        if parts is None or _HOLIDAY.match(text, start):
            continue
        if not parts.kind_known and parts.kind == "person" and run.isupper() and _stands_in_sentence(text, start, end):
            parts = as_body(parts)  # "said HARBOR OAT": letters, not a name shouted
        elif (start, end) in bodies or (spelled and not (parts.kind == "person" and parts.kind_known)):
            parts = as_body(parts)
        if first in offices and parts.kind == "person" and not parts.titles:
            parts = parts._replace(titles=(offices[first],), kind_known=True)
        refers_back = parts.kind == "title" or (bool(headings) and in_heading(start))
        if nickname and parts.kind == "person":
            parts = parts._replace(name=run[parts.at :])
        if parts.at:
            capital = small.end() if (small := _SMALL.match(run)) else 0
            if parts.titles and (body := body_before_title(run[capital:], parts)):
                found.append(NameMention(start + capital, start + capital + len(body.name), body, refers_back))
            start += parts.at
        found.append(NameMention(start, end, parts, refers_back))
    return revised(document, found, labels)


def _offices_of_matter(document: Document, mentions: Sequence[Mention]) -> dict[int, str]:
    """The offices that have a matter or place before the name of their bearer, by where that begins: "Superintendent of Schools …"."""
    found = {}
    for mention in mentions:
        start, _, head_start, _, kind = mention
        of = _OFFICE_OF.search(document.folded, start, head_start) if kind == "name" and start < head_start else None
        if of and (office := document.folded[start : of.start()].rpartition(" ")[2]) in name_lexicon().one_person:
            found[head_start] = office
    return found


def _extended(document: Document, start: int, end: int, last: Pair) -> tuple[int, int, bool, bool]:
    """Where a name begins and ends with what belongs to it, whether its letters follow in brackets, and whether it holds a nickname."""
    text, nickname = document.text, None
    if text[start - 5 : start].endswith(_PARTED):
        start = _name_start(document, start, end, last)
    if text[end : end + 2] not in NICKNAME_OPENS:
        return start, end, False, False
    known = text[end + 1] != "(" or text[start:end].rpartition(" ")[2].lower() in name_lexicon().given
    if known and (nickname := NICKNAME.match(text, end)):
        end = nickname.end()
    spelled_from = start_by_letters(text, end)
    return min(start, spelled_from), end, spelled_from < end, nickname is not None


def _stands_in_sentence(text: str, start: int, end: int) -> bool:
    """Whether a word in small letters stands beside what is written in capitals."""
    return (text[end : end + 1] == " " and text[end + 1 : end + 2].islower()) or (
        text[start - 1 : start] == " " and text[start - 2].islower()
    )


def _capitalised_runs(document: Document, mentions: Sequence[Mention]) -> Iterator[Pair]:
    """Where names may stand: mentions by name, and the runs of capitals in other mentions."""
    text = document.text
    for start, end, head_start, head_end, kind in mentions:
        if kind == "name" and start < head_start and _OFFICE_OF.search(text, start, head_start):
            yield from names_within(text, start, head_start)
            yield head_start, head_end
        elif kind == "name":
            once = _ONCE.match(text, start, head_end) if text[start].islower() else None
            if text[start].isdigit() and (year := _YEAR.match(text, start, head_end)):
                yield from names_within(text, year.end(), head_end)  # "2012 campaign spokesman Ana Ruiz"
            else:
                yield once.end() if once else start, head_end
            if text.startswith((" of ", " in "), head_end):
                yield from names_within(text, head_end, end)
        elif kind == "nominal" and not text[start:end].islower():
            if head_start - start > 2:
                yield from names_within(text, start, head_start)
            if text[head_start].isupper() and document.folded[head_start:head_end] in name_lexicon().person_words:
                yield head_start, head_end
            if end - head_end > 2:
                yield from names_within(text, head_end, end)


def _name_start(document: Document, start: int, end: int, previous: Pair) -> int:
    """Where a name begins that small letters part: "Securities and Wharf Commission", "Secretary of State Ana Ruiz"."""
    text = document.text
    if text.startswith(" of ", start - 4):
        if previous[1] == start - 4 and _is_full_name(text[slice(*previous)]):
            return start  # "Rep. Ana Bishop of Ohio"
        office = max(text.rfind(" ", 0, start - 4), text.rfind("\n", 0, start - 4)) + 1
        return office if document.folded[office : start - 4].removeprefix("then-") in name_lexicon().titles else start
    if text.startswith(" and ", start - 5) and previous[1] == start - 5:
        lists, folded = name_lexicon(), document.folded
        before = folded[folded.rfind(" ", 0, start - 5) + 1 : start - 5]
        # "the House Trade and Harbor Committee", "chairman of the House Trade and Harbor Committee Ana Ruiz"
        return previous[0] if before in lists.topics and not lists.body_nouns.isdisjoint(folded[start:end].split(" ")) else start
    return start


def _is_full_name(run: str) -> bool:
    """Whether a run is a given and a family name, though the family name may be a title: "Ana Bishop"; not "Ohio Bishop"."""
    parts = name_parts(run)
    return parts is not None and parts.kind == "person" and parts.kind_known and len(parts.words) > 1
