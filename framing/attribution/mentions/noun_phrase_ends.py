"""Where does a noun phrase end with what tells of it: "people familiar with the plan", "critics of the new toll"?"""

import re
from functools import cache

from framing.lexicons import any_of, read_lexicon, word_list
from framing.text.clause_signs import clause_mark, clause_sign, clause_word
from framing.text.late_pattern import late_pattern

from .attribution_words import attribution_nouns, finite_forms, saying_forms, speaking_forms, strong_pasts_of_saying, verbs
from .source_nouns import source_words

_ADVERBS = word_list("coreference.before_saying")
_BEFORE_VERB = word_list("coreference.before_verb") | _ADVERBS
_ENDS_BELONGING = word_list("source_nouns.parts_people")
_WORDS_BEHIND = re.compile(r"(?: [\w’'-]+){2,10}")
_LONGEST_BELONGING = 7  # words behind the preposition
_FOR_OR_OF = frozenset(f" {word} "[:4] for word in ("of", "for"))
_BELONG = frozenset(f" {word} "[:4] for word in word_list("source_nouns.belong"))
_STANDS_FOR = word_list("source_nouns.stands_for")
# What tells how an unnamed source knows or why it goes unnamed, and the rest of it: "familiar with the plan", before "warned".
_KNOWS_OPENS = [*read_lexicon("sources")["knows_opens"], *word_list("sources.of_people")]
_KNOWS = re.compile(rf",? (?:{'|'.join(_KNOWS_OPENS)})")
_OF_PEOPLE = tuple(f" {words} " for words in word_list("sources.of_people"))
_REST_OPENS = frozenset(opening for words in _KNOWS_OPENS for opening in (words[:2], f" {words[0]}"))


def end_of_noun_phrase(text: str, head: int, head_end: int, end: int) -> int:
    """Where a noun phrase with a head ends, with what tells of it behind ``end`` or behind the head: how it knows, whose it is."""
    end = _end_of_knowledge(text, end, source_words().nouns.get(text[head:head_end].lower()) in _SOMEBODY)
    if text[head_end : head_end + 4] in _FOR_OR_OF and text[head:head_end].lower() in _STANDS_FOR:
        rest = _for_or_against().match(text, head_end)
        return max(end, rest.end()) if rest else end
    if text[head_end : head_end + 4] in _BELONG and source_words().nouns.get(text[head:head_end].lower()) == "people":
        return max(end, _end_of_belonging(text, head_end))
    return end


@cache
def _own_verb_of_saying() -> str:
    """The verb with which the source that was described speaks, as an expression: "… familiar with the plan [said]", "[warned] that".

    A form in -ed can be a participle: "familiar with the proposed deal". It is the source's own verb where a clause or a name stands
    behind it, and no auxiliary before it.
    """
    bare = word_list("source_nouns.replies")  # these bring no clause without "that"
    lemmas = {verbs()[word].lemma for word in strong_pasts_of_saying() if not word.endswith("n")} - bare
    forms = (word for word in saying_forms("base", "present", "past") if verbs()[word].lemma in lemmas)
    plain = any_of(word for word in forms if not word.endswith("n"))
    nouns = attribution_nouns().keys() | source_words().nouns.keys()
    # Of people also "People close to the mayor [insist] she": no noun is spelt so.
    weak = any_of(
        word
        for word in saying_forms("past", "base")
        if verbs()[word].lemma not in bare and (word.endswith("ed") or (verbs()[word].form == "base" and word not in nouns))
    )
    passive = "".join(
        rf"(?<!\b{word})" for word in sorted(word_list("function_words.auxiliaries") | word_list("function_words.forms_of_be"))
    )
    days = any_of(word_list("function_words.days"))
    when = rf"(?: late| early)?(?: on)?(?i: {days})(?: [a-z]+)?(?:[.;\n]|$)"  # "a friend close to the family confirmed late on Sunday."
    behind = rf"(?: {any_of(word_list('source_nouns.opens_clause'))}\b| [A-Z“\"]|[,.;:\n]|{when}|$)"
    have = (
        rf" {any_of(word_list('function_words.have'))}(?: [a-z]+ly)? (?:{plain}|{weak})(?={behind})"  # "people close to him have said that"
    )
    return rf"(?: {any_of(_ADVERBS)})?(?: {plain}\b|{passive} {weak}(?={behind})|{have})"  # "familiar with it [later told]"


_SIGN, _MARK = clause_sign(), clause_mark(",.;:—\n")
# Not "familiar with the matter -- as clerks ask whether".
_SAYING = rf" {any_of(word_list('source_nouns.says_meanwhile'))}(?=[:,]? )"  # "with a friend close to him saying: …"
_UP_TO_VERB = late_pattern(lambda: rf"{_SIGN}{{3,90}}?(?={_MARK}| [-–]|{_own_verb_of_saying()}|{_SAYING})")
_OWN_VERBS, _NO_OWN_CLAUSE = any_of(word_list("source_nouns.own_verbs")), any_of(word_list("source_nouns.opens_own_clause"))
# What a source that is told by what it knows does or thinks: "people close to the mayor [felt] it was late", "familiar with it [had] left".
_UP_TO_DEED = late_pattern(rf"(?:(?! {_NO_OWN_CLAUSE}\b){_SIGN}){{3,90}}?(?= {_OWN_VERBS} )")


# A clause up to the verb of whom it describes: "Three drivers who saw the bridge fall", "a clerk without leave to talk", before "said".
_SOMEBODY = ("person", "people")
TELLS_OF_HIM = tuple(f" {word} " for word in word_list("source_nouns.tells_of_him"))
"""Words that open what is told of somebody without a comma: "who", "whose", "without"."""
_HAD_NO_PART = tuple(f" {word} " for word in word_list("source_nouns.no_part"))
# Not "the rower who Ana Ruiz said was late", "who the mayor says lied".
_RELATIVE_CLAUSE = late_pattern(
    lambda: (
        rf"(?! who (?:[A-Z]|{any_of(word_list('roles.determiners') | source_words().pronouns.keys())} ))"
        rf"{any_of(word.rstrip() for word in TELLS_OF_HIM)}"
        rf"(?: (?!{any_of(word_list('source_nouns.no_relative'))}\b){clause_word()}){{2,14}}?(?={_own_verb_of_saying()})"
    )
)


# What tells that somebody had no part, up to his own verb: "Doctors not involved in the trial", before "said" or "called it sound".
_APART = late_pattern(
    lambda: (
        rf" {any_of(word_list('source_nouns.no_part'))}(?: {clause_word()}){{2,8}}?"
        rf"(?={_own_verb_of_saying()}"
        rf"| {any_of(speaking_forms('past') | finite_forms('call'))} {any_of(word_list('source_nouns.opens_clause'))}\b)"
    )
)


@cache
def _for_or_against() -> re.Pattern[str]:
    """What those who are told by what they stand for stand for, up to their own verb: "Critics of the new bridge toll", before "argue"."""
    nouns = source_words().nouns
    own = any_of(saying_forms("base", "past") - nouns.keys())
    return re.compile(rf" (?:of|for)(?: (?:the|an?))?(?: [\w’'-]+){{1,6}}?(?= (?:(?:{any_of(_BEFORE_VERB)}|[a-z]+ly) )?{own}\b)")


@cache
def _verbs_of_people() -> frozenset[str]:
    """Verbs of saying that people may be the subject of: "say", "warned"."""
    return frozenset(word for word in saying_forms("base", "past") - source_words().nouns.keys() if not verbs()[word].infinitive)


def _end_of_belonging(text: str, end: int) -> int:
    """Where what people belong to ends that is no source, before their own verb: "Residents of the harbor district said"."""
    own = _verbs_of_people()
    behind = _WORDS_BEHIND.match(text, end)
    _, _, *words = behind.group().split(" ") if behind else ("", "")
    at, last = end + len(text[end : end + 5].split(" ")[1]) + 1 if words else end, ""
    for n, word in enumerate(words):
        if (
            n
            and last != "and"
            and (word in own or ((word in _BEFORE_VERB or word.endswith("ly")) and not own.isdisjoint(words[n + 1 : n + 2])))
        ):
            return at
        if n == _LONGEST_BELONGING or word in _ENDS_BELONGING:
            break
        at, last = at + 1 + len(word), word
    return end


def _end_of_knowledge(text: str, end: int, somebody: bool) -> int:
    """Where an unnamed source ends with what is told of it: "people familiar with the matter", "an official who asked not to be named"."""
    opens = text[end + 1 : end + 3] in _REST_OPENS and (somebody or not text.startswith(_OF_PEOPLE, end))
    knows = _KNOWS.match(text, end) if opens else None
    rest = _UP_TO_VERB.match(text, knows.end()) if knows else None
    if knows and " who " not in knows.group():
        rest = _UP_TO_DEED.match(text, knows.end(), rest.end() + 1 if rest else len(text)) or rest
    if rest is None and text.startswith(TELLS_OF_HIM if somebody else " who ", end):
        rest = _RELATIVE_CLAUSE.match(text, end)
    elif rest is None and somebody and text.startswith(_HAD_NO_PART, end):
        rest = _APART.match(text, end)
    return rest.end() if rest else end
