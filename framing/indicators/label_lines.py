"""Which lines has the transparency label, and what is one line's answer for a copy?"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple, get_args

from framing.lexicons import read_lexicon
from framing.text.spans import Span

Group = Literal["disclosure", "sourcing", "care", "form"]
Status = Literal["present", "absent", "unknown"]
GROUPS: tuple[Group, ...] = get_args(Group)
Value = int | float | str | None


@dataclass(frozen=True)
class Indicator:
    """One line of the label: what is looked for in a copy, and what was seen of it.

    Attributes:
        name: what is looked for, in words.
        group: disclosure, sourcing, care or form.
        status: present, absent (this copy would show it and does not), or unknown (this copy cannot show it, or the
            question does not arise).
        value: a count, a name, a day or a kind where there is one, else None.
        note: how to read it in this copy.
        spans: the words that show it; what stands in the markup only has field "page" and no offsets.
        key: the same name as a word, for columns: "reason_for_anonymity".
        standard: which standards ask for it.
        firmness: how firm the evidence is that it bears on credibility.
        pitfall: how it may mislead.
    """

    name: str
    group: Group
    status: Status
    value: Value
    note: str
    spans: tuple[Span, ...] = ()
    key: str = ""
    standard: str = ""
    firmness: str = ""
    pitfall: str = ""


class Seen(NamedTuple):
    """What was seen in a copy for one line; ``note`` where the pitfall of the line is not all that is to be said."""

    status: Status
    value: Value = None
    spans: tuple[Span, ...] = ()
    note: str = ""


class LabelLine(NamedTuple):
    """One line of ``label.toml``."""

    key: str
    name: str
    group: Group
    standard: str
    firmness: str
    pitfall: str
    english: bool = False
    """Whether it is told by English words only."""

    def indicator(self, seen: Seen) -> Indicator:
        """The line with its answer."""
        value = seen.value if seen.status != "absent" or isinstance(seen.value, str) else None
        of_line = (self.key, self.standard, self.firmness, self.pitfall)
        return Indicator(self.name, self.group, seen.status, value, seen.note or self.pitfall, seen.spans, *of_line)


@cache
def label_lines() -> tuple[LabelLine, ...]:
    """The lines of the label, group by group."""
    return tuple(LabelLine(**line) for line in read_lexicon("label")["line"])


def seen(spans: Iterable[Span], value: Value = None, note: str = "") -> Seen:
    """Present with these words, absent without any; counted where nothing else is its value."""
    spans = tuple(spans)
    return Seen("present" if spans else "absent", value if value is not None else len(spans) or None, spans, note)
