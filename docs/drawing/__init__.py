"""Scripts that draw what the documents show of the program, so that it stays true."""
