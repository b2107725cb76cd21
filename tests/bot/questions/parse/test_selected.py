"""Questions whose answer is a set of entries."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.questions.intents import Clarify, Tasks, UnknownBody, Who
from bot.questions.parse.reading import Inquiry
from bot.questions.parse.selected import OWN_UNIT, selected
from bot.questions.selection import Gap, RoleAsked, Selection, Term
from checklist_data.model import DutyKind, Period
from tests.bot.questions.offered import question, reason

At = Callable[[str], Inquiry]
POLICE = Term(("宜阳公安分局",), RoleAsked.LEAD)


@pytest.mark.parametrize(
    ("text", "selection"),
    [
        ("公安牵头哪些任务", Selection(terms=(POLICE,))),
        ("公安牵头的网络安全任务有哪些", Selection(terms=(POLICE,), section="S6")),
        ("第六部分有哪些任务", Selection(section="S6")),
        ("哪些没有牵头单位", Selection(gaps=(Gap.LEAD,))),
        ("每年的演练有哪些", Selection(periods=(Period.YEARLY,), kinds=(DutyKind.DRILL,))),
    ],
)
def test_every_condition_that_is_named_is_kept(inquiry_of: At, text: str, selection: Selection) -> None:
    assert question(selected, inquiry_of(text)) == Tasks(selection)


def test_entries_are_counted_unless_they_are_to_be_listed_too(inquiry_of: At) -> None:
    assert question(selected, inquiry_of("公安牵头几项")) == Tasks(Selection(terms=(POLICE,)), counted=True)
    assert question(selected, inquiry_of("公安牵头几项分别是哪些")) == Tasks(Selection(terms=(POLICE,)))


def test_the_points_of_a_department_s_entries_are_added_up(inquiry_of: At) -> None:
    asked = question(selected, inquiry_of("公安牵头的任务一共多少分"))
    assert isinstance(asked, Tasks)
    assert (asked.selection, asked.scored) == (Selection(terms=(POLICE,)), True)


def test_a_yes_or_no_question_on_a_topic_asks_for_the_department_s_part_in_it(inquiry_of: At) -> None:
    assert question(selected, inquiry_of("公安参与扫黑除恶吗")) == Who(
        ("11",), RoleAsked.PARTICIPATE, ("宜阳公安分局",)
    )


def test_a_topic_beside_the_department_narrows_its_entries(inquiry_of: At) -> None:
    assert question(selected, inquiry_of("公安牵头的道路交通任务有哪些")) == Tasks(
        Selection(terms=(POLICE,), among=("24",))
    )


@pytest.mark.parametrize("own", sorted(OWN_UNIT))
def test_whoever_speaks_of_their_own_unit_is_asked_which_it_is(inquiry_of: At, own: str) -> None:
    asked = question(selected, inquiry_of(f"{own}参与哪些任务"))
    assert isinstance(asked, Clarify)
    assert (asked.naming.said, asked.naming.departments, asked.role) == (own, (), RoleAsked.PARTICIPATE)


def test_an_unknown_body_keeps_the_name_that_was_said(inquiry_of: At) -> None:
    asked = question(selected, inquiry_of("水利局参与哪些任务"))
    assert isinstance(asked, UnknownBody)
    assert (asked.naming.said, asked.role) == ("水利局", RoleAsked.PARTICIPATE)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("消防归谁管", "it asks who, not which entries"),
        ("有哪些", "no department, section, list, period or gap is named"),
    ],
)
def test_what_selects_nothing_is_left_with_its_reason(inquiry_of: At, text: str, why: str) -> None:
    assert reason(selected, inquiry_of(text)) == why


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("森林公安局牵头哪些任务", "森林公安局"),
        ("袁州区教体局有哪些任务", "袁州区教体局"),
        ("市教体局参与哪些", "市教体局"),
        ("袁山街道牵头什么", "袁山街道"),
        ("铁路公安处有哪些任务", "铁路公安处"),
    ],
)
def test_more_than_a_department_s_name_is_another_body(inquiry_of: At, text: str, body: str) -> None:
    asked = question(selected, inquiry_of(text))
    assert isinstance(asked, UnknownBody)
    assert asked.naming.said == body


@pytest.mark.parametrize("own", ["区", "新区", "宜阳新区", "我区"])
def test_the_district_s_own_name_may_stand_before_its_departments(inquiry_of: At, own: str) -> None:
    assert question(selected, inquiry_of(f"{own}教体局牵头哪些任务")) == Tasks(
        Selection(terms=(Term(("教体局",), RoleAsked.LEAD),))
    )


def test_a_name_alone_is_a_question_where_the_bot_was_spoken_to(inquiry_of: At) -> None:
    inquiry = inquiry_of("教体局")
    assert question(selected, inquiry) == Tasks(Selection(terms=(Term(("教体局",), RoleAsked.ANY),)))
    assert reason(selected, replace(inquiry, addressed=False)) == "nothing is asked of it"


@pytest.mark.parametrize("text", ["图书馆借书证属于清单哪一项", "博物馆门票预约在清单哪一条"])
def test_a_subject_that_begins_with_a_body_does_not_ask_for_its_tasks(inquiry_of: At, text: str) -> None:
    assert reason(selected, inquiry_of(text)) == "no department, section, list, period or gap is named"


@pytest.mark.parametrize("text", ["图书馆都有哪些任务", "图书馆借阅负责哪些任务", "上高县公安局干哪些活"])
def test_a_body_whose_work_is_asked_for_stays_an_unknown_one(inquiry_of: At, text: str) -> None:
    assert isinstance(question(selected, inquiry_of(text)), UnknownBody)
