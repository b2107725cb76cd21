"""What the office decides on requests, once."""

from datetime import date

import pytest

from bot.duties.occurrence import Stage
from bot.duties.requests.decide import decide
from bot.duties.requests.request import Wish, ask
from bot.people.rights import NotAllowed
from storage import occurrences
from storage.requests import Kind
from tests.bot.staff import LIAISON, OFFICE, Staff

LEAD = "lead:教体局"
DAY, LATER = date(2027, 1, 15), date(2027, 1, 29)


async def asked(staff: Staff, wish: Wish) -> int:
    """The number of a request of the department."""
    found = await ask(await staff.by(LIAISON), await staff.task(), LEAD, wish)
    assert found is not None
    return found.request.id


async def test_a_granted_day_is_the_new_one_and_the_old_one_stays_on_record(staff: Staff) -> None:
    before = (await staff.task()).occurrence.due
    decided = await decide(
        await staff.by(OFFICE), await asked(staff, Wish(Kind.EXTENSION, "人手不足", DAY)), granted=True
    )
    assert decided is not None
    assert (decided.granted, decided.tell) == (True, (LIAISON,))
    after = (await staff.task()).occurrence
    assert after.due == DAY
    assert [(each.old, each.new) for each in await occurrences.moves_of(staff.rows, after.id)] == [(before, DAY)]


async def test_an_extension_takes_no_time_away_that_was_given_meanwhile(staff: Staff) -> None:
    number = await asked(staff, Wish(Kind.EXTENSION, "人手不足", DAY))
    await ask(await staff.by(OFFICE), await staff.task(), "office", Wish(Kind.EXTENSION, "大雪", LATER))
    decided = await decide(await staff.by(OFFICE), number, granted=True)
    assert (await staff.task()).occurrence.due == LATER
    assert decided is not None
    assert decided.request.new_due == LATER, "whoever asked is told the day that holds"


async def test_what_is_refused_changes_nothing(staff: Staff) -> None:
    before = (await staff.task()).occurrence
    decided = await decide(await staff.by(OFFICE), await asked(staff, Wish(Kind.WAIVER, "不适用")), granted=False)
    assert decided is not None
    assert not decided.granted
    assert (await staff.task()).occurrence == before


async def test_what_is_waived_has_ended_with_its_reason(staff: Staff) -> None:
    await decide(await staff.by(OFFICE), await asked(staff, Wish(Kind.WAIVER, "不适用")), granted=True)
    ended = (await staff.task()).occurrence
    assert (ended.stage, ended.reason) == (Stage.WAIVED, "不适用")


async def test_it_is_decided_once_by_the_office(staff: Staff) -> None:
    number = await asked(staff, Wish(Kind.WAIVER, "不适用"))
    with pytest.raises(NotAllowed):
        await decide(await staff.by(LIAISON), number, granted=True)
    assert await decide(await staff.by(OFFICE), number, granted=False) is not None
    assert await decide(await staff.by(OFFICE), number, granted=True) is None
    assert await decide(await staff.by(OFFICE), 10**6, granted=True) is None
