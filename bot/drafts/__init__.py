"""The draft of a checklist: a document that was sent, what has been answered about it, and the folder made of both."""
