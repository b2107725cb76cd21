"""Status in conversation: lights with their rules, of a department, of an entry, of everything."""

from storage.people import Role
from tests.conversations.duties.drill import drill, through
from tests.conversations.stage import COLLEAGUE, LIAISON, OWNER, READER, STRANGER, Stage

ITEM = "49"


async def test_a_department_sees_its_lights_the_worst_first(stage: Stage) -> None:
    department = stage.parties(ITEM)[0]
    other = stage.another_of(department, ITEM)
    await stage.appoint(LIAISON, Role.LIAISON, department)
    stage.say(LIAISON, LIAISON, f"{other} 按计划")
    stage.say(LIAISON, LIAISON, "49 有困难：场地未落实")
    await stage.said(LIAISON, 2)
    stage.say(LIAISON, LIAISON, "/status")
    lines = (await stage.said(LIAISON, 3))["text"].splitlines()
    assert "红灯0项、黄灯1项、绿灯1项" in lines[0]
    assert lines[1].startswith("黄灯 第49项")
    assert "转绿：困难解决后填报“按计划”" in lines[1]
    assert lines[2].startswith("绿灯 ")


async def test_an_entry_shows_every_department_with_its_last_words(stage: Stage) -> None:
    department = stage.parties(ITEM)[0]
    await stage.appoint(LIAISON, Role.LIAISON, department)
    stage.say(LIAISON, LIAISON, "49 完成80% 已建12所")
    await stage.said(LIAISON)
    for said in ("49", "第49项"):
        count = len(stage.own(LIAISON)) + 1
        stage.say(LIAISON, LIAISON, f"/status {said}")
        text = (await stage.said(LIAISON, count))["text"]
        assert "已建12所" in text
        assert "（未填报）" in text


async def test_what_waits_too_long_turns_red(stage: Stage) -> None:
    await stage.appoint(LIAISON, Role.LIAISON, stage.parties(ITEM)[0])
    await stage.appoint(COLLEAGUE, Role.OFFICE)
    stage.say(LIAISON, LIAISON, "49 已办结")
    number = (await stage.said(COLLEAGUE))["message_id"]
    await stage.pressed(COLLEAGUE, COLLEAGUE, number, "退回")
    await stage.until(lambda: "请补充佐证材料" in stage.buttons(COLLEAGUE, number))
    await stage.pressed(COLLEAGUE, COLLEAGUE, number, "请补充佐证材料")
    await stage.said(LIAISON, 2)
    stage.wind(days=8)
    stage.say(LIAISON, LIAISON, "/status")
    assert "红灯 第49项" in (await stage.said(LIAISON, 3))["text"]
    stage.say(COLLEAGUE, COLLEAGUE, "/status")
    assert "全区填报：红灯1项、黄灯0项、绿灯0项；任务逾期0项" in (await stage.said(COLLEAGUE, 2))["text"]


async def test_what_was_begun_without_a_word_has_no_empty_brackets(stage: Stage) -> None:
    await drill(stage)
    await through(stage, "2026-11-20")
    text = await stage.asked(LIAISON, LIAISON, "/status")
    assert "49.1 消防演练：进行中" in text
    assert "（）" not in text


async def test_leaders_read_and_strangers_do_not(stage: Stage) -> None:
    await stage.appoint(READER, Role.READER)
    stage.say(READER, READER, "/status 教体局")
    assert "教体局填报：红灯0项" in (await stage.said(READER))["text"]
    stage.say(STRANGER, STRANGER, "/status 教体局")
    assert "您尚未登记身份" in (await stage.said(STRANGER))["text"]
    stage.say(OWNER, OWNER, "/status 水利局")
    assert "没有查到“水利局”" in (await stage.said(OWNER))["text"]


async def test_a_task_is_told_with_the_day_on_which_it_is_due(stage: Stage) -> None:
    await drill(stage)
    await through(stage, "2026-12-08")
    for asked, who in (("/status", ""), ("/status 49.1", "教体局 "), ("/status 49", "教体局 ")):
        text = await stage.asked(LIAISON, LIAISON, asked)
        assert f"黄灯 {who}49.1 消防演练：还有5个工作日到期（12月15日到期）" in text, "its light turned on another day"


async def test_what_is_late_is_told_by_its_entry_and_over_all(stage: Stage) -> None:
    await drill(stage)
    await through(stage, "2026-12-16")
    for asked in ("/status", "/status 49"):
        text = await stage.asked(READER, READER, asked)
        assert "红灯 教体局 49.1 消防演练：逾期1个工作日（12月15日到期）" in text


async def test_a_section_is_told_as_it_is_when_asked_in_words(stage: Stage) -> None:
    await stage.appoint(LIAISON, Role.LIAISON, stage.parties(ITEM)[0])
    await stage.appoint(READER, Role.READER)
    await stage.asked(LIAISON, LIAISON, "49 有困难：场地未落实")
    text = await stage.asked(READER, READER, "/status 第九部分")
    assert "已填报1项" in text
    assert "仅供查阅" not in text
    assert "未填报5项（应报5项）" in await stage.asked(READER, READER, "/status II-1"), "a part of a section, too"


async def test_an_entry_of_the_negative_list_is_called_as_people_call_it(stage: Stage) -> None:
    await stage.appoint(READER, Role.READER)
    text = await stage.asked(READER, READER, "/status 负面清单第5条")
    assert text == "负面清单第5条\n负面清单第5条仅供查阅，不收进展"
