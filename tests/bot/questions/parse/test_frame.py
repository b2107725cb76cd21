"""A question seen as a whole."""

from collections.abc import Callable

import pytest

from bot.questions.assistant import Assistant
from bot.questions.parse.frame import Frame, size
from bot.questions.selection import Scope
from bot.questions.spans.cues import Cue


def test_a_department_that_runs_on_into_another_word_does_not_stand_alone(frame_of: Callable[[str], Frame]) -> None:
    assert [each.said for each in frame_of("消防归谁管").departments] == ["消防"]
    assert frame_of("消防车刚过去").departments == ()


def test_what_is_left_over_is_neither_asked_with_nor_named(frame_of: Callable[[str], Frame]) -> None:
    frame = frame_of("请问教体局牵头哪些食堂任务")
    assert [each.said for each in frame.residue] == ["食堂"]
    assert frame.residue_size == size(frame.residue) == 2


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("妇联共性任务", Scope.COMMON),
        ("省特色的", Scope.SECOND),
        ("负面清单有哪些", Scope.NEGATIVE),
        ("街道的任务,含省特色", None),
        ("经发局的任务,省特色的不要", Scope.COMMON),
        ("教体局的任务", None),
    ],
)
def test_the_list_that_is_meant(frame_of: Callable[[str], Frame], text: str, scope: Scope | None) -> None:
    assert frame_of(text).scope is scope


def test_the_language_is_that_of_the_words_of_asking(frame_of: Callable[[str], Frame]) -> None:
    assert frame_of("which tasks does 教体局 lead").is_english
    assert not frame_of("教体局牵头哪些").is_english


@pytest.mark.parametrize("text", ["审计局有没有牵头任务", "26项教体局参与吗", "有牵头的任务没"])
def test_a_question_can_want_a_yes_or_a_no(frame_of: Callable[[str], Frame], text: str) -> None:
    assert frame_of(text).asks


def test_signs_are_those_of_all_words(frame_of: Callable[[str], Frame]) -> None:
    frame = frame_of("谁牵头")
    assert frame.has(Cue.WHO)
    assert frame.has(Cue.PARTICIPATE, Cue.LEAD)
    assert not frame.has(Cue.COUNT)


def test_a_section_is_named_by_title_or_number(frame_of: Callable[[str], Frame]) -> None:
    assert frame_of("第六部分").sections == ("S6",)
    assert frame_of("政治引领那块").sections == ("S7",)


@pytest.mark.parametrize("text", ["袁州区应急管理局的职责", "袁州区应急管理局负责哪些"])
def test_a_body_of_another_district_is_unknown(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).kind == "unknown_department"


@pytest.mark.parametrize("text", ["欲知经济发展局领衔之要务", "通览经济发展局牵头的任务"])
def test_a_verb_before_a_name_is_no_part_of_it(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).refs == assistant.ask("经济发展局牵头的任务").refs
