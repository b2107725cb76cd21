"""A deployment takes a newer list over: reports, reminders and buttons follow, what is gone ends, people are told."""

import re
import shutil
from collections.abc import Awaitable, Callable
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, TypeVar

import pytest

from bot.adopting.adopt import Adopted, InDoubt, adopt
from bot.adopting.recognise import OtherList
from bot.questions.assistant import Assistant
from checklist_data.comparing.difference import compare
from checklist_data.comparing.outline import outline_of
from checklist_data.comparing.pairs import Pairs
from checklist_data.model import Checklist
from checklist_data.reader import load
from handlers.services import Services, fingerprint_of
from handlers.telegram.account import BotAccount
from handlers.telegram.deployment import Deployment
from handlers.telegram.receive.reception import Reception
from handlers.telegram.send.rate_limit import Unlimited
from storage.engine.location import Server
from storage.people import Role
from storage.renumbering import AS_IT_WAS, DEPARTMENTS, JSON, KEYED, REFS
from tests.conversations.duties.drill import at, propose
from tests.conversations.live import TOKEN, Live, still
from tests.conversations.stage import COLLEAGUE, GROUP, LIAISON, OWNER, READER, STRANGER, Stage
from tests.next_year import NEW_NAME, RENAMED, next_year

Given = TypeVar("Given")
ANSWERS = Pairs({"21": "20"}, {RENAMED: NEW_NAME})
BACK = Pairs({}, {NEW_NAME: RENAMED})
SAFETY, SOCIAL, HALL = "应急管理局", "社会事业局", "党政办"
BEGIN = "2026-12-01 09:30"


@cache
def newer() -> Checklist:
    """The list of next year."""
    return load(next_year(Path(mkdtemp()) / "next"))


@cache
def assistant_over_newer() -> Assistant:
    """An assistant over the list of next year."""
    return Assistant(newer())


async def at_work(stage: Stage) -> None:
    """A group with liaisons, an office, and everything planned."""
    await stage.adopted()
    await stage.appoint(OWNER, Role.OFFICE)
    people = ((LIAISON, RENAMED), (COLLEAGUE, SAFETY), (READER, SOCIAL), (STRANGER, HALL))
    for user, department in people:
        await stage.appoint(user, Role.LIAISON, department)
    await stage.plan_at(at(BEGIN))
    await stage.quiet()


async def nothing_else_is_due(stage: Stage) -> None:
    """The duties of the list are stopped, so that a reminder is one message."""
    for statement in ("DELETE FROM nudges", "DELETE FROM occurrences", "UPDATE duties SET stopped = 1"):
        await stage.rows(statement)


async def stopped_and_adopted(stage: Live, answers: Pairs = ANSWERS, *, back: Checklist | None = None) -> Adopted:
    """The bot is stopped, and the newer list taken over; or the one of before, back from the newer one."""
    await stage.quiet()
    await stage.deployment.stop()
    stage.wind(seconds=60)
    old, new = (newer(), back) if back else (stage.checklist, newer())
    change = compare(outline_of(old), outline_of(new), answers)
    async with stage.database.transaction("adopt list") as rows:
        return await adopt(rows, change, stage.world.clock.reading())


async def begun_with(stage: Live, assistant: Assistant) -> None:
    """The bot begins again, with what answers by a list."""
    stage.services = Services(
        assistant,
        fingerprint_of(assistant.checklist),
        stage.database,
        stage.world.clock,
        frozenset({OWNER}),
        evidence=stage.evidence,
    )
    stage.deployment = Deployment(
        Reception(BotAccount(TOKEN, stage.ground.address), stage.services.database, stage.services.clock),
        stage.services,
        rate_limit=Unlimited(),
    )
    await stage.deployment.start()
    still(stage.deployment)


async def play_over(
    live: Live,
    before: Callable[[Live], Awaitable[Given]],
    after: Callable[[Live, Given], Awaitable[None]],
    answers: Pairs = ANSWERS,
) -> None:
    """Play a conversation by the older list, adopt the newer one, and go on by that."""
    await at_work(live)
    found = await before(live)
    await stopped_and_adopted(live, answers)
    await begun_with(live, assistant_over_newer())
    try:
        await after(live, found)
    finally:
        await live.deployment.stop()


async def reported(stage: Stage) -> set[tuple[str, str, str]]:
    """What holds: department, entry, text."""
    statement = (
        "SELECT department, ref, text FROM reports JOIN versions ON report = reports.id"
        " AND number = (SELECT max(number) FROM versions WHERE report = reports.id) WHERE withdrawn = 0"
    )
    return {(each["department"], each["ref"], each["text"]) for each in await stage.rows(statement)}


async def test_reports_follow_their_entries_and_end_with_those_that_are_gone(live: Live) -> None:
    async def before(stage: Live) -> None:
        for user, text in (
            (LIAISON, "51 完成40% 已开两次会"),
            (READER, "13 完成70% 已走访"),
            (READER, "21 完成30% 已培训"),
            (COLLEAGUE, "23 完成20% 已部署"),
            (COLLEAGUE, "25.1 完成10% 已排查"),
        ):
            assert "已记录" in await stage.asked(user, user, text)

    async def after(stage: Live, found: None) -> None:
        del found
        assert await reported(stage) == {
            (NEW_NAME, "50", "已开两次会"),
            (SOCIAL, "20", "已培训"),
            (SAFETY, "24.1", "已排查"),
        }
        ended = {each["ref"]: each["ended"] for each in await stage.rows("SELECT * FROM reports WHERE withdrawn = 1")}
        assert ended == {"13@1": "新清单中已无此事项", "22": "新清单中该事项不再由本单位承担"}
        audit = [
            tuple(each) for each in await stage.rows("SELECT subject, old, new FROM audit WHERE action = 'adopt list'")
        ]
        assert (f"matter {NEW_NAME} 50", "教体局 51", f"{NEW_NAME} 50") in audit
        assert ("report 2 社会事业局 13", None, "新清单中已无此事项") in audit
        assert "40%" in await stage.asked(OWNER, OWNER, "/status 50")
        assert "第50项" in await stage.asked(LIAISON, LIAISON, "/status")
        assert "已记录" in await stage.asked(LIAISON, LIAISON, "50 完成60% 又开一次会")

    await play_over(live, before, after)


async def test_a_button_of_before_reports_on_the_entry_as_it_is_numbered_now(live: Live) -> None:
    async def before(stage: Live) -> tuple[int, int]:
        await stage.asked(LIAISON, LIAISON, "/report")
        menu = stage.own(LIAISON)[-1]["message_id"]
        await stage.asked(READER, READER, "13 完成70%")
        await stage.asked(READER, READER, "/report")
        return menu, stage.own(READER)[-1]["message_id"]

    async def after(stage: Live, found: tuple[int, int]) -> None:
        menu, of_gone = found
        assert any(text.startswith("第51项") for text in stage.buttons(LIAISON, menu))
        await stage.pressed(LIAISON, LIAISON, menu, "第51项")
        await stage.quiet()
        shown = next(each for each in stage.own(LIAISON) if each["message_id"] == menu)
        assert "第50项" in shown["text"]
        assert NEW_NAME in shown["text"]
        await stage.pressed(LIAISON, LIAISON, menu, "有困难")
        await stage.quiet()
        assert await reported(stage) == {(NEW_NAME, "50", "")}
        assert "已不在现行清单中" in await stage.pressed(READER, READER, of_gone, "第13项")

    await play_over(live, before, after)


async def test_reminders_go_on_where_they_were_and_none_is_said_twice(live: Live) -> None:
    async def before(stage: Live) -> dict[str, Any]:
        await nothing_else_is_due(stage)
        await propose(stage, "33.2 2026-12-15 演练 提前30天 提醒9,1 网络演练")
        await propose(stage, "51 2026-12-15 会议 提前30天 提醒9,1 学校会议")
        await stage.plan_at(at("2026-12-02 09:00"))
        await stage.plan_at(at("2026-12-02 09:01"))
        live = await stage.rows("SELECT id, duty, period, due, stage FROM occurrences WHERE due = '2026-12-15'")
        return {"live": [tuple(each) for each in live], "heard": await stage.heard(LIAISON)}

    async def after(stage: Live, found: dict[str, Any]) -> None:
        await stage.plan_at(at("2026-12-02 09:30"))
        live = await stage.rows("SELECT id, duty, period, due, stage FROM occurrences WHERE due = '2026-12-15'")
        assert [tuple(each) for each in live] == found["live"]
        duties = {each["ref"] for each in await stage.rows("SELECT ref FROM duties WHERE key LIKE 'office-%'")}
        assert duties == {"32.2", "50"}
        news = [each for each in await stage.heard(LIAISON) if each not in found["heard"]]
        assert len(news) == 1, "word of the list, and no reminder again"
        assert "责任清单已更新" in news[0]
        await stage.plan_at(at("2026-12-14 09:00"))
        said = (await stage.heard(LIAISON))[-1]
        assert "50" in said
        assert NEW_NAME in said
        button = stage.own(LIAISON)[-1]["message_id"]
        await stage.pressed(LIAISON, LIAISON, button, "已在办")
        (row,) = await stage.rows("SELECT department FROM seen")
        assert row["department"] == NEW_NAME

    await play_over(live, before, after)


async def test_a_duty_on_an_entry_that_is_gone_ends_and_its_buttons_say_so(live: Live) -> None:
    async def before(stage: Live) -> int:
        await nothing_else_is_due(stage)
        await propose(stage, "13 2026-12-15 检查 提前30天 走访检查")
        await stage.plan_at(at("2026-12-02 09:00"))
        return int(next(each for each in reversed(stage.own(READER)) if "走访检查" in each["text"])["message_id"])

    async def after(stage: Live, reminder: int) -> None:
        (row,) = await stage.rows("SELECT stage, reason FROM occurrences WHERE due = '2026-12-15'")
        assert tuple(row) == ("waived", "新清单中已无此事项")
        (duty,) = await stage.rows("SELECT ref, stopped FROM duties WHERE quote = '走访检查'")
        assert tuple(duty) == ("13@1", 1)
        states = {
            each["state"]
            for each in await stage.rows(
                "SELECT state FROM nudges JOIN occurrences ON occurrences.id = occurrence WHERE due = '2026-12-15'"
            )
        }
        assert "planned" not in states
        assert "不再需要" in await stage.pressed(READER, READER, reminder, "已在办")
        assert "已不在现行清单中" in await stage.pressed(READER, READER, reminder, "报进展")
        await stage.plan_at(at("2026-12-15 09:00"))
        assert not [each for each in await stage.heard(READER) if "走访检查" in each and "今天" in each]

    await play_over(live, before, after)


async def test_each_department_is_told_once_in_working_hours_what_changed_for_it(live: Live) -> None:
    async def before(stage: Live) -> dict[str, int]:
        stage.world.clock.wind_to(at("2026-12-01 20:00"))
        await stage.quiet()
        return {user: len(stage.own(user)) for user in (LIAISON, COLLEAGUE, READER, STRANGER, OWNER)}

    async def after(stage: Live, found: dict[str, int]) -> None:
        async def news(user: str) -> list[str]:
            return [each for each in (await stage.heard(user))[found[user] :] if "责任清单已更新" in each]

        await stage.plan_at(at("2026-12-01 20:05"))
        assert not [each for user in found for each in await news(user)], "people are at home"
        for moment in ("2026-12-02 09:00", "2026-12-02 09:05", "2026-12-03 09:00"):
            await stage.plan_at(at(moment))
        (lead,) = await news(COLLEAGUE)
        assert "· 新增1项：15 防范化解低空飞行安全风险（参与）" in lead
        assert "· 不再承担1项：22 防范化解安全生产领域风险隐患" in lead or "· 不再承担1项：23" in lead
        assert "24 防范化解消防领域风险隐患" in lead
        (renamed,) = await news(LIAISON)
        assert f"· 单位名称由“{RENAMED}”改为“{NEW_NAME}”" in renamed
        (office,) = await news(OWNER)
        assert "终止1项：13 " in office
        assert "未能送达" in office, "most departments have no liaison here"
        assert not [each for each in stage.own(GROUP) if "责任清单已更新" in each["text"]]

    await play_over(live, before, after)


async def test_who_speaks_for_a_department_that_is_gone_is_thanked_and_speaks_for_nobody(live: Live) -> None:
    async def before(stage: Live) -> tuple[int, int]:
        await stage.asked(LIAISON, LIAISON, "51 完成40%")
        await stage.asked(LIAISON, LIAISON, "/report")
        return len(stage.own(LIAISON)), stage.own(LIAISON)[-1]["message_id"]

    async def after(stage: Live, found: tuple[int, int]) -> None:
        heard, menu = found
        assert await stage.roles(LIAISON) == set()
        assert await reported(stage) == set()
        for moment in ("2026-12-02 09:00", "2026-12-02 09:05"):
            await stage.plan_at(at(moment))
        await stage.round_at(at("2026-12-02 09:30"))
        (news,) = (await stage.heard(LIAISON))[heard:]
        assert f"其中没有{RENAMED}的任务" in news
        assert "已不在现行清单中" in await stage.pressed(LIAISON, LIAISON, menu, "第51项")
        assert any(f"不再列入的单位1项：{RENAMED}" in each for each in await stage.heard(OWNER))

    await play_over(live, before, after, Pairs({"21": "20"}, {RENAMED: ""}))


async def test_a_duty_of_an_entry_that_is_gone_is_not_taken_up_again(live: Live) -> None:
    async def before(stage: Live) -> int:
        await nothing_else_is_due(stage)
        await propose(stage, "13 2026-12-15 检查 走访检查")
        return int(stage.own(OWNER)[-1]["message_id"])

    async def after(stage: Live, shown: int) -> None:
        for _ in ("asked once more", "sure"):
            await stage.pressed(OWNER, OWNER, shown, "停止")
            await stage.quiet()
        assert "已不在现行清单中" in await stage.pressed(OWNER, OWNER, shown, "恢复")
        (row,) = await stage.rows("SELECT stopped FROM duties WHERE quote = '走访检查'")
        assert row["stopped"] == 1
        await stage.asked(OWNER, OWNER, "/duty")
        assert not [each for each in stage.buttons(OWNER, stage.own(OWNER)[-1]["message_id"]) if "走访检查" in each]

    await play_over(live, before, after)


async def test_what_was_written_before_is_not_read_by_the_new_numbers(live: Live) -> None:
    async def before(stage: Live) -> int:
        number = stage.say(LIAISON, GROUP, "51 完成40% 已开两次会")
        await stage.said(GROUP, 2)
        return number

    async def after(stage: Live, number: int) -> None:
        stage.edit(GROUP, number, "51 完成90% 已开五次会")
        await stage.quiet()
        assert "清单已更新" in stage.own(GROUP)[-1]["text"]
        assert await reported(stage) == {(NEW_NAME, "50", "已开两次会")}

    await play_over(live, before, after)


async def test_everything_that_names_an_entry_or_a_department_follows(live: Live) -> None:
    """Walk every row: each number is that of the same entry, each name that of the same department."""

    async def before(stage: Live) -> dict[tuple[str, str, int], str]:
        await stage.asked(LIAISON, LIAISON, "/report")
        await stage.asked(LIAISON, LIAISON, "51 完成40% 文件〔2026〕5号")
        await stage.asked(READER, READER, "13 已办结")
        await stage.asked(OWNER, OWNER, "/invite 教体局")
        await stage.asked(OWNER, OWNER, "/people")
        await propose(stage, "51 2026-12-15 会议 教体局 学校会议")
        await propose(stage, "33.2 2026-12-15 演练 网络演练")
        await stage.plan_at(at("2026-12-02 09:00"))
        for user in (LIAISON, STRANGER):
            await stage.asked(user, user, "/duties")
        return {
            (table, column, each["number"]): each["ref"]
            for table, column in REFS.items()
            if table != "matters"
            for each in await stage.rows(f"SELECT {number_of(table)} AS number, {column} AS ref FROM {table}")  # noqa: S608
        }

    async def after(stage: Live, found: dict[tuple[str, str, int], str]) -> None:
        change = compare(outline_of(load()), outline_of(newer()), ANSWERS)
        assert len(found) > 10
        for (table, column, number), ref in found.items():
            here = f"{number_of(table)} = ?"
            (row,) = await stage.rows(f"SELECT {column} AS ref FROM {table} WHERE {here}", number)  # noqa: S608
            assert row["ref"] == change.refs.get(ref, f"{ref}@1"), (table, ref)
        for table, column in await text_columns(stage):
            if f"{table}.{column}" not in AS_IT_WAS:
                named = await stage.rows(f"SELECT {column} FROM {table} WHERE {column} LIKE '%{RENAMED}%'")  # noqa: S608
                texts = [re.sub(r'"(text|who|name)": "[^"]*"', "", each[0]) for each in named]
                assert not [each for each in texts if RENAMED in each], (table, column)
        entries = newer().entries
        for each in await stage.rows("SELECT choices, on_reply FROM offers"):
            refs = re.findall(r'"ref": "([^"]+)"', each["choices"] + each["on_reply"])
            assert all(ref in entries for ref in refs)

    await play_over(live, before, after)


async def test_no_column_of_text_was_forgotten(stage: Stage) -> None:
    known = {f"{table}.{column}" for some in (REFS, DEPARTMENTS) for table, column in some.items()}
    known |= {f"{table}.{column}" for some in (KEYED, JSON) for table, many in some.items() for column in many}
    columns = {f"{table}.{column}" for table, column in await text_columns(stage)}
    assert columns == known | AS_IT_WAS


def number_of(table: str) -> str:
    """The column that tells the rows of a table from each other while their numbers and names change."""
    return "rowid" if table == "wordings" else "id"


async def text_columns(stage: Stage) -> list[tuple[str, str]]:
    """Every column of text of every table."""
    if isinstance(stage.database.location, Server):
        kept = "FROM information_schema.columns WHERE table_schema = current_schema() AND data_type = 'text'"
        return [(each[0], each[1]) for each in await stage.rows(f"SELECT table_name, column_name {kept}")]
    tables = await stage.rows("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    return [
        (table["name"], each["name"])
        for table in tables
        for each in await stage.rows(f"PRAGMA table_xinfo({table['name']})")
        if each["type"].startswith("TEXT") or not each["type"]
    ]


async def test_every_command_works_after_the_list_was_changed(live: Live) -> None:
    async def before(stage: Live) -> None:
        await stage.asked(READER, READER, "13 已办结 已走访")
        await stage.asked(LIAISON, LIAISON, "51 已办结")
        await propose(stage, "13 每月 检查 走访检查")

    async def after(stage: Live, found: None) -> None:
        del found
        for user, line in (
            (OWNER, "/duty"),
            (OWNER, "/duties"),
            (OWNER, "/review"),
            (OWNER, "/status"),
            (OWNER, "/people"),
            (OWNER, "/burden"),
            (READER, "/report"),
            (READER, "/status"),
            (LIAISON, "/undo"),
        ):
            assert await stage.asked(user, user, line), line
        await stage.round_at(at("2026-12-02 09:30"))
        stage.say(OWNER, OWNER, "/ledger")
        await stage.quiet()
        (row,) = await stage.rows("SELECT count(*) AS n FROM inbox WHERE state = 'dead'")
        assert row["n"] == 0

    await play_over(live, before, after)


async def test_nothing_is_changed_while_pairings_are_in_doubt(live: Live) -> None:
    await at_work(live)
    await live.asked(LIAISON, LIAISON, "51 完成40%")
    with pytest.raises(InDoubt) as doubt:
        await stopped_and_adopted(live, Pairs())
    assert [each.old for each in doubt.value.questions] == ["21", RENAMED]
    assert await reported(live) == {(RENAMED, "51", "")}


async def test_the_bot_does_not_begin_with_a_list_by_which_its_numbers_mean_something_else(live: Live) -> None:
    await at_work(live)
    await live.asked(LIAISON, LIAISON, "51 完成40%")
    older = live.assistant
    await live.deployment.stop()
    with pytest.raises(OtherList):
        await begun_with(live, assistant_over_newer())
    await begun_with(live, older)
    await stopped_and_adopted(live)
    with pytest.raises(OtherList):
        await begun_with(live, older)


async def test_adopted_back_the_list_of_before_has_its_reports_and_its_history_again(live: Live) -> None:
    await at_work(live)
    older = live.assistant
    for user, text in ((LIAISON, "51 完成40% 已开两次会"), (READER, "13 完成70% 已走访")):
        assert "已记录" in await live.asked(user, user, text)
    await stopped_and_adopted(live)
    await begun_with(live, assistant_over_newer())
    assert "已记录" in await live.asked(LIAISON, LIAISON, "50 完成60% 又开一次会")
    await stopped_and_adopted(live, BACK, back=older.checklist)
    await begun_with(live, older)
    try:
        assert await reported(live) == {(RENAMED, "51", "已开两次会"), (RENAMED, "51", "又开一次会")}
        ended = await live.rows("SELECT ref, ended FROM reports WHERE withdrawn = 1 AND ended <> ''")
        assert [(each["ref"], each["ended"]) for each in ended] == [("13", "新清单中已无此事项")]
        assert "第51项" in await live.asked(LIAISON, LIAISON, "/status")
        assert "已记录" in await live.asked(READER, READER, "13 完成80% 又走访")
    finally:
        await live.deployment.stop()


async def test_a_folder_that_was_moved_between_two_starts_is_the_same_list(live: Live, tmp_path: Path) -> None:
    await at_work(live)
    await live.asked(LIAISON, LIAISON, "51 完成40% 已开两次会")
    await stopped_and_adopted(live)
    first, second = next_year(tmp_path / "first"), tmp_path / "another" / "place"
    await begun_with(live, Assistant(load(first)))
    assert "40%" in await live.asked(OWNER, OWNER, "/status 50")
    await live.quiet()
    await live.deployment.stop()
    shutil.copytree(first, second)
    shutil.rmtree(first)
    await begun_with(live, Assistant(load(second)))
    try:
        assert await reported(live) == {(NEW_NAME, "50", "已开两次会")}
        assert "已记录" in await live.asked(LIAISON, LIAISON, "50 完成60% 又开一次会")
        assert len(await live.rows("SELECT id FROM lists")) == 2
    finally:
        await live.deployment.stop()
