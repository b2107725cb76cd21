"""Calendars: working days, the tables of years that they come from, and days and periods as people say them."""
