"""Articles in: files, tables, saved pages, manifests, and what to know of a corpus before counting."""
