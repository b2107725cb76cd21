"""Every text that a person sees besides answers, by subject and language."""
