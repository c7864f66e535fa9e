"""At which time of day does something happen: "at 6:12 a.m.", "twenty past ten", "shortly after noon"?"""

import re
from collections.abc import Iterator, Sequence

from framing.lexicons import any_of, word_list
from framing.text.document import Document, Sentence, once
from framing.text.numbers import UNITS, number_in_words

from .days import Day
from .fact_mentions import FactMention, FactValues, dated_word, mention_at, places_of, stand_in

_HOURS = UNITS[:12]
_HOUR = rf"(?:{any_of(_HOURS)}|1[0-2]|[1-9])"
_COUNT = rf"(?:{any_of(word_list('quantities.units'))}|twenty(?:[- ]{any_of(_HOURS[:9])})?)"
_MINUTES = rf"(?:(?:a )?quarter|half|{_COUNT}(?: minutes?)?)"
_ZONE, _DAY_PART, _NOON = (any_of(word_list(f"calendar.{name}")) for name in ("zones", "day_parts", "middles_of_day"))
_HALF = r"(?:[ap]\.?m\b\.?)"
_SHORTLY = rf"{any_of(word_list('calendar.about_then'))} (?P<shortly>before|after)"
_TIME = re.compile(
    rf"(?P<loose>\b(?:{any_of(word_list('quantities.approximately'))}|{_SHORTLY}) )?(?:"
    rf"(?<![\w:.,/$£€+-])(?P<h1>[012]?\d)(?:[:.](?P<m1>[0-5]\d))? ?(?P<half1>{_HALF})(?!\w)"
    rf"|(?<![\w:.,/$£€+-])(?P<h2>[01]?\d|2[0-3])[:.](?P<m2>[0-5]\d)(?![\d:%]|\.\d)"
    rf"|(?<![\w-])(?P<h3>{_HOUR}) o['’]clock\b"
    rf"|(?<![\w-])(?P<m4>{_MINUTES}) (?P<side>past|to) (?P<h4>{_HOUR}|{_NOON})(?![\w-])"
    rf"|(?<= )(?P<h5>{_NOON})(?!\w)"
    rf"|(?<= )(?P<h6>{any_of(_HOURS)})(?= in the {_DAY_PART}\b|[.,;]|$))"
    rf"(?:,? in the (?P<part>{_DAY_PART})| at (?P<night>night))?(?P<zone>,? (?:{_ZONE})\b(?: time)?)?"
)
_TIMING = re.compile(
    rf"(?<!\bat )(?<![\w:.,/-])(\d{{1,2}}):([0-5]\d):([0-5]\d)(?![\w:])(?! ?(?:[ap]\.?m|{any_of(word_list('calendar.zone_letters'))}\b))"
)
_HINTS = word_list("calendar.clock_words") | frozenset(_HOURS)
_UPDATED = re.compile(r"\bupdated?\W{0,3}(?:at )?$")
_AT_BARE_HOUR = re.compile(rf"\b(?:at|until|{any_of(word_list('calendar.shortly'))} (?:before|after)) $")
_ON_THE_FACE = re.compile(any_of(word_list("calendar.on_the_face")))
_UNIT = re.compile("minute|quarter")
_BEFORE = re.compile(rf"\b{any_of(word_list('calendar.before_time'))} (?:the )?(?:clock )?$")


def find_clock_times(document: Document, article: int, sentence: Sentence, days: Sequence[Day]) -> Iterator[FactMention]:
    """The times of day that a sentence tells, in minutes from midnight; from noon or midnight, where the half of the day is not told."""
    folded = document.folded
    if not stand_in(_hints(document), sentence):
        return
    for found in _TIME.finditer(folded, sentence.start, sentence.end):
        is_led = bool(found["loose"] or _BEFORE.search(folded, max(sentence.start, found.start() - 12), found.start()))
        if _UPDATED.search(folded, max(0, found.start() - 12), found.start()):
            continue
        if (
            found["h6"]
            and not found["part"]
            and not _AT_BARE_HOUR.search(folded, max(sentence.start, found.start("h6") - 15), found.start("h6"))
        ):
            continue  # "he was beaten by six."
        if not is_led and (
            (found["h2"] and not found["zone"]) or found["h5"] or (found["m4"] and found["side"] == "to" and not _UNIT.search(found["m4"]))
        ):
            continue  # "ten to one on", a result of 15:48
        if found["m4"] and found["side"] == "to" and not _ON_THE_FACE.search(found["m4"]):
            continue  # a vote of "four to three"
        minutes, is_whole = _minutes(found)
        start = found.start()
        place = start, start + len(found[0] if found["half1"] else found[0].rstrip(","))
        hour = f"{minutes // 60:02}" if is_whole else str(minutes // 60 or 12)
        more: FactValues = {
            "low": minutes,
            "high": minutes,
            "value": f"{hour}:{minutes % 60:02}",
            "marks": frozenset(_marks(found, is_whole)),
            "named": tuple(days),
            "head": dated_word(document, sentence, start),
        }
        yield mention_at(document, article, sentence, place, "clock", **more)


def find_timings(document: Document, article: int, sentence: Sentence, days: Sequence[Day]) -> Iterator[FactMention]:
    """Lengths of time that are clocked to the second: "won in 2:08:31"."""
    for found in _TIMING.finditer(document.folded, sentence.start, sentence.end) if stand_in(_hints(document), sentence) else ():
        length = sum(int(found[n]) * part for n, part in ((1, 3600), (2, 60), (3, 1))) / 86400
        more: FactValues = {"low": length, "high": length, "unit": 1 / 86400, "value": found[0], "named": tuple(days)}
        yield mention_at(document, article, sentence, found.span(), "days", **more)


def _marks(found: re.Match[str], is_whole: bool) -> Iterator[str]:
    if found["loose"]:
        yield "about"
    if found["shortly"]:
        yield found["shortly"]
    if found["zone"]:
        yield "zone"
    if not is_whole:
        yield "half"


@once
def _hints(document: Document) -> list[int]:
    return places_of(document, lambda word: word in _HINTS or (word[0].isdigit() and (":" in word or word[-1] in "m.")))


def _minutes(found: re.Match[str]) -> tuple[int, bool]:
    """Minutes behind midnight, and whether the half of the day is told."""
    middle = found["h5"] or (found["h4"] if found["h4"] in word_list("calendar.middles_of_day") else None)
    if middle:
        hour, is_whole = (0 if middle in word_list("calendar.at_night") else 12), True
    else:
        written = next(found[name] for name in ("h1", "h2", "h3", "h4", "h6") if found[name])
        hour = int(written) if written.isdigit() else int(number_in_words(written))
        is_late = found["night"] or found["part"] in word_list("calendar.past_noon")
        half = "p" if is_late else "a" if found["part"] else (found["half1"] or "")[:1]
        is_whole = bool(half) or hour > 12 or written.startswith("0")
        hour = hour % 12 + 12 * (half == "p") if half else hour if is_whole else hour % 12
    minute = int(found["m1"] or found["m2"] or 0)
    if words := found["m4"]:
        count = words.removesuffix("s").removesuffix(" minute").replace("-", " ")
        past = 15 if "quarter" in count else 30 if count == "half" else int(number_in_words(count))
        minute = past if found["side"] == "past" else -past
    return (hour * 60 + minute) % (24 * 60 if is_whole else 12 * 60), is_whole
