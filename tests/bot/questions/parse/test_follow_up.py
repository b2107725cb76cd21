"""Conversations in which a question leans on the last answer."""

import pytest

from bot.questions.answer import Answer
from bot.questions.assistant import Assistant
from bot.questions.content import Kind


def converse(assistant: Assistant, *texts: str) -> list[Answer]:
    answers: list[Answer] = []
    for text in texts:
        answers.append(assistant.ask(text, answers[-1].context if answers else None))
    return answers


def test_another_role_of_the_same_department(assistant: Assistant) -> None:
    lead, joined, number = converse(assistant, "教体局牵头哪些任务?", "那参与的呢?", "有几项")
    assert lead.refs == ("51",)
    assert joined.refs == ("4", "9", "12", "13", "17", "22", "23", "26", "28", "31", "49")
    assert number.values == ("11",)


def test_another_department_in_the_same_role(assistant: Assistant) -> None:
    *_, other = converse(assistant, "教体局牵头哪些", "上一个问题换成妇联")
    assert other.refs == ("21", "49")


def test_one_of_the_entries_that_were_listed(assistant: Assistant) -> None:
    *_, second, points, who = converse(assistant, "第六部分有哪些任务", "第二个呢?", "它多少分", "谁牵头")
    assert second.refs[0] == "30"
    assert points.values == ("18",)
    assert who.departments == ("党群工作部", "宜阳公安分局")


def test_the_other_departments_and_the_text_of_an_entry(assistant: Assistant) -> None:
    *_, joined, text = converse(assistant, "消防归谁管", "还有谁参与", "原文发我")
    assert joined.departments == ("宜阳公安分局", "工程建设管理局")
    assert text.kind is Kind.ENTRY
    assert "大型商业综合体" in text.reply


def test_the_same_question_about_another_entry(assistant: Assistant) -> None:
    *_, other = converse(assistant, "33项谁牵头", "那37项呢")
    assert other.departments == ("党群工作部", "综治办", "官园街道")


def test_the_lists_can_be_narrowed(assistant: Assistant) -> None:
    *_, provincial, lead = converse(assistant, "教体局有哪些任务", "省特色的呢", "牵头的呢")
    assert provincial.refs == ("II-8(2)",)
    assert lead.refs == ("51",)


def test_an_english_conversation_stays_english(assistant: Assistant) -> None:
    *_, joined = converse(assistant, "who leads item 21?", "and who participates?")
    assert joined.departments == ("宜阳公安分局", "社会事业局", "团工委")
    assert "Participants" in joined.reply


def test_without_a_last_answer_it_is_asked_back_of_what(assistant: Assistant) -> None:
    for text in ("那参与的呢?", "多少分", "谁牵头"):
        assert assistant.ask(text).kind is Kind.CLARIFY, text
        assert assistant.ask(text, addressed=False).kind is Kind.NONE, text


def test_talk_in_between_does_not_break_the_thread(assistant: Assistant) -> None:
    *_, talk, joined = converse(assistant, "教体局牵头哪些任务", "好的谢谢", "那参与的呢")
    assert talk.kind is Kind.HELP
    assert len(joined.refs) == 11


def test_the_number_of_an_entry_that_was_listed_shows_it(assistant: Assistant) -> None:
    _, shown = converse(assistant, "教体局参与哪些任务", "4")
    assert (shown.kind, shown.refs) == (Kind.ENTRY, ("4",))


def test_a_number_chooses_among_what_was_asked_back(assistant: Assistant) -> None:
    asked, chosen = converse(assistant, "公司参与了哪些任务", "2")
    assert asked.kind is Kind.CLARIFY
    assert chosen.departments == (asked.choices[1],)


def test_the_number_of_a_tied_entry_answers_what_was_asked_of_it(assistant: Assistant) -> None:
    tied, lead = converse(assistant, "矛盾谁牵头", "17")
    assert {"16", "17", "18", "19"} <= set(tied.near)
    assert (lead.kind, lead.refs) == (Kind.DEPARTMENTS, ("17",))


def test_a_subject_of_its_own_leans_on_nothing(assistant: Assistant) -> None:
    *_, other = converse(assistant, "反邪教谁牵头", "谁管网吧")
    assert "8" not in {ref.split(".")[0] for ref in other.refs}


def test_a_figure_is_carried_only_to_a_text_that_asks_for_one(assistant: Assistant) -> None:
    *_, topic = converse(assistant, "医责险覆盖率要求", "心理健康")
    assert topic.kind is Kind.SEARCH
    *_, figure = converse(assistant, "政法委书记违纪扣几分", "政法委委员呢")
    assert figure.values == ("-3",)


def test_an_entry_that_is_named_in_the_same_breath_is_meant_by_its_pronoun(assistant: Assistant) -> None:
    _, text, joined = converse(assistant, "第六十一项", "那60呢,它讲啥", "它的参与单位")
    assert text.refs[0] == "60"
    assert joined.refs == ("60",)


def test_what_is_named_beside_a_short_text_is_not_passed_over(assistant: Assistant) -> None:
    for said in ("60项呢?谁参与", "60项,它谁参与", "先说60项,参与的是谁"):
        *_, joined = converse(assistant, "39看一下", said)
        assert joined.refs[:1] == ("60",), said


def test_a_clause_of_the_entry_shown_is_pointed_at(assistant: Assistant) -> None:
    for said in ("就它第三条,信访那段", "它的第三条", "那看第三条"):
        *_, clause = converse(assistant, "我想看22项", said)
        assert clause.refs[0] == "22.3", said


def test_the_bodies_of_the_one_entry_told_are_asked_for(assistant: Assistant) -> None:
    *_, joined = converse(assistant, "教体局参与的", "牵头的那一项是几号", "它的参与单位")
    assert joined.refs == ("51",)


def test_a_department_is_looked_for_in_another_list_and_section(assistant: Assistant) -> None:
    *_, second = converse(assistant, "纪检监察工委参与哪些", "牵头呢", "省特色里有没有它")
    assert second.refs == ("II-3(1)",)
    *_, section = converse(assistant, "公安分局牵头的任务", "第三部分里的")
    assert section.refs == ("13",)


def test_a_new_subject_behind_a_figure_is_no_figure_of_another_entry(assistant: Assistant) -> None:
    *_, found = converse(assistant, "智慧安防小区要建多少", "那老旧房屋安全隐患排查呢")
    assert found.refs[0].startswith("26")


def test_the_items_of_a_section_whose_points_were_told(assistant: Assistant) -> None:
    *_, items = converse(assistant, "第六部分共多少分", "里面是哪几项")
    assert items.refs == ("29", "30", "31", "32", "33")


def test_the_entry_that_sets_a_figure_and_who_leads_it(assistant: Assistant) -> None:
    *_, entry, who = converse(assistant, "群众对平安建设满意度要到百分之几", "这个数出自哪一项", "谁牵头这项")
    assert entry.refs == ("37",)
    assert who.departments == ("党群工作部", "综治办", "官园街道")
    *_, entry = converse(assistant, "群众对平安建设满意度要到百分之几", "那个指标在哪条里")
    assert entry.refs == ("37",)


def test_a_slip_that_is_corrected_asks_the_same_of_another_entry(assistant: Assistant) -> None:
    for said in ("打错了,我要问18项", "写错了,18项", "说错了,看18项"):
        *_, who = converse(assistant, "16项牵头是谁", said)
        assert (who.refs, who.departments) == (("18",), ("工程建设管理局",)), said
    *_, text = converse(assistant, "16项牵头是谁", "说错了,看18项原文")
    assert text.kind is Kind.ENTRY


def test_a_role_is_counted_for_the_department_of_the_last_answer(assistant: Assistant) -> None:
    *_, number = converse(assistant, "公安牵头哪些", "参与的呢", "牵头的总共几项")
    assert number.values == ("10",)


def test_another_department_keeps_the_role_in_english_too(assistant: Assistant) -> None:
    *_, other, number = converse(
        assistant,
        "Which entries does the fire brigade lead?",
        "And the Emergency Management Bureau?",
        "how many in total?",
    )
    assert other.refs == ("23", "25", "26", "28", "41")
    assert number.values == ("5",)


def test_another_list_is_that_of_the_same_department(assistant: Assistant) -> None:
    *_, other = converse(assistant, "财政局参与哪些共性任务?", "那么省特色指引中,它承担哪几条?")
    assert other.refs == ("II-3(2)", "II-10(1)")


def test_a_name_said_in_place_of_another_is_asked_the_same(assistant: Assistant) -> None:
    *_, role = converse(assistant, "水利局牵头哪些", "说错了,财政局")
    assert role.refs == ("16",)
    *_, all_of_it, clause = converse(assistant, "水利局牵头哪些", "哦记错了,是征收办,它的任务", "那就看这一项第一款")
    assert all_of_it.refs == ("22",)
    assert clause.refs == ("22.1",)


def test_an_entry_named_beside_a_missing_line_is_what_is_asked(assistant: Assistant) -> None:
    *_, joined = converse(assistant, "第61项谁牵头", "62呢?", "63呢,牵头也是没有的吧,那参与的有哪几家")
    assert joined.refs == ("63",)
    assert joined.departments == ("宜阳公安分局", "经济发展局", "财政局")


def test_a_figure_of_the_entry_shown_is_told_by_its_name(assistant: Assistant) -> None:
    *_, one, other = converse(assistant, "负面清单第3条", "重大的一件扣几分", "特别重大呢")
    assert one.values == ("-10",)
    assert other.values == ("-30",)


def test_a_section_is_left_out_of_what_was_shown(assistant: Assistant) -> None:
    *_, rest = converse(assistant, "工会参与哪些", "不含第一部分")
    assert rest.refs == ("17", "54")


def test_a_missing_line_is_asked_of_the_list_and_its_presence_of_the_entry(assistant: Assistant) -> None:
    *_, lacking = converse(assistant, "第八部分有哪些", "其中没有牵头单位的")
    assert lacking.refs == ("40", "42", "43", "44", "45")
    *_, whether = converse(assistant, "17项谁参与", "那有牵头的没")
    assert whether.refs == ("17",)


def test_requirements_of_a_task_are_counted(assistant: Assistant) -> None:
    number, first = converse(assistant, "II-9有几条要求", "第一条原文")
    assert number.values == ("2",)
    assert first.refs == ("II-9(1)",)


def test_a_department_takes_the_place_of_the_one_in_its_role(assistant: Assistant) -> None:
    texts = ("综治办牵头的条目", "其中宜阳公安分局参与的", "换成财政局参与的", "改成妇联", "换成社会事业局牵头的")
    _, _, joined, same_role, other_lead = converse(assistant, *texts)
    assert joined.refs == ("11", "56", "59")
    assert same_role.refs == ("13",)
    assert other_lead.refs == ("13", "55")


def test_the_items_of_another_section_are_no_points_of_it(assistant: Assistant) -> None:
    before = assistant.ask("这部分总共多少分", assistant.ask("第六部分有哪些项").context)
    answer = assistant.ask("第七部分包括哪些项呢", before.context)
    assert answer.kind is Kind.TASKS
    assert answer.refs == ("34", "35", "36", "37", "38", "39")


@pytest.mark.parametrize(
    ("before", "text", "refs"),
    [
        ("第33.2项", "前面那款呢", ("33.1",)),
        ("第10项", "后面那一项也看看", ("11",)),
        ("第28项", "the next item too, please", ("29",)),
        ("Which items does the fire brigade lead?", "same question for the labour union", ("50", "55")),
        ("教体局牵头哪些", "同样问题问妇联", ("21", "49")),
    ],
)
def test_what_stands_beside_it_and_the_same_of_another_one_go_on_from_the_last_answer(
    assistant: Assistant, before: str, text: str, refs: tuple[str, ...]
) -> None:
    assert assistant.ask(text, assistant.ask(before).context).refs == refs
