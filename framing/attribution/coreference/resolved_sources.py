"""What is known of a mention once it is resolved: full name, kind of source, reason for anonymity?"""

from typing import NamedTuple

from framing.attribution.mentions.source_kinds import SourceKind
from framing.lexicons import word_list

from .entities import Entity
from .name_lexicon import BODIES
from .name_parts import name_parts
from .name_tokens import is_no_name

_STUDIES = word_list("coreference.studies")


class ResolvedSource(NamedTuple):
    """The full name of who is meant, what kind of source that is, the reason given for anonymity, and the noun of who has no name.

    Of a document the name is its owner's; ``published`` tells whether it goes by that alone, as a body's poll or report does.
    """

    name: str | None
    kind: SourceKind
    reason: str | None
    noun: str = ""
    published: bool = False


NOBODY = ResolvedSource(None, "unknown", None)
"""Somebody of whom nothing is known."""


def as_resolved_source(entity: Entity | None) -> ResolvedSource:
    """An entity as whom a mention means: "Ana Ruiz", a named person; "the Harbour Health Tracking Poll", a document."""
    if entity is None:
        return NOBODY
    if entity.kind not in BODIES:
        return ResolvedSource(entity.name, "named-person", None)
    is_paper = len(entity.words) > 1 and entity.words[-1] in _STUDIES
    return ResolvedSource(entity.name, "document" if is_paper else "organisation", None)


def unlisted(text: str) -> ResolvedSource:
    """A name that the text tells nowhere as one, in a heading or a label: taken for one where its words are known to be.

    Several who go by where they are from or what they stand for are a group: "Chicagoans say", "his partner, the Agrarians, said".
    """
    if is_no_name(text.rpartition(" ")[2].lower()) and text[0].isalpha() and text.endswith("s"):
        return ResolvedSource(None, "group", None)
    parts = name_parts(text)
    if parts is None or not parts.kind_known:
        return NOBODY
    return ResolvedSource(parts.name, "organisation" if parts.kind in BODIES else "named-person", None)
