"""What a cell says: what a person sees counts, and what is in doubt is told."""

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.ledger.values import Doubtful, day_in, folded, percent_in, text_in
from bot.workbooks.grid import Cell

DAY = date(2026, 11, 23)


def cell(value: object, shown_as: str = "General") -> Cell:
    """A cell of a sheet."""
    return Cell("B2", value, shown_as)


def test_an_empty_cell_says_nothing() -> None:
    for each in (None, cell(None), cell(""), cell(" \n\ufeff")):
        assert (text_in(each), percent_in(each), day_in(each)) == ("", None, None)


@given(st.integers(0, 100))
def test_a_percentage_is_the_same_however_it_is_written(whole: int) -> None:
    ways = [cell(f"{whole}%"), cell(f"{whole}％"), cell(whole / 100, "0%"), cell(f" {whole}.0 %")]
    assert {percent_in(each) for each in ways} == {whole}


@pytest.mark.parametrize(
    ("value", "shown_as", "percent"),
    [
        (80, "General", 80),
        (0, "General", 0),
        ("80", "General", 80),
        (0.999, "0%", 99),
        (80, '0"%"', 80),
        ("45.9", "@", 45),
    ],
)
def test_a_plain_number_above_one_is_a_percentage_and_fractions_are_left_out(
    value: object, shown_as: str, percent: int
) -> None:
    assert percent_in(cell(value, shown_as)) == percent


@pytest.mark.parametrize("value", [0.8, 1, "0.8", "1", 101, -1, "101%", "八成", "80%左右", float("nan"), True])
def test_what_can_be_two_percentages_or_none_is_told(value: object) -> None:
    with pytest.raises(Doubtful):
        percent_in(cell(value))


@given(st.dates(date(1900, 1, 1), date(2999, 12, 31)))
def test_a_day_is_the_same_however_it_is_written(day: date) -> None:
    ways = [
        day.isoformat(),
        f"{day:%Y/%m/%d}",
        f"{day.year}年{day.month}月{day.day}日",
        f"{day.year} 年 {day.month} 月 {day.day} 日",
        f"{day.year}.{day.month}.{day.day}.",
        f"{day:%Y-%m-%d} 00:00:00",
    ]
    assert {day_in(cell(each)) for each in ways} == {day}
    assert {day_in(cell(each)) for each in (day, datetime.combine(day, time(8)))} == {day}


def test_eight_digits_are_a_day_as_a_number_too() -> None:
    assert day_in(cell(20261123)) == day_in(cell("20261123")) == date(2026, 11, 23)


@pytest.mark.parametrize("value", ["2026-02-30", "明天", "11-23", 46000, True, "2026-11-23 08:00", time(8)])
def test_what_is_no_day_is_told(value: object) -> None:
    with pytest.raises(Doubtful, match="不是日期"):
        day_in(cell(value))


@pytest.mark.parametrize(
    ("value", "shown_as", "text"),
    [
        (0.8, "0%", "80%"),
        (0.805, "0.0%", "80.5%"),
        (1234567, "#,##0", "1,234,567"),
        (12.0, "General", "12"),
        (0.1 + 0.2, "0.00", "0.30"),
        (True, "General", "TRUE"),
        (datetime.combine(DAY, time()), "yyyy-mm-dd", "2026-11-23"),
        (datetime.combine(DAY, time(8, 30)), "yyyy-mm-dd", "2026-11-23 08:30:00"),
        (float("inf"), "0", "inf"),
    ],
)
def test_a_text_is_what_a_person_sees(value: object, shown_as: str, text: str) -> None:
    assert text_in(cell(value, shown_as)) == text


def test_what_spreadsheet_programs_add_is_taken_away() -> None:
    assert folded("已办_x000D_\r\n  第二行  \n\n") == "已办\n\n  第二行"
    assert folded("_x0041_") == "_x0041_", "only controls are written so"


@given(st.text())
def test_a_text_that_was_folded_stays_as_it_is(text: str) -> None:
    once = folded(text)
    assert folded(once) == once or "_x" in once
