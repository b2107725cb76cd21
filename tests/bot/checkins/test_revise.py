"""Revising and withdrawing: every version is kept, and what a report had done is under way again."""

from dataclasses import replace

import pytest

from bot.checkins.closed import Closed
from bot.checkins.file import file
from bot.checkins.model import Draft, Proof, ProofKind
from bot.checkins.orders import Filing, Ruling
from bot.checkins.review import review
from bot.checkins.revise import revise, withdraw
from bot.duties.occurrence import Stage
from bot.lights.state import State
from bot.people.rights import NotAllowed
from storage import evidence, reports
from storage.reports import Matter, Report, Source
from storage.reviews import Decision
from tests.bot.staff import DEPARTMENT, ENTRY, LIAISON, OFFICE, TODAY, Staff

DONE = Draft(ENTRY, State.DONE, None, "已完成", TODAY)
PAPER, LINK = Proof(ProofKind.DOCUMENT, "教体〔2026〕5号"), Proof(ProofKind.LINK, "https://example.org")


async def filed(staff: Staff, draft: Draft = DONE) -> Report:
    matter = Matter(DEPARTMENT, draft.ref)
    return (await file(await staff.by(LIAISON), [Filing(matter, draft)], Source("", "", "reply"))).reports[0]


async def test_the_last_version_counts_and_the_audit_has_both(staff: Staff) -> None:
    report = await filed(staff)
    found = await revise(await staff.by(LIAISON), report, replace(DONE, state=State.ON_PLAN, percent=80, text="快了"))
    assert found is not None
    present = await reports.present(staff.rows, report.matter)
    assert present == found.reports[0]
    assert (present.version, present.words.percent) == (2, 80)
    assert (await staff.audited(f"report {report.id} {DEPARTMENT} {ENTRY}"))[-1] == (
        "revise",
        f"v1 {TODAY} done 已完成",
        f"v2 {TODAY} on plan 80% 快了",
    )


async def test_what_says_nothing_new_makes_no_version(staff: Staff) -> None:
    report = await filed(staff, replace(DONE, proofs=(PAPER,)))
    assert await revise(await staff.by(LIAISON), report, replace(DONE, proofs=(PAPER,))) is None


async def test_other_evidence_takes_the_place_of_what_was_named_before(staff: Staff) -> None:
    report = await filed(staff, replace(DONE, proofs=(PAPER,)))
    assert await revise(await staff.by(LIAISON), report, replace(DONE, proofs=(LINK,))) is not None
    assert [each.text for each in await evidence.of(staff.rows, report.id)] == [LINK.text]


async def test_what_was_done_is_under_way_again_once_it_is_taken_back_or_not_done(staff: Staff) -> None:
    await staff.task()
    for undo in (withdraw, lambda occasion, report: revise(occasion, report, replace(DONE, state=State.DIFFICULT))):
        report = await filed(staff)
        assert (await staff.task()).stage is Stage.REPORTED
        assert await undo(await staff.by(LIAISON), report)
        assert (await staff.task()).stage is Stage.OPEN


async def test_it_is_taken_back_once_and_by_nobody_else(staff: Staff) -> None:
    report = await filed(staff)
    with pytest.raises(NotAllowed):
        await withdraw(await staff.by(OFFICE), report)
    assert await withdraw(await staff.by(LIAISON), report)
    assert not await withdraw(await staff.by(LIAISON), report)
    assert await reports.present(staff.rows, report.matter) is None


async def test_what_the_office_has_closed_is_neither_changed_nor_taken_back(staff: Staff) -> None:
    report = await filed(staff)
    await review(await staff.by(OFFICE), Ruling(report.id, 1, Decision.CLOSED))
    with pytest.raises(Closed):
        await revise(await staff.by(LIAISON), report, replace(DONE, text="另一句"))
    with pytest.raises(Closed):
        await withdraw(await staff.by(LIAISON), report)
