"""Who says what: mentions, quoted passages, coreference, reported speech, speakers, voices, sources, in this order."""
