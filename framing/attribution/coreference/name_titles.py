"""Which of a name's first words are titles: "Former Secretary of State Ana Ruiz", "Councilmembers Tom Vance", but "B.D. King"?"""

from framing.attribution.mentions.source_nouns import source_words
from framing.lexicons import word_list
from framing.text.document import Document
from framing.text.late_pattern import late_pattern

from .name_lexicon import name_lexicon

_SUFFIXES = word_list("names.suffixes")
_ADDRESSES = word_list("names.addresses") | word_list("names.also_addresses")
_COURTESY, _ADDRESSED = word_list("roles.courtesy"), word_list("names.addressed_by_office")
_POSITIONS = word_list("roles.positions")
_INITIALS = late_pattern(r"[A-Z]{2}|(?:[A-Z]\.){1,3}")


def count_of_titles(pieces: list[str], folded: list[str]) -> int:
    """How many words of a name are titles before it: four of "Former Secretary of State Ana Ruiz"; all where it is nobody's name."""
    lists = name_lexicon()
    first = 0
    last = len(folded) - 2 if folded[-1] in _SUFFIXES else len(folded) - 1
    for i, word in enumerate(folded):
        if word not in lists.person_words or not (word in lists.titles or i or len(folded) > 2):
            continue
        if i and folded[i - 1] in ("of", "for"):
            continue  # "Lowell Center for Justice"
        if i and i == last and (folded[i - 1] in lists.given or _is_before_surname(pieces[i - 1], word) or _addresses(folded[i - 1], word)):
            continue  # a name after all: "Martin Dean", "B.D. King", "Martin Dean Jr.", "Sen. King"
        if i == first and first and word in lists.given and i == len(folded) - 2 and folded[i - 1] in source_words().short_titles:
            continue  # "Sen. Dean Vance"
        if not i and word in lists.given and len(folded) > 1 and folded[1] not in lists.given:
            continue  # "Dean Tolliver", but "Dean Ana Ruiz"
        first = i + 1
        if first < len(folded) and folded[first] in ("of", "for"):
            first += 1
            while first < len(folded) and (folded[first] in lists.offices or not pieces[first][0].isupper()):
                first += 1
            if first == len(folded) or folded[first - 1] in ("of", "for"):
                return len(folded)
    return first


def is_plural_title(word: str) -> bool:
    """Whether a word is what several people are by office or trade: "senators", "researchers"."""
    return word.endswith("s") and (word[:-1] in name_lexicon().titles or source_words().nouns.get(word) == "people")


def is_position(document: Document, i: int) -> bool:
    """Whether a word tells what the one named behind it plays: "Bayside center Ana Ruiz"; not "the community center Harbor House"."""
    words = document.words
    if i < 0 or words.written[i] not in _POSITIONS:
        return False
    return i == 0 or words.between[i - 1] != " " or words.written[i - 1][0].isupper()


def _addresses(title: str, word: str) -> bool:
    """Whether a title stands before a family name that is a title as well: "Mr. Weaver", "Judge Pope"; not "Mr. Speaker", "Chief Judge"."""
    if title in _COURTESY:
        return word not in _ADDRESSED
    return word in name_lexicon().title_surnames and title != word and title in _ADDRESSES


def _is_before_surname(word: str, title: str) -> bool:
    """Whether initials, which are nobody's country or body, make a family name of the title behind them: "BD King"; not "US Judge"."""
    lists = name_lexicon()
    if title not in lists.title_surnames or _INITIALS.fullmatch(word) is None:
        return False
    folded = word.lower().rstrip(".")
    return folded not in lists.states and folded.replace(".", "") not in lists.kinds
