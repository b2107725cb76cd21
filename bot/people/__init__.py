"""People and rights: the roles, who may do what, who somebody is now, and who is in charge."""
