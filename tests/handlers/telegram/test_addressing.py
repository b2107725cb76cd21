"""Which command a text begins with, and what is said when the bot's name is taken away."""

import pytest

from handlers.telegram.addressing import NotForUs, command_in, with_plain_command, without_name


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("/checkin 49 按计划", "checkin"),
        ("／Report", "report"),
        ("、help", "help"),
        ("/report@QingdanBot", "report"),
        ("/report＠qingdanbot", "report"),
        ("第49项 /report", ""),
        ("/var/log", ""),
        ("/报告", ""),
        ("按计划", ""),
    ],
)
def test_a_text_begins_with_a_command_in_any_stroke(text: str, command: str) -> None:
    assert command_in(text, "qingdanbot") == command


def test_a_command_for_another_bot_is_left_to_it() -> None:
    with pytest.raises(NotForUs):
        command_in("/report@otherbot", "qingdanbot")


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("/checkin，49 按计划", "/checkin 49 按计划"),
        ("/checkin49", "/checkin 49"),
        ("//help", "/help"),
        ("/ help", "/help"),
        ("\u200b /report：49", "/report 49"),
        ("/checkin@qingdanbot，49", "/checkin@qingdanbot 49"),
        ("49，按计划", "49，按计划"),
    ],
)
def test_a_command_is_written_plainly(text: str, plain: str) -> None:
    assert with_plain_command(text) == plain


def test_the_name_is_taken_away_wherever_it_stands() -> None:
    assert without_name("@qingdanbot 消防归谁管", "qingdanbot") == "消防归谁管"
    assert without_name("消防归谁管 @qingdanbot", "qingdanbot") == "消防归谁管"
