"""Another district's bodies and subjects are understood as its people say them, over the list as it was imported."""

from pathlib import Path

import pytest

from bot.questions.assistant import Assistant
from checklist_data.reader import load


@pytest.fixture(scope="module")
def assistant() -> Assistant:
    """Give an assistant over the imported list of a district."""
    return Assistant(load(Path(__file__).parents[2] / "examples" / "shuoyuan_2026"))


@pytest.mark.parametrize(
    ("text", "department"),
    [
        ("县供电公司牵头什么", "国网朔源县供电公司"),
        ("园区管委会牵头哪些", "河西工业园区管理委员会"),
        ("住建那边牵头的事项列一下", "住房和城乡建设局"),
        ("交通部门牵头哪几项", "交通运输局"),
        ("林草这边的任务列一下", "林业和草原局"),
        ("消防队牵头哪些任务", "消防救援大队"),
        ("县公安局牵头哪几条", "公安局"),
        ("城关街办的任务", "城关街道办事处"),
        ("我在水务局上班，我们单位有什么任务", "水务局"),
    ],
)
def test_a_body_is_named_as_people_say_it(assistant: Assistant, text: str, department: str) -> None:
    answer = assistant.ask(text)
    assert (answer.kind, answer.departments) == ("tasks", (department,))


@pytest.mark.parametrize(
    "text",
    ["妇联牵头什么", "南关街道办有什么任务", "南滩镇人民政府的任务", "消防总队牵头哪些", "纪委要做哪些", "教委的任务"],
)
def test_a_body_that_the_list_does_not_have_is_said_to_be_none_of_it(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).kind == "unknown_department"


@pytest.mark.parametrize(
    ("text", "ref"),
    [("治超", "24"), ("危化品", "9"), ("液化气罐", "31"), ("消防栓建设维护", "17"), ("应急演练", "42"), ("森防", "38")],
)
def test_what_is_printed_in_other_words_is_never_absent(assistant: Assistant, text: str, ref: str) -> None:
    answer = assistant.ask(text)
    assert answer.kind == "search"
    assert ref in {each.split(".")[0] for each in answer.refs}


@pytest.mark.parametrize("text", ["公积金提取", "医保报销", "垃圾分类", "招商引资", "人才引进", "婚姻登记"])
def test_what_is_not_printed_stays_absent(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).kind == "absent"
