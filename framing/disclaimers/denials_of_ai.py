"""Does a negation deny that AI made it, or does it deny a review, that people wrote it, that a picture is real?"""

from .review_and_caveat import accuracy_caveat, human_review
from .statements import Statement
from .tagging import Token, first_with, plays

_BETWEEN_COMMAS = 6  # words
_NEARBY = 5  # words
_SUBJECT = 4  # words: "not one sentence"


def is_denial(statement: Statement) -> bool:
    """Whether it is denied that AI had a part: "This article was not written by AI", "no AI was used to write this column"."""
    if denies_each_line(statement):
        return True
    reach = [*statement.clause_before, *statement.matched]
    if any(
        "not" in token.roles and not _denies_a_review(statement, token) and not _sets_people_against(statement, token) for token in reach
    ):
        return True
    return any("not_behind" in token.roles and not _denies_a_review(statement, token) for token in statement.clause_behind)


def denies_each_line(statement: Statement) -> bool:
    """Whether a sentence opens with a denial for whatever part of the text.

    "Not one sentence here came from a chatbot", "ninguna frase de este texto la escribió una máquina".
    """
    tokens, fragments = statement.tokens, statement.lexicon.words("contexts", "fragments")
    agent = first_with(tokens, "agent", default=0)
    only = statement.lexicon.words("contexts", "only")
    if "not" not in tokens[0].roles or any(token.folded in only for token in tokens[1:2]):
        return False  # "Not just one sentence"
    if plays(tokens[:agent], "comma", "dash", "stop", "colon"):
        return False
    return any("thing" in token.roles or token.folded in fragments for token in tokens[1 : min(agent, _SUBJECT)])


def _sets_people_against(statement: Statement, negation: Token) -> bool:
    """ "A computer, not a reporter, wrote this", where what stands between the commas is no agent."""
    at, tokens = statement.tokens.index(negation), statement.tokens
    end = next((i for i in range(at + 1, min(len(tokens), at + _BETWEEN_COMMAS)) if tokens[i].roles & {"comma", "dash"}), None)
    opened = at > 0 and not statement.construction.label and tokens[at - 1].roles & {"comma", "dash"}
    return bool(opened) and end is not None and not plays(tokens[at:end], "agent")


def _denies_a_review(statement: Statement, negation: Token) -> bool:
    """ "Not only", and "no human has read this AI-generated text", which denies that people read it."""
    if statement.construction.points == "pictured":  # "The snow is AI, the church is not"
        return negation.start > statement.tokens[statement.agent_at or 0].start
    at, lexicon = statement.tokens.index(negation), statement.lexicon
    if plays(statement.tokens[at + 1 : at + 2], "declares", "say"):
        return True  # "This essay did not disclose that its author had used ChatGPT"
    if lexicon.words("contexts", "but").intersection(token.folded for token in statement.tokens[at : statement.agent_at or 0]):
        return True  # "This is not a photograph but an image made by AI"
    nearby = statement.tokens[max(0, at - 1) : at + _NEARBY]
    if lexicon.phrases_pattern("contexts", "real").search(statement.document.folded[nearby[0].start : nearby[-1].end]):
        return True  # "This photo is not real: it was made by AI"
    behind = [token.folded for token in statement.tokens[at + 1 : at + 4]]
    if behind and behind[0] in lexicon.words("contexts", "only"):
        return True
    if lexicon.words("contexts", "readers").intersection(behind):
        return True
    # Where a negation follows its verb the review stands before it.
    start = min(negation.start, statement.matched[-1].end)
    behind_it = [statement.document.text[start : statement.sentence.end]]
    # In Korean "may not be exact" ends with its negation.
    return human_review(behind_it, lexicon.code) is False or (lexicon.by_pieces and accuracy_caveat(behind_it, lexicon.code))
