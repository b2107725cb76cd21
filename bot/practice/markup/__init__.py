"""Formatted text as the platform reads it."""
