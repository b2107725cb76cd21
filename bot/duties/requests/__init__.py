"""What departments ask of the office about an occurrence, and what it decides."""
