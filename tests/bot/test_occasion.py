"""The occasion of an action: when it is done, where, and in whose name it is audited."""

from dataclasses import replace

from bot.people.rights import NOBODY
from tests.bot.staff import NOW, OFFICE, TODAY, Staff


async def test_moment_and_day_are_those_of_the_deployment(staff: Staff) -> None:
    occasion = await staff.by(OFFICE, NOW.replace(hour=17))
    assert occasion.moment == NOW.replace(hour=17)
    assert occasion.today == TODAY.replace(day=TODAY.day + 1), "in Shanghai it is the next day by then"
    assert occasion.calendar.is_workday(TODAY)


async def test_what_is_noted_is_noted_in_the_name_of_who_acts(staff: Staff) -> None:
    occasion = await staff.by(OFFICE)
    await occasion.note("close", "report 1", new="done")
    await replace(occasion, actor=NOBODY).note("close", "report 1", old="done")
    assert await staff.audited("report 1") == [("close", None, "done"), ("close", "done", None)]
    found = await staff.rows.rows("SELECT person FROM audit WHERE subject = 'report 1' ORDER BY id")
    assert [each["person"] for each in found] == [(await staff.person(OFFICE)).id, None]
