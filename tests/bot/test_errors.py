"""What a person is told, and the status that the program leaves with."""

from bot.errors import FAULTY, USAGE, QingdanError, Told


def test_what_is_told_asks_for_another_call_unless_it_says_otherwise() -> None:
    assert Told("text").status == USAGE
    assert Told("text", FAULTY).status == FAULTY


def test_what_is_told_is_an_error_of_this_floor_and_its_text() -> None:
    assert isinstance(Told("text"), QingdanError)
    assert str(Told("text")) == "text"
