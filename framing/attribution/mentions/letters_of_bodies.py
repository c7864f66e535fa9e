"""By which letters does a body go for short, and which words do letters in brackets stand for: "Transit for Lowell (TfL)"?"""

import re

from framing.lexicons import word_list

from .name_endings import NameSpan

_LETTERS = re.compile(r" \((?:the )?[“\"]?([A-Z][A-Za-z.]{1,7})[”\"]?\)")
_WORD = re.compile(r"[\w’'-]+")
_FEW_LETTERS = 3
_LONGEST_WORD = 15  # characters


def initials_of(name: str) -> str:
    """The letters by which a body of several words goes for short: "ATL" of "the Anti-Toll League"; "" of one word."""
    words = [word for word in name.replace("-", " ").split() if word[0].isupper() and word.lower() not in word_list("names.body_small")]
    return "".join([word[0] for word in words]) if len(words) > 1 else ""


def start_by_letters(text: str, end: int) -> int:
    """Where a name begins whose letters stand in brackets behind it ("Transit for Lowell (TfL)"); its end where they do not fit."""
    bracket = _LETTERS.match(text, end)
    if bracket is None:
        return end
    letters = bracket.group(1).lower().replace(".", "")
    words = list(_WORD.finditer(text, max(0, end - _LONGEST_WORD * len(letters)), end))
    for word in words[: -len(letters) - 5 : -1]:
        spelled = [one.group() for one in words if one.start() >= word.start()]
        great = [part[0] for one in spelled if one[0].isupper() for part in one.split("-") if part]
        in_full = letters == "".join(one[0] for one in spelled).lower()
        if word.group()[0].isupper() and (in_full or _stand_for(letters, "".join(great).lower())):
            return word.start()
    return end


def whole_by_letters(text: str, found: list[NameSpan], end: int) -> int:
    """Where the body begins whose letters stand behind ``end``, its parts taken back: "the Rail, Dock and Depot Union (RDDU)"."""
    start = start_by_letters(text, end)
    while start < end and found and found[-1][1] > start:
        start = min(start, found.pop()[0])
    return start


def _stand_for(letters: str, initials: str) -> bool:
    """Whether letters are the initials of a name, or all but one in their midst: RDDU of "the Rail, Dock and Depot Workers' Union"."""
    left_out = len(letters) > _FEW_LETTERS and len(initials) == len(letters) + 1
    return letters == initials or (left_out and any(letters == initials[:i] + initials[i + 1 :] for i in range(1, len(letters))))
