"""SQLite: a file of its own on the machine of the bot, which is the default."""
