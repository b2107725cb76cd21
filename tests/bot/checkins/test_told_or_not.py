"""What is told of the entry now, and what is planned, asked, forbidden, promised or somebody else's words."""

import pytest

from bot.checkins.reading.reader import CheckIns
from bot.lights.state import State
from tests.bot.checkins.corpus import TODAY
from tests.bot.checkins.told import state

OWN = ("教体局",)


@pytest.mark.parametrize(
    "text",
    [
        "王强：51 完成80%",
        "书记问：51 完成80%",
        "【转】51项已办结",
        "51 答：已办结",
        "51 如遇困难：有困难",
        "51 估计也就完成80%吧",
        "51项迟早能办结",
        "51项材料务必周五前交齐，不得拖延",
        "51项严防出现困难",
        "51项怕出问题",
        "51项满意度口径是95%",
        "51项 64%。阻塞项：场地未完成",
    ],
)
def test_what_may_not_be_told_is_not_recorded(check_ins: CheckIns, text: str) -> None:
    found = check_ins.read(text, TODAY, departments=OWN)
    assert found is None or found.drafts == (), found


@pytest.mark.parametrize(
    "text",
    [
        "群里谁说51项黄了？我们的51项正常推进",
        "51项没办完！谁说办完了？还在装设备",
        "51项的钱用掉85%了，活还在干",
        "51项过半了，具体数没算出来",
        "51项培训覆盖百分之百，不过考核没弄完",
    ],
)
def test_a_rumour_money_and_what_nobody_counted_leave_the_work_going_on(check_ins: CheckIns, text: str) -> None:
    found = check_ins.read(text, TODAY, departments=OWN)
    assert found is not None
    assert [(each.ref, each.state, each.percent) for each in found.drafts] == [("51", State.ON_PLAN, None)]


@pytest.mark.parametrize(
    "text",
    ["请各片区把51项材料今天下班前报上来，勿延误。", "麻烦帮我查一下51项现在有没有逾期", "谢谢您，祝工作顺利"],
)
def test_an_order_a_question_or_a_wish_reports_nothing(check_ins: CheckIns, text: str) -> None:
    assert check_ins.read(text, TODAY, departments=OWN) is None


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("51项。计划进度65%，实际进度68%，超前3个点。", 68),
        ("51项实际60%，计划80%", 60),
        ("51项，计划值50%,实际值41%", 41),
        ("51项，科里给的数是五成", 50),
        ("51项，我们定的口径是百分之五十五，请以此为准", 55),
        ("51项。。。完成。。百分之八十五！！！", 85),
        ("51项验收单(编号GC-2026-118)见附件，总进度90%", 90),
        ("Item 51: overall progress 77%.", 77),
        ("51项，从40%打到58%。", 58),
    ],
)
def test_the_figure_of_now_is_recorded(check_ins: CheckIns, text: str, percent: int) -> None:
    found = check_ins.read(text, TODAY, departments=OWN)
    assert found is not None
    assert [(each.ref, each.state, each.percent) for each in found.drafts] == [("51", State.ON_PLAN, percent)]


def test_an_answer_says_what_it_is_to_be_changed_to(check_ins: CheckIns) -> None:
    found = check_ins.read("领导看了说口径偏高，请改成百分之五十五吧，给您添麻烦了", TODAY, refs=("51",))
    assert found is not None
    assert [each.percent for each in found.drafts] == [55]


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("51项目前没有遇到什么困难，一切照计划", State.ON_PLAN),
        ("51个人品德建设活动，整项已办结，不当之处请指正", State.DONE),
        ("51 停留在五成", State.DIFFICULT),
        ("51项 状态：按计划 进度：60% 困难：无 需协调：无", State.ON_PLAN),
    ],
)
def test_what_is_told_stays_recorded(check_ins: CheckIns, text: str, state: State) -> None:
    found = check_ins.read(text, TODAY, departments=OWN)
    assert found is not None
    assert [each.state for each in found.drafts] == [state]


def test_a_question_for_help_is_told_outright_and_another_one_is_not(check_ins: CheckIns) -> None:
    texts = ("51项等材料等了半个月,能不能麻烦综治办帮我们协调一下?", "51项进度80%，可以吗？")
    found = [check_ins.read(each, TODAY, departments=OWN) for each in texts]
    assert [each is not None and each.is_sure for each in found] == [True, False]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("才到5%，51，方案刚起草", ("按计划", 5)),
        ("51，群众诉求多，难化解。进度三成", ("有困难", 30)),
        ("51，困难已化解，进度三成", ("按计划", 30)),
        ("能不能请综治办出面约公安坐一坐？第51项两家口径对不拢", ("需协调", None)),
        ("51过半了，还在推进，具体多少算不出来", ("按计划", None)),
        ("51办完了，整项办结，请帮忙销号", ("已办结", None)),
        ("51从头到尾一总做完", ("已办结", None)),
        ("51，整项完结", ("已办结", None)),
        ("51，请帮忙协调场地", ("需协调", None)),
    ],
)
def test_what_stands_beside_is_not_lost(check_ins: CheckIns, text: str, expected: tuple[str, int | None]) -> None:
    assert state(check_ins, text) == expected
