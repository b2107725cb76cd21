"""Recognise: a deployment begins only with a list by which the numbers in its database are meant."""

from datetime import datetime

from bot.adopting.following import is_same_numbering
from checklist_data.comparing.difference import compare
from checklist_data.comparing.outline import Outline, outline_from
from storage import lists, renumbering
from storage.database import Transaction


class OtherList(Exception):
    """The numbers in the database are meant by another list: adopt this one, or begin with that one."""

    def __init__(self, title: str) -> None:
        """Name the list by which they are meant."""
        super().__init__(title)
        self.title = title


async def recognise(rows: Transaction, outline: Outline, moment: datetime) -> None:
    """Record by which list the numbers are meant. Words may differ, as long as what is named means the same.

    Raises OtherList.
    """
    before = await lists.present(rows)
    if before is None:
        await lists.begin(rows, outline.title, outline.to_json(), moment, adopted=False)
        return
    if before.outline == outline.to_json():
        return
    change = compare(outline_from(before.outline), outline)
    named = await renumbering.refs_named(rows), await renumbering.departments_named(rows)
    if not is_same_numbering(change, *named):
        raise OtherList(before.title)
    await lists.revise(rows, before.id, outline.title, outline.to_json())
