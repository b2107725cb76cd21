"""Days as people write them: each way to write one, and no text that makes the reader stumble."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.calendars.date_reading import Lean, day_in, read_day, read_days

FRIDAY = date(2026, 11, 27)
DAYS = st.dates(date(2000, 1, 1), date(2100, 12, 31))
WAYS = ("{0:%Y-%m-%d}", "{0.year}年{0.month}月{0.day}日", "{0.year}/{0.month}/{0.day}", "{0.year}.{0.month}.{0.day}前")
SHORT = (
    "{0.month}月{0.day}日",
    "{0.month}.{0.day}",
    "{0.month}-{0.day}",
    "{0.month}/{0.day}",
    "{0.month}月{0.day}号前",
)
PIECES = st.sampled_from(
    "年月日号周底末季上下本明后天前至到-—./0123456789一二三十〇 \u200b９".split() + list("年月日周底末12-.至")
)


@given(DAYS, DAYS, st.sampled_from(WAYS))
def test_a_day_with_its_year_is_that_day_whenever_it_is_read(day: date, today: date, way: str) -> None:
    assert read_day(way.format(day), today) == day
    assert day_in(f"请延到{way.format(day)}，谢谢", today) == day


@given(DAYS, DAYS, st.sampled_from(SHORT))
def test_a_day_without_a_year_is_the_next_to_come_or_the_last_that_was(day: date, today: date, way: str) -> None:
    ahead, back = read_day(way.format(day), today), read_day(way.format(day), today, Lean.PAST)
    assert ahead is not None
    assert back is not None
    assert (ahead.month, ahead.day) == (back.month, back.day) == (day.month, day.day)
    assert back <= today <= ahead
    assert ahead - back <= timedelta(days=366 * 16)


@given(st.lists(PIECES, max_size=12).map("".join), DAYS)
def test_no_text_makes_it_stumble(text: str, today: date) -> None:
    for lean in Lean:
        read_day(text, today, lean)
        day_in(text, today, lean)
        span = read_days(text, today, lean)
        assert span is None or span[0] <= span[1]


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("２０２６年１２月１日", "2026-12-01"),
        ("二〇二六年十二月一日", "2026-12-01"),
        ("20261201", "2026-12-01"),
        ("十二月二十五日", "2026-12-25"),
        ("2月29日", "2028-02-29"),
        ("明年3月1日", "2027-03-01"),
        ("本月30号", "2026-11-30"),
        ("下月5日", "2026-12-05"),
        ("5日", "2026-12-05"),
        ("31日", "2026-12-31"),
        ("月底", "2026-11-30"),
        ("下个月底前", "2026-12-31"),
        ("2027年2月底", "2027-02-28"),
        ("季度末", "2026-12-31"),
        ("下季度末", "2027-03-31"),
        ("年底前", "2026-12-31"),
        ("2027年底", "2027-12-31"),
        ("周五", "2026-11-27"),
        ("周一", "2026-11-30"),
        ("本周日", "2026-11-29"),
        ("下周五", "2026-12-04"),
        ("下下周一", "2026-12-07"),
        ("星期天", "2026-11-29"),
        ("明天", "2026-11-28"),
        ("大后天", "2026-11-30"),
        ("10天后", "2026-12-07"),
        ("两周后", "2026-12-11"),
        ("一个月后", "2026-12-27"),
        ("next friday", "2026-12-04"),
        ("Tomorrow", "2026-11-28"),
    ],
)
def test_a_day_is_read(said: str, day: str) -> None:
    assert read_day(said, FRIDAY) == date.fromisoformat(day)


@pytest.mark.parametrize(
    "said", ["三天前", "昨天", "上周五", "2026年2月30日", "13月1日", "2月30日", "9999-12-31", "月", "", "1"]
)
def test_what_is_no_day_or_past_is_no_day_to_come(said: str) -> None:
    day = read_day(said, FRIDAY)
    assert day is None or day < FRIDAY


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("12月1日-12月5日", "2026-12-01", "2026-12-05"),
        ("12月1日至5日", "2026-12-01", "2026-12-05"),
        ("12月1日——12月5日", "2026-12-01", "2026-12-05"),
        ("2026-12-01到2026-12-05", "2026-12-01", "2026-12-05"),
        ("12.30-1.3", "2026-12-30", "2027-01-03"),
        ("明天至下周五", "2026-11-28", "2026-12-04"),
        ("2026-12-01", "2026-12-01", "2026-12-01"),
    ],
)
def test_a_span_of_days_is_read(said: str, first: str, last: str) -> None:
    assert read_days(said, FRIDAY) == (date.fromisoformat(first), date.fromisoformat(last))
