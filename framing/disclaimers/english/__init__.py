"""AI notices in English: the words, the constructions that disclose, and what excludes them."""
