"""The quiet hours of a group, and the group into which departments are reminded."""

from storage import chats
from storage.engine.database import Transaction
from storage.quiet_hours import Quiet, keep, name, of


async def test_what_was_said_last_holds_for_the_group_alone(rows: Transaction) -> None:
    await keep(rows, "-5", Quiet("12:00-14:00"))
    await keep(rows, "-5", Quiet("22:00-7:00", "3"))
    assert [await of(rows, each) for each in ("-5", "-6")] == [Quiet("22:00-7:00", "3"), Quiet()]


async def test_one_group_is_named_at_a_time_and_keeps_its_hours(rows: Transaction) -> None:
    await keep(rows, "-5", Quiet("12:00-14:00"))
    await name(rows, "-6", "")
    await name(rows, "-5", "3")
    assert await of(rows, "-5") == Quiet("12:00-14:00", "3")
    named = await rows.rows("SELECT chat FROM quiet_hours WHERE is_named = 1")
    assert [each["chat"] for each in named] == ["-5"]
    assert await chats.find(rows, "-5") is None, "a group may be named before it is known"
