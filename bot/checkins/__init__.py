"""Check-ins: what a liaison reports, understood from their own words."""
