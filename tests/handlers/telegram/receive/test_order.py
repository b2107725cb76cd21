"""Whether whoever pressed administers the group, whatever the platform answers."""

import asyncio
import json
from typing import Any

import pytest
from telegram import Bot, CallbackQuery, Chat, Message, Update, User
from telegram.request import BaseRequest

from handlers.telegram.receive.order import administers_group, arrival_of

ACCOUNT = {"id": 7, "is_bot": False, "first_name": "甲"}


class Answering(BaseRequest):
    """A network on which every call has the same answer."""

    read_timeout = 1.0

    def __init__(self, body: bytes) -> None:
        """Answer with these bytes."""
        self._body = body

    async def initialize(self) -> None:
        """Nothing is needed beforehand."""

    async def shutdown(self) -> None:
        """Nothing is held."""

    async def do_request(self, *_call: Any, **_kinds: Any) -> tuple[int, bytes]:  # noqa: ANN401 - whatever is asked
        """Answer."""
        return 200, self._body


def pressed(result: object) -> Update:
    bot = Bot("7:x", request=Answering(json.dumps({"ok": True, "result": result}).encode()))
    user = User(7, "甲", is_bot=False)
    query = CallbackQuery("1", user, "1", message=Message(5, 0, Chat(-200, "group")))  # type: ignore[arg-type]
    update = Update(1, callback_query=query)
    update.set_bot(bot)
    return update


@pytest.mark.parametrize(
    "result",
    [
        {"status": "administrator", "user": {"id": 7, "is_bot": False}},
        {"status": "administrator", "user": 7},
        {"status": "administrator"},
        {"status": "restricted", "user": ACCOUNT, "until_date": "soon"},
        {"status": "kicked", "user": ACCOUNT, "until_date": 10**20},
        {"status": ["administrator"], "user": ACCOUNT},
        {"user": ACCOUNT},
        {"status": "member", "user": ACCOUNT},
        None,
        True,
        7,
        "administrator",
        [],
    ],
)
def test_an_answer_that_nobody_can_read_makes_nobody_an_administrator(result: object) -> None:
    assert asyncio.run(administers_group(pressed(result))) is False


@pytest.mark.parametrize("status", ["administrator", "creator"])
def test_administrators_and_the_owner_administer(status: str) -> None:
    rights = dict.fromkeys(
        "can_be_edited is_anonymous can_manage_chat can_delete_messages can_manage_video_chats can_restrict_members "
        "can_promote_members can_change_info can_invite_users can_post_stories can_edit_stories "
        "can_delete_stories".split(),
        False,
    )
    assert asyncio.run(administers_group(pressed({"status": status, "user": ACCOUNT, **rights})))


@pytest.mark.parametrize("who", [7, "甲", [], {"id": 7}])
def test_a_misshapen_person_has_no_language(who: object) -> None:
    query = CallbackQuery("1", who, "1")  # type: ignore[arg-type]
    assert arrival_of(Update(1, callback_query=query)).code is None
