"""What a person is told, and the status that the program leaves with."""

from bot.errors import FAULTY, USAGE, CommandFailed, QingdanError


def test_what_is_told_asks_for_another_call_unless_it_says_otherwise() -> None:
    assert CommandFailed("text").status == USAGE
    assert CommandFailed("text", FAULTY).status == FAULTY


def test_what_is_told_is_an_error_of_this_floor_and_its_text() -> None:
    assert isinstance(CommandFailed("text"), QingdanError)
    assert str(CommandFailed("text")) == "text"
