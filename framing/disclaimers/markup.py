"""AI marking in a saved page's markup: what is present there, never whether it is valid."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from .notice_kinds import Kind

# IPTC digital source types in small letters; guidance itself has spelt "compositeWith…" as "compositedWith…".
_SOURCE_TYPES: dict[str, Kind] = {
    "trainedalgorithmicmedia": "generated",
    "compositewithtrainedalgorithmicmedia": "assisted",
    "compositedwithtrainedalgorithmicmedia": "assisted",
    "compositesynthetic": "assisted",
    "algorithmicallyenhanced": "assisted",
    "algorithmicmedia": "automated",
    "datadrivenmedia": "automated",
}
_MEDIA_KEYS = frozenset("image video audio thumbnail photo associatedmedia primaryimageofpage logo".split())
# No standard fixes these names; they are the ones that sites use. Here without their marks: "ai-generated", "ai_generated".
_NAMES: dict[str, Kind] = {
    "aigenerated": "generated",
    "isaigenerated": "generated",
    "aigeneratedcontent": "generated",
    "contentaigenerated": "generated",
    "generatedbyai": "generated",
    "aiwritten": "generated",
    "aicreated": "generated",
    "aiauthored": "generated",
    "aiassisted": "assisted",
    "aitranslated": "translated",
    "machinetranslated": "translated",
    "aisummary": "summary",
    "machinegenerated": "automated",
    "syntheticcontent": "generated",
    "aicontent": "unspecified",
    "aidisclosure": "unspecified",
    "aidisclaimer": "unspecified",
    "ailabel": "unspecified",
    "ainotice": "unspecified",
    "aiusage": "unspecified",
    "aicontentdeclaration": "unspecified",
}
_REVIEW_NAMES = frozenset("aihumanreviewed humanreviewed aihumanreview humanreview humanedited aihumanedited humanoversight".split())
_SOURCE_TYPE_NAME = "digitalsourcetype"
# A value can take the name back: "", "unknown", "no AI was used", "human-written".
_DENIED = re.compile(r"(?:unknown|false|none|null|undefined|unspecified|off|0|n/?a|(?:no|not|never|without|human)\b.*)?", re.DOTALL)
_WORDS_OF_KINDS: dict[str, Kind] = {
    "assist": "assisted",
    "partial": "assisted",
    "mixed": "assisted",
    "summar": "summary",
    "translat": "translated",
    "generated": "generated",
    "written": "generated",
    "created": "generated",
}
_ARMOUR = "-----BEGIN C2PA MANIFEST-----"
_WRAPPER = re.compile("\ufeff[\ufe00-\ufe0f\U000e0100-\U000e01ef]{8,}")


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
    review = next((not _DENIED.fullmatch(content.lower()) for name, content in meta if content and _plain(name) in _REVIEW_NAMES), None)
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
    return _SOURCE_TYPES.get(term.removesuffix("digitalsource"))


def _kind_of_meta(name: str, content: str) -> Kind | None:
    plain = _plain(name)
    if plain == _SOURCE_TYPE_NAME:
        return kind_of_source_type(content)
    if plain not in _NAMES or _DENIED.fullmatch(content):
        return None
    return next((kind for word, kind in _WORDS_OF_KINDS.items() if word in content), _NAMES[plain])


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
                is_media = of_type.endswith("Object") or key.lower() in _MEDIA_KEYS
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
