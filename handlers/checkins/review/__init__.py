"""The office's side of a check-in: what waits for it, what it decides, and to whom it refers."""
