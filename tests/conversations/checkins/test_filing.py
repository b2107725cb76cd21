"""What is refused of a report: entries of others, what is for reference, strangers, what is forwarded."""

from tests.conversations.checkins.reported import ITEM, at_work, department_of, reported
from tests.conversations.stage import GROUP, LIAISON, OWNER, STRANGER, Stage


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
