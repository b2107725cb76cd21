"""A deployment moves to a server and back: its reminders and buttons go on, and nothing is said twice."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.board.enter import arrival_by, enter, link_to
from bot.board.passes import NoPass
from bot.questions.assistant import Assistant
from storage.engine.digest import Digest
from storage.engine.location import Location, Server
from storage.engine.move import move
from tests.conversations.channel import Channel, open_channel
from tests.conversations.duties.drill import at, drill, last, said_about
from tests.conversations.office.test_drafts import DOUBTFUL, adopt, send
from tests.conversations.office.test_drafts import last as last_said
from tests.conversations.stage import COLLEAGUE, GROUP, LIAISON, OWNER, Stage
from tests.servers import PostgresServer

OF_THE_PLATFORM = ("users", "chats", "files", "updates", "bot", "pressed")


@pytest.fixture
async def empty_server(server: PostgresServer) -> Server:
    """A schema in which nothing is yet."""
    return Server((await server.copied("template0")).address, "区")


@asynccontextmanager
async def going_on(location: Location, assistant: Assistant, before: Stage) -> AsyncIterator[Channel]:
    """The bot started again on another database, before the same people and chats, at the same moment."""
    async with open_channel(location, assistant) as stage:
        for name in OF_THE_PLATFORM:
            setattr(stage.world, name, getattr(before.world, name))
        stage.world.clock.wind_to(before.world.clock.reading())
        yield stage


async def moved(source: Location, target: Location) -> dict[str, Digest]:
    found = await asyncio.to_thread(move, source, target)
    return {each.table: each.digest for each in found}


async def test_a_deployment_on_a_file_goes_on_on_a_server_and_back_on_a_file(
    assistant: Assistant, database_path: Path, empty_server: Server, tmp_path: Path
) -> None:
    async with open_channel(database_path, assistant) as stage:
        await drill(stage)
        stage.say(LIAISON, GROUP, "49 完成80% 已建家长学校12所")
        await stage.plan_at(at("2026-11-03 09:00"))
        stage.say(LIAISON, LIAISON, "经发局参与哪些任务")
        await stage.quiet()
        listed = last(stage, LIAISON)["message_id"]
        reminded = next(each for each in stage.own(LIAISON) if "还有30个工作日" in each["text"])["message_id"]
        assert len(said_about(stage, LIAISON)) == 1

    there = await moved(database_path, empty_server)
    assert there["reports"].rows == 1

    async with going_on(empty_server, assistant, stage) as stage:
        await stage.plan_at(at("2026-11-03 09:30"))
        assert len(said_about(stage, LIAISON)) == 1, "what was said before the move is not said again"
        await stage.pressed(LIAISON, LIAISON, listed, "下一页")
        await stage.quiet()
        assert "第1项" in stage.chat(LIAISON).messages[listed]["text"]
        assert "80%" in await stage.asked(OWNER, OWNER, "第49项进展")
        await stage.plan_at(at("2026-11-25 09:00"))
        assert "还有14个工作日" in said_about(stage, LIAISON)[-1]
        reminded = last(stage, LIAISON)["message_id"]
        stage.say(LIAISON, GROUP, "49 完成90%")
        await stage.quiet()

    again = tmp_path / "again.sqlite3"
    back = await moved(empty_server, again)
    assert back["versions"].rows > there["versions"].rows

    async with going_on(again, assistant, stage) as stage:
        shown = await stage.pressed(LIAISON, LIAISON, reminded, "已在办")
        assert shown != ""
        await stage.plan_at(at("2026-12-04 09:00"))
        assert len(said_about(stage, LIAISON)) == 3
        assert "90%" in await stage.asked(OWNER, OWNER, "第49项进展")
        stage.say(COLLEAGUE, GROUP, "33 有困难：没有经费")
        await stage.quiet()


async def test_there_and_back_with_nothing_in_between_every_table_is_the_same(
    assistant: Assistant, database_path: Path, empty_server: Server, tmp_path: Path
) -> None:
    async with open_channel(database_path, assistant) as stage:
        await drill(stage)
        stage.say(LIAISON, GROUP, "49 完成80% 已建家长学校12所")
        await stage.plan_at(at("2026-11-03 09:00"))
    there = await moved(database_path, empty_server)
    back = await moved(empty_server, tmp_path / "again.sqlite3")
    assert there == back
    assert sum(each.rows for each in there.values()) > 50


async def opens_board(stage: Stage, link: str) -> bool:
    """Whether a link to the board lets its owner in."""
    board = stage.services.board
    assert board is not None
    try:
        async with stage.database.transaction("enter") as rows:
            await enter(rows, board, arrival_by(board, link=link.rpartition("#link=")[2]), None)
    except NoPass:
        return False
    return True


async def test_a_draft_a_file_that_waits_and_links_to_the_board_are_as_good_on_the_server(
    assistant: Assistant, database_path: Path, empty_server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)
    async with open_channel(database_path, assistant) as stage:
        send(stage, OWNER, DOUBTFUL)
        question = (await last_said(stage))["message_id"]
        stage.say(OWNER, OWNER, "/ledger")
        await stage.quiet()
        files = "purpose = 'answer' AND body ->> 'file' <> ''"
        await stage.rows(f"UPDATE outbox SET state = 'waiting', message_id = NULL WHERE {files}")  # noqa: S608
        board = stage.services.board
        assert board is not None
        used, unused = link_to(board, OWNER), link_to(board, OWNER)
        assert await opens_board(stage, used)

    there = await moved(database_path, empty_server)
    shutil.copytree(tmp_path / "drafts", work / "drafts")  # as the command says
    again = tmp_path / "again.sqlite3"
    assert await moved(empty_server, again) == there

    sent = len(files_to(stage, OWNER))
    async with going_on(empty_server, assistant, stage) as stage:
        assert not await opens_board(stage, used)
        assert await opens_board(stage, unused)
        await stage.quiet()
        assert len(files_to(stage, OWNER)) == sent + 1, "what waited has arrived"
        await stage.pressed(OWNER, OWNER, question, "牵头单位")
        assert "没有存疑" in (await last_said(stage))["text"]
        await adopt(stage)
        assert "已换用《清江区2027年重点任务责任清单》" in (await last_said(stage))["text"]
        assert "口袋公园" in await stage.asked(OWNER, OWNER, "/ask 区住建局牵头哪些")

    back = await moved(empty_server, tmp_path / "back.sqlite3")
    assert back["lists"].rows == there["lists"].rows + 1
    async with going_on(tmp_path / "back.sqlite3", stage.assistant, stage) as stage:
        assert "社区食堂" in await stage.asked(OWNER, OWNER, "/ask 区民政局牵头哪些")


def files_to(stage: Stage, chat: str) -> list[int]:
    """The messages with which the bot has sent a file."""
    messages = stage.chat(chat).messages.items()
    return [number for number, each in messages if each["from"]["is_bot"] and "document" in each]
