"""The conversation: everything that reacts to an event - a message, a button, a tick, an error."""

import os

os.environ.setdefault("PTB_TIMEDELTA", "true")  # the library's coming behaviour, without its warning about the old one
