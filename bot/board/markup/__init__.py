"""The views as HTML: everything that is put in is escaped, as elements are the only way to write it."""
