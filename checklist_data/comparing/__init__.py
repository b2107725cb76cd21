"""What a newer list keeps, changes, moves, adds and drops: identity by text, and questions where it is not sure."""
