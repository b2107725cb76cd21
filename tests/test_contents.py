"""An identity number is found wherever it lies in a database."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sensitive.check_digits import is_identity_number
from tests.contents import identity_numbers_in

NUMBER, WITH_X = "110101199003074354", "11010519491231002X"


@pytest.mark.parametrize("number", [NUMBER, WITH_X])
@pytest.mark.parametrize("around", [("", ""), ("\0", "\0"), ("工作", "。"), ("12", "345"), ("1" * 40, "X")])
def test_an_identity_number_is_found_whatever_stands_around_it(number: str, around: tuple[str, str]) -> None:
    before, behind = around
    assert number in list(identity_numbers_in(f"{before}{number}{behind}".encode()))


@given(st.lists(st.sampled_from([NUMBER, WITH_X, "1", "77", "X", "中", "\0", " "]), max_size=12).map("".join))
def test_as_many_are_found_as_begin_at_any_place(text: str) -> None:
    every = [each for each in re.findall(r"(?=(\d{17}[\dX]))", text) if is_identity_number(each)]
    assert list(identity_numbers_in(text.encode())) == every
