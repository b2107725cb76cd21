"""Questions for the most and the least, for points and for plain counts."""

from collections.abc import Callable

import pytest

from bot.questions.intents import Count, DepartmentRanking, EntryRanking, Idle, Question, Score, Thing
from bot.questions.parse.ranked import counted, idle, ranked, scored
from bot.questions.parse.reading import Builder, Inquiry
from bot.questions.selection import RoleAsked, Scope
from tests.bot.questions.offered import question, reason

At = Callable[[str], Inquiry]


@pytest.mark.parametrize(
    ("text", "by", "least"),
    [
        ("扣分最多的是哪条", "deduction", False),
        ("哪个部分分值最高", "sections", False),
        ("分值最低的是哪项", "score", True),
        ("条款最多的任务", "clauses", False),
        ("参与单位最少的任务", "participants", True),
        ("牵头单位最多的是哪项", "lead", False),
    ],
)
def test_entries_are_ranked_by_what_is_named(inquiry_of: At, text: str, by: str, *, least: bool) -> None:
    assert question(ranked, inquiry_of(text)) == EntryRanking(by, least)


def test_departments_are_ranked_among_those_named_and_within_the_section_named(inquiry_of: At) -> None:
    named = question(ranked, inquiry_of("公安和教体局谁牵头最多"))
    assert named == DepartmentRanking(RoleAsked.LEAD, least=False, among=("宜阳公安分局", "教体局"))
    assert question(ranked, inquiry_of("网络安全谁牵头最多")) == DepartmentRanking(
        RoleAsked.LEAD, least=False, section="S6"
    )


def test_points_belong_to_a_list_or_to_the_item_behind_the_topic(inquiry_of: At) -> None:
    assert question(scored, inquiry_of("省特色多少分")) == Score(scope=Scope.SECOND)
    assert question(scored, inquiry_of("整个清单多少分")) == Score()
    asked = question(scored, inquiry_of("扫黑除恶多少分"))
    assert isinstance(asked, Score)
    assert (asked.refs, asked.found[0].ref) == (("11",), "11")


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("省特色有几项重点任务", Count(Thing.GOALS)),
        ("一共多少条款", Count(Thing.CLAUSES)),
        ("网络安全这块有多少条款", Count(Thing.CLAUSES, "S6")),
        ("有多少家单位", Count(Thing.DEPARTMENTS)),
    ],
)
def test_what_is_counted_is_what_is_named(inquiry_of: At, text: str, asked: Question) -> None:
    assert question(counted, inquiry_of(text)) == asked


def test_departments_without_a_role_are_named_or_counted(inquiry_of: At) -> None:
    assert question(idle, inquiry_of("谁没有牵头任务")) == Idle(RoleAsked.LEAD, counted=False)
    assert question(idle, inquiry_of("有几个部门没有参与任务")) == Idle(RoleAsked.PARTICIPATE, counted=True)


@pytest.mark.parametrize(
    ("builder", "text", "why"),
    [
        (ranked, "最多的", "it is not said what there is most of"),
        (ranked, "第33项最多", "most and least belong to something else"),
        (scored, "教体局多少分", "it asks for a department's points"),
        (scored, "负面清单多少分", "it is not said whose points"),
        (counted, "一共多少", "it is not said what to count"),
        (counted, "缺牵头单位的有几个", "it asks for the number of something else"),
        (idle, "没有牵头单位的有哪些", "no departments without a role are asked for"),
        (idle, "教体局没有牵头任务吗", "no departments without a role are asked for"),
    ],
)
def test_what_is_not_said_is_not_guessed(inquiry_of: At, builder: Builder, text: str, why: str) -> None:
    assert reason(builder, inquiry_of(text)) == why
