"""Mutated updates and mutated answers of the platform, thrown at the real deployment over real HTTP."""
