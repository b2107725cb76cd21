"""Recognising what was misspelt."""

from collections.abc import Callable

import pytest

from bot.questions.parse.frame import Frame


@pytest.mark.parametrize(
    ("text", "department"),
    [
        ("工安牵头什么", "宜阳公安分局"),
        ("党群工作步牵头哪几项", "党群工作部"),
        ("综治半牵头哪些", "综治办"),
        ("大数居集团有什么任务", "大数据集团有限公司"),
        ("官圆街道有哪些任务", "官园街道"),
        ("教休局参与哪几项", "教体局"),
        ("自燃资源局涉及哪些项", "自然资源局宜阳分局"),
        ("哪几项由直属机馆党委牵头", "机关党委"),
        ("财政矩当牵头单位的有哪几项", "财政局"),
    ],
)
def test_a_misspelt_department_is_recognised(frame_of: Callable[[str], Frame], text: str, department: str) -> None:
    (token,) = frame_of(text).departments
    assert token.naming is not None
    assert token.naming.departments == (department,)


@pytest.mark.parametrize(
    ("text", "ref"), [("德冶教化那块有哪些项", "S9"), ("法制保障这个板块几分", "S8"), ("治安风险那部分", "S3")]
)
def test_a_misspelt_or_shortened_section_is_recognised(frame_of: Callable[[str], Frame], text: str, ref: str) -> None:
    assert frame_of(text).sections == (ref,)


def test_unknown_and_ambiguous_names_are_noted(frame_of: Callable[[str], Frame]) -> None:
    (unknown,) = frame_of("名政局负责哪些任务").namings
    (several,) = frame_of("分局牵头哪些任务").namings
    assert unknown.departments == ()
    assert len(several.departments) == 4


def test_a_question_for_who_names_a_subject_not_a_department(frame_of: Callable[[str], Frame]) -> None:
    assert frame_of("网格员布贴谁负责").namings == ()
