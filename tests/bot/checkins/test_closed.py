"""Whether a matter takes reports: what the office has closed does not, but what recurs always does."""

import pytest

from bot.checkins.closed import Closed, require_open
from bot.checkins.orders import Ruling
from bot.checkins.review import review
from bot.lights.state import State
from bot.people.rights import NotAllowed
from storage.reports import Matter
from storage.reviews import Decision
from tests.bot.staff import DEPARTMENT, ENTRY, LIAISON, OFFICE, STRANGER, Staff

MATTER = Matter(DEPARTMENT, ENTRY)


async def decided(staff: Staff, decision: Decision, state: State = State.DONE) -> None:
    """A report on which the office has decided."""
    report = await staff.report(state=state)
    await review(await staff.by(OFFICE), Ruling(report.id, 1, decision, "因为"))


async def test_where_nothing_was_reported_nothing_is_waited_for(staff: Staff) -> None:
    assert not (await require_open(await staff.by(LIAISON), MATTER)).is_awaited


@pytest.mark.parametrize(
    ("decision", "waits"), [(Decision.RETURNED, True), (Decision.ASKED, True), (Decision.REFERRED, False)]
)
async def test_what_the_office_returns_or_asks_is_waited_for(staff: Staff, decision: Decision, *, waits: bool) -> None:
    state = State.COORDINATE if decision is Decision.REFERRED else State.DONE
    await decided(staff, decision, state)
    assert (await require_open(await staff.by(LIAISON), MATTER)).is_awaited is waits


async def test_what_is_closed_takes_no_report_until_it_is_opened_again(staff: Staff) -> None:
    await decided(staff, Decision.CLOSED)
    with pytest.raises(Closed):
        await require_open(await staff.by(LIAISON), MATTER)


async def test_what_recurs_is_never_closed_for_good(staff: Staff) -> None:
    await staff.duty()
    await decided(staff, Decision.CLOSED)
    assert not (await require_open(await staff.by(LIAISON), MATTER)).is_awaited


async def test_who_does_not_speak_for_the_department_is_refused_first(staff: Staff) -> None:
    await decided(staff, Decision.CLOSED)
    for account in (STRANGER, OFFICE):
        with pytest.raises(NotAllowed):
            await require_open(await staff.by(account), MATTER)


async def test_a_difficulty_is_there_until_it_is_settled(staff: Staff) -> None:
    await staff.report(state=State.COORDINATE)
    assert (await require_open(await staff.by(LIAISON), MATTER)).is_troubled
    await decided(staff, Decision.AGREED, State.COORDINATE)
    assert not (await require_open(await staff.by(LIAISON), MATTER)).is_troubled
