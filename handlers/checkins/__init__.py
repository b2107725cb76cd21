"""Check-ins in the chat: reports, reviews, status."""
