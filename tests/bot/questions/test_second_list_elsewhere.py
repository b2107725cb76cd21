"""A second list of another shape: sections without parts, roles told apart, deadlines, names of its own."""

from pathlib import Path

import pytest

from bot.duties.deadline_duties import deadline_duties
from bot.involvement import Part, concerns, counted
from bot.questions.assistant import Assistant
from bot.questions.content import Kind
from bot.section_names import section_mark, section_names
from checklist_data.model import Checklist
from checklist_data.reader import load
from handlers.wording.names import title_of


@pytest.fixture(scope="module")
def hills() -> Checklist:
    return load(Path(__file__).parents[2] / "examples" / "qingshan_2026")


@pytest.fixture(scope="module")
def hills_assistant(hills: Checklist) -> Assistant:
    return Assistant(hills)


@pytest.mark.parametrize(
    ("text", "kind", "refs"),
    [
        ("市级清单有哪些", Kind.TASKS, ("M-1", "M-2", "MS-2-1")),
        ("which tasks has the city list", Kind.TASKS, ("M-1", "M-2", "MS-2-1")),
        ("司法局牵头哪些", Kind.TASKS, ("M-1",)),
        ("公安局涉及哪些", Kind.TASKS, ("1", "M-1", "M-3")),
        ("城南街道要做哪些", Kind.TASKS, ("M-1",)),
        ("区里的任务", Kind.TASKS, ("1",)),
        ("哪些没有牵头单位", Kind.TASKS, ("M-2", "M-3")),
        ("诉前调解中心谁牵头", Kind.DEPARTMENTS, ("M-1",)),
        ("m2谁负责", Kind.DEPARTMENTS, ("M-2",)),
        ("M-3", Kind.ENTRY, ("M-3",)),
        ("MS-1", Kind.ENTRY, ("MS-1",)),
        ("第1项", Kind.ENTRY, ("1",)),
        ("省特色有哪些任务", Kind.ABSENT, ()),
    ],
)
def test_it_is_answered_as_the_first(hills_assistant: Assistant, text: str, kind: Kind, refs: tuple[str, ...]) -> None:
    answer = hills_assistant.ask(text)
    assert (answer.kind, answer.refs) == (kind, refs)


def test_its_answers_have_its_own_words(hills_assistant: Assistant) -> None:
    assert "配合单位" not in (reply := hills_assistant.ask("M-1").reply)
    assert "完成时限：2026年9月30日前" in reply
    assert "责任单位：司法局" in hills_assistant.ask("M-2").reply
    assert hills_assistant.ask("M-3").reply.splitlines() == [
        "M-3 校门口",
        "责任单位：公安局",
        "上下学时段安排警力值守。",
    ]
    assert hills_assistant.ask("which tasks has the city list").reply.startswith("The city list: 3")
    assert "没有读懂" not in hills_assistant.ask("市里的有几项").reply


def test_an_entry_is_counted_in_one_list_alone(hills: Checklist, hills_assistant: Assistant) -> None:
    assert "牵头1项、市级清单2条" in hills_assistant.ask("公安局涉及哪些").reply
    assert counted(hills, "公安局").total == 3


def test_it_is_tracked_and_planned_as_the_first(hills: Checklist) -> None:
    assert list(concerns(hills, "城南街道")) == [("M-1", Part.PARTICIPANT)]
    assert [(each.ref, each.quote) for each in deadline_duties(hills)] == [("M-1", "建立诉前调解中心")]
    assert title_of(hills, "M-1") == "M-1 建立诉前调解中心"


def test_its_sections_stand_beside_those_of_the_first_on_the_board(hills: Checklist) -> None:
    assert list(section_names(hills)) == ["S1", "MS-1", "MS-2"]
    assert [section_mark(hills, ref) for ref in section_names(hills)] == ["一", "MS-1", "MS-2"]
