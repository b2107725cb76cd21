"""Messages are deleted within the platform's rules: all of them, or none."""

from datetime import timedelta

import pytest

from bot.practice.api.methods.deleting import MOST_AT_ONCE, TOO_OLD, delete_message, delete_messages
from bot.practice.api.parameters import Parameters
from bot.practice.refusing.refused import Refused
from bot.practice.world.people import Chat
from bot.practice.world.world import World
from tests.bot.practice.grounds import GROUP, PERSON, SUPERGROUP, group, world


def said(ground: World, chat: Chat, by: int = PERSON) -> int:
    """The number of a message that somebody has written."""
    message, _ = ground.say(chat, ground.user(by), "好")
    return int(message["message_id"])


async def delete(ground: World, chat: Chat, *numbers: int) -> None:
    """Delete some messages at once."""
    await delete_messages(ground, Parameters({"chat_id": chat.id, "message_ids": list(numbers)}))


@pytest.mark.parametrize("number", [GROUP, SUPERGROUP])
async def test_of_others_only_an_administrator_deletes_messages(number: int) -> None:
    ground = world()
    chat = group(ground, number)
    theirs = said(ground, chat)
    with pytest.raises(Refused, match="can't be deleted"):
        await delete(ground, chat, theirs)
    chat.members[ground.bot.id] = "administrator"
    await delete(ground, chat, theirs)
    assert theirs not in chat.messages


async def test_an_own_message_can_be_deleted_for_two_days() -> None:
    ground = world()
    chat = group(ground)
    first, second = (said(ground, chat, ground.bot.id) for _ in range(2))
    ground.clock.wind(timedelta(seconds=TOO_OLD))
    await delete(ground, chat, first)
    ground.clock.wind(timedelta(seconds=1))
    with pytest.raises(Refused, match="for everyone"):
        await delete(ground, chat, second)


async def test_where_one_cannot_go_all_stay_and_those_that_are_not_there_are_passed_over() -> None:
    ground = world()
    chat = group(ground)
    own, theirs = said(ground, chat, ground.bot.id), said(ground, chat)
    with pytest.raises(Refused):
        await delete(ground, chat, own, theirs)
    assert {own, theirs} <= chat.messages.keys()
    await delete(ground, chat, own, 999)
    assert own not in chat.messages


async def test_a_message_takes_its_pin_and_its_reactions_along() -> None:
    ground = world()
    chat = group(ground, status="administrator")
    number = said(ground, chat)
    chat.pinned.append(number)
    ground.react(chat, ground.user(PERSON), number, "👍")
    await delete_message(ground, Parameters({"chat_id": chat.id, "message_id": number}))
    assert (chat.pinned, chat.reactions) == ([], {})


@pytest.mark.parametrize("wrong", [[], ["x"], [1, None], list(range(1, MOST_AT_ONCE + 2)), "5"])
async def test_what_is_no_list_of_numbers_is_refused(wrong: object) -> None:
    with pytest.raises(Refused):
        await delete_messages(world(), Parameters({"chat_id": GROUP, "message_ids": wrong}))
