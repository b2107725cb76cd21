"""Reading a published document: formats → blocks with their place → one shape → entries → folder."""
