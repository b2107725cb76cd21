"""A deployment by an older list, for the tests of taking a newer one over."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from bot.adopting.adopt import Adopted, adopt
from checklist_data.comparing.difference import compare
from checklist_data.comparing.outline import Outline
from storage import duties, lists, people, reports
from storage.duties import Duty
from storage.engine.database import Transaction, open_database
from storage.people import Role
from storage.reports import Matter, Source, Words
from tests.checklist_data.comparing.lists import outline

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
SCHOOLS = "建立健全校园安全隐患排查治理和应急处置机制,每学期至少开展一次联合检查并通报整改情况。"
CLEAN = "组织机关干部到社区报到服务,协助做好文明劝导和环境整治,年底前形成总结。"
FIRES = "对人员密集场所开展消防安全检查,每季度通报一次。"
OLD, NEW = outline((SCHOOLS, ()), (CLEAN, ()), (FIRES, ())), outline((FIRES, ()), (SCHOOLS, ()))
WHAT = ("school-check", "1", "每学期", "inspection", "yearly", 5, "/", ())
DUTY = Duty(0, *WHAT, stopped=False, set_by=None, since=NOW.date(), planned_to=None)
T = TypeVar("T")
Work = Callable[[Transaction], Awaitable[object]]
Adopting = Callable[[Transaction], Awaitable[Adopted]]


def on_rows(work: Callable[[Transaction], Awaitable[T]], *, after: Work | None = None) -> T:
    """Do some work on a new database, and some other work in a transaction before it."""

    async def done() -> T:
        with TemporaryDirectory() as folder:
            database = await open_database(Path(folder) / "bot.sqlite3")
            try:
                if after is not None:
                    async with database.transaction("before") as rows:
                        await after(rows)
                async with database.transaction("work") as rows:
                    return await work(rows)
            finally:
                await database.close()

    return asyncio.run(done())


async def deployed(rows: Transaction) -> None:
    """A deployment by the older list, with a report on every entry and a duty."""
    await lists.begin(rows, OLD.title, OLD.to_json(), NOW, adopted=False)
    person = await people.meet(rows, "1", "甲", NOW)
    await people.appoint(rows, person.id, Role.LIAISON, "教体局", NOW)
    for number in ("1", "2", "3"):
        words = Words(NOW.date(), "on plan", None, number)
        await reports.file(rows, Matter("教体局", number), Source("", "", number), words, person.id, NOW)
    await duties.settle(rows, DUTY)


def adopting(old: Outline = OLD, new: Outline = NEW) -> Adopting:
    """Take the newer list over."""
    return partial(adopt, change=compare(old, new), moment=NOW + timedelta(days=1))
