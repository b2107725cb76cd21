"""Whether it is said how things stand."""

import pytest

from bot.checkins.reading.reader import CheckIns
from bot.checkins.reading.telling import ABOUT_IT, COUNTED, POINTED_AT, tells_how_far
from tests.bot.checkins.told import told


@pytest.mark.parametrize("text", ["进度过半", "完成80%", "完成八成", "51到百分之四十了", "５１完成８０％"])
def test_a_text_that_says_how_far_it_is(text: str) -> None:
    assert tells_how_far(text)


@pytest.mark.parametrize("text", ["", "51进展如何", "完成几成了", "占比要多少"])
def test_a_question_says_nothing_of_the_kind(text: str) -> None:
    assert not tells_how_far(text)


def test_numbers_count_where_what_they_count_stands_behind_them() -> None:
    assert COUNTED.match("5项在") is None
    assert COUNTED.match("12项任务") is not None
    assert COUNTED.match("12项已") is None


def test_an_entry_is_pointed_at_or_asked_about_by_what_stands_behind_it() -> None:
    assert POINTED_AT.match("项那个")
    assert ABOUT_IT.match("的牵头单位是谁")
    assert ABOUT_IT.match("材料已发邮箱") is None


def test_behind_a_title_in_brackets_it_is_said_likewise(check_ins: CheckIns) -> None:
    assert told(check_ins, "51(个人品德)已办结") == [("51", "已办结", None)]
