"""The same questions over another district's checklist: nothing about the packaged one is built in."""

from pathlib import Path

import pytest

from bot.questions.assistant import Assistant
from bot.questions.content import Kind
from checklist_data.reader import load


@pytest.fixture(scope="module")
def river_assistant() -> Assistant:
    return Assistant(load(Path(__file__).parents[2] / "examples" / "anhe_2025"))


@pytest.mark.parametrize(
    ("text", "kind", "refs"),
    [
        ("水利局牵头哪些任务", Kind.TASKS, ("A-1", "A-2")),
        ("which tasks does the water bureau lead", Kind.TASKS, ("A-1", "A-2")),
        ("环保局有哪些任务", Kind.TASKS, ("A-2",)),
        ("A-1谁牵头", Kind.DEPARTMENTS, ("A-1",)),
        ("a2", Kind.ENTRY, ("A-2",)),
        ("第二部分有哪些任务", Kind.TASKS, ("B-1",)),
        ("每年的演练有哪些", Kind.TASKS, ("A-2.1",)),
        ("哪些没有牵头单位", Kind.TASKS, ("B-1",)),
        ("全区用水总量不超过多少", Kind.VALUE, ("A-1.1",)),
        ("河长公示牌谁负责", Kind.DEPARTMENTS, ("C-1",)),
        ("公安局牵头哪些任务", Kind.UNKNOWN_DEPARTMENT, ()),
        ("第1项", Kind.ENTRY, ()),
        ("省特色有哪些任务", Kind.ABSENT, ()),
        ("负面清单有哪些", Kind.ABSENT, ()),
        ("校园食品安全", Kind.ABSENT, ()),
    ],
)
def test_questions_are_answered_from_this_checklist(
    river_assistant: Assistant, text: str, kind: Kind, refs: tuple[str, ...]
) -> None:
    answer = river_assistant.ask(text)
    assert (answer.kind, answer.refs) == (kind, refs)
