"""The kind of an AI notice: what was made, by what, and how much of it."""

from __future__ import annotations

import re
from typing import Literal

from .candidates import Candidate
from .constructions import Token
from .review_and_caveat import human_review

Kind = Literal["generated", "assisted", "summary", "translated", "media", "automated", "unspecified"]

_KINDS_OF_THINGS: dict[str, Kind] = {"summary": "summary", "translation": "translated", "media": "media"}
_EDITED = re.compile(r"\b(?:edited|rewritten|revised|rewrote|reworked)\b", re.IGNORECASE)
_HELP = frozenset({"agent suggested changes", "combines help and people", "label: people wrote, agent helped"})
_ENDS_CLAUSE = frozenset({"comma", "stop", "colon", "dash", "bracket"})


def kind_of_notice(candidate: Candidate, texts: list[str]) -> Kind:
    """The kind: the thing made decides before the verb, the verb before the agent.

    Args:
        candidate: the notice's first statement.
        texts: all sentences of the notice; an AI's draft that people edited is assisted, not generated.
    """
    return _kind_of_thing(candidate) or _kind_of_making(candidate, texts)


def _kind_of_thing(candidate: Candidate) -> Kind | None:
    thing, verbs, agents = candidate.thing, _kinds_of_verbs(candidate), _kinds_of_agents(candidate)
    used = _is_used_by_people(candidate)
    # "This article is read by a synthetic voice" is about the voice.
    if agents & {"voices", "painters"} or (verbs and verbs <= {"voice", "depict", "media"} and not used):
        return "media"
    if thing is not None and thing.kind in _KINDS_OF_THINGS and not (used and candidate.pointing == "bare"):
        return _KINDS_OF_THINGS[thing.kind]
    if "translate" in verbs or (candidate.agent is not None and candidate.agent.kind == "translators" and verbs != {"help"}):
        return "translated"
    return "summary" if "summarise" in verbs else None


def _kind_of_making(candidate: Candidate, texts: list[str]) -> Kind:
    if _is_used_by_people(candidate):
        return "generated" if _wrote_it_all(candidate) else "assisted"
    if candidate.construction.name in _HELP or _is_for_research(candidate):
        return "assisted"
    if _leaves_open(candidate):
        return "unspecified"
    if _helped(candidate) or _edited_by_people(texts):
        return "assisted"
    return "generated" if "ai" in _kinds_of_agents(candidate) else "automated"


def _is_for_research(candidate: Candidate) -> bool:
    """ "Some of the research for this article was carried out with AI"."""
    thing = candidate.thing
    return thing is not None and "making" in thing.roles and any(token.folded in ("for", "behind") for token in candidate.matched)


def _leaves_open(candidate: Candidate) -> bool:
    """ "This article contains AI content", "AI was used in this article": how much of it, nobody says."""
    if candidate.construction.name == "contains":
        return not _kinds_of_verbs(candidate)
    return candidate.construction.name == "agent was used" and not _kinds_of_verbs(candidate)


def _kinds_of_verbs(candidate: Candidate) -> set[str]:
    return {token.kind for token in candidate.matched if token.roles & {"made", "helping"}}


def _kinds_of_agents(candidate: Candidate) -> set[str]:
    return {token.kind for token in (*candidate.matched, *_clause_behind(candidate)) if "agent" in token.roles}


def _clause_behind(candidate: Candidate) -> list[Token]:
    """The next words of the clause: "automatically generated [by an AI]"."""
    behind = candidate.rest[:5]
    end = next((at for at, token in enumerate(behind) if token.roles & _ENDS_CLAUSE), len(behind))
    return behind[:end]


def _is_used_by_people(candidate: Candidate) -> bool:
    return "people used" in candidate.construction.name


def _wrote_it_all(candidate: Candidate) -> bool:
    """ "We used AI to write this", not "to help write", "to polish" or "in writing" it."""
    agent = candidate.agent
    behind = [token for token in candidate.tokens if agent is not None and token.start > agent.end][:2]
    return len(behind) == 2 and behind[0].folded == "to" and behind[1].kind == "write"


def _helped(candidate: Candidate) -> bool:
    """ "With the help of AI", "AI assistance", and verbs of which none writes: edited, polished, researched."""
    verbs = _kinds_of_verbs(candidate)
    near = (*candidate.matched, *candidate.rest[:1])
    return any(token.roles & {"help", "helped"} for token in near) or ("write" not in verbs and bool(verbs & {"help", "making"}))


def _edited_by_people(texts: list[str]) -> bool:
    return any(_EDITED.search(text) and human_review([text]) for text in texts)
