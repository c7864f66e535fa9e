"""Is a report what somebody says, a thought, or an action: "Ruiz said it would rain", "Ruiz wants rain", "Ruiz endorsed Vance"?"""

import re
from bisect import bisect_left
from collections.abc import Sequence

from framing.attribution.mentions.attribution_words import ATTRIBUTION_ADJECTIVES, attribution_nouns
from framing.attribution.mentions.makers import maker_before
from framing.attribution.mentions.mention import Mention
from framing.attribution.mentions.source_nouns import source_words
from framing.lexicons import any_of, word_list
from framing.text.function_words import function_words
from framing.text.spans import Pair

from .act_case import ActCase
from .act_words import Act, act_words, word_act
from .assertions import is_asserted
from .clauses import is_clause, is_relative
from .content_order import only_circumstance
from .content_span import Order
from .cues import AttributionCue, Surroundings
from .idioms import idiomatic_act
from .lead_ins import is_adverbial, only_leads_in
from .no_content import only_looks_like_content
from .objects_as_content import may_bring_clause, tells_without_clause
from .tokens import NOMINAL, TokenView

OrderedContent = tuple[Order, Sequence[Pair]]
"""Content, and where it stands to its cue."""

_RULINGS = word_list("attribution.acts.rulings")
_SUPPOSES = word_list("attribution.acts.supposes")
_CLOSES = (".", ",", ";", "\n", "")
_LONGEST_ACCUSED = 14  # words
_CAUSED = tuple(f" {word} " for word in word_list("attribution.sources_of_reports.causes") if word.endswith("ed") or word == "led")
_ARTICLES = word_list("coreference.articles")
_PUT_BETWEEN = word_list("attribution.acts.put_between")
_BEFORE_SAY = word_list("attribution.acts.before_say")
_DEED_SHOWS = word_list("attribution.acts.deed_shows")
_TELL_FINDINGS = word_list("coreference.findings") | word_list("coreference.finders") | word_list("coreference.counts")
_GIVES = tuple(f" {word} " for word in word_list("attribution.acts.gives"))  # "gave Ruiz credit for the raid that sank them"
_NOT_GIVEN = re.compile(
    rf"\b{any_of(word_list('function_words.negated'))} (?:\w+ )?{any_of(word_list('attribution.acts.hands_over'))} (?:\w+ )?$"
)
_HAVE = word_list("function_words.have")
_FEELINGS = word_list("attribution.acts.feelings")
_SEVERAL = word_list("coreference.several")
_AGAINST = tuple(word_list("attribution.acts.against_what"))
_BEFORE_PAPER = 40  # characters: "has not yet provided any "


def report_act(view: TokenView, cue: AttributionCue, around: Surroundings, content: OrderedContent, source: Mention | None) -> Act:
    """What a report is, by the word on which it hangs, by the form of its content, and by whose it is."""
    if cue.term.lemma == "according":
        return "speech"
    act = "speech" if _is_learned_by_outlet(view, cue, source) else word_act(view.folded[cue.at])
    order, pairs = content
    if act == "action" and order == "after" and _rejects_words(view, cue, *(bisect_left(view.starts, at) for at in pairs[0])):
        return "speech"
    if act != "speech":
        return act
    pieces = [(bisect_left(view.starts, start), bisect_left(view.starts, end)) for start, end in pairs]
    if order == "after" and cue.term.lemma in _RULINGS and not any(view.quoted.intersection(range(*piece)) for piece in pieces):
        return "action"  # "The court ruled that the pier may close", "ordered the port to wait"; not "It may, a judge ruled"
    case = ActCase(view, cue, around, order, pieces, source)
    adverbial = is_adverbial(view, order, *pieces[0])
    if only_leads_in(view, cue, order, *pieces[0], adverbial=adverbial):
        return "action"
    parenthetical = _is_parenthetical(case, adverbial=adverbial)
    idiom = idiomatic_act(case) or ("action" if _says_nothing_as_word(case, parenthetical=parenthetical) else None)
    if idiom:
        return idiom
    (first, stop), lists = pieces[0], act_words()
    if case.after and only_looks_like_content(view, cue, around, first, stop):
        return "action"
    aloud = case.lemma in lists.thought_aloud
    if aloud and cue.term.form != "noun" and view.folded[first - 1] in function_words().prepositions and first > cue.at:
        return "thought"  # "is thinking about how to win"
    hangs = may_bring_clause(view, cue, first, stop)
    if not (
        parenthetical
        or tells_without_clause(view, cue, around, pieces[0], source, after=case.after)
        or _goes_on_from_relative(case)
        or (hangs and any(is_clause(view, *piece, case.lemma) for piece in pieces))
    ):
        return "thought" if aloud or case.word in ATTRIBUTION_ADJECTIVES else "action"
    if _is_withheld(case) or _is_shown_by_deed(case) or _is_participle(view, cue, around) or _tells_of_apposed(case):
        return "action"
    if _is_asked(case) or _is_supposed(view, around) or _is_contradicted(view, cue, around):
        return "action"
    return "speech" if is_asserted(view.document, view.starts[cue.at], case.word) or _is_made_to_say(view, source, cue.at) else "action"


def _is_learned_by_outlet(view: TokenView, cue: AttributionCue, source: Mention | None) -> bool:
    """Whether an outlet tells what it has found out: "The Harbor Wire has learned that it was late".

    Not "rowers have learned that", nor "the Harbor Wire has learned how to".
    """
    told = cue.term.lemma == "learn" and source is not None and (source.kind == "name" or view.kind(source) == "organisation")
    return told and view.folded[cue.at - 1] in _HAVE and view.folded[cue.at + 1 : cue.at + 2] != ["how"]


def _rejects_words(view: TokenView, cue: AttributionCue, first: int, stop: int) -> bool:
    """Whether somebody rejects what others say, and no plan: "Ruiz rejected claims that it was late", "rejected the suggestion that".

    Not "The court rejected claims that were filed late".
    """
    if cue.term.lemma != "reject":
        return False
    at = first + (view.folded[first] in _ARTICLES)
    words = view.folded[at : at + 2]
    brings_clause = len(words) > 1 and words[0] in attribution_nouns() and words[1] == "that" and not is_relative(view, at + 1, stop)
    return brings_clause and is_asserted(view.document, view.starts[cue.at], view.folded[cue.at])


def _is_parenthetical(case: ActCase, *, adverbial: bool) -> bool:
    """Whether a cue is put into what it brings: "The pier, as Ruiz said, was late", "It was late, as Ruiz said in May".

    Not in "They left, as Ruiz said goodbye".
    """
    in_aside = case.around.in_aside and (case.order == "around" or only_circumstance(case.view, case.cue, case.around.neighbours.stop))
    return not case.after and (case.around.preceding == "," or in_aside) and not adverbial


def _says_nothing_as_word(case: ActCase, *, parenthetical: bool) -> bool:
    """Whether a word is no verb whose subject says something: a noun, a call to the reader, or part of another word."""
    view, at, source = case.view, case.cue.at, case.source
    if case.cue.term.form == "base":
        # "Two people died in the crash, say police."; not "travel to, say, Lowell"
        inverted = parenthetical and source is not None and source.start > view.starts[at] and not view.gaps[case.cue.end_at]
        inverted = inverted and source is not None and _closes_behind(view.document.text, source.end)
        if source is not None and (_modifies_noun(view, source, at) or view.document.folded.endswith(_GIVES, 0, source.start)):
            return True
        if not inverted and _is_imperative(view, case.around, source, at):
            return True
    if case.before in _SEVERAL and _is_of_several(case):
        return True
    if case.lemma == "say" and case.cue.term.form == "base" and at and view.folded[at - 1] in _BEFORE_SAY:
        return True  # "keeps the final say over the title"
    # Of whom others accuse, and who accuse of nothing: "a man accused of murder", "the women accusing him, were there"
    behind = view.folded[at + 1 : at + 1 + _LONGEST_ACCUSED]
    return case.lemma == "accuse" and (behind[:1] == ["of"] or (case.cue.term.form == "ing" and "of" not in behind))


def _is_of_several(case: ActCase) -> bool:
    """Whether a word behind "some" or "few" is part of their phrase: "as a few worried rowers found out", "some details of that day".

    Not "many worried people would fall".
    """
    view, at, source = case.view, case.cue.at, case.source
    if case.form == "present":
        return source is not None and source.end == view.ends[at - 1]
    felt = case.word in _FEELINGS and source_words().nouns.get(case.behind) == "people"
    return felt and function_words().auxiliary_classes.isdisjoint(view.classes[at + 2 : at + 3])


def _is_made_to_say(view: TokenView, source: Mention | None, at: int) -> bool:
    """Whether something made somebody say what follows: "The vote prompted Ruiz to say that it was late"; not "may prompt Ruiz to"."""
    if source is None or at < 2 or view.folded[at - 1] != "to" or source.end + 1 != view.starts[at - 1]:
        return False
    return view.document.folded.endswith(_CAUSED, 0, source.start)


def _closes_behind(text: str, end: int) -> bool:
    """Whether a clause ends where its subject stands behind the verb: "…, say police.", "…, say rowers who saw it"."""
    return text[end : end + 1] in _CLOSES or text.startswith(" who ", end)


def _modifies_noun(view: TokenView, source: Mention, at: int) -> bool:
    """Whether a word behind one thing or name is a noun and no verb: "a slide show that", "the anti-Lowell express that".

    Not in "Ruiz and Vance say".
    """
    if source.kind == "nominal" and source.end == view.ends[at - 1]:
        return not function_words().a_or_an.isdisjoint(view.document.folded[source.start : source.end].split(" ", 1)[:1])
    if source.kind != "name" or view.ends[at - 1] != source.end or view.gaps[at - 1] or view.folded[at - 1].endswith("s"):
        return False
    before = bisect_left(view.starts, source.start) - 1
    return view.document.text[source.start - 1] == "-" or (before >= 0 and view.folded[before] in function_words().a_or_an)


def _is_imperative(view: TokenView, around: Surroundings, source: Mention | None, at: int) -> bool:
    """Whether a verb tells the reader to do something: "After the fair, expect the boats to be late", "Shut the pier, blame the crew"."""
    if at == around.neighbours.opens:
        return around.subject is None
    if (
        view.folded[at - 1] in _PUT_BETWEEN  # "Critics, though, say it is late"
        or view.gaps[at - 1] != ","
        or (around.subject and (source is None or source.end != view.ends[at - 1]))
    ):
        return False
    if source and ", " in view.document.folded[source.start : source.end]:
        return False  # "Rowers in Lowell, Ohio, say"
    # "Two clerks, Tom Vance and Ana Ruiz, say"
    comma = view.document.text.rfind(", ", around.neighbours.opening, view.ends[at - 1])
    return not (source and source.kind == "name" and comma > 0 and view.mentions.ending_at(comma))


def _is_participle(view: TokenView, cue: AttributionCue, around: Surroundings) -> bool:
    """Whether a form in -ed belongs to a noun and has no subject: "the most disputed claim", "a suit filed by the town"."""
    at, before = cue.at, cue.at - 1
    if (
        cue.term.form != "past"
        or around.subject
        or not view.folded[at].endswith("ed")
        or before < around.neighbours.opens
        or view.gaps[before]
    ):
        return False
    behind = view.folded[at + 1] if at + 1 < around.neighbours.stop else ""
    nominal = view.classes[before] in NOMINAL and behind in function_words().prepositions
    if view.classes[before] == "ly" and before > around.neighbours.opens:  # "the previously announced date"
        before -= 1
    return nominal or view.folded[before] in act_words().before_participle


def _tells_of_apposed(case: ActCase) -> bool:
    """Whether others expect it of whom commas tell what he is: "Tom Vance, the nominee expected to face Roe, rose"."""
    subject = case.around.subject
    told = not case.after and case.around.preceding == "," and case.cue.term.form == "past" and case.behind == "to"
    return told and subject is not None and subject.kind == "nominal" and not case.view.gaps[case.cue.at]


def _goes_on_from_relative(case: ActCase) -> bool:
    """Whether what is said has its subject before it, in a relative: "The pier was shut, which Ruiz said was late"."""
    view, around, first = case.view, case.around, case.pieces[0][0]
    relative = (
        around.subject is not None and around.front > around.neighbours.opens and view.folded[around.front - 1] in act_words().relatives
    )
    return relative and case.after and "o" not in case.cue.term.complements and view.classes[first] in function_words().auxiliary_classes


def _is_shown_by_deed(case: ActCase) -> bool:
    """Whether something that somebody did shows it: "The firm gave way, showing that it was late"; not "A poll came out, showing that"."""
    at, source = case.cue.at, case.source
    shows = case.cue.term.form == "ing" and case.lemma in _DEED_SHOWS and case.view.gaps[at - 1] == ","
    return shows and source is not None and case.view.kind(source) != "document" and not _brings_out_findings(case.view, source)


def _brings_out_findings(view: TokenView, source: Mention) -> bool:
    """Whether what somebody does is to bring out what tells it: "The bank released figures on Monday, showing that"; not "filed a suit"."""
    at = view.mentions.index_from(source.end)
    paper = view.mentions[at] if at < len(view.mentions) else None
    if paper is None or paper.head_in(view.document.folded).rpartition(" ")[2] not in _TELL_FINDINGS:
        return False
    return maker_before(view.document, view.mentions, paper.start) == at - 1


def _is_withheld(case: ActCase) -> bool:
    """Whether a document tells what it does that is not there: "has not provided documents detailing what it owns"."""
    if case.source is None or case.cue.term.form != "ing" or case.view.kind(case.source) != "document":
        return False
    return _NOT_GIVEN.search(case.view.document.folded, max(0, case.source.start - _BEFORE_PAPER), case.source.start) is not None


def _is_asked(case: ActCase) -> bool:
    """Whether the sentence is a question of the outlet's own: "What do the owners say?"; not "Ruiz said: Is it late?", ", Ruiz asked, "."""
    beside, text = case.around.neighbours, case.view.document.text
    own = text.startswith(":", case.view.ends[case.cue.end_at]) or (case.lemma in act_words().asks and not case.after)
    return not own and text[beside.opening : beside.closing].rstrip().endswith("?")


def _is_contradicted(view: TokenView, cue: AttributionCue, around: Surroundings) -> bool:
    """Whether the outlet tells something against what somebody says: "Contrary to what Ruiz has said, it is late"."""
    at, first = around.front - 1, view.starts[around.neighbours.opens]
    fronted = at > 0 and view.folded[at] == "what" and view.gaps[cue.end_at] == ","
    return fronted and view.document.folded.endswith(_AGAINST, first, view.ends[at - 1])


def _is_supposed(view: TokenView, around: Surroundings) -> bool:
    """Whether it is left open, or denied, that somebody says so: "if Ruiz says it is late", "not because she thinks it is"."""
    at = around.front - 1
    if around.subject is None or at < around.neighbours.opens or view.gaps[at]:
        return False
    return view.folded[at] in _SUPPOSES or (view.folded[at] == "because" and view.folded[at - 1] == "not")
