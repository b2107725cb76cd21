"""The board as pictures for the chat; they need the extra `charts`."""
