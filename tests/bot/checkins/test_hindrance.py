"""What a report says of a difficulty of before: nothing, that there is none, or that it is solved."""

from datetime import date

import pytest

from bot.checkins.model import Hindrance
from bot.checkins.reading.reader import CheckIns

TODAY = date(2026, 11, 29)


def said(check_ins: CheckIns, words: str) -> Hindrance:
    found = check_ins.read(f"49 {words}", TODAY, departments=("教体局",))
    assert found is not None
    (draft,) = found.drafts
    return draft.hindrance


@pytest.mark.parametrize(
    "words",
    [
        "困难已解决",
        "场地困难已克服",
        "问题解决了，完成60%",
        "已协调好",
        "困难现在已解决",
        "困难已解决，按计划",
        "the difficulty is resolved, 60%",
    ],
)
def test_it_is_solved(check_ins: CheckIns, words: str) -> None:
    assert said(check_ins, words) is Hindrance.SOLVED


@pytest.mark.parametrize("words", ["没有困难", "无困难，完成60%", "按计划推进", "一切顺利", "恢复正常", "on plan"])
def test_there_is_none(check_ins: CheckIns, words: str) -> None:
    assert said(check_ins, words) is Hindrance.NONE


@pytest.mark.parametrize(
    "words",
    [
        "完成一半了",
        "60%",
        "推进中",
        "继续推进，完成60%",
        "困难基本解决",
        "人手问题解决了一部分",
        "困难已解决一半",
        "经费问题已解决，人手问题还没",
        "困难正在解决，完成70%",
        "困难正在逐步解决",
        "解决群众困难30件",
        "已移交12件",
        "in progress",
        "50% done",
    ],
)
def test_nothing_is_said_of_it(check_ins: CheckIns, words: str) -> None:
    assert said(check_ins, words) is Hindrance.UNSAID
