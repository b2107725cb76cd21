"""Kinds of questions as people put them aloud: two lists at once, counts of leads, reports, words to the bot."""

import pytest

from bot.questions.assistant import Assistant
from bot.questions.catalogue import Catalogue
from bot.questions.content import Kind
from bot.questions.selection import RoleAsked


@pytest.mark.parametrize(
    "text",
    [
        "教体局主办哪些、协办哪些,分开说",
        "教体局牵头的一列、配合的一列",
        "哪些是教体局打头,哪些是教体局搭手",
        "教体局不管挑大梁还是帮忙,统统列出来",
        "教体局: what does it lead and what does it support",
    ],
)
def test_both_roles_of_one_department_are_two_lists(assistant: Assistant, text: str) -> None:
    catalogue = Catalogue(assistant.checklist)
    both = {*catalogue.tasks_of("教体局", RoleAsked.LEAD), *catalogue.tasks_of("教体局", RoleAsked.PARTICIPATE)}
    assert set(assistant.ask(text).refs) == both


def test_who_has_both_roles_at_once_is_asked_by_saying_so(assistant: Assistant) -> None:
    assert assistant.ask("社会事业局既牵头又参与的是哪一项").refs == ("21",)


@pytest.mark.parametrize("text", ["四家一起牵头的是哪几项", "牵头单位达到四家的项", "四家单位一块牵头的任务有没有"])
def test_the_number_of_leads_is_a_condition(assistant: Assistant, text: str) -> None:
    led = {each.ref for each in assistant.checklist.items if each.lead is not None and len(each.lead.departments) == 4}
    assert set(assistant.ask(text).refs) == led


@pytest.mark.parametrize(
    ("text", "has", "lacks"),
    [
        ("只牵头、从来不参与的单位是哪家", RoleAsked.LEAD, RoleAsked.PARTICIPATE),
        ("光参与、一项都不牵头的是哪些单位", RoleAsked.PARTICIPATE, RoleAsked.LEAD),
    ],
)
def test_who_has_one_role_only_is_told(assistant: Assistant, text: str, has: RoleAsked, lacks: RoleAsked) -> None:
    held = Catalogue(assistant.checklist).tasks_of
    names = {each.name for each in assistant.checklist.departments}
    wanted = {each for each in names if held(each, has) and not held(each, lacks)}
    answer = assistant.ask(text)
    assert (answer.kind, set(answer.departments)) == (Kind.DEPARTMENTS, wanted)


@pytest.mark.parametrize(
    ("text", "ref"),
    [
        ("19项 街道服务站已全部达标,材料附后", "19"),
        ("官园街道56项 网格员培训已办完,到场48人", "56"),
        ("第49项家长学校这周新挂牌3所,累计21所", "49"),
        ("27项 上周社区心理讲座办了两场,来了一百来人", "27"),
    ],
)
def test_what_was_finished_on_an_entry_is_a_report(assistant: Assistant, text: str, ref: str) -> None:
    answer = assistant.ask(text)
    assert (answer.kind, answer.refs) == (Kind.REPORT, (ref,))


@pytest.mark.parametrize(
    "text", ["第49项已经完成了吗", "33项有没有说完成多少次", "十六至十八项,一起看", "第33项演练要求"]
)
def test_what_is_asked_of_an_entry_is_no_report(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).kind is not Kind.REPORT


@pytest.mark.parametrize("text", ["你都会些啥,我新来的", "怎么问你问题比较好", "你是真人还是机器"])
def test_what_is_asked_of_the_bot_itself_is_told_by_its_help(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).kind is Kind.HELP


@pytest.mark.parametrize(
    ("text", "ref"),
    [("翻到14", "14"), ("第弍拾三项参与单位?", "23"), ("show me the wording of 32", "32"), ("把51念给我听听", "51")],
)
def test_an_entry_is_named_by_its_number_in_any_of_these_forms(assistant: Assistant, text: str, ref: str) -> None:
    assert assistant.ask(text).refs[:1] == (ref,)


@pytest.mark.parametrize(
    ("text", "department"),
    [
        ("市场监管局宜阳分局牵头啥", "市场监督管理局宜阳分局"),
        ("上头点名让宜阳公安分局主抓的都是哪些", "宜阳公安分局"),
        ("Women's Federation - participating items?", "妇联"),
    ],
)
def test_a_department_is_known_in_what_it_is_called_aloud(assistant: Assistant, text: str, department: str) -> None:
    answer = assistant.ask(text)
    assert (answer.kind, answer.departments[:1]) == (Kind.TASKS, (department,))


def test_a_company_outside_the_list_is_none_of_its_companies(assistant: Assistant) -> None:
    assert assistant.ask("机场公司参与哪几项").kind is Kind.UNKNOWN_DEPARTMENT


def test_points_that_are_guessed_beside_an_entry_name_no_entries(assistant: Assistant) -> None:
    assert assistant.ask("22项值多少分啊,是13还是12").refs == ("22",)


def test_latin_words_are_found_as_a_whole_and_not_by_their_letters(assistant: Assistant) -> None:
    assert assistant.ask("gas cylinders in restaurants").refs[0].startswith("26")
    assert assistant.ask("is there anything about the swimming pool").kind is Kind.ABSENT


@pytest.mark.parametrize(
    "text", ["负面清单里哪几条会扣30分", "一次扣30分的是负面清单里哪几条", "negative list entries that cost 30 points"]
)
def test_the_points_that_an_event_costs_are_a_condition_on_the_negative_list(assistant: Assistant, text: str) -> None:
    costly = [each.ref for each in assistant.checklist.negative if -30 in {one.points for one in each.deductions}]
    assert list(assistant.ask(text).refs) == costly


@pytest.mark.parametrize("text", ["实有人口基础数据有效性要到几", "实有人口基础数据有效性不低于几"])
def test_a_figure_is_asked_for_without_its_unit(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).values == ("90%",)


@pytest.mark.parametrize(
    "text",
    [
        "negative list: deduction for a case with many dead",
        "负面清单:上个月那件没写的怎么弄",
        "负面清单,邻区那件的后续",
    ],
)
def test_a_list_that_heads_a_text_is_not_surely_all_that_is_wanted(assistant: Assistant, text: str) -> None:
    answer = assistant.ask(text)
    assert answer.kind is not Kind.TASKS or answer.certainty == "likely"


@pytest.mark.parametrize("text", ["三孩补贴归哪个部门", "烧秸秆谁抓", "古树名木保护谁负责", "马拉松赛事哪个单位主办"])
def test_a_subject_of_general_words_is_absent_though_a_word_of_it_is_printed(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).kind is Kind.ABSENT


@pytest.mark.parametrize("text", ["文物保护谁负责", "网格员补贴归哪个部门", "个人信息保护谁牵头"])
def test_a_subject_that_is_printed_is_found_whatever_general_word_stands_beside(
    assistant: Assistant, text: str
) -> None:
    assert assistant.ask(text).kind is Kind.DEPARTMENTS


@pytest.mark.parametrize(
    "text", ["你好呀 我是新来的联络员", "hello bot", "what can u do for me", "你好,我是教体局新来的"]
)
def test_a_greeting_with_who_says_it_is_a_greeting(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).kind is Kind.HELP


def test_a_greeting_before_a_matter_is_no_greeting(assistant: Assistant) -> None:
    assert assistant.ask("你好 我是业主 楼道堵了").kind is not Kind.HELP
    assert assistant.ask("你好 我是新来的 想问消防谁牵头").refs == ("25",)


def test_the_english_passive_names_who_has_a_role_behind_it(assistant: Assistant) -> None:
    catalogue = Catalogue(assistant.checklist)
    led = set(catalogue.tasks_of("宜阳公安分局", RoleAsked.LEAD))
    helped = set(catalogue.tasks_of("妇联", RoleAsked.PARTICIPATE))
    assert set(assistant.ask("items led by 公安分局 and supported by 妇联").refs) == led & helped
    assert set(assistant.ask("items led by 公安分局 but not supported by 妇联").refs) == led - helped
    assert set(assistant.ask("items led by 公安分局 where 妇联 takes part").refs) == led & helped


def test_a_slip_that_is_taken_back_leaves_what_was_meant(assistant: Assistant) -> None:
    before = assistant.ask("气象局牵头啥")
    assert assistant.ask("打错了打错了 是教体局", before.context).refs == ("51",)


def test_a_report_in_english_is_a_report_and_asking_for_one_is_not(assistant: Assistant) -> None:
    told = "item 59 update: 40 cameras upgraded this month, 5 still pending"
    assert assistant.ask(told).kind is Kind.REPORT
    assert assistant.ask("any update on item 59?").kind is Kind.STATE


def test_whom_to_tell_is_not_a_question_for_what_was_told(assistant: Assistant) -> None:
    assert assistant.ask("门口有人塞邪教小册子,我该报给谁").kind is Kind.DEPARTMENTS
