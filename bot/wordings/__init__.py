"""What people say for an entry, as the office has added it to the checklist's own words."""
