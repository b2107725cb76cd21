"""Commands and the help that is made from their table."""

import pytest

from handlers.commands.table import COMMANDS
from storage.people import Role
from tests.conversations.stage import COLLEAGUE, GROUP, LIAISON, OWNER, STRANGER, Stage


async def test_start_and_help_speak_the_language_of_the_person(stage: Stage) -> None:
    stage.user(COLLEAGUE).language_code = "en-GB"
    stage.say(LIAISON, LIAISON, "/start")
    assert "您好，我是责任清单助手" in (await stage.said(LIAISON))["text"]
    stage.say(COLLEAGUE, COLLEAGUE, "/start")
    assert "Hello" in (await stage.said(COLLEAGUE))["text"]
    stage.say(COLLEAGUE, COLLEAGUE, "/help")
    assert "/ask ask a question" in (await stage.said(COLLEAGUE, 2))["text"]


async def test_start_names_what_a_person_may_see_and_do(stage: Stage) -> None:
    assert "看板" not in await stage.asked(STRANGER, STRANGER, "/start")
    await stage.appoint(COLLEAGUE, Role.LEADER)
    told = await stage.asked(COLLEAGUE, COLLEAGUE, "/start")
    assert "发送 /board 打开看板" in told
    assert "填报进展" not in told
    await stage.appoint(LIAISON, Role.LIAISON, "教体局")
    assert "填报进展：51 完成80%" in await stage.asked(LIAISON, LIAISON, "/start")


async def test_help_lists_what_a_person_may_use_where_they_are(stage: Stage) -> None:
    await stage.adopted()
    stage.say(LIAISON, GROUP, "/help")
    assert "/adopt" not in (await stage.said(GROUP, 2))["text"]
    stage.say(OWNER, GROUP, "/help")
    assert "/adopt" in (await stage.said(GROUP, 3))["text"]
    stage.say(OWNER, OWNER, "/help")
    assert "/misses" in await all_of_help(stage, OWNER)


async def all_of_help(stage: Stage, user: str) -> str:
    """Every page of the help that somebody asks for in private."""
    pages = [await stage.asked(user, user, "/help")]
    number = stage.own(user)[-1]["message_id"]
    while "下一页 ›" in stage.buttons(user, number):
        await stage.pressed(user, user, number, "下一页 ›")
        await stage.quiet()
        pages.append(str(stage.own(user)[-1]["text"]))
    return "\n".join(pages)


OF_LIAISONS = {"/report", "/checkin", "/undo", "/remind", "/leave"}


@pytest.mark.parametrize(
    ("role", "department", "listed", "never"),
    [
        (Role.LIAISON, "教体局", OF_LIAISONS | {"/handover", "/status"}, {"/review", "/people", "/adopt"}),
        (Role.DEPUTY, "教体局", OF_LIAISONS | {"/status"}, {"/handover", "/review"}),
        (Role.OFFICE, "", {"/review", "/ledger", "/people", "/urge", "/status"}, OF_LIAISONS | {"/ranking"}),
        (Role.LEADER, "", {"/status", "/duties", "/ask"}, OF_LIAISONS | {"/review", "/ledger", "/duty"}),
        (Role.READER, "", {"/status", "/history"}, OF_LIAISONS | {"/review", "/invite"}),
        (None, "", {"/ask", "/me"}, OF_LIAISONS | {"/status", "/review", "/duties"}),
    ],
    ids=["liaison", "deputy", "office", "leader", "reader", "stranger"],
)
async def test_help_lists_what_the_role_may_use_on_one_screen_at_a_time(
    stage: Stage, role: Role | None, department: str, listed: set[str], never: set[str]
) -> None:
    if role is not None:
        await stage.appoint(COLLEAGUE, role, department)
    first = await stage.asked(COLLEAGUE, COLLEAGUE, "/help")
    assert len(first.splitlines()) <= 20
    assert ("填报进展：" in first) is (role in {Role.LIAISON, Role.DEPUTY})
    told = {line.split()[0] for line in (await all_of_help(stage, COLLEAGUE)).splitlines() if line.startswith("/")}
    assert listed <= told
    assert not never & told


async def test_the_pages_of_help_are_those_of_whoever_turns_them(stage: Stage) -> None:
    await stage.appoint(COLLEAGUE, Role.OFFICE)
    await stage.adopted()
    await stage.asked(COLLEAGUE, GROUP, "/help")
    number = stage.own(GROUP)[-1]["message_id"]
    await stage.pressed(STRANGER, GROUP, number, "下一页 ›")
    await stage.quiet()
    assert "/release" not in stage.own(GROUP)[-1]["text"]


async def test_ask_takes_the_question_behind_it(stage: Stage) -> None:
    await stage.adopted()
    stage.say(LIAISON, GROUP, "/ask 消防归谁管")
    assert "第25项" in (await stage.said(GROUP, 2))["text"]
    stage.say(LIAISON, GROUP, "/ask@qingdan_bot 第33项多少分")
    assert "18分" in (await stage.said(GROUP, 3))["text"]
    stage.say(LIAISON, GROUP, "/ask")
    assert "后面写上问题" in (await stage.said(GROUP, 4))["text"]
    stage.say(LIAISON, GROUP, "/ask@other_bot 第33项")
    stage.say(LIAISON, GROUP, "/weather")
    await stage.quiet()
    assert len(stage.own(GROUP)) == 4


async def test_an_edited_ask_is_answered_anew(stage: Stage) -> None:
    number = stage.say(LIAISON, LIAISON, "/ask 消防归谁管")
    await stage.said(LIAISON)
    stage.edit(LIAISON, number, "/ask 第33项多少分")
    await stage.until(lambda: "18分" in stage.own(LIAISON)[0]["text"])


async def test_an_unknown_command_is_told_in_private(stage: Stage) -> None:
    stage.say(LIAISON, LIAISON, "/weather")
    assert "没有这条命令" in (await stage.said(LIAISON))["text"]


async def test_commands_are_taken_only_where_they_belong(stage: Stage) -> None:
    await stage.adopted()
    stage.say(OWNER, OWNER, "/adopt")
    assert "请在工作群内" in (await stage.said(OWNER))["text"]
    stage.say(OWNER, GROUP, "/misses")
    assert "私聊" in (await stage.said(GROUP, 2))["text"]


@pytest.mark.parametrize("command", COMMANDS, ids=lambda each: each.name)
def test_every_command_is_short_and_said_in_both_languages(command: object) -> None:
    assert hasattr(command, "chinese")
    assert hasattr(command, "english")
