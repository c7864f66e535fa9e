"""Whom do "he" and "she" mean? The most salient of that gender among those whom the text has just met."""

from bisect import bisect_left

from .entities import Entity
from .genders import GENDERED
from .salience import Salience

_CATAPHORA = 5  # traces behind a pronoun among which it may mean one, where none stands before


def antecedent_of_he_or_she(salience: Salience, start: int, pronoun: str) -> Entity | None:
    """The entity that "he" or "she" means at this place."""
    index, traces, gender = salience.index, salience.traces, GENDERED[pronoun]
    if start in traces.pronouns:
        return traces.pronouns[start]
    at = bisect_left(traces.starts, start)
    entity = traces.most_salient(at, index.sentence_of(start), gender, speaks=False)
    cataphoric = (one for one in traces.entities[at : at + _CATAPHORA] if one.kind == "person" and one.gender in (gender, None))
    return entity or next(cataphoric, None)
