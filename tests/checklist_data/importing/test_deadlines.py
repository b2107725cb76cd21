"""Deadlines as they are printed, and what they mean."""

from datetime import date

import pytest

from checklist_data.importing.bodies.deadlines import deadlines_within, is_deadline, understand


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
