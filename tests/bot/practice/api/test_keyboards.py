"""Inline keyboards within the platform's limits."""

import pytest

from bot.practice.api.keyboards import LONGEST_DATA, MOST_BUTTONS, WIDEST_ROW, keyboard_of, only_inline
from bot.practice.api.parameters import Parameters
from bot.practice.refusing.refused import Refused


def keyboard(*rows: object) -> Parameters:
    """A call with a keyboard."""
    return Parameters({"reply_markup": {"inline_keyboard": list(rows)}})


def button(text: str = "好", data: str = "a:1") -> dict[str, str]:
    """A button that brings something back."""
    return {"text": text, "callback_data": data}


def test_a_message_without_one_has_no_field() -> None:
    assert keyboard_of(Parameters({})) == {}
    assert keyboard_of(keyboard()) == {}
    assert keyboard_of(Parameters({"reply_markup": {"remove_keyboard": True}})) == {}


def test_buttons_without_a_text_and_beyond_the_width_of_a_row_are_left_out() -> None:
    found = keyboard_of(keyboard([button("")], [button()] * (WIDEST_ROW + 1)))
    assert [len(row) for row in found["reply_markup"]["inline_keyboard"]] == [WIDEST_ROW]


def test_the_data_of_a_button_has_so_many_bytes_at_most() -> None:
    assert keyboard_of(keyboard([button(data="x" * LONGEST_DATA)]))
    with pytest.raises(Refused, match="BUTTON_DATA_INVALID"):
        keyboard_of(keyboard([button(data="键" * (LONGEST_DATA // 3 + 1))]))


def test_a_keyboard_has_so_many_buttons_at_most() -> None:
    assert keyboard_of(keyboard(*([button()] for _ in range(MOST_BUTTONS))))
    with pytest.raises(Refused, match="too long"):
        keyboard_of(keyboard(*([button()] for _ in range(MOST_BUTTONS + 1))))


@pytest.mark.parametrize(
    "wrong", [["x"], [[1]], [[{"callback_data": "a"}]], [[{"text": "好"}]], [[{"text": 5, "callback_data": "a"}]]]
)
def test_what_is_no_row_and_no_button_is_refused(wrong: list[object]) -> None:
    with pytest.raises(Refused):
        keyboard_of(keyboard(*wrong))


@pytest.mark.parametrize("wrong", ["[]", "5", {"inline_keyboard": {}, "x": 1} | {"inline_keyboard": "x"}])
def test_markup_of_another_type_is_refused(wrong: object) -> None:
    with pytest.raises(Refused):
        keyboard_of(Parameters({"reply_markup": wrong}))


def test_a_message_that_was_sent_gets_inline_buttons_alone() -> None:
    only_inline(keyboard([button()]))
    only_inline(Parameters({}))
    with pytest.raises(Refused, match="inline keyboard expected"):
        only_inline(Parameters({"reply_markup": {"keyboard": []}}))
