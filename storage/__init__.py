"""What has happened: groups, questions, incoming updates, outgoing messages."""
