"""Questions whose answer is a set of entries."""

from collections.abc import Callable

import pytest

from bot.questions.by_selection import OWN_UNIT, by_selection
from bot.questions.question import Clarify, Gap, Role, Selection, Tasks, Term, UnknownBody, Who
from bot.questions.readings import Inquiry
from checklist_data.model import DutyKind, Period

At = Callable[[str], Inquiry]
POLICE = Term(("宜阳公安分局",), Role.LEAD)


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
    assert by_selection(inquiry_of(text)) == Tasks(selection)


def test_entries_are_counted_unless_they_are_to_be_listed_too(inquiry_of: At) -> None:
    assert by_selection(inquiry_of("公安牵头几项")) == Tasks(Selection(terms=(POLICE,)), counted=True)
    assert by_selection(inquiry_of("公安牵头几项分别是哪些")) == Tasks(Selection(terms=(POLICE,)))


def test_the_points_of_a_department_s_entries_are_added_up(inquiry_of: At) -> None:
    question = by_selection(inquiry_of("公安牵头的任务一共多少分"))
    assert isinstance(question, Tasks)
    assert (question.selection, question.scored) == (Selection(terms=(POLICE,)), True)


def test_a_yes_or_no_question_on_a_topic_asks_for_the_department_s_part_in_it(inquiry_of: At) -> None:
    assert by_selection(inquiry_of("公安参与扫黑除恶吗")) == Who(("11",), Role.PARTICIPATE, ("宜阳公安分局",))


def test_a_topic_beside_the_department_narrows_its_entries(inquiry_of: At) -> None:
    assert by_selection(inquiry_of("公安牵头的道路交通任务有哪些")) == Tasks(Selection(terms=(POLICE,), among=("24",)))


@pytest.mark.parametrize("own", OWN_UNIT)
def test_whoever_speaks_of_their_own_unit_is_asked_which_it_is(inquiry_of: At, own: str) -> None:
    question = by_selection(inquiry_of(f"{own}参与哪些任务"))
    assert isinstance(question, Clarify)
    assert (question.naming.said, question.naming.departments, question.role) == (own, (), Role.PARTICIPATE)


def test_an_unknown_body_keeps_the_name_that_was_said(inquiry_of: At) -> None:
    question = by_selection(inquiry_of("水利局参与哪些任务"))
    assert isinstance(question, UnknownBody)
    assert (question.naming.said, question.role) == ("水利局", Role.PARTICIPATE)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("消防归谁管", "it asks who, not which entries"),
        ("有哪些", "no department, section, list, period or gap is named"),
        ("公安", "nothing is asked of it"),
        ("教体局的车停门口了", "nothing is asked of it"),
    ],
)
def test_what_selects_nothing_is_left_with_its_reason(inquiry_of: At, text: str, reason: str) -> None:
    assert by_selection(inquiry_of(text)) == reason
