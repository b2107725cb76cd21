"""Done is only what is done now, and all of it."""

import pytest

from bot.checkins.reading.reader import CheckIns
from tests.bot.checkins.told import state


@pytest.mark.parametrize(
    ("text", "recorded"),
    [
        ("51 已经办完啦", ("已办结", None)),
        ("51 完成率100%", ("已办结", 100)),
        ("51 100%", ("已办结", 100)),
        ("51于11月20日办结", ("已办结", None)),
        ("51 done", ("已办结", None)),
    ],
)
def test_all_of_it_is_done(check_ins: CheckIns, text: str, recorded: tuple[str, int | None]) -> None:
    assert state(check_ins, text) == recorded


@pytest.mark.parametrize(
    "text",
    [
        "51 差不多完成了",
        "51 完成一大半",
        "51 基本完成，就差验收",
        "51 争取月底完成",
        "51将于12月1日办结",
        "51 没办完",
        "51 还没完成",
    ],
)
def test_nearly_partly_and_later_is_not_done(check_ins: CheckIns, text: str) -> None:
    assert state(check_ins, text) == ("按计划", None)


@pytest.mark.parametrize("text", ["51 完成了吗", "51办结了没有", "如果51办结了就告诉我"])
def test_what_is_asked_or_would_be_is_no_report(check_ins: CheckIns, text: str) -> None:
    assert state(check_ins, text) == "none"


@pytest.mark.parametrize("text", ["51 全部完成，除两所学校外", "51 完成100%，还差资料归档"])
def test_all_but_something_is_asked_about(check_ins: CheckIns, text: str) -> None:
    assert state(check_ins, text) == "several states"
