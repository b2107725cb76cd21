"""How things stand: the facts of a moment, one place for all that shows them, and the one count of them."""
