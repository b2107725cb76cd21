"""Tables read as sections and entries."""
