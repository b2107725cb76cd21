"""Objections: the office hears of the department and its words, not of who wrote them."""

import pytest

from bot.outreach.objection import object_to
from bot.people.rights import NotAllowed
from storage import objections
from tests.bot.staff import DEPARTMENT, DEPUTY, LIAISON, OFFICE, Staff


@pytest.mark.parametrize("account", [LIAISON, DEPUTY])
async def test_it_is_kept_and_the_office_is_told(staff: Staff, account: str) -> None:
    said = await object_to(await staff.by(account), DEPARTMENT, "第51项", "催得太密")
    assert said.tell == (OFFICE,)
    assert await objections.newest(staff.rows, 2) == [said.objection]
    assert await staff.audited(f"objection {said.number}") == [("object", None, DEPARTMENT)]


@pytest.mark.parametrize(("account", "department"), [(LIAISON, "公安局"), (OFFICE, DEPARTMENT)])
async def test_nobody_objects_for_a_department_that_is_not_theirs(staff: Staff, account: str, department: str) -> None:
    with pytest.raises(NotAllowed):
        await object_to(await staff.by(account), department, "第51项", "催得太密")
    assert await objections.count(staff.rows) == 0
