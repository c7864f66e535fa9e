"""What does a participle set off beside a named source tell of it: "Writing in dissent, Ruiz said", "Ruiz, representing the port, said"?"""

import re

from framing.attribution.mentions.attribution_words import saying_forms, verbs
from framing.lexicons import any_of, word_list
from framing.text.document import Document
from framing.text.late_pattern import late_pattern
from framing.text.spans import Pair

from .asides_behind_names import Aside
from .role_phrases import phrase_before

_LEAST = 3  # words that tell anything
_NO_DOING = word_list("roles.no_doing")
# Of a verb of saying only as whose voice, or where: "writing for the majority", "speaking for the keepers".
_VOICED = rf"{any_of(word_list('roles.voicing'))} {any_of(word_list('roles.voiced_for'))}"
_MET_WITH = any_of(word_list("roles.met_with"))
_BEHIND = late_pattern(rf", ((?:[a-z]+ly )?({_VOICED}|[a-z]+ing|{_MET_WITH}) [^,;:()“”\"\n]+), (?:[a-z]+ly )?([a-z]+)\b")
_DISSENT = rf"in (?:[a-z]{{1,3}} )?{any_of(word_list('roles.opinions_of_judges'))}\b"
# Of an opening phrase only that: "Following the vote, Ruiz said" and "Speaking at the fair, Ruiz said" tell when and where.
_OPENING = late_pattern(rf"((?i:{_VOICED}|{_DISSENT})[^,;:()“”\"\n]*), (?:the )?$")
_VOICED_OPENS = re.compile(_VOICED)


def participle_beside(document: Document, start: int, aside: Aside) -> Pair | None:
    """The participial phrase behind a name that a verb of saying follows, or the one that opens the sentence before it."""
    behind = _BEHIND.match(document.text, aside.last, document.sentence_at(start).end)
    if behind and behind[3] in saying_forms() and _tells(behind[1]):
        return behind.span(1)
    title = phrase_before(document, start)
    opens = document.sentence_at(start).start
    opening = _OPENING.match(document.text, opens, title.start if title else start)
    return opening.span(1) if opening else None


def _tells(phrase: str) -> bool:
    """Whether a phrase tells of a deed and brings no words: not "citing the report", "according to the port"."""
    if _VOICED_OPENS.match(phrase):
        return True
    words = phrase.lower().split()
    words = words[1:] if words[0].endswith("ly") else words
    return len(words) >= _LEAST and words[0] not in _NO_DOING and words[0] not in verbs()
