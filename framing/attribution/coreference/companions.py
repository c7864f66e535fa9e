"""Who of a group is named beside it: "Ana Ruiz and other clerks", "clerks, including Ana Ruiz"?"""

import re
from collections.abc import Callable

from framing.attribution.mentions.mention import Mention
from framing.attribution.mentions.source_kinds import noun_kind
from framing.attribution.mentions.source_nouns import source_words
from framing.lexicons import any_of, word_list

from .coordination import is_first_of_clause, listed_from
from .entity_index import EntityIndex
from .resolved_sources import ResolvedSource, as_resolved_source

ResolveEach = Callable[[int, int], list[ResolvedSource]]
"""Those who are meant by the mention between two offsets."""

_AND_OTHERS = re.compile(rf"(?:, [^,.;]{{1,60}})?,? and (?:at least )?(?:{any_of(word_list('coreference.numbers'))} )?")
_COMMA = re.compile(", ")
_OF_OTHERS = word_list("coreference.of_others")
_MOST_NAMED = 5
_INCLUDING = re.compile(rf"(?:,| [—–-])? {any_of(word_list('coreference.including'))} (?:(?:both|former) )?")
_OWNER = re.compile(r"[a-z]['’]s? ")
_LONGEST_DETERMINER = 12  # characters


def named_among(index: EntityIndex, resolve_each: ResolveEach, start: int, end: int, group: ResolvedSource) -> list[ResolvedSource]:
    """Those of a group whom the text names beside it, or the group alone.

    "Ana Ruiz and other clerks", "clerks, including Ana Ruiz" and "Ana Ruiz and her team" are Ruiz; "Ana Ruiz and some clerks" are both.
    """
    folded, mentions = index.document.folded, index.mentions
    at = index.mentions.index_from(start)
    opening = _INCLUDING.match(folded, end)
    behind = next((one for one in mentions[at + 1 : at + 3] if one.start >= end), None)
    if opening and behind and behind.start == opening.end():
        # "Supporters of candidates, including Ana Ruiz": Ruiz is one of the candidates.
        each = _named_by(index, resolve_each, behind) if _OF_OTHERS.isdisjoint(folded[start:end].split()) else []
        return each or [group]
    if listed := _named_behind(index, start, end):
        return listed
    each, first = [], start
    for before in mentions[max(0, at - _MOST_NAMED) : at][::-1]:
        if not (_AND_OTHERS if first == start else _COMMA).fullmatch(folded, before.end, first) or not (
            named := _named_by(index, resolve_each, before)
        ):
            break
        each, first = [*named, *each], before.start
    # Not in "Lowell and state officials say", nor in "He met Ana Ruiz and some clerks said it was late".
    determined = folded[start : start + _LONGEST_DETERMINER].partition(" ")[0] in source_words().determiners
    other = folded.startswith("other", start)
    opens = is_first_of_clause(index.document, first)
    if not (each and opens and (other or determined)):
        return [group]
    return each if other or group.kind == "organisation" else [*each, group]


def _named_behind(index: EntityIndex, start: int, end: int) -> list[ResolvedSource]:
    """Those whose names commas enclose behind who they are, told of so many or whose: "Two lawmakers, Ana Ruiz and Tom Vance, said"."""
    folded = index.document.folded
    first = folded[start:end].partition(" ")[0]
    determined = first in source_words().determiners or _OWNER.search(folded, start, end)  # "Lake's lawyers, Ana Ruiz and Tom Vance"
    return [as_resolved_source(one) for one in listed_from(index, end + len(", "))] if determined and folded.startswith(", ", end) else []


def _named_by(index: EntityIndex, resolve_each: ResolveEach, mention: Mention) -> list[ResolvedSource]:
    """Whom a name means, or a phrase for a body ("the Ruiz campaign"); nobody where one has no name."""
    noun = mention.head_in(index.document.folded)
    if mention.kind != "name" and (mention.kind == "pronoun" or noun_kind(noun) != "organisation"):
        return []
    each = resolve_each(mention.start, mention.end)
    return each if all(one.name for one in each) else []
