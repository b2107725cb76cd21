"""The board in the chat: the link to it, and its pictures."""
