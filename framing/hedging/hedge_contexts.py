"""Every named test that an entry of a lexicon may ask for, gathered from the modules that hold them.

A test reads a few words around a cue, never beyond its sentence: no tagger, no parser, nothing to download.
"""

from __future__ import annotations

from . import attribution_contexts, certainty_contexts, meaning_contexts, modal_contexts, quantity_contexts, verb_contexts
from .cue_places import CONTEXTS

__all__ = ["CONTEXTS", "MODULES"]

MODULES = (modal_contexts, verb_contexts, certainty_contexts, quantity_contexts, attribution_contexts, meaning_contexts)
"""Where the tests are, by kind of cue; importing a module enters its tests."""
