"""How things stand, asked in words: what is answered, to whom, and that every place tells the same figures."""

import re
from collections.abc import Mapping

import pytest

from bot.involvement import concerns
from bot.people.rights import ALLOWED, Action
from storage.people import Role
from tests.conversations.duties.drill import at, drill, through
from tests.conversations.stage import COLLEAGUE, GROUP, LIAISON, OWNER, READER, STRANGER, Stage

FOREIGN, DEPUTY, LOOKER = "65", "61", "63"
EDUCATION, POLICE = "教体局", "宜阳公安分局"
QUESTIONS: Mapping[str, str] = {
    "overdue": "哪些逾期了",
    "due": "本月到期的有哪些",
    "missing": "谁还没报",
    "progress": "教体局进展怎么样",
    "difficult": "哪些有困难",
    "coordinate": "需要协调的有哪些",
    "review": "待审核几条",
    "returned": "被退回的有哪些",
    "done": "已经办结的有哪些",
    "last": "上次什么时候报的",
    "overview": "总体情况",
    "extended": "哪些延期了",
}
"""One question for each topic."""
SEES: Mapping[Role, str] = {
    Role.OWNER: OWNER,
    Role.OFFICE: COLLEAGUE,
    Role.LIAISON: LIAISON,
    Role.DEPUTY: DEPUTY,
    Role.READER: LOOKER,
    Role.LEADER: READER,
    Role.STRANGER: STRANGER,
}


def own_of(stage: Stage, department: str) -> list[str]:
    """The entries of a department, without that of the drill."""
    return [ref for ref, _ in concerns(stage.checklist, department) if ref != "49"]


async def lived(stage: Stage) -> None:
    """A drill that is late, work in difficulty, work that waits for review, work that was returned: on 17 December."""
    await drill(stage)
    await stage.appoint(COLLEAGUE, Role.OFFICE)
    await stage.appoint(FOREIGN, Role.LIAISON, POLICE)
    await stage.appoint(DEPUTY, Role.DEPUTY, EDUCATION)
    await stage.appoint(LOOKER, Role.READER)
    await through(stage, "2026-11-25", "2026-12-16")
    await stage.plan_at(at("2026-12-17 10:00"))
    first, second = own_of(stage, EDUCATION)[:2]
    police = [ref for ref in own_of(stage, POLICE) if ref not in {first, second}][:2]
    await stage.asked(LIAISON, LIAISON, f"{first} 有困难：场地未落实")
    await stage.asked(LIAISON, LIAISON, f"{second} 已办结")
    await stage.asked(FOREIGN, FOREIGN, f"{police[0]} 按计划")
    await stage.asked(FOREIGN, FOREIGN, f"{police[1]} 需协调：请支持经费")
    await stage.quiet()


async def test_what_is_late_says_whose_why_and_since_when(stage: Stage) -> None:
    await lived(stage)
    text = await stage.asked(OWNER, OWNER, "哪些逾期了？")
    assert text.splitlines()[0] == "逾期1项（截至12月17日）"
    assert text.splitlines()[1].startswith("红灯 教体局 49.1 消防演练")
    assert "逾期2个工作日（12月15日到期）" in text
    assert "没有逾期的任务" in await stage.asked(OWNER, OWNER, "那公安局呢")
    assert "逾期1项" in await stage.asked(OWNER, OWNER, "教体局呢")


async def test_an_entry_is_told_with_each_department_and_its_words(stage: Stage) -> None:
    await lived(stage)
    ref = own_of(stage, EDUCATION)[0]
    text = await stage.asked(READER, READER, f"{ref}项进展怎么样")
    assert f"进展（第{ref}项，截至12月17日）" in text
    assert "有困难（12月17日起） 场地未落实" in text
    silent = [each for each in stage.parties(ref) if each != EDUCATION]
    assert f"{'、'.join(silent)} 第{ref}项" in text, "those who have said nothing stand in one line"
    assert text.count("（未填报）") == 1


async def test_ones_own_department_is_meant_by_we(stage: Stage) -> None:
    await lived(stage)
    assert "教体局" in await stage.asked(LIAISON, LIAISON, "我们有哪些逾期的")
    assert POLICE in await stage.asked(FOREIGN, FOREIGN, "我们单位进展怎么样")
    assert "您没有负责的单位" in await stage.asked(READER, READER, "我们单位进展怎么样")


async def test_who_is_missing_is_told_by_department_and_turned_by_page(stage: Stage) -> None:
    await lived(stage)
    text = await stage.asked(OWNER, OWNER, "谁还没报")
    assert "个单位有未填报的事项" in text
    assert "例外填报" in text
    assert not re.search(r"联络员|\d{5}", text)
    number = stage.own(OWNER)[-1]["message_id"]
    await stage.pressed(OWNER, OWNER, number, "下一页")
    await stage.quiet()
    assert stage.own(OWNER)[-1]["text"] != text
    names = await stage.asked(OWNER, OWNER, "教体局还有哪些没报")
    assert names.splitlines()[-1].startswith("教体局：第")


async def test_the_second_of_what_was_shown_is_told_in_full(stage: Stage) -> None:
    await lived(stage)
    text = await stage.asked(OWNER, OWNER, "哪些有困难")
    second = re.findall(r"第(\d+)项", text)[1]
    assert f"进展（第{second}项" in await stage.asked(OWNER, OWNER, "第二个展开")


async def test_every_place_tells_the_same_figures(stage: Stage) -> None:
    await lived(stage)
    status = await stage.asked(OWNER, OWNER, "/status")
    overall = await stage.asked(OWNER, OWNER, "总体情况")
    assert re.findall(r"[红黄绿]灯[1-9]\d*项", overall) == re.findall(r"[红黄绿]灯[1-9]\d*项", status)
    assert "灯0项" not in overall
    late, review = re.findall(r"逾期(\d+)项；待审核(\d+)条", status)[0]
    assert f"任务逾期{late}项" in overall
    assert f"待综治办处理{review}条" in overall
    assert f"待综治办处理{review}条" in await stage.asked(OWNER, OWNER, "待审核几条")
    own = await stage.asked(LIAISON, LIAISON, "/status")
    asked = await stage.asked(LIAISON, LIAISON, "教体局进展怎么样")
    assert re.findall(r"未填报(\d+)项", own) == re.findall(r"未填报(\d+)项", asked)


@pytest.mark.parametrize("question", ["教体局进展怎么样", "公安进展怎么样", "49项进展", "第一部分进展怎么样"])
async def test_as_many_are_counted_as_there_are_lines(stage: Stage, question: str) -> None:
    await lived(stage)
    heading, *lines = (await stage.asked(OWNER, OWNER, question)).splitlines()
    listed = [each for each in lines if each.startswith(("红灯", "黄灯", "绿灯"))]
    counts = "\n".join(each for each in lines if each not in listed)
    assert heading.startswith("进展（")
    assert listed
    for light in ("红灯", "黄灯", "绿灯"):
        counted = sum(map(int, re.findall(rf"{light}(\d+)项", counts)))
        assert counted == sum(each.startswith(light) for each in listed)
    assert not re.search(r"(?<!\d)0[项条]", counts)


async def test_between_the_list_and_the_state_it_is_asked_back_and_the_button_answers(stage: Stage) -> None:
    await lived(stage)
    text = await stage.asked(OWNER, OWNER, "第三部分牵头任务情况")
    assert text == "您是问清单里怎么写的，还是现在的进展？"
    number = stage.own(OWNER)[-1]["message_id"]
    await stage.pressed(OWNER, OWNER, number, "现在的进展")
    await stage.quiet()
    assert "截至12月17日" in stage.own(OWNER)[-1]["text"]
    await stage.asked(OWNER, OWNER, "第三部分牵头任务情况")
    number = stage.own(OWNER)[-1]["message_id"]
    await stage.pressed(OWNER, OWNER, number, "清单里的任务")
    await stage.quiet()
    assert "防范化解社会治安风险" in stage.own(OWNER)[-1]["text"]


async def test_the_same_question_is_answered_anew_when_something_changed(stage: Stage) -> None:
    await lived(stage)
    before = await stage.asked(LIAISON, LIAISON, "教体局哪些有困难")
    await stage.asked(LIAISON, LIAISON, f"{own_of(stage, EDUCATION)[2]} 有困难：缺人手")
    after = await stage.asked(LIAISON, LIAISON, "教体局哪些有困难")
    assert "缺人手" not in before
    assert "缺人手" in after


async def test_what_was_not_read_is_said(stage: Stage) -> None:
    await lived(stage)
    assert "没有读懂“高新”" in await stage.asked(OWNER, OWNER, "高新哪些逾期了")


async def test_an_english_question_is_answered_in_english(stage: Stage) -> None:
    await lived(stage)
    assert (await stage.asked(OWNER, OWNER, "what is overdue?")).startswith("Overdue: 1")


@pytest.mark.parametrize("chat", ["private", "group"])
async def test_each_role_sees_of_each_topic_what_it_may(stage: Stage, chat: str) -> None:
    await lived(stage)
    for role, account in SEES.items():
        place = account if chat == "private" else GROUP
        stage.chat(GROUP).members[int(account)] = "member"
        for topic, question in QUESTIONS.items():
            said = question if chat == "private" else f"/ask {question}"
            text = await stage.asked(account, place, said)
            is_refused = "您尚未登记身份" in text
            assert is_refused == (role not in ALLOWED[Action.SEE_STATUS]), (role, topic, text)
            assert not re.search("甲|乙|联络员(?!操作|、)", text) or is_refused, (role, topic, text)


async def test_why_more_time_is_wanted_is_told_to_the_office_and_to_whoever_asked(stage: Stage) -> None:
    await lived(stage)
    occurrence = (await stage.rows("SELECT id FROM occurrences WHERE stage = 'open' ORDER BY due"))[0]["id"]
    person = (await stage.rows("SELECT id FROM people WHERE account = ?", LIAISON))[0]["id"]
    statement = (
        "INSERT INTO requests (occurrence, kind, department, reason, new_due, person, made_at)"
        " VALUES (?, 'extension', ?, '等材料', '2027-01-20', ?, 0)"
    )
    await stage.rows(statement, occurrence, EDUCATION, person)
    for account, sees in ((OWNER, True), (LIAISON, True), (FOREIGN, False), (READER, False), (LOOKER, False)):
        text = await stage.asked(account, account, "哪些申请延期了")
        assert ("等材料" in text) is sees, (account, text)


@pytest.mark.parametrize(
    ("question", "named", "line"),
    [
        ("省特色哪些还没报", "省特色清单", "项未报"),
        ("共性清单总体情况", "共性清单", "未报27"),
        (
            "provincial list overview",
            "the provincial list",
            "I-2 加强和改进基层综治中心实体化建设和网格化服务管理: not reported",
        ),
        ("今天谁报了", "没有填报", ""),
    ],
)
async def test_a_list_and_who_has_reported_fit_a_screen(stage: Stage, question: str, named: str, line: str) -> None:
    said = await stage.asked(OWNER, OWNER, question)
    assert named in said
    assert line in said
    assert len(said.splitlines()) <= 20


async def test_what_is_only_proposed_is_not_told_as_a_fact(stage: Stage) -> None:
    await lived(stage)
    for asked, note in (
        ("那个谁家的孩子事情办到哪一步了", "这句话没有全部读懂，以下请核对："),
        ("how is education doing?", "Not all of this was understood. Please check:"),
    ):
        assert (await stage.asked(READER, READER, asked)).startswith(note)
    assert (await stage.asked(READER, READER, "哪些逾期了？")).startswith("逾期")
    first = await stage.asked(READER, READER, "哪家的猫还没报")
    await stage.pressed(READER, READER, stage.own(READER)[-1]["message_id"], "下一页")
    await stage.until(lambda: stage.own(READER)[-1]["text"] != first)
    assert stage.own(READER)[-1]["text"].startswith("没有读懂“猫”"), "nor on the next page"
