"""Files that were sent are forgotten a day later; what still waits stays."""

import os
from datetime import timedelta
from pathlib import Path

from handlers.outgoing import Body
from handlers.sent_files import KEPT, folder_of, forget_sent_files
from handlers.work import unasked
from tests.conversations.stage import OWNER, Stage


def left(stage: Stage, name: str, age: float) -> Path:
    """Leave a file there that is so many seconds old."""
    file = folder_of(stage.services) / name
    file.write_bytes(b"x")
    then = stage.services.clock.reading() - timedelta(seconds=age)
    os.utime(file, (then.timestamp(), then.timestamp()))
    return file


async def test_what_was_sent_long_ago_is_removed_and_what_was_sent_just_now_stays(stage: Stage) -> None:
    old, new = left(stage, "旧.xlsx", KEPT + 60), left(stage, "新.xlsx", KEPT - 60)
    await forget_sent_files(stage.services)
    assert not old.exists()
    assert new.exists()


async def test_what_waits_to_be_sent_stays_however_old_it_is(stage: Stage) -> None:
    old = left(stage, "旧.xlsx", 10 * KEPT)
    async with stage.database.transaction("queue") as rows:
        work = unasked(stage.services, rows).work
        await work.say(OWNER, Body("台账", file=str(old), file_name="台账.xlsx"))
    await forget_sent_files(stage.services)
    assert old.exists()


async def test_the_folder_is_for_this_account_alone(stage: Stage) -> None:
    assert folder_of(stage.services).stat().st_mode & 0o077 == 0
    await forget_sent_files(stage.services)
