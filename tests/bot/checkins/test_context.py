"""Official paragraphs: sentences of context around the one that tells the news of an entry."""

from datetime import timedelta

import pytest

from bot.checkins.reading.reader import CheckIns
from bot.lights.state import State
from checklist_data.model import Checklist
from tests.bot.checkins.corpus import TODAY

PLAN, HARD, COORDINATE, DONE = State.ON_PLAN, State.DIFFICULT, State.COORDINATE, State.DONE


@pytest.fixture(scope="module")
def check_ins(checklist: Checklist) -> CheckIns:
    """The reader over the packaged checklist."""
    return CheckIns(checklist)


@pytest.mark.parametrize(
    ("text", "department", "ref", "state", "percent"),
    [
        (
            "师德师风专题学习自开学以来持续进行，教师反响热烈。经局党组会研究确认，第51项加强个人品德建设已全部办结，请审阅。",
            "教体局", "51", DONE, None,
        ),
        (
            "我局按照统一要求，推动学校、家庭协同育人。联席会议已如期召开，议定事项均已落实到校。现第51项工作全面完成，申请办结。",
            "教体局", "51", DONE, None,
        ),
        (
            "物业纠纷历来是群众关注的焦点，我局为此建立了专门台账。现将18项进度报告为48%，不当之处请指正。",
            "工程建设管理局", "18", PLAN, 48,
        ),
        (
            "信访矛盾及时排查。初次信访事项化解率为93%，重复信访减少。第22项我办负责部分整体进度到了四成，仍在推进。",
            "征收办", "22", PLAN, 40,
        ),
        (
            "风险事件处置反馈率本年为97%，符合要求。关于33项，我公司测算的完成比例为85%。",
            "大数据集团有限公司", "33", PLAN, 85,
        ),
        (
            "燃气安全事关千家万户，我局将其作为头等大事来抓。餐饮场所安装率已达96%，老旧管道更新亦在施工。26项全部任务合并计算，进度为六成。",
            "工程建设管理局", "26", PLAN, 60,
        ),
        (
            "高危行业投保率已达100%，企业反映良好。该指标仅为第23项的内容之一，其余内容仍按计划推进。",
            "应急管理局", "23", PLAN, None,
        ),
        (
            "我委历来注重队伍建设，与各社区建立了固定联系。志愿服务按月组织，参与面稳步扩大。推动志愿服务一项（57）正常推进，别无他事。",
            "团工委", "57", PLAN, None,
        ),
        (
            "我局开展了多轮检查，发现的隐患已下达整改通知。第23项目前存在较大困难，特此反映。",
            "应急管理局", "23", HARD, None,
        ),
        (
            "现有保安人员年龄偏大。加强重点地区和重点场所防控（第12项）由此面临困难，特此报告。",
            "教体局", "12", HARD, None,
        ),
        ("26项施工现场安全管理仍在持续推进。报告完毕，请批示。", "工程建设管理局", "26", PLAN, None),
        ("第18项已整项办结，验收意见书亦在附件之中。", "工程建设管理局", "18", DONE, None),
        ("第27项，除编制不足外，其余工作均在推进，编制问题确属实际困难", "社会事业局", "27", HARD, None),
        ("第58项：原定本月达到60%，实际完成52%", "工程建设管理局", "58", PLAN, 52),
        ("第48项，材料随后送，红白理事会已全部建完，整项办结", "官园街道", "48", DONE, None),
        ("更正：第59项进度应为45%，此前误填为54%。", "综治办", "59", PLAN, 45),
        ("方案未批，第35项进度20%。", "纪检监察工委", "35", PLAN, 20),
        ("我办召开了推进会。会议要求各网格员认真履职。第56项当前完成率为81%。", "综治办", "56", PLAN, 81),
        ("设备采购无从谈起。第59项进展受到严重影响。", "经济发展局", "59", HARD, None),
        ("第16项，上月报65%，本月核增7个百分点，现为72%。", "财政局", "16", PLAN, 72),
        ("第16项完成量占年度任务的72%", "财政局", "16", PLAN, 72),
        ("25进度35%，完毕", "消防大队", "25", PLAN, 35),
        ("雪亮工程 75%", "综治办", "59", PLAN, 75),
        ("第11项按计划推进，详见《扫黑除恶总结（初稿）》。", "综治办", "11", PLAN, None),
    ],
)  # fmt: skip
def test_the_news_is_what_the_sentence_of_the_entry_says(
    check_ins: CheckIns, text: str, department: str, ref: str, state: State, percent: int | None
) -> None:
    found = check_ins.read(text, TODAY, departments=(department,))
    assert found is not None, text
    assert found.faults == ()
    assert [(each.ref, each.state, each.percent) for each in found.drafts] == [(ref, state, percent)]


@pytest.mark.parametrize(
    "text",
    [
        "关于第25项，我局近期未直接参与。据消防大队同志介绍，该项似已办结，但我局未经核实，请勿据此登记。",
        "某单位第25项进度仅40%，与我局无关",
        "领导批示：25项抓紧推进",
        "59超期没有",
        "是否可以理解为第25项已经办结？请予明确。",
        "如资金按期到位，第25项方可于12月办结。",
        "25项门锁坏了，不影响工作",
        "文件第25条第2款请学习",
        "25項嗰邊話已經搞掂，我唔信",
        "25项今天报不了，系统登不上",
        "sorry, 25 should be 90%, not 100%.",
    ],
)
def test_what_is_heard_asked_supposed_or_wished_is_not_recorded(check_ins: CheckIns, text: str) -> None:
    found = check_ins.read(text, TODAY, departments=("应急管理局", "经济发展局"))
    assert found is None or found.drafts == ()


@pytest.mark.parametrize(
    "text",
    [
        "近期我局接到数家单位来电，询问第63项资金拨付事宜。现请告知：该项的牵头单位分别有哪些？",
        "我局新任联络员尚不熟悉，正在补课。烦请将第63项条文全文发来一阅。如另有评分细则，亦请一并提供。",
        "63办结没",
        "63何时到期",
        "63项要是能自个儿完成就好了",
        "领导让我问63项要报到几号",
        "第63项联络员改由李敏同志担任，特此函告。",
        "邻县改造“已全部完工”，读者反映热烈。本局第63项情况将另行填报，此件不作为填报内容。",
    ],
)
def test_a_request_or_an_announcement_with_context_reports_nothing(check_ins: CheckIns, text: str) -> None:
    assert check_ins.read(text, TODAY, departments=("财政局",)) is None


def test_the_day_of_the_work_is_told_before_the_entry(check_ins: CheckIns) -> None:
    found = check_ins.read(
        "本月12日会同街道复核隐患点3处，销号1处。第28项按计划。", TODAY, departments=("自然资源局宜阳分局",)
    )
    assert found is not None
    assert [(each.ref, each.state, each.day.day) for each in found.drafts] == [("28", PLAN, 12)]


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("21项，咱这头该唠的都唠着呢，一直没撂下", PLAN),
        ("第21项，检查按既定安排进行，暂无其他事项。", PLAN),
        ("21项整完了，全整完了，一点儿没剩，办结！", DONE),
        ("21项不好整，人家不乐意，说破嘴皮子也没用", HARD),
        ("21项，上周三巡查21处，没发现新裂缝", PLAN),
        ("21项，抓获嫌疑人17名", PLAN),
        ("21项，不合格2个待复查", PLAN),
        ("21困难没有", PLAN),
        ("21顺", PLAN),
        ("21项，家暴案件零发生", PLAN),
        ("21项劳驾领导发句话", COORDINATE),
        ("49妥了", DONE),
    ],
)
def test_everyday_and_official_words_say_how_it_stands(check_ins: CheckIns, text: str, state: State) -> None:
    found = check_ins.read(text, TODAY, departments=("妇联",))
    assert found is not None
    assert [each.state for each in found.drafts] == [state], found.faults


def test_a_mark_in_chinese_numerals_goes_on_the_list_and_names_no_entry(check_ins: CheckIns) -> None:
    text = "本周工作：一、参加区委全会；二、第63项资金已拨付到位；三、筹备年终决算。"
    found = check_ins.read(text, TODAY, departments=("财政局",))
    assert found is not None
    assert {each.ref for each in found.drafts} == {"63"}


def test_the_day_of_the_work_stands_beside_days_without_any(check_ins: CheckIns) -> None:
    found = check_ins.read("56项昨天走访12户，今天没有，明天还有一场，正常进行", TODAY, departments=("官园街道",))
    assert found is not None
    assert [TODAY - each.day for each in found.drafts] == [timedelta(days=1)]
