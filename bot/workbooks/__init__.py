"""Workbooks that people send: checked, opened, and read as rows of cells."""
