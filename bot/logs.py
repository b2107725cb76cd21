"""What the program tells of its work, and what it never tells."""

import logging
import re
from collections.abc import Iterable

from bot.log_folding import FoldingHandler

TOKEN = re.compile(r"\d{4,}:[\w-]{20,}")
HIDDEN = "[secret]"
TALKATIVE = ("aiohttp.access", "apscheduler", "httpcore", "httpx", "tornado.access")
"""Libraries that tell of every request; some of them with its address, which holds the token."""


class Redacting(logging.Formatter):
    """Writes a line, its traceback included, without secrets."""

    def __init__(self, secrets: Iterable[str]) -> None:
        """Hide these, and whatever looks like a token."""
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._secrets = sorted((each for each in secrets if each), key=len, reverse=True)

    def format(self, record: logging.LogRecord) -> str:
        """The line as it is written."""
        return self.redacted(super().format(record))

    def redacted(self, text: str) -> str:
        """A text without secrets."""
        for each in self._secrets:
            text = text.replace(each, HIDDEN)
        return TOKEN.sub(HIDDEN, text)


def set_up_logging(level: str, secrets: Iterable[str]) -> None:
    """Log to the standard error from this level on."""
    handler = FoldingHandler()
    handler.setFormatter(Redacting(secrets))
    logging.basicConfig(level=level.upper(), handlers=[handler], force=True)
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
