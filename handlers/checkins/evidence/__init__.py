"""Files as evidence: how they come in, which report they prove, and how the office opens them."""
