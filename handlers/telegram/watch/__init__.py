"""Watching: heartbeats, the lag of the loop, retries, and the watchdog over all tasks."""
