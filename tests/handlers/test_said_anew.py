"""A confirmation that cannot be changed any more is said in a new message."""

import pytest

from bot.practice.api.faults import Fault
from storage.people import Role
from tests.handlers.stage import LIAISON, Play, Stage
from tests.handlers.test_answers_to_office import ITEM


def test_the_edited_messages_confirmation_is_said_anew_where_it_cannot_be_changed(play: Play) -> None:
    async def conversation(stage: Stage) -> None:
        await stage.appoint(LIAISON, Role.LIAISON, stage.parties(ITEM)[0])
        said = stage.say(LIAISON, LIAISON, "49 完成80%")
        acknowledged = await stage.said(LIAISON)
        del stage.ground.world.chat(LIAISON).messages[acknowledged["message_id"]]
        stage.edit(LIAISON, said, "49 完成85%")
        await stage.quiet()
        anew = stage.own(LIAISON)[-1]
        assert anew["text"].startswith("已更正：")
        assert anew["message_id"] != acknowledged["message_id"]
        await stage.pressed(LIAISON, LIAISON, anew["message_id"], "撤销")
        await stage.quiet()
        assert len(await stage.rows("SELECT 1 FROM reports WHERE withdrawn = 1")) == 1

    play(conversation)


UNCHANGEABLE = [
    "Bad Request: message can't be edited",
    "Bad Request: message to edit not found",
    "Bad Request: MESSAGE_ID_INVALID",
]


@pytest.mark.parametrize("refusal", UNCHANGEABLE)
@pytest.mark.parametrize("by", ["edit", "answer"])
def test_a_change_is_acknowledged_whatever_the_platform_says_of_the_old_message(
    play: Play, refusal: str, by: str
) -> None:
    async def conversation(stage: Stage) -> None:
        await stage.appoint(LIAISON, Role.LIAISON, stage.parties(ITEM)[0])
        said = stage.say(LIAISON, LIAISON, "49 完成80%")
        acknowledged = await stage.said(LIAISON)
        stage.ground.world.faults.plan(Fault("editMessageText", code=400, description=refusal))
        if by == "edit":
            stage.edit(LIAISON, said, "49 完成85%")
        else:
            stage.say(LIAISON, LIAISON, "完成85%", reply_to=acknowledged["message_id"])
        await stage.quiet()
        anew = [each for each in stage.own(LIAISON) if each["text"].startswith("已更正：")]
        assert len(anew) == 1
        assert "85%" in anew[0]["text"]
        assert "撤销" in stage.buttons(LIAISON, anew[0]["message_id"])

    play(conversation)


def test_what_shows_it_already_is_not_said_anew(play: Play) -> None:
    async def conversation(stage: Stage) -> None:
        await stage.appoint(LIAISON, Role.LIAISON, stage.parties(ITEM)[0])
        said = stage.say(LIAISON, LIAISON, "49 完成80%")
        await stage.said(LIAISON)
        refusal = "Bad Request: message is not modified: specified new message content is exactly the same"
        stage.ground.world.faults.plan(Fault("editMessageText", code=400, description=refusal))
        stage.edit(LIAISON, said, "49 完成85%")
        await stage.quiet()
        assert len(stage.own(LIAISON)) == 1

    play(conversation)


def test_an_acknowledgement_that_was_lost_is_said_when_the_message_is_changed(play: Play) -> None:
    async def conversation(stage: Stage) -> None:
        await stage.appoint(LIAISON, Role.LIAISON, stage.parties(ITEM)[0])
        stage.ground.world.faults.plan(Fault("sendMessage", code=400, description="Bad Request: something odd"))
        said = stage.say(LIAISON, LIAISON, "49 完成80%")
        await stage.quiet()
        assert stage.own(LIAISON) == []
        stage.edit(LIAISON, said, "49 完成85%")
        await stage.quiet()
        assert stage.own(LIAISON)[-1]["text"].startswith("已更正：")

    play(conversation)
