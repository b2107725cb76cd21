"""How a bot fetches its updates."""

import asyncio
from itertools import pairwise

from tests.bot.practice.visit import GROUP, PERSON, Visit, visit
from tests.patience import PATIENCE


def test_updates_come_in_order_and_their_numbers_without_gaps() -> None:
    async def conversation(ground: Visit) -> None:
        for text in ("一", "二", "三"):
            await ground.say(text)
        found = await ground.ask("getUpdates")
        assert [each["message"]["text"] for each in found] == ["一", "二", "三"]
        assert all(after["update_id"] == before["update_id"] + 1 for before, after in pairwise(found))

    visit(conversation)


def test_what_is_not_confirmed_is_given_again_and_what_is_confirmed_never() -> None:
    async def conversation(ground: Visit) -> None:
        await ground.say("一")
        await ground.say("二")
        first, second = await ground.ask("getUpdates")
        assert await ground.ask("getUpdates") == [first, second]
        assert await ground.ask("getUpdates", offset=second["update_id"]) == [second]
        assert await ground.ask("getUpdates", offset=0) == [second]
        assert await ground.ask("getUpdates", offset=second["update_id"] + 1) == []

    visit(conversation)


def test_a_negative_offset_keeps_the_last_updates_only() -> None:
    async def conversation(ground: Visit) -> None:
        for text in ("一", "二", "三"):
            await ground.say(text)
        assert [each["message"]["text"] for each in await ground.ask("getUpdates", offset=-2)] == ["二", "三"]
        assert len(await ground.ask("getUpdates")) == 2

    visit(conversation)


def test_a_limit_holds_back_the_later_ones() -> None:
    async def conversation(ground: Visit) -> None:
        for text in ("一", "二", "三"):
            await ground.say(text)
        assert [each["message"]["text"] for each in await ground.ask("getUpdates", limit=2)] == ["一", "二"]
        assert len(await ground.ask("getUpdates", limit=1000)) == 3

    visit(conversation)


def test_a_held_call_is_answered_when_something_happens() -> None:
    async def conversation(ground: Visit) -> None:
        held = await ground.holding(ground.ask("getUpdates", timeout=PATIENCE))
        assert not held.done()
        await ground.say("醒来")
        async with asyncio.timeout(PATIENCE):
            (update,) = await held
        assert update["message"]["text"] == "醒来"

    visit(conversation)


def test_a_held_call_ends_after_its_time() -> None:
    async def conversation(ground: Visit) -> None:
        assert await ground.ask("getUpdates", timeout=0.05) == []

    visit(conversation)


def test_a_held_call_ends_when_the_ground_is_closed() -> None:
    async def conversation(ground: Visit) -> None:
        held = await ground.holding(ground.ask("getUpdates", timeout=PATIENCE))
        await ground.ground.close()
        assert await held == []

    visit(conversation)


def test_a_second_poller_ends_the_first_with_a_conflict() -> None:
    async def conversation(ground: Visit) -> None:
        first = await ground.holding(ground.call("getUpdates", timeout=PATIENCE))
        second = asyncio.create_task(ground.call("getUpdates", timeout=PATIENCE))
        answer = await first
        assert answer["error_code"] == 409
        assert answer["description"] == (
            "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
        )
        await ground.say("给第二个")
        assert (await second)["result"][0]["message"]["text"] == "给第二个"

    visit(conversation)


def test_a_webhook_ends_a_held_call_and_keeps_others_away() -> None:
    async def conversation(ground: Visit) -> None:
        held = await ground.holding(ground.refusal("getUpdates", timeout=PATIENCE))
        await ground.ask("setWebhook", url="http://127.0.0.1:9/hook")
        assert await held == "Conflict: terminated by setWebhook request"
        assert await ground.refusal("getUpdates") == (
            "Conflict: can't use getUpdates method while webhook is active;"
            " use deleteWebhook to delete the webhook first"
        )

    visit(conversation)


def test_a_caller_who_goes_away_leaves_the_updates_to_the_next_one() -> None:
    async def conversation(ground: Visit) -> None:
        gone = await ground.holding(ground.ask("getUpdates", timeout=PATIENCE))
        gone.cancel()
        await asyncio.gather(gone, return_exceptions=True)
        await ground.say("还在")
        assert len(await ground.ask("getUpdates", timeout=PATIENCE)) == 1

    visit(conversation)


def test_the_kinds_of_updates_that_were_asked_for_are_remembered() -> None:
    async def conversation(ground: Visit) -> None:
        await ground.ask("getUpdates", allowed_updates=["callback_query"])
        number = await ground.say("听不见")
        await ground.act("press", chat=PERSON, user=PERSON, message_id=number, data="x")
        assert [set(each) - {"update_id"} for each in await ground.told()] == [{"callback_query"}]
        await ground.ask("getUpdates", allowed_updates=[])
        await ground.say("又听得见")
        assert [each["message"]["text"] for each in await ground.told()] == ["又听得见"]

    visit(conversation)


def test_members_and_reactions_are_told_only_to_an_administrator_who_asks() -> None:
    async def conversation(ground: Visit) -> None:
        number = await ground.say("大家好", chat=GROUP)

        async def happen(emoji: str, status: str) -> list[str]:
            await ground.act("react", chat=GROUP, user=PERSON, message_id=number, emoji=emoji)
            await ground.act("member", chat=GROUP, user=PERSON, status=status)
            return [kind for each in await ground.told() for kind in each if kind != "update_id"]

        await ground.told()
        assert await happen("👍", "administrator") == []
        await ground.ask("getUpdates", allowed_updates=["chat_member", "message_reaction"])
        assert await happen("👌", "member") == []
        await ground.act("member", chat=GROUP, user="bot", status="administrator")
        assert await happen("🔥", "administrator") == ["message_reaction", "chat_member"]

    visit(conversation)


def test_a_raw_update_is_queued_as_it_is() -> None:
    async def conversation(ground: Visit) -> None:
        await ground.ask("getUpdates", allowed_updates=["message"])
        queued = await ground.act("update", strange={"any": "thing"})
        assert await ground.told() == [{"update_id": queued["update_id"], "strange": {"any": "thing"}}]

    visit(conversation)
