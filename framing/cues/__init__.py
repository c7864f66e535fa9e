"""The cue language: phrases with slots and inflection, found in a text, and the windows in which a cue counts."""
