"""Which tool or firm does a notice name?"""

from functools import cache

from framing.lexicons import word_list

from .pieces import phrase_words
from .tagging import Token
from .tools import all_names

_INTRODUCTION = 4  # words from the comma behind a name to the agent


def named_tool(text: str, words: list[Token]) -> str | None:
    """The tool or firm that the words of a notice name, as it stands there: "Llama 3", "TideWatch bot"."""
    agents = [(at, word) for at, word in enumerate(words) if "agent" in word.roles]
    for _, word in agents:
        folded = word.folded.lower()
        if folded in _folded_names():
            return text[word.start : word.end]
        if folded.removesuffix("'s") in _folded_names():
            return text[word.start : word.end].removesuffix("'s").removesuffix("’s")
    for at, word in agents:
        if name := _introduced(text, words, at):
            return name
        before = words[at - 1] if at else word
        if word.folded == "bot" and not before.roles and text[before.start].isupper() and before.end + 1 == word.start:
            return text[before.start : word.end]
        if word.folded.endswith("bot") and word.folded not in word_list("ai_tools.any_bot") and text[word.start].isupper():
            return text[word.start : word.end]
    return None


def _introduced(text: str, words: list[Token], agent: int) -> str:
    """The name that an agent is given: "Author: Nellie, our language model"."""
    for at in range(max(1, agent - _INTRODUCTION), agent):
        name = words[at - 1]
        opens = at == 1 or words[at - 2].roles & {"colon", "by"}
        if "comma" in words[at].roles and opens and words[at + 1].roles & {"ours", "the"} and not name.roles and text[name.start].isupper():
            return text[name.start : name.end]
    return ""


@cache
def _folded_names() -> frozenset[str]:
    """Every name as the words of a text are folded."""
    return frozenset(form for name in all_names() for form in (name.lower(), " ".join(phrase_words(name))))
