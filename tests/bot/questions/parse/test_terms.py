"""Which departments are asked for in which roles."""

from collections.abc import Callable

import pytest

from bot.questions.assistant import Assistant
from bot.questions.parse.frame import Frame
from bot.questions.parse.gaps import gaps
from bot.questions.parse.role_asked import role_of
from bot.questions.parse.terms import terms
from bot.questions.selection import Gap, RoleAsked, Term

Cut = Callable[[str], Frame]
POLICE, SCHOOLS, WOMEN = "宜阳公安分局", "教体局", "妇联"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("教体局牵头哪些", (Term((SCHOOLS,), RoleAsked.LEAD),)),
        ("教体局有哪些任务", (Term((SCHOOLS,), RoleAsked.ANY),)),
        ("教体局和妇联都参与的", (Term((SCHOOLS,), RoleAsked.PARTICIPATE), Term((WOMEN,), RoleAsked.PARTICIPATE))),
        (
            "公安牵头但教体局不参与的",
            (Term((POLICE,), RoleAsked.LEAD), Term((SCHOOLS,), RoleAsked.PARTICIPATE, negated=True)),
        ),
        (
            "公安牵头教体局没有参与的",
            (Term((POLICE,), RoleAsked.LEAD), Term((SCHOOLS,), RoleAsked.PARTICIPATE, negated=True)),
        ),
        (
            "教体局参与但不牵头的",
            (Term((SCHOOLS,), RoleAsked.PARTICIPATE), Term((SCHOOLS,), RoleAsked.LEAD, negated=True)),
        ),
        ("只有公安牵头的", (Term((POLICE,), RoleAsked.LEAD, alone=True),)),
        ("which tasks does 教体局 lead", (Term((SCHOOLS,), RoleAsked.LEAD),)),
        ("警方任牵头单位的条目", (Term((POLICE,), RoleAsked.LEAD),)),
        (
            "where 牵头=教体局 and 参与=妇联",
            (Term((SCHOOLS,), RoleAsked.LEAD), Term((WOMEN,), RoleAsked.PARTICIPATE)),
        ),
        (
            "参与==妇联 and 牵头!=教体局",
            (Term((WOMEN,), RoleAsked.PARTICIPATE), Term((SCHOOLS,), RoleAsked.LEAD, negated=True)),
        ),
    ],
)
def test_the_conditions_are_read(frame_of: Cut, text: str, expected: tuple[Term, ...]) -> None:
    assert terms(frame_of(text)) == (expected, False)


def test_either_of_two_departments_or_roles_is_enough(frame_of: Cut) -> None:
    assert terms(frame_of("教体局或妇联牵头的"))[1]
    assert terms(frame_of("教体局牵头和参与的一共几项")) == (
        (Term((SCHOOLS,), RoleAsked.LEAD), Term((SCHOOLS,), RoleAsked.PARTICIPATE)),
        True,
    )


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("谁牵头", RoleAsked.LEAD),
        ("谁配合", RoleAsked.PARTICIPATE),
        ("谁负责", RoleAsked.ANY),
        ("公众参与体制谁牵头", RoleAsked.LEAD),
        ("牵头和参与的有谁", RoleAsked.ANY),
    ],
)
def test_the_role_is_the_one_that_is_asked_for(frame_of: Cut, text: str, role: RoleAsked) -> None:
    assert role_of(frame_of(text)) is role


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("哪些没有牵头单位", [Gap.LEAD]),
        ("牵头单位空着的", [Gap.LEAD]),
        ("没写责任部门的要求", [Gap.RESPONSIBLE]),
        ("没有条款的事项", [Gap.CLAUSES]),
        ("牵头和参与都没写的", [Gap.LEAD, Gap.PARTICIPANTS]),
        ("教体局没有参与的", []),
        ("谁牵头", []),
    ],
)
def test_missing_lines_are_asked_for(frame_of: Cut, text: str, missing: list[Gap]) -> None:
    assert [gap for _, gap in gaps(frame_of(text))] == missing


def test_a_department_by_whom_something_is_not_led_is_left_out(assistant: Assistant) -> None:
    plain = assistant.ask("财政局参与但综治办不牵头的任务有哪些")
    assert assistant.ask("财政局参与、但不由综治办牵头的任务有哪些").refs == plain.refs


@pytest.mark.parametrize(
    "text",
    [
        "教体局参与、但牵头单位里有宜阳公安分局的",
        "教体局参与、牵头里头有公安的",
        "教体局参与,牵头单位包括公安分局的有哪些",
    ],
)
def test_a_department_may_be_one_of_those_with_a_role(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).refs == assistant.ask("教体局参与、公安牵头的有哪些").refs != ()


def test_two_roles_that_are_both_counted_in_are_any_part_in_every_list(assistant: Assistant) -> None:
    expected = assistant.ask("工程建设管理局有哪些任务").refs
    assert assistant.ask("工程建设管理局的职责有哪些(含牵头与参与)").refs == expected
    assert assistant.ask("list everything the engineering bureau is involved in").refs == expected


def test_in_english_one_leads_and_another_takes_part(assistant: Assistant) -> None:
    expected = assistant.ask("官园街道牵头、综治办参与的有哪些").refs
    assert assistant.ask("Items led by the subdistrict with the zongzhi office taking part?").refs == expected
