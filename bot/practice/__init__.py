"""The practice ground: a local stand-in for the messaging platform, and the page on which people are played."""
