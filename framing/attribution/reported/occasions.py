"""On what occasion was something said: "in a statement", "at a crowded news conference", "during a hearing"?"""

from functools import cache

from framing.lexicons import any_of, read_lexicon, word_list


@cache
def occasions() -> dict[str, str]:
    """The nouns that tell how words came to be known, each with its channel as the lexicon calls it: "hearing" with "speech"."""
    table: dict[str, str] = read_lexicon("channels")["occasions"]
    return {noun.replace("_", " "): channel for channel, nouns in table.items() for noun in nouns.split()}


def told_occasion() -> str:
    """An occasion up to its noun, the first group, as an expression for a text in small letters: "in a long statement"."""
    brings, no_part = any_of(word_list("channels.content.brings")), any_of(word_list("channels.content.no_part"))
    return rf"{brings} (?:(?!{no_part}\b)[\w’'.-]+ ){{0,6}}?({any_of(occasions())})\b"
