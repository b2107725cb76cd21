"""Answers of the platform as nobody should send them: status, headers, body and cuts, by chance."""

import gzip
import json
from random import Random

from torture.fuzz.mutations import mutated
from torture.raw_platform import ME, Reply, http

STATUSES: tuple[int, ...] = (
    *(200,) * 8,
    201,
    204,
    206,
    299,
    300,
    301,
    302,
    304,
    307,
    400,
    400,
    400,
    401,
    403,
    403,
    404,
    407,
    409,
    409,
)
STATUSES += (413, 418, 429, 429, 429, 451, 500, 500, 502, 503, 504, 520, 599, 600, 700, 999)
HEADERS = (
    *("Content-Type: application/json", "Content-Type: text/html; charset=gbk", "Content-Type: \x7f", "Retry-After: 9"),
    *("Content-Encoding: gzip", "Content-Encoding: br", "Content-Encoding: identity", "Content-Encoding: x"),
    *("Transfer-Encoding: chunked", "Transfer-Encoding: gzip, chunked", "Connection: close", "Connection: upgrade"),
    *(
        "Location: http://127.0.0.1:1/",
        "Location: ",
        "Set-Cookie: a=b; Max-Age=99999999999999999999",
        "X: " + "y" * 9000,
    ),
    *("Content-Length: 5", "Upgrade: websocket", "Date: yesterday", "Vary: *", "Trailer: x", "\u00e9: x", ": x", "x"),
    *("Set-Cookie: \u4e2d=\u6587", 'Alt-Svc: h3=":443"', "Strict-Transport-Security: max-age=-1", " folded"),
)
DESCRIPTIONS = (
    *("Bad Request: chat not found", "Forbidden: bot was blocked by the user", "Unauthorized", "Not Found"),
    *("Bad Request: message is not modified", "Bad Request: can't parse entities: x", "Bad Request: query is too old"),
    *("Bad Request: group chat was upgraded to a supergroup chat", "Bad Request: message thread not found"),
    *("Conflict: can't use getUpdates method while webhook is active", "Conflict: terminated by other getUpdates"),
    *("Too Many Requests: retry after 5", "", "x" * 100_000, "\ud83d", "\x00", "Traceback (most recent call last):"),
    *("Bad Request: TOPIC_DELETED", "Bad Request: file is too big", "Internal Server Error", "<b>&", "Gone"),
)
CHAT = {"id": 5, "type": "private"}
MESSAGE = {"message_id": 5, "date": 1, "chat": CHAT, "text": "x", "from": ME}
RIGHT: dict[str, object] = {
    "getMe": ME,
    "getUpdates": [{"update_id": 5, "message": MESSAGE}],
    **dict.fromkeys(("sendMessage", "sendDocument", "sendPhoto", "editMessageText"), MESSAGE),
    "getFile": {"file_id": "x", "file_unique_id": "x", "file_size": 5, "file_path": "documents/file_1.pdf"},
    "getChatMember": {"status": "administrator", "user": ME},
    "getWebhookInfo": {"url": "https://x.example/hook", "has_custom_certificate": False, "pending_update_count": 5},
}
"""What is answered rightly; where nothing stands, true."""
PARAMETERS: tuple[object, ...] = (
    *({}, {"retry_after": 1}, {"retry_after": 0}, {"retry_after": -5}, {"retry_after": 10**12}, {"retry_after": "1"}),
    *({"retry_after": 0.5}, {"retry_after": None}, {"retry_after": [1]}, {"retry_after": True}, [7], "x", None, 5),
    *({"migrate_to_chat_id": -1009}, {"migrate_to_chat_id": 0}, {"migrate_to_chat_id": 2**100}),
    *({"migrate_to_chat_id": "x"}, {"migrate_to_chat_id": -(2**63)}, {"migrate_to_chat_id": 2**63 - 1}),
)
ODD_BODIES = (
    *(b"", b"null", b"[]", b"7", b'"x"', b"{}", b"\xff\xfe\x00", b"\x00" * 500, b"<html>sign in</html>", b"{" * 9000),
    *(
        b'{"ok":true}',
        b'{"ok":true,"result":null}',
        b'{"ok":"true","result":[]}',
        b'{"ok":1,"result":true}',
        b"\xef\xbb\xbf",
    ),
    *(b'{"ok":true,"result":1' + b"0" * 5000 + b"}", b'{"ok":true,"result":' + b"[" * 9000 + b"]" * 9000 + b"}"),
    *(b'{"ok":true,"ok":false,"result":[]}', '{"ok":true,"result":[]}'.encode("utf-16"), b'{"ok":true,"result":{}}'),
)


def answer(method: str, random: Random) -> Reply:
    """Write an answer to a method."""
    chance = random.random()
    if chance < 0.004:
        return Reply(http(200, b'{"ok":', length=1000) if random.random() < 0.5 else b"", "hold")
    if chance < 0.006:
        return Reply(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "flood")
    status, body = random.choice(STATUSES), _body(method, random)
    raw = http(status, body, length=_length(len(body), random))
    if random.random() < 0.3:
        raw = _with_header(raw, random.choice(HEADERS))
    return Reply(_cut(raw, random), "keep" if random.random() < 0.5 else "close")


def _length(length: int, random: Random) -> int:
    return length if random.random() < 0.9 else random.choice((0, 1, -5, length - 1, length + 1, 10**6, 2**70))


def _with_header(raw: bytes, header: str) -> bytes:
    first, _, rest = raw.partition(b"\r\n")
    return first + b"\r\n" + header.encode() + b"\r\n" + rest


def _cut(raw: bytes, random: Random) -> bytes:
    """Cut the bytes, spoil one, put something before or behind them; or leave them."""
    chance, place = random.random(), random.randrange(len(raw))
    if chance < 0.1:
        return raw[:place]
    if chance < 0.2:
        return raw[:place] + bytes([random.randrange(256)]) + raw[place + 1 :]
    if chance < 0.23:
        return raw + random.choice((b"x", raw, b"\r\n" * 50, b"HTTP/1.1 500 No\r\n\r\n"))
    if chance < 0.26:
        return (
            random.choice((b"\r\n", b"HTTP/1.1 100 Continue\r\n\r\n", b"\x16\x03\x01\x02", b"HTTP/1.1 103 E\r\n\r\n"))
            + raw
        )
    return raw


def _body(method: str, random: Random) -> bytes:
    chance = random.random()
    if chance < 0.25:
        return random.choice(ODD_BODIES)
    if chance < 0.55:
        return _refusal(random)
    body = mutated({"ok": True, "result": RIGHT.get(method, True)}, random)
    return gzip.compress(body) if random.random() < 0.03 else body


def _refusal(random: Random) -> bytes:
    said = {"ok": False, "error_code": random.choice(STATUSES), "description": random.choice(DESCRIPTIONS)}
    said["parameters"] = random.choice(PARAMETERS)
    return mutated(said, random) if random.random() < 0.4 else json.dumps(said).encode()


def moved_to_webhook() -> Reply:
    """Say that a webhook has been set, so that it is taken away."""
    why = "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete it first"
    return Reply(http(409, json.dumps({"ok": False, "error_code": 409, "description": why}).encode()), "keep")
