"""A department says that what it reported as a difficulty is over."""

from bot.checkins.file import file
from bot.checkins.model import Draft, Hindrance, Proof, ProofKind
from bot.checkins.orders import Filing
from bot.checkins.solve import solve
from bot.lights.state import State
from storage import evidence, reports
from storage.reports import Matter, Source
from tests.bot.staff import DEPARTMENT, ENTRY, LIAISON, TODAY, Staff

SOURCE = Source("-100", "7", "reply")
PROOF = Proof(ProofKind.DOCUMENT, "教发〔2026〕12号")


def filing(state: State, hindrance: Hindrance = Hindrance.NONE) -> Filing:
    draft = Draft(ENTRY, state, 60, "缺场地", TODAY, (PROOF,), hindrance=hindrance)
    return Filing(Matter(DEPARTMENT, ENTRY), draft)


async def test_words_figure_and_proofs_stay(staff: Staff) -> None:
    occasion = await staff.by(LIAISON)
    made = await file(occasion, [filing(State.COORDINATE)], SOURCE)
    assert await solve(occasion, made.reports, SOURCE) is not None
    (report,) = await reports.by_reply(staff.rows, "reply")
    assert (report.words.state, report.words.percent) == (State.ON_PLAN, 60)
    assert report.words.text == "缺场地；困难已解决"
    assert [each.text for each in await evidence.of(staff.rows, report.id)] == [PROOF.text]


async def test_where_there_is_no_difficulty_nothing_is_done(staff: Staff) -> None:
    occasion = await staff.by(LIAISON)
    made = await file(occasion, [filing(State.ON_PLAN)], SOURCE)
    assert await solve(occasion, made.reports, SOURCE) is None


async def test_progress_keeps_a_wish_for_help(staff: Staff) -> None:
    occasion = await staff.by(LIAISON)
    await file(occasion, [filing(State.COORDINATE)], SOURCE)
    (report,) = (await file(occasion, [filing(State.ON_PLAN, Hindrance.UNSAID)], SOURCE)).reports
    assert report.words.state == State.COORDINATE
