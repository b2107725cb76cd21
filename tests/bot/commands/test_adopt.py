"""`qingdan adopt`: what it refuses, what it shows, and that a look changes nothing."""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

import openpyxl

from bot.errors import FAULTY, USAGE
from checklist_data.reader import PACKAGED
from storage import people, reports
from storage.engine.database import open_database
from storage.engine.process_lock import ProcessLock
from storage.people import Role
from storage.reports import Matter, Source, Words
from tests.bot.commands.deployment import DATABASE, NOW, Call, leave_database
from tests.next_year import NEW_NAME, RENAMED


def deploy() -> None:
    """A deployment with a liaison and three reports."""
    leave_database()

    async def work() -> None:
        database = await open_database(DATABASE)
        async with database.transaction("deploy") as rows:
            person = await people.meet(rows, "7", "李敏", NOW)
            await people.appoint(rows, person.id, Role.LIAISON, RENAMED, NOW)
            for department, ref in ((RENAMED, "51"), ("社会事业局", "13"), ("应急管理局", "25.1")):
                words = Words(NOW.date(), "on plan", None, "已部署")
                await reports.file(rows, Matter(department, ref), Source("", "", f"r{ref}"), words, person.id, NOW)
        await database.close()

    asyncio.run(work())


def everything() -> list[tuple[object, ...]]:
    """Every row of every table."""
    with closing(sqlite3.connect(DATABASE)) as connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return [row for table in sorted(tables) for row in connection.execute(f"SELECT * FROM {table}")]  # noqa: S608


def test_a_look_changes_nothing_and_says_what_would_be(call: Call, newer: Path, pairs: Path) -> None:
    deploy()
    before = everything()
    status, said, _ = call("adopt", newer, "--pairs", pairs, "--dry-run")
    assert status == 0
    assert everything() == before
    assert "填报延续2，终止1" in said
    assert "终止 13 社会事业局：新清单中已无此事项" in said
    assert f"通知 {NEW_NAME}" in said
    assert "内容有改动1项：20 防范化解涉医疗和家庭婚恋纠纷矛盾风险\n" in said, "two became one, which is told once"
    assert "延续81项，其中改动2项" in said


def test_a_look_may_be_had_while_the_bot_runs_but_nothing_be_taken_over(call: Call, newer: Path, pairs: Path) -> None:
    deploy()
    with ProcessLock(DATABASE):
        assert call("adopt", newer, "--pairs", pairs, "--dry-run")[0] == 0
        before = everything()
        status, _, problem = call("adopt", newer, "--pairs", pairs)
        assert status == USAGE
        assert "请先停止" in problem
        assert everything() == before


def test_the_list_is_taken_over_once(call: Call, newer: Path, pairs: Path) -> None:
    deploy()
    status, said, _ = call("adopt", newer, "--pairs", pairs)
    assert status == 0
    assert f"请把 QINGDAN_CHECKLIST 设为 {newer}" in said
    (copy,) = Path().glob("qingdan.sqlite3.before-*")
    with closing(sqlite3.connect(copy)) as connection:
        assert set(connection.execute("SELECT ref FROM reports")) == {("51",), ("13",), ("25.1",)}
    with closing(sqlite3.connect(DATABASE)) as connection:
        held = set(connection.execute("SELECT department, ref FROM reports WHERE withdrawn = 0"))
    assert held == {(NEW_NAME, "50"), ("应急管理局", "24.1")}
    before = everything()
    status, said, _ = call("adopt", newer)
    assert status == 0
    assert "没有变化" in said
    assert everything() == before


def test_nothing_is_taken_over_in_doubt(call: Call, newer: Path) -> None:
    deploy()
    before = everything()
    status, _, problem = call("adopt", newer)
    assert status == FAULTY
    assert '# "21" = "20"' in problem
    assert not list(Path().glob("qingdan.sqlite3.before-*"))
    assert everything() == before


def test_a_folder_that_does_not_pass_its_checks_is_not_taken_over(call: Call, newer: Path, pairs: Path) -> None:
    deploy()
    (newer / "document.toml").unlink()
    before = everything()
    status, _, problem = call("adopt", newer, "--pairs", pairs)
    assert status == FAULTY
    assert "缺少此文件" in problem
    assert everything() == before


def test_a_ledger_is_neither_taken_by_another_list_nor_read_back_from_before_a_change(
    call: Call, newer: Path, pairs: Path
) -> None:
    deploy()
    assert call("ledger", "--department", "应急管理局", "old.xlsx")[0] == 0
    assert call("adopt", newer, "--pairs", pairs)[0] == 0
    assert "qingdan adopt" in call("ledger", "new.xlsx")[2]
    assert "qingdan adopt" in call("ics", "new.ics")[2]
    assert "qingdan adopt" in call("import-ledger", "old.xlsx")[2]
    assert call("--checklist", newer, "ledger", "new.xlsx")[0] == 0
    assert "将更改 (would change): 0" in call("--checklist", newer, "import-ledger", "new.xlsx")[1]
    book = openpyxl.load_workbook("old.xlsx")
    heads = [each.value for each in book["台账"][1]]
    row = next(each for each in book["台账"].iter_rows() if str(each[-1].value).startswith("24|"))
    row[heads.index("状态")].value, row[heads.index("进展情况")].value = "按计划", "写在换清单之前的台账上"
    book.save("old.xlsx")
    status, said, problem = call("--checklist", newer, "import-ledger", "old.xlsx")
    assert status == FAULTY
    assert "清单已更换" in problem + said


def test_without_a_folder_or_a_database_it_says_what_is_missing(call: Call, newer: Path) -> None:
    assert "请写明新清单" in call("adopt")[2]
    assert "请写明两个" in call("diff", PACKAGED)[2]
    assert "没有数据库" in call("adopt", newer)[2]
