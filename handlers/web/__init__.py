"""The HTTP that this program serves itself: the board."""
