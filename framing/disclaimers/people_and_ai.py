"""Does a notice leave a part of the making to people: a share of the text, its groundwork, or its writing?"""

from itertools import pairwise

from .statements import Statement
from .tagging import ARTICLE_ROLES, first_with, plays


def is_partly(statement: Statement) -> bool:
    """Whether AI is said to have made but a share of the thing; a template fills all of its part.

    "Partly written with AI", "parts of this page", "some paragraphs here".
    """
    lexicon, reach = statement.lexicon, [*statement.clause_before, *statement.matched, *statement.clause_behind]
    if kinds_of_agents(statement) == {"automation"}:
        return False
    only_partly, fragments = lexicon.words("contexts", "only_partly"), lexicon.words("contexts", "fragments")
    if any(token.folded in only_partly for token in reach):
        return True
    if lexicon.by_pieces and _says_part_in_pieces(statement):
        return True
    partial, whole = lexicon.words("contexts", "partial"), lexicon.words("contexts", "whole")
    return any(
        ("quantifier" in token.roles and token.folded not in whole and noun.folded in fragments)
        or (token.folded in partial and "of" in noun.roles)
        for token, noun in pairwise(reach)
    )


def _says_part_in_pieces(statement: Statement) -> bool:
    """A script that parts no words: what stands before the agent's verb says "a part of", "the last paragraph"."""
    text = statement.document.text[statement.sentence.start : statement.matched[-1].end]
    holds = [
        bool(statement.lexicon.phrases_pattern("contexts", name).search(text)) for name in ("only_partly", "fragments", "one_of_several")
    ]
    return holds[0] or (holds[1] and holds[2])


def is_groundwork(statement: Statement) -> bool:
    """Whether AI is said to have given a text but its groundwork, or one stretch that it holds.

    "The idea for this column came from ChatGPT", "the last paragraph", "text in grey", "contains text by AI".
    """
    lexicon, thing = statement.lexicon, statement.thing
    reach = [*statement.clause_before, *statement.matched]
    groundwork, fragments = lexicon.words("contexts", "groundwork"), lexicon.words("contexts", "fragments")
    several = lexicon.words("contexts", "one_of_several")
    for at, token in enumerate(reach):
        if token.folded in groundwork and any(behind.folded in ("of", "for") for behind in reach[at + 1 : at + 2]):
            return True
        if token.folded in fragments and several.intersection(before.folded for before in reach[max(0, at - 3) : at]):
            return True
    if lexicon.phrases_pattern("contexts", "marked").search(statement.folded):
        return True
    contains = any("contains" in token.roles and "made" not in token.roles for token in reach)
    return contains and thing is not None and thing.kind == "text" and "write" in kinds_of_verbs(statement)


def people_wrote(statement: Statement) -> bool:
    """Whether people are said to have written what AI had a part in: "Human-written, AI-edited", "written by people and laid out by AI"."""
    humans, tokens = statement.lexicon.words("contexts", "humans"), statement.tokens
    for at, token in enumerate(tokens):
        if token.folded not in humans or plays(tokens[max(0, at - 2) : at], "not"):
            continue
        if any(one.kind == "write" and "past" in one.roles for one in tokens[at + 1 : at + 2]):
            return True
        ahead = [one for one in tokens[max(0, at - 4) : at] if "indefinite" not in one.roles]
        by = "maker" if statement.lexicon.code == "en" else "by"
        if len(ahead) > 1 and by in ahead[-1].roles and ahead[-2].kind == "write":
            return True
    return False


def is_with_people(statement: Statement) -> bool:
    """Whether people and AI are said to have made it: "Prepared by journalists using AI", "written in turns by Ana Ruiz and Claude"."""
    matched = statement.matched
    maker, agent = first_with(matched, "maker", default=None), first_with(matched, "agent", default=None)
    if (
        agent
        and agent > 1
        and "and" in matched[agent - 1].roles
        and matched[agent - 2].folded in statement.lexicon.words("contexts", "readers")
    ):
        return True  # "Human and machine wrote this together"
    if maker is None or agent is None or maker > agent:
        return False
    between = matched[maker + 1 : agent]
    by_the_agent = plays(between[-2:], "maker")
    if plays(between, "past") and by_the_agent:
        return False  # "Prompted by Ana Ruiz, written by Claude"
    first = next((token for token in between if not token.roles & ARTICLE_ROLES), None)
    is_ai = matched[agent].kind == "ai"  # a program fills in what Ana Ruiz wrote
    named = first is not None and is_ai and (not first.roles or first.folded in statement.lexicon.words("contexts", "humans"))
    people = (named or plays(between, "we", "desk")) and plays(between, "by")
    return people or (len(between) > 1 and "and" in between[-1].roles and not any(token.roles for token in between[:-1]))


def kinds_of_verbs(statement: Statement) -> set[str]:
    """The kinds of the verbs, but for a review that is denied: "AI text, no human check"."""
    denied = first_with(statement.matched, "not", default=None) if statement.construction.label else None
    return {token.kind for token in statement.matched[:denied] if token.roles & {"made", "helping"}}


def kinds_of_agents(statement: Statement) -> set[str]:
    """The kinds of the agents, those of "automatically generated [by an AI]" too."""
    return {token.kind for token in (*statement.matched, *statement.clause_behind) if "agent" in token.roles}
