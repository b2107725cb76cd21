"""Buttons: what is stored behind them, who may press them, and the table of what they do."""
