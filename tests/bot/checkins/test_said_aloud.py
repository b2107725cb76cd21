"""Reports as they are said aloud: the number of an entry behind words of its title, with no word that it is one."""

from collections.abc import Collection
from datetime import date

import pytest

from bot.checkins.reading.reader import CheckIns
from bot.lights.state import State

DAY = date(2026, 11, 23)
Said = tuple[str, State, int | None]


def _told(check_ins: CheckIns, text: str, departments: Collection[str]) -> list[Said]:
    found = check_ins.read(text, DAY, departments=departments)
    return [(each.ref, each.state, each.percent) for each in found.drafts] if found else []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "今天把手上的活都捋了一遍，社会公德四十八还在照计划推进，没有什么变化。",
            [("48", State.ON_PLAN, None)],
        ),
        ("上午开会耽误了，志愿服务先不说，公共卫生这一项二十七目前做到了百分之四十。", [("27", State.ON_PLAN, 40)]),
        ("这两天一直在跑，家庭美德就是四十九，人手不够，有困难。", [("49", State.DIFFICULT, None)]),
        (
            "公共参与先放一放，家庭美德四十九做到七成，社会公德四十八项做到六成。",
            [("49", State.ON_PLAN, 70), ("48", State.ON_PLAN, 60)],
        ),
    ],
)
def test_a_number_behind_words_of_its_title_names_the_entry(check_ins: CheckIns, text: str, told: list[Said]) -> None:
    assert _told(check_ins, text, ["社会事业局"]) == told


@pytest.mark.parametrize(
    "text",
    [
        "今天开会，说到社会公德四十八个点位，都在照计划推进。",
        "刚才通报了社会公德四十八万元经费的事，都在照计划推进。",
        "会上说红白喜事四十八还是四十九桌都行，照计划推进。",
        "食堂里公共卫生二十几条都贴出来了，照计划推进。",
    ],
)
def test_a_number_that_counts_names_none(check_ins: CheckIns, text: str) -> None:
    assert _told(check_ins, text, ["社会事业局"]) == []


@pytest.mark.parametrize(
    ("text", "refs"),
    [
        ("三项和四十七项没有什么新情况，照旧推进", ["3", "47"]),
        ("四项、十一项跟四十七项都在按计划推进", ["4", "11", "47"]),
        ("三项和五项任务都完成了", []),
    ],
)
def test_entries_said_aloud_one_beside_another_are_all_meant(check_ins: CheckIns, text: str, refs: list[str]) -> None:
    assert [ref for ref, *_ in _told(check_ins, text, ["财政局"])] == refs
