"""The conversation: everything that reacts to an event - a message, a button, a tick, an error."""

import logging
import os

os.environ.setdefault("PTB_TIMEDELTA", "true")  # the library's coming behaviour, without its warning about the old one
logging.getLogger("telegram.Bot").setLevel(logging.CRITICAL + 1)  # it tells the token, and people's messages
