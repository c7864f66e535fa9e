"""Where in its sentence do words stand?"""

import re


def offset_in(words: str, sentence: str, at: int | None = None) -> int:
    """Where words stand in a sentence: at the place that is told, else the first time as whole words; -1 where they do not.

    Args:
        words: that are looked for. "act" is not in "actors".
        sentence: in which they are.
        at: their first character, where that is known.
    """
    if at is not None and at >= 0 and words and sentence.startswith(words, at):
        return at
    found = re.search(rf"(?<!\w){re.escape(words)}(?!\w)", sentence)
    return found.start() if found else sentence.find(words)


def bracketed(words: str, sentence: str, at: int | None = None) -> str:
    """A sentence with words in brackets where they stand: "The mayor [may] speak"."""
    at = offset_in(words, sentence, at)
    return sentence if at < 0 or not words else f"{sentence[:at]}[{words}]{sentence[at + len(words) :]}"
