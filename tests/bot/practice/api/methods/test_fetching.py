"""Methods by which a bot gets its updates."""

import pytest

from bot.practice.api.methods.fetching import (
    LONGEST_SECRET,
    MOST_AT_ONCE,
    delete_webhook,
    get_updates,
    get_webhook_info,
    set_webhook,
)
from bot.practice.api.parameters import Parameters
from bot.practice.refusing.refused import Refused
from bot.practice.world.world import World
from tests.bot.practice.grounds import PERSON, group, world

HERE = "http://127.0.0.1:8080/hook"


def given(**values: object) -> Parameters:
    return Parameters(dict(values))


def spoken(count: int) -> World:
    """A world in which somebody has said so much to the bot."""
    ground = world()
    for _ in range(count):
        ground.say(ground.chat(PERSON), ground.user(PERSON), "好")
    return ground


async def fetched(ground: World, **values: object) -> list[int]:
    return [each["update_id"] for each in await get_updates(ground, given(timeout=0, **values))]


async def test_updates_come_until_a_later_one_is_asked_for() -> None:
    ground = spoken(3)
    first, second, third = await fetched(ground)
    assert await fetched(ground) == [first, second, third]
    assert await fetched(ground, offset=second) == [second, third]
    assert await fetched(ground, offset=third + 1) == []
    assert await fetched(ground) == []


@pytest.mark.parametrize(("limit", "count"), [(1, 1), (0, 1), (-5, 1), (10_000, MOST_AT_ONCE)])
async def test_so_many_come_at_once_as_are_wanted_and_the_platform_gives(limit: int, count: int) -> None:
    assert len(await fetched(spoken(MOST_AT_ONCE + 1), limit=limit)) == count


async def test_while_there_is_a_webhook_nothing_is_fetched() -> None:
    ground = spoken(1)
    assert await set_webhook(ground, given(url=HERE, secret_token="a-b_1"))  # noqa: S106
    with pytest.raises(Refused, match="webhook is active"):
        await fetched(ground)
    assert await delete_webhook(ground, given())
    assert len(await fetched(ground)) == 1


async def test_what_waits_is_dropped_where_that_is_wanted() -> None:
    for method, values in ((set_webhook, {"url": HERE}), (delete_webhook, {})):
        ground = spoken(2)
        await method(ground, given(drop_pending_updates=True, **values))
        assert (await get_webhook_info(ground, given()))["pending_update_count"] == 0


@pytest.mark.parametrize(
    ("values", "why"),
    [
        ({"url": "no address"}, "invalid webhook URL"),
        ({"url": "https://example.com/hook"}, "reaches only"),
        ({"url": HERE, "secret_token": "a" * (LONGEST_SECRET + 1)}, "too long"),
        ({"url": HERE, "secret_token": "秘密"}, "unallowed characters"),
    ],
)
async def test_a_webhook_that_cannot_be_is_refused_and_none_is_set(values: dict[str, str], why: str) -> None:
    ground = world()
    with pytest.raises(Refused, match=why):
        await set_webhook(ground, given(**values))
    assert (await get_webhook_info(ground, given()))["url"] == ""


async def test_an_empty_address_takes_the_webhook_away() -> None:
    ground = world()
    await set_webhook(ground, given(url=HERE))
    info = await get_webhook_info(ground, given())
    assert (info["url"], info["ip_address"]) == (HERE, "127.0.0.1")
    await set_webhook(ground, given(url=""))
    assert "ip_address" not in await get_webhook_info(ground, given())


async def test_only_the_kinds_that_are_allowed_come() -> None:
    ground = world()
    assert await fetched(ground, allowed_updates=["callback_query"]) == []
    ground.say(group(ground), ground.user(PERSON), "好")
    assert await fetched(ground) == []
    assert (await get_webhook_info(ground, given()))["allowed_updates"] == ["callback_query"]
