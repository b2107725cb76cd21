"""Answers of the platform: what counts as one, and what is taken for the fault of something in between."""

import json
from dataclasses import dataclass
from typing import Any

from handlers.telegram.json_decoding import Undecodable, decoded

UNAUTHORIZED, NOT_FOUND, CONFLICT, TOO_LARGE, FLOOD = 401, 404, 409, 413, 429
BAD_REQUEST, BAD_GATEWAY = 400, 502
LONGEST_DESCRIPTION = 300
LONGEST_WAIT = 3_600
"""Seconds that a flood limit is believed; after them the platform is asked again."""
USUAL_WAIT = 5
"""Seconds to wait where a flood limit does not say for how long."""


class Garbled(ValueError):
    """A success that is none: nobody knows what was done. Carries the beginning of the bytes."""

    def __init__(self, reason: str, payload: bytes) -> None:
        """Say why."""
        super().__init__(reason)
        self.payload = payload


@dataclass(frozen=True, slots=True)
class Refusal:
    """The platform, or something on the way to it, said no. Always short and of the right types."""

    status: int
    description: str
    retry_after: int = 0
    migrate_to_chat_id: int = 0

    @property
    def refuses_token(self) -> bool:
        """Whether the platform itself does not know the token."""
        return self.status in {UNAUTHORIZED, NOT_FOUND}

    def to_json(self) -> bytes:
        """Return it as the Bot API would write it, for the library."""
        wait = {"retry_after": self.retry_after} if self.retry_after else {}
        moved = {"migrate_to_chat_id": self.migrate_to_chat_id} if self.migrate_to_chat_id else {}
        body = {"ok": False, "error_code": self.status, "description": self.description, "parameters": wait | moved}
        return json.dumps(body).encode()


def result_of(payload: bytes) -> object:
    """Return the result in the body of a success. Raises Garbled if there is none."""
    try:
        body = decoded(payload)
    except Undecodable as error:
        raise Garbled(f"no JSON: {error}", payload) from None
    if not isinstance(body, dict) or body.get("ok") is not True or body.get("result") is None:
        raise Garbled("no answer of the Bot API", payload)
    return body["result"]


def refusal_of(status: int, payload: bytes) -> Refusal:
    """Return what a status other than 2xx means.

    Without a body in the Bot API's form it was said by a proxy or a captive portal, and counts as a bad gateway:
    nothing was done, and nothing is known about the token, the chat or the message.
    """
    body = _form(payload)
    parameters = body.get("parameters")
    given = parameters if isinstance(parameters, dict) else {}
    wait, moved = given.get("retry_after"), given.get("migrate_to_chat_id")
    if status == TOO_LARGE:
        return Refusal(BAD_REQUEST, "Request Entity Too Large")
    if status == FLOOD:
        seconds = min(LONGEST_WAIT, wait) if type(wait) is int and wait > 0 else USUAL_WAIT
        return Refusal(FLOOD, _said(body, status), seconds)
    if not body:
        return Refusal(BAD_GATEWAY, f"status {status}, not from the Bot API")
    return Refusal(status, _said(body, status), migrate_to_chat_id=moved if type(moved) is int else 0)


def _form(payload: bytes) -> dict[str, Any]:
    """Return the body where it has the form of the Bot API's errors, else nothing."""
    try:
        body = decoded(payload)
    except Undecodable:
        return {}
    if not isinstance(body, dict) or body.get("ok") is not False or not isinstance(body.get("description"), str):
        return {}
    return body if type(body.get("error_code")) is int else {}


def _said(body: dict[str, Any], status: int) -> str:
    return str(body.get("description") or f"status {status}")[:LONGEST_DESCRIPTION]
