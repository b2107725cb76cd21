"""Unasked messages, through one gate: merging, hours, quiet hours, once a day, ceiling, recipients."""
