"""Which version of the package is this?"""

__version__ = "0.1.0"

RELEASED = 2026
"""The year in which this version came out, by which it is cited; CITATION.cff has the day."""
