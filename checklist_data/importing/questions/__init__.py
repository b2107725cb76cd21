"""What a document leaves open: the questions, and the answers in each form in which they come back."""
