"""How does a saved page's markup say that AI made it? What is present there, never whether it is valid."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from framing.lexicons import any_of, read_lexicon

from .notice_kinds import Kind

_SOURCE_TYPE_NAME = "digitalsourcetype"
_ARMOUR = "-----BEGIN C2PA MANIFEST-----"
_WRAPPER = re.compile("\ufeff[\ufe00-\ufe0f\U000e0100-\U000e01ef]{8,}")


class MarkupWords(NamedTuple):
    """The lexicon ``ai_markup.toml``: names and values with the kinds that they amount to."""

    source_types: dict[str, Kind]
    names: dict[str, Kind]
    values: dict[str, Kind]
    review_names: frozenset[str]
    media_keys: frozenset[str]
    denials: re.Pattern[str]


@cache
def _markup_words() -> MarkupWords:
    lexicon = read_lexicon("ai_markup")
    source_types, names, values_of = (
        {word: kind for kind, words in lexicon[table].items() for word in words} for table in ("source_types", "names", "values")
    )
    values, openings = (any_of(lexicon["denials"][name]) for name in ("values", "openings"))
    denials = re.compile(rf"(?:{values}|{openings}\b.*)", re.DOTALL)
    return MarkupWords(source_types, names, values_of, frozenset(lexicon["review"]["names"]), frozenset(lexicon["media"]["keys"]), denials)


class Marking(NamedTuple):
    """One marking: its wording in the markup, the kind of AI disclaimer that it amounts to, and a review that it claims."""

    text: str
    kind: Kind
    human_review: bool | None = None


def ai_markings(markup: Mapping[str, Any]) -> list[Marking]:
    """Markings in the parsed pieces of a page.

    Args:
        markup: "json_ld", a list of parsed objects; "meta", pairs of a name and its content; "c2pa", tags that carry
            or link a C2PA manifest. What is missing or of another shape is passed over.

    A C2PA manifest tells where a thing comes from, which need not be AI: its kind is "unspecified".
    """
    meta = [(str(name).strip(), str(content).strip()) for name, content in _pairs(markup.get("meta"))]
    words = _markup_words()
    reviews = [content.lower() for name, content in meta if content and _plain(name) in words.review_names]
    review = not words.denials.fullmatch(reviews[0]) if reviews else None
    found = [*_in_json_ld(markup.get("json_ld"))]
    found += [Marking(f"{name}: {content}", kind) for name, content in meta if (kind := _kind_of_meta(name, content.lower()))]
    found += [Marking(str(tag), "unspecified") for tag in markup.get("c2pa") or ()]
    return [one._replace(human_review=review) for one in dict.fromkeys(found)]


def _pairs(meta: Any) -> Iterator[tuple[Any, Any]]:
    for pair in meta or ():
        if isinstance(pair, (tuple, list)) and len(pair) == 2:
            yield pair[0], pair[1]


def _plain(name: str) -> str:
    """ "c2pa:digitalSourceType" and "ai_generated" without their prefix and marks."""
    return re.sub(r"[^a-z]", "", name.lower().rpartition(":")[2])


def kind_of_source_type(value: str) -> Kind | None:
    """The kind that a digital source type amounts to; None for a camera's, a person's, or an unknown one.

    Args:
        value: a bare IPTC term, its address, or its name in schema.org, which ends in "DigitalSource".
    """
    term = re.split(r"[/#:]", value.strip().rstrip("/"))[-1].lower()
    return _markup_words().source_types.get(term.removesuffix("digitalsource"))


def _kind_of_meta(name: str, content: str) -> Kind | None:
    plain = _plain(name)
    if plain == _SOURCE_TYPE_NAME:
        return kind_of_source_type(content)
    words = _markup_words()
    if plain not in words.names or words.denials.fullmatch(content):
        return None
    return next((kind for word, kind in words.values.items() if word in content), words.names[plain])


def _in_json_ld(node: Any, key: str = "", of_type: str = "") -> Iterator[Marking]:
    """Source types wherever they stand in the objects; those of an image, a film or a recording are about media."""
    if isinstance(node, list):
        for one in node:
            yield from _in_json_ld(one, key, of_type)
    elif isinstance(node, dict):
        own = node.get("@type", "")
        of_type = str(own[0] if isinstance(own, list) and own else own)
        for name, value in node.items():
            if _plain(str(name)) == _SOURCE_TYPE_NAME:
                is_media = of_type.endswith("Object") or key.lower() in _markup_words().media_keys
                yield from _source_types(str(name), value, is_media)
            else:
                yield from _in_json_ld(value, str(name), of_type)


def _source_types(name: str, value: Any, is_media: bool) -> Iterator[Marking]:
    for one in value if isinstance(value, list) else [value]:
        text = str(one.get("@id", "")) if isinstance(one, dict) else str(one)
        kind = kind_of_source_type(text)
        if kind:
            yield Marking(f"{name}: {text}", "media" if is_media else kind)


def c2pa_in_text(text: str) -> list[tuple[int, int]]:
    """Where a C2PA manifest is wrapped into plain text: its armour line, or a run of invisible variation selectors."""
    at = text.find(_ARMOUR)
    found = [(at, at + len(_ARMOUR))] if at >= 0 else []
    if "\ufeff" in text:
        found += [match.span() for match in _WRAPPER.finditer(text)]
    return found
