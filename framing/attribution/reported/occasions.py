"""On what occasion was something said: "in a statement", "at a crowded news conference", "during a hearing"?"""

from framing.lexicons import any_of, read_lexicon, word_list
from framing.text.late_pattern import late_pattern


def occasion_pattern() -> str:
    """An occasion up to its noun, the first group, as an expression for a text in small letters: "in a long statement"."""
    nouns = (noun.replace("_", " ") for words in read_lexicon("channels")["occasions"].values() for noun in words.split())
    brings, no_part = any_of(word_list("channels.content.brings")), any_of(word_list("channels.content.no_part"))
    return rf"{brings} (?:(?!{no_part}\b)[\w’'.-]+ ){{0,6}}?({any_of(nouns)})\b"


def gathering_pattern() -> str:
    """Those who are told something where they are gathered, as an expression for a text in small letters: "monday's news briefing"."""
    occasions = read_lexicon("channels")["occasions"]
    nouns = (noun.replace("_", " ") for words in ("press_conference", "speech") for noun in occasions[words].split())
    return rf"(?:an?|the|[\w-]+['’]s) (?:[\w-]+ ){{0,2}}?{any_of(nouns)}\b"


GATHERING = late_pattern(gathering_pattern)
OCCASION = late_pattern(occasion_pattern)
