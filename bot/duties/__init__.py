"""What has to be done when, and who is told of it on which day: pure values and arithmetic."""
