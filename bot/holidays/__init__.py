"""The year's holidays: read from a notice or a file, and loaded."""
