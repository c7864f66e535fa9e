"""Of which kind is an AI notice: what was made, by what, and how much of it?"""

from itertools import pairwise
from typing import Literal

from .notice_words import NoticeLexicon
from .people_and_ai import is_groundwork, is_partly, is_with_people, kinds_of_agents, kinds_of_verbs, people_wrote
from .review_and_caveat import human_review
from .statements import Statement
from .tagging import plays

Kind = Literal["generated", "assisted", "summary", "translated", "media", "automated", "unspecified"]

Scope = Literal["text", "summary", "headline", "picture", "audio", "transcript", "translation"]

SCOPES: dict[Kind, Scope] = {"summary": "summary", "translated": "translation", "media": "picture"}
_OF_MEDIA: tuple[Scope, ...] = ("audio", "transcript", "headline")
_BEHIND_AGENT = 3
_KINDS_OF_THINGS: dict[str, Kind] = {"summary": "summary", "translation": "translated", "media": "media"}


def scope_of_notice(statement: Statement, kind: Kind) -> Scope:
    """What of the page the notice is about: its text where nothing else is named."""
    if kind != "media" and kind in SCOPES:
        return SCOPES[kind]
    thing, lexicon = statement.thing, statement.lexicon
    named = thing.folded if thing is not None else ""
    for scope in _OF_MEDIA:
        if named.startswith(tuple(lexicon.word_list("scopes", scope)) or "\n"):
            return scope
    if kind != "media":
        return "text"
    return "audio" if "voices" in kinds_of_agents(statement) or "voice" in kinds_of_verbs(statement) else "picture"


def kind_of_notice(statement: Statement, texts: list[str]) -> Kind:
    """The kind: the thing made decides before the verb, the verb before the agent.

    Args:
        statement: the notice's first statement.
        texts: all sentences of the notice; an AI's draft that people edited is assisted, not generated.
    """
    return _kind_of_thing(statement) or _kind_of_making(statement, texts)


def _kind_of_thing(statement: Statement) -> Kind | None:
    """What the thing that was made tells: a summary, a translation, pictures; None where it tells nothing."""
    thing, verbs, agents = statement.thing, kinds_of_verbs(statement), kinds_of_agents(statement)
    # "Episode recap put together by Descript" are notes of what was said.
    if thing is not None and thing.kind == "summary" and not plays(statement.matched, "voices"):
        return "automated" if _is_filled_from_data(statement) else "summary"
    if statement.construction.points == "pictured":
        return "media"
    if statement.construction.role == "translator":
        return "translated"
    if statement.construction.role == "helper":
        agent = statement.agent
        behind = [token for token in statement.tokens if agent is not None and token.start > agent.end][:_BEHIND_AGENT]
        polishes = plays(behind, "helping", "desk_work")  # "used DeepL to polish this"
        return "translated" if "translators" in agents and not polishes else "assisted"
    if _searched(statement) or _transcribes_material(statement):
        return "assisted"
    by_translator = "translators" in agents
    if by_translator and ("translators" in statement.matched[0].roles or verbs - {"help"}):
        return "translated"
    # "This article is read by a synthetic voice" is about the voice.
    if agents & {"voices", "painters"} or (verbs and verbs <= {"voice", "depict", "media"} and not _is_used_by_people(statement)):
        return "media"
    if "translate" in verbs and thing is not None and thing.kind == "media":
        return "translated"  # "Subtitles: translated by AI"
    polished = thing is not None and thing.kind == "translation" and verbs == {"help"}  # "Claude smoothed the English"
    if thing is not None and thing.kind in _KINDS_OF_THINGS and not polished:
        return _KINDS_OF_THINGS[thing.kind]
    if verbs & {"translate", "translation"} or (by_translator and verbs != {"help"}):
        return "translated"
    return "summary" if verbs & {"summarise", "summary"} else None


def _searched(statement: Statement) -> bool:
    """ "The transcripts were sorted with an LLM"."""
    searching = statement.lexicon.words("contexts", "searching")
    return any(token.folded in searching for token in statement.matched)


def _transcribes_material(statement: Statement) -> bool:
    """ "The interviews were transcribed with Otter"."""
    material, transcribing = statement.lexicon.words("contexts", "material"), statement.lexicon.words("contexts", "transcribing")
    words = {token.folded for token in statement.matched}
    return bool(words & material and words & transcribing)


def _is_filled_from_data(statement: Statement) -> bool:
    """ "This overview of the market was put together by software from the prices": no digest of an article."""
    if "ai" in kinds_of_agents(statement):
        return False
    behind = statement.tokens[statement.first :]
    sources = [at for at, token in enumerate(behind) if "source" in token.roles]
    return any("figures" in token.roles for at in sources for token in behind[at + 1 : at + 4])


def _kind_of_making(statement: Statement, texts: list[str]) -> Kind:
    if _is_used_by_people(statement):
        return "generated" if _wrote_it_all(statement) else "assisted"
    if _is_for_research(statement):
        return "assisted"
    if _is_draft(statement) or _is_a_task(statement) or is_partly(statement) or is_groundwork(statement):
        return "assisted"
    if people_wrote(statement) or (statement.is_headline and "summarise" not in kinds_of_verbs(statement)):
        return "assisted"
    if _leaves_open(statement):
        return "unspecified"
    if is_with_people(statement):
        return "assisted"
    if _helped(statement) or _edited_by_people(texts, statement.lexicon):
        return "assisted"
    is_ai = "ai" in kinds_of_agents(statement) or any(token.kind == "ai" for token in statement.rest if "agent" in token.roles)
    unreal = statement.lexicon.words("contexts", "unreal")
    is_unreal = any(token.folded in unreal for token in statement.matched)
    return "generated" if is_ai or is_unreal or _wrote_by_itself(statement) else "automated"


def _wrote_by_itself(statement: Statement) -> bool:
    """ "Machine-written", "Writing: machine"; what a machine compiles is filled in from data."""
    agent, authoring = statement.agent, statement.lexicon.words("contexts", "authoring")
    return (
        agent is not None
        and agent.folded in statement.lexicon.words("contexts", "writers")
        and any(token.folded in authoring for token in statement.matched)
    )


def _is_for_research(statement: Statement) -> bool:
    """ "Some of the research for this article was carried out with AI", "the research was done by Perplexity"."""
    purpose, tasks = statement.lexicon.words("contexts", "purpose"), statement.lexicon.words("contexts", "tasks")
    reach = [*statement.clause_before, *statement.matched]
    return any(task.folded in tasks and (word.folded in purpose or "be" in word.roles) for task, word in pairwise(reach))


def _is_draft(statement: Statement) -> bool:
    """ "First draft: ChatGPT", and a byline in which a person's name goes before."""
    thing = statement.thing
    opening = statement.matched[1:3]  # "by Nova, our AI reporter" has none
    with_a_person = statement.construction.name == "label: byline" and not opening[0].roles and "comma" not in opening[-1].roles
    return with_a_person or (thing is not None and thing.folded in statement.lexicon.words("contexts", "drafts"))


def _is_a_task(statement: Statement) -> bool:
    """ "Research: Perplexity"."""
    thing, lexicon = statement.thing, statement.lexicon
    named = thing or next((token for token in statement.matched if "making" in token.roles), None)
    return statement.construction.label and named is not None and named.folded in lexicon.words("contexts", "tasks")


def _leaves_open(statement: Statement) -> bool:
    """ "This article contains AI content", "AI was used in this article": how much of it, nobody says."""
    return statement.construction.role == "open" and not kinds_of_verbs(statement)


def _is_used_by_people(statement: Statement) -> bool:
    return statement.construction.role == "tool"


def _wrote_it_all(statement: Statement) -> bool:
    """ "We used AI to write this", not "to help write", "to polish" or "in writing" it."""
    agent = statement.agent
    behind = [token for token in statement.tokens if agent is not None and token.start > agent.end][:2]
    if len(behind) == 2 and "do" in behind[0].roles:
        return True  # "we let a model do the writing"
    return len(behind) == 2 and "to" in behind[0].roles and behind[1].kind == "write"


def _helped(statement: Statement) -> bool:
    """ "With the help of AI", "AI assistance", and verbs of which none writes: edited, polished, researched."""
    verbs = kinds_of_verbs(statement)
    creations = statement.lexicon.words("contexts", "creations")
    if statement.construction.label and any(token.folded in creations for token in statement.matched):
        verbs = verbs - {"making"}
    words = (*statement.matched, *statement.rest[:2])
    return plays(words, "help", "helped", "took_part") or ("write" not in verbs and bool(verbs & {"help", "making"}))


def _edited_by_people(texts: list[str], lexicon: NoticeLexicon) -> bool:
    edited = lexicon.phrases_pattern("contexts", "edited")
    return any(edited.search(text.lower()) and human_review([text], lexicon.code) for text in texts)
