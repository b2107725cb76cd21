"""Everything that is said unasked, through one gate: merged, hours, quiet hours, once a day, ceiling, to whom."""
