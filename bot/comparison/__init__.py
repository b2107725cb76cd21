"""A comparison of two lists as people read it: lines in the terminal, a workbook, a page."""
