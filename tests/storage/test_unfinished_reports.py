"""The question to a person that waits for an answer: one in each chat and topic, for half an hour."""

from datetime import timedelta

from storage import unfinished_reports
from storage.engine.database import Transaction
from storage.unfinished_reports import WAITS, forget, prune, take, wait, waiting
from tests.storage.conftest import NOW

WHERE = ("-5", "", "7")
SECOND = timedelta(seconds=1)


async def test_a_later_question_takes_the_place_of_the_one_before(rows: Transaction) -> None:
    await wait(rows, *WHERE, "first", NOW)
    await wait(rows, *WHERE, "second", NOW)
    assert await waiting(rows, *WHERE, NOW) == "second"
    assert await take(rows, *WHERE, NOW) == "second"
    assert await take(rows, *WHERE, NOW) == ""


async def test_other_chats_topics_and_people_have_questions_of_their_own(rows: Transaction) -> None:
    await wait(rows, *WHERE, "question", NOW)
    for other in (("-6", "", "7"), ("-5", "3", "7"), ("-5", "", "8")):
        assert await waiting(rows, *other, NOW) == ""
        await forget(rows, *other)
    assert await waiting(rows, *WHERE, NOW) == "question"
    await forget(rows, *WHERE)
    assert await waiting(rows, *WHERE, NOW) == ""


async def test_it_waits_for_so_long_and_no_longer(rows: Transaction) -> None:
    await wait(rows, *WHERE, "question", NOW)
    assert await waiting(rows, *WHERE, NOW + WAITS) == "question"
    assert await waiting(rows, *WHERE, NOW + WAITS + SECOND) == ""
    assert await waiting(rows, *WHERE, NOW - SECOND) == "", "a clock that was set back"
    assert await prune(rows, NOW + WAITS) == 0
    assert await prune(rows, NOW + WAITS + SECOND) == 1
    assert await unfinished_reports.take(rows, *WHERE, NOW) == ""


async def test_one_that_has_waited_too_long_is_taken_without_a_key(rows: Transaction) -> None:
    await wait(rows, *WHERE, "question", NOW)
    assert await take(rows, *WHERE, NOW + WAITS + SECOND) == ""
    assert await waiting(rows, *WHERE, NOW) == ""
