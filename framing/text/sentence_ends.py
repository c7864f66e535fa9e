"""Where do sentences end within a paragraph? The plain cases are decided at once, the doubtful ones by nupunkt's Punkt model."""

import re
from functools import cache, lru_cache

from framing.lexicons import word_list

# A mark, what closes behind it, and a space. Behind "(R-Fla.)," the sentence goes on.
_MAY_END = re.compile(r"[.!?…][\"”’')\]}»*]*[^\S\n]+(?=(\S))")
# Where a page lost its line breaks: "the Senate.On Friday", “… it is late.”The mayor; not "Mr.Ruiz", "Booking.Com".
# The mark comes first: it is found far sooner than the letters before it.
_GLUED = re.compile(r"[.?](?:(?<=[a-z]{3}.)|(?<=\d{4}.))(?=([\"”’)]*[\"“‘]?)([A-Z]\w*)[ ,’'])")
# No space stands behind them; within a quotation they end none: 「遅れますか？」と聞いた。
_STOPS_OF_OTHER_SCRIPTS = "。！？؟"
_FULL_STOP_OF_OTHER_SCRIPTS = re.compile(rf"[{_STOPS_OF_OTHER_SCRIPTS}](?:[」』”’）)]+(?![ぁ-ん]))?[^\S\n]*(?=[^\s」』”’）)。！？])")
_OPENS = frozenset('ABCDEFGHIJKLMNOPQRSTUVWXYZ“"‘')
# Of "it's", "high-profile", "(now", "$5,000" and "2015"; not of "e.g", whose point belongs to it, nor of "12", which may count a line.
_LAST_WORD = re.compile(r"(?:(?<=[^\w.])|^)(?:[^\W\d_]+|\d{3,}s?)$")
_INITIALS = re.compile(r"(?:[A-Z]\.){2,}")
_DASHES = frozenset("—–-")
_LINE = 4000  # characters, in which straight marks are counted
_CHUNK = 40  # characters of a word before or behind a mark that the model is shown


@cache
def _abbreviations() -> tuple[frozenset[str], frozenset[str]]:
    """Words that never end a sentence, and words that may."""
    return word_list("abbreviations.titles") | word_list("abbreviations.never_last"), word_list("abbreviations.doubtful")


@lru_cache(maxsize=1 << 13)
def _parts(before: str, behind: str, opens: bool) -> bool:
    """Whether the model ends a sentence between two words; a number that ``opens`` its line counts what follows."""
    import nupunkt  # when a text first has such an end: its modules and its model are no small thing

    return len(nupunkt.sent_spans(f"{'' if opens else 'x '}{before} {behind}")) > 1


def sentence_ends(text: str) -> list[int]:
    """Offsets behind which a new sentence begins on the same line, in order.

    A word that is no abbreviation, a mark and a capital end a sentence without a doubt, and so in news end three in four;
    the model is asked for the rest, once for each pair of words. It knows the abbreviations of law and finance too
    ("wall.", "story."), which in news are words.
    """
    never_last, doubtful = _abbreviations()
    ends: list[int] = []
    for found in _MAY_END.finditer(text):
        mark, end = found.span()
        behind = found[1]
        if behind in _DASHES and text[end + 1 : end + 2] == " " and text[end + 2 : end + 3].islower():
            continue  # "Ana Ruiz (R-Minn.) — the mayor until May — said"
        nearest = max(0, mark - _CHUNK)
        word = text[max(nearest, text.rfind(" ", nearest, mark) + 1, text.rfind("\n", nearest, mark) + 1) : mark]
        if not word.isalpha() and (last := _LAST_WORD.search(word)):
            word = last.group()
        if behind in _OPENS and len(word) > 1 and word.isalnum() and text[mark] != "…":
            folded = word.lower()
            if folded in never_last and text[mark] == ".":
                continue
            if folded not in doubtful or word.islower() or text[mark] != ".":
                ends.append(end)
                continue
        if _model_ends(text, mark, end):
            ends.append(end)
    glued = [_glued_end(text, found) for found in _GLUED.finditer(text)]
    has_others = not text.isascii() and any(map(text.__contains__, _STOPS_OF_OTHER_SCRIPTS))
    others = [found.end() for found in _FULL_STOP_OF_OTHER_SCRIPTS.finditer(text)] if has_others else []
    return sorted({*ends, *filter(None, glued), *others}) if glued or others else ends


def _glued_end(text: str, found: re.Match[str]) -> int:
    """Where a sentence ends whose mark nothing parts from the next; 0 for part of an address or an abbreviation."""
    mark, end = found.span()
    marks, behind = found.groups()
    word = text[max(0, mark - _CHUNK) : mark].rsplit(maxsplit=1)[-1].lower()
    if behind.lower() in word_list("abbreviations.domains") or word in _abbreviations()[0] or "/" in word or "@" in word:
        return 0
    if marks != '"':
        return end + len(marks.rstrip("“‘"))
    # A straight mark closes what another has opened on its line.
    nearest = max(0, mark - _LINE)
    return end + text.count('"', max(nearest, text.rfind("\n", nearest, mark) + 1), mark) % 2


def _model_ends(text: str, mark: int, end: int) -> bool:
    """Whether the model ends a sentence at a mark behind which something begins at ``end``."""
    chunks = text[max(0, mark - _CHUNK) : mark].rpartition("\n")[2].split()
    opens = mark <= _CHUNK or "\n" in text[mark - _CHUNK : mark]
    before = (chunks[-1] if chunks and not text[mark - 1].isspace() else "") + text[mark:end].rstrip()
    behind = text[end : end + _CHUNK].split(None, 1)[0].rstrip('.!?…,;:"”’)')
    if before.lower() in word_list("abbreviations.unions") and behind.lower() in word_list("abbreviations.offices_of_unions"):
        return False  # "the former U.S. Ambassador Ana Ruiz", where the model ends one
    if behind[:1].islower() and _INITIALS.fullmatch(before):
        return False  # "that the L.H.F. had read them": the model knows some by name
    opens_next = behind[:1].isupper() and behind.lower() in word_list("abbreviations.opens_sentence") and text.startswith(f"{behind} ", end)
    if opens_next and not before[:1].isdigit():
        return True  # "at 6 a.m. An aide", where it ends none; not "1. An old pier"
    return _parts(before, behind, opens and len(chunks) < 2)
