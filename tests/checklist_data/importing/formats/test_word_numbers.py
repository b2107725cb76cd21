"""The numbers of Word's lists, as they are shown."""

import pytest

from checklist_data.importing.formats.word_numbers import chinese, written


@pytest.mark.parametrize(
    ("number", "text"), [(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (99, "九十九"), (100, "100"), (0, "0")]
)
def test_a_number_in_chinese_figures(number: int, text: str) -> None:
    assert chinese(number) == text


@pytest.mark.parametrize(
    ("number", "how", "text"),
    [
        (12, "chineseCounting", "十二"),
        (3, "decimalEnclosedCircle", "③"),
        (21, "decimalEnclosedCircle", "21"),
        (2, "lowerLetter", "b"),
        (28, "upperLetter", "BB"),
        (14, "upperRoman", "XIV"),
        (49, "lowerRoman", "xlix"),
        (7, "decimalZero", "07"),
        (7, "decimal", "7"),
        (7, "of a later version", "7"),
    ],
)
def test_a_number_as_its_list_writes_it(number: int, how: str, text: str) -> None:
    assert written(number, how) == text
