"""The control calls that set the scene: who is who, which chats there are, what time it is, what goes wrong."""

from collections.abc import Callable

from bot.practice.control.clock_calls import clock
from bot.practice.control.fields import Fields, WrongCall
from bot.practice.refusing.faults import KINDS, Fault
from bot.practice.world.people import Chat, Json, Topic
from bot.practice.world.rights import STATUSES
from bot.practice.world.world import World

GROUPS = ("group", "supergroup")
LONGEST_SILENCE = 86_400
"""Seconds."""
PATIENCE = 5.0
"""Seconds of silence of a call that hangs, unless told."""


def user(world: World, fields: Fields) -> Json:
    """`/sim/user`: what somebody is called, and their language."""
    person = world.user(fields.number("user"))
    person.first_name = fields.text("first_name", person.first_name)
    person.username = fields.text("username", person.username).removeprefix("@")
    person.language_code = fields.text("language_code", person.language_code)
    world.touch()
    return {}


def chat(world: World, fields: Fields) -> Json:
    """`/sim/chat`: a group, its title, and its topics."""
    group = world.chat(fields.number("chat"))
    group.title = fields.text("title", group.title)
    group.is_forum = fields.flag("is_forum", default=group.is_forum)
    kind = fields.text("type", group.type)
    if kind != group.type and (group.is_private or kind not in GROUPS):
        raise WrongCall("type must be group or supergroup, and a chat with a positive id is private")
    group.type = kind
    topics = [world.open_topic(_group(group), str(each)) for each in fields.list("topics")]
    world.touch()
    return {"topics": [{"message_thread_id": each.thread, "name": each.name} for each in topics]}


def _group(group: Chat) -> Chat:
    if group.is_private:
        raise WrongCall("chat must be a group: it has a negative id")
    return group


def member(world: World, fields: Fields) -> Json:
    """`/sim/member`: somebody, or the bot, comes, goes, or gets other rights."""
    status = fields.text("status")
    if status not in STATUSES:
        raise WrongCall(f"status must be one of {', '.join(STATUSES)}")
    group = _group(world.chat(fields.number("chat")))
    number = world.bot.id if fields.values.get("user") == "bot" else world.user(fields.number("user")).id
    if group.members.get(number, "left") != status:
        world.set_member(group, number, status, by=fields.number("by", 0) or None)
    return {}


def topic(world: World, fields: Fields) -> Json:
    """`/sim/topic`: open a topic, or rename, close and reopen one."""
    group = _group(world.chat(fields.number("chat")))
    number = fields.number("thread", 0)
    if not number:
        return {"message_thread_id": world.open_topic(group, fields.text("name")).thread}
    if number not in group.topics:
        raise WrongCall("thread must be the number of a topic of this chat")
    _change_topic(world, group, group.topics[number], fields)
    return {"message_thread_id": number}


def _change_topic(world: World, group: Chat, known: Topic, fields: Fields) -> None:
    name, closed = fields.text("name", known.name), fields.flag("closed", default=known.closed)
    told: Json = {"forum_topic_edited": {"name": name}} if name != known.name else {}
    if closed != known.closed:
        told["forum_topic_closed" if closed else "forum_topic_reopened"] = {}
    known.name, known.closed = name, closed
    actor = world.user(next(iter(group.administrators()), world.bot.id))
    for key, value in told.items():
        world.announce(group, actor, {key: value}, known.thread)


def migrate(world: World, fields: Fields) -> Json:
    """`/sim/migrate`: a group becomes a supergroup."""
    group = _group(world.chat(fields.number("chat")))
    if group.type != "group" or group.moved_to:
        raise WrongCall("chat must be a group that has not become a supergroup yet")
    return {"to": world.migrate(group).id}


def privacy(world: World, fields: Fields) -> Json:
    """`/sim/privacy`: whether the bot is kept from reading all messages of groups."""
    world.privacy = fields.flag("on", default=True)
    world.touch()
    return {}


def flood(world: World, fields: Fields) -> Json:
    """`/sim/flood`: whether the flood rules are in force."""
    world.flood.enabled = fields.flag("on", default=True)
    return {}


def update(world: World, fields: Fields) -> Json:
    """`/sim/update`: a raw update, queued as it is."""
    if fields.has("update_id") or not fields.values:
        raise WrongCall('give an update without update_id, such as {"message": {…}}')
    return {"update_id": world.updates.queue(fields.values)}


def fault(world: World, fields: Fields) -> Json:
    """`/sim/fault`: the next calls of a method go wrong."""
    kind, wait = fields.text("kind", "error"), fields.number("retry_after", 0)
    if kind not in KINDS:
        raise WrongCall(f"kind must be one of {', '.join(KINDS)}")
    planned = Fault(
        method=fields.text("method"),
        kind=kind,
        code=fields.number("code", 429 if wait else 500),
        description=fields.text("description", _description(wait)),
        retry_after=wait,
        seconds=fields.real("seconds", PATIENCE if kind.startswith("hang") else 0.0),
        times=fields.number("times", 1),
        share=fields.real("share", 1.0),
    )
    _check(planned)
    world.faults.plan(planned)
    return {}


def _check(planned: Fault) -> None:
    """Raise WrongCall if a fault could not happen."""
    if planned.times == 0 or planned.times < -1:
        raise WrongCall("times must be 1 or more, or -1 until cleared")
    if not 400 <= planned.code <= 599:
        raise WrongCall("code must be an HTTP status of an error, 400 to 599")
    if not 0 < planned.share <= 1:
        raise WrongCall("share must be above 0, and 1 at the most")
    if planned.retry_after < 0 or not 0 <= planned.seconds <= LONGEST_SILENCE:
        raise WrongCall(f"retry_after must not be negative, seconds must be 0 to {LONGEST_SILENCE}")


def _description(wait: int) -> str:
    return f"Too Many Requests: retry after {wait}" if wait else "Internal Server Error"


def clear_faults(world: World, fields: Fields) -> Json:
    """`/sim/faults/clear`: let everything go well again."""
    del fields
    world.faults.clear()
    return {}


STAGING: dict[str, Callable[[World, Fields], Json]] = {
    "user": user,
    "chat": chat,
    "member": member,
    "topic": topic,
    "migrate": migrate,
    "privacy": privacy,
    "flood": flood,
    "clock": clock,
    "update": update,
    "fault": fault,
    "faults/clear": clear_faults,
}
