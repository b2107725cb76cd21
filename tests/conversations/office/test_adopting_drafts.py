"""Adopting in the chat while the database fails: the running list changes with what is stored, or not at all."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from bot.adopting.kept_lists import FOLDER, laid_out, take_in
from bot.commands.opening import open_checklist
from bot.settings import Settings
from checklist_data.reader import load
from storage import lists
from storage.engine.location import stem_of
from storage.errors import TryAgain
from storage.people import Role
from tests.conversations.office.test_drafts import SURE, adopt, last, send
from tests.conversations.stage import LIAISON, OWNER, Stage

FINISHING = "before finish slow work"


def failing(stage: Stage, fails: Callable[[str], bool]) -> list[str]:
    """Let commits fail of transactions by what is told of them; those that have failed."""
    failed: list[str] = []

    def observe(told: str) -> None:
        if fails(told):
            failed.append(told)
            raise TryAgain("database or disk is full")

    stage.database._observer = observe  # noqa: SLF001 - what a test ends the process with, too
    return failed


async def sure(stage: Stage) -> None:
    """The owner has seen what would change; the button that adopts is the last message's."""
    send(stage, OWNER, SURE)
    await last(stage)
    stage.say(OWNER, OWNER, "/draft")
    await stage.pressed(OWNER, OWNER, (await last(stage))["message_id"], "换用")
    await stage.quiet()


async def pressed_until_done(stage: Stage) -> None:
    """The button is pressed; slow work that cannot be stored is begun anew, as the worker does it."""
    number = (await last(stage))["message_id"]
    with suppress(TryAgain):
        await stage.pressed(OWNER, OWNER, number, "换用")
    for _ in range(12):
        stage.services.slow_work_waits.set()
        with suppress(TryAgain):
            await stage.quiet()
            return


async def titles(stage: Stage) -> list[str]:
    return [each["title"] for each in await stage.rows("SELECT title FROM lists ORDER BY id")]


async def test_a_commit_that_always_fails_leaves_the_old_list_running_and_is_told(stage: Stage) -> None:
    await stage.adopted()
    await stage.appoint(LIAISON, Role.LIAISON, stage.parties("49")[0])
    stage.say(LIAISON, LIAISON, "49 完成50%")
    await sure(stage)
    before, reports = stage.services.fingerprint, await stage.rows("SELECT ref, department FROM reports")
    failed = failing(stage, lambda told: told == FINISHING)
    await pressed_until_done(stage)
    assert len(failed) >= 3
    assert stage.services.fingerprint == before
    assert await titles(stage) == []
    assert [tuple(each) for each in await stage.rows("SELECT ref, department FROM reports")] == [
        tuple(each) for each in reports
    ]
    assert "教体局" in await stage.asked(OWNER, OWNER, "/ask 第49项谁参与")
    assert any("出错" in each or "没有成功" in each for each in await stage.heard(OWNER)), await stage.heard(OWNER)


@pytest.mark.parametrize("nth", range(1, 4))
async def test_a_commit_that_fails_once_is_made_up_for(stage: Stage, nth: int) -> None:
    await sure(stage)
    left, count = [nth], [0]

    def fails(told: str) -> bool:
        if not told.startswith("before ") or "slow work" not in told:
            return False
        count[0] += 1
        return count[0] == left[0]

    failing(stage, fails)
    await pressed_until_done(stage)
    assert await titles(stage) == ["清江区2027年重点任务责任清单"], "once"
    assert stage.checklist.title == "清江区2027年重点任务责任清单"
    assert "口袋公园" in await stage.asked(OWNER, OWNER, "/ask 区住建局牵头哪些")


async def test_nothing_is_read_by_the_old_list_once_the_new_one_is_stored(stage: Stage) -> None:
    """Whoever has waited for a turn while the list was adopted finds the new one."""
    await sure(stage)
    seen: list[tuple[int, str]] = []

    async def look() -> None:
        async with stage.database.transaction("look") as rows:
            found = await lists.present(rows)
            seen.append((found.id if found else 0, stage.checklist.title))

    await stage.pressed(OWNER, OWNER, (await last(stage))["message_id"], "换用")
    await asyncio.gather(stage.quiet(), *(look() for _ in range(40)))
    await look()
    assert {title for number, title in seen if number} == {"清江区2027年重点任务责任清单"}
    assert len({title for number, title in seen if not number}) <= 1


async def test_the_database_alone_brings_the_list_back(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    send(stage, OWNER, SURE)
    await last(stage)
    await adopt(stage)
    settings = Settings(database=stage.database.location)
    monkeypatch.setattr("bot.commands.opening.load_settings", lambda: settings)
    assert await asyncio.to_thread(open_checklist, None) == stage.checklist
    (folder,) = (tmp_path / FOLDER).iterdir()
    (folder / "document.toml").unlink()
    folder.rename(tmp_path / "gone")
    assert await asyncio.to_thread(open_checklist, None) == stage.checklist, "laid out anew"


async def test_a_list_of_which_only_the_folder_was_kept_is_taken_in(stage: Stage, tmp_path: Path) -> None:
    send(stage, OWNER, SURE)
    await last(stage)
    await adopt(stage)
    async with stage.database.transaction("look") as rows:
        found = await lists.present(rows)
        assert found is not None
        folder = laid_out(found, stem_of(stage.database.location))
        assert folder is not None
        await lists.keep_files(rows, found.id, "")
        folder.rename(tmp_path / FOLDER / str(found.id))
        await take_in(rows, stem_of(stage.database.location))
        assert (await lists.present(rows)) == found
    assert load(tmp_path / FOLDER / str(found.id)) == stage.checklist


async def test_a_department_that_is_called_otherwise_is_answered_once(stage: Stage) -> None:
    send(stage, OWNER, SURE)
    await last(stage)
    await adopt(stage)
    send(stage, OWNER, SURE.replace("区水务局", "区水利和湖泊局"), "2028年清单.txt")
    await last(stage)
    await sure_of_pairs(stage)
    assert "湖泊局" in await stage.asked(OWNER, OWNER, "/ask 第1项谁参与")
    *_, row = await stage.rows("SELECT text FROM list_news WHERE department = ? ORDER BY list", "区水利和湖泊局")
    assert "单位名称由“区水务局”改为“区水利和湖泊局”" in row["text"]


async def sure_of_pairs(stage: Stage) -> None:
    """The owner takes the first answer to each pairing in doubt, each of which is asked once, and is sure."""
    stage.say(OWNER, OWNER, "/draft")
    seen: list[str] = []
    while buttons := list(stage.buttons(OWNER, (message := await last(stage))["message_id"])):
        assert message["text"] not in seen
        seen.append(message["text"])
        await stage.pressed(OWNER, OWNER, message["message_id"], buttons[0])
    assert any("区水务局" in each and "哪一个" in each for each in seen), seen
