"""What an answer of the platform says, and what something in between has said."""

import json
from typing import Any

import pytest

from handlers.telegram.send.api_answers import (
    LONGEST_DESCRIPTION,
    LONGEST_WAIT,
    USUAL_WAIT,
    Garbled,
    Refusal,
    refusal_of,
    result_of,
)


def body(status: int, **fields: Any) -> bytes:  # noqa: ANN401 - whatever is answered
    return json.dumps({"ok": False, "error_code": status, "description": "No", **fields}).encode()


def test_a_success_has_a_result() -> None:
    assert result_of(b'{"ok": true, "result": {"message_id": 5}}') == {"message_id": 5}


@pytest.mark.parametrize("payload", [b"", b"<html>", b"[]", b'{"ok": true}', b'{"ok": "true", "result": 1}'])
def test_a_success_without_a_result_is_none(payload: bytes) -> None:
    with pytest.raises(Garbled) as caught:
        result_of(payload)
    assert caught.value.payload == payload


@pytest.mark.parametrize("status", [400, 401, 403, 404, 409])
def test_what_a_proxy_says_tells_nothing_of_token_or_chat(status: int) -> None:
    found = refusal_of(status, b"<html>no</html>")
    assert (found.status, found.refuses_token) == (502, False)
    assert refusal_of(status, body(status)).status == status


def test_only_the_platform_refuses_a_token() -> None:
    assert [refusal_of(each, body(each)).refuses_token for each in (401, 404, 403)] == [True, True, False]


@pytest.mark.parametrize(
    ("wait", "seconds"),
    [(7, 7), (10**12, LONGEST_WAIT), (-7, USUAL_WAIT), ("soon", USUAL_WAIT), (0.5, USUAL_WAIT), (None, USUAL_WAIT)],
)
def test_a_flood_limit_is_believed_within_reason(wait: object, seconds: int) -> None:
    assert refusal_of(429, body(429, parameters={"retry_after": wait})).retry_after == seconds


def test_a_long_description_is_cut_and_a_chat_that_moved_is_kept() -> None:
    found = refusal_of(400, body(400, description="x" * 10_000, parameters={"migrate_to_chat_id": -1005}))
    assert (len(found.description), found.migrate_to_chat_id) == (LONGEST_DESCRIPTION, -1005)


def test_the_library_reads_it_as_it_was() -> None:
    said = json.loads(Refusal(429, "Slow", retry_after=3).to_json())
    assert said == {"ok": False, "error_code": 429, "description": "Slow", "parameters": {"retry_after": 3}}
