"""The audit keeps what was done, in its order, and nothing can be changed in it."""

from dataclasses import replace

import pytest

from storage.audit import AuditLine, about, note
from storage.engine.database import Transaction
from storage.people import Person
from tests.storage.conftest import NOW


async def test_lines_about_a_subject_come_oldest_first(rows: Transaction, person: Person) -> None:
    first = AuditLine(NOW, person.id, "set", "duty 1", None, "每年")
    second = replace(first, person=None, action="stop", old="每年", new=None)
    for each in (first, replace(first, subject="duty 11"), second):
        await note(rows, each)
    assert await about(rows, "duty 1") == [first, second]


@pytest.mark.parametrize("change", ["UPDATE audit SET action = 'other'", "DELETE FROM audit"])
async def test_what_is_on_record_stays(rows: Transaction, change: str) -> None:
    await note(rows, AuditLine(NOW, None, "set", "duty 1", None, None))
    with pytest.raises(Exception, match="the audit is never changed"):
        await rows.change(change)
