"""Receiving: from bytes of the platform to updates that are stored, masked, and handled in order."""
