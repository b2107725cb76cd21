"""Deadlines as they are printed, and what they mean."""

from datetime import date

import pytest

from checklist_data.importing.bodies.deadlines import (
    closing_deadline,
    deadlines_within,
    heading_time,
    is_deadline,
    understand,
)


@pytest.mark.parametrize(
    "text",
    [
        "12月底前",
        "2025年9月底前",
        "9月30日前完成",
        "长期坚持",
        "持续推进",
        "全年",
        "每季度",
        "2027年3月前",
        "年内",
        "第三季度",
        "立行立改",
        "3个月内",
    ],
)
def test_deadlines_are_known(text: str) -> None:
    assert is_deadline(text)


@pytest.mark.parametrize("text", ["区住建局", "各镇街", "日常管理中心", "9个镇街", "完善机制", ""])
def test_what_is_no_deadline_is_none(text: str) -> None:
    assert not is_deadline(text)


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        ("12月底前完成", "date", date(2025, 12, 31)),
        ("2027年3月前", "date", date(2027, 3, 31)),
        ("2024年2月底", "date", date(2024, 2, 29)),
        ("9月30日前", "date", date(2025, 9, 30)),
        ("年底前", "date", date(2025, 12, 31)),
        ("每季度通报", "period", None),
        ("长期坚持", "standing", None),
        ("汛期", "milestone", None),
        ("13月", "milestone", None),
    ],
)
def test_a_deadline_means_a_day_a_period_or_neither(text: str, kind: str, day: date | None) -> None:
    found = understand(text, 2025)
    assert (found.kind, found.day) == (kind, day)


def test_a_day_without_a_year_is_none() -> None:
    assert understand("12月底前", None).day is None


def test_a_sentence_is_searched_for_its_times() -> None:
    assert deadlines_within("年内新增1200个，每半月夜查一次，9月30日前完工") == ["年内", "每半月", "9月30日前"]


@pytest.mark.parametrize(
    ("heading", "time"),
    [
        ("◆一月份　　主题：平安春运", "一月份"),
        ("七、八月份　主题：防暑", "七、八月份"),
        ("十月至十二月：冬防攻坚", "十月至十二月"),
        ("11月", "11月"),
        ("第二季度", "第二季度"),
        ("全年持续推进", "全年持续推进"),
        ("三月三文化节筹备", ""),
        ("一月一主题活动", ""),
        ("一、道路建设", ""),
        ("区交通运输局", ""),
    ],
)
def test_a_heading_that_is_a_time_alone_tells_it(heading: str, time: str) -> None:
    assert heading_time(heading) == time


@pytest.mark.parametrize(
    ("clause", "time"),
    [
        ("此项工作5月底前完成", "5月底前完成"),
        ("即日起执行", "即日起执行"),
        ("5月25日前拨付到位", "5月25日前拨付到位"),
        ("整个汛期长期坚持", "整个汛期长期坚持"),
        ("年内持续推进", "年内持续推进"),
        ("9月投入使用", ""),
    ],
)
def test_a_clause_that_says_until_when_and_nothing_else_is_a_deadline(clause: str, time: str) -> None:
    assert closing_deadline(clause) == time
