"""Check-ins in conversation: a line, a command, a press, an answer, a changed message; and what is refused."""

import asyncio
from typing import Any

import pytest

from storage.people import Role
from tests.conversations.stage import COLLEAGUE, GROUP, LIAISON, OWNER, STRANGER, Stage

ITEM = "49"


async def at_work(stage: Stage) -> None:
    """A group in service, with a liaison of a department that has a part in item 49."""
    await stage.adopted()
    await stage.appoint(LIAISON, Role.LIAISON, department_of(stage, ITEM))


def department_of(stage: Stage, ref: str, place: int = 0) -> str:
    return stage.parties(ref)[place]


async def reported(stage: Stage) -> list[tuple[Any, ...]]:
    """What holds: department, entry, state, percentage, text."""
    statement = (
        "SELECT department, ref, state, percent, text FROM reports JOIN versions ON report = reports.id"
        " AND number = (SELECT max(number) FROM versions WHERE report = reports.id) WHERE withdrawn = 0 ORDER BY id"
    )
    return [tuple(each) for each in await stage.rows(statement)]


async def test_a_line_in_the_group_is_a_report(stage: Stage) -> None:
    await at_work(stage)
    number = stage.say(LIAISON, GROUP, "49 完成80% 已建家长学校12所")
    acknowledged = await stage.said(GROUP, 2)
    assert acknowledged["text"].startswith("已记录：")
    assert acknowledged["reply_to_message"]["message_id"] == number
    assert await reported(stage) == [(department_of(stage, ITEM), "49", "on plan", 80, "已建家长学校12所")]


@pytest.mark.parametrize("text", ["49 演练搞完了", "49 家长课办好了两场", "第49项牌子挂完了"])
async def test_what_a_liaison_says_in_the_group_of_an_own_entry_gets_a_word(stage: Stage, text: str) -> None:
    await at_work(stage)
    number = stage.say(LIAISON, GROUP, text)
    answered = await stage.said(GROUP, 2)
    assert answered["reply_to_message"]["message_id"] == number
    assert answered["text"].startswith(("尚未记录", "已记录"))


async def test_it_is_acknowledged_after_it_is_stored_and_the_audit_tells_of_it(stage: Stage) -> None:
    await at_work(stage)
    stage.say(LIAISON, LIAISON, "49 有困难：场地未落实")
    await stage.said(LIAISON)
    (line,) = await stage.rows("SELECT action, subject, old, new FROM audit WHERE action = 'report'")
    assert line["old"] is None
    assert "difficult" in line["new"]


@pytest.mark.parametrize("text", ["第99项按计划", "99 完成80%"])
async def test_a_report_that_names_an_entry_which_is_not_there_is_asked_back(stage: Stage, text: str) -> None:
    await at_work(stage)
    stage.say(LIAISON, LIAISON, text)
    asked = (await stage.said(LIAISON))["text"]
    assert "尚未记录" in asked
    assert "清单里没有第99项" in asked
    assert await reported(stage) == []


async def test_nothing_is_stored_by_halves(stage: Stage) -> None:
    await at_work(stage)
    stage.say(LIAISON, LIAISON, "49 按计划\n99 按计划")
    asked = (await stage.said(LIAISON))["text"]
    assert "已读懂：" in asked
    assert await reported(stage) == []


async def test_an_entry_of_others_is_refused_with_whose_it_is(stage: Stage) -> None:
    await at_work(stage)
    own = department_of(stage, ITEM)
    foreign = next(ref for ref in map(str, range(1, 64)) if own not in stage.parties(ref) and stage.tracked(ref))
    stage.say(LIAISON, LIAISON, f"{foreign} 按计划")
    assert f"不由您所在的{own}负责" in (await stage.said(LIAISON))["text"]
    assert await reported(stage) == []


async def test_what_is_for_reference_takes_no_reports(stage: Stage) -> None:
    await at_work(stage)
    stage.say(LIAISON, LIAISON, "第8项 按计划")
    assert "仅供查阅" in (await stage.said(LIAISON))["text"]


async def test_a_stranger_is_told_that_nothing_is_recorded(stage: Stage) -> None:
    await at_work(stage)
    stage.say(STRANGER, STRANGER, "49 完成80%")
    assert "您还不是联络员" in (await stage.said(STRANGER))["text"]
    assert await reported(stage) == []


async def test_what_is_forwarded_or_anonymous_is_refused(stage: Stage) -> None:
    await at_work(stage)
    stage.say(LIAISON, GROUP, "49 完成80%", forward=True)
    assert "无法确认身份" in (await stage.said(GROUP, 2))["text"]
    stage.say(OWNER, GROUP, "49 完成80%", anonymous=True)
    assert "无法确认身份" in (await stage.said(GROUP, 3))["text"]
    assert await reported(stage) == []


async def test_changing_the_message_changes_the_report_and_every_version_is_kept(stage: Stage) -> None:
    await at_work(stage)
    number = stage.say(LIAISON, LIAISON, "49 完成80% 已建12所")
    await stage.said(LIAISON)
    stage.edit(LIAISON, number, "49 完成85% 已建13所")
    await stage.until(lambda: stage.own(LIAISON)[0]["text"].startswith("已更正："))
    assert [each[3:] for each in await reported(stage)] == [(85, "已建13所")]
    assert [each["percent"] for each in await stage.rows("SELECT percent FROM versions ORDER BY number")] == [
        80,
        85,
    ]


async def test_a_message_that_names_another_entry_now_moves_its_report(stage: Stage) -> None:
    await at_work(stage)
    other = stage.another_of(department_of(stage, ITEM), ITEM)
    number = stage.say(LIAISON, LIAISON, "49 完成80%")
    await stage.said(LIAISON)
    stage.edit(LIAISON, number, f"{other} 完成80%")
    await stage.until(lambda: stage.own(LIAISON)[0]["text"].startswith("已更正："))
    assert [each[1] for each in await reported(stage)] == [other]


async def test_a_change_that_cannot_be_read_leaves_the_report_as_it_was(stage: Stage) -> None:
    await at_work(stage)
    number = stage.say(LIAISON, LIAISON, "49 完成80%")
    await stage.said(LIAISON)
    stage.edit(LIAISON, number, "99 完成80%")
    assert "原记录未动" in (await stage.said(LIAISON, 2))["text"]
    assert [each[1:4] for each in await reported(stage)] == [("49", "on plan", 80)]


async def test_an_answer_to_the_acknowledgement_corrects_it(stage: Stage) -> None:
    await at_work(stage)
    stage.say(LIAISON, LIAISON, "49 完成80%")
    number = (await stage.said(LIAISON))["message_id"]
    stage.say(LIAISON, LIAISON, "完成90%，已建15所", reply_to=number)
    assert (await stage.said(LIAISON, 2))["text"] == "已更正。"
    assert [each[3:] for each in await reported(stage)] == [(90, "已建15所")]


@pytest.mark.parametrize("thanks", ["收到，没问题", "好的，谢谢"])
async def test_thanks_for_the_acknowledgement_change_nothing(stage: Stage, thanks: str) -> None:
    await at_work(stage)
    stage.say(LIAISON, LIAISON, "49 有困难：缺场地")
    number = (await stage.said(LIAISON))["message_id"]
    before = await reported(stage)
    stage.say(LIAISON, LIAISON, thanks, reply_to=number)
    await stage.quiet()
    assert await reported(stage) == before
    assert all("已更正" not in each["text"] for each in stage.own(LIAISON))


@pytest.mark.parametrize("by", ["button", "command"])
async def test_a_report_is_taken_back(stage: Stage, by: str) -> None:
    await at_work(stage)
    stage.say(LIAISON, LIAISON, "49 完成80%")
    number = (await stage.said(LIAISON))["message_id"]
    if by == "button":
        assert await stage.pressed(LIAISON, LIAISON, number, "撤销") == ""
    else:
        stage.say(LIAISON, LIAISON, "/undo")
    await stage.until(lambda: "已撤销" in stage.own(LIAISON)[0]["text"])
    assert await reported(stage) == []
    stage.say(LIAISON, LIAISON, "/undo")
    assert "没有可撤销" in (await stage.said(LIAISON, 2 if by == "button" else 3))["text"]


async def test_a_double_tap_reports_once(stage: Stage) -> None:
    await at_work(stage)
    stage.say(LIAISON, LIAISON, "/report")
    number = (await stage.said(LIAISON))["message_id"]
    assert await stage.pressed(LIAISON, LIAISON, number, "第") == ""
    await stage.until(lambda: "按计划" in stage.buttons(LIAISON, number))
    data = stage.buttons(LIAISON, number)["按计划"]
    first, second = stage.press(LIAISON, LIAISON, number, data), stage.press(LIAISON, LIAISON, number, data)
    assert await stage.answered(first) == ""
    assert await stage.answered(second) == "刚才已经处理过了。"
    assert len(await reported(stage)) == 1


async def test_one_tap_carries_the_last_text_over(stage: Stage) -> None:
    await at_work(stage)
    stage.say(LIAISON, LIAISON, "49 完成80% 已建12所")
    await stage.said(LIAISON)
    stage.say(LIAISON, LIAISON, "进展")
    number = (await stage.said(LIAISON, 2))["message_id"]
    await stage.pressed(LIAISON, LIAISON, number, "第49项")
    await stage.until(lambda: "有困难" in stage.buttons(LIAISON, number))
    await stage.pressed(LIAISON, LIAISON, number, "有困难")
    await stage.until(lambda: stage.own(LIAISON)[1]["text"].startswith("已记录："))
    assert (await reported(stage))[-1][2:] == ("difficult", 80, "已建12所")


async def test_two_liaisons_who_report_the_same_entry_at_once_are_both_heard(stage: Stage) -> None:
    await at_work(stage)
    await stage.appoint(COLLEAGUE, Role.DEPUTY, department_of(stage, ITEM))
    stage.say(LIAISON, LIAISON, "49 完成80%")
    stage.say(COLLEAGUE, COLLEAGUE, "49 完成85%")
    await asyncio.gather(stage.said(LIAISON), stage.said(COLLEAGUE))
    assert sorted(each[3] for each in await reported(stage)) == [80, 85]


async def test_a_liaison_of_two_departments_says_for_which(stage: Stage) -> None:
    await at_work(stage)
    second = department_of(stage, ITEM, 1)
    await stage.appoint(LIAISON, Role.LIAISON, second)
    stage.say(LIAISON, LIAISON, "49 完成80%")
    number = (await stage.said(LIAISON))["message_id"]
    assert await reported(stage) == []
    await stage.pressed(LIAISON, LIAISON, number, second)
    await stage.until(lambda: stage.own(LIAISON)[0]["text"].startswith("已记录："))
    assert [each[0] for each in await reported(stage)] == [second]


async def test_a_question_of_a_liaison_is_still_a_question(stage: Stage) -> None:
    await at_work(stage)
    stage.say(LIAISON, LIAISON, "第49项多少分？")
    assert "分" in (await stage.said(LIAISON))["text"]
    stage.say(LIAISON, LIAISON, "教体局牵头哪些任务？")
    assert "教体局" in (await stage.said(LIAISON, 2))["text"]
    assert await reported(stage) == []


async def test_a_colleague_who_remarks_on_an_acknowledgement_changes_nothing(stage: Stage) -> None:
    await at_work(stage)
    stage.say(LIAISON, GROUP, "49 完成80% 已建12所")
    number = (await stage.said(GROUP, 2))["message_id"]
    stage.say(COLLEAGUE, GROUP, "辛苦了", reply_to=number)
    stage.say(COLLEAGUE, GROUP, "完成90%", reply_to=number)
    assert "原记录未动" in (await stage.said(GROUP, 4))["text"]
    assert [each[3:] for each in await reported(stage)] == [(80, "已建12所")]


@pytest.mark.parametrize("text", ["49 孩子们都挺好的", "49 未完成80%", "49 80", "49 演练搞完了"])
async def test_what_begins_with_an_entry_of_ones_own_is_asked_back_and_never_taken_for_a_question(
    stage: Stage, text: str
) -> None:
    await at_work(stage)
    stage.say(LIAISON, LIAISON, text)
    assert "尚未记录" in (await stage.said(LIAISON))["text"]
    assert await reported(stage) == []


async def test_thanks_for_an_acknowledgement_change_nothing(stage: Stage) -> None:
    await at_work(stage)
    stage.say(LIAISON, LIAISON, "49 完成80%，已建12所")
    number = (await stage.said(LIAISON))["message_id"]
    stage.say(LIAISON, LIAISON, "好的，谢谢", reply_to=number)
    stage.say(LIAISON, LIAISON, "由80%改为85%", reply_to=number)
    await stage.said(LIAISON, 2)
    assert [each[3] for each in await reported(stage)] == [85]
