"""Which numbers of four digits are read as years?"""

YEAR = r"(?:1[6-9]|20)\d\d"
"""A year of the last five centuries, as a pattern that captures nothing."""
YEARS = range(1600, 2100)
"""The same years, as numbers."""
