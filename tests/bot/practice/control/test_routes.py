"""The control side: the state, the clock, the events, and mistakes."""

import asyncio
import base64

import pytest
from yarl import URL

from bot.clock import WoundClock
from bot.practice.ground import open_ground
from bot.practice.world.people import Json
from tests.bot.practice.visit import BOT, COLLEAGUE, GROUP, PERSON, START, SUPERGROUP, Visit, visit
from tests.patience import PATIENCE

JSON = {"Content-Type": "application/json"}


def test_the_state_shows_the_whole_world() -> None:
    async def conversation(ground: Visit) -> None:
        await ground.act("chat", chat=SUPERGROUP, title="工作群", topics=["消防"])
        number = await ground.say("大家好", chat=SUPERGROUP)
        await ground.act("react", chat=SUPERGROUP, user=COLLEAGUE, message_id=number, emoji="👍")
        state = await ground.look("/sim/state")
        assert state["clock"] == "2026-11-30T09:00:00+08:00"
        assert (state["bot"]["id"], state["bot"]["username"]) == (BOT, "qingdan_bot")
        assert (state["webhook"], state["commands"], state["callbacks"]) == ("", [], [])
        assert state["pending"] == 2
        people = {each["id"]: each for each in state["users"]}
        assert (people[PERSON]["blocked"], people[BOT]["is_bot"]) == (False, True)
        (chat,) = state["chats"]
        assert (chat["title"], chat["type"], chat["is_forum"], chat["typing"]) == ("工作群", "supergroup", True, False)
        assert chat["messages"][-1]["text"] == "大家好"
        assert chat["messages"][-1]["reactions"] == [{"user": COLLEAGUE, "emoji": "👍"}]
        assert [each["name"] for each in chat["topics"]] == ["消防"]

    visit(conversation)


def test_the_state_can_be_narrowed_to_a_chat_and_its_last_messages() -> None:
    async def conversation(ground: Visit) -> None:
        for text in ("一", "二", "三"):
            await ground.say(text)
        await ground.say("别处", chat=GROUP)
        (chat,) = (await ground.look(f"/sim/state?chat={PERSON}&limit=2"))["chats"]
        assert [each["text"] for each in chat["messages"]] == ["二", "三"]

    visit(conversation)


def test_the_clock_is_wound_by_seconds_or_to_a_moment() -> None:
    async def conversation(ground: Visit) -> None:
        assert (await ground.act("clock", advance=90.5))["clock"] == "2026-11-30T09:01:30.500000+08:00"
        assert (await ground.act("clock", to="2026-12-01T09:00"))["clock"] == "2026-12-01T09:00:00+08:00"
        assert (await ground.act("clock", to="2026-12-01T09:00Z"))["clock"] == "2026-12-01T17:00:00+08:00"
        await ground.say("明天")
        assert (await ground.told())[-1]["message"]["date"] == 1_796_115_600

    visit(conversation)


@pytest.mark.parametrize(
    ("now", "next_workday"),
    [
        ("2026-11-27T18:00", "2026-11-30"),
        ("2026-09-30T08:00", "2026-10-08"),
        ("2026-02-13T23:30", "2026-02-14"),  # a Saturday that is worked to make up for a holiday
        ("2026-12-31T10:00", "2027-01-04"),  # New Year's Day is off in every year
        ("2035-09-30T10:00", "2035-10-04"),  # no table is held for that year
        ("2026-11-30T00:30", "2026-12-01"),  # still yesterday in UTC
    ],
)
def test_the_clock_is_wound_to_a_time_of_the_next_working_day(now: str, next_workday: str) -> None:
    async def conversation(ground: Visit) -> None:
        await ground.act("clock", to=now)
        assert (await ground.act("clock", workday="09:00"))["clock"] == f"{next_workday}T09:00:00+08:00"

    visit(conversation)


@pytest.mark.parametrize(
    ("fields", "mistake"),
    [
        ({}, "advance is missing: it must be a number"),
        ({"advance": "a lot"}, "advance must be a number"),
        ({"advance": 1e300}, "give to as 2026-12-01T09:00, advance as a number of seconds, or workday"),
        ({"to": "tomorrow"}, "give to as 2026-12-01T09:00, advance as a number of seconds, or workday"),
        ({"workday": "nine"}, "give to as 2026-12-01T09:00, advance as a number of seconds, or workday"),
        ({"workday": 9}, "workday must be a text"),
        ({"to": "9999-12-31T23:59:59-12:00"}, "the clock goes from 1971 to 2199"),
        ({"to": "0001-01-01T00:00+14:00"}, "the clock goes from 1971 to 2199"),
    ],
)
def test_a_clock_that_was_not_told_properly_stays_as_it_was(fields: Json, mistake: str) -> None:
    async def conversation(ground: Visit) -> None:
        assert (await ground.mistake("clock", **fields)).startswith(mistake)
        assert (await ground.look("/sim/state"))["clock"] == "2026-11-30T09:00:00+08:00"

    visit(conversation)


def test_events_tell_that_something_has_changed() -> None:
    async def conversation(ground: Visit) -> None:
        async with ground.session.get(f"{ground.ground.address}/sim/events") as stream:
            assert stream.content_type == "text/event-stream"
            async with asyncio.timeout(PATIENCE):
                assert await stream.content.readline() == b'data: {"version": 0}\n'
                await stream.content.readline()
                for text in ("一", "二", "三"):
                    await ground.say(text)
                version = (await ground.look("/sim/state"))["version"]
                told = b""
                while told != b'data: {"version": %d}\n' % version:
                    told = await stream.content.readline()

    visit(conversation)


def test_a_stream_of_events_ends_with_the_ground() -> None:
    async def conversation(ground: Visit) -> None:
        async with ground.session.get(f"{ground.ground.address}/sim/events") as stream:
            await stream.content.readline()
            await ground.ground.close()
            async with asyncio.timeout(PATIENCE):
                await stream.content.read()

    visit(conversation)


@pytest.mark.parametrize(
    ("name", "fields", "mistake"),
    [
        ("chat", {"chat": PERSON, "type": "group"}, "type must be group or supergroup"),
        ("chat", {"chat": GROUP, "type": "channel"}, "type must be group or supergroup"),
        ("chat", {"chat": PERSON, "topics": ["消防"]}, "chat must be a group"),
        ("chat", {"chat": GROUP, "topics": "消防"}, "topics must be a list"),
        ("member", {"chat": GROUP, "user": PERSON, "status": "boss"}, "status must be one of"),
        ("member", {"chat": PERSON, "user": PERSON, "status": "left"}, "chat must be a group"),
        ("block", {"user": BOT}, "user must be a person"),
        ("topic", {"chat": GROUP, "thread": 9}, "thread must be the number of a topic"),
        ("topic", {"chat": GROUP}, "name is missing"),
        ("migrate", {"chat": SUPERGROUP}, "chat must be a group that has not become"),
        ("update", {}, "give an update without update_id"),
        ("update", {"update_id": 1, "message": {}}, "give an update without update_id"),
        ("photo", {"chat": GROUP, "user": PERSON, "data": "…"}, "data must be base64"),
        ("album", {"chat": GROUP, "user": PERSON, "files": []}, "files must be 1 to 10 objects"),
        ("album", {"chat": GROUP, "user": PERSON, "files": [{"kind": "video"}]}, "kind must be photo or document"),
        ("edit", {"chat": GROUP, "user": PERSON, "message_id": 9, "text": "话"}, "message_id must be a message"),
    ],
)
def test_a_mistake_is_answered_with_what_to_change(name: str, fields: Json, mistake: str) -> None:
    async def conversation(ground: Visit) -> None:
        assert mistake in await ground.mistake(name, **fields)

    visit(conversation)


def test_a_body_and_an_address_have_to_be_well_formed() -> None:
    async def conversation(ground: Visit) -> None:
        for body, mistake in (
            (b"{", "the body must be JSON"),
            (b"[]", "the body must be a JSON object"),
            (b"[" * 99_999, "the body must be JSON"),
        ):
            async with ground.session.post(f"{ground.ground.address}/sim/message", data=body, headers=JSON) as answer:
                assert answer.status == 400
                assert await answer.json() == {"error": mistake}
        for path in ("/sim/state?chat=x", "/sim/state?limit=x", "/sim/outbox?since=x"):
            async with ground.session.get(f"{ground.ground.address}{path}") as answer:
                assert answer.status == 400
                assert "must be a whole number" in (await answer.json())["error"]

    visit(conversation)


def test_a_chat_that_was_named_wrongly_does_not_stay() -> None:
    async def conversation(ground: Visit) -> None:
        await ground.mistake("message", chat=PERSON, user=COLLEAGUE, text="话")
        assert (await ground.look("/sim/state"))["chats"] == []

    visit(conversation)


def test_a_file_with_a_media_group_of_its_own_keeps_it() -> None:
    async def conversation(ground: Visit) -> None:
        data = base64.b64encode(b"x").decode()
        await ground.act("document", chat=PERSON, user=PERSON, data=data, filename="a.txt", media_group_id="5")
        assert (await ground.told())[-1]["message"]["media_group_id"] == "5"

    visit(conversation)


def test_the_page_is_there() -> None:
    async def conversation(ground: Visit) -> None:
        async with ground.session.get(ground.ground.address) as answer:
            assert answer.status == 200
            assert answer.content_type == "text/html"
        async with ground.session.get(f"{ground.ground.address}/page/main.js") as answer:
            assert answer.status == 200

    visit(conversation)


def test_a_stream_without_events_gives_signs_of_life(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.practice.world.events.KEEP_ALIVE", 0.01)

    async def conversation(ground: Visit) -> None:
        async with ground.session.get(f"{ground.ground.address}/sim/events") as stream, asyncio.timeout(PATIENCE):
            assert (await stream.content.readuntil(b"\n\n")).startswith(b"data: ")
            assert await stream.content.readuntil(b"\n\n") == b": still here\n\n"

    visit(conversation)


def test_the_page_is_told_who_can_be_played() -> None:
    async def conversation(ground: Visit) -> None:
        cast = await ground.look("/sim/cast")
        assert "教体局联络员" in {each["role"] for each in cast["personas"]}
        assert all(number < 0 for number in cast["groups"])

    visit(conversation)


def test_a_port_that_is_taken_is_told_of() -> None:
    async def conversation(ground: Visit) -> None:
        port = URL(ground.ground.address).port
        assert port is not None
        with pytest.raises(OSError, match="address already in use"):
            await open_ground(WoundClock(lambda: START), port=port)

    visit(conversation)
