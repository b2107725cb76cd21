"""What has happened: groups, liaisons, check-ins, occurrences, messages."""
