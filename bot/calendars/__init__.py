"""Calendars: public holidays, working days, and the tables of years that they come from."""
