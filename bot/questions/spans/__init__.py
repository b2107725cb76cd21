"""Everything that a stretch of a text can be."""
