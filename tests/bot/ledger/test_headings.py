"""The headings of a sheet, wherever they stand."""

import pytest

from bot.ledger.headings import ENOUGH, NAMES, NEEDED, headings_in, read_headings
from bot.workbooks.grid import Cell, Row


def row(*texts: str) -> Row:
    """A row of a sheet."""
    return Row(2, {place: Cell(f"X{place}", text) for place, text in enumerate(texts) if text})


def test_some_of_them_in_a_row_make_it_the_row_of_headings() -> None:
    assert headings_in(row("", *NAMES[:ENOUGH]))
    assert not headings_in(row(*NAMES[: ENOUGH - 1], "别的"))
    assert not headings_in(row(*[NAMES[0]] * ENOUGH)), "one that stands there several times is one"


def test_columns_are_found_in_any_order_and_writing() -> None:
    faults: list[str] = []
    found = read_headings("台账", row("批注", *(f" {each[0]} {each[1:]}\n" for each in reversed(NAMES))), faults)
    assert faults == []
    assert found is not None
    assert found.columns == {name: place for place, name in enumerate(reversed(NAMES), start=1)}
    assert (found.unknown, found.missing) == (("批注",), ())


@pytest.mark.parametrize("needed", NEEDED)
def test_without_a_needed_one_it_is_said_which(needed: str) -> None:
    faults: list[str] = []
    assert read_headings("台账", row(*(each for each in NAMES if each != needed)), faults) is None
    assert len(faults) == 1
    assert f"缺少“{needed}”列" in faults[0]


def test_what_only_repeats_the_checklist_may_be_missing() -> None:
    spare = next(each for each in NAMES if each not in NEEDED)
    faults: list[str] = []
    found = read_headings("台账", row(*(each for each in NAMES if each != spare)), faults)
    assert found is not None
    assert (found.missing, faults) == ((spare,), [])


def test_a_column_that_stands_there_twice_is_told() -> None:
    faults: list[str] = []
    assert read_headings("台账", row(*NAMES, NAMES[3]), faults) is None
    assert faults == [f"工作表“台账”第2行：“{NAMES[3]}”一列出现了2次"]
