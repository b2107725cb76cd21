"""Buttons: what stands under a message, and what is stored of it."""
