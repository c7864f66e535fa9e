"""What stands behind a name and belongs to it: a party, a nickname, letters of rank, the number of a chapter?"""

import re

from framing.lexicons import any_of, word_list
from framing.text.late_pattern import late_pattern

from .source_nouns import source_words

NameSpan = tuple[int, int, int, int]
"""Start and end, and start and end of the head: the name without title, party and place."""
_STATE_OPENS, _PARTIES = (
    any_of(map(str.capitalize, word_list(f"organisations.{name}"))) for name in ("state_openers", "parties_for_short")
)
_STATE = rf"(?:[A-Z]\.[A-Z][a-z]*\.|(?:{_STATE_OPENS} )?[A-Z][A-Za-z]+(?:\.(?=[,;]))?)(?!\w)"
PARTY = rf"(?: ?[(\[](?:[DRI]|{_PARTIES})(?:(?:[-–—. ] ?|\.?, )[A-Z][\w. ]{{0,14}})?[)\]]|, [DRI][-–—]{_STATE})"
"""The party behind a name, with its state: " (D-Ohio)", " (D., N.H.)", ", D-N.H."."""
PARTY_BEHIND = re.compile(PARTY)
"""The same, ready to match."""
SUFFIXES = word_list("names.suffixes") | word_list("organisations.legal_forms")  # "Tom Vance, Jr.", "Harbor Power, Inc."
_CREDENTIALS = word_list("names.credentials")
_OPENS_PARTY = frozenset((" (", " [", ", "))
NICKNAME = late_pattern(r" (?:[“\"‘'](?:the )?(?=[A-Z])(?:[\w.-]+ ?){1,3}(?<!\w\w\.)[”\"’']|\([A-Z][a-z]+\)) [A-Z][\w’-]+")
"""A nickname in marks and the name behind it: "Walter “the Wall” Roe", "Walter (Walt) Roe"; not "Lowell “clerk” Roe"."""
NICKNAME_OPENS = frozenset((" “", ' "', " ‘", " '", " ("))
"""With which a nickname may open, or the letters of a body in brackets."""
CHAPTERS = word_list("organisations.chapters")
_CHAPTER = re.compile(r" \d{1,5}[A-Z]{0,2}\b")
_POST_NOMINALS = word_list("names.post_nominals")


def printed_suffixes() -> set[str]:
    """What tells bearers of a name apart or what they have learned, as it is printed behind the name: "Jr", "III", "Ph.D", "MBA"."""
    words = word_list("names.suffixes") | _CREDENTIALS
    return {word.upper() for word in words} | {word.title() for word in words if not word.startswith("ii") and word != "do"}


def with_what_is_behind(text: str, start: int, end: int, head: int, last: str) -> NameSpan:
    """A name with the letters, nickname or party behind it, none of which its bare name has: "Ann Toller MP", "Ana Ruiz (D-Lowell)"."""
    if last in _POST_NOMINALS and (bare := before_post_nominals(text, head, end)) < end:
        return start, end, head, bare
    behind = _end_with_nickname(text, head, end) if text[end : end + 2] in NICKNAME_OPENS else end
    party = PARTY_BEHIND.match(text, behind) if text[behind : behind + 2] in _OPENS_PARTY else None
    return start, party.end() if party else behind, head, end


def with_comma(text: str, name: NameSpan, end: int, last: str) -> NameSpan | None:
    """A name with the word behind its comma that belongs to it: "of Lowell, Mass.", "Tom Vance, Jr.", "Ana Ruiz, M.D."."""
    start, name_end, head, _ = name
    if last.rstrip(".") in source_words().states and "." in text[end - 1 : end + 1]:
        return start, end + text.startswith(".,", end), head, name[3]
    if not text.startswith(", ", name_end):
        return None
    if last.rstrip(".") in SUFFIXES:
        end += text.startswith(".", end)
        return start, end, head, end
    if last.rstrip(".") in _CREDENTIALS and _has_given_and_family(text, name):
        end += 3 * text.startswith(".D.", end)  # "Ph.D."
        return start, end + text.startswith(".", end), head, name[3]
    return None


def end_with_number(text: str, end: int) -> int:
    """Where a name ends with the number that tells a part of a body: "Sailors Local 25"."""
    number = _CHAPTER.match(text, end) if text[end + 1 : end + 2].isdigit() else None
    return number.end() if number and text[text.rfind(" ", 0, end) + 1 : end].lower() in CHAPTERS else end


def before_post_nominals(text: str, start: int, end: int) -> int:
    """Where a name ends before the letters of rank or honour behind it: "Ann Toller MP", "Osric Penhallow KC"."""
    cut = text.rfind(" ", start, end)
    while cut > text.find(" ", start, end) and text[cut + 1 : end].isupper() and text[cut + 1 : end].lower() in _POST_NOMINALS:
        end, cut = cut, text.rfind(" ", start, cut)
    return end


def _end_with_nickname(text: str, head: int, end: int) -> int:
    """Where a name ends with the nickname behind it and what follows that: "Ana “the Wall” Ruiz"."""
    words, given = text[head:end].lower().split(" "), source_words().given
    # Not "Ana Ruiz (Ohio) Clerk".
    nickname = NICKNAME.match(text, end) if words[-1 if text[end + 1] == "(" else 0] in given else None
    return nickname.end() if nickname else end


def _has_given_and_family(text: str, name: NameSpan) -> bool:
    """Whether a name has a given name and more."""
    first, _, rest = text[name[2] : name[3]].partition(" ")
    return bool(rest) and first.lower() in source_words().given
