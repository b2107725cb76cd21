"""What the office is told of weeks, months and departments."""
