"""Brackets that a text opens, whatever form they have."""

import pytest

from checklist_data.importing.bodies.brackets import BOXES, CLOSING, OPENING, is_balanced


def test_every_opening_bracket_has_one_that_closes_it() -> None:
    assert len(OPENING) == len(CLOSING) == len(set(OPENING + CLOSING)) / 2
    assert all(is_balanced(f"区住建局{one}牵头{other}") for one, other in zip(OPENING, CLOSING, strict=True))
    assert set(BOXES) < set(OPENING)


@pytest.mark.parametrize("text", ["修路（区交通局", "区交通局）", "修路（区交通局〔牵头）"])
def test_a_bracket_that_is_left_open_or_was_never_opened_is_noticed(text: str) -> None:
    assert not is_balanced(text)


def test_brackets_of_two_kinds_may_close_one_another() -> None:
    assert is_balanced("修路（区交通局)")
