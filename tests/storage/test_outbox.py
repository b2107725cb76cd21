"""The outbox: unique keys, lanes, states."""

import asyncio
from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storage import chats, inbox, outbox, outbox_waiting, questions
from storage.engine.copies import back_up
from storage.engine.database import Database, Transaction
from storage.engine.location import Server
from storage.engine.timestamps import restored
from storage.outbox import MessageState, Outgoing, Purpose
from storage.questions import Place, StoredQuestion
from tests.contents import content_of
from tests.stages import OnRows

NOW = restored(1_795_000_000_000)


async def put(rows: Transaction, key: str, chat: str, purpose: Purpose = Purpose.ANSWER) -> bool:
    return await outbox.put(rows, Outgoing(key, chat, purpose, "{}"), NOW)


async def test_a_key_is_there_once(database: Database) -> None:
    async with database.transaction("put") as rows:
        assert await put(rows, "a", "1")
        assert not await put(rows, "a", "2")


async def test_a_message_is_claimed_once(database: Database) -> None:
    async with database.transaction("claim") as rows:
        await put(rows, "a", "1")
        (head,) = await outbox_waiting.heads(rows)
        assert await outbox.claim(rows, head.id) is not None
        assert await outbox.claim(rows, head.id) is None
        assert await outbox_waiting.heads(rows) == []
        assert [each.key for each in await outbox.interrupted(rows)] == ["a"]


async def test_a_press_has_a_lane_of_its_own(database: Database) -> None:
    async with database.transaction("put") as rows:
        await put(rows, "a", "1")
        await put(rows, "press:1", "1", Purpose.PRESS)
        await put(rows, "press:2", "1", Purpose.PRESS)
        assert {each.lane for each in await outbox_waiting.heads(rows)} == {"1", "press:1", "press:2"}


async def test_what_is_repeated_waits_and_what_is_paused_rests(database: Database) -> None:
    later = NOW + timedelta(seconds=5)
    async with database.transaction("put") as rows:
        await put(rows, "a", "1")
        await put(rows, "b", "2")
        first, second = await outbox_waiting.heads(rows)
        await outbox.repeat(rows, first.id, later, "x", doubtful=True)
        await outbox.pause(rows, second.lane, later)
        await outbox.pause(rows, second.lane, NOW)
        assert [each.not_before for each in await outbox_waiting.heads(rows)] == [later, later]
        claimed = await outbox.claim(rows, first.id)
        assert claimed is not None
        assert (claimed.doubtful, claimed.attempts) == (1, 1)


async def test_an_answer_takes_its_turn_behind_answers_however_many_reminders_wait(database: Database) -> None:
    async with database.transaction("put") as rows:
        for number in range(3):
            message = Outgoing(f"reminder {number}", "1", Purpose.REMINDER, "{}", author="9")
            await outbox.put(rows, message, NOW + timedelta(seconds=number))
        for number in range(2):
            message = Outgoing(f"answer {number}", "1", Purpose.ANSWER, "{}", author="9")
            await outbox.put(rows, message, NOW + timedelta(seconds=5 + number))
        turns = await rows.rows("SELECT turn FROM outbox WHERE purpose = 'answer' ORDER BY id")
    assert [each["turn"] for each in turns] == [0, 1]


async def test_old_messages_are_forgotten_unless_an_operator_should_see_them(database: Database) -> None:
    async with database.transaction("put") as rows:
        for number, state in enumerate(
            (MessageState.SENT, MessageState.DEAD, MessageState.UNKNOWN, MessageState.GONE, MessageState.DROPPED),
            start=1,
        ):
            await put(rows, str(state), "1")
            await outbox.settle(rows, number, state, NOW)
        assert await outbox.prune(rows, NOW + timedelta(days=31)) == 3
        await inbox.keep(rows, 1, "{}", NOW)
        await inbox.keep(rows, 2, "{}", NOW)
        await inbox.finish(rows, 1, NOW)
        await inbox.bury(rows, 2, "x", NOW)
        assert await inbox.prune(rows, NOW + timedelta(days=10)) == 1


async def test_what_was_given_up_is_emptied_after_thirty_days_and_its_bytes_are_gone(database: Database) -> None:
    async with database.transaction("give up") as rows:
        for number, state in enumerate((MessageState.DEAD, MessageState.UNKNOWN), start=1):
            message = Outgoing(str(state), "1", Purpose.ANSWER, '{"text": "张三的回复"}')
            await outbox.put(rows, message, NOW)
            await outbox.settle(rows, number, state, NOW)
        await inbox.keep(rows, 1, '{"text": "张三的来信"}', NOW)
        await inbox.bury(rows, 1, "ValueError", NOW)
    for days, emptied in ((29, 0), (31, 3)):
        async with database.transaction("prune") as rows:
            await outbox.prune(rows, NOW + timedelta(days=days))
            await inbox.prune(rows, NOW + timedelta(days=days))
            found = await rows.rows("SELECT body, error FROM inbox UNION ALL SELECT body, error FROM outbox")
        assert [each["body"] for each in found].count("") == emptied
    if isinstance(database.location, Server):
        assert "张三" not in content_of(database.location)
        return
    copy = database.path.with_suffix(".copy")
    await asyncio.to_thread(back_up, database.path, copy)
    assert "张三".encode() not in copy.read_bytes()


CHATS = st.integers(-3, 3)


@settings(
    max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)  # nothing of it is kept
@given(st.lists(st.tuples(CHATS, st.sampled_from(list(Purpose))), max_size=30), st.data())
def test_heads_are_what_a_plain_list_would_say(
    on_rows: OnRows, wanted: list[tuple[int, Purpose]], data: st.DataObject
) -> None:
    async def work(rows: Transaction) -> None:
        model: list[tuple[str, int, int]] = []
        for place, (chat, purpose) in enumerate(wanted):
            await put(rows, f"k{place}", str(chat), purpose)
            (stored,) = await rows.rows("SELECT id FROM outbox WHERE key = ?", (f"k{place}",))
            model.append((f"k{place}" if purpose is Purpose.PRESS else str(chat), purpose.rank, stored["id"]))
        while model:
            heads = await outbox_waiting.heads(rows)
            expected = {lane: min(each[1:] for each in model if each[0] == lane)[1] for lane, _, _ in model}
            assert {each.lane: each.id for each in heads} == expected
            chosen = data.draw(st.sampled_from(sorted(expected.values())))
            assert await outbox.claim(rows, chosen) is not None
            await outbox.settle(rows, chosen, MessageState.SENT, NOW)
            model = [each for each in model if each[2] != chosen]
        assert await outbox_waiting.heads(rows) == []

    on_rows(work)


async def test_a_chat_that_moves_leaves_nothing_behind(database: Database) -> None:
    async with database.transaction("move") as rows:
        await chats.meet(rows, "-1", "group", "群", NOW)
        await chats.adopt(rows, "-1", "7", NOW)
        await put(rows, "answer:1", "-1")
        await put(rows, "answer:2", "-1")
        await outbox.settle(rows, 1, MessageState.SENT, NOW, message_id="5")
        asked = StoredQuestion(Place("-1"), "4", "9", "问", "问", None, "answer:1", "x", NOW)
        number = await questions.record(rows, asked)
        await outbox.pause(rows, "-1", NOW)
        for _ in range(2):
            await chats.move(rows, "-1", "-1001", NOW)
        await chats.move(rows, "-1001", "-1002", NOW)
        await put(rows, "answer:3", "-1")
        for table in ("chats", "outbox", "questions"):
            found = {each["chat"] for each in await rows.rows(f"SELECT chat FROM {table}")}  # noqa: S608 - a table
            assert found == {"-1002"}, table
        assert {each.lane for each in await outbox_waiting.heads(rows)} == {"-1002"}
        moved = await chats.find(rows, "-1002")
        assert moved is not None
        assert moved.adopted_by == "7"
        assert await questions.by_number(rows, number) is not None
        assert await outbox.key_of(rows, "-1002", "5") is None


async def test_a_chat_that_is_gone_takes_its_messages_along_and_can_come_back(database: Database) -> None:
    async with database.transaction("go") as rows:
        await chats.meet(rows, "-1", "group", "群", NOW)
        await put(rows, "a", "-1")
        await chats.retire(rows, "-1", NOW)
        assert await outbox_waiting.heads(rows) == []
        assert await chats.everywhere(rows) == []
        await chats.meet(rows, "-1", "group", "群", NOW)
        assert [each.chat for each in await chats.everywhere(rows)] == ["-1"]


async def test_old_questions_are_forgotten_with_those_that_lean_on_them(database: Database) -> None:
    async with database.transaction("ask") as rows:
        old = StoredQuestion(Place("1"), "1", "9", "问", "问", None, "a", "x", NOW)
        first = await questions.record(rows, old)
        new = StoredQuestion(Place("1"), "2", "9", "那呢", "那呢", first, "b", "x", NOW + timedelta(days=20))
        second = await questions.record(rows, new)
        assert (await questions.record(rows, new)) == second
        assert await questions.prune(rows, NOW + timedelta(days=31)) == 1
        kept = await questions.by_number(rows, second)
        assert kept is not None
        assert kept.leans_on is None
        assert await questions.last(rows, Place("1"), "9", NOW) == kept
        assert (await questions.same(rows, Place("1"), "那呢", NOW))[0] is None
        await put(rows, "b", "1")
        assert (await questions.same(rows, Place("1"), "那呢", NOW))[1] == kept
        await outbox.settle(rows, 1, MessageState.SENT, NOW)
        assert (await questions.same(rows, Place("1"), "那呢", NOW))[0] == kept
        assert (await questions.same(rows, Place("1", "5"), "那呢", NOW))[0] is None
