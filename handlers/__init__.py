"""The conversation: everything that reacts to an event - a message, a button, a tick, an error."""
