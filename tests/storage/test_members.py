"""Who is in which group, as far as the bot has heard."""

from datetime import timedelta

from storage import chats
from storage.engine.database import Transaction
from storage.members import is_in_service, join, joined_at, leave, see
from tests.storage.conftest import NOW

LATER = NOW + timedelta(hours=1)


async def served(rows: Transaction, chat: str = "-5", kind: str = "group") -> None:
    """A chat that is in service."""
    await chats.meet(rows, chat, kind, "工作群", NOW)
    await chats.adopt(rows, chat, "1", NOW)


async def test_who_speaks_was_there_before_and_who_joins_from_then_on(rows: Transaction) -> None:
    await see(rows, "-5", "7")
    assert await joined_at(rows, "-5", "7") is None
    await join(rows, "-5", "7", LATER)
    await see(rows, "-5", "7")
    assert await joined_at(rows, "-5", "7") == LATER
    await leave(rows, "-5", "7")
    assert await joined_at(rows, "-5", "7") is None


async def test_somebody_is_in_service_in_a_group_where_they_were_at_the_time(rows: Transaction) -> None:
    await served(rows)
    assert not await is_in_service(rows, "7", LATER)
    await join(rows, "-5", "7", LATER)
    assert [await is_in_service(rows, "7", each) for each in (NOW, LATER)] == [False, True]
    await see(rows, "-5", "8")
    assert await is_in_service(rows, "8", NOW)


async def test_private_chats_and_groups_out_of_service_do_not_count(rows: Transaction) -> None:
    await served(rows, "7", "private")
    await served(rows, "-6")
    for chat in ("7", "-6"):
        await see(rows, chat, "7")
    await chats.adopt(rows, "-6", None, NOW)
    assert not await is_in_service(rows, "7", LATER)
