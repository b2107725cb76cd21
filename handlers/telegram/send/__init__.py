"""Sending: what waits in the outbox goes to the platform, within its limits."""
