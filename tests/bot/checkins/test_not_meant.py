"""What looks like a report and is not meant as one is asked about, or left alone, kind by kind."""

import pytest

from bot.checkins.reading.reader import CheckIns
from bot.lights.state import State
from tests.bot.checkins.corpus import TODAY

OWN = ("综治办",)


@pytest.mark.parametrize(
    "text",
    [
        "测试一下 59 完成80%",
        "资金到位率｜59｜60%",
        "59｜目标 100%｜实际 —",
        "59能不能报办结？请示一下。",
        "测试：59已办结",
        "试试看，59 完成66%",
        "先测试下，59 有困难",
        "我随便写的，59 完成88%",
        "59 完成88%，我瞎填的",
        "开个玩笑，59已经办结",
        "59已办结，开玩笑的",
        "已登记：59 按计划 80%",
        "原文是“59项完成80%得满分”",
        "59考核标准是完成90%",
        "59按照细则完成80%才得分",
        "59完成90%得5分",
        "细则规定59完成100%",
        "领导在会上讲59项要在年底前完成90%",
        "通知要求各单位59项本月底前办结",
        "根据通知，59应于12月31日前完成",
        "59必须达到100%",
        "59务必于周五前办结",
        "59要求完成率达到95%",
        "全市59项平均完成80%",
        "59平均完成80%",
        "59我待会儿填80%",
        "59准备报已办结",
        "59想填80%，可以不",
        "59稍后填",
        "59进展如下，稍后发",
        "59可能完成了80%吧我不确定",
        "59完成80%，我也拿不准",
        "59不是我们报的80%",
        "don't mark 59 done",
        "do not close item 59, it is not complete",
        "先别标59办结",
        "59床病人情况稳定，按计划明天出院",
        "I think 59 is done but not sure",
        "48.3没有完成就不能销号",
        "59完成后请告诉我",
        "59项咱们抓紧办结啊",
        "59大家加把劲",
        "59也要抓紧",
        "59办结了跟我说一声",
        "48.3要办结得先有方案",
        "59完成80%够不够",
        "59报80%高不高",
        "59就算完成80%也得不了分",
        "59即使办结了也没用",
        "59表面上办结，实际没落实",
        "59一度完成80%",
        "59完成80%有难度",
        "59项任务中已完成40项",
        "共59项任务，已完成80%",
        "59 80%都是问题",
        "59电量还剩80%",
        "59经费还剩20%",
        "48③已办结",
        "48第3小点，完成70%",
        "48号第3小点写成了第2小点",
        "53四小点完成60%",
        "48 ②完成80%",
        "59公里完成80%",
        "59高速完成80%",
        "59以下人群完成80%",
        "59-60岁走访完成",
        "59中学完成排查",
        "59上报要求：完成80%以上",
        "59的80%从哪来的",
        "59 80%左右吧，具体等统计",
        "59他们让我报80%，我没同意",
        "59没人跟我说办结了",
        "59“正在推进”这个词不合适",
        "59《关于完成80%任务的通知》收到",
        "59困难在哪",
        "59有没有困难你们最清楚",
        "59改成有困难可以吗",
        "59有困难怎么报",
        "59有困难找谁",
        "59需协调的话找哪个科",
        "59需要帮忙吗",
        "59千万别写有困难",
        "59怎么又变成有困难了",
        "59办结了没有啊，领导在问",
        "59办结没，领导催",
        "59办完没有呀，急",
        "59搞完了没得，主任问起",
        "59去年有困难",
        "59以前有困难",
        "59如有困难及时报",
        "59群里说有困难，我们这没有",
    ],
)
def test_what_is_not_meant_is_not_recorded(check_ins: CheckIns, text: str) -> None:
    found = check_ins.read(text, TODAY, departments=OWN)
    assert found is None or found.drafts == (), found


@pytest.mark.parametrize(
    "text",
    [
        "代财政局报：59完成80%",
        "我帮财政局报一下59 完成80%",
        "替公安分局填个59已办结",
        "财政局托我报一下，59完成80%",
        "59该财政局完成80%",
        "59按计划，财政局的完成了80%",
        "59没动，公安分局那边已完成80%",
    ],
)
def test_what_another_department_has_done_is_asked_back(check_ins: CheckIns, text: str) -> None:
    found = check_ins.read(text, TODAY, departments=OWN)
    assert found is None or found.drafts == (), found


@pytest.mark.parametrize(
    ("text", "state", "percent"),
    [
        ("59测试题已出，完成80%", State.ON_PLAN, 80),
        ("59完成65%，领导要求月底到80%", State.ON_PLAN, 65),
        ("按照会议要求，59按计划推进", State.ON_PLAN, None),
        ("59按要求完成80%", State.ON_PLAN, 80),
        ("59全市现场会已召开，完成80%", State.ON_PLAN, 80),
        ("59完成80%，材料稍后发", State.ON_PLAN, 80),
        ("59已完成80%，验收时间不确定", State.ON_PLAN, 80),
        ("59即使下雨也照常推进", State.ON_PLAN, None),
        ("59没有经费就没法开展", State.DIFFICULT, None),
        ("59完成80% 有困难：缺人手", State.DIFFICULT, 80),
        ("59不对不对，是完成85%", State.ON_PLAN, 85),
        ("59完成80%，和财政局联合开展检查", State.ON_PLAN, 80),
        ("59在抓紧办理", State.ON_PLAN, None),
        ("59正抓紧推进，已走访12户", State.ON_PLAN, None),
        ("59有困难，缺经费怎么办", State.DIFFICULT, None),
        ("59有困难没人愿意来", State.DIFFICULT, None),
        ("59是否有困难：是", State.DIFFICULT, None),
        ("59遇到困难，请领导帮忙协调", State.COORDINATE, None),
        ("59去年有困难的户今年都走访了，完成80%", State.ON_PLAN, 80),
        ("59力争年底达到95%", State.ON_PLAN, None),
        ("59已完成全部任务，请登记", State.DONE, None),
        ("59昨天写错了，应该是65%", State.ON_PLAN, 65),
    ],
)
def test_neighbours_that_are_meant_are_recorded(
    check_ins: CheckIns, text: str, state: State, percent: int | None
) -> None:
    found = check_ins.read(text, TODAY, departments=OWN)
    assert found is not None
    assert [(each.ref, each.state, each.percent, each.day) for each in found.drafts] == [("59", state, percent, TODAY)]
    assert found.faults == ()


@pytest.mark.parametrize(
    "text",
    [
        "凭证59号已办结，附单据3张",
        "评估表第59条已全部完成",
        "督办单第59条已办结，回执已交",
        "“十件实事”第59项已办结",
        "“十四五”规划第59项工程完成70%",
        "会议纪要第59项已办结",
    ],
)
def test_a_number_behind_a_paper_or_another_list_is_none_of_the_checklist(check_ins: CheckIns, text: str) -> None:
    found = check_ins.read(text, TODAY, departments=OWN)
    assert found is None or found.drafts == (), found


@pytest.mark.parametrize(
    "text",
    [
        "59项今天都得搞完，搞不完莫回家",
        "钱到位59项就办结，不到位就停着",
        "59项请公司月底前交付，交付不了按合同扣款",
        "你们把59项弄到百分之九十以上再来找我",
        "59项你们几个村赶快弄完，弄完给我回个话",
        "奉分局命令：59项各中队今晚完成设卡",
    ],
)
def test_what_others_are_to_do_or_may_fail_to_do_is_no_state(check_ins: CheckIns, text: str) -> None:
    found = check_ins.read(text, TODAY, departments=OWN)
    assert found is None or found.drafts == (), found


@pytest.mark.parametrize(
    "text",
    [
        "工作目标：59项完成100%",
        "一、目标任务：到2026年底，59项完成100%",
        "年度目标 第59项完成95%",
        "去年这个时候啊五十九项我们已经完成百分之九十了今年要赶上",
        "前年呢59项是完成95%的",
        "59项完成90%。——上条数据有误，勿采用。",
        "59项完成80%。以上这条请勿采用。",
        "59项完成66%。前面说的当我没说。",
        "第59项汇报完了大家没意见就散会",
    ],
)
def test_a_goal_another_time_and_what_is_taken_back_are_asked_about(check_ins: CheckIns, text: str) -> None:
    found = check_ins.read(text, TODAY, departments=OWN)
    assert found is None or found.drafts == (), found


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("责任清单第59项完成70%", 70),
        ("59项材料弄完了，会还没开，按计划", None),
        ("工作进展：第59项完成70%", 70),
        ("59项去年底启动，现在完成60%", 60),
        ("59项完成62%，请以此条为准", 62),
        ("你们退回的59项材料已补，进度70%", 70),
    ],
)
def test_lists_times_and_people_beside_a_report_leave_it_one(
    check_ins: CheckIns, text: str, percent: int | None
) -> None:
    found = check_ins.read(text, TODAY, departments=OWN)
    assert found is not None
    assert [(each.ref, each.state, each.percent) for each in found.drafts] == [("59", State.ON_PLAN, percent)]
