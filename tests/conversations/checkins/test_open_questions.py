"""What was asked back stays open: over a restart, and where one of the messages is deleted."""

from storage.people import Role
from tests.conversations.checkins.reported import reported
from tests.conversations.live import Live
from tests.conversations.stage import LIAISON, STRANGER, Stage
from tests.stages import OpenStage

DEPARTMENT = "教体局"
UNCLEAR = "51 演练搞完了"


async def at_work(stage: Stage) -> None:
    await stage.appoint(LIAISON, Role.LIAISON, DEPARTMENT)


async def test_the_answer_comes_after_a_restart(open_stage: OpenStage) -> None:
    async with open_stage() as stage:
        await at_work(stage)
        assert "尚未记录，请确认" in await stage.asked(LIAISON, LIAISON, UNCLEAR)
    async with open_stage() as stage:
        await _skip_seen_updates(stage)
        assert "已记录" in await stage.asked(LIAISON, LIAISON, "已办结")
        assert await reported(stage) == [(DEPARTMENT, "51", "done", None, "演练搞完了")]


async def _skip_seen_updates(stage: Stage) -> None:
    """The platform is made anew, and counts its updates from one: what was seen is not handled again."""
    stage.say(STRANGER, STRANGER, "消防归谁管")
    await stage.quiet()


async def test_the_answer_counts_where_the_question_was_deleted(live: Live) -> None:
    await at_work(live)
    await live.asked(LIAISON, LIAISON, UNCLEAR)
    _delete_last(live)
    assert "已记录" in await live.asked(LIAISON, LIAISON, "已办结")
    assert [line[1:3] for line in await reported(live)] == [("51", "done")]


async def test_a_no_is_confirmed_anew_where_the_question_was_deleted(live: Live) -> None:
    await at_work(live)
    await live.asked(LIAISON, LIAISON, UNCLEAR)
    _delete_last(live)
    assert await live.asked(LIAISON, LIAISON, "不用了") == "好的，这条没有记录。"
    assert await reported(live) == []


async def test_it_is_asked_back_where_the_report_was_deleted_at_once(live: Live) -> None:
    await at_work(live)
    number = live.say(LIAISON, LIAISON, UNCLEAR)
    del live.chat(LIAISON).messages[number]
    assert "尚未记录，请确认" in (await live.said(LIAISON))["text"]
    assert "已记录" in await live.asked(LIAISON, LIAISON, "按计划")


async def test_a_question_that_was_passed_over_says_that_nothing_came_of_it(stage: Stage) -> None:
    await at_work(stage)
    await stage.asked(LIAISON, LIAISON, "这周家庭教育那块推进顺利")
    passed_over = len(stage.own(LIAISON)) - 1
    assert "已记录" in await stage.asked(LIAISON, LIAISON, "12 进展顺利，下周开会")
    await stage.until(lambda: "那里没有的，请重新填报" in stage.own(LIAISON)[passed_over]["text"])
    assert [line[1] for line in await reported(stage)] == ["12"]


def _delete_last(stage: Stage) -> None:
    del stage.chat(LIAISON).messages[stage.own(LIAISON)[-1]["message_id"]]


async def test_a_number_alone_is_asked_about_and_its_text_is_a_word_away(stage: Stage) -> None:
    await at_work(stage)
    asked = await stage.asked(LIAISON, LIAISON, "51")
    assert "进展如何" in asked
    assert "第51项”" in asked
    assert "51.1" in await stage.asked(LIAISON, LIAISON, "第51项")


async def test_a_number_behind_an_answer_is_read_as_one_of_those_that_it_names(stage: Stage) -> None:
    await at_work(stage)
    await stage.asked(LIAISON, LIAISON, "教体局牵头哪些任务")
    assert "51.1" in await stage.asked(LIAISON, LIAISON, "51")


async def test_a_number_alone_of_somebody_who_reports_nothing_is_a_question(stage: Stage) -> None:
    assert "51.1" in await stage.asked(STRANGER, STRANGER, "51")


async def test_a_difficulty_of_what_was_spoken_of_before_stays_one_once_the_entry_is_named(stage: Stage) -> None:
    await at_work(stage)
    assert "没有写明是哪一项" in await stage.asked(LIAISON, LIAISON, "上次说的那项有困难")
    assert "有困难" in await stage.asked(LIAISON, LIAISON, "51")


async def test_more_than_half_is_progress_and_asks_nothing(stage: Stage) -> None:
    await at_work(stage)
    assert "没有写明是哪一项" in await stage.asked(LIAISON, LIAISON, "进度过半")
    assert "按计划" in await stage.asked(LIAISON, LIAISON, "51")
