"""A learned second reader of texts, beside the rules."""
