"""Numbers that carry their own proof: one wrong digit is noticed."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sensitive.check_digits import is_birthday, is_identity_number, is_organisation_code, passes_luhn
from tests.bot.ordinary_texts import organisation_code
from tests.bot.writings import identity_number


@given(st.integers(10**14, 10**15 - 1))
def test_one_wrong_digit_of_a_card_is_noticed(number: int) -> None:
    digits = next(f"{number}{last}" for last in range(10) if passes_luhn(f"{number}{last}"))
    wrong = str((int(digits[0]) + 1) % 10) + digits[1:]
    assert not passes_luhn(wrong)


@given(st.randoms(use_true_random=False), st.integers(0, 16), st.integers(1, 9))
def test_one_wrong_digit_of_an_identity_number_is_noticed(dice: random.Random, place: int, by: int) -> None:
    number = identity_number(dice)
    wrong = str((int(number[place]) + by) % 10)
    assert is_identity_number(number)
    assert not is_identity_number(number[:place] + wrong + number[place + 1 :])


@given(st.randoms(use_true_random=False), st.integers(0, 17))
def test_one_wrong_character_of_an_organisation_is_noticed(dice: random.Random, place: int) -> None:
    code = organisation_code(dice)
    wrong = "A" if code[place] != "A" else "B"
    assert is_organisation_code(code)
    assert not is_organisation_code(code[:place] + wrong + code[place + 1 :])


@pytest.mark.parametrize("other", ["", "1" * 17, "1" * 19, "99010119900307001X", "11010119900307７218", "x" * 18])
def test_what_has_not_the_form_of_an_identity_number_is_none(other: str) -> None:
    assert not is_identity_number(other)


@pytest.mark.parametrize(
    ("other", "why"), [("", "empty"), ("9" * 17, "short"), ("I" * 18, "a letter that is not used")]
)
def test_what_has_not_the_form_of_a_code_is_none(other: str, why: str) -> None:
    assert not is_organisation_code(other), why


@pytest.mark.parametrize(
    ("digits", "is_one"),
    [
        ("19100101", True),
        ("19091231", False),
        ("20491231", True),
        ("20500101", False),
        ("20240229", True),
        ("20230229", False),
        ("19901301", False),
        ("19900100", False),
        ("1990ab01", False),
    ],
)
def test_a_birthday_is_a_day_on_which_a_living_person_can_be_born(digits: str, *, is_one: bool) -> None:
    assert is_birthday(digits) is is_one


def test_the_example_of_the_standard_has_its_check_digit() -> None:
    assert passes_luhn("79927398713")
    assert [each for each in "012456789" if passes_luhn(f"7992739871{each}")] == []
