"""A duty as the office writes it."""

from collections.abc import Sequence
from datetime import date

import pytest

from bot.duties.duty_words import LONGEST, MOST, Written, read_duty, rule_in
from bot.timing.ladder import Ladder
from bot.timing.rule import Rule
from checklist_data.model import DutyKind, Period

TODAY = date(2026, 11, 23)
DEPARTMENTS = {"教体局": ["教体局"], "卫健局": ["卫健局"], "城管": ["城管局", "城管大队"]}


def read(text: str) -> Written:
    """What is read of some words."""

    def department(name: str) -> Sequence[str]:
        return DEPARTMENTS.get(name, [])

    return read_duty(text.split(), TODAY, department)


def test_everything_can_be_said_in_one_line() -> None:
    assert read("每月25日 报告 提前5天 提醒14,7,1/1 教体局、卫健局 平安建设 分析月报") == Written(
        Rule(Period.MONTHLY, month=1, day=25),
        5,
        Ladder((14, 7, 1), (1,)),
        DutyKind.REPORT,
        ("教体局", "卫健局"),
        "平安建设 分析月报",
    )


@pytest.mark.parametrize(
    ("word", "rule"),
    [
        ("每天", Rule(Period.DAILY)),
        ("每周五", Rule(Period.WEEKLY, day=5)),
        ("每星期天", Rule(Period.WEEKLY, day=7)),
        ("每月三十一日前", Rule(Period.MONTHLY, month=1, day=31)),
        ("每月第2个周一", Rule(Period.NTH_WEEKDAY, nth=2, day=1)),
        ("每月最后一个周五", Rule(Period.NTH_WEEKDAY, nth=-1, day=5)),
        ("每季度第3个月20日", Rule(Period.QUARTERLY, month=3, day=20)),
        ("每季末", Rule(Period.QUARTERLY)),
        ("每年2月29日", Rule(Period.YEARLY, month=2, day=29)),
        ("每年6月底", Rule(Period.YEARLY, month=6)),
        ("每两年3月1日", Rule(Period.BIENNIAL, month=3, day=1, anchor=2026)),
        ("每月第3个工作日", Rule(Period.MONTHLY, workday=3)),
        ("yearly", Rule(Period.YEARLY)),
        ("2027-03-15", Rule(Period.ONCE, once=date(2027, 3, 15))),
    ],
)
def test_a_period_is_read_in_the_ways_in_which_it_is_written(word: str, rule: Rule) -> None:
    assert rule_in(word, TODAY) == rule


@pytest.mark.parametrize(
    "word",
    [
        "每月32日",
        "每年2月30日",
        "每年13月1日",
        "每季度第4个月1日",
        "每月第5个周一",
        "每周第6个工作日",
        "每月第21个工作日",
        "每旬",
        "每三个月",
        "报告",
        "",
    ],
)
def test_a_day_or_period_that_does_not_exist_is_none(word: str) -> None:
    assert rule_in(word, TODAY) is None


def test_a_period_that_is_not_understood_is_told_and_not_taken_for_the_text() -> None:
    assert read("每旬 报告").unread == "每旬"
    assert read("每月25日 每旬").text == "每旬", "behind a period it is a word of the duty"


def test_a_single_day_that_has_gone_by_is_told_as_one() -> None:
    past = read("2026-11-22 报告")
    assert (past.unread, past.is_past) == ("2026-11-22", True)
    assert not read("2026-11-23 报告").unread


@pytest.mark.parametrize(
    ("word", "days", "unread"),
    [
        ("提前十个工作日启动", 10, ""),
        ("start5", 5, ""),
        (f"提前{MOST}天", MOST, ""),
        (f"提前{MOST + 1}天", None, f"提前{MOST + 1}天"),
        ("start0", None, "start0"),
    ],
)
def test_a_start_is_so_many_working_days_before(word: str, days: int | None, unread: str) -> None:
    found = read(word)
    assert (found.start_days, found.unread) == (days, unread)


def test_a_ladder_that_is_none_is_told() -> None:
    assert read("提醒7,1").ladder == Ladder((7, 1))
    assert read("提醒我们").unread == "提醒我们"


def test_a_name_that_two_departments_have_is_no_department() -> None:
    found = read("教体局、城管 检查情况")
    assert (found.departments, found.text) == ((), "教体局、城管 检查情况")


def test_behind_the_text_a_department_is_part_of_it() -> None:
    found = read("每年 配合 教体局")
    assert (found.departments, found.text) == ((), "配合 教体局")


def test_a_kind_is_said_once_and_then_is_a_word() -> None:
    found = read("报告 检查")
    assert (found.kind, found.text) == (DutyKind.REPORT, "检查")


def test_more_than_a_duty_has_is_not_read() -> None:
    assert not read("长" * LONGEST).unread
    assert read("长" * (LONGEST + 1)).unread == "长" * LONGEST
