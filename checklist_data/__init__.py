"""What must be done, by whom and how often: the content, its model and its reader."""
