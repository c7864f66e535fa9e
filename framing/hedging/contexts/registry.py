"""Every named test that an entry of a lexicon may ask for, gathered from the modules that hold them.

A test reads a few words around a cue, never beyond its sentence: no tagger, no parser, nothing to download.
"""

from __future__ import annotations

from framing.cues.windows import CONTEXTS

from . import attributions as attribution_contexts
from . import certainty as certainty_contexts
from . import meanings as meaning_contexts
from . import modals as modal_contexts
from . import quantities as quantity_contexts
from . import verbs as verb_contexts

__all__ = ["CONTEXTS", "MODULES"]

MODULES = (modal_contexts, verb_contexts, certainty_contexts, quantity_contexts, attribution_contexts, meaning_contexts)
"""Where the tests are, by kind of cue; importing a module enters its tests."""
