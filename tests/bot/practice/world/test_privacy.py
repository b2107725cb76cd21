"""Which messages of a group a bot is told of that may not read them all."""

import pytest

from bot.practice.world.messages import worded
from bot.practice.world.people import User
from bot.practice.world.privacy import concerns

BOT = User(7, "助手", "qingdan_bot", is_bot=True)


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("大家好", False),
        ("/ask 49", True),
        ("/ask@qingdan_bot 49", True),
        ("/ask@QINGDAN_BOT", True),
        ("/ask@other_bot 49", False),
        ("请看 /ask", False),
        ("🚀 @qingdan_bot 49谁负责", True),
        ("@Qingdan_Bot", True),
        ("@qingdan_bots", False),
        ("qingdan_bot", False),
    ],
)
def test_commands_and_its_name_concern_it(text: str, *, is_told: bool) -> None:
    for below_media in (False, True):
        assert concerns(worded(text, below_media=below_media), BOT) is is_told


def test_a_reply_to_it_and_what_happens_to_the_chat_concern_it() -> None:
    assert concerns({"text": "好", "reply_to_message": {"from": {"id": BOT.id}}}, BOT)
    assert not concerns({"text": "好", "reply_to_message": {"from": {"id": 8}}}, BOT)
    assert concerns({"left_chat_member": {"id": 8}}, BOT)
