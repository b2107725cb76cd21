"""The world of the practice ground: users, chats, messages, files, and the updates that they cause."""
