"""What is said fits whom it is said to: their role, their language, and what they can do next."""

import pytest

from storage.people import Role
from tests.conversations.stage import COLLEAGUE, LIAISON, STRANGER, Stage


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
