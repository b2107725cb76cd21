"""Calls that go wrong on purpose."""

import asyncio
import math

import aiohttp
import pytest

from bot.practice.refusing.faults import Fault, Faults
from bot.practice.world.people import Json
from tests.bot.practice.visit import PERSON, Visit, visit
from tests.patience import PATIENCE


async def send(ground: Visit, text: str = "话") -> str:
    """What comes of sending something: an answer's code, or what the connection does."""
    try:
        body = await ground.call("sendMessage", chat_id=PERSON, text=text)
    except (aiohttp.ClientError, ConnectionError) as error:
        return type(error).__name__
    return "ok" if body["ok"] else str(body["error_code"])


async def arrived(ground: Visit) -> int:
    """How many messages of the bot there are."""
    return len((await ground.chat(PERSON))["messages"]) - 1


def test_the_next_calls_of_a_method_get_an_error() -> None:
    async def conversation(ground: Visit) -> None:
        await ground.say("一")
        await ground.act("fault", method="sendMessage", code=502, description="Bad Gateway", times=2)
        assert (await ground.call("getMe"))["ok"]
        assert [await send(ground) for _ in range(3)] == ["502", "502", "ok"]
        first, second, *_ = (each for each in await ground.look("/sim/outbox") if each["method"] == "sendMessage")
        assert (first["ok"], first["error_code"], first["description"]) == (False, 502, "Bad Gateway")
        assert (first["fault"], second["fault"]) == ("error", "error")

    visit(conversation)


def test_a_wait_is_told_as_the_platform_tells_it() -> None:
    async def conversation(ground: Visit) -> None:
        await ground.say("一")
        await ground.act("fault", method="sendMessage", retry_after=7)
        async with ground.session.get(ground.address("sendMessage")) as answer:
            assert answer.status == 429
            assert answer.headers["Retry-After"] == "7"
            body = await answer.json()
        assert body["description"] == "Too Many Requests: retry after 7"
        assert body["parameters"] == {"retry_after": 7}

    visit(conversation)


@pytest.mark.parametrize(("kind", "done"), [("reset", 0), ("hang", 0), ("lost", 1), ("hang_after", 1), ("partial", 1)])
def test_a_connection_is_cut_before_or_after_the_call_is_done(kind: str, done: int) -> None:
    async def conversation(ground: Visit) -> None:
        await ground.say("一")
        await ground.act("fault", method="*", kind=kind, seconds=0.05)
        assert await send(ground) in {"ServerDisconnectedError", "ClientPayloadError", "ClientOSError"}
        assert await arrived(ground) == done
        (call,) = await ground.look("/sim/outbox")
        assert (call["ok"], call["fault"]) == (bool(done), kind)
        assert await send(ground) == "ok"

    visit(conversation)


def test_a_silence_ends_with_the_ground() -> None:
    async def conversation(ground: Visit) -> None:
        await ground.say("一")
        await ground.act("fault", method="sendMessage", kind="hang", seconds=30)
        held = asyncio.create_task(send(ground))
        await asyncio.sleep(0.05)
        await ground.ground.close()
        async with asyncio.timeout(PATIENCE):
            assert await held != "ok"

    visit(conversation)


def test_faults_can_be_cleared() -> None:
    async def conversation(ground: Visit) -> None:
        await ground.say("一")
        await ground.act("fault", method="sendMessage", times=-1)
        assert [await send(ground) for _ in range(3)] == ["500"] * 3
        await ground.act("faults/clear")
        assert await send(ground) == "ok"

    visit(conversation)


def test_a_share_of_the_calls_is_hit_and_the_same_ones_every_time() -> None:
    def hit() -> list[bool]:
        faults = Faults()
        faults.plan(Fault("sendMessage", share=0.3, times=-1))
        return [faults.next("sendMessage") is not None for _ in range(1000)]

    assert 250 < sum(hit()) < 350
    assert hit() == hit()


def test_a_share_counts_only_the_calls_that_it_hits() -> None:
    faults = Faults()
    faults.plan(Fault("*", share=0.5, times=3))
    assert sum(faults.next("getMe") is not None for _ in range(100)) == 3


@pytest.mark.parametrize(
    ("fields", "mistake"),
    [
        ({}, "method is missing"),
        ({"method": "*", "kind": "thunder"}, "kind must be one of error, reset, lost, hang, hang_after, partial"),
        ({"method": "*", "times": 0}, "times must be 1 or more, or -1 until cleared"),
        ({"method": "*", "code": 204}, "code must be an HTTP status of an error, 400 to 599"),
        ({"method": "*", "share": 0}, "share must be above 0"),
        ({"method": "*", "share": math.nan}, "share must be above 0"),
        ({"method": "*", "retry_after": -1}, "retry_after must not be negative"),
        (
            {"method": "*", "kind": "hang", "seconds": math.inf},
            "retry_after must not be negative, seconds must be 0 to",
        ),
    ],
)
def test_a_fault_has_to_be_one_that_can_happen(fields: Json, mistake: str) -> None:
    async def conversation(ground: Visit) -> None:
        assert (await ground.mistake("fault", **fields)).startswith(mistake)

    visit(conversation)
