"""Questions, found again by what they were asked with, for a month."""

from dataclasses import replace
from datetime import timedelta

from storage import outbox, questions
from storage.engine.database import Transaction
from storage.outbox import MessageState, Outgoing, Purpose
from storage.questions import KEPT, Place, StoredQuestion
from tests.storage.conftest import NOW

PLACE = Place("-5")
ASKED = StoredQuestion(PLACE, "10", "7", "消防归谁管？", "消防归谁管", None, "answer:1", "a", NOW)


async def test_a_message_that_was_edited_asks_one_question(rows: Transaction) -> None:
    first = await questions.record(rows, ASKED)
    assert await questions.record(rows, replace(ASKED, text="安全归谁管？", reply="answer:2")) == first
    found = await questions.by_message(rows, "-5", "10")
    assert found is not None
    assert (found.text, found.reply, found.asker) == ("安全归谁管？", "answer:2", "7")
    assert await questions.by_reply(rows, "answer:2") == await questions.by_number(rows, first) == found
    assert await questions.by_reply(rows, "answer:1") is None


async def test_the_last_question_is_that_of_the_person_in_the_place(rows: Transaction) -> None:
    for number, place, asker in ((1, PLACE, "7"), (2, PLACE, "8"), (3, Place("-5", "3"), "7"), (4, Place("-6"), "7")):
        asked = replace(
            ASKED, place=place, message_id=str(number), asker=asker, asked_at=NOW + timedelta(seconds=number)
        )
        await questions.record(rows, asked)
    found = await questions.last(rows, PLACE, "7", NOW)
    assert found is not None
    assert found.message_id == "1"
    assert await questions.last(rows, PLACE, "7", NOW + timedelta(seconds=2)) is None


async def test_the_same_is_repeated_where_its_answer_is_known_to_have_arrived(rows: Transaction) -> None:
    await questions.record(rows, ASKED)
    await outbox.put(rows, Outgoing("answer:1", "-5", Purpose.ANSWER, "{}"), NOW)
    plain = "消防归谁管"
    assert (await questions.same(rows, PLACE, plain, NOW))[0] is None
    assert (await questions.same(rows, PLACE, plain, NOW))[1] is not None
    (head,) = await rows.rows("SELECT id FROM outbox")
    await outbox.settle(rows, head["id"], MessageState.SENT, NOW)
    assert (await questions.same(rows, PLACE, plain, NOW))[0] is not None
    assert (await questions.same(rows, PLACE, plain, NOW))[1] is None
    assert (await questions.same(rows, Place("-6"), plain, NOW))[0] is None


async def test_of_those_who_asked_the_same_each_has_their_last(rows: Transaction) -> None:
    for number, asker in ((1, "7"), (2, "7"), (3, "8")):
        await questions.record(rows, replace(ASKED, message_id=str(number), asker=asker))
    assert [each.message_id for each in await questions.saying(rows, "消防归谁管")] == ["3", "2"]


async def test_it_can_be_leaned_on_for_a_month(rows: Transaction) -> None:
    first = await questions.record(rows, ASKED)
    later = replace(ASKED, message_id="11", leans_on=first, asked_at=NOW + timedelta(days=1))
    second = await questions.record(rows, later)
    assert await questions.prune(rows, NOW + KEPT + timedelta(seconds=1)) == 1
    found = await questions.by_number(rows, second)
    assert found is not None
    assert found.leans_on is None
