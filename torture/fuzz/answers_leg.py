"""A leg in which the platform answers as nobody should: for each method, what makes the bot call it."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from itertools import count as counted
from random import Random
from time import monotonic

from bot.questions.assistant import Assistant
from handlers.telegram.send.file_fetching import fetch_evidence
from torture.fuzz.account import Account
from torture.fuzz.answers import answer, moved_to_webhook
from torture.fuzz.contents import FILE, Json
from torture.fuzz.leg import HUNDRED, Leg, begun
from torture.fuzz.platform import FILE_PATH
from torture.fuzz.updates import BOT, LIAISON
from torture.raw_platform import Reply, update

AT_ONCE = 10
"""Calls that are brought about, before it is seen how many answers they have taken."""
PATIENCE = 1.0
"""Seconds for which that is waited for."""
AT_MOST = 20.0
"""Seconds for which the bot is brought to call a method; what it does not take of the answers is not counted."""
PAGED = "公安局负责什么"
DOWNLOAD = FILE_PATH.rpartition("/")[2]
_accounts = counted(2**41)
"""People who have asked nothing before: who asks the same again gets no second answer."""


async def _polls(leg: Leg) -> None:
    """Polls come by themselves."""
    del leg


async def _questions(leg: Leg) -> None:
    """Let people ask."""
    for _ in range(AT_ONCE):
        leg.ground.platform.ask(next(_accounts))


async def _presses(leg: Leg) -> None:
    """Let people ask what has several pages, and turn them."""
    platform = leg.ground.platform
    people = [next(_accounts) for _ in range(AT_ONCE)]
    platform.learned.buttons.clear()
    for each in people:
        platform.ask(each, PAGED)
    end = monotonic() + 2
    while len({chat for chat, _, _ in platform.learned.buttons}) < len(people) and monotonic() < end:
        await asyncio.sleep(0.01)
    for chat, (message, data) in {chat: (message, data) for chat, message, data in platform.learned.buttons}.items():
        platform.bring(json.dumps(_press(platform.next_number, chat, message, data)).encode())


async def _files(leg: Leg) -> None:
    """Let a liaison report with files, and the bot fetch them."""
    platform = leg.ground.platform
    for _ in range(AT_ONCE):
        number = platform.next_number
        made = update(number, LIAISON, "")
        proof = FILE | {"file_unique_id": f"U{number}", "file_id": f"F{number}", "file_name": "会议纪要.pdf"}
        message = {"document": proof, "caption": f"49 完成{number % 90 + 5}% 第{number}次"}
        platform.bring(json.dumps(made | {"message": _of(made) | message}).encode())
    await leg.quiet("with files to fetch")
    await fetch_evidence(leg.ground.scene.deployment.services, leg.ground.scene.deployment.bot)


async def _conflicts(leg: Leg) -> None:
    """Let the platform say that a webhook is set, which the bot takes away."""
    leg.ground.platform.replies["getUpdates"].append(moved_to_webhook())


BROUGHT_ABOUT: dict[str, Callable[[Leg], Awaitable[None]]] = {
    "getUpdates": _polls,
    "sendMessage": _questions,
    "editMessageText": _presses,
    "answerCallbackQuery": _presses,
    "deleteWebhook": _conflicts,
    "getFile": _files,
    DOWNLOAD: _files,
}
"""What makes the bot call a method that it calls at work."""
AT_THE_START = ("getMe", "deleteWebhook", "setMyCommands")
BY_WEBHOOK = ("getWebhookInfo", "setWebhook")


async def answers_tried(assistant: Assistant, account: Account, count: int, seed: int) -> None:
    """Give so many mutated answers to what the bot calls at work."""
    async with begun(assistant, account, f"answers of seed {seed}") as leg:
        random = Random(f"answers {seed}")
        for place in range(0, count, HUNDRED):
            method = [*BROUGHT_ABOUT][place // HUNDRED % len(BROUGHT_ABOUT)]
            await _given(leg, method, min(HUNDRED, count - place), random)
            if not await leg.question(place):
                return
            leg.ground.platform.forget()


async def _given(leg: Leg, method: str, count: int, random: Random) -> None:
    """Give a hundred answers to a method, as far as the bot calls it."""
    replies = leg.ground.platform.replies
    replies[method] += [answer(method, random) for _ in range(count)]
    end = monotonic() + AT_MOST
    while replies[method] and monotonic() < end:
        left = len(replies[method])
        await BROUGHT_ABOUT[method](leg)
        with suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE):
                while len(replies[method]) > max(0, left - AT_ONCE):
                    await asyncio.sleep(0.01)
    leg.account.answers[method] += count - len(replies[method])
    replies[method].clear()


async def starts_tried(assistant: Assistant, account: Account, count: int, seed: int, *, by_webhook: bool) -> None:
    """Give a starting bot so many mutated answers to what it calls then."""
    methods = BY_WEBHOOK if by_webhook else AT_THE_START
    random = Random(f"starts {seed}")
    kept: dict[str, list[Reply]] = {each: [] for each in methods}
    for place in range(count):
        method = methods[place % len(methods)]
        kept[method].append(answer(method, random))
    seeded = f"answers to a start of seed {seed}"
    async with begun(assistant, account, seeded, by_webhook=by_webhook, replies=kept) as leg:
        await _taken(leg.ground.platform.replies, methods)
        for each in methods:
            account.answers[each] += len(kept[each]) - len(leg.ground.platform.replies[each])
            leg.ground.platform.replies[each].clear()
        await leg.question(0)


async def _taken(replies: Mapping[str, Sequence[Reply]], methods: Iterable[str]) -> None:
    """Wait until all answers are taken, or none was for two seconds."""
    left, end = sum(len(replies[each]) for each in methods), monotonic() + 2
    while left and monotonic() < end:
        await asyncio.sleep(0.02)
        now = sum(len(replies[each]) for each in methods)
        if now < left:
            left, end = now, monotonic() + 2


def _press(number: int, chat: int, message: int, data: str) -> Json:
    person = {"id": chat, "is_bot": False, "first_name": "甲"}
    under = {"message_id": message, "date": 1, "chat": {"id": chat, "type": "private"}, "from": BOT, "text": "x"}
    query = {"id": str(number), "from": person, "chat_instance": "1", "data": data, "message": under}
    return {"update_id": number, "callback_query": query}


def _of(made: Json) -> Json:
    return {key: each for key, each in dict(made["message"]).items() if key != "text"}
