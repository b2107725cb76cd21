"""The monthly circular (工作通报): the facts of a month, what is written of them, and the document."""
