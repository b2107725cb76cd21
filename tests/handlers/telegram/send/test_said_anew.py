"""A confirmation that cannot be changed any more is said in a new message."""

import pytest

from bot.practice.refusing.faults import Fault
from storage.people import Role
from tests.conversations.checkins.test_answers_to_office import ITEM
from tests.conversations.live import Live
from tests.conversations.stage import LIAISON


async def test_the_edited_messages_confirmation_is_said_anew_where_it_cannot_be_changed(live: Live) -> None:
    await live.appoint(LIAISON, Role.LIAISON, live.parties(ITEM)[0])
    said = live.say(LIAISON, LIAISON, "49 完成80%")
    acknowledged = await live.said(LIAISON)
    del live.chat(LIAISON).messages[acknowledged["message_id"]]
    live.edit(LIAISON, said, "49 完成85%")
    await live.quiet()
    anew = live.own(LIAISON)[-1]
    assert anew["text"].startswith("已更正：")
    assert anew["message_id"] != acknowledged["message_id"]
    await live.pressed(LIAISON, LIAISON, anew["message_id"], "撤销")
    await live.quiet()
    assert len(await live.rows("SELECT 1 FROM reports WHERE withdrawn = 1")) == 1


UNCHANGEABLE = [
    "Bad Request: message can't be edited",
    "Bad Request: message to edit not found",
    "Bad Request: MESSAGE_ID_INVALID",
]


@pytest.mark.parametrize("refusal", UNCHANGEABLE)
@pytest.mark.parametrize("by", ["edit", "answer"])
async def test_a_change_is_acknowledged_whatever_the_platform_says_of_the_old_message(
    live: Live, refusal: str, by: str
) -> None:
    await live.appoint(LIAISON, Role.LIAISON, live.parties(ITEM)[0])
    said = live.say(LIAISON, LIAISON, "49 完成80%")
    acknowledged = await live.said(LIAISON)
    live.world.faults.plan(Fault("editMessageText", code=400, description=refusal))
    if by == "edit":
        live.edit(LIAISON, said, "49 完成85%")
    else:
        live.say(LIAISON, LIAISON, "完成85%", reply_to=acknowledged["message_id"])
    await live.quiet()
    anew = [each for each in live.own(LIAISON) if each["text"].startswith("已更正：")]
    assert len(anew) == 1
    assert "85%" in anew[0]["text"]
    assert "撤销" in live.buttons(LIAISON, anew[0]["message_id"])


async def test_what_shows_it_already_is_not_said_anew(live: Live) -> None:
    await live.appoint(LIAISON, Role.LIAISON, live.parties(ITEM)[0])
    said = live.say(LIAISON, LIAISON, "49 完成80%")
    await live.said(LIAISON)
    refusal = "Bad Request: message is not modified: specified new message content is exactly the same"
    live.world.faults.plan(Fault("editMessageText", code=400, description=refusal))
    live.edit(LIAISON, said, "49 完成85%")
    await live.quiet()
    assert len(live.own(LIAISON)) == 1


async def test_an_acknowledgement_that_was_lost_is_said_when_the_message_is_changed(live: Live) -> None:
    await live.appoint(LIAISON, Role.LIAISON, live.parties(ITEM)[0])
    live.world.faults.plan(Fault("sendMessage", code=400, description="Bad Request: something odd"))
    said = live.say(LIAISON, LIAISON, "49 完成80%")
    await live.quiet()
    assert live.own(LIAISON) == []
    live.edit(LIAISON, said, "49 完成85%")
    await live.quiet()
    assert live.own(LIAISON)[-1]["text"].startswith("已更正：")
