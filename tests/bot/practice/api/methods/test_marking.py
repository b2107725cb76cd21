"""Reactions and pins."""

import pytest

from bot.practice.api.methods.marking import (
    is_reaction,
    pin_chat_message,
    set_message_reaction,
    unpin_chat_message,
)
from bot.practice.api.parameters import Parameters
from bot.practice.refusing.refused import Refused
from tests.bot.practice.grounds import GROUP, PERSON, group, world


@pytest.mark.parametrize(
    ("emoji", "taken"),
    [("👍", True), ("❤", True), ("❤\ufe0f", True), ("❤\u200d🔥", True), ("🦖", False), ("", False), ("👍👍", False)],
)
def test_the_platform_takes_some_emoji_as_reactions(emoji: str, *, taken: bool) -> None:
    assert is_reaction(emoji) is taken


async def test_a_reaction_takes_the_place_of_the_one_before_and_can_be_taken_back() -> None:
    ground = world()
    chat = group(ground)
    message, _ = ground.say(chat, ground.user(PERSON), "好")
    number = message["message_id"]
    for emoji, left in (("👍", {ground.bot.id: "👍"}), ("🎉", {ground.bot.id: "🎉"}), ("", {})):
        reaction = [{"type": "emoji", "emoji": emoji}] if emoji else []
        await set_message_reaction(ground, Parameters({"chat_id": GROUP, "message_id": number, "reaction": reaction}))
        assert chat.reactions[number] == left


@pytest.mark.parametrize(
    "reaction", [[{"type": "emoji", "emoji": "🦖"}], [{"type": "paid"}], ["👍"], [{"type": "emoji", "emoji": "👍"}] * 2]
)
async def test_what_is_no_reaction_is_refused(reaction: object) -> None:
    ground = world()
    message, _ = ground.say(group(ground), ground.user(PERSON), "好")
    call = Parameters({"chat_id": GROUP, "message_id": message["message_id"], "reaction": reaction})
    with pytest.raises(Refused):
        await set_message_reaction(ground, call)


async def test_a_pin_is_told_once_and_the_last_one_goes_where_none_is_named() -> None:
    ground = world()
    chat = group(ground, status="administrator")
    numbers = [ground.say(chat, ground.user(PERSON), "好")[0]["message_id"] for _ in range(2)]
    for each in (*numbers, numbers[0]):
        await pin_chat_message(ground, Parameters({"chat_id": GROUP, "message_id": each}))
    told = [each for each in chat.messages.values() if "pinned_message" in each]
    assert (chat.pinned, len(told)) == (numbers, 2)
    await unpin_chat_message(ground, Parameters({"chat_id": GROUP}))
    assert chat.pinned == numbers[:1]


async def test_only_an_administrator_pins() -> None:
    ground = world()
    message, _ = ground.say(group(ground), ground.user(PERSON), "好")
    for call in (pin_chat_message, unpin_chat_message):
        with pytest.raises(Refused, match="not enough rights"):
            await call(ground, Parameters({"chat_id": GROUP, "message_id": message["message_id"]}))
