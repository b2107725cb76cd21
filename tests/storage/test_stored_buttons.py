"""Stored buttons: those of the present form of a message do something, for a month."""

from dataclasses import replace
from datetime import timedelta

from storage.engine.database import Transaction
from storage.stored_buttons import KEPT, StoredButtons, by_key, by_number, make, prune
from tests.storage.conftest import NOW

BUTTONS = StoredButtons("-5", "answer:1", "7", "[]")


async def test_with_each_change_of_its_message_the_revision_grows_and_the_number_stays(rows: Transaction) -> None:
    first = await make(rows, BUTTONS, NOW)
    second = await make(rows, replace(BUTTONS, choices="[1]", on_reply="{}"), NOW)
    assert (second.id, second.revision, second.choices, second.on_reply) == (first.id, 1, "[1]", "{}")
    assert await by_number(rows, first.id) == await by_key(rows, "answer:1") == second


async def test_who_may_press_does_not_change_with_the_message(rows: Transaction) -> None:
    await make(rows, BUTTONS, NOW)
    changed = await make(rows, replace(BUTTONS, account="8", chat="-6"), NOW)
    assert (changed.account, changed.chat) == ("7", "-5")


async def test_they_work_for_a_month(rows: Transaction) -> None:
    made = await make(rows, BUTTONS, NOW)
    assert await prune(rows, NOW + KEPT) == 0
    assert await prune(rows, NOW + KEPT + timedelta(seconds=1)) == 1
    assert await by_number(rows, made.id) is None
