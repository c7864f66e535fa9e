"""A text cut once: words, sentences, paragraphs, and the spans that point into it."""
