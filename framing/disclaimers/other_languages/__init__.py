"""AI notices in other languages: with spaces between words, and without."""
