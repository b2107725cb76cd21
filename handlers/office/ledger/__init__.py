"""The ledger in the chat: sent to the office, and taken back."""
