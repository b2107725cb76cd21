"""What the platform refuses, and what is to go wrong."""
