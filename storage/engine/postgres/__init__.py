"""PostgreSQL: a server that the machine of the bot may be lost without; the extra `postgres` brings its library."""
