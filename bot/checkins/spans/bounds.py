"""How much of anything a report can hold; a text with more is refused before all of it is read."""

MOST_LINES = 200
"""Lines of a message that are looked through for entries."""
MOST_PLACES = 200
"""Places within lines where another entry could begin."""
MOST_SEGMENTS = 60
"""Stretches that begin with the number of an entry; a report has at most twenty entries."""
MOST_DONE = 60
"""Words that say, or may say, that something is done."""
MOST_WORDS = 1_500
"""Words of a message that are weighed; dense reports have some 1,400 in 4,000 characters."""
MOST_DATES = 200
MOST_SHARES = 200


class TooMuch(Exception):
    """A text has more lines, numbers, dates or percentages than any report: ask for a shorter one."""
