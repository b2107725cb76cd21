"""Questions that name a subject."""

from collections.abc import Callable

import pytest

from bot.questions.assistant import Assistant
from bot.questions.intents import Absent, ClarifyEntry, Figure, Search, Who
from bot.questions.parse.figures_asked import figures
from bot.questions.parse.reading import Builder, Inquiry
from bot.questions.parse.topical import clauses, subjects, who
from bot.questions.selection import RoleAsked
from checklist_data.model import Clause, Item
from tests.bot.questions.offered import question, readings, reason

At = Callable[[str], Inquiry]


@pytest.mark.parametrize(
    ("text", "ref", "role"),
    [
        ("扫黑除恶谁参与", "11", RoleAsked.PARTICIPATE),
        ("校园食品安全牵头单位", "23.1", RoleAsked.LEAD),
        ("网格员补贴哪个部门负责", "II-5(2)", RoleAsked.ANY),
        ("who is responsible for drug control", "15.2", RoleAsked.ANY),
    ],
)
def test_who_is_asked_in_the_role_that_is_named(inquiry_of: At, text: str, ref: str, role: RoleAsked) -> None:
    asked = question(who, inquiry_of(text))
    assert isinstance(asked, Who)
    assert (asked.refs, asked.role, asked.asked) == ((ref,), role, ())


def test_only_entries_that_can_have_a_lead_are_asked_for_it(inquiry_of: At) -> None:
    inquiry = inquiry_of("网格化管理谁牵头")
    asked = question(who, inquiry)
    assert isinstance(asked, Who)
    assert any(not isinstance(inquiry.catalogue.entry(each.ref), Item | Clause) for each in inquiry.topic.found)
    assert all(isinstance(inquiry.catalogue.entry(each.ref), Item | Clause) for each in asked.found)


def test_a_list_that_tells_no_lead_answers_where_it_fits_far_better(inquiry_of: At) -> None:
    asked = question(who, inquiry_of("综治中心建设谁牵头"))
    assert isinstance(asked, Who)
    assert (asked.refs, asked.role) == (("II-4",), RoleAsked.ANY)


def test_a_heading_and_its_only_part_are_not_asked_back(inquiry_of: At) -> None:
    inquiry = inquiry_of("综治中心实体化建设归哪些部门管")
    assert {"I-2", "II-4"} <= {each.ref for each in inquiry.topic.found}
    asked = question(who, inquiry)
    assert isinstance(asked, Who)
    assert asked.refs == ("II-4",)


def test_a_measure_asks_for_its_figure_by_itself(inquiry_of: At) -> None:
    inquiry = inquiry_of("初次信访事项化解率")
    asked = question(figures, inquiry)
    assert isinstance(asked, Figure)
    assert inquiry.catalogue.figures[int(asked.found[0].ref)].value == "90%"


def test_points_lost_are_looked_for_among_deductions_alone(inquiry_of: At) -> None:
    inquiry = inquiry_of("命案扣几分")
    asked = question(figures, inquiry)
    assert isinstance(asked, Figure)
    assert all(inquiry.catalogue.figures[int(each.ref)].value.startswith("-") for each in asked.found)


@pytest.mark.parametrize(("text", "held"), [("反诈", "电信网络诈骗"), ("三个规定", "3个规定")])
def test_a_topic_is_found_in_everyday_words_and_in_the_source_s_own(inquiry_of: At, text: str, held: str) -> None:
    inquiry = inquiry_of(text)
    asked = question(subjects, inquiry)
    assert isinstance(asked, Search)
    entry = inquiry.catalogue.entry(asked.found[0].ref)
    assert isinstance(entry, Clause)
    assert held in asked.found[0].held


@pytest.mark.parametrize(
    ("builder", "text", "why"),
    [
        (who, "消防", "it does not ask who"),
        (clauses, "扫黑除恶谁牵头", "no clauses are counted"),
        (figures, "消防归谁管", "no figure is asked for"),
        (figures, "扫黑除恶多少分", "no figure is asked for"),
        (subjects, "教体局", "only a department or a section is named"),
    ],
)
def test_what_is_no_topic_is_left_with_its_reason(inquiry_of: At, builder: Builder, text: str, why: str) -> None:
    assert reason(builder, inquiry_of(text)) == why


def test_entries_that_fit_equally_well_are_asked_back(inquiry_of: At) -> None:
    asked = question(who, inquiry_of("矛盾谁牵头"))
    assert isinstance(asked, ClarifyEntry)
    assert {"16", "17", "18", "19"} <= set(asked.refs)


def test_a_subject_may_always_be_absent(inquiry_of: At) -> None:
    found, absent = readings(subjects, inquiry_of("校园食品安全"))
    assert isinstance(found.question, Search)
    assert isinstance(absent.question, Absent)
    assert absent.question.subject == "校园食品安全"


def test_a_role_beside_a_title_is_asked_for(assistant: Assistant) -> None:
    answer = assistant.ask("加强家庭美德建设,参与的是哪些?")
    assert (answer.kind, answer.departments) == ("departments", ("教体局", "社会事业局"))
