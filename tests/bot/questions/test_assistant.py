"""Questions as people ask them, and what they get."""

import re
from collections import defaultdict

import pytest

from bot.questions.answer import Answer
from bot.questions.assistant import Assistant
from bot.questions.content import Certainty, Kind
from checklist_data.model import Checklist


def test_a_department_s_tasks_come_with_number_title_and_points(assistant: Assistant) -> None:
    answer = assistant.ask("教体局牵头哪些任务?")
    assert (answer.kind, answer.refs, answer.departments) == (Kind.TASKS, ("51",), ("教体局",))
    assert "第51项 加强个人品德建设（10分）" in answer.reply


def test_a_missing_lead_is_said_and_not_guessed(assistant: Assistant) -> None:
    answer = assistant.ask("33项谁牵头")
    assert (answer.kind, answer.departments, answer.refs) == (Kind.DEPARTMENTS, (), ("33",))
    assert "原文未列牵头单位" in answer.reply


def test_an_open_list_is_said_to_be_open(assistant: Assistant) -> None:
    assert "等（名单未列尽）" in assistant.ask("第26项参与单位有谁").reply


def test_a_long_list_is_grouped_and_counted_on_one_screen(assistant: Assistant) -> None:
    answer = assistant.ask("公安有哪些任务")
    assert len(answer.refs) == 32
    assert "宜阳公安分局涉及：32项" in answer.reply
    assert "牵头10项、参与19项、省特色清单3条" in answer.reply
    assert len(answer.reply.splitlines()) <= 16


def test_the_words_that_matched_are_marked(assistant: Assistant) -> None:
    answer = assistant.ask("校园食品安全")
    assert answer.refs[0] == "23.1"
    assert "【校园食品安全】" in answer.reply


def test_an_unknown_body_is_named_with_its_nearest_neighbours(assistant: Assistant) -> None:
    answer = assistant.ask("水利局牵头哪些任务")
    assert (answer.kind, answer.refs, answer.departments) == (Kind.UNKNOWN_DEPARTMENT, (), ())
    assert "责任清单里没有“水利局”" in answer.reply


def test_two_equal_readings_are_asked_back(assistant: Assistant) -> None:
    answer = assistant.ask("公司参与了哪些任务")
    assert answer.kind is Kind.CLARIFY
    assert set(answer.departments) == {"新城公司", "大数据集团有限公司"}


def test_an_english_question_gets_an_english_reply(assistant: Assistant) -> None:
    answer = assistant.ask("which tasks does 教体局 lead?")
    assert answer.reply.startswith("教体局 leads: 1\nItem 51")


def test_a_target_comes_with_the_words_that_set_it(assistant: Assistant) -> None:
    answer = assistant.ask("平安建设满意度要达到多少")
    assert (answer.kind, answer.values, answer.refs) == (Kind.VALUE, ("98%",), ("37.3",))
    assert "群众对本区平安建设的满意度保持在98%以上" in answer.reply


def test_of_two_sentences_the_question_is_answered(assistant: Assistant) -> None:
    answer = assistant.ask("我刚到综治办。请问网格员补贴谁负责？谢谢")
    assert answer.refs == ("II-5(2)",)


def test_an_entry_for_reference_says_so(assistant: Assistant) -> None:
    assert "仅供查阅" in assistant.ask("第8项").reply
    assert "仅供查阅" in assistant.ask("10.1").reply
    assert "仅供查阅" not in assistant.ask("10.2").reply


def test_an_item_that_does_not_exist_is_said_to_be_missing(assistant: Assistant) -> None:
    answer = assistant.ask("第99项是什么")
    assert (answer.kind, answer.refs) == (Kind.ENTRY, ())
    assert answer.reply == "清单中没有第99项。事项编号为1至63。"


def test_silence_has_no_reply(assistant: Assistant) -> None:
    answer = assistant.ask("教体局的车停门口了", addressed=False)
    assert (answer.kind, answer.reply, answer.refs) == (Kind.NONE, "", ())


def test_the_fields_are_those_of_the_contract(assistant: Assistant) -> None:
    fields = assistant.ask("第33项多少分").as_dict()
    assert list(fields) == ["text", "kind", "certainty", "refs", "near", "departments", "values", "reply"]
    assert fields["values"] == ["18"]


def test_the_same_text_always_gets_the_same_answer(assistant: Assistant) -> None:
    assert assistant.ask("消防归谁管").as_dict() == assistant.ask("消防归谁管").as_dict()


def test_whoever_speaks_to_the_bot_gets_an_answer(assistant: Assistant) -> None:
    for text in (
        "明天下雨吗",
        "食堂吃什么",
        "教体局的车停门口了",
        "传销",
        "33",
        "签证怎么办",
        "你好",
        "谁",
        "随便说点什么吧",
    ):
        answer = assistant.ask(text)
        assert answer.kind is not Kind.NONE, text
        assert answer.reply, text


def test_noise_is_left_alone(assistant: Assistant) -> None:
    for text in ("", "?", "。。。", "👍", "\u200b"):
        assert assistant.ask(text).kind is Kind.NONE, text


def test_a_subject_that_is_not_in_the_list_is_said_to_be_absent(assistant: Assistant) -> None:
    answer = assistant.ask("港澳通行证谁负责")
    assert (answer.kind, answer.refs) == (Kind.ABSENT, ())
    assert answer.reply.startswith("清单里没有写到“港澳通行证”。")
    assert len(answer.near) <= 3


def test_what_comes_nearest_is_proposed_and_not_asserted(assistant: Assistant) -> None:
    answer = assistant.ask("谁管电动车充电着火")
    assert answer.certainty is Certainty.LIKELY
    assert answer.reply.startswith("没有完全对应的条目，最接近的是：")
    assert answer.refs[0].split(".")[0] == "25"
    assert len(answer.choices) <= 3
    assert assistant.ask(assistant.chosen(answer, 0)).refs == answer.refs[:1]


def test_a_proposal_is_never_made_unasked(assistant: Assistant) -> None:
    assert assistant.ask("谁管电动车充电着火", addressed=False).kind is Kind.NONE


def test_a_body_without_a_kindred_name_is_offered_the_whole_list(assistant: Assistant) -> None:
    answer = assistant.ask("烟草局牵头哪些任务")
    assert answer.choices == ("全部部门",)
    names = assistant.ask(assistant.chosen(answer, 0)).departments
    assert names == tuple(each.name for each in assistant.checklist.departments)


def test_an_explanation_tells_what_matched_and_why_others_lost(assistant: Assistant) -> None:
    account = assistant.ask("教休局参与哪几项").explain()
    assert "教休局 = 教体局 (similar characters, 88)" in account
    assert "no reading: numbered: no entry is named by number" in account
    assert "understood as a selection" in account


@pytest.mark.parametrize("number", range(1, 64))
def test_every_item_can_be_looked_up_and_names_only_what_the_source_names(
    assistant: Assistant, checklist: Checklist, number: int
) -> None:
    item = checklist.items[number - 1]
    answer: Answer = assistant.ask(f"第{number}项谁牵头")
    assert answer.departments == (item.lead.departments if item.lead else ())
    joined = assistant.ask(f"{number}项的参与单位有哪些")
    assert joined.departments == (item.participants.departments if item.participants else ())


def test_every_department_gets_exactly_its_own_tasks(assistant: Assistant, checklist: Checklist) -> None:
    for department in checklist.departments:
        led = tuple(item.ref for item in checklist.items if item.lead and department.name in item.lead.departments)
        assert assistant.ask(f"{department.name}牵头哪些任务").refs == led, department.name


def test_every_title_finds_its_item(assistant: Assistant, checklist: Checklist) -> None:
    for item in checklist.items:
        answer = assistant.ask(f"{item.title}是哪一项")
        assert answer.refs, item.title
        assert answer.refs[0].split(".")[0] == item.ref, item.title


@pytest.mark.parametrize(
    "frame",
    ["{}谁牵头", "{}的参与单位有哪些?", "{}是哪一项", "{}多少分", "{}", "{}归谁管", "请问{}这项工作哪个部门负责"],
)
def test_every_title_is_understood_in_every_frame(assistant: Assistant, checklist: Checklist, frame: str) -> None:
    for item in checklist.items:
        answer = assistant.ask(frame.format(item.title))
        assert answer.refs, item.title
        assert answer.refs[0].split(".")[0] == item.ref, item.title


@pytest.mark.parametrize("frame", ["{}有哪些任务", "{}这部分包括哪几项", "{}下面都有啥事项"])
def test_every_section_is_understood_in_every_frame(assistant: Assistant, checklist: Checklist, frame: str) -> None:
    for section in checklist.sections:
        assert assistant.ask(frame.format(section.title)).refs == tuple(each.ref for each in section.items)


def test_the_beginning_of_every_clause_finds_its_item(assistant: Assistant, checklist: Checklist) -> None:
    for item in checklist.items:
        for clause in item.clauses:
            opening = re.split("[,;。:、]", clause.text)[0]
            owners = {ref.split(".")[0] for ref in assistant.ask(f"{opening}写在哪一条").refs}
            assert item.ref in owners, opening


def test_equal_entries_are_never_asserted(assistant: Assistant, checklist: Checklist) -> None:
    held: dict[str, set[str]] = defaultdict(set)
    for item in checklist.items:
        for place in range(len(item.title) - 1):
            held[item.title[place : place + 2]].add(item.ref)
    for pair, refs in held.items():
        answer = assistant.ask(f"{pair}谁牵头")
        if len(refs) > 1 and len({ref.split(".")[0] for ref in answer.refs}) == 1:
            others = {ref.split(".")[0] for ref in answer.near}
            assert answer.certainty is Certainty.LIKELY or not refs - others - {answer.refs[0].split(".")[0]}, pair


@pytest.mark.parametrize(
    ("said", "ref"),
    [
        ("33", "33"),
        (" NEG-5 ", "NEG-5"),
        ("第三十三项", "33"),
        ("ii4（2）", "II-4(2)"),
        ("省特色第四条", "II-4"),
        ("第7项和第9项", "7"),
        ("教体局", None),
        ("", None),
        ("第33项" + "的" * 60, None),
    ],
)
def test_an_entry_is_named_by_its_number_in_any_writing(assistant: Assistant, said: str, ref: str | None) -> None:
    assert assistant.entry(said) == ref
