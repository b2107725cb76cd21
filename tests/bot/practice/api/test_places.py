"""The chat that a call goes to: refused as the platform refuses it."""

from datetime import UTC, datetime

import pytest

from bot.clock import WoundClock
from bot.practice.api.parameters import Parameters
from bot.practice.api.places import known, reachable, readable, writable
from bot.practice.refusing.refused import Refused
from bot.practice.world.world import World

GROUP, SUPERGROUP, PERSON = -5, -1_000_000_000_005, 9


def world() -> World:
    """A group, a supergroup and a person who has opened the chat with the bot."""
    made = World(WoundClock(lambda: datetime(2026, 11, 23, tzinfo=UTC)))
    for each in (GROUP, SUPERGROUP, PERSON):
        made.chat(each)
    made.user(PERSON).started = True
    return made


def to(chat: int) -> Parameters:
    """A call to a chat."""
    return Parameters({"chat_id": chat})


@pytest.mark.parametrize("chat", [GROUP, SUPERGROUP, PERSON])
def test_where_the_bot_is_it_may_look_act_and_write(chat: int) -> None:
    ground = world()
    assert readable(ground, to(chat)) is reachable(ground, to(chat)) is writable(ground, to(chat)) is ground.chats[chat]


def test_a_chat_that_it_has_not_met_is_not_found() -> None:
    with pytest.raises(Refused, match="chat not found"):
        reachable(world(), to(-77))


def test_a_person_whom_it_has_met_elsewhere_has_a_private_chat_in_which_it_may_not_begin() -> None:
    ground = world()
    ground.user(11)
    assert known(ground, 11).is_private
    with pytest.raises(Refused, match="can't initiate"):
        reachable(ground, to(11))


def test_who_has_blocked_it_is_not_reached() -> None:
    ground = world()
    ground.user(PERSON).blocked = True
    with pytest.raises(Refused, match="blocked by the user"):
        writable(ground, to(PERSON))


@pytest.mark.parametrize(("status", "why"), [("left", "not a member"), ("kicked", "was kicked")])
def test_where_it_is_no_longer_it_may_do_nothing(status: str, why: str) -> None:
    ground = world()
    for chat in (GROUP, SUPERGROUP):
        ground.chats[chat].members[ground.bot.id] = status
        with pytest.raises(Refused, match=why):
            reachable(ground, to(chat))
    with pytest.raises(Refused, match=why):
        readable(ground, to(SUPERGROUP))
    assert readable(ground, to(GROUP)) is ground.chats[GROUP], "a plain group is still told of"


def test_a_restricted_member_may_act_and_not_write() -> None:
    ground = world()
    ground.chats[GROUP].members[ground.bot.id] = "restricted"
    assert reachable(ground, to(GROUP))
    with pytest.raises(Refused, match="not enough rights to send photos"):
        writable(ground, to(GROUP), "photos")


def test_a_group_that_has_moved_says_where_it_is_now() -> None:
    ground = world()
    new = ground.migrate(ground.chats[GROUP])
    with pytest.raises(Refused) as refused:
        reachable(ground, to(GROUP))
    assert refused.value.parameters == {"migrate_to_chat_id": new.id}
