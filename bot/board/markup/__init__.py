"""The views as HTML, made of elements, which escape every text."""
