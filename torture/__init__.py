"""Proof by fire: the bot is killed, starved and cut off, and then its account is compared with the platform's."""
