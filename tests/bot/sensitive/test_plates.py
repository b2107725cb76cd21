"""Plates of cars; numbers of roads, which begin alike, are none."""

import pytest

from bot.sensitive.plates import plates_in


@pytest.mark.parametrize(
    "plate", ["赣CA1234", "赣C-A1234", "赣C 12345", "赣CD12345", "粤B12345D", "湘A1234挂", "鲁-A12345"]
)
def test_a_plate_is_found(plate: str) -> None:
    line = f"车辆{plate}。"
    assert [line[start:end] for start, end in plates_in(line)] == [plate]


@pytest.mark.parametrize(
    "other", ["川藏公路G318", "沪A股", "赣I12345", "赣CABCDE", "赣CA123", "赣CA1234567", "京A1234567X"]
)
def test_what_has_not_the_form_of_a_plate_is_none(other: str) -> None:
    assert list(plates_in(other)) == []
