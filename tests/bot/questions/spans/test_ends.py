"""The first and the last entry of the checklist, of its sections and of its lists."""

import pytest

from bot.questions.assistant import Assistant
from bot.questions.context import Context


@pytest.mark.parametrize(
    ("text", "ref"),
    [
        ("头一项写的么事", "1"),
        ("清单里头打头那一项写的么事", "1"),
        ("清单里压轴那一项讲的啥", "63"),
        ("倒数第二项写了什么", "62"),
        ("the last item in the list", "63"),
        ("负面的单子头一条", "NEG-1"),
        ("反面的那张扣分单子,第六条", "NEG-6"),
        ("the fourth entry on the negative list", "NEG-4"),
        ("省里那份第二项讲什么", "II-2"),
        ("Please show me item 40, third clause", "40.3"),
    ],
)
def test_an_entry_is_named_by_its_place(assistant: Assistant, text: str, ref: str) -> None:
    assert assistant.ask(text).refs[:1] == (ref,)


@pytest.mark.parametrize(
    ("text", "section"), [("第七节有哪些", "S7"), ("头一部分有哪些任务", "S1"), ("最后一部分有哪些项", "S11")]
)
def test_a_section_is_named_by_its_place(assistant: Assistant, text: str, section: str) -> None:
    answer = assistant.ask(text)
    wanted = next(each for each in assistant.checklist.sections if each.ref == section)
    assert answer.refs == tuple(each.ref for each in wanted.items)


def test_the_beginning_and_the_end_of_a_list_are_named_together(assistant: Assistant) -> None:
    assert assistant.ask("负面清单头一条和最后一条").refs == ("NEG-1", "NEG-6")


def test_a_department_that_leads_is_no_first_entry(assistant: Assistant) -> None:
    assert assistant.ask("粮储局打头的项").kind == "unknown_department"


def test_a_list_is_gone_through_one_by_one(assistant: Assistant) -> None:
    said, context = [], Context()
    for text in ("消防大队牵头哪些", "头一个几分", "那第二个呢"):
        answer = assistant.ask(text, context)
        said.append(answer.refs)
        context = answer.context
    assert said == [("25", "26"), ("25",), ("26",)]
