"""The bot's id is that of the first token, wherever it was named before."""

from datetime import UTC, datetime

import pytest

from bot.clock import WoundClock
from bot.practice.world.identity import Identity
from bot.practice.world.world import BOT, World

GROUP, PERSON = -5, 9


def world() -> World:
    """A group in which the bot was named."""
    made = World(WoundClock(lambda: datetime(2026, 11, 23, tzinfo=UTC)), founder=PERSON, first_words="大家好")
    made.chat(GROUP)
    return made


def test_the_first_token_says_the_id_and_a_later_one_does_not() -> None:
    ground = world()
    identity = Identity(ground)
    identity.learn("777:secret")
    identity.learn("888:secret")
    assert ground.bot.id == 777
    assert set(ground.users) == {777, PERSON}
    assert 777 in ground.chats[GROUP].members


def test_nothing_that_was_said_names_the_bot_by_its_old_id() -> None:
    ground = world()
    Identity(ground).learn("777:secret")
    said = str([ground.chats[GROUP].messages, ground.chats[GROUP].members])
    assert str(BOT) not in said
    assert "777" in said


@pytest.mark.parametrize("token", ["", "secret", ":777", "７７７:x", "7a:x"])
def test_a_token_without_an_id_says_nothing(token: str) -> None:
    ground = world()
    Identity(ground).learn(token)
    assert ground.bot.id == BOT
