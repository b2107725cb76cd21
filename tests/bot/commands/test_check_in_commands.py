"""`ledger`, `import-ledger`, `export`, `erase-person`: the deployment's records, taken out, brought in, forgotten."""

import json
import re
import sqlite3
from argparse import Namespace
from contextlib import closing
from pathlib import Path

import pytest
from docx import Document

from bot.commands import circular, erase_person, export, import_ledger, ledger
from bot.errors import CommandFailed
from bot.ledger.reading import read_ledger
from bot.settings import PREFIX
from storage import chats, daily_polls, people
from storage.engine.database import Transaction
from storage.exporting import TABLES
from storage.people import Role
from storage.reports import Matter
from tests.bot.ledger.desk import NOW, edit, report, with_rows

ACCOUNT, OFFICE = "700000007", "700000008"
NAME = "李敏敏"
MATTER = Matter("党群工作部", "49")


class Clockwork:
    """A front end that only tells the time."""

    def moment(self) -> object:
        """Always the same."""
        return NOW


@pytest.fixture
def deployment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A deployment with a liaison who has reported."""
    path = tmp_path / "bot.sqlite3"
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(f"{PREFIX}DATABASE", str(path))
    monkeypatch.setenv(f"{PREFIX}OWNERS", "1")
    with_rows(path, _filled)
    return path


async def _filled(rows: Transaction) -> None:
    person = await people.meet(rows, ACCOUNT, NAME, NOW)
    await people.appoint(rows, person.id, Role.LIAISON, MATTER.department, NOW)
    office = await people.meet(rows, OFFICE, "周宁", NOW)
    await people.appoint(rows, office.id, Role.OFFICE, "", NOW)
    await chats.meet(rows, ACCOUNT, "private", "", NOW)
    await chats.meet(rows, "-5", "group", "工作群", NOW)
    await chats.adopt(rows, "-5", ACCOUNT, NOW)
    await daily_polls.wish(rows, person.id, reminder=True)
    await report(rows, MATTER, "已评选")
    await rows.change("UPDATE people SET account = NULL WHERE account = '7'")
    await rows.change(
        "INSERT INTO inbox VALUES (1, ?, 1, 'dead', 0, 1, 'x')",
        (f'{{"from":{{"id":{ACCOUNT},"first_name":"{NAME}"}}}}',),
    )
    await rows.change(
        "INSERT INTO outbox (key, chat, lane, rank, purpose, body, created_at) VALUES (?, ?, ?, 0, 'answer', ?, 1)",
        (f"review:1.1:{ACCOUNT}", "-5", "-5", f'{{"text":"{NAME}现为联络员"}}'),
    )
    await rows.change(
        "INSERT INTO questions (chat, message_id, asker, text, plain, reply, checklist, asked_at)"
        " VALUES ('-5', '1', ?, '问', '问', 'x', 'x', 1)",
        (ACCOUNT,),
    )


def called(**given: object) -> Namespace:
    """A call with these arguments."""
    usual = {"file": None, "department": None, "since": None, "whole": False, "apply": False, "by": None}
    return Namespace(front_end=Clockwork(), checklist=None, **{**usual, "json": True, "account": None, **given})


def test_a_ledger_is_taken_out_changed_and_read_back(deployment: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = deployment.with_name("台账.xlsx")
    assert ledger.run(called(file=file, department="党群")) == 0
    assert "已填报1行" in capsys.readouterr().out
    edit(file, "49", MATTER.department, 状态="已办结", 完成比例="100%")
    assert import_ledger.run(called(file=file)) == 0
    assert "49 党群工作部：按计划 80% 已评选 → 已办结 100% 已评选" in capsys.readouterr().out
    assert _one(deployment, "SELECT count(*) FROM versions") == 1
    assert import_ledger.run(called(file=file, apply=True, by=OFFICE)) == 0
    assert _one(deployment, "SELECT count(*) FROM versions") == 2
    assert _one(deployment, "SELECT count(*) FROM audit WHERE action = 'import ledger'") == 1


def test_a_circular_is_written_once_for_a_month_that_has_begun(
    deployment: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = deployment.with_name("通报.docx")
    assert circular.run(called(file=file, month=f"{NOW:%Y-%m}")) == 0
    assert "已写出" in capsys.readouterr().out
    text = "\n".join(each.text for each in Document(str(file)).paragraphs)
    assert f"{NOW.month}月共有1个部门填报进展1项" in text
    for name, month, told in (
        ("通报.docx", None, "文件已存在"),
        ("新.docx", "2999-01", "不是已开始的月份"),
        ("", "", "写明文件名"),
    ):
        with pytest.raises(CommandFailed, match=told):
            circular.run(called(file=deployment.with_name(name) if name else None, month=month))
    monkeypatch.setenv(f"{PREFIX}CIRCULAR_TEMPLATE", str(deployment))
    with pytest.raises(CommandFailed, match=r"不是 Word 文档"):
        circular.run(called(file=deployment.with_name("新.docx"), month=None))
    assert not deployment.with_name("新.docx").exists()


def test_a_ledger_is_read_back_by_the_office_alone(deployment: Path) -> None:
    file = deployment.with_name("台账.xlsx")
    ledger.run(called(file=file))
    edit(file, "49", MATTER.department, 状态="已办结", 完成比例="100%")
    with pytest.raises(CommandFailed, match="不是综治办人员"):
        import_ledger.run(called(file=file, apply=True, by=ACCOUNT))
    with pytest.raises(CommandFailed, match="--by"):
        import_ledger.run(called(file=file, apply=True))
    assert _one(deployment, "SELECT count(*) FROM versions") == 1


def test_one_fault_and_nothing_is_stored(deployment: Path) -> None:
    file = deployment.with_name("台账.xlsx")
    ledger.run(called(file=file))
    edit(file, "49", MATTER.department, 状态="已办结", 完成比例="100%")
    edit(file, "50", "教体局", 状态="差不多")
    edit(file, "1", "党群工作部", 状态="差不多")
    with pytest.raises(CommandFailed, match="没有作任何更改"):
        import_ledger.run(called(file=file, apply=True, by=OFFICE))
    assert _one(deployment, "SELECT count(*) FROM versions") == 1


def test_the_department_is_told_once_and_the_office_of_what_it_has_to_decide(deployment: Path) -> None:
    async def listening(rows: Transaction) -> None:
        await chats.meet(rows, OFFICE, "private", "", NOW)

    with_rows(deployment, listening)
    file = deployment.with_name("台账.xlsx")
    ledger.run(called(file=file))
    edit(
        file, "49", MATTER.department, 状态="已办结", 完成比例="100%", 进展日期="2026-11-20", 佐证材料="教发[2026]15号"
    )
    edit(file, "50", MATTER.department, 状态="按计划")
    assert import_ledger.run(called(file=file, apply=True, by=OFFICE)) == 0
    told = "SELECT group_concat(body) FROM outbox WHERE key LIKE 'import:%' AND chat = "
    assert str(_one(deployment, f"{told} {ACCOUNT}")).count("2项：49、50") == 1
    assert "1项待审核：49 党群工作部" in str(_one(deployment, f"{told} {OFFICE}"))


def test_what_was_done_by_a_report_is_to_be_done_again_where_the_ledger_says_so(deployment: Path) -> None:
    async def reported(rows: Transaction) -> None:
        await rows.change(
            "INSERT INTO duties (id, key, ref, quote, kind, rule, start_days, ladder, since)"
            " VALUES (1, 'x', '49', '演练', 'report', 'yearly@12-1', 1, '7', '2026-01-01')"
        )
        await rows.change(
            "INSERT INTO occurrences (duty, period, start, due, provisional, stage, report)"
            " VALUES (1, '2026', '2026-01-01', '2026-12-01', 0, 'reported', 1)"
        )

    with_rows(deployment, reported)
    file = deployment.with_name("台账.xlsx")
    ledger.run(called(file=file))
    edit(file, "49", MATTER.department, 状态="有困难")
    assert import_ledger.run(called(file=file, apply=True, by=OFFICE)) == 0
    assert _one(deployment, "SELECT stage || coalesce(report, '') FROM occurrences") == "open"


def test_the_preview_shows_day_and_evidence(deployment: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = deployment.with_name("台账.xlsx")
    ledger.run(called(file=file))
    edit(file, "49", MATTER.department, 进展日期="2026.11.20", 佐证材料="教发[2026]15号")
    assert import_ledger.run(called(file=file)) == 0
    printed = capsys.readouterr().out
    assert "进展日期 2026-11-23 → 2026-11-20" in printed
    assert "佐证材料 （空） → 教发〔2026〕15号" in printed


def test_what_was_reported_while_the_file_was_read_is_not_overwritten(
    deployment: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = deployment.with_name("台账.xlsx")
    ledger.run(called(file=file))
    edit(file, "49", MATTER.department, 状态="已办结", 完成比例="100%")

    def slowly(*given: object) -> object:
        found = read_ledger(*given)  # type: ignore[arg-type]
        with_rows(deployment, lambda rows: report(rows, MATTER, "更新的进展"))
        return found

    monkeypatch.setattr(import_ledger, "read_ledger", slowly)
    with pytest.raises(CommandFailed, match="读取期间有新的填报"):
        import_ledger.run(called(file=file, apply=True, by=OFFICE))
    assert _one(deployment, "SELECT count(*) FROM versions") == 2


def test_a_file_is_never_overwritten(deployment: Path) -> None:
    deployment.with_name("a").write_text("x")
    for command in (ledger, export):
        with pytest.raises(CommandFailed, match="文件已存在"):
            command.run(called(file=deployment.with_name("a")))


def test_the_export_has_everything_and_every_field_is_documented(deployment: Path) -> None:
    file = deployment.with_name("all.json")
    assert export.run(called(file=file)) == 0
    told = json.loads(file.read_text(encoding="utf-8"))
    assert set(told) == {"schema", "taken_at", *TABLES}
    assert [each["text"] for each in told["versions"]] == ["已评选"]
    guide = (Path(__file__).parents[3] / "docs/export.md").read_text(encoding="utf-8")
    sections = {part.split("`")[0]: part for part in guide.split("## `")[1:]}
    assert {name: tuple(re.findall(r"^\| `(\w+)` \|", part, re.MULTILINE)) for name, part in sections.items()} == TABLES


def test_a_person_is_looked_at_before_being_forgotten(deployment: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert erase_person.run(called(account=ACCOUNT)) == 0
    assert "将抹去" in capsys.readouterr().out
    assert _anywhere(deployment, NAME)
    with pytest.raises(CommandFailed, match="没有这个人"):
        erase_person.run(called(account="99"))


def test_a_person_is_forgotten_everywhere_and_the_departments_record_stays(deployment: Path) -> None:
    assert erase_person.run(called(account=ACCOUNT, apply=True)) == 0
    assert not _anywhere(deployment, NAME)
    assert not _anywhere(deployment, ACCOUNT)
    assert _one(deployment, "SELECT count(*) FROM versions") == 1
    assert _one(deployment, "SELECT count(*) FROM appointments WHERE until IS NULL") == 1
    assert _one(deployment, "SELECT adopted_by FROM chats WHERE chat = '-5'") == "1"
    assert _one(deployment, "SELECT count(*) FROM sqlite_master WHERE type = 'trigger'") == 9


def _one(path: Path, statement: str) -> object:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(statement).fetchone()[0]


def _anywhere(path: Path, text: str) -> bool:
    """Whether a text is in any column of any table."""
    with closing(sqlite3.connect(path)) as connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        values = [str(each) for table in tables for row in connection.execute(f"SELECT * FROM {table}") for each in row]  # noqa: S608
    return any(text in each for each in values)
