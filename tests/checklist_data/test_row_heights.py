"""Rows are as high as what is in them needs."""

from checklist_data.row_heights import HIGHEST, height, lines


def test_a_line_that_is_too_broad_breaks_and_one_of_chinese_is_twice_as_broad() -> None:
    assert lines("a" * 60, 70) == 1
    assert lines("任" * 60, 70) == 2
    assert lines("甲局\n乙局", 70) == 2


def test_the_cell_with_most_lines_tells_the_height_of_its_row() -> None:
    one, three = height(["甲局"], [10]), height(["甲局", "任" * 40, ""], [10, 30, 9])
    assert three > 2.5 * one - 10
    assert one >= 10


def test_no_row_is_higher_than_a_spreadsheet_allows() -> None:
    assert height(["任" * 9_000], [10]) == HIGHEST
