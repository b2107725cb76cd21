"""Adopting: the deployment works by a newer list, and all that it keeps follows."""
