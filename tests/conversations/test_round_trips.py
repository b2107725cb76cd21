"""How often an update waits for a server: each wait costs what ten statements cost on a file."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.questions.assistant import Assistant
from handlers.handling import Handling
from handlers.incoming import Arrival
from handlers.outgoing import Body
from storage import inbox, outbox
from storage.engine.database import Database, open_database
from storage.outbox import Outgoing, Purpose
from storage.people import Role
from tests.conversations.channel import Channel, open_channel
from tests.conversations.stage import GROUP, LIAISON, STRANGER
from tests.counting_line import CountingLine, counting_line
from tests.servers import PostgresServer

NOW = datetime(2026, 12, 7, tzinfo=UTC)
BEGUN = COMMITTED = 1
"""A transaction begins, and takes the lock of whoever writes, in one go."""


class Counted(Handling):
    """Handles, and notes for each update how often that waited for the server."""

    def __init__(self, before: Handling, channel: Channel, line: CountingLine) -> None:
        super().__init__(channel.services)
        self.bot_name = before.bot_name
        self.line, self.trips = line, list[int]()

    async def handle(self, arrival: Arrival) -> None:
        """Handle an update; the beginning of its transaction and the commit count as well."""
        before = self.line.trips
        await super().handle(arrival)
        self.trips.append(self.line.trips - before)


@pytest.fixture
async def counted(
    server: PostgresServer, tmp_path: Path, assistant: Assistant, alone: None
) -> AsyncIterator[tuple[Channel, Counted]]:
    """A stage in an adopted group with a liaison, whose updates are counted."""
    del alone
    made = await server.copied("made")
    async with (
        counting_line(tmp_path, made, server.socket) as (line, over_line),
        open_channel(over_line, assistant) as stage,
    ):
        await stage.adopted()
        await stage.appoint(LIAISON, Role.LIAISON, "教体局")
        stage.handling = handling = Counted(stage.handling, stage, line)
        yield stage, handling


@pytest.mark.parametrize(
    ("who", "where", "said", "most"),
    [
        (LIAISON, LIAISON, "49 完成80% 已建家长学校1{}所", 15),
        (LIAISON, GROUP, "49 完成80% 已建家长学校1{}所", 16),
        (LIAISON, LIAISON, "第3{}项多少分", 11),
        (STRANGER, STRANGER, "第3{}项多少分", 14),
        (LIAISON, GROUP, "今天{}点开会", 7),
    ],
    ids=["a report", "a report in a group", "a question", "a stranger's question", "chatter"],
)
async def test_an_update_waits_for_the_server_only_so_often(
    counted: tuple[Channel, Counted], who: str, where: str, said: str, most: int
) -> None:
    stage, handling = counted
    for number in range(1, 4):  # what is said for the first time is prepared first
        stage.say(who, where, said.format(number))
        await stage.quiet()
    assert handling.trips[-1] <= most, handling.trips


@pytest.mark.usefixtures("alone")
async def test_fifty_that_come_in_together_or_go_out_together_wait_as_often_as_one(
    server: PostgresServer, tmp_path: Path
) -> None:
    made = await server.copied("made")
    async with counting_line(tmp_path, made, server.socket) as (line, over_line):
        database = await open_database(over_line)
        trips = [
            (await kept(database, line, range(first, first + count)), await sent(database, line, count))
            for first, count in ((0, 1), (100, 1), (200, 50))
        ]
        await database.close()
    assert trips[1] == trips[2] == (BEGUN + 1 + COMMITTED, BEGUN + 2 + COMMITTED), "once all is prepared"


async def kept(database: Database, line: CountingLine, numbers: range) -> int:
    """Keep updates that came in together; how often that waited."""
    before = line.trips
    async with database.transaction("keep") as rows:
        assert len(await inbox.keep_all(rows, [(each, "{}") for each in numbers], NOW)) == len(numbers)
    return line.trips - before


async def sent(database: Database, line: CountingLine, count: int) -> int:
    """Queue messages, and then mark and settle them together; how often that waited."""
    async with database.transaction("queue") as rows:
        for number in range(count):
            await outbox.put(
                rows, Outgoing(f"{count} {number} {line.trips}", "2", Purpose.NOTICE, Body("好").to_json()), NOW
            )
        waiting = [each["id"] for each in await rows.rows("SELECT id FROM outbox WHERE state = 'waiting'")]
    before = line.trips
    async with database.transaction("send") as rows:
        assert len(await outbox.claim_all(rows, waiting)) == count
        await outbox.settle_sent(rows, [(each, str(each)) for each in waiting], NOW)
    return line.trips - before
