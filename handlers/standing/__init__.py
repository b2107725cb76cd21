"""How things stand now, as conversations look it up and name it."""
