"""The work in whose transaction a conversation speaks."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest

from handlers.outgoing import Body, Button, body_of
from handlers.work import Work, unasked
from storage.engine.database import Database, Transaction
from storage.outbox import Purpose
from tests.conversations.stage import Stage

OFFICE = "13"
NOW = datetime(2026, 12, 2, 2, tzinfo=UTC)
KEYBOARD = ((Button("是", "do:1:1:0"),),)
LONG = "长" * 5000


@pytest.fixture
async def rows(database: Database) -> AsyncIterator[Transaction]:
    async with database.transaction("test") as opened:
        yield opened


async def queued(rows: Transaction) -> list[tuple[str, Body]]:
    found = await rows.rows("SELECT key, body FROM outbox ORDER BY id")
    return [(each["key"], body_of(each["body"])) for each in found]


async def test_what_is_too_long_goes_out_in_parts_and_the_last_has_the_buttons(rows: Transaction) -> None:
    work = Work(rows, 7, NOW)
    key = await work.say(OFFICE, Body(LONG, keyboard=KEYBOARD))
    parts = await queued(rows)
    assert len(parts) > 1
    assert [each for each, _ in parts] == [*(f"{key}/{at}" for at in range(1, len(parts))), key]
    assert [bool(body.keyboard) for _, body in parts] == [False] * (len(parts) - 1) + [True]
    assert "".join(body.text for _, body in parts).count("长") == len(LONG)


async def test_handled_again_an_update_has_the_same_keys_in_the_same_order(rows: Transaction) -> None:
    first, again = Work(rows, 7, NOW), Work(rows, 7, NOW + timedelta(hours=1))
    keys = [first.new_key(Purpose.ANSWER), first.new_key(Purpose.NOTICE)]
    assert [again.new_key(Purpose.ANSWER), again.new_key(Purpose.NOTICE)] == keys
    assert len(set(keys)) == 2
    assert Work(rows, 8, NOW).new_key(Purpose.ANSWER) not in keys


async def test_a_message_that_has_not_gone_out_is_changed_where_it_waits(rows: Transaction) -> None:
    work = Work(rows, 7, NOW)
    key = await work.say(OFFICE, Body("旧", keyboard=KEYBOARD, thread="4"))
    await work.say(OFFICE, Body("新", edits=key), Purpose.EDIT)
    ((waiting, body),) = await queued(rows)
    assert waiting == key
    assert (body.text, body.keyboard, body.thread) == ("新", (), "4")


async def test_a_message_that_has_gone_out_is_changed_by_another(rows: Transaction) -> None:
    work = Work(rows, 7, NOW)
    key = await work.say(OFFICE, Body("旧"))
    await rows.change("UPDATE outbox SET state = 'sent', message_id = '5'")
    await work.say(OFFICE, Body("新", edits=key), Purpose.EDIT)
    assert [body.text for _, body in await queued(rows)] == ["旧", "新"]


@pytest.mark.parametrize("text", ["", "好"])
async def test_a_short_text_is_one_message(rows: Transaction, text: str) -> None:
    await Work(rows, 7, NOW).say(OFFICE, Body(text))
    assert [body.text for _, body in await queued(rows)] == [text]


async def test_what_the_bot_does_on_its_own_has_no_update_and_nobodys_share(stage: Stage) -> None:
    async with stage.database.transaction("look") as opened:
        context = unasked(stage.services, opened)
        assert (context.work.update_id, context.work.share, context.bot_name) == (0, None, "")
        assert context.today == context.frame.today
        context.work.note("49")
