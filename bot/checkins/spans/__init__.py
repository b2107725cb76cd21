"""What in a report is no word: percentages, days, evidence, each found in the folded text."""
