"""What a change of a report leaves behind: its words in the audit, and whom it is shown to."""

from dataclasses import replace

import pytest

from bot.checkins.recording import said_by, stored, subject_of
from bot.lights.state import State
from storage import chats
from storage.reports import Words
from tests.bot.staff import DEPARTMENT, ENTRY, LIAISON, NOW, OFFICE, OWNER, TODAY, Staff


async def test_the_audit_has_version_day_state_percentage_and_words(staff: Staff) -> None:
    report = await staff.report(text="在办")
    assert subject_of(report) == f"report {report.id} {DEPARTMENT} {ENTRY}"
    assert said_by(report) == f"v1 {TODAY} on plan 在办"
    assert said_by(replace(report, version=2, words=Words(TODAY, State.DONE, 0, ""))) == f"v2 {TODAY} done 0%"


@pytest.mark.parametrize("state", [State.DONE, State.COORDINATE])
async def test_what_the_office_decides_on_is_shown_to_it(staff: Staff, state: State) -> None:
    report = await staff.report(state=state)
    found = await stored(await staff.by(LIAISON), [report, await staff.report("49")])
    assert (found.for_office, found.tell) == ((report,), (OFFICE,))


async def test_the_owner_is_told_where_nobody_of_the_office_can_be(staff: Staff) -> None:
    await chats.retire(staff.rows, OFFICE, NOW)
    found = await stored(await staff.by(LIAISON), [await staff.report(state=State.DONE)])
    assert found.tell == (OWNER,)


async def test_an_answer_is_shown_whatever_it_says_and_anything_else_to_nobody(staff: Staff) -> None:
    report = await staff.report()
    assert (await stored(await staff.by(LIAISON), [report])).tell == ()
    assert (await stored(await staff.by(LIAISON), [report], answering=[report.matter])).for_office == (report,)
