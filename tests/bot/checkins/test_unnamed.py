"""Reports that name no entry are asked for it, and talk is left alone."""

import pytest

from bot.checkins.model import Problem
from bot.checkins.reading.reader import CheckIns
from checklist_data.model import Checklist
from tests.bot.checkins.corpus import TODAY


@pytest.fixture(scope="module")
def check_ins(checklist: Checklist) -> CheckIns:
    """The reader over the packaged checklist."""
    return CheckIns(checklist)


@pytest.mark.parametrize(
    "text",
    [
        "我局对相关风险隐患开展了综合治理，措施得力。治理工作涉及多个行业，牵涉单位较多。现进度为百分之六十二，请登记入册。",
        "有关台账已按要求建立，存档备查，分管领导表示满意，本月有较大进展。目前完成约75%，是否对应清单某项，请贵办明示。",
        "那啥，咱单位这个活儿干完一大半了",
    ],
)
def test_a_report_that_names_no_entry_is_asked_for_it(check_ins: CheckIns, text: str) -> None:
    found = check_ins.read(text, TODAY, departments=("应急管理局",))
    assert found is not None
    assert [each.problem for each in found.faults] == [Problem.NO_ENTRY]


def test_long_talk_that_ends_in_no_report_is_left_alone(check_ins: CheckIns) -> None:
    text = "昨天去看了新开的那家超市，东西摆得满满当当。老板说会员卡办得快。满意的人占百分之六十二，我看差不多。"
    assert check_ins.read(text, TODAY, departments=("应急管理局",)) is None
