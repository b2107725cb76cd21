"""Recognise: the numbers in a database are read with the list alone by which they are meant."""

from datetime import datetime

from bot.errors import FAULTY, CommandFailed
from checklist_data.comparing.outline import Outline, outline_from
from storage import lists, renumbering
from storage.engine.database import Transaction
from storage.lists import List


class OtherList(CommandFailed):
    """The numbers in the database are meant by another list: adopt this one, or go on with that one."""

    def __init__(self, title: str) -> None:
        """Name the list by which they are meant."""
        super().__init__(
            f"数据库里的编号是按《{title}》记的，与所设清单不同。要换用所设清单，"
            "请先停止助手，运行 qingdan adopt 文件夹；否则请把 QINGDAN_CHECKLIST 改回"
            " (the database goes by another list: adopt this one, or set that one)",
            FAULTY,
        )


async def recognise(rows: Transaction, outline: Outline, moment: datetime) -> None:
    """Record by which list the numbers are meant. Words may differ, as long as what is named means the same.

    Raises OtherList.
    """
    before = await same_list(rows, outline)
    if before is None:
        await lists.begin(rows, outline.title, outline.to_json(), moment, adopted=False)
    elif before.outline != outline.to_json():
        await lists.revise(rows, before.id, outline.title, outline.to_json())


async def same_list(rows: Transaction, outline: Outline) -> List | None:
    """Return the list that is recorded; None where none is yet.

    Raises OtherList where its numbers mean something else.
    """
    before = await lists.present(rows)
    if before is None or before.outline == outline.to_json():
        return before
    from bot.adopting.following import is_same_numbering  # noqa: PLC0415 - what compares is seldom needed
    from checklist_data.comparing.difference import compare  # noqa: PLC0415

    change = compare(outline_from(before.outline), outline)
    named = await renumbering.refs_named(rows), await renumbering.departments_named(rows)
    if not is_same_numbering(change, *named):
        raise OtherList(before.title)
    return before
