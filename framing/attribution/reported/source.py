"""Whose is reported content: the subject's of its cue, of whoever stands behind it, or of whoever already speaks in the sentence?"""

import re
from bisect import bisect_left

from framing.attribution.mentions.asides import name_around_aside
from framing.attribution.mentions.attribution_words import attribution_nouns
from framing.attribution.mentions.makers import MADE, maker_of_statement
from framing.attribution.mentions.mention import Mention
from framing.attribution.mentions.mentions import TOLD_ALIKE
from framing.attribution.mentions.name_spans import is_somebody
from framing.attribution.mentions.source_kinds import form_kind
from framing.attribution.mentions.source_nouns import source_words
from framing.lexicons import word_list
from framing.text.function_words import function_words
from framing.text.plurals import is_plural

from .act_words import act_words
from .agents_of_passives import AGENT_PREPOSITIONS
from .apposed_phrases import is_behind_town, opens_apposition
from .behind_cues import COUNTS, addresses_hearers, mention_from
from .clauses import is_finite
from .cues import AttributionCue, Surroundings
from .judged_objects import who_judges
from .parted_subjects import apposed_subject, paper_before_that
from .subjects import subject_of
from .tokens import DASHES, FINITE, PERSONS, WHO_OR_WHICH, WHO_SAY, TokenView

_MOST_OF_MAKING = 14  # words
_CONJUNCTIONS = word_list("attribution.sources_of_reports.conjunctions")
_MAKERS = word_list("coreference.makers")
_MET_WITH = word_list("attribution.sources_of_reports.met_with")
_DEEDS = frozenset(("vpast", "ed"))
_PARTS = frozenset(",;:—–")
_JOINS = function_words().joining - function_words().subordinating
_LONGEST_THING = 5  # words
_LONGEST_PARTICIPLE = 9  # words
_OF = re.compile(r" of (?:the )?(?:\w+ )?")
_TOUCHES = 2  # characters
_POSSESSIVE = (1, 2)  # characters: of "boats’ " and "Ruiz's "
_BEFORE_ROLE = source_words().determiners | source_words().adjectives
_PARTICIPLES = ("ed", "ing")
_WHICH = frozenset(("that", "which"))
_BEHIND_THING = function_words().prepositions | word_list("attribution.acts.opens_place")
_JOINED = (" and ", ", ", ", and ")
_THINGS = ("w", "s")
_BODIES_AND_PAPERS = ("organisation", "document")
_BEFORE_THOSE_WHO = function_words().prepositions - {"of"}


def reported_source(
    view: TokenView, cue: AttributionCue, around: Surroundings, *, fronted: bool, speaking: Mention | None
) -> Mention | None:
    """The mention of whose content it is, where there is one.

    ``fronted`` tells that content stands before the cue; ``speaking`` is who spoke last in the same sentence.
    """
    form, start = cue.term.form, view.starts[cue.at]
    if form == "according":
        return mention_from(view, view.ends[cue.end_at])
    if form == "ing" and cue.at and view.folded[cue.at - 1] == "as" and (quoted := _quoted_by_another(view, cue.at - 1)):
        return _head_of(view, quoted, around.neighbours.opening)
    if form == "ing" and (judge := who_judges(view, cue.at, around.neighbours.opens)):
        return judge
    subject = around.subject
    if view.gaps[cue.at - 1] == "," or view.document.text.startswith(".,", view.ends[cue.at - 1]):
        apposed = apposed_subject(view, cue.at, cue.at - 1, around.neighbours.opens) is not None
        inverted = fronted and form != "ing" and not (apposed or addresses_hearers(view.folded[cue.at]))
        if inverted and (behind := mention_from(view, view.ends[cue.end_at])):
            return behind  # "…, said Ruiz"
        if form == "ing" and (busy := _subject_behind_with(view, cue.at, around.neighbours.opens)):
            return busy
        if form in ("ing", "adjective"):
            subject = None  # ", pledging to stay" goes with the subject of the sentence, not with the last name before the comma
    elif around.kind in WHO_OR_WHICH and subject:
        before = view.mentions.before(subject.start) or subject
        alike = view.document.text[before.end : subject.start] == f"{TOLD_ALIKE}, "
        subject = before if alike or subject.start - before.end <= _TOUCHES else subject
        somebody = view.kind(subject) in PERSONS or _is_persons_name(view, subject)
        if somebody and (alike or view.document.text.startswith(", ", subject.end)):
            # "a burden for port officials, who say", "a gift of Ruiz, who said"; "officials who say" may tell only which are meant
            return subject
        at = bisect_left(view.starts, subject.start)
        if cue.term.says and view.kind(subject) == "people" and around.kind == "who" and at and view.folded[at - 1] in _BEFORE_THOSE_WHO:
            return subject  # "a gift to drivers who say"; not "a group of drivers who say"
    if subject is None and around.kind == "that":
        subject = paper_before_that(view, around.front - 1)
        if subject is None and not fronted:
            return None  # "Ruiz hired a diver - a term that describes sailors who sink"
    if subject is None and around.kind in DASHES and form != "ing":
        subject = _before_dash(view, around.kind, around.neighbours.opening, start)
    if subject:
        with_subject = view.folded[around.front - 1] == "with" and view.gaps[around.front - 2]
        if form == "ing" and subject.end == view.ends[cue.at - 1] and with_subject:
            return subject  # "…, with drivers charging that it was late"
        if cue.term.lemma in act_words().things_show and _is_of_a_thing(view, subject, around.neighbours.opening):
            return None
        if view.folded[cue.at] in attribution_nouns() and view.ends[cue.at - 1] - subject.end in _POSSESSIVE:
            return subject  # "The town asked Ruiz of Vance's claim that"
        head = _head_of(view, subject, around.neighbours.opening)
        # Not he who is met "over the objection of a group of lawmakers who argued that"
        of_another = around.kind == "who" and head and head.kind != "nominal" and view.kind(subject) == "people"
        return subject if of_another else head
    if fronted and not addresses_hearers(view.folded[cue.at]) and (behind := mention_from(view, view.ends[cue.end_at])):
        return behind
    subject = _subject_of_action(view, cue.at, around.neighbours.opens) if around.kind == "by" else None
    return subject or speaking or _subject_of_sentence(view, around.neighbours.opening, start)


def _subject_behind_with(view: TokenView, at: int, opens: int) -> Mention | None:
    """Who does what a clause without a verb tells, and says more: the group of "…, with one group airing a film, calling it late"."""
    front = next((j for j in range(at - 2, opens, -1) if view.gaps[j] in _PARTS), opens)
    if view.gaps[front] != "," or view.folded[front + 1] != "with":
        return None
    busy = view.mentions.starting_at(view.starts[front + 2])
    behind = bisect_left(view.starts, busy.end) if busy else at
    does = behind + 1 < at and view.classes[behind] == "ing" and not view.is_parted(behind - 1, behind + 1)
    return busy if does and view.folded[behind + 1] in source_words().determiners else None  # not "with Vance sitting beside her, saying"


def _subject_of_action(view: TokenView, at: int, opens: int) -> Mention | None:
    """Who does something by what he says: Ruiz of "Ruiz defended the court's decision by calling it late"."""
    verbs = (j for j in range(at - 1, opens, -1) if view.classes[j] in _DEEDS and not view.gaps[j - 1])
    return next((subject for j in verbs if (subject := subject_of(view, j, opens)[0])), None)


def _quoted_by_another(view: TokenView, as_at: int) -> Mention | None:
    """Who is quoted "as saying": "The Wire quoted Ruiz as saying"; not "Ruiz was quoted by the Wire as saying"."""
    quoted = view.mention_before(as_at)
    return quoted if quoted and view.folded[bisect_left(view.starts, quoted.start) - 1] not in AGENT_PREPOSITIONS else None


def _is_persons_name(view: TokenView, mention: Mention) -> bool:
    """Whether a mention is a name with a title or a given name: "former Sen. Ana Ruiz"; not "Capitol Hill"."""
    text, (start, end, head, head_end, kind) = view.document.text, mention
    given = text[head:head_end].partition(" ")[0].lower() in source_words().given
    return kind == "name" and (given or is_somebody(text, (start, end, head, head_end)))


def _head_of(view: TokenView, mention: Mention, opening: int) -> Mention | None:
    """The mention that a preposition makes part of a longer subject, or that before it: "Ruiz of the council said" is Ruiz's.

    What a thing does that is no source is nobody's word: "the meeting at City Hall signals".
    """
    prepositions = function_words().prepositions
    if (maker := maker_of_statement(view.document, view.mentions, mention)) is not None:
        return view.mentions[maker]
    if made := _made_by(view, mention, opening):
        return made
    if busy := _before_participle(view, mention, opening):
        return busy
    described = view.mentions.ending_at(mention.start - 1)
    if described and view.kind(described) == "organisation":
        head = _head_of(view, described, opening)  # "a study by the nonprofit Harbor Watch"
        mention = mention if head is None or head is described else head
    while (
        (at := bisect_left(view.starts, mention.start)) > 1
        and mention.start > opening
        and view.gaps[at - 1] not in _PARTS  # "The ferry would move on, Ruiz said"
        and (word := view.folded[at - 1]) in prepositions
        and word not in _CONJUNCTIONS
        and not (word == "about" and view.classes[at] == "num")
        and not (word == "including" and view.kind(mention) == "document")  # "He took bribes, including notes showing that"
    ):
        before = view.mentions.before(mention.start)
        if word == "like" and mention.kind == "name" and opens_apposition(view, mention):
            return mention  # "Drivers like Ana Ruiz, a clerk who was there, said"
        if before and before.end == view.ends[at - 2]:
            mention = before
        elif before and before.start >= opening and before.end == _owner_end(view, at - 2):
            mention = before  # "some drivers at the hearing in Lowell said"
        elif view.gaps[at - 2] or view.classes[at - 2] != "w" or view.folded[at - 2] in COUNTS:
            return mention
        else:
            return None
    return mention


def _is_of_a_thing(view: TokenView, mention: Mention, opening: int) -> bool:
    """Whether a mention, or the first of those joined to it, is whose or what a thing is that shows something.

    "The success of Ruiz and Vance showed that", "The examples of Lowell, Port Ash and Marea show that", "The cars along Route 9 show how";
    not "some of the drivers showed", "polls taken in Lowell show".
    """
    text, at = view.document.text, view.mentions.index_from(mention.start)
    while at and text[view.mentions[at - 1].end : view.mentions[at].start] in _JOINED:
        at -= 1
    first = bisect_left(view.starts, view.mentions[at].start)
    if first < 2 or view.folded[first - 1] not in _BEHIND_THING or view.gaps[first - 1] or view.gaps[first - 2]:
        return False
    thing = view.folded[first - 2]
    of = view.folded[first - 1] == "of"
    thing_mentioned = at and (view.mentions[at - 1].end == view.ends[first - 2] if of else view.mentions[at - 1].start >= opening)
    return not thing_mentioned and thing not in COUNTS and view.classes[first - 2] in _THINGS


def _made_by(view: TokenView, mention: Mention, opening: int) -> Mention | None:
    """The document of which a participle tells who made or saw it: "a poll conducted in June by the Wire", "a memo seen by the Wire"."""
    at = bisect_left(view.starts, mention.start)
    if view.gaps[at - 1]:
        return None  # "In an email seen by the Wire, Ruiz said"
    for i in range(at - 1, max(0, at - _MOST_OF_MAKING), -1):
        if view.gaps[i - 1] or view.starts[i - 1] < opening:
            return None
        if view.folded[i] in MADE:
            paper = view.mention_before(i)
            return paper if paper and view.kind(paper) == "document" and "by" in view.folded[i + 1 : at] else None
    return None


def _before_participle(view: TokenView, mention: Mention, opening: int) -> Mention | None:
    """Those of whom a participle or a clause tells more: "Groups working on the toll said", "Clerks who met with Ruiz said".

    So is the study of "A study published in the Harbor Journal found", the man of "A man accused of hitting Ruiz said", and the union of
    "A union that speaks for its workers says".
    """
    at, prepositions = bisect_left(view.starts, mention.start), function_words().prepositions
    for i in range(at - 1, max(0, at - _LONGEST_PARTICIPLE), -1):
        if view.gaps[i] or view.starts[i] < opening or view.folded[i] in function_words().auxiliary_classes:
            return None
        if view.folded[i] in _MAKERS and not view.gaps[i - 1] and (paper := view.mention_before(i)):
            return paper if paper.start == opening and view.kind(paper) == "document" else None
        met = view.folded[i] in _MET_WITH and view.folded[i + 1] in prepositions
        if met and (man := view.mention_before(i)) and man.start == opening:
            return man if man.kind == "nominal" and view.kind(man) in WHO_SAY else None
        if view.classes[i] in FINITE:
            return None
        if view.folded[i] in _WHICH and i + 1 < at and (antecedent := view.mention_before(i)) and antecedent.start == opening:
            return antecedent if view.kind(antecedent) in _BODIES_AND_PAPERS else None
        if view.folded[i] == "who" and (several := view.mention_before(i)) and several.start == opening:
            return several if source_words().nouns.get(view.folded[i - 1]) == "people" else None
        if view.classes[i] == "ing" and not view.gaps[i - 1] and view.folded[i - 1] not in prepositions:
            busy = view.mention_before(i)
            number = view.mentions.index_from(busy.start) if busy else 0
            while busy and number and _OF.fullmatch(view.document.text, view.mentions[number - 1].end, busy.start):
                number -= 1  # "members of the Gang of Six senators working on it"
                busy = view.mentions[number]
            opens = busy and busy.kind == "nominal" and (busy.start == opening or view.gaps[bisect_left(view.starts, busy.start) - 1])
            if busy is None or not opens:
                return None
            introduced = (
                is_plural(busy.head_in(view.document.folded))
                or view.folded[bisect_left(view.starts, busy.start)] in function_words().a_or_an
            )
            return busy if introduced or view.kind(busy) in WHO_SAY else None
    return None


def _owner_end(view: TokenView, i: int) -> int:
    """Where the phrase ends to which a preposition joins the thing that ends with word ``i``: "drivers" of "drivers at the hearing"."""
    first = i
    while first and i - first < _LONGEST_THING and not view.gaps[first - 1] and view.folded[first] not in function_words().prepositions:
        first -= 1
    joined = first < i and view.folded[first] in function_words().prepositions and first and not view.gaps[first - 1]
    return view.ends[first - 1] if joined else -1


def _subject_of_sentence(view: TokenView, opening: int, start: int) -> Mention | None:
    """The first mention of a sentence outside quotes that is no part of another phrase: "the meeting at City Hall", "Ruiz's plan".

    Where another clause begins before the cue, its subject: that of "Vance left, and Ruiz stayed on and said".
    """
    first = bisect_left(view.starts, opening)
    if (comma := view.document.text.find(", ", opening, start)) >= 0 and _is_fronted(view, first, bisect_left(view.starts, comma)):
        opening = comma  # "While Vance kept his post, she was let go, saying …"
    mentions = view.mentions[view.mentions.index_from(opening) : view.mentions.index_from(start)]
    if later := next((one for one in mentions[:0:-1] if _opens_joined_clause(view, one)), None):
        return later
    for k, mention in enumerate(mentions, view.mentions.index_from(opening)):
        at = bisect_left(view.starts, mention.start)
        if k and is_behind_town(view, view.mentions[k - 1], mention):
            continue  # "Based in Port Ash, Texas, she has left, and has said"
        governed = at and mention.start > opening and view.folded[at - 1] in _BEHIND_THING
        if not (governed or at in view.quoted or view.document.folded.startswith("'s", mention.end) or _tells_which(view, mention, at)):
            return None if _is_object(view, at, mention, opening) else mention
    return None


def _is_object(view: TokenView, at: int, mention: Mention, opening: int) -> bool:
    """Whether a mention is what the verb of its sentence tells of, whose subject is none: "Whoever ruled then defended | the marchers"."""
    verb = mention.start > opening and not view.gaps[at - 1] and view.classes[at - 1] in _DEEDS
    return verb and mention.kind == "nominal" and view.folded[at] in source_words().determiners


def _is_fronted(view: TokenView, first: int, stop: int) -> bool:
    """Whether a clause or a phrase without a verb stands before a comma: "While Vance kept his post,", "Despite the loss in Port Ash,"."""
    if view.folded[first] in function_words().subordinating:
        return True
    participle = view.folded[first].endswith(_PARTICIPLES) and not view.is_parted(first, first + 1)  # "Based in Port Ash,"
    phrase = participle or view.folded[first] in function_words().prepositions - _JOINS
    return phrase and not any(view.classes[j] in FINITE or view.classes[j] == "ed" for j in range(first, stop))


def _opens_joined_clause(view: TokenView, mention: Mention) -> bool:
    """Whether a mention is the subject of a clause that a comma and a conjunction join: ", but Ruiz has not yielded"."""
    at, behind = bisect_left(view.starts, mention.start), bisect_left(view.starts, mention.end)
    if at < 2 or at in view.quoted or view.gaps[at - 1] or view.gaps[at - 2] != "," or view.folded[at - 1] not in _JOINS:
        return False
    if view.kind(mention) in WHO_OR_WHICH or (mention.kind == "nominal" and view.kind(mention) not in WHO_SAY):
        return False  # ", and who asked not to be named, said"
    return not view.gaps[behind - 1] and behind + 1 < len(view.folded) and is_finite(view, behind, len(view.folded))


def _tells_which(view: TokenView, mention: Mention, at: int) -> bool:
    """Whether a name only tells which person is meant: "the former Ruiz fixer"; not "the Ruiz campaign", "a Harbor Wire story"."""
    behind = bisect_left(view.starts, mention.end)
    if mention.kind != "name" or view.gaps[behind - 1] or view.classes[behind] != "w" or form_kind(view.folded[behind]) != "anonymous":
        return False
    return not view.gaps[at - 1] and view.folded[at - 1] in _BEFORE_ROLE


def _before_dash(view: TokenView, dash: str, opening: int, start: int) -> Mention | None:
    """The name before the first of two dashes: "Ruiz — the fund's director until May — abruptly announced"."""
    text = view.document.text
    first = text.rfind(f" {dash}", opening, max(opening, text.rfind(dash, opening, start)))
    before = view.mentions.index_before(first) if first > opening else -1
    if before < 0 or view.mentions[before].end != first:
        return None
    # "Ana Ruiz, director of the Port Institute — which puts out a report — noted"
    return view.mentions[name_around_aside(text, view.mentions, before, opening)]
