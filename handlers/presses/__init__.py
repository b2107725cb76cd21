"""Presses and replies: who may, and the tables of what takes which."""
