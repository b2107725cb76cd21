"""Red, yellow and green: how a matter stands, and what its state and its light are called."""
