"""Delivery: what is repeated, what is held, what waits, and in which order."""

from datetime import UTC, datetime

import pytest

from bot.practice.refusing.faults import Fault
from handlers.outgoing import Body
from storage import outbox
from storage.outbox import Outgoing, Purpose
from tests.conversations.live import Live
from tests.conversations.stage import GROUP, LIAISON, OWNER, Stage
from tests.stages import OpenLive


async def announce(stage: Live, chat: str, text: str, purpose: Purpose = Purpose.ANNOUNCEMENT, key: str = "") -> None:
    """Queue a message of the bot's own."""
    async with stage.database.transaction("announce") as rows:
        message = Outgoing(key or f"{purpose}:{text}", chat, purpose, Body(text).to_json())
        await outbox.put(rows, message, datetime.now(UTC))
    stage.deployment.delivery.wake()


async def state(stage: Stage, key: str) -> str:
    """The state of a message."""
    found = await stage.rows("SELECT state FROM outbox WHERE key = ?", key)
    return str(found[0]["state"]) if found else ""


async def opened(stage: Stage, person: str = LIAISON) -> None:
    """Let a person open their private chat."""
    stage.say(person, person, "/start")
    await stage.said(person)


async def test_an_answer_that_may_have_arrived_is_held_and_not_said_twice(live: Live) -> None:
    await opened(live)
    live.world.faults.plan(Fault("sendMessage", "lost"))
    live.say(LIAISON, LIAISON, "第33项多少分")
    await live.quiet()
    assert len(live.own(LIAISON)) == 2
    assert [each["state"] for each in await live.rows("SELECT state FROM outbox ORDER BY id")] == [
        "sent",
        "unknown",
    ]


@pytest.mark.parametrize("purpose", [Purpose.REMINDER, Purpose.ANNOUNCEMENT])
async def test_a_reminder_that_may_have_arrived_is_said_once_more_marked(live: Live, purpose: Purpose) -> None:
    await opened(live)
    live.world.faults.plan(Fault("sendMessage", "lost", times=1))
    await announce(live, LIAISON, "请报送季度报告", purpose)
    await live.quiet()
    assert [each["text"] for each in live.own(LIAISON)[1:]] == ["请报送季度报告", "（可能重复）请报送季度报告"]
    assert await state(live, f"{purpose}:请报送季度报告") == "sent"


async def test_a_reminder_that_may_have_arrived_twice_is_given_up_and_shown(live: Live) -> None:
    await opened(live)
    live.world.faults.plan(Fault("sendMessage", "lost", times=2))
    await announce(live, LIAISON, "请报送", Purpose.REMINDER)
    await live.quiet()
    assert await state(live, "reminder:请报送") == "unknown"


async def test_an_edit_is_repeated_until_it_has_surely_arrived(live: Live) -> None:
    number = live.say(LIAISON, LIAISON, "消防归谁管")
    await live.said(LIAISON)
    live.world.faults.plan(Fault("editMessageText", "lost"))
    live.edit(LIAISON, number, "第33项多少分")
    await live.quiet()
    assert "18分" in live.own(LIAISON)[0]["text"]
    states = [each["state"] for each in await live.rows("SELECT state FROM outbox WHERE purpose = 'edit'")]
    assert states in (["sent"], ["dropped"])  # the repeated one finds that nothing is left to be changed


@pytest.mark.parametrize(
    "fault",
    [Fault("sendMessage", code=502, description="Bad Gateway", times=2), Fault("sendMessage", code=500, times=1)],
)
async def test_what_surely_was_not_sent_is_repeated(live: Live, fault: Fault) -> None:
    await opened(live)
    live.world.faults.plan(fault)
    live.say(LIAISON, LIAISON, "第33项多少分")
    assert "18分" in (await live.said(LIAISON, 2))["text"]


async def test_a_chat_that_has_to_rest_does_not_hold_up_the_others(live: Live) -> None:
    await opened(live)
    fault = Fault("sendMessage", code=429, description="Too Many Requests: retry after 30", retry_after=30)
    live.world.faults.plan(fault)
    live.say(LIAISON, LIAISON, "第33项多少分")
    (row,) = await live.found("SELECT until FROM pauses WHERE lane = ?", LIAISON)
    assert row["until"] > 0
    live.say(OWNER, OWNER, "第34项多少分")
    await live.said(OWNER)
    assert len(live.own(LIAISON)) == 1


async def test_a_rest_survives_a_restart(open_live: OpenLive) -> None:
    async with open_live() as live:
        fault = Fault("sendMessage", code=429, description="Too Many Requests: retry after 600", retry_after=600)
        live.world.faults.plan(fault)
        live.say(LIAISON, LIAISON, "第33项多少分")
        (row,) = await live.found("SELECT until FROM pauses")
    async with open_live() as live:
        live.user(LIAISON).started = True
        live.chat(LIAISON)
        await live.step(0)
        assert live.own(LIAISON) == []
        live.wind(seconds=600)
        assert "18分" in (await live.said(LIAISON))["text"]
        assert live.world.clock.reading().timestamp() * 1000 >= row["until"]


async def test_a_formatting_that_is_refused_goes_out_as_plain_text(live: Live) -> None:
    await opened(live)
    refusal = "Bad Request: can't parse entities: Unsupported start tag"
    live.world.faults.plan(Fault("sendMessage", code=400, description=refusal))
    live.say(LIAISON, LIAISON, "消防归谁管")
    answer = await live.said(LIAISON, 2)
    assert "第25项" in answer["text"]
    assert "entities" not in answer


async def test_a_message_that_is_never_taken_ends_as_a_dead_letter(live: Live) -> None:
    await opened(live)
    live.world.faults.plan(Fault("sendMessage", code=400, description="Bad Request: wrong something"))
    await announce(live, LIAISON, "一")
    await announce(live, LIAISON, "二")
    await live.said(LIAISON, 2)
    await live.quiet()
    assert await state(live, "announcement:一") == "dead"
    assert await state(live, "announcement:二") == "sent"


async def test_what_waits_for_a_chat_that_is_gone_is_not_sent(live: Live) -> None:
    await opened(live)
    live.user(LIAISON).blocked = True
    for text in "一二三":
        await announce(live, LIAISON, text)
    await live.quiet()
    assert {await state(live, f"announcement:{text}") for text in "一二三"} == {"gone"}
    calls = [each for each in live.ground.recorder.calls if each["method"] == "sendMessage"]
    assert len(calls) == 2


async def test_the_same_key_is_said_once(live: Live) -> None:
    await opened(live)
    await announce(live, LIAISON, "请报送", key="remind:33:2026")
    await announce(live, LIAISON, "请报送", key="remind:33:2026")
    await live.quiet()
    assert len(live.own(LIAISON)) == 2


async def test_answers_go_ahead_of_announcements(live: Live) -> None:
    await opened(live)
    fault = Fault("sendMessage", code=429, description="Too Many Requests: retry after 600", retry_after=600)
    live.world.faults.plan(fault)
    await announce(live, LIAISON, "通知一")
    await live.found("SELECT 1 FROM pauses")
    await announce(live, LIAISON, "通知二")
    live.say(LIAISON, LIAISON, "第33项多少分")
    await live.handled()
    live.wind(seconds=600)
    await live.said(LIAISON, 4)
    texts = [each["text"] for each in live.own(LIAISON)[1:]]
    assert "18分" in texts[0]
    assert texts[1:] == ["通知一", "通知二"]


async def test_a_long_text_goes_out_in_parts_and_in_order(live: Live) -> None:
    await live.adopted()
    async with live.database.transaction("say") as rows:
        from handlers.work import Work  # noqa: PLC0415 - only here

        work = Work(rows, 999, datetime.now(UTC))
        await work.say(GROUP, Body("\n".join(f"第{line}行" + "长" * 200 for line in range(60))))
    live.deployment.delivery.wake()
    await live.quiet()
    texts = [each["text"] for each in live.own(GROUP)[1:]]
    assert len(texts) > 2
    assert "\n".join(texts).startswith("第0行")
    assert texts[-1].splitlines()[-1].startswith("第59行")
