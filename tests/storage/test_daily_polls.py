"""The daily poll of a group: how it is asked, and who has answered."""

from datetime import date, time

from storage import daily_polls
from storage.daily_polls import USUAL_HOUR, DailyPoll, Mode
from storage.engine.database import Transaction
from storage.people import Person
from tests.storage.conftest import NOW

DAY, NEXT = date(2026, 11, 23), date(2026, 11, 24)


async def test_a_group_is_asked_when_something_is_due_until_somebody_says_otherwise(rows: Transaction) -> None:
    assert await daily_polls.daily_poll_of(rows, "-5") == DailyPoll("-5", Mode.WHEN_DUE, USUAL_HOUR)
    for wanted in (DailyPoll("-5", Mode.DAILY, time(8, 5), "3"), DailyPoll("-5", Mode.OFF, time(9))):
        await daily_polls.set_daily_poll(rows, wanted)
        assert await daily_polls.daily_poll_of(rows, "-5") == wanted


async def test_a_department_answers_once_a_day_in_each_group(rows: Transaction, person: Person) -> None:
    said = [("-5", DAY, "甲局"), ("-5", DAY, "甲局"), ("-5", NEXT, "甲局"), ("-6", DAY, "甲局"), ("-5", DAY, "乙局")]
    taken = [await daily_polls.answer(rows, chat, day, name, person.id, NOW) for chat, day, name in said]
    assert taken == [True, False, True, True, True]
    assert [await daily_polls.count(rows, "-5", each) for each in (DAY, NEXT)] == [2, 1]
    assert await daily_polls.has_answered(rows, "-5", DAY, "甲局")
    assert not await daily_polls.has_answered(rows, "-5", NEXT, "乙局")


async def test_who_wishes_it_is_reminded_until_they_do_not(rows: Transaction, person: Person) -> None:
    for reminder, found in ((True, [person.id]), (True, [person.id]), (False, [])):
        await daily_polls.wish(rows, person.id, reminder=reminder)
        assert await daily_polls.wishing(rows) == found
