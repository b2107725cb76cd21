"""The matter between a department and the office: what is answered keeps its state and comes back to the office."""

from typing import Any

import pytest

from storage.people import Role
from tests.conversations.stage import COLLEAGUE, GROUP, LIAISON, STRANGER, Stage

ITEM = "49"
OTHERS = 71


async def before_office(stage: Stage, text: str) -> int:
    """A liaison has reported, and the office has the card, where it gets one; its number."""
    await stage.appoint(LIAISON, Role.LIAISON, stage.parties(ITEM)[0])
    await stage.appoint(COLLEAGUE, Role.OFFICE)
    stage.say(LIAISON, LIAISON, text)
    await stage.quiet()
    return int(stage.own(COLLEAGUE)[-1]["message_id"]) if stage.own(COLLEAGUE) else 0


async def decided(stage: Stage, number: int, button: str, reason: str = "") -> int:
    """The office decides with a reason of its own; the number of what the liaison is told."""
    await stage.pressed(COLLEAGUE, COLLEAGUE, number, button)
    await stage.quiet()
    if reason in stage.buttons(COLLEAGUE, number):
        await stage.pressed(COLLEAGUE, COLLEAGUE, number, reason)
    elif reason:
        stage.say(COLLEAGUE, COLLEAGUE, reason, reply_to=number)
    await stage.quiet()
    return int(stage.own(LIAISON)[-1]["message_id"])


async def answered(stage: Stage, number: int, text: str) -> None:
    stage.say(LIAISON, LIAISON, text, reply_to=number)
    await stage.quiet()


async def present(stage: Stage) -> tuple[Any, ...]:
    """State, percentage and text as they hold now."""
    (row,) = await stage.rows(
        "SELECT state, percent, text FROM versions JOIN reports ON reports.id = report WHERE withdrawn = 0"
        " ORDER BY report DESC, number DESC LIMIT 1"
    )
    return tuple(row)


async def waiting(stage: Stage) -> str:
    return await stage.asked(COLLEAGUE, COLLEAGUE, "/review")


@pytest.mark.parametrize(
    "answer", ["200平方米左右", "要二楼的会议室，最好有投影", "大约需要三间", "已和住建局联系过", "详见上次的函"]
)
async def test_an_answer_to_a_question_keeps_the_state_and_the_office_gets_it(stage: Stage, answer: str) -> None:
    number = await before_office(stage, "49 需协调：请住建局提供场地")
    told = await decided(stage, number, "询问", "需要多大面积？")
    await answered(stage, told, answer)
    state, _, text = await present(stage)
    assert state == "coordinate"
    assert text == f"请住建局提供场地；{answer}"
    card = stage.own(COLLEAGUE)[-1]["text"]
    assert answer in card
    assert "需要多大面积" in card
    assert "待审核1条" in await waiting(stage)


@pytest.mark.parametrize(
    "answer", ["已补签", "日期是11月3日，漏写了", "补充说明：共12所", "签字页已补上", "请再看一下附件"]
)
async def test_what_is_returned_and_corrected_goes_back_to_review(stage: Stage, answer: str) -> None:
    number = await before_office(stage, "49 已办结 全部建成 教发〔2026〕12号")
    told = await decided(stage, number, "退回", "没有日期")
    await answered(stage, told, answer)
    state, _, text = await present(stage)
    assert state == "done"
    assert answer in text
    assert "待审核" in stage.own(COLLEAGUE)[-1]["text"]
    assert "待审核1条" in await waiting(stage)
    (count,) = await stage.rows("SELECT count(*) AS n FROM proofs WHERE report = (SELECT max(id) FROM reports)")
    assert count["n"] == 1, "what proved it proves it still"


@pytest.mark.parametrize(
    ("answer", "state"),
    [("有困难：缺经费", "difficult"), ("完成80%", "on plan"), ("按计划，下月完工", "on plan"), ("已办结", "done")],
)
async def test_an_answer_that_says_how_it_stands_is_taken_at_its_word(stage: Stage, answer: str, state: str) -> None:
    number = await before_office(stage, "49 已办结")
    told = await decided(stage, number, "询问", "数量多少？")
    await answered(stage, told, answer)
    assert (await present(stage))[0] == state
    assert len(stage.own(COLLEAGUE)) >= 3, "the office hears of every answer"


async def test_an_answer_that_is_changed_is_the_same_answer_changed(stage: Stage) -> None:
    number = await before_office(stage, "49 需协调：请住建局提供场地")
    told = await decided(stage, number, "询问", "需要多大面积？")
    said = stage.say(LIAISON, LIAISON, "100平方米", reply_to=told)
    await stage.quiet()
    stage.edit(LIAISON, said, "200平方米")
    await stage.quiet()
    assert (await present(stage))[::2] == ("coordinate", "请住建局提供场地；200平方米")


async def test_what_was_opened_again_is_not_done_for_being_answered(stage: Stage) -> None:
    number = await before_office(stage, "49 已办结")
    await stage.pressed(COLLEAGUE, COLLEAGUE, number, "销号")
    await stage.quiet()
    told = await decided(stage, number, "重新打开", "尚有一所未开")
    await answered(stage, told, "这一所在装修")
    assert (await present(stage))[0] == "on plan"


@pytest.mark.parametrize(
    ("report", "correction", "wanted"),
    [
        ("49 需协调：请住建局提供场地", "要二楼", ("coordinate", None, "要二楼")),
        ("49 有困难：缺经费", "缺三万元", ("difficult", None, "缺三万元")),
        ("49 完成80% 已建12所", "已建13所", ("on plan", 80, "已建13所")),
        ("49 有困难：缺经费", "完成60%", ("difficult", 60, "缺经费")),
        ("49 已办结 全部建成", "全部建成并验收", ("done", None, "全部建成并验收")),
    ],
)
async def test_a_correction_leaves_what_it_does_not_speak_of(
    stage: Stage, report: str, correction: str, wanted: tuple[Any, ...]
) -> None:
    await before_office(stage, report)
    await answered(stage, stage.own(LIAISON)[-1]["message_id"], correction)
    assert await present(stage) == wanted


@pytest.mark.parametrize("button", ["退回", "询问"])
@pytest.mark.parametrize("kind", ["photo", "document"])
async def test_a_file_in_answer_is_added_to_that_report_and_the_office_is_told(
    stage: Stage, button: str, kind: str
) -> None:
    number = await before_office(stage, "49 已办结 全部建成")
    told = await decided(stage, number, button, "请补充佐证材料")
    stage.send(LIAISON, LIAISON, "现场.jpg", kind=kind, reply_to=told)
    await stage.quiet()
    assert "第49项：已补充佐证材料1件，已送综治办" in stage.own(LIAISON)[-1]["text"]
    (row,) = await stage.rows("SELECT max(report) AS report, count(*) AS n FROM proofs")
    assert (row["report"], row["n"]) == (1, 1)
    assert (await present(stage))[::2] == ("done", "全部建成")
    card = stage.own(COLLEAGUE)[-1]
    assert "待审核" in card["text"]
    assert any("查看材料" in each for each in stage.buttons(COLLEAGUE, card["message_id"]))
    assert "待审核1条" in await waiting(stage)


async def test_an_album_in_answer_is_added_whole_and_acknowledged_once(stage: Stage) -> None:
    number = await before_office(stage, "49 已办结")
    told = await decided(stage, number, "退回", "请补充佐证材料")
    before = len(stage.own(LIAISON))
    for each in range(3):
        stage.send(LIAISON, LIAISON, f"{each}.jpg", kind="photo", album=5, reply_to=told)
    await stage.quiet()
    (row,) = await stage.rows("SELECT count(*) AS n FROM proofs WHERE report = 1")
    assert row["n"] == 3
    (said,) = stage.own(LIAISON)[before:]
    assert "已补充一组佐证材料" in said["text"], "the first of them does not know how many come"
    assert len(await stage.rows("SELECT 1 FROM versions")) == 2


async def test_a_file_with_words_in_answer_does_both(stage: Stage) -> None:
    number = await before_office(stage, "49 已办结 全部建成")
    told = await decided(stage, number, "退回", "没有日期")
    stage.send(LIAISON, LIAISON, "签字页.pdf", "已补签", reply_to=told)
    await stage.quiet()
    assert (await present(stage))[::2] == ("done", "全部建成；已补签")
    assert "签字页.pdf" in stage.own(COLLEAGUE)[-1]["text"]


async def test_the_office_decides_what_was_left_to_a_liaison_who_is_gone(stage: Stage) -> None:
    number = await before_office(stage, "49 已办结")
    await stage.rows("UPDATE appointments SET until = 1 WHERE role = 'liaison'")
    await stage.appoint(STRANGER, Role.LIAISON, stage.parties(ITEM)[0])
    before = len(stage.own(LIAISON))
    await stage.pressed(COLLEAGUE, COLLEAGUE, number, "销号")
    await stage.quiet()
    assert "已销号" in stage.own(STRANGER)[-1]["text"]
    assert len(stage.own(LIAISON)) == before, "it is theirs no more"


async def troubled(stage: Stage, text: str) -> int:
    """A difficulty stands, and its entry is opened; the number of the message."""
    await before_office(stage, text)
    stage.say(LIAISON, LIAISON, "/report")
    await stage.quiet()
    number = int(stage.own(LIAISON)[-1]["message_id"])
    await stage.pressed(LIAISON, LIAISON, number, "第49项")
    await stage.quiet()
    return number


@pytest.mark.parametrize("text", ["49 有困难：缺经费", "49 需协调：请住建局提供场地"])
async def test_a_difficulty_is_not_cleared_by_a_press_without_a_word(stage: Stage, text: str) -> None:
    number = await troubled(stage, text)
    state = (await present(stage))[0]
    await stage.pressed(LIAISON, LIAISON, number, "按计划")
    await stage.quiet()
    assert (await present(stage))[0] == state
    assert "怎样解决" in stage.own(LIAISON)[-1]["text"]
    await answered(stage, number, "经费和场地都已落实")
    assert (await present(stage))[::2] == ("on plan", "经费和场地都已落实")


async def test_a_difficulty_that_goes_on_is_said_with_one_press(stage: Stage) -> None:
    number = await troubled(stage, "49 有困难：缺经费")
    await stage.pressed(LIAISON, LIAISON, number, "按计划")
    await stage.quiet()
    await stage.pressed(LIAISON, LIAISON, number, "仍有困难")
    await stage.quiet()
    assert (await present(stage))[::2] == ("difficult", "缺经费")
    assert len(await stage.rows("SELECT 1 FROM reports")) == 2


async def test_a_group_hears_nothing_of_what_the_office_asks(stage: Stage) -> None:
    await stage.adopted()
    number = await before_office(stage, "49 需协调：请住建局提供场地")
    before = len(stage.own(GROUP))
    await decided(stage, number, "询问", "需要多大面积？")
    assert len(stage.own(GROUP)) == before
