"""Commands in the chat: the table of them, how they are said, and their help."""
