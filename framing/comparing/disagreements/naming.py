"""Do outlets name one person, body or place alike, and give the same post to the same person?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from framing.attribution.coreference.name_lexicon import name_lexicon
from framing.comparing.facts.names import SpelledName, group_names, is_named_alike, is_office_renamed
from framing.comparing.facts.roles import rank_keys, role_keys, role_mention
from framing.comparing.facts.tellings import Telling

from .judging import Judgement
from .likeness import Likeness

_ALIKE = 0.22  # how alike the sentences of two names must be for these to be of one body
_MOST = 300  # groups of names of an event that are compared each with each


def judge_names(names: Sequence[SpelledName], likeness: Likeness) -> Iterator[tuple[str, Judgement, list[Telling]]]:
    """What each fact of names is about, its verdict, and its tellings."""
    groups = group_names(names)
    joined: set[int] = set()
    bodies = [i for i, group in enumerate(groups) if len(group[0].words) > 1 and group[0].kind != "person"][:_MOST]
    for i, j in combinations(bodies, 2):
        if {i, j} & joined:
            continue
        if judged := _judge_bodies(groups[i], groups[j], likeness):
            joined |= {i, j}
            group = [*groups[i], *groups[j]]
            yield f"name of {groups[i][0].printed}", judged, [n.mention for n in group]
    for i, group in enumerate(groups):
        if len({n.mention.article for n in group}) < 2:
            continue
        spellings = sorted({n.printed.removeprefix("the ") for n in group})
        if (
            i not in joined
            and name_lexicon().kinds.get(group[0].spelling) not in ("place", "people")
            and (len(group[0].words) > 1 or len({n.words for n in group}) > 1)
        ):
            why = "one name, spelled or ordered in several ways: " + ", ".join(spellings) if len(spellings) > 1 else "the same name"
            yield f"name of {group[0].printed}", Judgement("agree", why), [n.mention for n in group]
    yield from _judge_roles(groups)


def _judge_bodies(ours: list[SpelledName], theirs: list[SpelledName], likeness: Likeness) -> Judgement | None:
    if {n.mention.article for n in ours} & {n.mention.article for n in theirs}:
        return None
    renamed = is_office_renamed(ours, theirs)
    if not renamed and not is_named_alike(ours, theirs):
        return None
    if max(likeness.of(a.mention, b.mention) for a in ours for b in theirs) < _ALIKE:
        return None
    both = f"{ours[0].printed} against {theirs[0].printed}"
    if renamed:
        return Judgement("conflict", f"{both}: one word differs, and the sentences speak of one body")
    return Judgement("compatible", f"{both}: the names share their words")


def _judge_roles(groups: list[list[SpelledName]]) -> Iterator[tuple[str, Judgement, list[Telling]]]:
    """The posts that several articles give to one person."""
    by_family: dict[str, list[SpelledName]] = defaultdict(list)
    for group in groups:
        if group[0].kind == "person" and len(group[0].words) > 1:
            by_family[group[0].words[0] + " " + group[0].words[-1]] += group
    for group in by_family.values():
        roles = [role for name in group if (role := role_mention(name))]
        if len({role.article for role in roles}) < 2:
            continue
        yield f"post of {group[0].printed}", _judge_posts(roles), roles


def _judge_posts(roles: Sequence[Telling]) -> Judgement:
    keys = [role_keys(role) for role in roles]
    for (a, ours), (b, theirs) in combinations(zip(roles, keys, strict=True), 2):
        if a.article != b.article and ours != theirs and ours - rank_keys() == theirs - rank_keys():
            return Judgement("conflict", f"{a.text} against {b.text}: posts of two ranks")
    same = all(a <= b or b <= a for a, b in combinations(keys, 2))
    return Judgement("agree", "the same post") if same else Judgement("compatible", "told by another post, or in other words")
