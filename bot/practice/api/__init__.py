"""The Bot API as the practice ground serves it: calls, their parameters, limits and faults."""
