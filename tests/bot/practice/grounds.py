"""Worlds without a line, for the tests of single calls."""

from datetime import UTC, datetime

from bot.clock import WoundClock
from bot.practice.world.people import Chat
from bot.practice.world.world import World

START = datetime(2026, 11, 30, 1, tzinfo=UTC)
GROUP, SUPERGROUP, PERSON = -100, -1_000_000_000_200, 11


def world() -> World:
    """An empty world whose clock stands until it is wound."""
    return World(WoundClock(lambda: START))


def group(ground: World, number: int = GROUP, status: str = "member") -> Chat:
    """A group in which a person is, and the bot with a status."""
    chat = ground.chat(number)
    chat.members[PERSON] = "member"
    chat.members[ground.bot.id] = status
    ground.user(PERSON)
    return chat
