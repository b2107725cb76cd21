"""The answer to what was asked back completes the report, so that nobody types it again."""

from datetime import date

import pytest

from bot.checkins.model import Draft, Problem, ReportReading
from bot.checkins.reading.completing import complete, question_about
from bot.checkins.reading.reader import CheckIns
from bot.lights.state import State

MONDAY = date(2026, 11, 23)
DEPARTMENTS = ("教体局", "应急管理局")


def _completed(check_ins: CheckIns, said: str, answer: str) -> ReportReading | None:
    asked = question_about(check_ins.read(said, MONDAY, forced=True, departments=DEPARTMENTS), said)
    return complete(check_ins, asked, answer, MONDAY, departments=DEPARTMENTS)


def _line(draft: Draft) -> tuple[str, State, int | None, str]:
    return draft.ref, draft.state, draft.percent, draft.text


@pytest.mark.parametrize(
    ("said", "answer", "line"),
    [
        ("完成80%，见宜教体字〔2026〕12号", "51", ("51", State.ON_PLAN, 80, "见宜教体字〔2026〕12号")),
        ("那个弄好了", "是第51项", ("51", State.DONE, None, "那个弄好了")),
        ("99 完成80%", "51", ("51", State.ON_PLAN, 80, "")),
        ("51 演练搞完了", "按计划", ("51", State.ON_PLAN, None, "演练搞完了")),
        ("51 演练搞完了", "已办结", ("51", State.DONE, None, "演练搞完了")),
        ("51 演练搞完了", "80%", ("51", State.ON_PLAN, 80, "演练搞完了")),
        ("51 演练搞完了", "对", ("51", State.ON_PLAN, None, "演练搞完了")),
        ("51 未完成80%", "只完成20%", ("51", State.ON_PLAN, 20, "未完成80%；只完成20%")),
        ("25 80", "百分之八十", ("25", State.ON_PLAN, 80, "")),
        ("51 暂缓", "有困难，缺场地", ("51", State.DIFFICULT, None, "暂缓；缺场地")),
        ("51 60 按计划", "51", ("51", State.ON_PLAN, None, "")),
    ],
)
def test_an_answer_completes(
    check_ins: CheckIns, said: str, answer: str, line: tuple[str, State, int | None, str]
) -> None:
    found = _completed(check_ins, said, answer)
    assert found is not None
    assert (tuple(map(_line, found.drafts)), found.faults) == ((line,), ())


def test_what_was_understood_at_once_is_kept(check_ins: CheckIns) -> None:
    found = _completed(check_ins, "51 60%，49也一样", "60%")
    assert found is not None
    assert [each[:3] for each in map(_line, found.drafts)] == [("51", State.ON_PLAN, 60), ("49", State.ON_PLAN, 60)]


def test_the_day_and_the_evidence_of_the_first_words_are_kept(check_ins: CheckIns) -> None:
    found = _completed(check_ins, "51 昨天完成七八成，见宜教体字〔2026〕12号", "七成")
    assert found is not None
    (draft,) = found.drafts
    assert (draft.percent, draft.day) == (70, date(2026, 11, 22))
    assert [each.text for each in draft.proofs] == ["宜教体字〔2026〕12号"]


@pytest.mark.parametrize("answer", ["49项谁牵头？", "谢谢", "收到"])
def test_what_is_no_answer_completes_nothing(check_ins: CheckIns, answer: str) -> None:
    assert _completed(check_ins, "51 暂缓", answer) is None


def test_a_report_that_was_understood_is_no_question(check_ins: CheckIns) -> None:
    assert _completed(check_ins, "51 按计划", "80%") is None


def test_what_an_answer_leaves_open_is_asked_back_again(check_ins: CheckIns) -> None:
    found = _completed(check_ins, "51 演练搞完了", "七八成吧")
    assert found is not None
    assert found.drafts == ()
    assert [each.problem for each in found.faults] == [Problem.UNCLEAR_PERCENT]


def test_a_proposal_is_said_with_the_question(check_ins: CheckIns) -> None:
    found = check_ins.read("51 演练搞完了", MONDAY, departments=DEPARTMENTS)
    assert found is not None
    (fault,) = found.faults
    assert fault.refs == ("51",)
    assert [each.state for each in fault.proposals] == [State.ON_PLAN, State.DONE]
