"""Each reading takes the questions that are its own, and says why it leaves the others."""

from collections.abc import Callable

import pytest

from bot.questions.by_number import by_number
from bot.questions.by_rank import by_absence, by_count, by_rank, by_score
from bot.questions.by_selection import by_selection
from bot.questions.by_topic import clauses_by_topic, figure_by_topic, search_by_topic, who_by_topic
from bot.questions.question import (
    Clarify,
    Count,
    DepartmentRanking,
    EntryRanking,
    Figure,
    Idle,
    Question,
    Role,
    Scope,
    Score,
    Search,
    Show,
    Tasks,
    Thing,
    UnknownBody,
    Who,
)
from bot.questions.readings import Attempt, Inquiry, read

At = Callable[[str], Inquiry]


@pytest.mark.parametrize(
    ("attempt", "text", "question"),
    [
        (by_number, "第33项", Show(("33",))),
        (by_number, "第99项是什么", Show((), ("99",))),
        (by_number, "第33项多少分", Score(("33",))),
        (by_number, "33项谁牵头", Who(("33",), Role.LEAD)),
        (by_number, "26项教体局参与吗", Who(("26",), Role.PARTICIPATE, ("教体局",))),
        (by_number, "第12项下面有几条", Count(Thing.CLAUSES, refs=("12",))),
        (by_rank, "谁牵头最多", DepartmentRanking(Role.LEAD, least=False)),
        (by_rank, "参与最少的部门", DepartmentRanking(Role.PARTICIPATE, least=True)),
        (by_rank, "分值最高的是哪项", EntryRanking("score", least=False)),
        (by_rank, "涉及部门最多的任务", EntryRanking("departments", least=False)),
        (by_absence, "哪些部门没有牵头任务", Idle(Role.LEAD, counted=False)),
        (by_score, "共性指引总分是多少", Score(scope=Scope.COMMON)),
        (by_score, "法治保障这个板块几分", Score(("S8",))),
        (by_count, "一共几个部分", Count(Thing.SECTIONS)),
        (by_count, "清单里多少个部门", Count(Thing.DEPARTMENTS)),
        (clauses_by_topic, "扫黑除恶那项分几款", Count(Thing.CLAUSES, refs=("11",))),
    ],
)
def test_a_reading_takes_its_questions(inquiry_of: At, attempt: Attempt, text: str, question: Question) -> None:
    assert attempt(inquiry_of(text)) == question


@pytest.mark.parametrize(
    ("attempt", "text", "ref"),
    [
        (who_by_topic, "消防归谁管", "25"),
        (who_by_topic, "反邪教的牵头单位", "8.2"),
        (search_by_topic, "信访积案化解", "22.3"),
        (search_by_topic, "反炸有啥要求", "15.3"),
    ],
)
def test_a_topic_is_found(inquiry_of: At, attempt: Attempt, text: str, ref: str) -> None:
    question = attempt(inquiry_of(text))
    assert isinstance(question, Who | Search)
    assert question.found[0].ref == ref


def test_a_figure_is_found(inquiry_of: At) -> None:
    inquiry = inquiry_of("一杀三人以上的案子扣几分")
    question = figure_by_topic(inquiry)
    assert isinstance(question, Figure)
    assert inquiry.catalogue.figures[int(question.found[0].ref)].value == "-10"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("教体局牵头哪些任务", Tasks),
        ("水利局牵头哪些任务", UnknownBody),
        ("分局牵头哪些任务", Clarify),
        ("我们局牵头哪几项", Clarify),
    ],
)
def test_a_selection_is_made_or_its_name_doubted(inquiry_of: At, text: str, kind: type[Question]) -> None:
    assert isinstance(by_selection(inquiry_of(text)), kind)


@pytest.mark.parametrize(
    ("attempt", "text"),
    [
        (by_number, "33号车位是谁的"),
        (by_number, "谁有第33项的模板"),
        (by_rank, "网格员一天最少报几条信息"),
        (by_score, "公安牵头的任务一共多少分"),
        (by_count, "公安牵头几项"),
        (by_selection, "教体局的车停门口了"),
        (by_selection, "综治办牵头,大家配合"),
        (by_selection, "消防归谁管"),
        (who_by_topic, "会议材料谁负责"),
        (figure_by_topic, "街道小李电话多少"),
        (search_by_topic, "消防车刚从楼下过去好吵"),
        (search_by_topic, "网格员补贴发了"),
    ],
)
def test_a_reading_leaves_the_others_with_a_reason(inquiry_of: At, attempt: Attempt, text: str) -> None:
    reason = attempt(inquiry_of(text))
    assert isinstance(reason, str)
    assert reason


def test_the_first_reading_that_fits_is_the_one_and_the_others_say_why_not(inquiry_of: At) -> None:
    table = (("a number", by_number), ("who", who_by_topic), ("a topic", search_by_topic))
    reading = read(inquiry_of("消防归谁管"), table)
    assert reading.chosen == "who"
    assert reading.lost == (("a number", "no entry is named by number"),)
