"""The history of an entry: versions, decisions and extensions, by whom in which role, for those who may see it."""

import pytest

from storage.people import Role
from tests.conversations.duties.drill import drill, last, through
from tests.conversations.stage import COLLEAGUE, LIAISON, OWNER, READER, STRANGER, Stage

ITEM = "49"
OTHER = "77"


async def lived(stage: Stage) -> str:
    """An entry was reported, changed, returned, answered and closed; the department."""
    department = stage.parties(ITEM)[0]
    await stage.appoint(LIAISON, Role.LIAISON, department)
    await stage.appoint(COLLEAGUE, Role.OFFICE)
    said = stage.say(LIAISON, LIAISON, "49 完成80% 已建12所")
    await stage.quiet()
    stage.edit(LIAISON, said, "49 已办结 已建15所")
    await stage.quiet()
    number = int(stage.own(COLLEAGUE)[-1]["message_id"])
    for button in ("退回", "请补充佐证材料"):
        await stage.pressed(COLLEAGUE, COLLEAGUE, number, button)
        await stage.quiet()
    stage.say(LIAISON, LIAISON, "已补充教发〔2026〕12号", reply_to=stage.own(LIAISON)[-1]["message_id"])
    await stage.quiet()
    await stage.pressed(COLLEAGUE, COLLEAGUE, stage.own(COLLEAGUE)[-1]["message_id"], "销号")
    await stage.quiet()
    return department


@pytest.mark.parametrize("words", ["/history 49", "历史 49", "历史 第49项", "/历史 49", "／history 49"])
async def test_everything_that_happened_is_told_the_newest_first(stage: Stage, words: str) -> None:
    department = await lived(stage)
    text = await stage.asked(COLLEAGUE, COLLEAGUE, words)
    lines = text.split("\n")
    assert "共5条记录" in lines[0]
    assert [each for line in lines[1:] for each in ("已销号", "已退回", "第1版", "第2版") if each in line] == [
        "已销号",
        "第1版",
        "已退回",
        "第2版",
        "第1版",
    ]
    assert f"{department}联络员 用户{LIAISON}" in lines[-1]
    assert "综治办 用户3" in lines[1]


async def test_names_are_for_those_in_charge_and_the_department_itself(stage: Stage) -> None:
    department = await lived(stage)
    await stage.appoint(OTHER, Role.LIAISON, stage.parties(ITEM)[1])
    await stage.appoint(READER, Role.READER)
    for who in (OTHER, READER):
        text = await stage.asked(who, who, "/history 49")
        assert f"{department}联络员）" in text
        assert "用户" not in text
    assert f"用户{LIAISON}" in await stage.asked(LIAISON, LIAISON, "/history 49")
    assert "您尚未登记身份" in await stage.asked(STRANGER, STRANGER, "/history 49")


async def test_a_role_is_told_as_it_was_then(stage: Stage) -> None:
    department = await lived(stage)
    await stage.rows("UPDATE appointments SET until = ? WHERE role = 'liaison'", 9_000_000_000_000_000)
    assert f"{department}联络员" in await stage.asked(COLLEAGUE, COLLEAGUE, "/history 49")


async def test_extensions_and_what_is_taken_back_are_told(stage: Stage) -> None:
    department = stage.parties("49.1")[0]
    await drill(stage, f"49.1 2026-12-15 演练 提前30天 {department} 消防演练", department)
    await through(stage, "2026-12-04")
    number = last(stage, LIAISON)["message_id"]
    for button in ("延期", "等待上级部署", "12月22日"):
        await stage.pressed(LIAISON, LIAISON, number, button)
        await stage.quiet()
    request = next(each for each in stage.own(OWNER) if "延期" in each["text"])
    await stage.pressed(OWNER, OWNER, request["message_id"], "同意")
    await stage.quiet()
    stage.say(LIAISON, LIAISON, "49.1 按计划")
    await stage.quiet()
    stage.say(LIAISON, LIAISON, "/undo")
    await stage.quiet()
    text = await stage.asked(OWNER, OWNER, "/history 49.1")
    assert f"{department} 撤销填报" in text
    assert f"{department} 申请延期到12月22日：等待上级部署" in text
    assert "改到12月22日" in text


@pytest.mark.parametrize("words", ["/history", "/history 没有的", "历史"])
async def test_without_an_entry_it_says_how(stage: Stage, words: str) -> None:
    await stage.appoint(READER, Role.READER)
    text = await stage.asked(READER, READER, words)
    assert "/history 51" in text
    assert ("清单里没有这一项" in text) is ("没有的" in words), (
        "what was named is not said to be missing from the message"
    )


async def test_nothing_has_happened_yet(stage: Stage) -> None:
    await stage.appoint(READER, Role.READER)
    assert "还没有记录" in await stage.asked(READER, READER, "/history 50")


async def test_a_long_history_has_pages(stage: Stage) -> None:
    await stage.appoint(LIAISON, Role.LIAISON, stage.parties(ITEM)[0])
    for percent in range(50, 60):
        stage.say(LIAISON, LIAISON, f"49 完成{percent}%")
    await stage.quiet()
    await stage.asked(LIAISON, LIAISON, "/history 49")
    number = last(stage, LIAISON)["message_id"]
    await stage.pressed(LIAISON, LIAISON, number, "下一页")
    await stage.quiet()
    assert "50%" in last(stage, LIAISON)["text"]


async def test_a_question_about_history_is_still_a_question(stage: Stage) -> None:
    await stage.appoint(READER, Role.READER)
    assert "/history" not in await stage.asked(READER, READER, "历史文化街区归谁管")


async def test_what_the_office_did_on_a_task_is_told_in_order(stage: Stage) -> None:
    await drill(stage)
    await through(stage, "2026-12-04")
    number = last(stage, LIAISON)["message_id"]
    for button in ("延期", "等待上级部署", "12月22日"):
        await stage.pressed(LIAISON, LIAISON, number, button)
        await stage.quiet()
    await stage.pressed(OWNER, OWNER, last(stage, OWNER)["message_id"], "不同意")
    await stage.quiet()
    await stage.asked(OWNER, OWNER, "/urge 49.1")
    for button in ("返回", "不是我负责", "职能不在本部门"):
        await stage.pressed(LIAISON, LIAISON, number, button)
        await stage.quiet()
    request = last(stage, OWNER)["message_id"]
    for button in ("指派部门", "应急管理局"):
        await stage.pressed(OWNER, OWNER, request, button)
        await stage.quiet()
    told = (await stage.asked(OWNER, OWNER, "/history 49.1")).split("\n")[1:]
    words = ("指派给应急管理局", "不属本单位", "催办教体局", "不同意", "申请延期", "设置任务")
    assert [next(each for each in words if each in line) for line in told] == [
        "不属本单位",
        "指派给应急管理局",
        "不属本单位",
        "催办教体局",
        "不同意",
        "申请延期",
        "设置任务",
    ]
    assert "综治办" in told[1]
    own = (await stage.asked(LIAISON, LIAISON, "/history 49.1")).split("\n")[1:]
    assert f"用户{OWNER}" in told[4]
    assert f"用户{OWNER}" not in own[4], "who of the office decided is told by role"
    assert f"用户{LIAISON}" in own[5]


async def test_what_happened_on_the_clauses_is_told_with_the_item(stage: Stage) -> None:
    await drill(stage)
    text = await stage.asked(OWNER, OWNER, "/history 49")
    assert "49.1 设置任务：消防演练" in text
