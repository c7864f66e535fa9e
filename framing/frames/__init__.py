"""Frames: what they are, the files that hold them, finding them, checking them against examples and coders."""
