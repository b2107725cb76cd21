"""A checklist that is sent in: read, asked about, and adopted."""
