"""A platform that remembers nothing: it hands out updates without end and takes whatever is sent."""

import asyncio
import itertools
import random
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

from aiohttp import web

from bot.practice.world.world import BOT
from torture.fork_server import OWNER

Json = dict[str, Any]
BATCH = 100
HELD = 1.0
"""Seconds for which a poll is held at most."""
GROUPS, MEMBERS, LIAISONS = 50, 200, 20
FIRST_LIAISON, FIRST_MEMBER, FIRST_STRANGER = 100, 1_000, 1_000_000
QUESTIONS = ("第{}项", "第{}项多少分", "第{}项谁牵头", "{}.1", "第{}项参与单位有哪些", "水利局牵头第{}项吗？")
TALK = ("收到", "已转发各街道第{}次", "明天上午开会，{}点", "大家辛苦了{}")
REPORTS = ("51 完成{}% 已建学校{}所", "51 有困难:场地未落实{}")
COMMANDS = ("/help", "/status", "/me", "/report", "/duties", "/nonsense")


class Platform:
    """The stub. A batch is given only when the bot has handled the one before, so that nothing piles up."""

    def __init__(self, database: Path, count: int, chance: random.Random) -> None:
        """Hand out so many updates."""
        self._database = database
        self._updates = itertools.islice(_updates(chance), count)
        self._batch: list[Json] = []
        self._sent = itertools.count(10**6)
        self.handed_out = 0
        self.is_over = False

    def application(self) -> web.Application:
        """What answers the bot's calls."""
        application = web.Application()
        application.router.add_route("*", "/bot{token}/{method}", self._answer)
        return application

    async def _answer(self, request: web.Request) -> web.Response:
        said = await request.post()
        return web.json_response({"ok": True, "result": await self._result(request.match_info["method"], said)})

    async def _result(self, method: str, said: Mapping[str, Any]) -> Json | list[Json] | bool:
        if method == "getMe":
            return {"id": BOT, "is_bot": True, "first_name": "清单助手", "username": "qingdan_bot"}
        if method == "getUpdates":
            return await self._next(int(said.get("offset") or 0))
        if method.startswith("send"):
            chat = int(said["chat_id"])
            return {"message_id": next(self._sent), "date": 1, "chat": _chat(chat), "text": "…"}
        return True

    async def _next(self, offset: int) -> list[Json]:
        if self._batch and offset <= self._batch[-1]["update_id"]:
            return self._batch
        held = 0
        while self._is_busy():
            await asyncio.sleep(HELD / 50)
            held += 1
            if held == 50:
                return []
        self._batch = list(itertools.islice(self._updates, BATCH))
        self.handed_out += len(self._batch)
        self.is_over = not self._batch
        return self._batch

    def _is_busy(self) -> bool:
        with closing(sqlite3.connect(f"file:{self._database}?mode=ro", uri=True)) as connection:
            inbox, outbox = "SELECT 1 FROM inbox WHERE state = 'new'", "SELECT 1 FROM outbox WHERE state = 'waiting'"
            return connection.execute(f"{inbox} UNION ALL {outbox} LIMIT 1").fetchone() is not None


def _updates(chance: random.Random) -> Iterator[Json]:
    """Updates without end, of people who know the bot and of people whom nobody has seen before."""
    for group in range(1, GROUPS + 1):
        yield {"update_id": group, "message": _message(group, -group, OWNER, "/adopt")}
    for number in itertools.count(GROUPS + 1):
        yield {"update_id": number, **chance.choice(HAPPENINGS)(number, chance)}


def _question(number: int, chance: random.Random) -> Json:
    text = chance.choice(QUESTIONS).format(chance.randrange(1, 64))
    return {"message": _message(number, _group(chance), _member(chance), text)}


def _question_that_finds_nothing(number: int, chance: random.Random) -> Json:
    member = _member(chance)
    return {"message": _message(number, member, member, chance.choice(QUESTIONS).format(number))}


def _talk(number: int, chance: random.Random) -> Json:
    return {"message": _message(number, _group(chance), _member(chance), chance.choice(TALK).format(number))}


def _stranger(number: int, chance: random.Random) -> Json:
    account = FIRST_STRANGER + number
    return {"message": _message(number, account, account, f"第{chance.randrange(1, 64)}项{number}")}


def _report(number: int, chance: random.Random) -> Json:
    liaison, text = _liaison(chance), chance.choice(REPORTS).format(chance.randrange(1, 64), number)
    return {"message": _message(number, liaison, liaison, text)}


def _command(number: int, chance: random.Random) -> Json:
    liaison = _liaison(chance)
    return {"message": _message(number, liaison, liaison, chance.choice(COMMANDS))}


def _edit(number: int, chance: random.Random) -> Json:
    before = max(1, number - chance.randrange(1, 500))
    said = _message(before, _group(chance), _member(chance), f"第{chance.randrange(1, 64)}项谁牵头")
    return {"edited_message": {**said, "edit_date": number}}


def _press(number: int, chance: random.Random) -> Json:
    message = _message(number - 1, _group(chance), BOT, "…")
    pressed = {"id": str(number), "from": _user(_member(chance)), "message": message, "chat_instance": "1"}
    return {"callback_query": {**pressed, "data": f"page:{chance.randrange(1, 10**6)}:1"}}


def _file(number: int, chance: random.Random) -> Json:
    liaison = _liaison(chance)
    file = {"file_id": f"f{number}", "file_unique_id": f"u{number}", "file_name": "a.pdf", "file_size": 30_000_000}
    return {"message": {**_message(number, liaison, liaison, ""), "document": file}}


def _blocked(number: int, chance: random.Random) -> Json:
    del chance
    account, own = FIRST_STRANGER + number, {"user": _user(BOT)}
    left = {**own, "status": "kicked", "until_date": 0}
    change = {"old_chat_member": {**own, "status": "member"}, "new_chat_member": left}
    return {"my_chat_member": {"chat": _chat(account), "from": _user(account), "date": number, **change}}


HAPPENINGS = (
    *(_question,) * 5,
    *(_talk,) * 3,
    *(_stranger, _report, _command, _press) * 2,
    *(_question_that_finds_nothing, _edit, _file, _blocked),
)


def _group(chance: random.Random) -> int:
    return -chance.randrange(1, GROUPS + 1)


def _member(chance: random.Random) -> int:
    return FIRST_MEMBER + chance.randrange(MEMBERS)


def _liaison(chance: random.Random) -> int:
    return FIRST_LIAISON + chance.randrange(LIAISONS)


def _message(number: int, chat: int, user: int, text: str) -> Json:
    said: Json = {"message_id": number, "date": 1_795_000_000 + number, "chat": _chat(chat), "from": _user(user)}
    if text.startswith("/"):
        said["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text)}]
    return {**said, "text": text} if text else said


def _user(number: int) -> Json:
    return {"id": number, "is_bot": number == BOT, "first_name": f"用户{number}", "language_code": "zh-hans"}


def _chat(number: int) -> Json:
    if number > 0:
        return {"id": number, "type": "private", "first_name": f"用户{number}"}
    return {"id": number, "type": "supergroup", "title": f"群{-number}"}
