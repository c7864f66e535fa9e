"""What does a participle set off beside a named source tell of it: "Writing in dissent, Ruiz said", "Ruiz, representing the port, said"?"""

from framing.attribution.mentions.attribution_words import saying_forms
from framing.attribution.mentions.participles import MET_WITH, tells_deed
from framing.lexicons import any_of, word_list
from framing.text.document import Document
from framing.text.late_pattern import late_pattern
from framing.text.spans import Pair

from .asides_behind_names import Aside
from .phrases_before_names import phrase_before

_LEAST = 3  # words that tell anything
# Of a verb of saying only as whose voice, or where: "writing for the majority", "speaking for the keepers".
_VOICED = rf"{any_of(word_list('roles.voicing'))} {any_of(word_list('roles.voiced_for'))}\b"
_REST = r"[^,;:()“”\"\n]"
_BEHIND = late_pattern(rf", ({_VOICED}{_REST}*|(?:[a-z]+ly )?([a-z]+ing|{MET_WITH}) {_REST}+), (?:[a-z]+ly )?([a-z]+)\b")
_DISSENT = rf"in (?:[a-z]{{1,3}} )?{any_of(word_list('roles.opinions_of_judges'))}\b"
# Of an opening phrase only that: "Following the vote, Ruiz said" and "Speaking at the fair, Ruiz said" tell when and where.
_OPENING = late_pattern(rf"((?i:{_VOICED}|{_DISSENT}){_REST}*), (?:the )?$")


def participle_beside(document: Document, start: int, aside: Aside) -> Pair | None:
    """The participial phrase behind a name that a verb of saying follows, or the one that opens the sentence before it."""
    sentence = document.sentence_at(start)
    behind = _BEHIND.match(document.text, aside.last, sentence.end)
    if behind and behind[3] in saying_forms():
        participle = behind[2]  # none where it gives somebody a voice
        if participle is None or (tells_deed(participle) and document.text.count(" ", behind.start(2), behind.end(1)) >= _LEAST - 1):
            return behind.span(1)
    title = phrase_before(document, start)
    opening = _OPENING.match(document.text, sentence.start, title.start if title else start)
    return opening.span(1) if opening else None
