"""From a message to what it reports: its segments, the entries that they name, and what is said of them."""
