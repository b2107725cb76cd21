"""Confirming by a press: the last words are carried over, and a difficulty is not cleared without words."""

import pytest

from bot.checkins.confirm import NeedsWords, StateReported, confirm_all, say_state
from bot.checkins.orders import Ruling
from bot.checkins.review import review
from bot.duties.occurrence import Stage
from bot.lights.state import State
from bot.people.rights import NotAllowed
from storage import evidence
from storage.evidence import Origin, Piece, Sort
from storage.reports import Matter, Source
from storage.reviews import Decision
from tests.bot.staff import DEPARTMENT, ENTRY, LIAISON, NOW, OFFICE, Staff

SOURCE, MATTER = Source("", "", "reply"), Matter(DEPARTMENT, ENTRY)


async def test_the_last_words_and_evidence_are_those_of_the_new_report(staff: Staff) -> None:
    before = await staff.report(text="已建3所")
    origin = Origin("", "", None, (await staff.person(LIAISON)).id)
    piece = await evidence.keep(staff.rows, Piece(Sort.DOCUMENT, "教体〔2026〕5号"), origin, NOW)
    await evidence.prove(staff.rows, before.id, [piece])
    (made,) = (await say_state(await staff.by(LIAISON), StateReported(MATTER, State.DONE), SOURCE)).reports
    assert (made.words.state, made.words.text, made.id != before.id) == (State.DONE, "已建3所", True)
    assert [each.id for each in await evidence.of(staff.rows, made.id)] == [piece]


@pytest.mark.parametrize("state", [State.DIFFICULT, State.COORDINATE])
async def test_that_a_difficulty_is_over_wants_words(staff: Staff, state: State) -> None:
    await staff.report(state=state, text="缺人手")
    with pytest.raises(NeedsWords) as refused:
        await say_state(await staff.by(LIAISON), StateReported(MATTER, State.ON_PLAN), SOURCE)
    assert refused.value.before.report.words.text == "缺人手"


async def test_a_first_press_needs_no_words(staff: Staff) -> None:
    (made,) = (await say_state(await staff.by(LIAISON), StateReported(MATTER, State.ON_PLAN), SOURCE)).reports
    assert (made.words.text, made.words.percent) == ("", None)


async def test_done_is_done_for_the_period_that_one_was_reminded_of(staff: Staff) -> None:
    said = StateReported(MATTER, State.DONE, (await staff.task()).occurrence.id)
    stored = await say_state(await staff.by(LIAISON), said, SOURCE)
    assert [each.occurrence.id for each in stored.fulfilled] == [said.occurrence]
    assert (await staff.task()).stage is Stage.REPORTED


async def test_one_press_answers_for_all_but_what_wants_words(staff: Staff) -> None:
    await staff.report("49", State.DIFFICULT, "缺人手")
    returned = await staff.report("52", State.DONE)
    await review(await staff.by(OFFICE), Ruling(returned.id, 1, Decision.RETURNED, "缺佐证"))
    found = await confirm_all(await staff.by(LIAISON), DEPARTMENT, SOURCE)
    assert not {each.matter.ref for each in found.stored.reports} & {"49", "52"}
    assert {*found.left} <= {"49", "52"}
    assert "52" in found.left


async def test_nobody_confirms_for_another_department(staff: Staff) -> None:
    with pytest.raises(NotAllowed):
        await confirm_all(await staff.by(LIAISON), "公安局", SOURCE)
    with pytest.raises(NotAllowed):
        await say_state(await staff.by(OFFICE), StateReported(MATTER, State.DONE), SOURCE)
