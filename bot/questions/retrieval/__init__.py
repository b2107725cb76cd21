"""Finding entries by their words, and how surely one is meant."""
