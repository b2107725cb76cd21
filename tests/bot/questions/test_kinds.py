"""Kinds of what is said: reports, how work stands, questions about the bot, corrections, and forms of numbers."""

import pytest

from bot.questions.assistant import Assistant
from bot.questions.content import Kind


@pytest.mark.parametrize(
    "text",
    [
        "公安分局上报：本月抓获盗窃嫌疑人5名，破案3起",
        "团工委 3项进展：走访青少年20人",
        "15项已打掉团伙2个",
        "综治办反馈，网格员已全部到位",
        "汇报一下，25项检查门店30家，隐患7处已整改",
        "教体局，第51项，本周开了联席会议一次，15个单位到会",
    ],
)
def test_what_names_an_entry_or_a_department_and_tells_is_a_report(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).kind is Kind.REPORT
    assert assistant.ask(text, addressed=False).kind is Kind.NONE


@pytest.mark.parametrize("text", ["教体局：33项谁牵头", "妇联：有哪些任务", "33项：原文", "33项完成率"])
def test_what_asks_behind_such_a_head_is_no_report(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).kind is not Kind.REPORT


@pytest.mark.parametrize(
    "text",
    ["本周有哪些逾期", "哪几家没完成", "上周的进展谁没填", "教体局按时报了吗", "33项有进展了吗", "这个季度谁拖后腿了"],
)
def test_late_missing_or_done_with_whom_or_when_asks_how_work_stands(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).kind is Kind.STATE


@pytest.mark.parametrize("text", ["没有牵头单位的有哪些", "命案未发生的要求是什么"])
def test_other_lacks_are_not_how_work_stands(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).kind is not Kind.STATE


@pytest.mark.parametrize(
    "text",
    [
        "你能帮我查啥",
        "这个机器人会什么",
        "谢谢，解决大问题了",
        "怎么用啊，头一回",
        "怎么用这个东西",
        "使用说明发我一份",
        "你是谁呀",
    ],
)
def test_the_bot_speaks_of_itself(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).kind is Kind.HELP


@pytest.mark.parametrize(
    ("text", "refs"),
    [
        ("第 3 3 项", ("33",)),
        ("三十三之二", ("33.2",)),
        ("省特色二之四(2)", ("II-4(2)",)),
        ("负面清单里头第三条", ("NEG-3",)),
        ("三十三、三十四、三十五这三项", ("33", "34", "35")),
        ("第三项负面清单", ("NEG-3",)),
        ("省特色第二项", ("II-2",)),
        ("第2项省特色", ("II-2",)),
        ("贰拾肆项", ("24",)),
        ("柒项", ("7",)),
        ("items 3 through 5", ("3", "4", "5")),
        ("item 三十三", ("33",)),
        ("II-4下面有哪些要求", ("II-4(1)", "II-4(2)")),
        ("共性任务最后一条", ("63",)),
        ("事项三谁参与", ("3",)),
        ("33项，不对，我问的是35项", ("35",)),
        ("不是33项，是35项", ("35",)),
        ("第11项.第4条 求原文", ("11.4",)),
        ("53项末款即第四款的文字，烦劳提供。", ("53.4",)),
        ("第二十六项中的第2款", ("26.2",)),
        ("negative list no. 6: what does it say?", ("NEG-6",)),
        ("item 70?", ()),
    ],
)
def test_a_number_is_read_as_it_was_meant(assistant: Assistant, text: str, refs: tuple[str, ...]) -> None:
    assert assistant.ask(text).refs == refs


def test_one_department_alone_is_a_condition(assistant: Assistant) -> None:
    alone = assistant.ask("只有一家单位牵头的项有哪些")
    items = {each.ref: each for each in assistant.checklist.items}
    leads = [items[ref].lead for ref in alone.refs]
    assert alone.refs
    assert all(lead is not None and len(lead.departments) == 1 for lead in leads)


@pytest.mark.parametrize("text", ["社会保障卡丢了怎么挂失", "结婚登记预约", "水费在哪里交", "公园几点关门"])
def test_what_the_list_does_not_hold_is_never_said_as_a_fact(assistant: Assistant, text: str) -> None:
    answer = assistant.ask(text)
    assert answer.kind is Kind.ABSENT or answer.certainty == "likely"


@pytest.mark.parametrize(
    "text", ["十一、发挥智治支撑作用 下面有啥", "（十一）发挥智治支撑作用有哪些", "11.发挥智治支撑作用"]
)
def test_a_heading_with_its_number_is_its_section(assistant: Assistant, text: str) -> None:
    answer = assistant.ask(text)
    assert (answer.kind, answer.refs) == (Kind.TASKS, ("58", "59", "60", "61", "62", "63"))


@pytest.mark.parametrize(
    "text", ["征兵找谁报名", "人口普查哪个部门", "遛狗不牵绳谁处理", "彩票店开太多", "体检证去哪办"]
)
def test_general_subjects_are_absent(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).kind is Kind.ABSENT


@pytest.mark.parametrize("text", ["海关在这张单子上管啥", "What tasks does the Tax Bureau have?"])
def test_a_body_outside_the_list_is_told_so(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).kind is Kind.UNKNOWN_DEPARTMENT


@pytest.mark.parametrize(
    "text",
    [
        "公安部有哪些任务",
        "樟树那边的公安局配合我们哪些项目",
        "省公安厅牵头哪些",
        "What does the Ministry of Foreign Affairs have to do under the list?",
        "兹查询烟草专卖局之任务分工，请予答复。",
    ],
)
def test_a_body_of_another_level_or_place_is_told_so(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).kind == "unknown_department"


@pytest.mark.parametrize(
    "text",
    [
        "你好啊小机器人",
        "您好，请问您能协助办理哪些事务？",
        "烦请介绍一下本助手的使用方法。",
        "what is this assistant for?",
    ],
)
def test_the_bot_is_asked_about_in_official_words(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).kind == "help"


@pytest.mark.parametrize(
    ("text", "departments"),
    [
        ("优化网格化管理服务这一项是哪个在牵头哦", {"综治办", "官园街道"}),
        ("49 哪个牵头 哪个参与", {"党群工作部", "妇联", "官园街道", "教体局", "社会事业局"}),
    ],
)
def test_which_one_has_a_role_asks_for_departments(assistant: Assistant, text: str, departments: set[str]) -> None:
    assert set(assistant.ask(text).departments) == departments


def test_items_counted_in_a_role_are_no_state(assistant: Assistant) -> None:
    assert assistant.ask("机关党委参与了好多项,报个数").values == ("1",)


@pytest.mark.parametrize(
    ("text", "ref"),
    [
        ("the part on red-and-white councils (weddings and funerals)", "48"),
        ("core socialist values", "46"),
        ("infiltration by hostile forces", "6"),
        ("town gas safety", "26"),
    ],
)
def test_the_terms_of_the_field_are_known_in_english(assistant: Assistant, text: str, ref: str) -> None:
    assert ref in [each.split(".")[0] for each in assistant.ask(text).refs[:3]]


@pytest.mark.parametrize("text", ["应急演练", "巡查", "督查", "应急演练谁牵头"])
def test_a_kind_of_work_alone_is_a_subject(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).kind in {"search", "departments"}


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("居民心理健康素养水平要求", "20%"),
        ("政法委书记违法犯罪，扣？", "-5"),
        ("重大安全事故（非特别重大）扣分/件", "-10"),
    ],
)
def test_a_figure_is_asked_for_in_few_words(assistant: Assistant, text: str, first: str) -> None:
    answer = assistant.ask(text)
    assert answer.kind is Kind.VALUE
    assert answer.values[0] == first
