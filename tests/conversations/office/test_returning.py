"""The office sends a ledger back in private: what it would change is shown, and a button stores it."""

import asyncio
import io
import re
from collections.abc import Callable

import pytest
from openpyxl import Workbook, load_workbook

from bot.ledger.columns import COLUMNS
from bot.ledger.reading import read_ledger
from bot.ledger.rows import SHEET
from bot.practice.world.world import Words
from handlers.office.ledger import returning as ledger_return
from storage import people
from storage.people import Role
from tests.conversations.stage import COLLEAGUE, LIAISON, OWNER, STRANGER, Stage
from tests.patience import PATIENCE

HEADINGS = [each.heading for each in COLUMNS]


async def test_it_is_shown_and_stored_once_by_whoever_presses(stage: Stage) -> None:
    department = await reported(stage)
    send(stage, OWNER, changed(await taken(stage), department, 状态="有困难", 进展情况="场地未落实"))
    preview = await last(stage, OWNER)
    assert "“台账.xlsx”将更改1项" in preview["text"]
    assert f"49 {department}：按计划 80% 已建12所 → 有困难 80% 场地未落实" in preview["text"]
    assert await versions(stage) == 1
    number, data = preview["message_id"], stage.buttons(OWNER, preview["message_id"])["写入"]
    await stage.answered(stage.press(OWNER, OWNER, number, data))
    shown = await stage.answered(stage.press(OWNER, OWNER, number, data))
    assert shown, "the second press is told that it is done"
    assert "已写入1项" in (await last(stage, OWNER))["text"]
    assert await versions(stage) == 2
    assert await audited(stage) == 1
    assert "按台账更新" in (await last(stage, LIAISON))["text"]


async def test_it_can_be_left(stage: Stage) -> None:
    department = await reported(stage)
    send(stage, OWNER, changed(await taken(stage), department, 状态="有困难"))
    preview = await last(stage, OWNER)
    await stage.pressed(OWNER, OWNER, preview["message_id"], "取消")
    assert "未作任何更改" in (await last(stage, OWNER))["text"]
    assert await versions(stage) == 1


@pytest.mark.parametrize(("button", "outcome", "count"), [("写入", "已写入1项", 2), ("取消", "未作任何更改", 1)])
async def test_the_buttons_serve_where_the_file_is_the_first_thing_ever_sent(
    stage: Stage, button: str, outcome: str, count: int
) -> None:
    department = await reported(stage)
    file = changed(await taken(stage), department, 状态="有困难")
    await stage.rows("DELETE FROM chats WHERE chat = ?", OWNER)
    send(stage, OWNER, file)
    preview = await last(stage, OWNER)
    await stage.pressed(OWNER, OWNER, preview["message_id"], button)
    assert outcome in (await last(stage, OWNER))["text"]
    assert await versions(stage) == count


async def test_the_right_is_looked_at_when_the_button_is_pressed(stage: Stage) -> None:
    department = await reported(stage)
    await stage.appoint(COLLEAGUE, Role.OFFICE)
    send(stage, COLLEAGUE, changed(await taken(stage), department, 状态="有困难"))
    preview = await last(stage, COLLEAGUE)
    async with stage.database.transaction("dismiss") as rows:
        found = await people.find(rows, COLLEAGUE)
        assert found is not None
        await people.dismiss(rows, found.id, Role.OFFICE, "", stage.world.clock.reading())
    assert "您尚未登记身份" in await stage.pressed(COLLEAGUE, COLLEAGUE, preview["message_id"], "写入")
    await stage.quiet()
    assert await versions(stage) == 1


async def test_faults_are_told_by_their_cells_and_offer_no_button(stage: Stage) -> None:
    department = await reported(stage)
    send(stage, OWNER, changed(await taken(stage), department, 状态="差不多", 完成比例="八成"))
    told = await last(stage, OWNER)
    assert "2处需要改正" in told["text"]
    assert told["text"].count(f"{SHEET}!") == 2
    assert stage.buttons(OWNER, told["message_id"]) == {}


async def test_the_same_fault_of_many_cells_is_told_in_one_line(stage: Stage) -> None:
    def spoiled(workbook: Workbook) -> None:
        for row in workbook[SHEET].iter_rows(min_row=5, max_row=34):
            row[HEADINGS.index("状态")].value = "差不多"

    send(stage, OWNER, saved(load_workbook(io.BytesIO(await taken(stage))), spoiled))
    told = (await last(stage, OWNER))["text"].splitlines()
    assert "30处需要改正" in told[0]
    [line] = [each for each in told if "差不多" in each]
    assert re.match(rf"{SHEET}!M\d+(、M\d+)+等\d+处：", line), line


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("工资表.xlsx", "foreign", "也不是导出的台账"),
        ("工资台账.xlsx", "foreign", "找不到表头"),
        ("台账.csv", "序号,事项", "不是 .xlsx"),
        ("台账.XLSX", "", "是空的"),
        ("台账.ods", "PK", "不完整"),
    ],
)
async def test_what_is_no_ledger_is_told_what_it_is(stage: Stage, name: str, content: str, sentence: str) -> None:
    send(stage, OWNER, foreign() if content == "foreign" else content.encode(), name)
    assert sentence in (await last(stage, OWNER))["text"]


async def test_a_ledger_that_says_what_is_known_changes_nothing(stage: Stage) -> None:
    await reported(stage)
    send(stage, OWNER, await taken(stage), "给综治办.xlsx")
    told = await last(stage, OWNER)
    assert "无须更改" in told["text"]
    assert stage.buttons(OWNER, told["message_id"]) == {}


@pytest.mark.parametrize("who", [LIAISON, STRANGER])
async def test_from_others_a_table_is_no_ledger(stage: Stage, who: str) -> None:
    department = await reported(stage)
    file = changed(await taken(stage), department, 状态="有困难")
    stage.say(who, who, "/start")
    await stage.quiet()
    send(stage, who, file)
    await stage.quiet()
    assert not any("将更改" in str(each.get("text")) for each in stage.own(who))
    assert await versions(stage) == 1


async def test_what_was_reported_after_the_preview_is_not_overwritten(stage: Stage) -> None:
    department = await reported(stage)
    send(stage, OWNER, changed(await taken(stage), department, 状态="有困难"))
    preview = await last(stage, OWNER)
    stage.say(LIAISON, LIAISON, "49 完成90% 已建14所")
    await stage.quiet()
    await stage.pressed(OWNER, OWNER, preview["message_id"], "写入")
    told = (await last(stage, OWNER))["text"]
    assert "请重新导出" in told
    assert await versions(stage) == 2


async def test_no_transaction_is_open_while_it_is_read(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[bool] = []

    department = await reported(stage)
    file, loop = changed(await taken(stage), department, 状态="有困难"), asyncio.get_running_loop()

    def watched(*given: object) -> object:
        async def beside() -> None:
            async with asyncio.timeout(PATIENCE), stage.database.transaction("beside") as rows:
                await people.meet(rows, "99", "某人", stage.world.clock.reading())

        asyncio.run_coroutine_threadsafe(beside(), loop).result()
        written.append(True)
        return read_ledger(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(ledger_return, "read_ledger", watched)
    send(stage, OWNER, file)
    preview = await last(stage, OWNER)
    await stage.pressed(OWNER, OWNER, preview["message_id"], "写入")
    await stage.quiet()
    assert written == [True, True]
    assert await versions(stage) == 2


async def reported(stage: Stage) -> str:
    """A department has reported on item 49; its name."""
    department = stage.parties("49")[0]
    await stage.appoint(LIAISON, Role.LIAISON, department)
    stage.say(LIAISON, LIAISON, "49 完成80% 已建12所")
    await stage.said(LIAISON)
    return department


async def taken(stage: Stage) -> bytes:
    """The ledger as the owner gets it."""
    stage.say(OWNER, OWNER, "/ledger")
    messages = stage.chat(OWNER).messages
    await stage.until(lambda: any("document" in each for each in messages.values()))
    await stage.quiet()
    (sent,) = [each for each in messages.values() if "document" in each]
    file = stage.world.files.by_id(sent["document"]["file_id"])
    assert file is not None
    return file.data


def changed(content: bytes, department: str, **cells: str) -> bytes:
    """Somebody changes the row of item 49 in a spreadsheet program."""

    def work(workbook: Workbook) -> None:
        for row in workbook[SHEET].iter_rows(min_row=2):
            if (row[0].value, row[HEADINGS.index("填报单位")].value) == ("49", department):
                for heading, text in cells.items():
                    row[HEADINGS.index(heading)].value = text

    return saved(load_workbook(io.BytesIO(content)), work)


def saved(workbook: Workbook, work: Callable[[Workbook], None]) -> bytes:
    """The bytes of a workbook after some work."""
    work(workbook)
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()


def foreign() -> bytes:
    """A workbook that is no ledger."""

    def work(workbook: Workbook) -> None:
        assert workbook.active is not None
        workbook.active["A1"] = "姓名"

    return saved(Workbook(), work)


def send(stage: Stage, user: str, content: bytes, name: str = "台账.xlsx") -> None:
    """Somebody sends a file in private."""
    world = stage.world
    _, carried = world.keep_file(content, name, "document")
    world.say(stage.chat(user), stage.user(user), "", Words(extra=carried))


async def last(stage: Stage, chat: str) -> dict:  # type: ignore[type-arg]
    """What the bot has said last in a chat, once all is quiet."""
    await stage.quiet()
    return stage.own(chat)[-1]


async def versions(stage: Stage) -> int:
    """How many versions of reports there are."""
    return int((await stage.rows("SELECT count(*) AS n FROM versions"))[0]["n"])


async def audited(stage: Stage) -> int:
    """How often a ledger was stored."""
    return int((await stage.rows("SELECT count(*) AS n FROM audit WHERE action = 'import ledger'"))[0]["n"])
