"""Every error of the platform and of the line has one fate."""

import aiohttp
import pytest
from aiohttp.client_reqrep import ConnectionKey
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from handlers.telegram.send.outcomes import Fate, outcome

KEY = ConnectionKey("127.0.0.1", 1, is_ssl=False, ssl=True, proxy=None, proxy_auth=None, proxy_headers_hash=None)


def caused(error: TelegramError, cause: BaseException) -> TelegramError:
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("error", "fate"),
    [
        (RetryAfter(7), Fate.LATER),
        (ChatMigrated(-1007), Fate.MOVED),
        (Forbidden("Forbidden: bot was blocked by the user"), Fate.GONE),
        (BadRequest("Chat not found"), Fate.GONE),
        (BadRequest("Not enough rights to send text messages to the chat"), Fate.GONE),
        (BadRequest("Can't parse entities: unexpected end tag at byte offset 3"), Fate.GARBLED),
        (BadRequest("Message thread not found"), Fate.OUT_OF_TOPIC),
        (BadRequest("Message is not modified: specified new message content …"), Fate.POINTLESS),
        (BadRequest("Message to edit not found"), Fate.POINTLESS),
        (BadRequest("Query is too old and response timeout expired or query id is invalid"), Fate.POINTLESS),
        (BadRequest("Message is too long"), Fate.REFUSED),
        (InvalidToken("Unauthorized"), Fate.REPEAT),
        (NetworkError("Bad Gateway"), Fate.REPEAT),
        (caused(NetworkError("x"), aiohttp.ClientConnectorError(KEY, OSError("refused"))), Fate.REPEAT),
        (caused(TimedOut("x"), aiohttp.ConnectionTimeoutError("connect")), Fate.REPEAT),
        (caused(TimedOut("x"), aiohttp.SocketTimeoutError("read")), Fate.DOUBTFUL),
        (caused(NetworkError("x"), aiohttp.ServerDisconnectedError()), Fate.DOUBTFUL),
        (caused(NetworkError("x"), aiohttp.ClientPayloadError("half")), Fate.DOUBTFUL),
        (caused(NetworkError("x"), aiohttp.ClientOSError(104, "reset")), Fate.DOUBTFUL),
        (Conflict("terminated by other getUpdates request"), Fate.REFUSED),
    ],
    ids=repr,
)
def test_an_error_has_one_fate(error: TelegramError, fate: Fate) -> None:
    assert outcome(error).fate is fate


def test_a_fate_carries_what_it_needs() -> None:
    assert outcome(RetryAfter(7)).seconds == 7
    assert outcome(ChatMigrated(-1007)).chat == "-1007"
    assert outcome(Forbidden("blocked")).reason == "Forbidden: blocked"
