"""Is a noun that may be a source one where it stands?"""

from framing.lexicons import word_list, word_values
from framing.text.function_words import function_words
from framing.text.words import Words

from .attribution_words import finite_forms
from .noun_phrase_starts import PHRASE_GAPS, first_word_of_phrase
from .source_nouns import source_words

_THINGS_OF, _OF_OR_BETWEEN = word_list("source_nouns.things_of"), (["of"], ["between"])
_NAMED_BEHIND = word_list("source_nouns.named_behind")  # "the town of Lowell" goes by its name, "the town" has none
_SPEAK = finite_forms("say", "tell") | {"who"}  # what a model does that is a person
_DEFINITE, _INDEFINITE = word_list("sources.definite"), function_words().a_or_an
_BEHIND_AGE = word_list("function_words.auxiliaries") | word_list("function_words.prepositions") | {"also", "who"}
_BEFORE_FLOATING = word_list("function_words.auxiliaries") | frozenset(source_words().pronouns) - {"that", "it"}
_PARTY_MEMBERS = word_list("roles.parties") | {f"{party}s" for party in word_list("roles.parties")}
_DETERMINERS = source_words().determiners
_COUNTED_BEFORE = _DETERMINERS - _DEFINITE
_ORDINALS = frozenset(word_values("quantities.ordinals")) | {"last"}


def is_no_source(words: Words, i: int) -> bool:
    """Whether a noun that may be a source is none: "22 minutes", "have both said", "the fashion model said", "the force of the blast"."""
    word = words.folded[i]
    if word == "minutes":
        return _is_counted(words, i)
    if word == "model":
        return not _SPEAK.isdisjoint(words.folded[i + 1 : i + 2])
    if word == "both":
        return _floats(words, i)
    if word == "public":
        return _is_adjective(words, i)
    if word == "number":
        return words.folded[first_word_of_phrase(words, i)] in _DEFINITE  # "the number"; not "a large number"
    if word == "most":
        # "Most importantly, they say", "the most typically late"; not "Most privately say".
        degree = "".join(words.folded[i + 1 : i + 2]).endswith("ly")
        return degree and (words.between[i + 1][:1] == "," or words.folded[max(0, i - 1) : i] == ["the"])
    if word == "one" and i:
        # "The first one cites"; not "the first one said".
        return words.folded[i - 1] in _ORDINALS and words.between[i - 1] == " " and _SPEAK.isdisjoint(words.folded[i + 1 : i + 2])
    if word == "other":
        return _DEFINITE.isdisjoint(words.folded[max(0, i - 1) : i])  # "the other wrote", not "other taunts"
    if word == "head":
        return not _is_somebody_of(words, i)
    if word == "body":
        return _is_corpse(words, i)
    if word in _NAMED_BEHIND:
        return words.folded[i + 1 : i + 2] == ["of"] and words.written[i + 2 : i + 3] != words.folded[i + 2 : i + 3]
    # Not "the air force of Norland".
    return (
        word in _THINGS_OF and words.folded[i + 1 : i + 2] in _OF_OR_BETWEEN and words.written[i + 2 : i + 3] == words.folded[i + 2 : i + 3]
    )


def _is_adjective(words: Words, i: int) -> bool:
    """Whether a noun that may be an adjective is one: "hold public hearings", "a public warning"; not "the public says"."""
    before = words.folded[first_word_of_phrase(words, i) : i]
    described = not function_words().a_or_an.isdisjoint(before) and _SPEAK.isdisjoint(words.folded[i + 1 : i + 2])
    return described or _DETERMINERS.isdisjoint(before)


def _is_somebody_of(words: Words, i: int) -> bool:
    """Whether a noun stands for who leads something: "the head of the charity"; not "at the head of the queue", "its head"."""
    behind, first = words.folded[i + 1 : i + 2], first_word_of_phrase(words, i)
    before = words.folded[first - 1] if first and words.between[first - 1] == " " else ""
    return behind == ["of"] and first < i and before != "at"


def _is_corpse(words: Words, i: int) -> bool:
    """Whether a body is somebody's who died: "the body of a man", "the body found in the lake"; not "the body found that it was late"."""
    behind = words.folded[i + 1 : i + 3]
    if behind[:1] == ["found"]:
        return behind[1:] != ["that"]
    return behind[:1] == ["of"] and not _INDEFINITE.isdisjoint(behind[1:])


def _is_counted(words: Words, i: int) -> bool:
    """Whether a noun is a measure of time, no document: "22 minutes", "within minutes"; not "the minutes"."""
    before = words.folded[i - 1] if i and words.between[i - 1] == " " else ""
    return before[:1].isdigit() or before == "within" or (before in _DETERMINERS and before not in _DEFINITE)


def is_age_as_noun(words: Words, i: int) -> bool:
    """Whether somebody is told by an age alone: "the 41-year-old said", "a 41-year-old from Lowell"; not "the 41-year-old clerk"."""
    if i < 2 or words.between[i - 1] != "-" or words.folded[i - 1] != "year":
        return False
    if words.between[i] != " " or i + 1 == len(words.folded):
        return words.between[i][:1] not in PHRASE_GAPS
    return words.folded[i + 1] in _BEHIND_AGE or words.folded[i + 1] in finite_forms()


def _floats(words: Words, i: int) -> bool:
    """Whether "both" goes with what is told beside it: "have both said", "she both sings and", "both the Harbor Wire and"."""
    folded, written, between = words.folded, words.written, words.between
    before = folded[i - 1] if i and between[i - 1] == " " else ""
    if before in _BEFORE_FLOATING:
        return True
    behind = folded[i + 1] if between[i] == " " and i + 1 < len(folded) else ""
    if before and written[i - 1][0].isupper() and behind in finite_forms():
        return True  # "Ruiz and Vance both said"
    return behind in _DETERMINERS or (behind != "" and written[i + 1][0].isupper())


def is_common(words: Words, i: int) -> bool:
    """Whether a source noun with a capital stands as a common noun, not inside a name ("White House")."""
    written, folded, between, openers = words.written, words.folded, words.between, source_words().openers
    of_party = folded[i] in _PARTY_MEMBERS and folded[first_word_of_phrase(words, i)] in _COUNTED_BEFORE  # "an Ohio Republican said"
    if not of_party and i and written[i - 1][0].isupper() and between[i - 1] in PHRASE_GAPS and folded[i - 1] not in openers:
        return False
    return i + 1 == len(folded) or not (written[i + 1][0].isupper() and between[i] in PHRASE_GAPS and folded[i + 1] not in openers)
