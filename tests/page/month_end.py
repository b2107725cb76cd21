"""The last week of the month: what ends, what is waived, the ledger there and back, and figures that agree."""

import shutil
from pathlib import Path

from docx import Document
from openpyxl import load_workbook

from bot.ledger.columns import COLUMNS
from bot.ledger.rows import SHEET
from bot.practice.control.cast import LEADER, OFFICE, SECOND_LIAISON, STRANGER
from tests.bot.ledger.test_in_an_office import converted
from tests.page.month import Month

FIGURES = ("填报红灯", "填报黄灯", "填报绿灯", "逾期任务", "待审核", "已销号")
HEADINGS = [each.heading for each in COLUMNS]


def last_week(month: Month, folder: Path) -> None:
    """Somebody leaves and speaks for nobody; a task is waived; the ledger is edited in an office and sent back."""
    month.at("25T09:31")
    month.says(OFFICE, "/people", "现有人员6人")
    month.presses("现有人员", "路人 · 应急管理局副联络员", "确认")
    month.understands()
    month.reads("现有人员5人")
    month.says(STRANGER, "25 on track", "nothing is recorded")
    month.plays(OFFICE)
    month.presses("今日提醒", "1 道德模范信息", "本期不适用", "已由上级统一开展")
    month.at("30T09:31")
    month.says(OFFICE, "/ledger", "台账（2026年11月30日）")
    month.page.locator("input[type=file]").set_input_files(edited(taken(month, folder / "台账.xlsx"), folder))
    month.reads("将更改1项")
    month.presses("将更改1项", "写入")
    month.reads("已写入1项")
    month.plays(SECOND_LIAISON)
    month.reads("按台账更新")


def taken(month: Month, path: Path) -> Path:
    """The newest file of the conversation, as somebody takes it from the chat."""
    with month.page.expect_download() as found:
        month.log.locator("a.file").last.click()
    found.value.save_as(path)
    return path


def edited(path: Path, folder: Path) -> Path:
    """The ledger with a difficulty that is over, saved by the spreadsheet program where there is one."""
    book = load_workbook(path)
    sheet = book[SHEET]
    for row in sheet.iter_rows():
        values = [each.value for each in row]
        if "25" in map(str, values) and "应急管理局" in values:
            row[HEADINGS.index("状态")].value = "按计划"
            row[HEADINGS.index("进展情况")].value = "经费已落实"
    book.save(path)
    if shutil.which("soffice") is None:
        return path
    converted(path, "xlsx", folder / "office")
    return folder / "office" / path.name


def the_end(month: Month, folder: Path) -> None:
    """What the leader and the office read says the same, in the chat, on the board, and in the circular."""
    said = []
    for persona in (LEADER, OFFICE):
        month.says(persona, "/status", "全区填报：")
        said.append(month.last("全区填报：").inner_text().split("\n")[1])
    assert said == ["全区填报：红灯0项、黄灯0项、绿灯2项；任务逾期3项；待审核0条"] * 2
    assert on_the_board(month) == {"填报红灯": 0, "填报黄灯": 0, "填报绿灯": 2, "逾期任务": 3, "待审核": 0, "已销号": 1}
    month.says(OFFICE, "/circular 2026-11", "2026年11月工作通报")
    written = "".join(each.text for each in Document(str(taken(month, folder / "通报.docx"))).paragraphs)
    for each in ("红灯0项", "绿灯2项", "逾期任务3项", "已销号1项", "待审核0项"):
        assert each in written


def on_the_board(month: Month) -> dict[str, int]:
    """The figures of the board, opened by the leader from the chat."""
    month.says(LEADER, "/board", "在浏览器中打开")
    with month.page.context.expect_page() as opened:
        month.page.get_by_role("link", name="在浏览器中打开").last.click()
    board = opened.value
    board.get_by_role("heading", name="总览").wait_for()
    lines = board.locator("main").inner_text().split("\n")
    board.close()
    return {each: int(lines[lines.index(each) + 1]) for each in FIGURES}
