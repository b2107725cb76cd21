"""The control side: routes by which tests and the page play the people, JSON over POST."""

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from aiohttp import web

from bot.practice.control_fields import Fields, WrongCall
from bot.practice.faults import KINDS, Fault
from bot.practice.people import Json
from bot.practice.recorder import Recorder
from bot.practice.refused import Refused
from bot.practice.snapshot import snapshot
from bot.practice.world import BOT, Words, World

ZONE = ZoneInfo("Asia/Shanghai")
STATUSES = ("creator", "administrator", "member", "restricted", "left", "kicked")
Answer = Callable[["Control", Fields], Json]


@dataclass(frozen=True, slots=True)
class Control:
    """The people's side of the world."""

    world: World
    recorder: Recorder

    def routes(self) -> list[web.RouteDef]:
        """Its addresses."""
        posts = [web.post(f"/sim/{name}", self._answering(answer)) for name, answer in ANSWERS.items()]
        return [
            *posts,
            web.get("/sim/outbox", self.outbox),
            web.get("/sim/state", self.state),
            web.get("/sim/file/{id}", self.file),
        ]

    async def outbox(self, request: web.Request) -> web.Response:
        """Every call of the bot, in order."""
        return web.json_response(self.recorder.since(int(request.query.get("since", "0"))))

    async def state(self, request: web.Request) -> web.Response:
        """Chats, members, messages."""
        chat = request.query.get("chat")
        limit = int(request.query.get("limit", "0"))
        return web.json_response(snapshot(self.world, int(chat) if chat else None, limit))

    async def file(self, request: web.Request) -> web.Response:
        """A file that was sent, for the page; never as a page of its own."""
        file = self.world.files.by_id(request.match_info["id"])
        if file is None:
            raise web.HTTPNotFound
        headers = {"X-Content-Type-Options": "nosniff", "Content-Security-Policy": "sandbox"}
        return web.Response(body=file.data, content_type=file.kind, headers=headers)

    def _answering(self, answer: Answer) -> Callable[[web.Request], Awaitable[web.Response]]:
        async def respond(request: web.Request) -> web.Response:
            try:
                return web.json_response(answer(self, Fields(_object(await request.read()))))
            except (WrongCall, Refused) as problem:
                return web.json_response({"error": str(problem)}, status=400)

        return respond


def _message(control: Control, fields: Fields) -> Json:
    return _said(control, fields, fields.text("text"), {})


def _photo(control: Control, fields: Fields) -> Json:
    return _file(control, fields, "photo")


def _document(control: Control, fields: Fields) -> Json:
    return _file(control, fields, "document")


def _file(control: Control, fields: Fields, kind: str) -> Json:
    file, carried = control.world.keep_file(fields.data("data"), fields.text("filename", "file.bin"), kind)
    group = fields.text("media_group_id", "")
    extra = carried | ({"media_group_id": group} if group else {})
    return {**_said(control, fields, fields.text("caption", ""), extra), "file_id": file.id}


def _album(control: Control, fields: Fields) -> Json:
    group = str(13_000_000_000 + control.world.version)
    said = []
    for place, each in enumerate(fields.list("files")):
        part = Fields({**fields.values, **each, "caption": fields.text("caption", "") if place == 0 else ""})
        part.values["media_group_id"] = group
        said.append(_file(control, part, str(each.get("kind", "photo"))))
    return {"media_group_id": group, "messages": said}


def _said(control: Control, fields: Fields, text: str, extra: Json) -> Json:
    world = control.world
    user = world.user(fields.number("user"))
    chat = world.chat(fields.number("chat"))
    words = Words(
        reply_to=fields.number("reply_to", 0),
        thread=fields.number("thread", 0),
        forward=fields.flag("forward"),
        anonymous=fields.flag("anonymous"),
        extra=extra,
    )
    message, update = world.say(chat, user, text, words)
    return {"message_id": message["message_id"], "update_id": update}


def _edit(control: Control, fields: Fields) -> Json:
    world = control.world
    chat = world.chat(fields.number("chat"))
    number = fields.number("message_id")
    if number not in chat.messages or chat.messages[number]["from"]["id"] != fields.number("user"):
        raise WrongCall("message_id is not a message of this user in this chat")
    return {"update_id": world.edit(chat, number, fields.text("text"))}


def _press(control: Control, fields: Fields) -> Json:
    world = control.world
    chat, user = world.chat(fields.number("chat")), world.user(fields.number("user"))
    return {"callback_query_id": world.press(chat, user, fields.number("message_id"), fields.text("data"))}


def _react(control: Control, fields: Fields) -> Json:
    world = control.world
    chat, user = world.chat(fields.number("chat")), world.user(fields.number("user"))
    world.react(chat, user, fields.number("message_id"), fields.text("emoji", ""))
    return {}


def _update(control: Control, fields: Fields) -> Json:
    return {"update_id": control.world.updates.add(fields.values)}


def _fault(control: Control, fields: Fields) -> Json:
    kind = fields.text("kind", "error")
    if kind not in KINDS:
        raise WrongCall(f"kind is one of {', '.join(KINDS)}")
    fault = Fault(
        method=fields.text("method"),
        kind=kind,
        code=fields.number("code", 500),
        description=fields.text("description", "Internal Server Error"),
        retry_after=fields.number("retry_after", 0),
        seconds=fields.real("seconds", 0.0),
        times=fields.number("times", 1),
        share=fields.real("share", 1.0),
    )
    control.world.faults.plan(fault)
    return {}


def _clear_faults(control: Control, fields: Fields) -> Json:
    del fields
    control.world.faults.clear()
    return {}


def _clock(control: Control, fields: Fields) -> Json:
    clock = control.world.clock
    if "to" in fields.values:
        try:
            moment = datetime.fromisoformat(fields.text("to"))
        except ValueError:
            raise WrongCall("to is a date and time such as 2026-12-01T09:00") from None
        clock.wind_to(moment if moment.tzinfo else moment.replace(tzinfo=ZONE))
    else:
        clock.wind(timedelta(seconds=fields.real("advance", 0.0)))
    control.world.touch()
    return {"clock": clock.reading().astimezone(ZONE).isoformat()}


def _user(control: Control, fields: Fields) -> Json:
    user = control.world.user(fields.number("user"))
    user.first_name = fields.text("first_name", user.first_name)
    user.username = fields.text("username", user.username)
    user.language_code = fields.text("language_code", user.language_code)
    control.world.touch()
    return {}


def _chat(control: Control, fields: Fields) -> Json:
    chat = control.world.chat(fields.number("chat"))
    chat.title = fields.text("title", chat.title)
    chat.type = fields.text("type", chat.type)
    chat.is_forum = fields.flag("is_forum") or chat.is_forum
    topics = [control.world.open_topic(chat, str(each)) for each in fields.list("topics")]
    control.world.touch()
    return {"topics": [{"message_thread_id": each.thread, "name": each.name} for each in topics]}


def _member(control: Control, fields: Fields) -> Json:
    world = control.world
    status = fields.text("status")
    if status not in STATUSES:
        raise WrongCall(f"status is one of {', '.join(STATUSES)}")
    user = BOT if fields.values.get("user") == "bot" else world.user(fields.number("user")).id
    world.set_member(world.chat(fields.number("chat")), user, status, by=fields.number("by", 0) or None)
    return {}


def _block(control: Control, fields: Fields) -> Json:
    control.world.block(control.world.user(fields.number("user")), blocked=fields.flag("blocked", default=True))
    return {}


def _topic(control: Control, fields: Fields) -> Json:
    chat = control.world.chat(fields.number("chat"))
    number = fields.number("thread", 0)
    if number and number not in chat.topics:
        raise WrongCall("thread is not a topic of this chat")
    topic = chat.topics[number] if number else control.world.open_topic(chat, fields.text("name"))
    topic.name = fields.text("name", topic.name)
    topic.closed = fields.flag("closed")
    control.world.touch()
    return {"message_thread_id": topic.thread}


def _migrate(control: Control, fields: Fields) -> Json:
    return {"to": control.world.migrate(control.world.chat(fields.number("chat"))).id}


def _privacy(control: Control, fields: Fields) -> Json:
    control.world.privacy = fields.flag("on", default=True)
    return {}


def _flood(control: Control, fields: Fields) -> Json:
    control.world.flood.enabled = fields.flag("on", default=True)
    return {}


def _start(control: Control, fields: Fields) -> Json:
    payload = fields.text("payload", "")
    text = f"/start {payload}".strip()
    number = fields.number("user")
    return _said(control, Fields({"chat": number, "user": number}), text, {})


ANSWERS: dict[str, Answer] = {
    "message": _message,
    "press": _press,
    "photo": _photo,
    "document": _document,
    "album": _album,
    "edit": _edit,
    "react": _react,
    "update": _update,
    "fault": _fault,
    "faults/clear": _clear_faults,
    "clock": _clock,
    "user": _user,
    "chat": _chat,
    "member": _member,
    "block": _block,
    "topic": _topic,
    "migrate": _migrate,
    "privacy": _privacy,
    "flood": _flood,
    "start": _start,
}


def _object(body: bytes) -> Json:
    try:
        found: Any = json.loads(body or b"{}")
    except ValueError:
        raise WrongCall("the body is not JSON") from None
    if not isinstance(found, dict):
        raise WrongCall("the body is a JSON object")
    return found
