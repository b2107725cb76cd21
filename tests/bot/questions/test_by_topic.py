"""Questions that name a subject."""

from collections.abc import Callable

import pytest

from bot.questions.by_topic import clauses_by_topic, figure_by_topic, search_by_topic, who_by_topic
from bot.questions.question import Figure, Role, Search, Who
from bot.questions.readings import Attempt, Inquiry
from checklist_data.model import Clause, Item

At = Callable[[str], Inquiry]


@pytest.mark.parametrize(
    ("text", "ref", "role"),
    [
        ("扫黑除恶谁参与", "11", Role.PARTICIPATE),
        ("校园食品安全牵头单位", "23.1", Role.LEAD),
        ("网格员补贴哪个部门负责", "II-5(2)", Role.ANY),
        ("who is responsible for drug control", "15.2", Role.ANY),
    ],
)
def test_who_is_asked_in_the_role_that_is_named(inquiry_of: At, text: str, ref: str, role: Role) -> None:
    question = who_by_topic(inquiry_of(text))
    assert isinstance(question, Who)
    assert (question.refs, question.role, question.asked) == ((ref,), role, ())


def test_only_entries_that_can_have_a_lead_are_asked_for_it(inquiry_of: At) -> None:
    inquiry = inquiry_of("网格员谁牵头")
    question = who_by_topic(inquiry)
    assert isinstance(question, Who)
    assert any(not isinstance(inquiry.catalogue.entry(each.ref), Item | Clause) for each in inquiry.topic.found)
    assert all(isinstance(inquiry.catalogue.entry(each.ref), Item | Clause) for each in question.found)


def test_a_measure_asks_for_its_figure_by_itself(inquiry_of: At) -> None:
    inquiry = inquiry_of("初次信访事项化解率")
    question = figure_by_topic(inquiry)
    assert isinstance(question, Figure)
    assert inquiry.catalogue.figures[int(question.found[0].ref)].value == "90%"


def test_points_lost_are_looked_for_among_deductions_alone(inquiry_of: At) -> None:
    inquiry = inquiry_of("命案扣几分")
    question = figure_by_topic(inquiry)
    assert isinstance(question, Figure)
    assert all(inquiry.catalogue.figures[int(each.ref)].value.startswith("-") for each in question.found)


@pytest.mark.parametrize(("text", "held"), [("反诈", "电信网络诈骗"), ("三个规定", "3个规定")])
def test_a_topic_is_found_in_everyday_words_and_in_the_source_s_own(inquiry_of: At, text: str, held: str) -> None:
    inquiry = inquiry_of(text)
    question = search_by_topic(inquiry)
    assert isinstance(question, Search)
    entry = inquiry.catalogue.entry(question.found[0].ref)
    assert isinstance(entry, Clause)
    assert question.found[0].held == (held,)


@pytest.mark.parametrize(
    ("attempt", "text", "reason"),
    [
        (who_by_topic, "消防", "it does not ask who"),
        (who_by_topic, "食堂谁负责", "it asks who about something else"),
        (clauses_by_topic, "扫黑除恶谁牵头", "no clauses are counted"),
        (clauses_by_topic, "食堂分几款", "no entry fits the topic"),
        (figure_by_topic, "消防归谁管", "no figure is asked for"),
        (figure_by_topic, "食堂满意度", "it asks for something else"),
        (search_by_topic, "食堂", "nothing fits the topic"),
        (search_by_topic, "哪些", "only words of asking"),
        (search_by_topic, "教体局", "too little is said to be a topic"),
        (search_by_topic, "发一下消防的文件", "little more than a department is named"),
        (search_by_topic, "消防演练了", "it tells, it does not ask"),
        (search_by_topic, "网格员补贴发了", "it is talk about something else"),
    ],
)
def test_what_is_no_topic_is_left_with_its_reason(inquiry_of: At, attempt: Attempt, text: str, reason: str) -> None:
    assert attempt(inquiry_of(text)) == reason
