"""Ids of a platform are texts wherever they are stored, and the messages of a chat have an order all the same."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as some

from storage import chats, evidence, outbox, people, reports
from storage.engine.database import Database, Transaction
from storage.engine.location import Server
from storage.evidence import Origin, Piece, Sort
from storage.ids import age_of, present
from storage.outbox import MessageState, Outgoing, Purpose
from storage.reports import Matter, Source, Words

NOW = datetime(2026, 12, 7, 1, 31, tzinfo=UTC)
NAMES = {"account", "adopted_by", "asker", "author", "chat", "message_id", "thread"}
"""What columns of ids are called; besides, `moves` has an old one and a new one."""


COLUMNS = (
    "SELECT t.name AS in_table, c.name AS named, c.type AS kind FROM sqlite_schema AS t"
    " JOIN pragma_table_info(t.name) AS c WHERE t.type = 'table'"
)
COLUMNS_ON_SERVER = (
    "SELECT table_name AS in_table, column_name AS named, upper(data_type) AS kind FROM information_schema.columns"
    " WHERE table_schema = current_schema()"
)


async def test_no_column_of_an_id_holds_numbers(database: Database) -> None:
    statement = COLUMNS_ON_SERVER if isinstance(database.location, Server) else COLUMNS
    async with database.transaction("look") as rows:
        columns = [(each["in_table"], each["named"], each["kind"]) for each in await rows.rows(statement)]
    ids = [each for each in columns if each[1] in NAMES or (each[0] == "moves" and each[1] in {"old", "new"})]
    assert len(ids) > 25
    assert [each for each in ids if each[2] != "TEXT"] == []


@given(some.integers(1, 2**60), some.integers(1, 2**60))
def test_messages_sort_as_they_came(one: int, other: int) -> None:
    assert (age_of(str(one)) < age_of(str(other))) == (one < other)


@pytest.mark.parametrize(("answered", "found"), [("10", "reply"), ("100", "reply"), ("9", "before"), ("8", None)])
async def test_who_answers_what_is_newer_than_all_that_is_known_answers_what_is_being_sent(
    database: Database, answered: str, found: str | None
) -> None:
    async with database.transaction("answer") as rows:
        for key in ("before", "reply"):
            await outbox.put(rows, Outgoing(key, "-100", Purpose.ANSWER, "{}"), NOW)
        await outbox.settle(rows, 1, MessageState.SENT, NOW, message_id="9")
        await outbox.claim(rows, 2)
        assert await outbox.key_answered(rows, "-100", answered) == found


async def picture(rows: Transaction, message: str, ref: str) -> None:
    """A picture of an album, and the report that it proves."""
    words = Words(NOW.date(), "on plan", None, "")
    report = await reports.file(rows, Matter("教体局", ref), Source("2", message, f"r{message}"), words, 1, NOW)
    piece = Piece(Sort.PHOTO, "图片", f"f{message}", f"u{message}")
    await evidence.prove(rows, report.id, [await evidence.keep(rows, piece, Origin("2", message, "7", 1), NOW)])


@pytest.mark.parametrize(("message", "nearest"), [("8", "9"), ("10", "9"), ("11", "9"), ("13", "12"), ("100", "12")])
async def test_a_picture_goes_with_the_nearest_before_it_in_its_album(
    database: Database, message: str, nearest: str
) -> None:
    async with database.transaction("send") as rows:
        await people.meet(rows, "2", "李敏", NOW)
        await picture(rows, "9", "49")
        await picture(rows, "12", "51")
        (found,) = await evidence.proved_by_album(rows, "2", "7", message)
        report = await reports.by_number(rows, found)
        assert report is not None
        assert report.source.message_id == nearest


async def test_a_message_of_a_chat_that_has_another_id_since_is_found_by_none(database: Database) -> None:
    async with database.transaction("move") as rows:
        await people.meet(rows, "2", "李敏", NOW)
        words, at = Words(NOW.date(), "on plan", None, ""), Matter("教体局", "49")
        report = await reports.file(rows, at, Source("-1", "5", "r"), words, 1, NOW)
        imported = await reports.file(rows, Matter("教体局", "51"), Source("-1", "", "s"), words, 1, NOW)
        for old, new in (("-1", "-2"), ("-2", "-3")):
            await chats.move(rows, old, new, NOW)
        assert await reports.by_message(rows, "-3", "5") == []
        moved = [await reports.by_number(rows, each.id) for each in (report, imported)]
        assert [(each.source.chat, present(each.source.message_id)) for each in moved if each] == [("-3", "")] * 2
