"""The control side of the practice ground: routes by which tests and the page play the people."""
