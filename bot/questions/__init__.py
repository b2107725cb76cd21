"""Understanding questions about the checklist: pure functions of a text, a checklist and the last answer."""
