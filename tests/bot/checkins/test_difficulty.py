"""What is a difficulty, and what says that there is none."""

import pytest

from bot.checkins.reading.reader import CheckIns
from tests.bot.checkins.told import state


@pytest.mark.parametrize(
    ("text", "recorded"),
    [
        ("51 缺人手，其他按计划", ("有困难", None)),
        ("51 有问题", ("有困难", None)),
        ("51 停工了", ("有困难", None)),
        ("51 困难不在于钱", ("有困难", None)),
        ("51 化解遇阻", ("有困难", None)),
        ("51 进度三成，主要问题是指导师太少", ("有困难", 30)),
        ("51 碰到难题：两边口径对不上", ("有困难", None)),
        ("51 完成六成，然职责不清，实为一大障碍", ("有困难", 60)),
    ],
)
def test_a_difficulty_is_one_whatever_goes_on_beside_it(
    check_ins: CheckIns, text: str, recorded: tuple[str, int | None]
) -> None:
    assert state(check_ins, text) == recorded


@pytest.mark.parametrize(
    "text",
    [
        *("51 没有困难", "51 没问题", "51 问题不大", "51 困难不大", "51 困难：无"),
        *(
            "51 经费困难已解决",
            "51 已克服困难",
            "51 困难没了",
            "51 困难已经没有了",
            "51 困难不存在了",
            "51 困难都过去了",
        ),
    ],
)
def test_that_there_is_none_or_no_longer_is_none(check_ins: CheckIns, text: str) -> None:
    assert state(check_ins, text) == ("按计划", None)


@pytest.mark.parametrize("text", ["51 明天开始搞，今儿还没动", "51 还没动，下周开始"])
def test_what_is_to_begin_soon_is_planned(check_ins: CheckIns, text: str) -> None:
    assert state(check_ins, text) == ("按计划", None)


@pytest.mark.parametrize(
    ("text", "recorded"),
    [("51 进度：80% 困难：无 需协调：无", ("按计划", 80)), ("51 进度：80% 困难：缺人 需协调：无", ("有困难", 80))],
)
def test_a_field_of_a_form_counts_by_what_stands_in_it(
    check_ins: CheckIns, text: str, recorded: tuple[str, int | None]
) -> None:
    assert state(check_ins, text) == recorded
