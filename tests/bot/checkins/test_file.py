"""Filing: all of a message's reports are stored, with their evidence, or none."""

from datetime import date

import pytest

from bot.checkins.closed import Closed
from bot.checkins.file import file
from bot.checkins.model import Draft, Proof, ProofKind
from bot.checkins.orders import Filing, Ruling
from bot.checkins.review import review
from bot.lights.state import State
from bot.people.rights import NotAllowed
from storage import evidence, reports
from storage.evidence import Sort
from storage.reports import Matter, Source
from storage.reviews import Decision
from tests.bot.staff import DEPARTMENT, ENTRY, LIAISON, OFFICE, OWNER, TODAY, Staff

SOURCE = Source("-100", "7", "reply")
OTHER = "49"


def filing(ref: str = ENTRY, state: State = State.ON_PLAN, *proofs: Proof, day: date = TODAY) -> Filing:
    return Filing(Matter(DEPARTMENT, ref), Draft(ref, state, None, "在办", day, proofs))


async def test_every_entry_has_its_report_under_one_reply(staff: Staff) -> None:
    made = await file(await staff.by(LIAISON), [filing(), filing(OTHER)], SOURCE)
    assert [each.matter.ref for each in made.reports] == [ENTRY, OTHER]
    assert await reports.by_reply(staff.rows, "reply") == list(made.reports)
    assert (made.for_office, made.tell) == ((), ())


async def test_what_the_office_has_to_decide_is_shown_to_it(staff: Staff) -> None:
    made = await file(await staff.by(LIAISON), [filing(state=State.DONE), filing(OTHER)], SOURCE)
    assert [each.matter.ref for each in made.for_office] == [ENTRY]
    assert made.tell == (OFFICE,)


async def test_what_the_office_waits_for_is_shown_whatever_its_state(staff: Staff) -> None:
    (before,) = (await file(await staff.by(LIAISON), [filing(state=State.DONE)], SOURCE)).reports
    await review(await staff.by(OFFICE), Ruling(before.id, 1, Decision.RETURNED, "缺佐证"))
    assert (await file(await staff.by(LIAISON), [filing()], SOURCE)).for_office != ()
    assert (await file(await staff.by(LIAISON), [filing()], SOURCE)).for_office == (), "it was answered"


async def test_a_closed_entry_keeps_the_others_of_the_message_from_being_stored(staff: Staff) -> None:
    (before,) = (await file(await staff.by(LIAISON), [filing(state=State.DONE)], SOURCE)).reports
    await review(await staff.by(OFFICE), Ruling(before.id, 1, Decision.CLOSED))
    with pytest.raises(Closed) as refused:
        await file(await staff.by(LIAISON), [filing(OTHER), filing()], SOURCE)
    assert refused.value.matter == Matter(DEPARTMENT, ENTRY)
    assert await reports.present(staff.rows, Matter(DEPARTMENT, OTHER)) is None


@pytest.mark.parametrize("account", [OFFICE, OWNER])
async def test_nobody_reports_for_a_department_for_which_they_do_not_speak(staff: Staff, account: str) -> None:
    with pytest.raises(NotAllowed):
        await file(await staff.by(account), [filing()], SOURCE)


async def test_what_is_named_as_evidence_proves_it(staff: Staff) -> None:
    proofs = Proof(ProofKind.DOCUMENT, "教体〔2026〕5号"), Proof(ProofKind.LINK, "https://example.org")
    (made,) = (await file(await staff.by(LIAISON), [filing(ENTRY, State.DONE, *proofs)], SOURCE)).reports
    found = [(each.sort, each.text) for each in await evidence.of(staff.rows, made.id)]
    assert found == [(Sort.DOCUMENT, "教体〔2026〕5号"), (Sort.LINK, "https://example.org")]
