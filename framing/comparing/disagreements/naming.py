"""Do outlets name one person, body or place alike, and give the same post to the same person?"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from framing.attribution.coreference.name_lexicon import name_lexicon
from framing.comparing.facts.fact_mentions import FactMention
from framing.comparing.facts.names import (
    SpelledName,
    are_of_two_genders,
    group_names,
    is_misspelled,
    is_named_alike,
    is_office_renamed,
    is_spelled_apart,
)
from framing.comparing.facts.posts import Post, bearer_words, post_mention, post_of

from .conflict_wording import quoted
from .judging import Judgement
from .similarity import Likeness

_ALIKE = 0.22  # how alike the sentences of two names must be for these to be of one body
_MOST = 300  # groups of names of an event that are compared each with each
MISSPELLED = "one name spelled in two ways, of which one may be a slip"
"""How the reason begins why two spellings of one person's name are compatible."""


def judge_names(names: Sequence[SpelledName], likeness: Likeness) -> Iterator[tuple[str, Judgement, list[FactMention]]]:
    """What each fact of names is about, its verdict, and its mentions."""
    groups = group_names(names)
    yield from _judge_posts(groups)
    joined: set[int] = set()
    bodies = [i for i, group in enumerate(groups) if len(group[0].words) > 1 and group[0].kind != "person"][:_MOST]
    for i, j in combinations(bodies, 2):
        if {i, j} & joined:
            continue
        if judged := _judge_bodies(groups[i], groups[j], likeness):
            joined |= {i, j}
            group = [*groups[i], *groups[j]]
            yield f"name of {groups[i][0].printed}", judged, [n.mention for n in group]
    for i, j in combinations([i for i, group in enumerate(groups) if group[0].kind == "person" and len(group[0].words) > 1][:_MOST], 2):
        if not {i, j} & joined and is_misspelled(groups[i], groups[j]) and _are_one_person(groups[i], groups[j], likeness):
            joined |= {i, j}
            group = [*groups[i], *groups[j]]
            yield f"name of {groups[i][0].printed}", _in_letters(group), [n.mention for n in group]
    families = {n.words[-1] for group in groups if group[0].kind == "person" for n in group if len(n.words) > 1}
    for i, group in enumerate(groups):
        if len({n.mention.article for n in group}) < 2 or all(len(n.words) == 1 and n.words[0] in families for n in group):
            continue  # a family name alone is spelled as in the full name
        spellings = sorted({n.printed.removeprefix("the ") for n in group})
        if (
            i not in joined
            and name_lexicon().kinds.get(group[0].spelling) not in ("place", "people")
            and (len(group[0].words) > 1 or len({n.words for n in group}) > 1)
        ):
            if is_spelled_apart(group):
                yield f"name of {group[0].printed}", _in_letters(group), [n.mention for n in group]
                continue
            why = "one name, written in several ways: " + ", ".join(spellings) if len(spellings) > 1 else "the same name"
            yield f"name of {group[0].printed}", Judgement("agree", why), [n.mention for n in group]


def _in_letters(group: Sequence[SpelledName]) -> Judgement:
    """Two spellings of one name: outlets that agree on who it is, unless one makes her a man: "Petra Volk", "Peter Volk"."""
    both = " and ".join(f"“{one}”" for one in sorted({n.printed for n in group}))
    if are_of_two_genders(*group):
        return Judgement("conflict", f"A man’s name and a woman’s for what reads as one person: {both}")
    return Judgement("compatible", f"{MISSPELLED}: {both}")


def _are_one_person(ours: Sequence[SpelledName], theirs: Sequence[SpelledName], likeness: Likeness) -> bool:
    """Whether two names of nearly the same letters are one person's, by what he is said to be or by what is told of him."""
    if {key for n in ours for key in bearer_words(n)} & {key for n in theirs for key in bearer_words(n)}:
        return True
    return max(likeness.of(a.mention, b.mention) for a in ours for b in theirs) >= _ALIKE


def _judge_bodies(ours: list[SpelledName], theirs: list[SpelledName], likeness: Likeness) -> Judgement | None:
    if {n.mention.article for n in ours} & {n.mention.article for n in theirs}:
        return None
    renamed = is_office_renamed(ours, theirs)
    if not renamed and not is_named_alike(ours, theirs):
        return None
    if max(likeness.of(a.mention, b.mention) for a in ours for b in theirs) < _ALIKE:
        return None
    both = f"“{ours[0].printed}” and “{theirs[0].printed}”"
    if renamed:
        return Judgement("conflict", f"Two names for what reads as one body: {both}")
    return Judgement("compatible", f"one is the other in other or fewer words: {both}")


def _judge_posts(groups: list[list[SpelledName]]) -> Iterator[tuple[str, Judgement, list[FactMention]]]:
    """The posts that several articles give to one person."""
    by_family: dict[str, list[SpelledName]] = defaultdict(list)
    for group in groups:
        if group[0].kind == "person" and len(group[0].words) > 1:
            by_family[group[0].words[0] + " " + group[0].words[-1]] += group
    for group in by_family.values():
        posts = [post for name in group if (post := post_mention(name))]
        if len({post.article for post in posts}) < 2:
            continue
        judged = _judge_one_persons_posts(posts)
        # That "Alden Reyes" and "Alden Rees" are both called mayor settles nothing: their names are the fact.
        if judged.verdict != "agree" or not is_spelled_apart(group):
            yield f"post of {group[0].printed}", judged, posts


def _judge_one_persons_posts(mentions: Sequence[FactMention]) -> Judgement:
    posts = [(mention, post_of(mention.text)) for mention in mentions]
    for (a, ours), (b, theirs) in combinations(posts, 2):
        if a.article != b.article and (why := _why_apart(a, ours, b, theirs)):
            return Judgement("conflict", f"Two posts for one person, {why}: {quoted(a)} and {quoted(b)}")
    if all(a.words <= b.words or b.words <= a.words for (_, a), (_, b) in combinations(posts, 2)):
        return Judgement("agree", "the same post")
    return Judgement("compatible", "another post of the same person, or the same post in other words")


def _why_apart(a: FactMention, ours: Post, b: FactMention, theirs: Post) -> str:
    """Why two posts cannot be one person's; empty where they may be."""
    if ours.words and ours.words == theirs.words and ours.ranks != theirs.ranks:
        return "one of which ranks below the other"
    if ours.former != theirs.former or any(re.search(r"\band\b|[-/]", post.text) for post in (a, b)):
        return ""
    if ours.executive and theirs.executive and ours.executive != theirs.executive:
        return "who as a rule would hold only one of them"
    is_cut = any(post.document.folded.endswith("and ", 0, post.start) for post in (a, b))  # "Health and Human Services Secretary"
    if ours.portfolio and theirs.portfolio and ours.portfolio != theirs.portfolio and not is_cut:
        return "of two ministries"
    if len(ours.levels) == len(theirs.levels) == 1 and ours.levels != theirs.levels:
        return "of two authorities"
    return ""
