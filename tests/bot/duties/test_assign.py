"""Assigning: whom the office makes responsible, alone or in another's place."""

import pytest

from bot.duties.assign import assign
from bot.duties.requests.request import Wish, ask
from bot.duties.task import subject_of
from bot.people.rights import NotAllowed
from storage import requests
from storage.requests import Kind
from tests.bot.staff import DEPARTMENT, LIAISON, OFFICE, Staff

LEAD = f"lead:{DEPARTMENT}"


async def test_the_department_that_is_named_is_the_only_one(staff: Staff) -> None:
    before = await staff.task()
    assigned = await assign(await staff.by(OFFICE), before, "公安局")
    assert (assigned.departments, assigned.granted) == (("公安局",), None)
    assert (await staff.task()).responsible.everybody == ("公安局",)
    assert await staff.audited(subject_of(before)) == [("assign", "、".join(before.responsible.everybody), "公安局")]


async def test_in_the_place_of_one_whose_it_is_not_the_others_stay(staff: Staff) -> None:
    await assign(await staff.by(OFFICE), await staff.task(), DEPARTMENT)
    await assign(await staff.by(OFFICE), await staff.task(), DEPARTMENT)
    asked = await ask(await staff.by(LIAISON), await staff.task(), LEAD, Wish(Kind.NOT_OURS, "不归我们"))
    assert asked is not None
    assigned = await assign(await staff.by(OFFICE), await staff.task(), "公安局", asked.request.id)
    assert assigned.departments == ("公安局",)
    assert assigned.granted is not None
    assert assigned.granted.tell == (LIAISON,)
    assert await requests.undecided(staff.rows) == []


async def test_only_the_office_assigns(staff: Staff) -> None:
    task = await staff.task()
    with pytest.raises(NotAllowed):
        await assign(await staff.by(LIAISON), task, "公安局")
    assert (await staff.task()).duty == task.duty
