"""An open page hears of what changes in the chat, as long as its reader may see it."""

import asyncio
import errno
from collections.abc import Iterable

import aiohttp
import pytest

from handlers.web import streams
from handlers.web.board_reading import BoardReader
from handlers.web.streams import MOST_FOR_ONE
from storage.people import Role
from tests.conversations.live import Live
from tests.conversations.stage import COLLEAGUE, LIAISON, OWNER, READER
from tests.handlers.web.board_visitor import Visitor, visiting
from tests.patience import PATIENCE

WITHIN = 2.0
"""Seconds in which an open page knows of a change: a look takes little of the time between two."""


async def news(answer: aiohttp.ClientResponse) -> str:
    """The next thing that a stream says; signs of life are passed over."""
    async with asyncio.timeout(PATIENCE):
        while True:
            line = (await answer.content.readline()).decode()
            if line.startswith(("data:", "event:")):
                return line.strip()
            if not line:
                return ""


async def opened(visitor: Visitor) -> aiohttp.ClientResponse:
    """Open a stream."""
    return await visitor.session.get(f"{visitor.address}events")


def test_what_changes_is_looked_for_soon_enough() -> None:
    assert streams.LOOK_EVERY < WITHIN


async def test_whatever_is_done_in_the_chat_is_news_to_an_open_page(live: Live) -> None:
    department = live.parties("49")[0]
    await live.appoint(LIAISON, Role.LIAISON, department)
    await live.appoint(COLLEAGUE, Role.OFFICE)
    async with visiting(live) as visitor:
        await visitor.come_in(OWNER)
        stream = await opened(visitor)
        assert stream.headers["Content-Type"] == "text/event-stream"
        said = [await news(stream)]
        await live.asked(LIAISON, LIAISON, "49 已办结 已建12所")
        said.append(await news(stream))
        assert "已建12所" in await visitor.get(f"?view=department&department={department}", X_Part="main")
        await live.quiet()
        number = int(live.own(COLLEAGUE)[-1]["message_id"])
        await live.pressed(COLLEAGUE, COLLEAGUE, number, "销号")
        said.append(await news(stream))
        assert len(set(said)) == 3
        stream.close()


async def test_a_part_is_the_page_without_its_frame(live: Live) -> None:
    async with visiting(live) as visitor:
        await visitor.come_in(OWNER)
        whole, part = await visitor.get(), await visitor.get(X_Part="main")
        assert part in whole
        assert "<html" not in part


async def test_nothing_is_looked_for_where_no_page_is_open(live: Live) -> None:
    async with visiting(live) as visitor:
        await visitor.come_in(OWNER)
        board = live.deployment.board
        assert board is not None
        before = board.is_watched
        stream = await opened(visitor)
        await news(stream)
        assert (before, board.is_watched) == (False, True)
        stream.close()
        await live.until(lambda: not board.is_watched)


async def test_a_stream_ends_with_the_right_to_it(live: Live, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streams, "KEEP_ALIVE", 0.2)

    await live.appoint(READER, Role.READER)
    async with visiting(live) as visitor:
        await visitor.come_in(READER)
        stream = await opened(visitor)
        assert (await news(stream)).startswith("data:")
        await live.rows("UPDATE appointments SET until = 1")
        assert await news(stream) == "event: over"


async def dismissed(live: Live, reader: str) -> None:
    """The owner ends a reader's role by pressing its button."""
    await live.asked(OWNER, OWNER, "/people")
    number = int(live.own(OWNER)[-1]["message_id"])
    await live.pressed(OWNER, OWNER, number, f"{live.world.user(int(reader)).first_name} · 查阅人")
    await live.until(lambda: "确认" in live.buttons(OWNER, number))
    await live.pressed(OWNER, OWNER, number, "确认")


async def test_whoever_is_dismissed_is_told_nothing_more(live: Live, monkeypatch: pytest.MonkeyPatch) -> None:
    """What changes and who may see it are looked up together: no news comes before the end."""
    monkeypatch.setattr(streams, "RIGHTS_EVERY", 3600.0)
    await live.appoint(READER, Role.READER)
    async with visiting(live) as visitor:
        await visitor.come_in(READER)
        stream = await opened(visitor)
        assert (await news(stream)).startswith("data:")
        await dismissed(live, READER)
        assert await news(stream) == "event: over"
        assert (await visitor.ask())[0] == 403


async def test_whoever_is_appointed_again_can_open_the_page_at_once(
    live: Live, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(streams, "RIGHTS_EVERY", 3600.0)
    await live.appoint(READER, Role.READER)
    async with visiting(live) as visitor, visiting(live) as other:
        await visitor.come_in(READER)
        await other.come_in(OWNER)
        watched, stream = await opened(other), await opened(visitor)
        assert (await news(watched)).startswith("data:")
        assert (await news(stream)).startswith("data:")
        await dismissed(live, READER)
        assert await news(stream) == "event: over"
        await live.appoint(READER, Role.READER)
        assert (await news(await opened(visitor))).startswith("data:")
        watched.close()


async def test_a_look_that_fails_is_not_the_last_one(live: Live, monkeypatch: pytest.MonkeyPatch) -> None:
    """No file can be opened for a moment: whoever is dismissed afterwards is told so all the same."""
    looks = 0
    looked = BoardReader.without_right

    async def failing(reader: BoardReader, accounts: Iterable[str]) -> frozenset[str]:
        nonlocal looks
        looks += 1
        if looks == 1:
            raise OSError(errno.EMFILE, "too many open files")
        return await looked(reader, accounts)

    monkeypatch.setattr(BoardReader, "without_right", failing)
    monkeypatch.setattr(streams, "RIGHTS_EVERY", streams.LOOK_EVERY)
    await live.appoint(READER, Role.READER)
    async with visiting(live) as visitor:
        await visitor.come_in(READER)
        stream = await opened(visitor)
        assert (await news(stream)).startswith("data:")
        await live.until(lambda: looks > 0)
        await dismissed(live, READER)
        assert await news(stream) == "event: over"


async def test_a_stream_ends_with_its_session(live: Live, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streams, "KEEP_ALIVE", 0.2)

    async with visiting(live) as visitor:
        await visitor.come_in(OWNER)
        stream = await opened(visitor)
        await news(stream)
        live.wind(hours=2)
        said = [await news(stream) for _ in range(2)]
        assert "event: over" in said


async def test_streams_are_few_for_one_person_and_given_back(live: Live) -> None:
    await live.appoint(READER, Role.READER)
    async with visiting(live) as visitor, visiting(live) as other:
        await visitor.come_in(OWNER)
        await other.come_in(READER)
        held = [await opened(visitor) for _ in range(MOST_FOR_ONE)]
        assert [each.status for each in held] == [200] * MOST_FOR_ONE
        refused = await opened(visitor)  # not read to its end: a stream that was let in has none
        assert refused.status == 503
        stream = await opened(other)
        assert stream.status == 200
        for each in held:
            each.close()
        board = live.deployment.board
        assert board is not None
        await live.until(lambda: board.open_streams == 1)
        again = await opened(visitor)
        assert again.status == 200
        for each in (again, stream):
            each.close()
