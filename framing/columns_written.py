"""Which columns have the tables that we write: of scores, of evidence, of dismissed findings?"""

LEADING_COLUMNS = ("article_id", "outlet", "title", "published", "event")
"""The columns with which a table of scores begins."""
CLOSING_COLUMNS = ("notes", "error", "version")
"""Those with which it ends."""
SPAN_COLUMNS = (
    "article_id",
    "outlet",
    "event",
    "scorer",
    "label",
    "cue",
    "field",
    "start",
    "end",
    "text",
    "region",
    "voice",
    "voice_name",
    "sentence",
    "sentence_start",
)
"""The columns of a table of evidence; the user's own stand behind the third."""
DISMISSED_COLUMNS = ("key", "kind", "value", "text", "sentence", "why")
"""The columns of a list of findings that a reader dismissed."""
