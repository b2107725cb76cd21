"""Periods and departments are named as people name them."""

from datetime import date

import pytest

from handlers.standing.task_names import MOST_NAMES, named, names_of, period_name, week_name


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("2026", "2026年"),
        ("2026Q4", "2026年第4季度"),
        ("2026H1", "2026年上半年"),
        ("2026H2", "2026年下半年"),
        ("2026-09", "2026年9月"),
        ("2026-W50", "12月7日—13日"),
        ("2026-W53", "12月28日—1月3日"),
        ("2026-12-07", ""),
        ("", ""),
    ],
)
def test_a_period_is_named_as_people_do(written: str, name: str) -> None:
    assert period_name(written) == name


def test_a_week_may_be_named_up_to_its_last_working_day() -> None:
    assert week_name(date(2026, 12, 7), last=4) == "12月7日—11日"


def test_work_without_a_period_is_named_without_brackets() -> None:
    assert named("33.2", "组织演练", "2026") == "33.2 组织演练（2026年）"
    assert named("33.2", "组织演练", "") == "33.2 组织演练"


def test_of_many_departments_it_is_told_how_many_they_are() -> None:
    assert names_of(["公安局", "财政局"]) == "公安局、财政局"
    told = names_of([f"{each}局" for each in range(MOST_NAMES + 2)])
    assert f"{MOST_NAMES - 1}局" in told
    assert f"{MOST_NAMES}局" not in told
    assert str(MOST_NAMES + 2) in told
