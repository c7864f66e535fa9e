"""With which word behind a cue does its content begin: behind its particle, whom it addresses, the day, the place?"""

from bisect import bisect_left
from itertools import takewhile

from framing.attribution.mentions.attribution_words import attribution_nouns, saying_forms
from framing.attribution.mentions.source_nouns import source_words
from framing.lexicons import word_list
from framing.text.function_words import function_words

from .agents_of_passives import AGENT_PREPOSITIONS, clause_of_agent
from .cited_sources import CITING
from .clauses import is_clause, points_to_thing
from .cues import AttributionCue, Neighbours
from .occasions import GATHERING, OCCASION
from .parentheticals import behind_source
from .tokens import INFLECTED, INNER_MARKS, MAIN_VERBS, QUOTES, TokenView

_JOINS = function_words().and_but
_MOST_BEFORE_THAT = 8  # words, of time, place or whom a cue addresses
_MOST_OF_CIRCUMSTANCE = 8  # words
_MOST_OF_OWNED = 3  # words: "Vance's false claim"
_FAR_THAT = 14  # words of an occasion before "that he": "said in an interview on the Lowell radio station 77 that he"
_THIRD_PERSON_SUBJECTS = word_list("attribution.content_spans.third_person_subjects")
_MAIN_OR_INFLECTED = MAIN_VERBS | INFLECTED
_ANY_VERB = _MAIN_OR_INFLECTED | {"vbase"}
_DAY_PARTS = word_list("calendar.day_parts") | {"night"}
_HEARER_OR_NOT = word_list("attribution.content_spans.hearer_or_not")
_HEARERS = ("people", "organisation")
_MONTHS = (function_words().months | function_words().months_short) - {"may"}
_FROM_NOW = word_list("attribution.content_spans.from_now")
_BEHIND_HEARERS = function_words().prepositions | function_words().days | {"that"}
_OPENS_CONTENT = word_list("channels.content.opens")
_OUTSIDE = word_list("attribution.content_spans.outside")
_HOW_SAID = word_list("attribution.content_spans.how_said")
_BEFORE_PLACES = ("in", "at")
_NUMBERS = word_list("quantities.units") - {"one"}
_PART_OF_TIME, _WHICH_TIME = word_list("calendar.part_of_time"), word_list("calendar.last") | word_list("calendar.this")
_TIMES = word_list("quantities.one_of_time") | word_list("function_words.weekdays")
_OPENS_CLAUSE = word_list("coreference.articles") | word_list("attribution.acts.clause_openers")


def content_start(view: TokenView, cue: AttributionCue, stop: int) -> int | None:
    """Index of the first word of what follows a cue: behind its particle, whom it addresses, the day, or "in a statement" before "that".

    The build of the sentence, the order of content and its extent all ask for it: it is found once.
    """
    asked = cue, stop
    if asked not in view.contents:
        view.contents[asked] = _start_behind(view, cue, stop)
    return view.contents[asked]


def _start_behind(view: TokenView, cue: AttributionCue, stop: int) -> int | None:
    gaps, folded, lists = view.gaps, view.folded, function_words()
    i, lemma = cue.end_at + 1, cue.term.lemma
    i = _behind_parenthesis(view, i, stop)
    if i >= stop:
        return None
    if cue.term.form == "according":
        return clause_of_agent(view, cue.at, stop) if view.folded[cue.at] in AGENT_PREPOSITIONS else behind_source(view, i, stop)
    if folded[i] in lists.circumstance and _is_of_anothers_words(view, i, stop):
        return None  # "commented on Vance's claim that it was late"
    if folded[i : i + 2] == ["that", "out"] and (i + 2 >= stop or gaps[i + 1] not in ("", "-")):
        return None  # "were quick to point that out"
    that = _that(view, cue, i, stop)
    if that is not None:
        return that
    if (behind := _behind_occasion(view, i, stop)) > i:
        return behind
    word = folded[i]
    following = folded[i + 1] if i + 1 < stop else ""
    particle = not gaps[i - 1] and (word in lists.verb_particles or (word == "to" and lemma in lists.takes_to))
    # "an estimate of $15,000 a household" is of that amount, "said up to 40 boats sank"
    amount = following[:1].isdigit() or following == "least" or (word == "up" and following == "to")
    subject = word in lists.days and i + 1 < stop and view.classes[i + 1] in lists.auxiliary_classes  # "said Friday was the last day"
    if (particle and not amount) or (word in lists.days and not subject):
        i += 1
        if word == "on" and following in lists.days and i + 1 < stop:
            i += 1  # "said on Monday the fund would close"
        if i + 1 < stop and folded[i] in _DAY_PARTS and folded[i - 1] in lists.days:
            i += 1  # "said Monday night the fund would close"
    behind = behind_addressed(view, cue, i, stop)
    i = (_behind_day(view, behind, stop) if behind > i else i) if behind < stop else i
    if i >= stop:
        return None
    behind = _behind_time(view, i, stop)
    return behind if behind > i else _behind_manner_or_place(view, i, stop)


def _behind_parenthesis(view: TokenView, i: int, stop: int) -> int:
    """Index of the word behind an aside in brackets before "that": "reported (as if it had to) that it was late"; else ``i``."""
    text = view.document.text
    if i >= stop or not text.startswith(" (", view.ends[i - 1]):
        return i
    closing = text.find(") ", view.starts[i], view.ends[stop - 1])
    behind = bisect_left(view.starts, closing) if closing > 0 else i
    return behind if view.folded[behind : behind + 1] == ["that"] else i


def _behind_time(view: TokenView, i: int, stop: int) -> int:
    """Index of the word behind when something was said, where a clause follows: "said earlier this week it was late"; else ``i``.

    Not "said last year was late", "said this week’s fair was off".
    """
    folded = view.folded
    which = i + (folded[i] in _PART_OF_TIME)
    behind = which + 2
    if behind >= stop or folded[which] not in _WHICH_TIME or folded[which + 1] not in _TIMES or any(view.gaps[i:behind]):
        return i
    opens = folded[behind] in _OPENS_CONTENT or folded[behind] in _OPENS_CLAUSE or view.mention_at(behind) is not None
    return behind if opens and is_clause(view, behind, stop, "") else i


def _behind_manner_or_place(view: TokenView, i: int, stop: int) -> int:
    """Index of the word behind how or where something was said: "said recently they were late", "said in Lowell she was"; else ``i``.

    Not "said previously shut piers would open", "said in Lowell the pier was late", where it may be in Lowell.
    """
    folded = view.folded
    if folded[i] in _HOW_SAID:
        behind, opens = i + 1, _OPENS_CLAUSE
    elif folded[i] in _BEFORE_PLACES or folded[i - 1] in _BEFORE_PLACES:  # "at" may be passed as a particle
        names = range(i + (folded[i] in _BEFORE_PLACES), stop)
        behind, opens = next((j for j in names if view.classes[j] != "Cap"), stop), _THIRD_PERSON_SUBJECTS
    else:
        return i
    parted = behind >= stop or any(view.gaps[i:behind])
    return i if parted or folded[behind] not in opens or not is_clause(view, behind, stop, "") else behind


def _behind_occasion(view: TokenView, i: int, stop: int) -> int:
    """Index of the word behind the occasion of saying something, where a clause follows: "said in a statement it was late"; else ``i``."""
    folded, gaps = view.folded, view.gaps
    occasion = None if gaps[i - 1] else OCCASION.match(view.document.folded, view.starts[i])
    noun = bisect_left(view.starts, occasion.end()) - 1 if occasion else stop
    if noun >= stop - 1 or any(gaps[i : noun + 1]):
        return i
    behind = _behind_day(view, noun + 1, stop)
    if behind >= stop - 1:
        return i
    opens = folded[behind] in _OPENS_CONTENT or folded[behind] in _OPENS_CLAUSE or view.document.text[view.starts[behind]].isupper()
    return behind if opens and is_clause(view, behind, stop, "") else i


def _behind_day(view: TokenView, i: int, stop: int) -> int:
    """Index of the word behind the day on which something was said to somebody: "told the council on Monday how"; else ``i``."""
    days, folded = function_words().days, view.folded
    behind = i + (folded[i] == "on") + 1
    return behind if behind < stop and folded[behind - 1] in days and not view.gaps[behind - 1] and not view.gaps[i - 1] else i


def comma_behind(view: TokenView, cue: AttributionCue, stop: int) -> int | None:
    """Index of the word with the comma that closes a cue, its time, place and hearers: "…, Ruiz told the council on Friday, …"."""
    if view.gaps[cue.end_at] == ",":
        return cue.end_at
    lists, first = function_words(), cue.end_at + 1
    first += view.folded[first : first + 1] == ["out"]  # "as Ruiz pointed out earlier this year, is late"
    behind = behind_addressed(view, cue, first, stop)
    if behind >= stop - 1:
        return None
    opens_when = view.folded[first] in lists.days or view.folded[first] in lists.circumstance or view.classes[first] == "ly"
    if not (behind > first or opens_when):
        return None
    places = range(max(first, behind - 1), min(first + _MOST_OF_CIRCUMSTANCE, stop - 1))
    comma = next((j for j in places if view.gaps[j] and view.gaps[j] not in INNER_MARKS | QUOTES), None)
    return comma if comma is not None and view.gaps[comma] == "," else None


def comma_of_as(view: TokenView, cue: AttributionCue, beside: Neighbours, front: int) -> int | None:
    """Index of the word with the comma behind which a sentence that "as" opens tells what was said; None if there is none.

    "As Ruiz said on her page, the pier was late"; not "As Ruiz hinted at what was due, Vance came", "As Ruiz began to sing, she fell".
    """
    opens = beside.opens
    opened = front == opens + 1 and view.folded[opens] == "as" and cue.term.finite and not view.is_parted(opens, cue.at)
    comma = comma_behind(view, cue, beside.stop) if opened else None
    if comma is None or comma + 1 >= beside.stop:
        return None
    return comma if not any(view.classes[j] in _ANY_VERB for j in range(cue.end_at + 1, comma + 1)) else None


def behind_addressed(view: TokenView, cue: AttributionCue, i: int, stop: int) -> int:
    """Index of the word behind whom a verb addresses, where it does: "told the council that"; else ``i``."""
    if cue.term.lemma not in function_words().addressed or i >= stop:
        return i
    if view.folded[i] == "her" and (i + 1 == stop or view.gaps[i] or view.folded[i + 1] in _OPENS_CLAUSE):
        return i + 1  # "told her that", "told her the pier was shut"; not "told her brother"
    hearer = view.mention_at(i)
    if hearer is None:
        return _behind_gathering(view, i, stop)
    hearers = i + (view.folded[i] == "the")
    behind = bisect_left(view.starts, hearer.end, i)
    text = view.document.text
    named_behind = hearers + 1 < behind and not view.gaps[hearers] and text[view.starts[hearers + 1]].isupper()
    if named_behind and text[view.starts[hearers]].islower() and source_words().nouns.get(view.folded[hearers]) in _HEARERS:
        return hearers + 1  # "told reporters President Ruiz would come"
    needless = cue.term.lemma in _HEARER_OR_NOT and behind < stop and view.classes[behind] in function_words().auxiliary_classes
    if needless and not view.gaps[behind - 1]:
        return i  # "warned the fund was late"
    owned = view.mention_at(behind) if behind < stop and view.folded[behind - 1].endswith("'s") else None
    if owned and owned.kind == "name":
        behind = bisect_left(view.starts, owned.end, behind)  # "told the Harbor Wire's Ana Ruiz"
    return behind + 1 if _closes_hearers(view, i, behind, stop) else behind


def _behind_gathering(view: TokenView, i: int, stop: int) -> int:
    """Index of the word behind the occasion whose hearers are told: "told Monday's briefing he would go"; else ``i``."""
    gathering = GATHERING.match(view.document.folded, view.starts[i])
    behind = bisect_left(view.starts, gathering.end()) if gathering else stop
    if behind >= stop or any(view.gaps[i:behind]):
        return i
    while behind < stop - 1 and view.folded[behind] in _BEFORE_PLACES and view.classes[behind + 1] == "Cap":
        behind += 2  # "told a rally in Ohio he"
    return behind


def _closes_hearers(view: TokenView, first: int, i: int, stop: int) -> bool:
    """Whether a noun behind a name ends the phrase for whom is told: "told the Harbor Guild summit in Lowell", "told TV stations"."""
    nouns = ("w", "s") if view.folded[first] == "the" and i > first + 1 else ("s",)
    if i >= stop or view.gaps[i - 1] or view.classes[i] not in nouns or view.folded[i - 1].endswith("'s"):
        return False
    return view.gaps[i] != "" or i + 1 >= stop or view.folded[i + 1] in _BEHIND_HEARERS


def _that(view: TokenView, cue: AttributionCue, i: int, stop: int) -> int | None:
    """Index of the "that" which opens the content, where only time, place or who is addressed stands before it."""
    folded, gaps, lists = view.folded, view.gaps, function_words()
    word = folded[i]
    if word == "that":
        return i
    if gaps[i - 1] == ",":  # "found, in general, that"
        closing = next((j for j in range(i, min(i + _FAR_THAT, stop - 1)) if gaps[j] and gaps[j] != "."), stop)  # "Rep. Ana Ruiz,"
        return closing + 1 if closing < stop - 1 and gaps[closing] == "," and folded[closing + 1] == "that" else None
    if word == "to" and cue.term.says and cue.term.takes_infinitive and i + 1 < stop and view.mention_at(i + 1) is None:
        return None  # "vowed to oppose a plan that failed"; but "vowed to the crew that"
    # "said yesterday that", "said repeatedly that", "said Nov. 18 that", "announced two days earlier that"
    circumstance = word in lists.circumstance or word in lists.days or word in _MONTHS or word.endswith("ly")
    counted = not circumstance and (view.classes[i] == "num" or word in _NUMBERS)
    # "said outside the court that he would sue"; not "so upset with her that he"
    apart = word in _OUTSIDE and folded[cue.at - 1] != "so"
    addressed = cue.term.lemma in lists.addressed
    if not (circumstance or counted or apart or word == "of" or addressed):
        return None
    # "told “Meet the River” on Monday that", "told the Wire's “Morning” show that"
    within = {"", ",", "(", ")", *INNER_MARKS, *(QUOTES if i in view.quoted or (addressed and _names_work(view, i, stop)) else ())}
    far = i + _MOST_BEFORE_THAT
    comma = False
    for j in range(i + 1, min(i + _FAR_THAT + 1, stop)):
        comma = comma or gaps[j - 1] == ","
        if folded[j] in CITING and gaps[j - 1] == ",":  # "reported on Monday, citing port clerks, that"
            closing = next((k for k in range(j, min(j + _FAR_THAT, stop - 1)) if gaps[k] == ","), stop)
            return closing + 1 if folded[closing + 1 : closing + 2] == ["that"] else None
        if (gaps[j - 1] not in within and not _is_abbreviated(view, j - 1)) or (comma and view.classes[j - 1] in _MAIN_OR_INFLECTED):
            return None
        if folded[j - 1] in _JOINS and folded[j] in saying_forms():
            return None  # "did not comment for the story but told the radio that it was shut"
        if folded[j] != "that":
            continue
        if view.document.text.count("(", view.ends[cue.end_at], view.starts[j]) != view.document.text.count(
            ")", view.ends[cue.end_at], view.starts[j]
        ):
            return None  # "covered of scandals (that she denied)"
        if points_to_thing(view, j, stop):
            return None  # "said Monday she had not asked that question"
        if view.classes[j + 1 : j + 2] == ["ed"] and not lists.prepositions.isdisjoint(folded[j + 2 : j + 3]):
            return None  # "referred to details of the storm that emerged in May"
        if apart and not _opens_what_is_said(view, j):
            return None
        if counted and folded[j - 1] not in _FROM_NOW:
            return None  # "said 12 percent of drivers of that age left"
        if comma:  # "said at a school in Lowell, Ohio, that it was shut"
            return j if circumstance and gaps[j - 1] == "," else None
        opens = gaps[j] == "," or _THIRD_PERSON_SUBJECTS.issuperset(folded[j + 1 : j + 2])  # "told them at … that, if it rains, he would"
        return j if j <= far or opens else None
    return None


def _names_work(view: TokenView, first: int, stop: int) -> bool:
    """Whether the first words in marks are a title, in which each is written large: "told the Wire's “Morning Boats” show"."""
    opened = next((j for j in range(first, min(first + _FAR_THAT, stop)) if j in view.quoted), stop)
    words = list(takewhile(view.quoted.__contains__, range(opened, stop)))
    owned = view.folded[opened - 1].endswith("'s")  # not "told them the “Big Bill” means that"
    return owned and bool(words) and all(view.document.text[view.starts[j]].isupper() for j in words)


def _opens_what_is_said(view: TokenView, that: int) -> bool:
    """Whether a clause with a subject of its own follows a "that" which no noun brings: "said outside the court that he would sue".

    Not "heard from clerks that left", "disagreed with the view that it was late", "with the study that it was late".
    """
    noun = view.folded[that - 1]
    if noun in attribution_nouns() or source_words().nouns.get(noun) == "document":
        return False
    counted = "num" in view.classes[that + 1 : that + 4]  # "by phone that more than 70 had left"
    return counted or _OPENS_CLAUSE.issuperset(view.folded[that + 1 : that + 2]) or view.mention_at(that + 1) is not None


def _is_abbreviated(view: TokenView, i: int) -> bool:
    """Whether a full stop belongs to the word before it: "announced on Sept. 30 that", "told Ana M. Ruiz that"; not "Ruiz v. Vance"."""
    word = view.document.text[view.starts[i] : view.ends[i]]
    return view.gaps[i] == "." and ((len(word) == 1 and word.isupper()) or view.folded[i] in function_words().months_short)


def _is_of_anothers_words(view: TokenView, first: int, stop: int) -> bool:
    """Whether a preposition goes with what somebody named says: "on Vance's false claim that"; not "his claim", "Monday's talks"."""
    named = view.mention_at(first + 1) if first + 1 < stop else None
    if named is None or named.kind != "name":
        return False
    owner = bisect_left(view.starts, named.end, first) - 1
    noun = next((j for j in range(owner + 1, min(owner + _MOST_OF_OWNED, stop)) if view.folded[j] in attribution_nouns()), None)
    return view.folded[owner].endswith("'s") and noun is not None and view.folded[noun + 1 : noun + 2] == ["that"]
