"""Does a noun stand for several: "agencies", "police", "data"; not "census", "congress", "analysis"?"""

from framing.lexicons import word_list

_IRREGULAR = word_list("quantities.irregular_plurals")
_SINGULAR_ENDINGS = ("ss", "us", "is", "'s")
_SHORTEST = 4  # letters: "cats"; not "gas"


def is_plural(noun: str) -> bool:
    """Whether a noun in small letters is a plural, as far as its form tells."""
    return noun in _IRREGULAR or (len(noun) >= _SHORTEST and noun.endswith("s") and not noun.endswith(_SINGULAR_ENDINGS))
