"""Reminders in the chat: how they look, and what their buttons do."""
