"""The channel in memory proves the wall: whole conversations are held without the platform's library."""

import subprocess
import sys
from pathlib import Path

import pytest

from storage.people import Role
from tests.conversations.stage import GROUP, LIAISON, OWNER, STRANGER, Stage

ROOT = Path(__file__).parents[2]
PLAYED = """
import asyncio, sys
from datetime import datetime, timedelta
from pathlib import Path

from bot.questions.assistant import Assistant
from checklist_data.reader import load
from storage.people import Role
from tests.conversations.channel import open_channel
from tests.conversations.stage import GROUP, LIAISON, OWNER


async def played() -> None:
    async with open_channel(Path(sys.argv[1]), Assistant(load())) as stage:
        await stage.adopted()
        await stage.appoint(OWNER, Role.OFFICE)
        await stage.appoint(LIAISON, Role.LIAISON, stage.parties("49")[0])
        assert "25" in await stage.asked(LIAISON, GROUP, "消防归谁管")
        assert "已记录" in await stage.asked(LIAISON, LIAISON, "49 完成80%")
        assert await stage.pressed(LIAISON, LIAISON, stage.own(LIAISON)[0]["message_id"], "撤销") == ""
        await stage.plan_at(stage.world.clock.reading() + timedelta(days=1))
        await stage.round_at(stage.world.clock.reading() + timedelta(hours=1))
        stage.say(OWNER, OWNER, "/ledger")
        await stage.quiet()
        assert any("document" in each for each in stage.chat(OWNER).messages.values())


asyncio.run(played())
print(sorted({each.partition(".")[0] for each in sys.modules} & {"telegram", "apscheduler", "httpx"}))
"""


def test_a_conversation_needs_neither_the_platforms_library_nor_its_clock(tmp_path: Path) -> None:
    command = [sys.executable, "-c", PLAYED, str(tmp_path / "bot.sqlite3")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("[]\n", "")


async def test_what_cannot_arrive_is_not_said(stage: Stage) -> None:
    await stage.appoint(LIAISON, Role.LIAISON, stage.parties("49")[0])
    stage.user(LIAISON).blocked = True
    stage.say(LIAISON, LIAISON, "49 完成80%")
    await stage.quiet()
    assert stage.own(LIAISON) == []
    (row,) = await stage.rows("SELECT state FROM chats WHERE chat = ?", LIAISON)
    assert row["state"] == "gone"


async def test_what_does_not_come_to_hold_is_told_at_once(stage: Stage) -> None:
    stage.say(OWNER, GROUP, "/adopt")
    with pytest.raises(AssertionError, match="does not hold"):
        await stage.said(STRANGER)
