"""What it means: questions, check-ins, due dates, standing, reports, settings, the command line."""
