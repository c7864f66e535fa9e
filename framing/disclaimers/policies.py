"""Does a sentence lay down a rule or tell what may come, or is that but a clause of a notice that keeps to the rule?"""

import re
from itertools import pairwise

from .denials_of_ai import denies_each_line
from .statements import ENDS_CLAUSE, Statement
from .tagging import Token, first_with

_NEARBY = 4  # words
_RIGHT_BEHIND = 25  # characters
_OF_WHAT = 2  # words: "our policy on AI"


def is_policy(statement: Statement) -> bool:
    """Whether it tells what is done in general, must be done or may come.

    "Reporters can use AI", "some day a chatbot may write this".
    """
    lexicon, matched = statement.lexicon, statement.matched
    if _lays_down(statement, "someday", "rules", "handling"):
        return True
    if statement.pointing == "this":
        opening = {token.folded for token in statement.before}
        if opening & lexicon.words("contexts", "offers") and opening & lexicon.words("contexts", "asking"):
            return True  # "Users can ask the AI to write a summary of this page"
        return any(token.folded in lexicon.words("contexts", "orders") for token in matched)
    if any("modal" in one.roles and "used" in two.roles for one, two in pairwise(statement.tokens[: statement.last])):
        return True  # "We may use AI to help with headlines"
    return any("modal" in token.roles and token.folded not in lexicon.words("contexts", "perhaps") for token in matched)


def tells_of_rules(statement: Statement) -> bool:
    """Whether it tells what no learned judge may overrule: a rule, an order, what is to come or no publication, no sentence of this.

    "We ban articles written by AI", "not one sentence of this came from a chatbot".
    """
    ordered = statement.tokens[: statement.last] if _points_at_this(statement) else statement.tokens
    orders = statement.lexicon.words("contexts", "orders")
    if denies_each_line(statement) or any(token.folded in orders for token in ordered):
        return True
    return _lays_down(statement, "someday", "rules", "handling", "elsewhere")


def names_policy(statement: Statement, token: Token) -> bool:
    """Whether a rule of the house is named right behind a word: "according to our guidelines" tells of no hearsay."""
    start = token.end - statement.sentence.start
    return bool(statement.lexicon.phrases_pattern("contexts", "policies").search(statement.folded, start, start + _RIGHT_BEHIND))


def _lays_down(statement: Statement, *lists: str) -> bool:
    """ "We ban articles written by AI", "Our policy: articles by AI are labelled", "Sign in to have AI sum this up"."""
    text, lexicon = statement.folded, statement.lexicon
    points = _points_at_this(statement)
    behind = _end_of_making(statement) - statement.sentence.start
    clause = _clause_start(statement) - statement.sentence.start if points else 0
    if statement.tokens[0].folded in lexicon.words("contexts", "inverted"):
        return True  # "Had a bot written this column, it would be shorter"
    if lexicon.phrases_pattern("contexts", "loading").search(text):
        return True
    for name in lists:
        for found in lexicon.phrases_pattern("contexts", name).finditer(text):
            # "… was written by AI and may be used to train models", "Image made by AI. Re-use is forbidden"
            is_said_after = found.start() >= behind and (points or statement.construction.label)
            # "As the law demands, we say that this article was written by AI"
            is_said_before = found.end() <= clause and name != "someday"
            if not is_said_after and not is_said_before:
                return True
    policies = lexicon.phrases_pattern("contexts", "policies")
    opening = re.match(rf"\W*{policies.pattern}(?P<colon>(?: \w+){{0,{_OF_WHAT}}}\s?[:：])?", text)
    if opening and (opening["colon"] or (opening.end() > clause and not lexicon.by_pieces)):
        return True  # "Our policy on AI: this line stands under any article by a bot", "Our guidelines let us use AI for this page"
    # "Written by AI under our policy", "Image made with AI in line with our guidelines"
    named = policies.search(text)
    return named is not None and named.start() < behind and not points


def _points_at_this(statement: Statement) -> bool:
    """By a word beside the thing made, or by the thing's own: 本文, "this text"."""
    at = statement.thing_at
    return statement.pointing == "this" or (at is not None and "this" in statement.tokens[at].roles)


def _end_of_making(statement: Statement) -> int:
    """Where the clause ends that names the agent: "made by AI | and may be used", and the construction at the latest."""
    joins, matched = statement.lexicon.words("labels", "joins"), statement.matched
    at = first_with(matched, "agent", default=len(matched) - 1)
    return next((token.start for token in matched[at + 1 :] if token.roles & ENDS_CLAUSE or token.folded in joins), matched[-1].end)


def _clause_start(statement: Statement) -> int:
    """Where the clause begins that points at this text: behind the last mark, or behind "we tell you that", before it."""
    tokens, lexicon = statement.tokens, statement.lexicon
    pointers = [at for at, token in enumerate(tokens[: statement.last]) if token.roles & {"this", "reading"}]
    pointer = max((at for at in pointers if at <= (statement.thing_at or 0)), default=min(pointers, default=0))
    for at in range(pointer - 1, -1, -1):
        ahead = tokens[max(0, at - _NEARBY) : at]
        announced = tokens[at].folded in lexicon.words("contexts", "that") and any(
            token.folded in lexicon.words("contexts", "announcing") for token in ahead
        )
        if announced or tokens[at].roles & ENDS_CLAUSE:
            return tokens[at].end
    return statement.sentence.start
