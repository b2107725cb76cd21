"""What is asked for, wished, supposed or denied of an entry: it tells nothing, whatever its words are."""

import pytest

from bot.checkins.reading.reader import CheckIns
from bot.lights.state import State
from tests.bot.checkins.corpus import TODAY

OWN = ("官园街道",)


@pytest.mark.parametrize(
    "text",
    [
        "可否把56项最近三次填报导给我",
        "56项上报有模板没有，发一份给我",
        "给我看一下第52项上一期报的内容",
        "若经费下月到位，第52项届时可达到80%",
        "要是48项能自己办结，我请大家喝奶茶",
        "如需第56项的佐证材料，请联系我们",
        "愿第44项早日收官，盼诸位共同努力",
        "好想明天一觉醒来55项就100%了呀",
        "我没讲过52项办结，你们莫乱传",
        "我不敢讲56项已经办结，你千万别这么写",
        "要不是下雨，28项演练今天就搞了",
        "昨天梦见44项检查，吓醒了",
        "别把48项跟36项搞混了啊各位",
        "下周三下午讨论52项，请准时参加",
        "听上头口气，52项怕是要改成每月报",
        "第52项有困难怎么填？选哪个状态？",
    ],
)
def test_what_is_not_told_is_left_alone(check_ins: CheckIns, text: str) -> None:
    assert check_ins.read(text, TODAY, departments=OWN) is None


@pytest.mark.parametrize("text", ["忙了一阵，2027年的52项打算推智慧监管", "老清单里的52项早就完结了，那阵子的事"])
def test_another_year_is_not_now(check_ins: CheckIns, text: str) -> None:
    found = check_ins.read(text, TODAY, departments=OWN)
    assert found is None or found.drafts == ()


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("麻烦综治办就52项开一次协调会，我们喊不动", State.COORDINATE),
        ("要是再没人手56项就难了，目前缺人", State.DIFFICULT),
        ("要是天气好，56项下周收尾，目前还在推进", State.ON_PLAN),
    ],
)
def test_help_and_what_is_so_by_now_is_told_in_any_mood(check_ins: CheckIns, text: str, state: State) -> None:
    found = check_ins.read(text, TODAY, departments=OWN)
    assert found is not None
    assert [each.state for each in found.drafts] == [state]
