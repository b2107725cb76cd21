"""Codes of organisations are found, so that nothing inside of one is taken for a telephone."""

import random

import pytest

from bot.sensitive.organisations import organisations_in
from tests.bot.ordinary_texts import organisation_code


def codes(count: int) -> list[str]:
    """Codes with a letter before their last place."""
    dice = random.Random(7)
    made = (organisation_code(dice) for _ in range(20 * count))
    return [each for each in made if not each[:17].isdigit()][:count]


@pytest.mark.parametrize("code", codes(5))
def test_a_code_is_found_where_it_stands_alone(code: str) -> None:
    line = f"代码{code},"
    assert [line[start:end] for start, end in organisations_in(line)] == [code]
    assert list(organisations_in(f"A{code}")) == [], "a part of something longer"


def test_with_a_wrong_check_character_it_is_none() -> None:
    code = codes(1)[0]
    assert list(organisations_in(code[:17] + ("A" if code[17] != "A" else "B"))) == []
