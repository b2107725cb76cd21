"""Periods are named as people name them."""

from datetime import date

import pytest

from bot.duties.period_names import period_name, week_name
from bot.questions.text import Language


@pytest.mark.parametrize(
    ("written", "name", "english"),
    [
        ("2026", "2026年", "2026"),
        ("2026Q4", "2026年第4季度", "Q4 2026"),
        ("2026H1", "2026年上半年", "H1 2026"),
        ("2026H2", "2026年下半年", "H2 2026"),
        ("2026-09", "2026年9月", "2026-09"),
        ("2026-W50", "12月7日—13日", "2026-12-07 to 12-13"),
        ("2026-W53", "12月28日—1月3日", "2026-12-28 to 01-03"),
        ("2026-12-07", "", ""),
        ("", "", ""),
    ],
)
def test_a_period_is_named_as_people_do(written: str, name: str, english: str) -> None:
    assert (period_name(written), period_name(written, Language.ENGLISH)) == (name, english)


def test_a_week_may_be_named_up_to_its_last_working_day() -> None:
    assert week_name(date(2026, 12, 7), last=4) == "12月7日—11日"
