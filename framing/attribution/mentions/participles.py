"""Which participles behind a noun or a name describe somebody and report nothing: "the man arrested", "a clerk waiting"?"""

from framing.lexicons import any_of, word_list

from .attribution_words import verbs

MET_WITH = any_of(word_list("attribution.sources_of_reports.met_with"))
"""A pattern of those of the past: "hired", "caught"."""
_NO_DOING = word_list("roles.no_doing")


def tells_deed(participle: str) -> bool:
    """Whether a folded participle tells of somebody's doing: "treating"; not "arguing that it is late", "according to the port"."""
    return participle not in _NO_DOING and participle not in verbs()
