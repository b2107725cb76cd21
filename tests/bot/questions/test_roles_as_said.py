"""Figures of speech for leading and for taking part, and words beside them that nobody knows."""

import pytest

from bot.questions.assistant import Assistant
from bot.questions.catalogue import Catalogue
from bot.questions.content import Certainty
from bot.questions.selection import RoleAsked

LEADING = (
    "第16项谁牵",
    "嗯 16 谁牵的",
    "16项扛旗的是哪家",
    "第16项谁是班长单位",
    "第16项总揽的单位报个名",
    "第16项主牵单位报一下",
    "第十六项坐头把交椅的是谁",
    "who's captain of item 16?",
    "who is heading up item 16",
    "which department is in the driver's seat for no. 16",
)
TAKING_PART = (
    "第16项都有谁帮腔",
    "16号里搭把手的单位",
    "第16项敲边鼓的是哪几家",
    "第16项谁当副手",
    "supporting units for item 16?",
    "who lends a hand on item 16",
)
BOTH = (
    "第16项谁掌舵谁划桨",
    "第16项谁牵头,谁配合",
    "16项主的次的都要,哪些单位",
    "give me the lead and the helpers on no. 16",
)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        *((text, RoleAsked.LEAD) for text in LEADING),
        *((text, RoleAsked.PARTICIPATE) for text in TAKING_PART),
        *((text, RoleAsked.ANY) for text in BOTH),
    ],
)
def test_a_figure_of_speech_names_its_role(assistant: Assistant, text: str, role: RoleAsked) -> None:
    parties = Catalogue(assistant.checklist).parties("16", role)
    assert parties is not None
    assert assistant.ask(text).departments == parties.departments


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("教体局扛大旗的有哪些", RoleAsked.LEAD),
        ("教体局坐第一把交椅的项目", RoleAsked.LEAD),
        ("what's 教体局 heading up?", RoleAsked.LEAD),
        ("教体局打打下手的有哪几项", RoleAsked.PARTICIPATE),
        ("教体局帮人家敲边鼓的有哪些", RoleAsked.PARTICIPATE),
        ("items 教体局 chips in on, please", RoleAsked.PARTICIPATE),
        ("show what 教体局 supports but doesn't run", RoleAsked.PARTICIPATE),
        ("刚调到教体局,我们单位要扛啥", RoleAsked.ANY),
        ("everything on 教体局's plate", RoleAsked.ANY),
        ("教体局有哪些任务,连省里的一起", RoleAsked.ANY),
    ],
)
def test_so_do_the_tasks_of_a_department(assistant: Assistant, text: str, role: RoleAsked) -> None:
    assert assistant.ask(text).refs == Catalogue(assistant.checklist).tasks_of("教体局", role)


@pytest.mark.parametrize(
    "text",
    ["第33项谁是舵爷", "33项谁给压轿", "教体局压轿的有哪些", "教体局舵爷的任务", "综治办配合党政办牵头还压轿的有哪些"],
)
def test_a_word_that_nobody_knows_beside_a_number_or_a_department_makes_no_fact(
    assistant: Assistant, text: str
) -> None:
    assert assistant.ask(text).certainty is Certainty.LIKELY
