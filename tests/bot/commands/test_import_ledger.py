"""`ledger` and `import-ledger`: the table of the work is taken out, edited, and read back by the office."""

from pathlib import Path

import pytest

from bot.commands import import_ledger, ledger
from bot.errors import CommandFailed
from bot.ledger.reading import read_ledger
from storage import chats
from storage.engine.database import Transaction
from tests.bot.commands.records import ACCOUNT, MATTER, OFFICE, called, value_of
from tests.bot.ledger.desk import NOW, edit, report, with_rows


def test_a_ledger_is_taken_out_changed_and_read_back(deployment: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = deployment.with_name("台账.xlsx")
    assert ledger.run(called(file=file, department="党群")) == 0
    assert "已填报1行" in capsys.readouterr().out
    edit(file, "49", MATTER.department, 状态="已办结", 完成比例="100%")
    assert import_ledger.run(called(file=file)) == 0
    assert "49 党群工作部：按计划 80% 已评选 → 已办结 100% 已评选" in capsys.readouterr().out
    assert value_of(deployment, "SELECT count(*) FROM versions") == 1
    assert import_ledger.run(called(file=file, apply=True, by=OFFICE)) == 0
    assert value_of(deployment, "SELECT count(*) FROM versions") == 2
    assert value_of(deployment, "SELECT count(*) FROM audit WHERE action = 'import ledger'") == 1


def test_a_ledger_is_read_back_by_the_office_alone(deployment: Path) -> None:
    file = deployment.with_name("台账.xlsx")
    ledger.run(called(file=file))
    edit(file, "49", MATTER.department, 状态="已办结", 完成比例="100%")
    with pytest.raises(CommandFailed, match="不是综治办人员"):
        import_ledger.run(called(file=file, apply=True, by=ACCOUNT))
    with pytest.raises(CommandFailed, match="--by"):
        import_ledger.run(called(file=file, apply=True))
    assert value_of(deployment, "SELECT count(*) FROM versions") == 1


def test_one_fault_and_nothing_is_stored(deployment: Path) -> None:
    file = deployment.with_name("台账.xlsx")
    ledger.run(called(file=file))
    edit(file, "49", MATTER.department, 状态="已办结", 完成比例="100%")
    edit(file, "50", "教体局", 状态="差不多")
    edit(file, "1", "党群工作部", 状态="差不多")
    with pytest.raises(CommandFailed, match="没有作任何更改"):
        import_ledger.run(called(file=file, apply=True, by=OFFICE))
    assert value_of(deployment, "SELECT count(*) FROM versions") == 1


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
    assert str(value_of(deployment, f"{told} {ACCOUNT}")).count("2项：49、50") == 1
    assert "1项待审核：49 党群工作部" in str(value_of(deployment, f"{told} {OFFICE}"))


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
    assert value_of(deployment, "SELECT stage || coalesce(report, '') FROM occurrences") == "open"


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
    assert value_of(deployment, "SELECT count(*) FROM versions") == 2
