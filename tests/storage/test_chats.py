"""Chats that the bot is in, and what becomes of a group that moves."""

from datetime import timedelta

from storage import chats, members, outbox, quiet_hours
from storage.engine.database import Transaction
from storage.outbox import Outgoing, Purpose
from tests.storage.conftest import NOW

LATER = NOW + timedelta(hours=1)


async def test_a_chat_is_known_by_what_it_is_called_now(rows: Transaction) -> None:
    for title in ("旧名", "新名"):
        await chats.meet(rows, "-5", "group", title, NOW)
    found = await chats.find(rows, "-5")
    assert found is not None
    assert (found.title, found.here, found.adopted_by, found.greeted, found.is_private) == (
        "新名",
        True,
        None,
        False,
        False,
    )


async def test_where_the_bot_was_removed_nothing_waits_and_nobody_is_a_member(rows: Transaction) -> None:
    await chats.meet(rows, "-5", "group", "群", NOW)
    await chats.adopt(rows, "-5", "7", NOW)
    await members.see(rows, "-5", "7")
    await outbox.put(rows, Outgoing("a", "-5", Purpose.ANSWER, "{}"), NOW)
    await chats.retire(rows, "-5", LATER)
    assert (await rows.one("SELECT state FROM outbox"))["state"] == "gone"
    assert (await chats.everywhere(rows), await rows.rows("SELECT * FROM members")) == ([], [])
    await chats.meet(rows, "-5", "group", "群", LATER)
    found = await chats.find(rows, "-5")
    assert found is not None
    assert (found.here, found.adopted_by) == (True, None), "to be in it again is not to be in service again"


async def test_a_group_that_moves_takes_along_what_waits_and_whose_it_is(rows: Transaction) -> None:
    await chats.meet(rows, "-5", "group", "群", NOW)
    await chats.adopt(rows, "-5", "7", NOW)
    await members.see(rows, "-5", "7")
    await quiet_hours.keep(rows, "-5", quiet_hours.Quiet("12:00-14:00"))
    await outbox.put(rows, Outgoing("a", "-5", Purpose.ANSWER, "{}"), NOW)
    for _ in range(2):
        await chats.move(rows, "-5", "-1005", LATER)
    found = await chats.find(rows, "-1005")
    assert found is not None
    assert (found.type, found.title, found.adopted_by) == ("supergroup", "群", "7")
    assert await chats.find(rows, "-5") is None
    assert (await rows.one("SELECT chat, state FROM outbox"))["chat"] == "-1005"
    assert (await quiet_hours.of(rows, "-1005")).hours == "12:00-14:00"
    await outbox.put(rows, Outgoing("b", "-5", Purpose.ANSWER, "{}"), LATER)
    assert {each["chat"] for each in await rows.rows("SELECT chat FROM outbox")} == {"-1005"}


async def test_groups_in_service_come_with_the_one_that_was_named_first(rows: Transaction) -> None:
    for at, chat in enumerate(("-5", "-6", "-7", "-8")):
        await chats.meet(rows, chat, "group", "群", NOW)
        await chats.adopt(rows, chat, "7", NOW + timedelta(seconds=at))
    await chats.adopt(rows, "-8", None, NOW)
    await quiet_hours.keep(rows, "-6", quiet_hours.Quiet("12:00-14:00"))
    await quiet_hours.name(rows, "-7", "")
    assert await chats.working_groups(rows) == ["-7", "-6", "-5"]
