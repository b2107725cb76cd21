"""When something falls due, and on which day and at which hour who is told: pure values and arithmetic."""
