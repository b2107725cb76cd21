"""A report that it is done ends an occurrence, until it is returned, changed or opened again."""

from tests.conversations.duties.drill import drill, last, reported_done, said_about, through
from tests.conversations.stage import LIAISON, OWNER, Stage


async def test_done_is_done_for_the_only_occurrence_of_the_clause_and_the_office_closes_it(stage: Stage) -> None:
    department = stage.parties("49.1")[0]
    await drill(stage, f"49.1 每年12月15日 演练 提前30天 {department} 消防演练", department)
    await through(stage, "2026-12-04")
    stage.say(LIAISON, LIAISON, "49.1 已办结 教发〔2026〕9号")
    await stage.quiet()
    assert "本期任务一并报结：49.1" in last(stage, LIAISON)["text"]
    await through(stage, "2026-12-14")
    assert "逾期" not in last(stage, LIAISON)["text"]
    assert (await stage.rows("SELECT stage FROM occurrences ORDER BY id"))[0]["stage"] == "reported"
    review = next(each for each in stage.own(OWNER) if each["text"].startswith("待审核："))
    await stage.pressed(OWNER, OWNER, review["message_id"], "销号")
    await stage.quiet()
    assert (await stage.rows("SELECT stage FROM occurrences ORDER BY id"))[0]["stage"] == "closed"
    before = len(said_about(stage, LIAISON))
    await through(stage, "2026-12-16", "2026-12-24")
    assert len(said_about(stage, LIAISON)) == before
    await through(stage, "2027-11-03")
    assert "上期（2026年）：" in said_about(stage, LIAISON)[-1]
    stage.say(LIAISON, LIAISON, "49.1 完成10%")
    await stage.quiet()
    assert "已记录" in last(stage, LIAISON)["text"]


async def test_a_returned_report_opens_the_occurrence_again(stage: Stage) -> None:
    department = stage.parties("49.1")[0]
    await drill(stage, f"49.1 2026-12-15 演练 提前30天 {department} 消防演练", department)
    await through(stage, "2026-12-04")
    stage.say(LIAISON, LIAISON, "49.1 已办结")
    await stage.quiet()
    number = last(stage, OWNER)["message_id"]
    for button in ("退回", "请补充佐证材料"):
        await stage.pressed(OWNER, OWNER, number, button)
        await stage.quiet()
    assert (await stage.rows("SELECT stage FROM occurrences"))[0]["stage"] == "open"
    await through(stage, "2026-12-14")
    assert "还有1个工作日" in said_about(stage, LIAISON)[-1]


async def test_who_then_reports_a_difficulty_has_not_done_it_and_is_reminded_again(stage: Stage) -> None:
    await reported_done(stage)
    stage.say(LIAISON, LIAISON, "49.1 有困难：场地未落实")
    await stage.quiet()
    (row,) = await stage.rows("SELECT stage, report FROM occurrences")
    assert (row["stage"], row["report"]) == ("open", None)
    await through(stage, "2026-12-14")
    assert "还有1个工作日" in said_about(stage, LIAISON)[-1]


async def test_a_newer_report_that_it_is_done_takes_the_place_of_the_older(stage: Stage) -> None:
    await reported_done(stage)
    stage.say(LIAISON, LIAISON, "49.1 已办结 教发〔2026〕10号")
    await stage.quiet()
    review = [each for each in stage.own(OWNER) if each["text"].startswith("待审核：")][-1]
    await stage.pressed(OWNER, OWNER, review["message_id"], "销号")
    await stage.quiet()
    (row,) = await stage.rows("SELECT stage FROM occurrences")
    assert row["stage"] == "closed"


async def test_what_the_office_opens_again_is_reminded_of_again(stage: Stage) -> None:
    await reported_done(stage)
    review = next(each for each in stage.own(OWNER) if each["text"].startswith("待审核："))
    number = review["message_id"]
    await stage.pressed(OWNER, OWNER, number, "销号")
    await stage.quiet()
    await stage.pressed(OWNER, OWNER, number, "重新打开")
    await stage.quiet()
    stage.say(OWNER, OWNER, "请补充现场照片", reply_to=number)
    await stage.quiet()
    (row,) = await stage.rows("SELECT stage FROM occurrences")
    assert row["stage"] == "open"
    await through(stage, "2026-12-14")
    assert "还有1个工作日" in said_about(stage, LIAISON)[-1]
