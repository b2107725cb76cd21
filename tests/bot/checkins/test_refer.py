"""Referring: the office asks another department, which answers once it is asked."""

import pytest

from bot.checkins.orders import Ruling
from bot.checkins.refer import refer, reply
from bot.checkins.review import Overtaken, Withdrawn
from bot.lights.state import State
from bot.people.rights import NotAllowed
from storage import people, reports
from storage.people import Role
from storage.reviews import Decision
from tests.bot.staff import LIAISON, NEWCOMER, NOW, OFFICE, Staff

OTHER = "公安局"


async def asked(staff: Staff) -> Ruling:
    """A request for help, and a liaison of another department."""
    person = await people.meet(staff.rows, NEWCOMER, "警", NOW)
    await people.appoint(staff.rows, person.id, Role.LIAISON, OTHER, NOW)
    report = await staff.report(state=State.COORDINATE, text="请公安局支持")
    return Ruling(report.id, report.version, Decision.REFERRED, "请支持")


async def test_the_other_department_is_asked_and_its_answer_goes_to_the_office(staff: Staff) -> None:
    ruling = await asked(staff)
    referred = await refer(await staff.by(OFFICE), ruling, OTHER)
    assert referred.reviewed.review.reason == "公安局：请支持"
    assert referred.tell == (), "who has opened no chat with the bot cannot be written to"
    replied = await reply(await staff.by(NEWCOMER), Ruling(ruling.report, 1, Decision.ANSWERED, "已派人"), OTHER)
    assert (replied.reviewed.review.decision, replied.reviewed.review.reason) == (Decision.ANSWERED, "公安局：已派人")
    assert replied.tell == (OFFICE,)


async def test_only_the_office_refers_and_only_who_speaks_for_a_department_answers(staff: Staff) -> None:
    ruling = await asked(staff)
    with pytest.raises(NotAllowed):
        await refer(await staff.by(LIAISON), ruling, OTHER)
    await refer(await staff.by(OFFICE), ruling, OTHER)
    with pytest.raises(NotAllowed):
        await reply(await staff.by(LIAISON), ruling, OTHER)


async def test_nothing_is_answered_that_was_not_asked_or_has_changed(staff: Staff) -> None:
    ruling = await asked(staff)
    with pytest.raises(Overtaken):
        await reply(await staff.by(NEWCOMER), ruling, OTHER)
    await refer(await staff.by(OFFICE), ruling, OTHER)
    await staff.report(state=State.ON_PLAN, text="已解决")
    with pytest.raises(Overtaken):
        await reply(await staff.by(NEWCOMER), ruling, OTHER)
    await reports.withdraw(staff.rows, ruling.report)
    with pytest.raises(Withdrawn):
        await reply(await staff.by(NEWCOMER), ruling, OTHER)
