"""How is a regular expression kept that few texts ask for? It is compiled when the first of them does, and no first score waits for it."""

import re
from collections.abc import Callable
from typing import Any, cast

_ASKED = ("findall", "finditer", "fullmatch", "match", "search", "split", "sub")


class LatePattern:
    """Stands in for a compiled pattern; once it has been asked for anything its methods are the pattern's own."""

    def __init__(self, pattern: str | Callable[[], str], flags: int = 0) -> None:
        self.pattern = pattern
        self.flags = flags

    def __getattr__(self, name: str) -> Any:
        if name not in _ASKED:
            raise AttributeError(f"a pattern that is compiled late has no {name!r}: {', '.join(_ASKED)}")
        compiled = re.compile(self.pattern if isinstance(self.pattern, str) else self.pattern(), self.flags)
        for asked in _ASKED:
            setattr(self, asked, getattr(compiled, asked))
        return getattr(compiled, name)


def late_pattern(pattern: str | Callable[[], str], flags: int = 0) -> re.Pattern[str]:
    """A pattern that is compiled at first use; a fault in it is told then, so that a test must use each.

    Args:
        pattern: the expression, or what makes it of words of a lexicon, which is read at first use too.
        flags: as for ``re.compile``.
    """
    return cast(re.Pattern[str], LatePattern(pattern, flags))
