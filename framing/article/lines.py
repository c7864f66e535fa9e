"""What does one line of a pasted page look like: a heading, a paragraph, a byline, a notice, furniture?"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache, cached_property
from typing import NamedTuple, get_args

from framing.lexicons import any_of, read_lexicon
from framing.text.function_words import function_words, month_pattern
from framing.text.late_pattern import late_pattern
from framing.text.region_labels import RegionLabel

from .publishers import mastheads

LABELS: tuple[str, ...] = get_args(RegionLabel)
"""The stretches of a page."""

_HEADING_WORDS = 16  # a longer line without a full stop is a paragraph that lost it
_HEADING_CHARACTERS = 200
_PARAGRAPH_WORDS = 12
_PARAGRAPH_CHARACTERS = 400
_WORD = late_pattern(r"[^\W_]+(?:[’'.-][^\W_]+)*")
_ENDS = late_pattern(r"[.!?…:;,][\"”’')\]]*(?:\s?\[\d+\])*$|[”\"]$")
_FULL_STOP = late_pattern(r"[.!?…][\"”’')\]]*(?:\s?\[\d+\])*$")
_MOST_WORDS = {"notice": 90, "caption": 70, "related": 60}
_MOST_WORDS_ELSE = 40


@dataclass
class TextLine:
    """One line of the text, its outer spaces off, with the label it has been given so far."""

    start: int
    end: int
    text: str
    label: str = "body"

    @cached_property
    def words(self) -> int:
        """How many words it has."""
        return len(_WORD.findall(self.text))

    @property
    def is_short(self) -> bool:
        """Whether it looks like a heading: few words and no punctuation at the end."""
        return len(self.text) < _HEADING_CHARACTERS and not _ENDS.search(self.text) and self.words <= _HEADING_WORDS

    @property
    def is_paragraph(self) -> bool:
        """Whether it ends like a sentence and is longer than one in a list."""
        return bool(_FULL_STOP.search(self.text)) and (len(self.text) > _PARAGRAPH_CHARACTERS or self.words >= _PARAGRAPH_WORDS)


Finds = Callable[[str], re.Match[str] | None]
"""``match`` of a pattern that holds from the beginning of a line on, ``search`` of any other."""


class LineRule(NamedTuple):
    """What a line must hold to get a label."""

    label: str
    longest: int
    """Characters; the pattern is tried on no longer line."""
    hints: tuple[str, ...]
    """Words of which one must be there, or none."""
    finds: Finds


class RegionRules(NamedTuple):
    """The lexicon ``regions.toml`` compiled, in the order in which its rules are tried."""

    sections: list[tuple[str, Finds]]
    lines: list[LineRule]
    poses: re.Pattern[str]
    """What captions say of pictures: "from left", "shakes hands"."""


@cache
def region_rules() -> RegionRules:
    """The rules, read once."""
    lexicon = read_lexicon("regions")
    dates = {"{month}": month_pattern(), "{weekday}": any_of(function_words().weekdays), "{masthead}": any_of(mastheads())}

    def any_pattern(patterns: list[str], around: str = "{}") -> re.Pattern[str]:
        pattern = around.format("(?:" + "|".join(patterns) + ")")
        for name, expression in dates.items():
            pattern = pattern.replace(name, expression)
        return re.compile(pattern, re.IGNORECASE)

    sections: list[tuple[str, Finds]] = []
    lines: list[LineRule] = []
    for label in (label for label in lexicon if label in LABELS):
        rules = lexicon[label]
        if "section" in rules:
            sections.append((label, any_pattern(rules["section"], r"{}$").match))
        for way, around, longest in (("line", r"{}$", 160), ("starts", r"{}", 600), ("holds", r"{}", 400)):
            if way in rules:
                pattern = any_pattern(rules[way], around)
                hints = tuple(rules["hints"]) if way == "holds" else ()
                lines.append(LineRule(label, longest, hints, pattern.search if way == "holds" else pattern.match))
    return RegionRules(sections, lines, any_pattern([lexicon["caption"]["poses"]]))


def find_lines(text: str) -> list[TextLine]:
    """The lines of a text that are not blank."""
    lines = []
    for match in re.finditer(r"[^\n]+", text):
        line = match.group()
        stripped = line.strip()
        if stripped:
            start = match.start() + len(line) - len(line.lstrip())
            lines.append(TextLine(start, start + len(stripped), stripped))
    return lines


def line_rules_of(text: str) -> list[LineRule]:
    """The rules that may hold in a text, each with those of its hints that stand in it: so few that each line is soon told."""
    small = text.lower()
    rules = (rule._replace(hints=tuple(filter(small.__contains__, rule.hints))) if rule.hints else rule for rule in region_rules().lines)
    return [rule for rule, given in zip(rules, region_rules().lines, strict=True) if rule.hints or not given.hints]


def label_by_words(line: TextLine, rules: Iterable[LineRule] | None = None) -> str:
    """The label that the words of a line alone give away, by all rules or by those of its text; empty where they give none away.

    A long paragraph is no furniture, caption or byline even if it holds a phrase of one.
    """
    length, small = len(line.text), ""
    for rule in region_rules().lines if rules is None else rules:
        if length > rule.longest:
            continue
        if rule.hints:
            small = small or line.text.lower()
            if not any(map(small.__contains__, rule.hints)):
                continue
        if rule.finds(line.text) and line.words <= _MOST_WORDS.get(rule.label, _MOST_WORDS_ELSE):
            return rule.label
    return ""
