"""Which characters are capitals, which tell a text in any setting, and how are those mended that no text should hold?"""

import re
import unicodedata

from .late_pattern import late_pattern

CAPITAL = "A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u0178\u0179\u017b\u017d\u0218\u021a\u0391-\u03ab\u0410-\u042f"
"""Capital letters, Latin, Greek and Cyrillic, for a class of a regular expression."""

_LETTERS = re.compile(r"[^\W_]+")
_LINE_ENDS = re.compile("\r\n?|[\u2028\u2029]")
_NEVER_SENT = late_pattern("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_HALVES = re.compile("[\ud800-\udfff]")


def folded_letters(text: str) -> str:
    """Letters and digits alone, in lower case: what two settings of one headline or name share."""
    return "".join(_LETTERS.findall(text.lower()))


def without_accents(text: str) -> str:
    """The text with its letters bare: "José" is "Jose"."""
    return "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))


def one_line_end(text: str) -> str:
    """The text with every line end ``\\n``."""
    if "\r" in text or "\u2028" in text or "\u2029" in text:
        return _LINE_ENDS.sub("\n", text)
    return text


def mend_halves(text: str) -> str:
    """The text with U+FFFD for each half of a surrogate pair: broken JSON and odd names of files leave them, and no file can hold them."""
    return _HALVES.sub("\ufffd", text) if isinstance(text, str) and not text.isascii() else text


def shown_safely(text: str) -> str:
    """A text as it may go to a terminal: what would move its cursor, colour it or turn its lines around is shown, not sent."""
    return _NEVER_SENT.sub(lambda sign: f"\\x{ord(sign.group()):02x}" if sign.group() < "\u0100" else f"\\u{ord(sign.group()):04x}", text)
