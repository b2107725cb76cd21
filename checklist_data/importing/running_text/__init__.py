"""Running text read as an outline: what is a heading, what is an entry, whose it is."""
