"""Names of periods, as people say them: 2026年第4季度, 12月7日—13日, Q4 2026."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from bot.questions.text import Language


def period_name(written: str, language: Language = Language.CHINESE) -> str:
    """Name a period as people do; a single task has none but its day."""
    for pattern, chinese, english in _PERIODS:
        found = re.fullmatch(pattern, written)
        if found is not None:
            return (english if language is Language.ENGLISH else chinese)(found)
    return ""


def week_name(monday: date, last: int = 6) -> str:
    """Name the days from a Monday on: 12月7日—13日."""
    end = monday + timedelta(days=last)
    month = "" if end.month == monday.month else f"{end.month}月"
    return f"{monday.month}月{monday.day}日—{month}{end.day}日"


def _monday(found: re.Match[str]) -> date:
    return date.fromisocalendar(int(found[1]), int(found[2]), 1)


def _english_week(found: re.Match[str]) -> str:
    monday = _monday(found)
    return f"{monday} to {monday + timedelta(days=6):%m-%d}"


def _half(found: re.Match[str]) -> str:
    return f"{found[1]}年{'上下'[int(found[2]) - 1]}半年"


_Name = Callable[[re.Match[str]], str]
_PERIODS: tuple[tuple[str, _Name, _Name], ...] = (
    (r"(\d{4})", lambda found: f"{found[1]}年", lambda found: found[1]),
    (r"(\d{4})Q(\d)", lambda found: f"{found[1]}年第{found[2]}季度", lambda found: f"Q{found[2]} {found[1]}"),
    (r"(\d{4})H(\d)", _half, lambda found: f"H{found[2]} {found[1]}"),
    (r"(\d{4})-(\d\d)", lambda found: f"{found[1]}年{int(found[2])}月", lambda found: found[0]),
    (r"(\d{4})-W(\d\d)", lambda found: week_name(_monday(found)), _english_week),
)
