"""How long tests wait for what they assert."""

PATIENCE = 180.0
"""Seconds until a test gives up. Only a hang takes so long, however busy the machine is."""
HUNG = 600.0
"""Seconds until a proof by fire counts as hung; on a busy machine it takes minutes."""
