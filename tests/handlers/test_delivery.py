"""Delivery: what is repeated, what is held, what waits, and in which order."""

from datetime import UTC, datetime

import pytest

from bot.practice.api.faults import Fault
from handlers.outgoing import Body
from storage import outbox
from storage.outbox import Outgoing, Purpose
from tests.handlers.stage import GROUP, LIAISON, OWNER, Play, Stage


async def announce(stage: Stage, chat: int, text: str, purpose: Purpose = Purpose.ANNOUNCEMENT, key: str = "") -> None:
    """Queue a message of the bot's own."""
    async with stage.database.transaction("announce") as rows:
        message = Outgoing(key or f"{purpose}:{text}", chat, purpose, Body(text).to_json())
        await outbox.put(rows, message, datetime.now(UTC))
    stage.deployment.delivery.wake()


async def state(stage: Stage, key: str) -> str:
    """The state of a message."""
    found = await stage.rows("SELECT state FROM outbox WHERE key = ?", key)
    return str(found[0]["state"]) if found else ""


async def opened(stage: Stage, person: int = LIAISON) -> None:
    """Let a person open their private chat."""
    stage.say(person, person, "/start")
    await stage.said(person)


def test_an_answer_that_may_have_arrived_is_held_and_not_said_twice(play: Play) -> None:
    async def conversation(stage: Stage) -> None:
        await opened(stage)
        stage.ground.world.faults.plan(Fault("sendMessage", "lost"))
        stage.say(LIAISON, LIAISON, "第33项多少分")
        await stage.quiet()
        assert len(stage.own(LIAISON)) == 2
        assert [each["state"] for each in await stage.rows("SELECT state FROM outbox ORDER BY id")] == [
            "sent",
            "unknown",
        ]

    play(conversation)


@pytest.mark.parametrize("purpose", [Purpose.REMINDER, Purpose.ANNOUNCEMENT])
def test_a_reminder_that_may_have_arrived_is_said_once_more_marked(play: Play, purpose: Purpose) -> None:
    async def conversation(stage: Stage) -> None:
        await opened(stage)
        stage.ground.world.faults.plan(Fault("sendMessage", "lost", times=1))
        await announce(stage, LIAISON, "请报送季度报告", purpose)
        await stage.quiet()
        assert [each["text"] for each in stage.own(LIAISON)[1:]] == ["请报送季度报告", "（可能重复）请报送季度报告"]
        assert await state(stage, f"{purpose}:请报送季度报告") == "sent"

    play(conversation)


def test_a_reminder_that_may_have_arrived_twice_is_given_up_and_shown(play: Play) -> None:
    async def conversation(stage: Stage) -> None:
        await opened(stage)
        stage.ground.world.faults.plan(Fault("sendMessage", "lost", times=2))
        await announce(stage, LIAISON, "请报送", Purpose.REMINDER)
        await stage.quiet()
        assert await state(stage, "reminder:请报送") == "unknown"

    play(conversation)


def test_an_edit_is_repeated_until_it_has_surely_arrived(play: Play) -> None:
    async def conversation(stage: Stage) -> None:
        number = stage.say(LIAISON, LIAISON, "消防归谁管")
        await stage.said(LIAISON)
        stage.ground.world.faults.plan(Fault("editMessageText", "lost"))
        stage.edit(LIAISON, number, "第33项多少分")
        await stage.quiet()
        assert "18分" in stage.own(LIAISON)[0]["text"]
        states = [each["state"] for each in await stage.rows("SELECT state FROM outbox WHERE purpose = 'edit'")]
        assert states in (["sent"], ["dropped"])  # the repeated one finds that nothing is left to be changed

    play(conversation)


@pytest.mark.parametrize(
    "fault",
    [Fault("sendMessage", code=502, description="Bad Gateway", times=2), Fault("sendMessage", code=500, times=1)],
)
def test_what_surely_was_not_sent_is_repeated(play: Play, fault: Fault) -> None:
    async def conversation(stage: Stage) -> None:
        await opened(stage)
        stage.ground.world.faults.plan(fault)
        stage.say(LIAISON, LIAISON, "第33项多少分")
        assert "18分" in (await stage.said(LIAISON, 2))["text"]

    play(conversation)


def test_a_chat_that_has_to_rest_does_not_hold_up_the_others(play: Play) -> None:
    async def conversation(stage: Stage) -> None:
        await opened(stage)
        fault = Fault("sendMessage", code=429, description="Too Many Requests: retry after 30", retry_after=30)
        stage.ground.world.faults.plan(fault)
        stage.say(LIAISON, LIAISON, "第33项多少分")
        await stage.until(lambda: fault.times == 0)
        stage.say(OWNER, OWNER, "第34项多少分")
        await stage.said(OWNER)
        assert len(stage.own(LIAISON)) == 1
        (row,) = await stage.rows("SELECT until FROM pauses WHERE lane = ?", str(LIAISON))
        assert row["until"] > 0

    play(conversation)


def test_a_rest_survives_a_restart(play: Play) -> None:
    async def before(stage: Stage) -> None:
        fault = Fault("sendMessage", code=429, description="Too Many Requests: retry after 2", retry_after=2)
        stage.ground.world.faults.plan(fault)
        stage.say(LIAISON, LIAISON, "第33项多少分")
        await stage.until(lambda: fault.times == 0)

    async def after(stage: Stage) -> None:
        stage.ground.world.user(LIAISON).started = True
        stage.ground.world.chat(LIAISON)
        (row,) = await stage.rows("SELECT until FROM pauses")
        assert "18分" in (await stage.said(LIAISON))["text"]
        assert stage.ground.world.clock.reading().timestamp() * 1000 >= row["until"]

    play(before)
    play(after)


def test_a_formatting_that_is_refused_goes_out_as_plain_text(play: Play) -> None:
    async def conversation(stage: Stage) -> None:
        await opened(stage)
        refusal = "Bad Request: can't parse entities: Unsupported start tag"
        stage.ground.world.faults.plan(Fault("sendMessage", code=400, description=refusal))
        stage.say(LIAISON, LIAISON, "消防归谁管")
        answer = await stage.said(LIAISON, 2)
        assert "第25项" in answer["text"]
        assert "entities" not in answer

    play(conversation)


def test_a_message_that_is_never_taken_ends_as_a_dead_letter(play: Play) -> None:
    async def conversation(stage: Stage) -> None:
        await opened(stage)
        stage.ground.world.faults.plan(Fault("sendMessage", code=400, description="Bad Request: wrong something"))
        await announce(stage, LIAISON, "一")
        await announce(stage, LIAISON, "二")
        await stage.said(LIAISON, 2)
        await stage.quiet()
        assert await state(stage, "announcement:一") == "dead"
        assert await state(stage, "announcement:二") == "sent"

    play(conversation)


def test_what_waits_for_a_chat_that_is_gone_is_not_sent(play: Play) -> None:
    async def conversation(stage: Stage) -> None:
        await opened(stage)
        stage.ground.world.user(LIAISON).blocked = True
        for text in "一二三":
            await announce(stage, LIAISON, text)
        await stage.quiet()
        assert {await state(stage, f"announcement:{text}") for text in "一二三"} == {"gone"}
        calls = [each for each in stage.ground.recorder.calls if each["method"] == "sendMessage"]
        assert len(calls) == 2

    play(conversation)


def test_the_same_key_is_said_once(play: Play) -> None:
    async def conversation(stage: Stage) -> None:
        await opened(stage)
        await announce(stage, LIAISON, "请报送", key="remind:33:2026")
        await announce(stage, LIAISON, "请报送", key="remind:33:2026")
        await stage.quiet()
        assert len(stage.own(LIAISON)) == 2

    play(conversation)


def test_answers_go_ahead_of_announcements(play: Play) -> None:
    async def conversation(stage: Stage) -> None:
        await opened(stage)
        fault = Fault("sendMessage", code=429, description="Too Many Requests: retry after 1", retry_after=1)
        stage.ground.world.faults.plan(fault)
        await announce(stage, LIAISON, "通知一")
        await stage.until(lambda: fault.times == 0)
        await announce(stage, LIAISON, "通知二")
        stage.say(LIAISON, LIAISON, "第33项多少分")
        await stage.said(LIAISON, 4)
        texts = [each["text"] for each in stage.own(LIAISON)[1:]]
        assert "18分" in texts[0]
        assert texts[1:] == ["通知一", "通知二"]

    play(conversation)


def test_a_long_text_goes_out_in_parts_and_in_order(play: Play) -> None:
    async def conversation(stage: Stage) -> None:
        await stage.adopted()
        async with stage.database.transaction("say") as rows:
            from handlers.work import Work  # noqa: PLC0415 - only here

            work = Work(rows, 999, datetime.now(UTC))
            await work.say(GROUP, Body("\n".join(f"第{line}行" + "长" * 200 for line in range(60))))
        stage.deployment.delivery.wake()
        await stage.quiet()
        texts = [each["text"] for each in stage.own(GROUP)[1:]]
        assert len(texts) > 2
        assert "\n".join(texts).startswith("第0行")
        assert texts[-1].splitlines()[-1].startswith("第59行")

    play(conversation)
