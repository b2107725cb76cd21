"""What restricts a question is used, or the answer is no fact: numbers, sections, lists, what was only proposed."""

import pytest

from bot.questions.assistant import Assistant
from bot.questions.content import Certainty, Kind


@pytest.mark.parametrize(
    ("text", "refs"),
    [
        ("第十六、十八两项一块儿发来", ("16", "18")),
        ("十六和十八两项", ("16", "18")),
        ("第五、六两项写的啥", ("5", "6")),
        ("二十一跟二十二这俩项", ("21", "22")),
        ("把十一和十二两条念念", ("11", "12")),
        ("第三十三、三十四两项分别几分", ("33", "34")),
        ("第33、34、35三项原文", ("33", "34", "35")),
        ("二十、三十、四十三项都发我", ("20", "30", "43")),
    ],
)
def test_a_list_that_says_how_many_it_has_is_read_to_its_end(
    assistant: Assistant, text: str, refs: tuple[str, ...]
) -> None:
    assert assistant.ask(text).refs == refs


@pytest.mark.parametrize(
    ("text", "refs"),
    [
        ("第八板块里没牵头单位的是哪几项", ("40", "42", "43", "44", "45")),
        ("第八大板块里没写牵头的有哪几项", ("40", "42", "43", "44", "45")),
        ("第五板块里 应急局牵头的有哪些", ("23", "25", "26", "28")),
        ("第五板块里应急局牵头的", ("23", "25", "26", "28")),
        ("应急局牵头的,第五板块里的", ("23", "25", "26", "28")),
        ("第二板块里的任务", ("6", "7", "8", "9", "10")),
    ],
)
def test_a_section_restricts_whatever_stands_behind_it(assistant: Assistant, text: str, refs: tuple[str, ...]) -> None:
    assert assistant.ask(text).refs == refs


@pytest.mark.parametrize(
    "text",
    [
        "党政办的任务全列(牵头参与都要,省里也要)",
        "党政办的任务(牵头参与都要),省特色也要",
        "党政办的全部任务,含省里的,牵头参与都算",
    ],
)
def test_both_lists_are_told_where_both_are_wanted(assistant: Assistant, text: str) -> None:
    answer = assistant.ask(text)
    assert {"1", "33", "II-2(1)"} <= set(answer.refs)


@pytest.mark.parametrize("text", ["财政局仅作协办的,是哪几项?", "财政局仅为参与单位的", "财政局只作配合的有哪些"])
def test_who_only_takes_part_need_not_do_so_alone(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).refs == assistant.ask("财政局参与的任务").refs


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        ("第四板块里哪些单位牵过头", {"财政局", "妇联"}),
        ("who leads in section 4", {"财政局", "妇联"}),
        ("第八部分谁牵头", {"应急管理局"}),
    ],
)
def test_who_leads_in_a_section_is_told_of_its_entries(assistant: Assistant, text: str, leads: set[str]) -> None:
    answer = assistant.ask(text)
    assert answer.kind is Kind.DEPARTMENTS
    assert leads <= set(answer.departments)


def test_in_charge_is_the_lead_of_an_entry_and_whoever_answers_for_a_subject(assistant: Assistant) -> None:
    assert assistant.ask("who is in charge of item 44").departments == ()
    assert "财政局" in assistant.ask("who is in charge of 见义勇为").departments
    assert assistant.ask("which items is 财政局 in charge of").refs == ("16",)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("第六十项的分", "10"),
        ("12项的分呢", "18"),
        ("医责险基层覆盖 要高于", "50%"),
        ("医责险基层覆盖不低于", "50%"),
        ("整个共性指引满分", "840"),
        ("政法委委员出事 一个人扣", "-3"),
    ],
)
def test_a_figure_that_is_asked_for_is_given(assistant: Assistant, text: str, value: str) -> None:
    assert value in assistant.ask(text).values


@pytest.mark.parametrize(
    "text", ["十一、智治 那一大块 都有什么", "十一、智治那一块有什么", "智治那一大块", "智治那部分有哪些"]
)
def test_a_section_is_named_by_its_number_and_its_first_word(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).refs == ("58", "59", "60", "61", "62", "63")


@pytest.mark.parametrize(
    ("text", "alike"),
    [
        ("综治办带头干的是哪些?别算配合", "综治办牵头哪些"),
        ("妇联打头的有哪些?别提配合的", "妇联牵头哪些"),
        ("教体局配合的是哪些,牵头的别算", "教体局参与哪些"),
        ("妇联牵头几项 又参与几项", "妇联牵头几项、参与几项"),
        ("妇联牵几项头 又跟几项", "妇联牵头几项、参与几项"),
        ("党政办配合、但没人牵头的", "党政办参与、但没有牵头单位的"),
    ],
)
def test_a_role_that_is_not_wanted_is_left_out(assistant: Assistant, text: str, alike: str) -> None:
    assert assistant.ask(text).refs == assistant.ask(alike).refs


@pytest.mark.parametrize(
    ("text", "ref"),
    [
        ("弟九项", "9"),
        ("弟13项", "13"),
        ("打错 是46", "46"),
        ("早上开会点到第33项 我没听见,念一下", "33"),
        ("早上点到18项 我没听清,念一下", "18"),
    ],
)
def test_an_entry_is_found_beside_a_slip_or_a_story(assistant: Assistant, text: str, ref: str) -> None:
    assert assistant.ask(text).refs == (ref,)


def test_a_name_within_words_of_an_entry_asks_for_nobody(assistant: Assistant) -> None:
    assert assistant.ask("建立健全新区和街道两级 写在第几项").kind is Kind.SEARCH
    assert assistant.ask("我想找机关负责人出庭那条").refs[0] == "42.2"


@pytest.mark.parametrize(
    "text",
    [
        "report: item 47, one hero commended this morning, bonus paid",
        "progress report on item 12: two patrols held",
        "update for item 57: training finished",
    ],
)
def test_a_report_is_announced_before_its_entry(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).kind is Kind.REPORT


@pytest.mark.parametrize("text", ["志愿者那条", "网格那条", "志愿者那一条"])
def test_one_entry_that_is_asked_for_among_several_is_proposed(assistant: Assistant, text: str) -> None:
    answer = assistant.ask(text)
    assert (answer.kind, answer.certainty) == (Kind.SEARCH, Certainty.LIKELY)
