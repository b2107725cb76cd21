"""Entries that a message names in the midst of its words, and the words around them."""

import pytest

from bot.checkins.reading.reader import CheckIns
from bot.lights.state import State
from tests.bot.checkins.corpus import TODAY

OWN = ("官园街道",)


def told(check_ins: CheckIns, text: str, department: str = "官园街道") -> list[tuple[str, State, int | None]]:
    found = check_ins.read(text, TODAY, departments=(department,))
    assert found is not None, text
    assert found.faults == (), (text, found.faults)
    return [(each.ref, each.state, each.percent) for each in found.drafts]


@pytest.mark.parametrize(
    ("text", "ref", "percent"),
    [
        ("上午去医院看了趟腰，回来堵车，晚了，56项网格这块还在推进，没什么变化，明天还要去复查", "56", None),
        ("本来想明天一起报的，怕忘，13项出租屋这块进度是六成五，别人家我没问，先说到这", "13", 65),
        ("前面讲了一堆客套话，您别嫌烦，省特色II-4(1)，目前做到百分之四十五", "II-4(1)", 45),
        ("昨日，我们就27项开展消杀夜查，行动在续", "27", None),
        ("隔壁街道的人来串门，说他们都弄完了，我们II-5(2)这条，考核办法在改第三稿", "II-5(2)", None),
    ],
)
def test_news_is_believed_wherever_it_stands(check_ins: CheckIns, text: str, ref: str, percent: int | None) -> None:
    assert told(check_ins, text) == [(ref, State.ON_PLAN, percent)]


def test_each_of_several_entries_owns_the_clauses_from_where_it_is_named(check_ins: CheckIns) -> None:
    text = "忙到现在才坐下，48项的善行榜还在做，28项的应急队伍组建完成度百分之八十五"
    assert told(check_ins, text) == [("48", State.ON_PLAN, None), ("28", State.ON_PLAN, 85)]


def test_a_series_begins_with_its_first_entry(check_ins: CheckIns) -> None:
    text = "本周情况：①第25项，检查继续；②第28项，脚本已定，正在排练；③第29项，已办结。"
    found = told(check_ins, text, "宜阳公安分局")
    assert [(ref, state) for ref, state, _ in found] == [
        ("25", State.ON_PLAN), ("28", State.ON_PLAN), ("29", State.DONE),
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["这个月受理意见37条，办了29条", "跑了一上午，一共44项任务要报", "今年还有6项任务"])
def test_what_counts_names_no_entry(check_ins: CheckIns, text: str) -> None:
    found = check_ins.read(text, TODAY, departments=OWN)
    assert found is None or found.drafts == ()


@pytest.mark.parametrize("text", ["移送线索3条,第11项持续推进", "处理线索3条，11项持续推进"])
def test_what_is_counted_before_an_entry_is_no_entry(check_ins: CheckIns, text: str) -> None:
    found = told(check_ins, text, "纪检监察工委")
    assert [(ref, state) for ref, state, _ in found] == [("11", State.ON_PLAN)]


def test_nothing_is_looked_for_where_the_writer_is_unknown(check_ins: CheckIns) -> None:
    assert check_ins.read("早上忙了一阵，网格管理服务这块，56项还在推进", TODAY) is None


def test_the_number_is_kept_where_it_stands_within_a_phrase(check_ins: CheckIns) -> None:
    found = check_ins.read("附件为56项验收申请.pdf，尚未批复", TODAY, departments=OWN)
    assert found is not None
    assert [(each.state, "56项验收申请.pdf" in each.text) for each in found.drafts] == [(State.ON_PLAN, True)]


def test_an_entry_is_named_by_its_title_at_the_beginning(check_ins: CheckIns) -> None:
    assert told(check_ins, "家庭美德建设：推进正常。", "妇联") == [("49", State.ON_PLAN, None)]


def test_a_number_with_the_title_of_another_entry_is_asked_about(check_ins: CheckIns) -> None:
    found = check_ins.read("第31项保护公民个人信息安全，进度六成。", TODAY, departments=("宜阳公安分局",))
    assert found is not None
    assert found.drafts == ()


@pytest.mark.parametrize(
    ("text", "department", "expected"),
    [
        ("54／已办结／无遗留。", "工会", [("54", State.DONE, None)]),
        ("54/已办结/无遗留", "工会", [("54", State.DONE, None)]),
        ("巡查地灾点26处／28项／11月16日。", "官园街道", [("28", State.ON_PLAN, None)]),
        ("23：11月10日查企业19家", "应急管理局", [("23", State.ON_PLAN, None)]),
        ("24 道路交通 45%\n58 智能基础设施 30%", "经济发展局", [("24", State.ON_PLAN, 45), ("58", State.ON_PLAN, 30)]),
        ("11.19 我们55项搞了场议事，还在理", "官园街道", [("55", State.ON_PLAN, None)]),
    ],
)
def test_telegrams_are_read(
    check_ins: CheckIns, text: str, department: str, expected: list[tuple[str, State, int | None]]
) -> None:
    assert told(check_ins, text, department) == expected


def test_points_that_are_said_name_no_entries(check_ins: CheckIns) -> None:
    text = "现将第13项进展报告如下：一是对出租房屋登记；二是对信息更新；三是开展走访。下步按方案推进。"
    assert told(check_ins, text, "宜阳公安分局") == [("13", State.ON_PLAN, None)]
