"""What are years, months and weekdays called, whatever the language of the machine?"""

from framing.lexicons import read_lexicon

YEAR = r"(?:1[6-9]|20)\d\d"
"""A year of the last five centuries, as a pattern that captures nothing."""
YEARS = range(1600, 2100)
"""The same years, as numbers."""
MONTHS = tuple(read_lexicon("function_words")["months"].split())
"""The months in small letters, in order."""
WEEKDAYS = tuple(read_lexicon("function_words")["weekdays"].split())
"""The weekdays in small letters, from Monday."""
MONTH_NUMBERS = {month[:3]: number for number, month in enumerate(MONTHS, 1)}
"""The number of each month, by the first three of its letters."""
WEEKDAY_NUMBERS = {weekday[:3]: number for number, weekday in enumerate(WEEKDAYS)}
"""The number of each weekday from Monday (0), by the first three of its letters."""
