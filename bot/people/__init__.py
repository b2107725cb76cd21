"""Roles: who has which, and how somebody gets and loses one. One use case a file, without the chat library."""
