"""What the words of a report claim of its entry, and what the claims come to together."""
