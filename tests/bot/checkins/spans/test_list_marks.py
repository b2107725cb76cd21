"""The marks of a list number its points and name no entries."""

import pytest

from bot.checkins.spans.list_marks import list_marks_in, points_in


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("53 1.已排查;2.已整改;3.已报告", ["1.", "2.", "3."]),
        ("53项 一、已排查;二、已整改", ["一、", "二、"]),
        ("53、一是已排查,二是已整改", ["一是", "二是"]),
        ("53 1.已排查", []),
        ("53 已排查,2.已整改", []),
        ("53 1.已排查;3.已整改", []),
        ("已排查", []),
        ("", []),
    ],
)
def test_a_list_has_two_marks_at_least_from_one_on_without_a_gap(text: str, marks: list[str]) -> None:
    assert [text[start:end].strip() for start, end in list_marks_in(text)] == marks


def test_a_point_is_one_where_the_others_are_spoken_of() -> None:
    text = "12 第二项已组建,其它几项还在做"
    assert [text[start:end] for start, end in points_in(text)] == ["第二项"]
    assert list(points_in("12 第二项已组建")) == []
