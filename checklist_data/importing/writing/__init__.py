"""What becomes of a reading: the folder of a checklist, its printed text, the report."""
