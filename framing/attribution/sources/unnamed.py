"""What does an article tell of a source without a name: the words that describe it, and what it knows or did?"""

import re

from framing.attribution.coreference.adjacent_words import is_governed, word_before, word_behind
from framing.attribution.coreference.apposition import WHOSE
from framing.attribution.mentions.attribution_words import finite_forms, inflected_forms, saying_forms, speaking_forms, verbs
from framing.attribution.mentions.participles import MET_WITH, tells_deed
from framing.attribution.mentions.reasons_for_anonymity import phrase_in_front
from framing.attribution.mentions.source_kinds import SourceKind, source_rules
from framing.attribution.mentions.source_nouns import source_words
from framing.cues.word_classes import words_of_class
from framing.lexicons import any_of, word_list
from framing.text.clause_signs import clause_mark, clause_sign
from framing.text.document import Document
from framing.text.function_words import function_words
from framing.text.late_pattern import late_pattern
from framing.text.spans import Pair, Span

from .asides_behind_names import relative_clause
from .role_phrases import role_words

_CUT = re.compile(rf",? {any_of(word_list('anonymity.opens_reason'))}\b")
_BEHIND_NOUN = re.compile(rf"\b{any_of(word_list('sources.behind_noun'))}\b")
_HAD_NO_PART = re.compile(rf" {any_of(word_list('source_nouns.no_part'))} ")
# What several do or met with: "residents displaced by the fire", "groups working on the dam".
_PARTICIPLE = late_pattern(rf",? ((?:[a-z]+ly )?([a-z]+ing|[a-z]+(?:ed|en)(?= by\b)|{MET_WITH}) {clause_sign()}+)")
_HAVING = re.compile(rf"having (?:[a-z]+ed|{any_of(word_list('sources.having'))})\b")  # "Having read the draft, a clerk said"
_JOINING = (" ", "-", ". ")  # between words of one phrase of a sentence: "an aide to Gov. Ruiz"
_SAY_NOTHING = word_list("sources.tells_nothing")
_LONGEST = 10  # words behind a noun
_LEAST = 3  # words that tell anything
_ADVERBS = words_of_class("adverb")
_OBTAINED = sorted(word_list("sources.obtained"))
_OBJECT = 4  # words behind such a verb, in which the document stands


def _speaks() -> str:
    return any_of(speaking_forms("past") | finite_forms("say", "tell") | {"say", "tell"})  # not "talks", "reports"


_NO_PASSIVE = "".join(rf"(?<! {word})" for word in sorted(word_list("function_words.forms_of_be")))
# The subject's own verb, behind a clause that no comma closes: "the group that held the march is asking", "a man who saw it said".
_OWN_VERB = late_pattern(lambda: rf"(\S+(?: \S+)+?){_NO_PASSIVE}(?:,? (?:{_speaks()}|{any_of(word_list('function_words.be'))})\b| —)")
# What ends the name of a maker: "filed by Harbor Mutual says", "show"; not "got by a records request".
_VERBS_OF_PAPERS = (inflected_forms() | word_list("attribution.acts.shows")) - source_words().nouns.keys()
_MADE = late_pattern(  # by whom a document was: "filed by Harbor Mutual"
    lambda: (
        rf" (?:by|{any_of(word_list('sources.made_or_got'))}) {clause_sign()}{{4,90}}?"
        rf"(?={clause_mark()}| (?:also |[a-z]+ly )?{any_of(word_list('sources.behind_maker') | _VERBS_OF_PAPERS)} )"
    )
)


def describing_words(document: Document, mention: Span) -> Pair | None:
    """The noun phrase of an anonymous source, without what is said of its anonymity: "a senior official"."""
    cut = _CUT.search(mention.text)
    words = mention.text[: cut.start() if cut else None].rstrip(" ,")
    start = next((len(opener) for opener in ("the ", WHOSE) if words.lower().startswith(opener)), 0)
    bare = words[start:].lower()
    if not bare or bare in source_words().pronouns or bare in source_rules().counters or bare in _SAY_NOTHING:
        return None
    # "an aide on the council" is more than "an aide"
    behind = word_behind(document, mention.end)
    goes_on = not cut and behind in function_words().prepositions
    if behind == "to" and word_behind(document, mention.end + len(" to")) in verbs():
        goes_on = False  # "led critics to call it late"
    end = _behind_prepositions(document, mention.end) if goes_on else mention.start + len(words)
    return mention.start + start, end


def _behind_prepositions(document: Document, end: int) -> int:
    """Where the phrase ends that a preposition carries on: "an aide on the council" before "said"."""
    words, sentence = document.words, document.sentence_at(end - 1)
    last = words.at(end - 1)
    for i in range(last + 1, min(last + _LONGEST, len(words))):
        word = words.folded[i]
        verb = verbs().get(word)
        parted = words.between[i - 1] not in _JOINING or words.starts[i] >= sentence.end
        if parted or word in role_words().closes or word in function_words().auxiliary_classes:
            return words.ends[i - 1]
        if verb and verb.form != "base":
            adverb = i - 1 > last and words.folded[i - 1] in _ADVERBS  # "an aide on the council also said"
            return words.ends[i - 1 - adverb]
    return end


def why_heard_unnamed(document: Document, mention: Span, kind: SourceKind) -> Pair | None:
    """What tells why somebody unnamed, a group or a document is heard."""
    return _how_it_came(document, mention) if kind == "document" else _what_it_knows(document, mention)


def _what_it_knows(document: Document, mention: Span) -> Pair | None:
    """What stands behind the noun and tells how its bearer knows: "familiar with the talks", "who worked on the bridge"."""
    text = document.text
    within = source_rules().knows.search(mention.text.lower()) or _BEHIND_NOUN.search(mention.text, 1)
    if within and _HAD_NO_PART.search(mention.text, 1, within.start()):
        return None  # "a doctor unaffiliated with the trial" knows nothing by it
    clause = (mention.start + within.start(), mention.end) if within else _clause_behind(document, mention.end)
    if clause is None and (before := phrase_in_front(document, mention.start)) and _HAVING.match(document.folded, before[0]):
        return before
    if clause is None and (doing := _PARTICIPLE.match(text, mention.end)) and tells_deed(doing[2]):
        clause = doing.span(1)
    if clause is None:
        return None
    start, end = clause
    governed = is_governed(document, mention.start) or word_before(document, mention.start) in saying_forms()  # "said a woman who …"
    own_verb = _OWN_VERB.match(text, start, end)
    if own_verb:
        end = own_verb.end(1)
        if text.endswith((" and", " but"), start, end):
            if not within:
                return None  # "Farmers gathered at the mill and said"
            end -= len(" and")
    elif not within and text[end : end + 1] != "," and not governed:
        return None  # "Democrats who opposed it shrugged": where the clause ends is not told
    return (start, end) if text.count(" ", start, end) >= _LEAST - 1 else None


def _clause_behind(document: Document, end: int) -> Pair | None:
    """The relative clause behind a noun, or behind whose he is or where: "said an aide to Ruiz who took part in it"."""
    if clause := relative_clause(document, end, that=True):
        return clause
    further = _behind_prepositions(document, end) if word_behind(document, end) in function_words().prepositions else end
    return relative_clause(document, further) if further > end and document.folded.startswith(" who ", further) else None


def _how_it_came(document: Document, mention: Span) -> Pair | None:
    """How a document was got, or whose it is: "The Wire obtained the report by a records request.", "a study by the fund"."""
    words, noun = document.words, mention.text.rpartition(" ")[2].lower()
    for verb in _OBTAINED:
        for i in words.places.get(verb, ()):
            if noun in words.folded[i + 1 : i + 1 + _OBJECT]:
                return document.sentence_at(words.starts[i])
    made = _MADE.match(document.text, mention.end)
    return (mention.start, made.end()) if made else None
