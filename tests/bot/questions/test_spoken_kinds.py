"""Kinds of questions as people put them aloud: two lists at once, counts of leads, reports, words to the bot."""

import pytest

from bot.questions.assistant import Assistant
from bot.questions.catalogue import Catalogue
from bot.questions.content import Kind
from bot.questions.selection import Role


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
    both = {*catalogue.tasks_of("教体局", Role.LEAD), *catalogue.tasks_of("教体局", Role.PARTICIPATE)}
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
        ("只牵头、从来不参与的单位是哪家", Role.LEAD, Role.PARTICIPATE),
        ("光参与、一项都不牵头的是哪些单位", Role.PARTICIPATE, Role.LEAD),
    ],
)
def test_who_has_one_role_only_is_told(assistant: Assistant, text: str, has: Role, lacks: Role) -> None:
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
