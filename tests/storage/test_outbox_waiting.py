"""What waits in the outbox: whose turn it is, and what is dropped."""

from datetime import timedelta

from storage import outbox, outbox_waiting
from storage.engine.database import Transaction
from storage.outbox import Outgoing, Purpose
from tests.storage.conftest import NOW


async def put(
    rows: Transaction, key: str, purpose: Purpose = Purpose.ANSWER, author: str = "7", slot: str = ""
) -> None:
    """Queue a message into a group."""
    message = Outgoing(key, "-5", purpose, f'{{"text": "{key}"}}', author, slot)
    await outbox.put(rows, message, NOW)


async def test_each_author_has_a_next_message_and_answers_come_first(rows: Transaction) -> None:
    await put(rows, "reminder", Purpose.REMINDER, "")
    for key, author in (("a1", "7"), ("a2", "7"), ("b1", "8")):
        await put(rows, key, author=author)
    heads = await outbox_waiting.heads(rows)
    keys = {each["id"]: each["key"] for each in await rows.rows("SELECT id, key FROM outbox")}
    assert [keys[each.id] for each in heads] == ["a1", "b1", "reminder"]
    assert await outbox_waiting.count_for(rows, "-5", "7") == 2


async def test_a_waiting_message_can_be_changed_and_one_that_was_dropped_cannot(rows: Transaction) -> None:
    await put(rows, "a")
    await outbox_waiting.rewrite(rows, "a", "{}")
    assert await outbox_waiting.body_of(rows, "a") == "{}"
    assert [await outbox_waiting.drop(rows, "a", NOW) for _ in range(2)] == [True, False]
    await outbox_waiting.rewrite(rows, "a", "[]")
    assert await outbox_waiting.body_of(rows, "a") is None
    assert (await rows.one("SELECT body FROM outbox"))["body"] != "[]"


async def test_a_message_that_is_held_is_not_free_before(rows: Transaction) -> None:
    await put(rows, "a")
    await outbox_waiting.hold(rows, "a", NOW + timedelta(hours=1))
    await outbox_waiting.hold(rows, "a", NOW)
    (head,) = await outbox_waiting.heads(rows)
    assert head.not_before == NOW + timedelta(hours=1)


async def test_of_a_persons_presses_the_newest_are_answered(rows: Transaction) -> None:
    for each in range(4):
        await put(rows, f"press:{each}", Purpose.PRESS)
    await put(rows, "other", Purpose.PRESS, "8")
    await outbox_waiting.drop_presses(rows, "7", 2, NOW)
    left = await rows.rows("SELECT key FROM outbox WHERE state = 'waiting' ORDER BY id")
    assert [each["key"] for each in left] == ["press:2", "press:3", "other"]
    await outbox_waiting.drop_old_presses(rows, NOW, NOW)
    assert len(await outbox_waiting.heads(rows)) == 3, "no press waits for another"
    await outbox_waiting.drop_old_presses(rows, NOW + timedelta(seconds=1), NOW)
    assert await outbox_waiting.heads(rows) == []


async def test_files_that_are_still_to_be_sent_are_known(rows: Transaction) -> None:
    await put(rows, "a")
    await outbox_waiting.rewrite(rows, "a", '{"text": "", "file": "/x/a.xlsx"}')
    assert await outbox_waiting.files(rows) == {"/x/a.xlsx"}
    await outbox_waiting.drop(rows, "a", NOW)
    assert await outbox_waiting.files(rows) == frozenset()
