"""The scene of the practice ground: who plays in it, where, and what can be tried."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import asdict, dataclass, replace

from aiohttp import web

from bot.examples import examples_of
from bot.practice.world.world import BOT, World
from checklist_data.model import Checklist

GROUP = -1_002_022_000_001
"""The departments' working group."""
FORUM = -1_002_022_000_002
"""A group with topics."""
REPORT = "完成80% 已开展检查12次"
"""What is proposed to report of an entry."""


@dataclass(frozen=True, slots=True)
class Persona:
    """Somebody whom a visitor can play."""

    id: int
    name: str
    role: str
    language: str = "zh-hans"
    department: str = ""
    """For which they usually speak."""


@dataclass(frozen=True, slots=True)
class Try:
    """Something that the guide of the page proposes: play somebody somewhere and say this, or only look."""

    label: str
    persona: int
    chat: int
    text: str = ""


LIAISON = Persona(1_000_001, "李敏", "教体局联络员", department="教体局")
SECOND_LIAISON = Persona(1_000_002, "王强", "应急管理局联络员", department="应急管理局")
OFFICE = Persona(1_000_003, "周宁", "综治办")
LEADER = Persona(1_000_004, "陈主任", "分管领导")
STRANGER = Persona(1_000_005, "路人", "不在群里", "en")
DEPUTY = Persona(1_000_006, "刘芳", "教体局副联络员", department="教体局")
OWNER = Persona(1_000_007, "孙伟", "负责人")
PERSONAS = (LIAISON, DEPUTY, SECOND_LIAISON, OFFICE, LEADER, OWNER, STRANGER)
MEMBERS = (LIAISON, DEPUTY, SECOND_LIAISON, OFFICE, LEADER)


def departments_in(checklist: Checklist) -> Mapping[int, str]:
    """For which department each liaison speaks: for their usual one, where a list has it, else for one of its own."""
    names = [each.name for each in checklist.departments]
    first = LIAISON.department if LIAISON.department in names else examples_of(checklist).name
    others = [each for each in names if each != first]
    second = SECOND_LIAISON.department
    if second not in others:
        second = examples_of(checklist, others).name
    return {LIAISON.id: first, DEPUTY.id: first, SECOND_LIAISON.id: second}


_IN_PRIVATE = {
    OFFICE.id: ("待审核几条", "哪些逾期了？", "台账"),
    LEADER.id: ("总体情况", "哪些逾期了？", "看板"),
    OWNER.id: ("总体情况", "人员"),
}
"""What is proposed to say in private besides: in a group it would be for the colleagues."""


def _said_by(persona: Persona, checklist: Checklist) -> dict[str, tuple[str, ...]]:
    """What is proposed to somebody to say, everywhere and in private: nobody is shown what is not for them."""
    speaks_for = departments_in(checklist)
    shown = examples_of(checklist, [speaks_for.get(persona.id, speaks_for[LIAISON.id])])
    if persona.language == "en":
        return {"everywhere": (f"which tasks does {shown.department} lead?", shown.clause), "private": ()}
    asks, reports = f"{shown.department}牵头哪些任务？", f"{shown.entry} {REPORT}"
    own = (asks, reports) if persona.id in speaks_for else (asks,)
    everywhere = (*own, f"{shown.subject}归谁管？", shown.clause)
    return {"everywhere": everywhere, "private": _IN_PRIVATE.get(persona.id, ())}


def _tries(checklist: Checklist) -> tuple[Try, ...]:
    """What the guide proposes to try over a list."""
    shown = examples_of(checklist, [departments_in(checklist)[LIAISON.id]])
    return (
        Try("问一项任务", LIAISON.id, GROUP, f"{shown.department}牵头哪些任务？"),
        Try("报一条进展", LIAISON.id, LIAISON.id, f"{shown.entry} {REPORT}"),
        Try("报办结，送审核", LIAISON.id, LIAISON.id, f"{shown.entry} 已办结 全年已开展检查12次 局发〔2026〕12号"),
        Try("由周宁审核", OFFICE.id, OFFICE.id),
        Try("陈主任打开看板", LEADER.id, LEADER.id, "/board"),
    )


def set_scene(world: World) -> None:
    """Let everybody come in: the owner makes both groups and adds the bot."""
    for each in PERSONAS:
        user = world.user(each.id)
        user.first_name, user.language_code = each.name, each.language
    for number, title in ((GROUP, "平安建设责任清单工作群"), (FORUM, "专题协调群")):
        chat = world.chat(number)
        chat.title = title
        chat.members |= {OWNER.id: "creator"} | {each.id: "member" for each in MEMBERS}
        if not chat.has(BOT):
            world.set_member(chat, BOT, "member", by=OWNER.id)
    for name in ("消防安全", "校园安全"):
        world.open_topic(world.chats[FORUM], name)


RolesNow = Callable[[], Awaitable[Mapping[int, str]]]
"""Returns what each person is at present, in words."""


async def as_at_first() -> Mapping[int, str]:
    """Return nothing new: everybody is what the scene makes them."""
    return {}


def no_checklist() -> None:
    """Return no list: there is no bot."""


@dataclass
class Cast:
    """Who plays, as the page is told; `roles_now` and the list in use, `checklist_now`, are asked for each time."""

    roles_now: RolesNow = as_at_first
    checklist_now: Callable[[], Checklist | None] = no_checklist

    async def show(self, request: web.Request) -> web.Response:
        """`GET /sim/cast`: people, places and what can be tried."""
        del request
        return web.json_response(_as_json(await self.roles_now(), self.checklist_now()))


def _as_json(roles: Mapping[int, str], checklist: Checklist | None) -> dict[str, object]:
    told = {str(each.id): _said_by(each, checklist) for each in PERSONAS} if checklist is not None else {}
    tries = _tries(checklist) if checklist is not None else ()
    return {
        "personas": [asdict(replace(each, role=roles.get(each.id, each.role))) for each in PERSONAS],
        "groups": [GROUP, FORUM],
        "questions": told,
        "tries": [asdict(each) for each in tries],
    }
