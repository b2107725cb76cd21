"""More time: asked for in two taps or in words, and decided by the office."""

import re

from storage.people import Role
from tests.conversations.duties.drill import drill, last, said_about, states, through
from tests.conversations.stage import LIAISON, OWNER, Stage


async def extension_asked_for(stage: Stage) -> int:
    """A liaison is reminded of a drill and presses for another day; the number of the reminder."""
    await drill(stage)
    await through(stage, "2026-12-04")
    number = last(stage, LIAISON)["message_id"]
    await stage.pressed(LIAISON, LIAISON, number, "延期")
    await stage.quiet()
    return int(number)


async def reason_written(stage: Stage) -> int:
    """The reason for another day is told in words; the number of the reminder."""
    number = await extension_asked_for(stage)
    stage.say(LIAISON, LIAISON, "场地在装修", reply_to=number)
    await stage.quiet()
    return number


async def test_more_time_takes_two_taps_and_the_office_decides(stage: Stage) -> None:
    number = await extension_asked_for(stage)
    await stage.pressed(LIAISON, LIAISON, number, "等待上级部署")
    await stage.quiet()
    await stage.pressed(LIAISON, LIAISON, number, "12月29日")
    await stage.quiet()
    assert "已提交综治办" in last(stage, LIAISON)["text"]
    asked = last(stage, OWNER)
    assert "12月15日 → 12月29日" in asked["text"]
    await stage.pressed(OWNER, OWNER, asked["message_id"], "同意")
    await stage.quiet()
    assert any("综治办同意" in each["text"] for each in stage.own(LIAISON))
    (row,) = await stage.rows("SELECT due, moves FROM occurrences")
    assert (row["due"], row["moves"]) == ("2026-12-29", 1)
    (kept,) = await stage.rows("SELECT old, new, reason FROM redatings")
    assert (kept["old"], kept["new"], kept["reason"]) == ("2026-12-15", "2026-12-29", "等待上级部署")
    await through(stage, "2026-12-07", "2026-12-15", "2026-12-16", "2026-12-29")
    said = said_about(stage, LIAISON)
    assert not any(each.startswith("日期调整") for each in said), "who has asked was told at once"
    assert "经综治办同意，由12月15日延至12月29日（等待上级部署）" in said[-1]
    assert "今天（12月29日）到期" in said[-1]
    assert not any("逾期" in each for each in said)
    assert (await states(stage))["0 lead:教体局"] == "sent"


async def test_what_the_office_grants_to_itself_is_said_to_it_once(stage: Stage) -> None:
    await drill(stage)
    await stage.appoint(OWNER, Role.LIAISON, "教体局")
    await through(stage, "2026-12-04")
    number = next(each["message_id"] for each in reversed(stage.own(OWNER)) if "消防演练" in each["text"])
    for button in ("延期", "等待上级部署", "12月29日"):
        await stage.pressed(OWNER, OWNER, number, button)
        await stage.quiet()
    await through(stage, "2026-12-07")
    assert sum("综治办同意" in each["text"] for each in stage.own(OWNER)) == 1
    assert not any(each.startswith("日期调整") for each in said_about(stage, OWNER))


async def test_reason_and_day_may_be_written(stage: Stage) -> None:
    number = await reason_written(stage)
    stage.say(LIAISON, LIAISON, "随便哪天", reply_to=number)
    await stage.quiet()
    assert "没有读懂日期" in last(stage, LIAISON)["text"]
    stage.say(LIAISON, LIAISON, "12月25日", reply_to=number)
    await stage.quiet()
    (row,) = await stage.rows("SELECT reason, new_due FROM requests")
    assert (row["reason"], row["new_due"]) == ("场地在装修", "2026-12-25")


async def test_the_question_that_follows_an_answer_in_words_can_be_answered_itself(stage: Stage) -> None:
    await reason_written(stage)
    asked = last(stage, LIAISON)["message_id"]
    assert "12月29日" in stage.buttons(LIAISON, asked)
    stage.say(LIAISON, LIAISON, "12月25日", reply_to=asked)
    await stage.quiet()
    (row,) = await stage.rows("SELECT reason, new_due FROM requests")
    assert (row["reason"], row["new_due"]) == ("场地在装修", "2026-12-25")


async def test_who_says_that_it_is_not_theirs_reads_nothing_of_days(stage: Stage) -> None:
    await drill(stage)
    await through(stage, "2026-12-04")
    number = last(stage, LIAISON)["message_id"]
    for each in ("不是我负责", "职能不在本部门"):
        await stage.pressed(LIAISON, LIAISON, number, each)
        await stage.quiet()
    text = next(each["text"] for each in stage.own(LIAISON) if each["message_id"] == number)
    assert "核定之前仍由贵单位负责" in text
    assert "日期" not in text


async def test_a_day_in_the_next_year_is_told_with_its_year(stage: Stage) -> None:
    await drill(stage)
    await through(stage, "2026-12-04")
    number = last(stage, LIAISON)["message_id"]
    for button in ("延期", "等待上级部署", "2027年"):
        await stage.pressed(LIAISON, LIAISON, number, button)
        await stage.quiet()
    assert re.search("延至2027年1月", last(stage, LIAISON)["text"])
    assert "12月15日 → 2027年1月" in last(stage, OWNER)["text"]
