"""What is odd about a saved page: is it deeper than a parser takes, or the wall before an article and not the article?"""

import re
from functools import cache
from html import unescape

from framing.lexicons import read_lexicon

_DEEPEST = 500  # tags: hand-made pages stay below 100, and parsers drop what lies deeper than some 2,000
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*+)[^<>]*+(?<!/)>")  # but for those that close themselves
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr p li td th tr dt dd option".split())
_OPENS_UNSEEN = re.compile(r"<(?:(script|style|noscript|template|svg)\b[^<>]*>|!--)", re.IGNORECASE)
_LINE_TAG = re.compile(r"</?(?:p|div|br|li|h[1-6]|tr|table|section|article|header|footer|blockquote)\b[^<>]*>", re.IGNORECASE)
_ANY_TAG = re.compile(r"<[^<>]*>")
_LONG_TAG = re.compile(r"<([a-zA-Z][a-zA-Z0-9]*+)[^<>]{3000,}+>")
_MOST_ATTRIBUTES = 1000
_FEW = 80  # words of a page that may be a wall and no more


def too_deep(html: str) -> int:
    """How deep the tags of a page are nested, where that is deeper than a parser takes; else 0."""
    if html.count("<") < _DEEPEST:
        return 0
    depth = deepest = 0
    for closes, tag in _TAG.findall(html):
        if tag in _VOID or tag.lower() in _VOID:
            continue
        if not closes:
            depth += 1
            deepest = max(deepest, depth)
        elif depth:
            depth -= 1
    return deepest if deepest > _DEEPEST else 0


def without_crowded_tags(html: str) -> str:
    """A page whose tags keep their attributes, but for those with a thousand or more, over which a parser takes minutes."""
    return _LONG_TAG.sub(lambda tag: tag.group() if len(tag.group().split()) < _MOST_ATTRIBUTES else f"<{tag[1]}>", html)


def words_without_structure(html: str) -> str:
    """The words of a page without its structure."""
    plain = _ANY_TAG.sub("", _LINE_TAG.sub("\n", _seen(html)))
    lines = (" ".join(line.split()) for line in unescape(plain).split("\n"))
    return "\n".join(line for line in lines if line)


def _seen(html: str) -> str:
    """A page without what no reader sees: scripts, styles, drawings, comments. One that is never closed hides nothing."""
    kept, start = [], 0
    never_closed: set[str] = set()
    for opening in _OPENS_UNSEEN.finditer(html):
        closing = f"</{opening[1].lower()}" if opening[1] else "-->"
        if opening.start() < start or closing in never_closed:
            continue
        end = re.compile(closing, re.IGNORECASE).search(html, opening.end())
        if not end:
            never_closed.add(closing)  # to look for it again at each of a thousand tags would take minutes
            continue
        kept.append(html[start : opening.start()])
        start = html.find(">", end.start()) + 1 or len(html)
    return "".join((*kept, html[start:]))


@cache
def _walls() -> dict[str, re.Pattern[str]]:
    walls = read_lexicon("regions")["walls"]
    return {kind: re.compile("|".join(patterns), re.IGNORECASE) for kind, patterns in walls.items() if isinstance(patterns, list)}


def wall_in(text: str) -> str:
    """What a reader should know of a page that shows little more than a wall; "" for any other."""
    if len(text.split()) > _FEW:
        return ""
    kind = next((kind for kind, pattern in _walls().items() if pattern.search(text)), "")
    return f"this looks like a {kind} wall, and not like the article behind it: save the page after it has opened" if kind else ""
