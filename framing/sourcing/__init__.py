"""Who is heard: names, what kind of source, and the list of sources."""
