"""The values of the views: what each shows, made of the facts alone."""
