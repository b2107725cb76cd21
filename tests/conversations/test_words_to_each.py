"""What is said fits whom it is said to: their role, their language, and what they can do next."""

import pytest

from storage.people import Role
from tests.conversations.stage import COLLEAGUE, GROUP, LIAISON, STRANGER, Stage


@pytest.fixture
async def at_work(stage: Stage) -> Stage:
    """A stage with a liaison and the office."""
    await stage.appoint(LIAISON, Role.LIAISON, "教体局")
    await stage.appoint(COLLEAGUE, Role.OFFICE)
    return stage


@pytest.mark.parametrize("line", ["/report", "/checkin", "/handover", "/leave", "/remind", "49 完成80%"])
async def test_the_office_is_told_that_liaisons_report_and_not_to_ask_itself_for_an_invitation(
    at_work: Stage, line: str
) -> None:
    told = await at_work.asked(COLLEAGUE, COLLEAGUE, line)
    assert "此项由各部门联络员办理，您目前的身份是：综治办" in told
    assert "联系综治办" not in told


@pytest.mark.parametrize("line", ["/handover", "/handover 教体局"])
async def test_a_deputy_is_told_that_the_liaison_hands_over_and_that_a_deputy_reports_as_before(
    at_work: Stage, line: str
) -> None:
    await at_work.appoint(STRANGER, Role.DEPUTY, "教体局")
    told = await at_work.asked(STRANGER, STRANGER, line)
    assert told.startswith("交接由教体局联络员本人办理")
    assert "照常填报" in told


async def test_quiet_hours_without_a_time_tell_how_they_are_set(at_work: Stage) -> None:
    await at_work.adopted()
    told = await at_work.asked(COLLEAGUE, GROUP, "/quiet")
    assert "/quiet 12:00-14:00" in told
    assert "/quiet off" in told


@pytest.mark.parametrize("line", ["/review", "/status", "/people", "/duties", "/history 49"])
async def test_a_stranger_is_told_how_to_get_a_role_and_not_who_has_which(at_work: Stage, line: str) -> None:
    told = await at_work.asked(STRANGER, STRANGER, line)
    assert told.startswith("您尚未登记身份，可以直接提问")
    assert "分管领导" not in told


async def test_status_is_told_in_the_language_of_the_person_whatever_is_named(at_work: Stage) -> None:
    assert "（未填报）" in await at_work.asked(LIAISON, LIAISON, "/status 33.2")
    at_work.world.user(int(COLLEAGUE)).language_code = "en"
    assert "(nothing reported)" in await at_work.asked(COLLEAGUE, COLLEAGUE, "/status 33.2")
    await at_work.asked(LIAISON, LIAISON, "49 需协调：请提供场地")
    told = await at_work.asked(COLLEAGUE, COLLEAGUE, "/status 教体局")
    assert "yellow item 49" in told
    assert "asks for help, waits for the office" in told


async def test_an_item_asked_for_in_english_is_answered_in_english(at_work: Stage) -> None:
    assert "Item 33" in await at_work.asked(LIAISON, LIAISON, "item 33")
    assert "责任部门" in await at_work.asked(LIAISON, LIAISON, "II-4(2)")
    assert "第33项" in await at_work.asked(LIAISON, LIAISON, "33")


@pytest.mark.parametrize(("said", "told"), [("進展", "点事项填报"), ("撤銷", "没有可撤销"), ("幫助", "直接提问")])
async def test_a_command_in_traditional_characters_is_the_same_command(at_work: Stage, said: str, told: str) -> None:
    assert told in await at_work.asked(LIAISON, LIAISON, said)


async def test_a_bare_command_to_report_is_explained_in_chinese_to_a_chinese_account(at_work: Stage) -> None:
    assert "请写明事项编号和进展" in await at_work.asked(LIAISON, LIAISON, "/checkin")


async def test_the_office_chooses_a_reason_for_returning_not_for_what_was_returned(at_work: Stage) -> None:
    await at_work.asked(LIAISON, LIAISON, "51 已办结")
    await at_work.quiet()
    number = at_work.own(COLLEAGUE)[-1]["message_id"]
    await at_work.pressed(COLLEAGUE, COLLEAGUE, number, "退回")
    await at_work.quiet()
    assert "请选择退回原因，或回复本条写明" in at_work.own(COLLEAGUE)[-1]["text"]


async def test_what_was_reported_by_mistake_is_no_part_of_the_report_that_follows(at_work: Stage) -> None:
    assert "请确认" in await at_work.asked(LIAISON, LIAISON, "51 误报完成")
    told = await at_work.asked(LIAISON, LIAISON, "51 按计划")
    assert "误报" not in told


@pytest.mark.parametrize("no", ["不记录", "不要记录", "别记了", "不填了", "算了"])
async def test_a_no_in_words_records_nothing(at_work: Stage, no: str) -> None:
    await at_work.asked(LIAISON, LIAISON, "51 误报完成")
    at_work.say(LIAISON, LIAISON, no)
    await at_work.quiet()
    assert await at_work.rows("SELECT 1 FROM reports") == []
    assert "没有记录" in at_work.own(LIAISON)[-1]["text"]


@pytest.mark.parametrize("back", ["/undo", "撤销", "撤回", "删掉"])
async def test_taking_back_what_was_asked_back_leaves_the_report_before_it_alone(at_work: Stage, back: str) -> None:
    await at_work.asked(LIAISON, LIAISON, "51 完成60%")
    await at_work.asked(LIAISON, LIAISON, "51 快了，七八成")
    at_work.say(LIAISON, LIAISON, back)
    await at_work.quiet()
    assert [each["withdrawn"] for each in await at_work.rows("SELECT withdrawn FROM reports")] == [0]
    assert "没有记录" in at_work.own(LIAISON)[-1]["text"]


@pytest.mark.parametrize("talk", ["天气不错", "今天食堂还行", "这个会开得挺好"])
async def test_what_is_no_answer_is_not_recorded_as_one(at_work: Stage, talk: str) -> None:
    await at_work.asked(LIAISON, LIAISON, "51 快了，七八成")
    at_work.say(LIAISON, LIAISON, talk)
    await at_work.quiet()
    assert await at_work.rows("SELECT 1 FROM reports") == []


@pytest.mark.parametrize(
    ("asked", "answer", "told"),
    [
        ("51 去年办结", "不是，今年已办结", "已办结"),
        ("51 完成120%", "写错了，90%", "按计划 90%"),
        ("51 快了，七八成", "不对，完成75%", "按计划 75%"),
        ("51 快了，七八成", "按计划", "按计划"),
        ("51 快了，七八成", "好的", "按计划"),
    ],
)
async def test_an_answer_may_begin_with_a_no(at_work: Stage, asked: str, answer: str, told: str) -> None:
    assert "请确认" in await at_work.asked(LIAISON, LIAISON, asked)
    recorded = await at_work.asked(LIAISON, LIAISON, answer)
    assert recorded.startswith("已记录")
    assert told in recorded
    assert "120%" not in recorded


async def test_a_word_to_somebody_else_in_the_group_does_not_end_what_was_asked_back(at_work: Stage) -> None:
    await at_work.adopted()
    await at_work.asked(LIAISON, GROUP, "@qingdan_bot 51 快了，七八成")
    at_work.say(LIAISON, GROUP, "好的")
    await at_work.quiet()
    assert await at_work.rows("SELECT 1 FROM reports") == []
    assert "按计划 75%" in await at_work.asked(LIAISON, GROUP, "完成75%")
