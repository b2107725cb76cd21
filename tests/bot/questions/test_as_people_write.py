"""Inputs as they come in use: what is asked, what is told, what is addressed in other ways."""

import pytest

from bot.questions.assistant import Assistant
from bot.questions.content import Certainty, Kind


@pytest.mark.parametrize(
    ("text", "refs"),
    [
        ("51 完成99.6%，剩余1户", ("51",)),
        ("49 正在推进，入户率达100%", ("49",)),
        ("25 已基本办结", ("25",)),
        ("第 51 项 按计划", ("51",)),
        ("第 51 项 完成 80%", ("51",)),
        ("\u200b51 按计划", ("51",)),
        ("II—4（2） 完成30%", ("II-4(2)",)),
        ("49——51 按计划", ("49", "50", "51")),
        ("49+51 按计划", ("49", "51")),
        ("25 不能按期完成", ("25",)),
        ("25 暂无进展", ("25",)),
        ("25 排查120家，整改98家", ("25",)),
        ("51 还不到70%", ("51",)),
        ("49 没变化", ("49",)),
        ("25 80", ("25",)),
        ("49（家庭美德）按计划", ("49",)),
        ("（一）49项按计划（二）51项有困难", ("49", "51")),
        ("报进展", ()),
        ("我要填报", ()),
        ("怎么填报", ()),
    ],
)
def test_what_is_told_of_an_entry_goes_to_the_check_in(assistant: Assistant, text: str, refs: tuple[str, ...]) -> None:
    answer = assistant.ask(text)
    assert (answer.kind, answer.refs) == (Kind.REPORT, refs)
    assert assistant.ask(text, addressed=False).kind is Kind.NONE


@pytest.mark.parametrize("number", range(1, 64))
def test_whoever_begins_with_an_entry_is_never_told_that_it_is_no_question(assistant: Assistant, number: int) -> None:
    for told in ("没动静", "快收尾了", "12", "人手紧", "下周再说", "场地还没批"):
        assert assistant.ask(f"{number} {told}").kind not in (Kind.NONE, Kind.ABSENT), f"{number} {told}"


@pytest.mark.parametrize("name", ["@bot ", "＠bot ", "@清单助手 ", "@清单助手", "＠小助手", "@qingdan_bot "])
def test_the_bot_s_name_is_no_part_of_the_question(assistant: Assistant, name: str) -> None:
    answer = assistant.ask(f"{name}33项谁牵头")
    assert (answer.kind, answer.refs) == (Kind.DEPARTMENTS, ("33",))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("進展", Kind.STATE),
        ("幫助", Kind.HELP),
        ("逾期的有哪些", Kind.STATE),
        ("誰還沒報", Kind.STATE),
        ("教體局牽頭哪些任務", Kind.TASKS),
        ("item 33", Kind.ENTRY),
        ("what can you do", Kind.HELP),
    ],
)
def test_other_scripts_and_languages_are_read(assistant: Assistant, text: str, kind: Kind) -> None:
    assert assistant.ask(text).kind is kind


@pytest.mark.parametrize(
    "text", ["传销", "信访", "调解", "谁管电动车充电着火", "33", "电梯安全归谁管", "地震", "手机号", "消防"]
)
def test_a_word_alone_is_answered_proposed_or_said_to_be_absent(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).kind in (
        Kind.SEARCH,
        Kind.ENTRY,
        Kind.DEPARTMENTS,
        Kind.ABSENT,
        Kind.TASKS,
        Kind.CLARIFY,
    )


@pytest.mark.parametrize(
    "text", ["打恐防暴是谁牵头", "矛盾谁牵头", "森林公安局牵头哪些任务", "能源局有哪些任务", "⺠政局有哪些任务"]
)
def test_what_is_not_known_is_not_guessed(assistant: Assistant, text: str) -> None:
    answer = assistant.ask(text)
    assert answer.kind in (Kind.ABSENT, Kind.CLARIFY, Kind.UNKNOWN_DEPARTMENT)
    assert answer.departments == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("26项教体局参与吗", "是，教体局为参与单位。"),
        ("教体局牵头51项吗", "是，教体局为牵头单位。"),
        ("26项消防大队参与吗", "原文未列消防大队为参与单位。"),
        ("谁有份最多", "涉及事项最多的是综治办，共37项"),
        ("33项多少分", "第33项 保护网络设施和系统安全：18分"),
        ("港澳通行证谁负责", "清单里没有写到“港澳通行证”。"),
    ],
)
def test_the_wording_names_parts_and_numbers(assistant: Assistant, text: str, said: str) -> None:
    assert assistant.ask(text).reply.startswith(said)


def test_an_item_s_own_words_are_read_as_such(assistant: Assistant) -> None:
    answer = assistant.ask("完善党委领导体制的参与单位有哪些?")
    assert (answer.kind, answer.refs, answer.certainty) == (Kind.DEPARTMENTS, ("1",), Certainty.SURE)
