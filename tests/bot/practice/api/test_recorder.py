"""The record of the bot's calls."""

from datetime import UTC, datetime

from bot.clock import WoundClock
from bot.practice.api.recorder import Recorder, answered, refused
from bot.practice.refusing.refused import Refused, bad_request

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def recorder() -> Recorder:
    """A record at noon."""
    return Recorder(WoundClock(lambda: NOON))


def test_calls_are_numbered_and_what_came_of_them_is_filled_in() -> None:
    record = recorder()
    first, second = record.begin("sendMessage", {"text": "好"}), record.begin("getMe", {})
    assert answered(first, {"message_id": 1}) == {"ok": True, "result": {"message_id": 1}}
    assert refused(second, bad_request("no")) == {"ok": False, "error_code": 400, "description": "Bad Request: no"}
    assert [(each["n"], each["method"], each["ok"], each["at"]) for each in record.calls] == [
        (1, "sendMessage", True, NOON.isoformat()),
        (2, "getMe", False, NOON.isoformat()),
    ]
    assert record.calls[1]["description"] == "Bad Request: no"


def test_what_a_refusal_tells_besides_goes_to_the_bot() -> None:
    answer = refused(recorder().begin("sendMessage", {}), Refused(429, "Too Many Requests", {"retry_after": 3}))
    assert answer["parameters"] == {"retry_after": 3}


def test_fetching_updates_is_not_on_record() -> None:
    record = recorder()
    record.begin("getUpdates", {})
    assert record.calls == []


def test_of_the_record_those_after_a_number_are_given() -> None:
    record = recorder()
    for name in ("a", "b", "c"):
        record.begin(name, {})
    assert [[each["method"] for each in record.since(number)] for number in (-1, 0, 2, 9)] == [
        ["a", "b", "c"],
        ["a", "b", "c"],
        ["c"],
        [],
    ]
