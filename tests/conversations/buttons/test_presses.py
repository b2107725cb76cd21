"""Every button, pressed by whoever may not: they are told or shown something, and nothing changes for others."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from bot.questions.text import Language
from handlers.buttons.typed import name_of
from handlers.presses.replies import REPLIES
from handlers.presses.table import TYPED
from handlers.wording.phrases import phrase
from storage.people import Role
from tests.conversations.duties.drill import at
from tests.conversations.everything import everything, shown
from tests.conversations.stage import COLLEAGUE, GROUP, LIAISON, OWNER, STRANGER, Stage

DEPARTMENT, OTHER = "教体局", "宜阳公安分局"
DEPUTY, OFFICE, READER, LEADER, FOREIGN, SECOND_STRANGER = "61", "62", "63", "64", "65", "66"
WHO: Mapping[str, str] = {
    "owner": OWNER,
    "office": OFFICE,
    "liaison": LIAISON,
    "deputy": DEPUTY,
    "reader": READER,
    "leader": LEADER,
    "another's liaison": FOREIGN,
    "stranger": STRANGER,
}
EVERYBODY = frozenset(WHO)
IN_CHARGE = frozenset({"owner", "office"})
SPEAKERS = frozenset({"liaison", "deputy"})
CONCERNED = IN_CHARGE | SPEAKERS
REPORT = {"report": 1, "version": 1}
REVIEW = REPORT | {"decision": "closed", "reason": ""}
ENTRY = {"department": DEPARTMENT, "ref": "49.1"}
WORD = {"occurrence": 1, "audience": f"lead:{DEPARTMENT}", "rung": "start"}
TO_OFFICE, TO_LEADER = WORD | {"audience": "office"}, WORD | {"audience": "leader"}
FILING = {"department": DEPARTMENT, "ref": "49.1", "state": "on plan", "percent": None, "text": "", "day": "2026-11-03"}
FILED = {"filings": [FILING | {"proofs": []}], "pieces": [], "said": 0}
HOLIDAYS = '{"year": 2027, "notice": "x", "off": [], "work": []}'
UNFINISHED = {"drafts": [], "faults": [{"said": "完成80%", "problem": "no entry"}], "said": 1}
LIAISON_OF = {"person": 1, "name": "甲", "role": "liaison", "department": DEPARTMENT}
OFFICE_OF = {"person": 2, "name": "乙", "role": "office", "department": ""}
ASKED: Mapping[str, Any] = {
    "topic": "missing",
    "departments": [],
    "refs": [],
    "sections": [],
    "first": None,
    "last": None,
    "role": "any",
    "page": 0,
}
DUTY = {"key": "k", "ref": "49.1", "quote": "演练", "kind": "drill", "rule": "quarterly", "start": 10}
SET = DUTY | {"ladder": "-1", "departments": []}

KINDS: tuple[tuple[str, Mapping[str, Any], frozenset[str]], ...] = (
    ("file", FILED, SPEAKERS),
    ("draft begin", {"file": "x", "name": "清单.docx"}, IN_CHARGE),
    ("draft not", {}, IN_CHARGE),
    ("draft answer", {"draft": 1, "key": "k", "answer": "", "put_off": []}, IN_CHARGE),
    ("draft adopt", {"draft": 1, "is_sure": False}, frozenset({"owner"})),
    ("draft back", {"draft": 1, "keys": ["k"]}, IN_CHARGE),
    ("draft pair", {"draft": 1, "table": "refs", "old": "1", "new": ""}, frozenset({"owner"})),
    ("as proposed", {"state": "on plan"}, frozenset()),
    ("leave unrecorded", {}, frozenset()),
    ("undo", {}, SPEAKERS),
    ("solved", {}, SPEAKERS),
    ("help", {"page": 0}, EVERYBODY),
    ("menu", {"department": DEPARTMENT, "page": 0}, SPEAKERS),
    ("entry", ENTRY, SPEAKERS),
    ("state", ENTRY | {"state": "done"}, SPEAKERS),
    ("merge", ENTRY, SPEAKERS),
    ("round", {"department": DEPARTMENT, "day": "2026-11-03", "all": [DEPARTMENT, OTHER]}, SPEAKERS),
    ("occurrence done", {"report": 1, "occurrence": 1}, SPEAKERS),
    ("review", REVIEW, IN_CHARGE),
    ("review why", REPORT | {"decision": "returned"}, IN_CHARGE),
    ("review show", REPORT, IN_CHARGE),
    ("queue", {"page": 0, "closed": False}, IN_CHARGE),
    ("refer whom", REPORT, IN_CHARGE),
    ("refer", REPORT | {"department": OTHER}, IN_CHARGE),
    ("evidence", {"report": 1, "piece": 1}, IN_CHARGE),
    ("history", {"ref": "49.1", "page": 0}, EVERYBODY - {"stranger"}),
    ("status", {"department": DEPARTMENT, "page": 0}, EVERYBODY - {"stranger"}),
    ("state page", ASKED, EVERYBODY - {"stranger"}),
    ("duties", {"departments": [DEPARTMENT], "page": 0}, EVERYBODY - {"stranger"}),
    ("ended", {}, frozenset()),
    ("ledger store", {"file": 1}, IN_CHARGE),
    ("ledger leave", {}, IN_CHARGE),
    ("answer page", {"question": 1, "page": 0}, frozenset()),
    ("answer pick", {"question": 1, "place": 0}, frozenset()),
    ("unanswered page", {"page": 0}, IN_CHARGE),
    ("unanswered", {"question": "x"}, IN_CHARGE),
    ("unanswered answer", {"question": "x", "ref": "25"}, IN_CHARGE),
    ("wording undo", {"wording": "x", "ref": "25"}, IN_CHARGE),
    ("wording tell", {"undo": {"wording": "x", "ref": "25"}}, IN_CHARGE),
    ("wordings", {"page": 0}, IN_CHARGE),
    ("vacancies", {"page": 0}, IN_CHARGE),
    ("invite liaison", {"department": OTHER}, IN_CHARGE),
    ("holidays load", {"bodies": [HOLIDAYS]}, IN_CHARGE),
    ("holidays leave", {}, IN_CHARGE),
    ("holidays undo", {"loaded": {"2027": HOLIDAYS}, "before": {}}, IN_CHARGE),
    ("people", {"page": 0}, IN_CHARGE),
    ("dismiss?", LIAISON_OF, IN_CHARGE),
    ("dismiss", LIAISON_OF, IN_CHARGE),
    ("dismiss?", OFFICE_OF, frozenset({"owner"})),
    ("dismiss", OFFICE_OF, frozenset({"owner"})),
    ("call back", {"token": "of-liaison", "who": "x"}, IN_CHARGE),
    ("call back", {"token": "of-office", "who": "x"}, frozenset({"owner"})),
    ("nudge one", WORD, CONCERNED),
    ("nudge one", TO_OFFICE, IN_CHARGE),
    ("nudge one", TO_LEADER, IN_CHARGE | {"leader"}),
    ("nudge one", WORD | {"all": [WORD]}, CONCERNED),
    ("nudge all", {"all": [WORD]}, CONCERNED),
    ("nudge all", {"all": [TO_LEADER]}, IN_CHARGE | {"leader"}),
    ("nudge snooze", WORD, CONCERNED),
    ("nudge urge", WORD, IN_CHARGE),
    ("object", {"department": DEPARTMENT, "subject": "x"}, SPEAKERS),
    ("object why", {"department": DEPARTMENT, "subject": "x", "text": "过于频繁"}, SPEAKERS),
    ("notice send", {"text": "x"}, IN_CHARGE),
    ("notice cancel", {}, IN_CHARGE),
    ("notice got", {"notice": 1, "department": DEPARTMENT}, SPEAKERS),
    ("notice show", {"notice": 1}, IN_CHARGE),
    ("nudge why", WORD, CONCERNED),
    ("nudge why", TO_LEADER, IN_CHARGE | {"leader"}),
    ("nudge seen", WORD, CONCERNED),
    ("nudge not ours", WORD, CONCERNED),
    ("nudge extend", WORD, CONCERNED),
    ("nudge extend", TO_OFFICE, IN_CHARGE),
    ("nudge when", WORD | {"reason": "等材料"}, CONCERNED),
    ("nudge waive", WORD, CONCERNED),
    ("nudge ask", WORD | {"kind": "waiver", "reason": "无对象"}, CONCERNED),
    ("nudge assign", TO_OFFICE, IN_CHARGE),
    ("nudge assigned", TO_OFFICE | {"to": OTHER}, IN_CHARGE),
    ("request decide", {"request": 1, "granted": True}, IN_CHARGE),
    ("duty list", {"page": 0}, IN_CHARGE),
    ("duty show", {"duty": 1}, IN_CHARGE),
    ("duty open", {"page": 0}, IN_CHARGE),
    ("duty decide", {"key": "k", "rule": ""}, IN_CHARGE),
    ("duty confirm", SET, IN_CHARGE),
    ("duty on", {"ref": "49.1", "words": ["每月底"]}, IN_CHARGE),
    ("duty cancel", {}, IN_CHARGE),
    ("duty stop", {"duty": 1, "stop": True}, IN_CHARGE),
)
"""Each button with what it may stand for, and who may press it; all others change nothing."""
IN_PRIVATE = frozenset(
    {"unanswered page", "invite liaison", "unanswered", "unanswered answer", "wording tell", "wordings"}
)
"""Buttons that do nothing in a group, whoever presses."""


async def scene(stage: Stage) -> None:
    """One of each role, a report, an occurrence, a request and two invitations: every button could do something."""
    await stage.adopted()
    await stage.appoint(LIAISON, Role.LIAISON, DEPARTMENT)
    await stage.appoint(OFFICE, Role.OFFICE)
    await stage.appoint(DEPUTY, Role.DEPUTY, DEPARTMENT)
    await stage.appoint(READER, Role.READER)
    await stage.appoint(LEADER, Role.LEADER)
    await stage.appoint(FOREIGN, Role.LIAISON, OTHER)
    await stage.asked(OWNER, OWNER, "/me")
    await stage.plan_at(at("2026-11-03 09:00"))
    for table in ("nudges", "occurrences"):
        await stage.rows(f"DELETE FROM {table}")  # noqa: S608 - names of ours
    await stage.rows("UPDATE duties SET stopped = 1")
    await stage.asked(OFFICE, OFFICE, "/duty 49.1 2026-11-20 演练 提前30天 教体局 消防演练")
    await stage.pressed(OFFICE, OFFICE, stage.own(OFFICE)[-1]["message_id"], "确认")
    await stage.quiet()
    await stage.rows("DELETE FROM nudges")
    await stage.rows("UPDATE occurrences SET stage = 'open', id = 1")
    await stage.asked(LIAISON, LIAISON, "49.1 已办结")
    await stage.rows(
        "INSERT INTO requests (id, occurrence, kind, department, reason, person, made_at)"
        " VALUES (1, 1, 'waiver', ?, '无对象', 1, 0)",
        DEPARTMENT,
    )
    await stage.rows("INSERT INTO notices (id, text, person, made_at) VALUES (1, '通知', 1, 0)")
    for token, role in (("of-liaison", "liaison"), ("of-office", "office")):
        await stage.rows(
            "INSERT INTO invitations (token, role, department, made_by, made_at, expires_at)"
            " SELECT ?, ?, '', id, 0, 9000000000000 FROM people WHERE account = '1'",
            token,
            role,
        )


async def offered(stage: Stage, chat: str, do: str, values: Mapping[str, Any]) -> tuple[int, str]:
    """Let the last message of the bot in a chat have this button; its number, and the button's data."""
    await stage.quiet()
    number = stage.own(chat)[-1]["message_id"]
    (row,) = await stage.rows("SELECT key FROM outbox WHERE chat = ? AND message_id = ?", chat, number)
    choices = json.dumps([{"do": do, "values": dict(values)}], ensure_ascii=False)
    await stage.rows("DELETE FROM offers WHERE key = ?", row["key"])
    await stage.rows("INSERT INTO offers (chat, key, choices, made_at) VALUES (?, ?, ?, 0)", chat, row["key"], choices)
    (offer,) = await stage.rows("SELECT id, revision FROM offers WHERE key = ?", row["key"])
    return number, f"do:{offer['id']}:{offer['revision']}:0"


def refused() -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    """Every press that must change nothing."""
    for do, values, able in KINDS:
        yield from ((role, do, values) for role in WHO if role not in able)


async def changes_nothing(stage: Stage, who: str, chat: str, do: str, values: Mapping[str, Any]) -> None:
    number, data = await offered(stage, chat, do, values)
    rows, messages = await everything(stage), shown(stage, GROUP, *WHO.values())
    answer = await stage.answered(stage.press(who, chat, number, data))
    assert answer, (do, values, who, "told why, or shown what there is to see")
    assert await everything(stage) == rows, (do, values, who)
    assert shown(stage, GROUP, *WHO.values()) == messages, (do, values, who)


def test_every_button_is_in_the_table() -> None:
    assert {do for do, _, _ in KINDS} == set(map(name_of, TYPED))


@pytest.mark.parametrize("role", WHO)
async def test_in_a_group_a_press_without_the_right_changes_nothing_for_anybody(stage: Stage, role: str) -> None:
    await scene(stage)
    for each, do, values in refused():
        if each == role:
            await changes_nothing(stage, WHO[role], GROUP, do, values)


@pytest.mark.parametrize("role", [each for each in WHO if each != "stranger"])
async def test_in_private_a_press_without_the_right_changes_nothing_either(stage: Stage, role: str) -> None:
    await scene(stage)
    who = WHO[role]
    await stage.asked(who, who, "/me")
    for each, do, values in refused():
        if each == role:
            await changes_nothing(stage, who, who, do, values)


@pytest.mark.parametrize("role", [each for each in WHO if each not in {"stranger", "owner"}])
async def test_a_button_that_was_offered_to_a_role_since_lost_does_nothing(stage: Stage, role: str) -> None:
    await scene(stage)
    who = WHO[role]
    await stage.asked(who, who, "/me")
    await stage.rows("UPDATE appointments SET until = 1")
    for do, values, able in KINDS:
        if role in able and "stranger" not in able:
            await changes_nothing(stage, who, who, do, values)
            await changes_nothing(stage, who, GROUP, do, values)


@pytest.mark.parametrize(
    ("do", "values", "able"), KINDS, ids=[f"{do} {number}" for number, (do, *_) in enumerate(KINDS)]
)
async def test_every_button_does_something_for_whoever_may(
    stage: Stage, do: str, values: Mapping[str, Any], able: frozenset[str]
) -> None:
    """The table is not of buttons that nobody can press."""
    await scene(stage)
    refusals = {phrase(name, Language.CHINESE) for name in ("no liaison", "stale", "not yours")}
    for role in sorted(able):
        who, chat = WHO[role], WHO[role] if do in IN_PRIVATE else GROUP
        await stage.asked(who, who, "/me")
        number, data = await offered(stage, chat, do, values)
        answer = await stage.answered(stage.press(who, chat, number, data))
        assert answer not in refusals, role
        assert not answer.startswith("此项由"), role


ANSWERS: tuple[tuple[str, Mapping[str, Any], frozenset[str]], ...] = (
    ("answer", {"refs": ["49.1"]}, SPEAKERS),
    ("attach", {"message": 1, "album": None}, SPEAKERS),
    ("unfinished", UNFINISHED, SPEAKERS),
    ("review", REPORT | {"decision": "returned"}, IN_CHARGE),
    ("referred", REPORT | {"department": OTHER}, frozenset({"another's liaison"})),
    ("nudge when", WORD, CONCERNED),
    ("nudge ask", WORD | {"kind": "waiver"}, CONCERNED),
    ("object why", {"department": DEPARTMENT, "subject": "x"}, SPEAKERS),
    ("revise", {}, SPEAKERS),
    ("unanswered reply", {"questions": ["x"]}, IN_CHARGE),
    ("ended", {}, frozenset()),
)
"""What an answer in words to a message may mean, and whose answer is taken."""


def test_every_answer_in_words_is_in_the_table() -> None:
    assert {do for do, _, _ in ANSWERS} == set(map(name_of, REPLIES))


@pytest.mark.parametrize(("do", "values", "able"), ANSWERS, ids=[do for do, *_ in ANSWERS])
async def test_an_answer_by_somebody_without_the_right_changes_nothing(
    stage: Stage, do: str, values: Mapping[str, Any], able: frozenset[str]
) -> None:
    await scene(stage)
    for role, who in WHO.items():
        if role in able:
            continue
        number, _ = await offered(stage, GROUP, "undo", {})
        meaning = json.dumps({"do": do, "values": dict(values)}, ensure_ascii=False)
        await stage.rows("UPDATE offers SET on_reply = ? WHERE made_at = 0", meaning)
        rows = await everything(stage)
        stage.say(who, GROUP, "49.1 完成80%，12月20日前办结", reply_to=number)
        assert await everything(stage) == rows, (do, role)


async def test_a_strangers_look_at_the_groups_digest_is_a_toast(stage: Stage) -> None:
    await scene(stage)
    number, data = await offered(stage, GROUP, "nudge one", WORD | {"all": [WORD]})
    assert "消防演练" in await stage.answered(stage.press(STRANGER, GROUP, number, data))


async def test_who_may_see_how_things_stand_sees_in_a_toast_why_something_came(stage: Stage) -> None:
    await scene(stage)
    number, data = await offered(stage, GROUP, "nudge why", WORD)
    seen = {role: await stage.answered(stage.press(WHO[role], GROUP, number, data)) for role in ("reader", "stranger")}
    assert "时限" in seen["reader"]
    assert len(seen["stranger"].splitlines()) == 2, "no more than stands in the group anyway"


async def test_a_press_on_a_message_of_another_chat_does_nothing(stage: Stage) -> None:
    await scene(stage)
    number, data = await offered(stage, GROUP, "undo", {})
    elsewhere = stage.own(LIAISON)[-1]["message_id"]
    rows, messages = await everything(stage), shown(stage, GROUP, LIAISON)
    for user, chat, place in (
        (LIAISON, LIAISON, elsewhere),
        (LIAISON, LIAISON, number + 500),
        (OWNER, "-200", number),
    ):
        assert "已失效" in await stage.answered(stage.press(user, chat, place, data))
    assert (await everything(stage), shown(stage, GROUP, LIAISON)) == (rows, messages)


async def test_a_press_in_a_group_that_is_served_no_more_does_nothing(stage: Stage) -> None:
    await scene(stage)
    number, data = await offered(stage, GROUP, "menu", {"department": DEPARTMENT, "page": 0})
    await stage.rows("UPDATE chats SET adopted_by = NULL")
    assert "已失效" in await stage.answered(stage.press(LIAISON, GROUP, number, data))


async def test_only_the_asker_chooses_and_only_those_in_charge_turn_the_misses(stage: Stage) -> None:
    await stage.adopted()
    for each in range(9):
        await stage.asked(OWNER, OWNER, f"量子计算机{each}号由谁牵头")
    await stage.asked(OWNER, OWNER, "/misses")
    number = stage.own(OWNER)[-1]["message_id"]
    before = shown(stage, OWNER)
    stage.set_owners()
    assert await stage.answered(stage.press(OWNER, OWNER, number, "miss:1:0"))
    await stage.quiet()
    assert shown(stage, OWNER) == before


async def test_a_button_under_reports_that_are_gone_changes_nothing_whoever_presses(stage: Stage) -> None:
    await stage.adopted()
    await stage.appoint(LIAISON, Role.LIAISON, stage.parties("49")[0])
    await stage.asked(LIAISON, GROUP, "49 完成80%")
    number = stage.own(GROUP)[-1]["message_id"]
    data = stage.buttons(GROUP, number)["撤销"]
    await stage.rows("UPDATE reports SET withdrawn = 1")
    before = shown(stage, GROUP)
    for each in (STRANGER, COLLEAGUE, LIAISON):
        assert "已经处理过" in await stage.answered(stage.press(each, GROUP, number, data))
    await stage.quiet()
    assert shown(stage, GROUP) == before
