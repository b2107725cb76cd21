"""Storing what a ledger that came back says: all of it or nothing, unless it was overtaken."""

import asyncio
from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path

import pytest

from bot.ledger.applying import LedgerImport, Overtaken
from bot.ledger.reading import read_ledger
from checklist_data.model import Checklist
from storage import bulk_reports, reports
from storage.bulk_reports import Imported
from storage.engine.database import Transaction, open_database
from storage.reports import Matter
from tests.bot.ledger.desk import TODAY, at_the_desk, edit, ledger, report, with_rows, written

MATTER = Matter("党群工作部", "49")


def test_what_was_changed_is_read_and_stored_as_a_new_version(tmp_path: Path, checklist: Checklist) -> None:
    async def work(rows: Transaction) -> None:
        number = await report(rows, MATTER, "已评选")
        taken = await ledger(rows, checklist)
        path = written(taken, tmp_path / "a.xlsx")
        edit(
            path,
            "49",
            MATTER.department,
            状态="已办结",
            完成比例="100%",
            进展情况="全部评选",
            佐证材料="教发[2026]15号",
        )
        changes = read_ledger(path, taken, TODAY).changes
        await LedgerImport(changes).store(at_the_desk(rows, checklist))
        (present,) = await reports.standing(rows, refs=["49"])
        assert (present.id, present.version) == (number, 2)
        assert (present.words.state, present.words.percent, present.words.text) == ("done", 100, "全部评选")
        after = await ledger(rows, checklist)
        assert next(each for each in after.rows if each.matter == MATTER).evidence == "教发〔2026〕15号"

    with_rows(tmp_path / "bot.sqlite3", work)


def test_a_row_that_was_empty_becomes_a_report(tmp_path: Path, checklist: Checklist) -> None:
    async def work(rows: Transaction) -> None:
        taken = await ledger(rows, checklist)
        path = written(taken, tmp_path / "a.xlsx")
        edit(path, "49", MATTER.department, 状态="有困难", 进展情况="场地未落实")
        await LedgerImport(read_ledger(path, taken, TODAY).changes).store(at_the_desk(rows, checklist))
        (present,) = await reports.standing(rows)
        assert (present.matter, present.words.state, present.words.day) == (MATTER, "difficult", TODAY)

    async def prepared(rows: Transaction) -> None:
        await report(rows, Matter("教体局", "1"), "x")
        await rows.change("UPDATE reports SET withdrawn = 1")
        await work(rows)

    with_rows(tmp_path / "bot.sqlite3", prepared)


@pytest.mark.parametrize("by", ["nobody", "another program", "this one"])
def test_changes_that_were_overtaken_since_they_were_checked_are_not_stored(
    tmp_path: Path, checklist: Checklist, by: str
) -> None:
    """Of what was written in between, by whichever program, nothing is passed over; else nothing is looked up twice."""
    file = tmp_path / "bot.sqlite3"

    async def work() -> None:
        database, other = await open_database(file), await open_database(file)
        try:
            async with database.transaction("report") as rows:
                await report(rows, MATTER, "已评选")
                taken = await ledger(rows, checklist)
            path = written(taken, tmp_path / "a.xlsx")
            edit(path, "49", MATTER.department, 进展情况="全部评选")
            coming = LedgerImport(read_ledger(path, taken, TODAY).changes)
            async with database.transaction("check") as rows:
                await coming.check(rows)
            if by != "nobody":
                async with (other if by == "another program" else database).transaction("withdraw") as rows:
                    await rows.change("UPDATE reports SET withdrawn = 1")
            with pytest.raises(Overtaken) if by != "nobody" else nullcontext():
                async with database.transaction("store") as rows:
                    await coming.store(at_the_desk(rows, checklist))
            async with database.transaction("look") as rows:
                found = await rows.rows("SELECT text FROM versions ORDER BY number")
            assert [each["text"] for each in found] == ["已评选", *(["全部评选"] if by == "nobody" else [])]
        finally:
            await database.close()
            await other.close()

    asyncio.run(work())


def test_what_was_stored_is_told_as_it_would_be_read_back(tmp_path: Path, checklist: Checklist) -> None:
    async def work(rows: Transaction) -> None:
        await report(rows, MATTER, "已评选")
        taken = await ledger(rows, checklist)
        path = written(taken, tmp_path / "a.xlsx")
        edit(path, "49", MATTER.department, 状态="有困难", 进展情况="场地未落实")
        other = next(each.matter for each in taken.rows if each.report is None)
        edit(path, other.ref, other.department, 状态="按计划", 进展情况="已部署")
        changes = read_ledger(path, taken, TODAY).changes
        made = await LedgerImport(changes).store(at_the_desk(rows, checklist))
        kept = {each.id: each for each in await reports.standing(rows)}
        assert {each.id: each for each in made.reports} == kept
        assert len(kept) == 2

    with_rows(tmp_path / "bot.sqlite3", work)


def test_what_was_checked_is_not_checked_again_while_others_wait(
    tmp_path: Path, checklist: Checklist, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked = []
    overtaken = bulk_reports.overtaken

    async def counted(rows: Transaction, wanted: Sequence[Imported]) -> list[Matter]:
        looked.append(len(wanted))
        return await overtaken(rows, wanted)

    monkeypatch.setattr(bulk_reports, "overtaken", counted)

    async def work(rows: Transaction) -> None:
        taken = await ledger(rows, checklist)
        path = written(taken, tmp_path / "a.xlsx")
        edit(path, "49", MATTER.department, 状态="有困难", 进展情况="场地未落实")
        coming = LedgerImport(read_ledger(path, taken, TODAY).changes)
        await coming.check(rows)
        await report(rows, Matter("教体局", "1"), "x")
        await coming.check(rows)
        looked.clear()
        await coming.store(at_the_desk(rows, checklist))
        assert looked == []

    with_rows(tmp_path / "bot.sqlite3", work)
