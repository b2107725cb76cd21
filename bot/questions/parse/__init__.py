"""From the spans of a text to its readings."""
