"""Duties: what has to be done again and again, its occurrences, and what is done about them."""
