"""Is this a label without a verb ("Translated by DeepL", "Image: AI generated"), or a sentence that begins like one?"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from .notice_words import NoticeLexicon
from .places import opens_as_notice, paragraph_of, stands_alone
from .review_and_caveat import accuracy_caveat, human_review
from .statements import Statement
from .tagging import Token

_WORDS_BEFORE = 6
_WORDS_IN = 20
_PARTICLE = 1  # letters
_MAKING = frozenset({"made", "help", "thing", "ending"})


def is_no_label(statement: Statement) -> bool:
    """Words that begin like a label and go on as a sentence: "AI-generated images flood the web"."""
    return statement.construction.label and (
        _is_out_of_place(statement) or any(speaks(statement) for speaks in _SENTENCES) or not _ends_as_label(statement)
    )


def _is_out_of_place(statement: Statement) -> bool:
    """In a headline, behind many words, or in the middle of a paragraph."""
    document = statement.document
    headline = document.field == "title" or document.region_at(statement.sentence.start) == "headline"
    too_far = statement.first > _WORDS_BEFORE or len(statement.matched) > _WORDS_IN
    marks = sum("quote" in token.roles for token in statement.before)
    # A champion is "outplayed" by computer.
    behind_quote = marks > 0 and marks % 2 == 0 and "quote" in statement.before[-1].roles
    return headline or too_far or behind_quote or not (stands_alone(statement) or opens_as_notice(statement))


def _has_a_verb(statement: Statement) -> bool:
    """ "The site is kept up with the help of AI", "The judge read a statement drafted with AI"."""
    opening = statement.tokens[statement.first : statement.thing_at or statement.first]
    opening = opening[: next((at for at, token in enumerate(opening) if "maker" in token.roles), len(opening))]  # a script is both
    return (
        any(token.roles & {"be", "have", "do"} for token in statement.matched)
        or any("indefinite" in token.roles and "source" not in before.roles for before, token in pairwise(opening))
        or _holds_a_verb(statement.lexicon, opening)
    )


def _holds_a_verb(lexicon: NoticeLexicon, tokens: list[Token]) -> bool:
    """ "Shows", or a past that belongs to no noun: "banned", but "the attached"."""
    verbs = lexicon.words("labels", "headline_verbs")
    for before, token in pairwise(tokens):
        if "agent" in before.roles and "past" in token.roles:
            continue  # "AI-made"
        attributive = before.roles & {"the", "indefinite", "this", "of", "agent"}
        is_verb = token.roles & {"modal", "be", "have", "do", "say"} or token.folded in verbs
        if is_verb or (lexicon.is_past(token.folded) and not attributive):
            return True
    return False


def _commands(statement: Statement) -> bool:
    """ "Write reports with our AI"."""
    first = statement.matched[0]
    # "Composite image" and "design by" are no commands.
    is_noun = (
        len(statement.matched) > 1
        and bool(statement.matched[1].roles & {"thing", "by"})
        and first.folded in statement.lexicon.words("labels", "nouns_too")
    )
    return "made" in first.roles and not first.roles & {"past", "thing", "making", "we"} and not is_noun


def _has_another_subject(statement: Statement) -> bool:
    """ "Her new book, written with AI", "I drafted this by hand"."""
    if _in_any_order(statement):
        roles = [token.roles for token in statement.tokens[:3]]
        agent_acts = len(roles) == 3 and "the" in roles[0] and "agent" in roles[1] and "thing" not in roles[2]
        return agent_acts or any("theirs" in token.roles for token in statement.tokens)
    opening = statement.tokens[statement.first : statement.thing_at or statement.first]
    return any(token.roles & {"theirs", "we", "which", "say"} for token in opening)


def _in_any_order(statement: Statement) -> bool:
    """Whether the parts of the label may stand anywhere, in front of it words that no English label would have."""
    return len(statement.construction.patterns) > 1


def _is_teaser(statement: Statement) -> bool:
    """ "Read more: AI-generated summaries"."""
    return (statement.first > 0 or _in_any_order(statement)) and statement.tokens[0].folded in statement.lexicon.words("labels", "teasers")


def _is_apposition(statement: Statement) -> bool:
    """ "The images, made with AI, show a city"; "Written by ChatGPT, the play drew crowds"."""
    rest = statement.rest
    if not rest or "comma" not in rest[0].roles:
        return False
    opens_with_help = any("help" in token.roles for token in statement.matched[:3])
    if opens_with_help and not _in_any_order(statement):
        # "With help from AI, doctors find tumours sooner", but "with help from AI, edited by Ana Ruiz".
        behind = statement.document.text[rest[0].start : rest[-1].end]
        return human_review([behind], statement.lexicon.code) is None
    by = next((at for at, token in enumerate(statement.matched) if "by" in token.roles), 0)
    opened = any("comma" in token.roles for token in statement.matched[:by])
    # "Supplied by Otto, the paper's text robot" names the agent.
    names_agent = any("agent" in token.roles for token in rest[2:_WORDS_BEFORE])
    return opened or (not names_agent and any(token.roles & {"the", "indefinite", "this", "theirs", "quantifier"} for token in rest[1:2]))


_SENTENCES: tuple[Callable[[Statement], bool], ...] = (_has_a_verb, _commands, _has_another_subject, _is_teaser, _is_apposition)


def _ends_as_label(statement: Statement) -> bool:
    """Whether nothing follows that makes a sentence of it: a mark, a source, a review, a caveat, or the end."""
    rest, lexicon = _behind_its_words(statement), statement.lexicon
    if rest and lexicon.code != "en" and accuracy_caveat([statement.document.text[rest[0].start : rest[-1].end]], lexicon.code):
        return True  # "Riassunto fatto dall'IA: può contenere errori"
    if not rest or rest[0].roles & {"stop", "bracket", "quote", "dash", "comma"}:
        return not rest or rest[0].folded != "|"  # "AI summary | Opinion | Markets" is a menu
    if rest[0].roles & {"modal", "be"}:
        return accuracy_caveat([paragraph_of(statement)], lexicon.code)  # "AI-generated captions may contain errors"
    if "agent" in rest[0].roles or rest[0].folded in lexicon.words("labels", "joins"):
        return True
    behind = statement.document.text[rest[0].start : rest[-1].end]
    if (_in_any_order(statement) or lexicon.is_past(rest[0].folded)) and human_review([behind], lexicon.code) is not None:
        return True
    return _goes_on_without_verb(statement)


def _behind_its_words(statement: Statement) -> list[Token]:
    """What follows a label; where its parts stand in any order, behind the words for the making that follow the agent."""
    rest = statement.rest
    if not _in_any_order(statement):
        return rest
    pieces = statement.lexicon.by_pieces
    is_part = [bool(token.roles & _MAKING) or (pieces and not token.roles and len(token.folded) <= _PARTICLE) for token in rest]
    return rest[next((at for at, part in enumerate(is_part) if not part), len(rest)) :]


def _goes_on_without_verb(statement: Statement) -> bool:
    """ "AI summary of the talks"; "AI-generated image of a flooded station", but "… of the pope fooled millions" has a verb."""
    rest, text, agent = _behind_its_words(statement), statement.document.text, statement.agent
    is_voice = agent is not None and "voices" in agent.roles
    if statement.thing is not None and statement.thing.kind == "media" and not is_voice:
        is_caption = "of" in rest[0].roles and not _holds_a_verb(statement.lexicon, rest)
        return is_caption or bool(rest[0].roles & {"by", "help", "source"})
    opens = rest[0].roles & {"into", "of", "by", "source", "used", "help"} or rest[0].folded in statement.lexicon.words("labels", "go_on")
    rest = rest[: next((at for at, token in enumerate(rest) if "stop" in token.roles), len(rest))]
    # "3 May 2024" holds no verb.
    return bool(opens) and not any(token.roles & {"modal", "do", "say"} and not text[token.start].isupper() for token in rest)
