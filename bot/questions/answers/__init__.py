"""What is answered: entries, sets of them, figures, proposals and questions back."""
