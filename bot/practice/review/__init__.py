"""The review of a published document on a page of the practice ground: read, asked about, tried."""
