"""What was asked back is completed by a press, a reply or the next words; another topic leaves it alone."""

from typing import Any

import pytest

from storage.people import Role
from tests.conversations.live import Live
from tests.conversations.stage import COLLEAGUE, GROUP, LIAISON, Stage

ITEM = "51"


async def asked_back(stage: Stage, text: str, chat: str = LIAISON) -> int:
    """A liaison reports something that is asked back; the number of the question."""
    await stage.appoint(LIAISON, Role.LIAISON, stage.parties(ITEM)[0])
    if chat == GROUP:
        await stage.adopted()
    stage.say(LIAISON, chat, text)
    await stage.quiet()
    question = stage.own(chat)[-1]
    assert "尚未记录" in question["text"]
    assert await recorded(stage) == []
    return int(question["message_id"])


async def recorded(stage: Stage) -> list[tuple[Any, ...]]:
    """What is recorded: entry, state, percentage, words."""
    await stage.quiet()
    statement = (
        "SELECT ref, state, percent, text FROM versions JOIN reports ON reports.id = report"
        " WHERE withdrawn = 0 ORDER BY report, number"
    )
    return [tuple(each) for each in await stage.rows(statement)]


async def test_what_was_understood_is_recorded_by_one_tap(stage: Stage) -> None:
    number = await asked_back(stage, "51 演练搞完了")
    assert "当成“按计划”记下吗" in stage.own(LIAISON)[-1]["text"]
    assert list(stage.buttons(LIAISON, number)) == ["按计划", "已办结", "有困难", "不记录"]
    await stage.pressed(LIAISON, LIAISON, number, "有困难")
    assert await recorded(stage) == [(ITEM, "difficult", None, "演练搞完了")]
    assert "已记录" in stage.own(LIAISON)[-1]["text"]
    assert list(stage.buttons(LIAISON, number)) == ["撤销"]


@pytest.mark.parametrize(
    ("said", "answer", "line"),
    [
        ("51 演练搞完了", "按计划", (ITEM, "on plan", None, "演练搞完了")),
        ("51 演练搞完了", "是的", (ITEM, "on plan", None, "演练搞完了")),
        ("51 演练搞完了", "完成80%", (ITEM, "on plan", 80, "演练搞完了")),
        ("51 暂缓", "有困难，缺场地", (ITEM, "difficult", None, "暂缓；缺场地")),
        ("完成80%，已建三所", "51", (ITEM, "on plan", 80, "已建三所")),
        ("99 完成80%", "是第51项", (ITEM, "on plan", 80, "")),
        ("/checkin 51", "已办结", (ITEM, "done", None, "")),
        ("51 未完成80%", "只完成两成", (ITEM, "on plan", 20, "未完成80%；只完成两成")),
    ],
)
@pytest.mark.parametrize("replies", [True, False])
async def test_an_answer_in_words_completes_the_report(
    stage: Stage, said: str, answer: str, line: tuple[Any, ...], *, replies: bool
) -> None:
    number = await asked_back(stage, said)
    stage.say(LIAISON, LIAISON, answer, **({"reply_to": number} if replies else {}))
    assert await recorded(stage) == [line]
    assert stage.buttons(LIAISON, number) == {}, "the question is over"


@pytest.mark.parametrize("replies", [True, False])
@pytest.mark.parametrize("answer", ["按计划", "对"])
async def test_in_a_group_too(live: Live, answer: str, *, replies: bool) -> None:
    number = await asked_back(live, f"{name(live)} 51 演练搞完了", GROUP)
    live.say(LIAISON, GROUP, answer, **({"reply_to": number} if replies else {}))
    assert [each[:2] for each in await recorded(live)] == [(ITEM, "on plan")]


@pytest.mark.parametrize("words", ["好的", "不用了", "收到", "大家辛苦了"])
async def test_what_may_be_for_others_in_a_group_completes_nothing(live: Live, words: str) -> None:
    await asked_back(live, f"{name(live)} 51 演练搞完了", GROUP)
    live.say(LIAISON, GROUP, words)
    assert await recorded(live) == []


async def test_a_colleague_answers_for_nobody(live: Live) -> None:
    number = await asked_back(live, f"{name(live)} 51 演练搞完了", GROUP)
    await live.appoint(COLLEAGUE, Role.DEPUTY, live.parties(ITEM)[0])
    live.say(COLLEAGUE, GROUP, "按计划")
    assert await recorded(live) == []
    shown = await live.pressed(COLLEAGUE, GROUP, number, "按计划")
    assert "这条是给原发送人的" in shown
    assert await recorded(live) == []


@pytest.mark.parametrize("between", ["教体局牵头哪些任务？", "谢谢", "/status", "51项谁牵头", "消防归谁管"])
async def test_another_topic_in_between_completes_nothing(stage: Stage, between: str) -> None:
    await asked_back(stage, "51 演练搞完了")
    stage.say(LIAISON, LIAISON, between)
    await stage.quiet()
    stage.say(LIAISON, LIAISON, "是的")
    assert await recorded(stage) == []


@pytest.mark.parametrize("question", ["按计划是什么意思", "有困难怎么办", "算按计划吗", "按计划？", "51项谁牵头？"])
@pytest.mark.parametrize("replies", [True, False])
async def test_a_question_is_a_question(stage: Stage, question: str, *, replies: bool) -> None:
    number = await asked_back(stage, "51 演练搞完了")
    stage.say(LIAISON, LIAISON, question, **({"reply_to": number} if replies else {}))
    assert await recorded(stage) == []


async def test_a_report_on_another_entry_is_a_report_of_its_own(stage: Stage) -> None:
    number = await asked_back(stage, "51 演练搞完了")
    stage.say(LIAISON, LIAISON, "49 按计划")
    assert await recorded(stage) == [("49", "on plan", None, "")]
    stage.say(LIAISON, LIAISON, "49 有困难 缺人", reply_to=number)
    assert [each[0] for each in await recorded(stage)] == ["49", "49"]


async def test_next_words_answer_within_half_an_hour_and_a_reply_later(stage: Stage) -> None:
    number = await asked_back(stage, "51 演练搞完了")
    stage.wind(minutes=31)
    stage.say(LIAISON, LIAISON, "是的")
    assert await recorded(stage) == []
    stage.say(LIAISON, LIAISON, "是的", reply_to=number)
    assert [each[:2] for each in await recorded(stage)] == [(ITEM, "on plan")]


@pytest.mark.parametrize("answer", ["不用了", "算了"])
async def test_a_no_records_nothing_and_ends_the_question(stage: Stage, answer: str) -> None:
    number = await asked_back(stage, "51 演练搞完了")
    stage.say(LIAISON, LIAISON, answer)
    assert await recorded(stage) == []
    assert stage.buttons(LIAISON, number) == {}
    assert "没有记录" in str(stage.own(LIAISON)[-1]["text"])


async def test_what_an_answer_leaves_open_is_asked_once_more_and_no_word_is_lost(stage: Stage) -> None:
    await asked_back(stage, "51 演练搞完了")
    stage.say(LIAISON, LIAISON, "七八成吧")
    assert await recorded(stage) == []
    assert "尚未记录" in stage.own(LIAISON)[-1]["text"]
    stage.say(LIAISON, LIAISON, "七成")
    assert [each[:3] for each in await recorded(stage)] == [(ITEM, "on plan", 70)]
    assert "演练搞完了" in (await recorded(stage))[0][3]


async def test_words_that_do_not_say_how_it_stands_are_asked_once_more(stage: Stage) -> None:
    await asked_back(stage, "51 暂缓")
    stage.say(LIAISON, LIAISON, "已召开三次会议")
    assert await recorded(stage) == []
    number = stage.own(LIAISON)[-1]["message_id"]
    await stage.pressed(LIAISON, LIAISON, number, "按计划")
    assert await recorded(stage) == [(ITEM, "on plan", None, "暂缓；已召开三次会议")]


async def test_two_entries_that_are_open_are_asked_one_after_the_other(stage: Stage) -> None:
    number = await asked_back(stage, "51 演练搞完了\n49 暂缓")
    await stage.pressed(LIAISON, LIAISON, number, "已办结")
    await stage.quiet()
    assert await recorded(stage) == []
    stage.say(LIAISON, LIAISON, "有困难，缺经费", reply_to=number)
    found = {each[0]: each[1] for each in await recorded(stage)}
    assert found == {ITEM: "done", "49": "difficult"}


async def test_the_first_words_corrected_take_the_place_of_the_question(stage: Stage) -> None:
    number = await asked_back(stage, "51 演练搞完了")
    message = max(each for each, said in stage.chat(LIAISON).messages.items() if said["from"]["id"] == int(LIAISON))
    stage.edit(LIAISON, message, "51 按计划 演练搞完了")
    assert [each[:2] for each in await recorded(stage)] == [(ITEM, "on plan")]
    assert stage.buttons(LIAISON, number) == {}


async def test_a_picture_with_the_first_words_proves_the_completed_report(stage: Stage) -> None:
    await stage.appoint(LIAISON, Role.LIAISON, stage.parties(ITEM)[0])
    stage.send(LIAISON, LIAISON, "演练.jpg", "51 演练搞完了", kind="photo")
    await stage.quiet()
    await stage.pressed(LIAISON, LIAISON, stage.own(LIAISON)[-1]["message_id"], "已办结")
    assert [each[:2] for each in await recorded(stage)] == [(ITEM, "done")]
    assert len(await stage.rows("SELECT 1 FROM proofs")) == 1


async def test_the_day_counts_from_when_each_was_written(stage: Stage) -> None:
    await asked_back(stage, "51 昨天完成七八成")
    stage.say(LIAISON, LIAISON, "七成")
    await stage.quiet()
    (row,) = await stage.rows("SELECT day, made_at FROM versions")
    today = stage.world.clock.reading().astimezone(stage.services.zone).date()
    assert (today - type(today).fromisoformat(row["day"])).days == 1


def name(stage: Live) -> str:
    """The bot as it is mentioned."""
    return f"@{stage.deployment.bot.username}"
