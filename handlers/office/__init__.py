"""The office's and the group's own matters: groups, ledger, weekly brief, daily poll, quiet hours, backups."""
