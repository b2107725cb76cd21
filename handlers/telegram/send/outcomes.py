"""Outcomes of requests: errors of the platform and the network, classified by what to do next."""

from dataclasses import dataclass
from enum import Enum, auto

import aiohttp
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, NetworkError, RetryAfter, TelegramError

from handlers.telegram.ids import text_of
from storage.ids import ChatId


class Fate(Enum):
    """What has to be done next."""

    REPEAT = auto()
    """It surely was not sent: the same again, a little later."""
    DOUBTFUL = auto()
    """It may have been sent: the purpose decides."""
    CUT_OFF = auto()
    """The program ended while it was sent: it hardly ever was."""
    LATER = auto()
    """The chat has to rest for `seconds`."""
    MOVED = auto()
    """The chat is now `chat`."""
    GONE = auto()
    """The chat is closed to the bot."""
    GARBLED = auto()
    """The formatting was refused: the same as plain text."""
    OUT_OF_TOPIC = auto()
    """The topic is gone: the same outside of it."""
    POINTLESS = auto()
    """There is nothing left to do."""
    REFUSED = auto()
    """It will never be taken."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The fate of a request, with what it needs to know."""

    fate: Fate
    reason: str
    seconds: float = 0
    chat: ChatId = ""


CUT_OFF = Outcome(Fate.CUT_OFF, "the program ended while it was sent")
POINTLESS = (
    "message is not modified",
    "message to edit not found",
    "message can't be edited",
    "message to react not found",
    "message to delete not found",
    "query is too old",
    "query id is invalid",
)
GONE = ("chat not found", "not enough rights", "have no rights", "chat_write_forbidden", "user is deactivated")
OUT_OF_TOPIC = ("message thread not found", "topic_deleted")


def outcome(error: TelegramError) -> Outcome:
    """Sort an error. The order matters: most of the library's errors are subclasses of its NetworkError."""
    reason = f"{type(error).__name__}: {error.message}"
    match error:
        case RetryAfter():
            wait = error.retry_after
            return Outcome(Fate.LATER, reason, seconds=wait if isinstance(wait, int) else wait.total_seconds())
        case ChatMigrated():
            return Outcome(Fate.MOVED, reason, chat=text_of(error.new_chat_id))
        case Forbidden():
            return Outcome(Fate.GONE, reason)
        case BadRequest():
            return Outcome(_refusal(error.message.lower()), reason)
        case InvalidToken():
            return Outcome(Fate.REPEAT, reason)
        case NetworkError():
            return Outcome(Fate.DOUBTFUL if _may_have_arrived(error) else Fate.REPEAT, reason)
        case _:
            return Outcome(Fate.REFUSED, reason)


def _refusal(message: str) -> Fate:
    for fate, signs in ((Fate.POINTLESS, POINTLESS), (Fate.GONE, GONE), (Fate.OUT_OF_TOPIC, OUT_OF_TOPIC)):
        if any(sign in message for sign in signs):
            return fate
    return Fate.GARBLED if "can't parse entities" in message else Fate.REFUSED


def _may_have_arrived(error: NetworkError) -> bool:
    """Whether the request left this machine and got no answer; a server's own error is an answer: nothing was done."""
    cause = error.__cause__
    return isinstance(cause, aiohttp.ClientError | TimeoutError | OSError) and not isinstance(
        cause, aiohttp.ClientConnectorError | aiohttp.ConnectionTimeoutError | ConnectionRefusedError
    )
