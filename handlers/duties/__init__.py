"""Duties in the chat: reminders, requests of departments, decisions of the office."""
