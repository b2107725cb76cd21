"""A question that found no answer: a reply of the office answers it from then on."""

import pytest

from tests.conversations.office.lists import last
from tests.conversations.stage import LIAISON, OWNER, STRANGER, Stage

QUESTION = "游泳池水质谁负责"


async def asked(stage: Stage, who: str = STRANGER) -> str:
    """Somebody asks what the checklist does not say; the bot's answer."""
    return await stage.asked(who, who, QUESTION)


@pytest.mark.parametrize("reply", ["按第25项回答", "1 按第25项回答", "“游泳池水质”按25项回答", "第1个按照第25项答复"])
async def test_a_reply_to_the_list_answers_the_question_from_then_on(stage: Stage, reply: str) -> None:
    assert "没有写到" in await asked(stage)
    stage.say(OWNER, OWNER, "/misses")
    number, text = await last(stage)
    assert f"1. {QUESTION}（1次" in text
    stage.say(OWNER, OWNER, reply, reply_to=number)
    number, text = await last(stage)
    assert "今后问“游泳池水质”，按第25项" in text
    assert "应急管理局" in await stage.asked(LIAISON, LIAISON, "游泳池水质归谁管？")
    assert "应急管理局" in await asked(stage), "the same question of a moment ago is not pointed to its old answer"
    await stage.pressed(OWNER, OWNER, number, "撤销")
    stage.wind(minutes=2)
    assert "没有写到" in await stage.asked(LIAISON, LIAISON, "游泳池水质由谁牵头")
    stage.say(OWNER, OWNER, "/misses")
    assert QUESTION in (await last(stage))[1], "it has no answer again"


async def test_the_askers_are_told_where_the_office_wishes(stage: Stage) -> None:
    await asked(stage)
    stage.say(OWNER, OWNER, "/misses")
    number, _ = await last(stage)
    await stage.pressed(OWNER, OWNER, number, "1")
    stage.say(OWNER, OWNER, "按第25项回答", reply_to=number)
    number, _ = await last(stage)
    before = len(stage.own(STRANGER))
    await stage.pressed(OWNER, OWNER, number, "告诉提问人（1）")
    _, text = await last(stage, STRANGER)
    assert len(stage.own(STRANGER)) == before + 1
    assert "您此前问的“游泳池水质谁负责”" in text
    assert "应急管理局" in text


@pytest.mark.parametrize(
    ("reply", "told"), [("按第999项回答", "没有查到这一项"), ("7 按第25项回答", "请写明是哪一个问题")]
)
async def test_a_reply_that_does_not_fit_adds_nothing(stage: Stage, reply: str, told: str) -> None:
    await asked(stage)
    stage.say(OWNER, OWNER, "/misses")
    number, _ = await last(stage)
    stage.say(OWNER, OWNER, reply, reply_to=number)
    assert told in (await last(stage))[1]
    assert await stage.rows("SELECT 1 FROM wordings") == []
