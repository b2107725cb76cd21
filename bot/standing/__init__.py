"""How things stand: the facts of a moment and their count, the same for everything that shows them."""
