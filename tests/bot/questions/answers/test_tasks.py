"""Answers that are a set of entries."""

import pytest

from bot.questions.answers.tasks import SHOWN_WITH_TITLES, described, tasks
from bot.questions.answers.wording import Voice
from bot.questions.catalogue import Catalogue
from bot.questions.content import Kind
from bot.questions.intents import Tasks
from bot.questions.selection import Gap, RoleAsked, Scope, Selection, Term
from bot.questions.text import Language
from checklist_data.model import DutyKind, Period

LISTS = {"common": "共性清单", "second": "省特色清单", "negative": "负面清单"}
CHINESE, ENGLISH = Voice(Language.CHINESE, LISTS), Voice(Language.ENGLISH)
POLICE, SCHOOLS, WOMEN = "宜阳公安分局", "教体局", "妇联"
LED_BY_WOMEN = Selection(terms=(Term((WOMEN,), RoleAsked.LEAD),))


@pytest.mark.parametrize(
    ("selection", "words"),
    [
        (LED_BY_WOMEN, "妇联牵头"),
        (
            Selection(terms=(Term((WOMEN,), RoleAsked.LEAD), Term((SCHOOLS,), RoleAsked.ANY)), either=True),
            "妇联牵头或教体局涉及",
        ),
        (Selection(terms=(Term((POLICE,), RoleAsked.LEAD, alone=True),)), "（单独）宜阳公安分局牵头"),
        (Selection(terms=(Term((POLICE,), RoleAsked.LEAD, negated=True),)), "非（宜阳公安分局牵头）"),
        (Selection(gaps=(Gap.CLAUSES,)), "原文没有条款的事项"),
        (Selection(unscheduled="定期"), "原文写“定期”而未定周期的"),
        (Selection(periods=(Period.YEARLY,), kinds=(DutyKind.DRILL,)), "每年的（演练）"),
        (Selection(periods=(Period.YEARLY, Period.MONTHLY)), "有周期要求的"),
        (Selection(scope=Scope.NEGATIVE), "负面清单"),
        (Selection(scope=Scope.SECOND, section=""), "省特色清单"),
        (
            Selection(terms=LED_BY_WOMEN.terms, points=13, section="S4"),
            "妇联牵头（分值13分的事项）（防范化解社会矛盾风险）",
        ),
    ],
)
def test_every_condition_is_said_in_words(catalogue: Catalogue, selection: Selection, words: str) -> None:
    assert described(selection, catalogue, CHINESE) == words


def test_the_same_entries_are_listed_counted_or_added_up(catalogue: Catalogue) -> None:
    listed = tasks(Tasks(LED_BY_WOMEN), catalogue, CHINESE)
    counted = tasks(Tasks(LED_BY_WOMEN, counted=True), catalogue, CHINESE)
    scored = tasks(Tasks(LED_BY_WOMEN, scored=True), catalogue, CHINESE)
    assert listed.refs == counted.refs == scored.refs == ("21", "49")
    assert (listed.kind, listed.values) == (Kind.TASKS, ("2",))
    assert (counted.kind, counted.values) == (Kind.VALUE, ("2",))
    assert (scored.kind, scored.values) == (Kind.VALUE, ("23",))
    assert "合计23分" in scored.reply


def test_where_nothing_fits_that_is_the_answer(catalogue: Catalogue) -> None:
    nothing = tasks(Tasks(Selection(terms=(Term((SCHOOLS,), RoleAsked.LEAD),), section="S6")), catalogue, ENGLISH)
    assert (nothing.refs, nothing.values, nothing.departments) == ((), ("0",), (SCHOOLS,))
    assert nothing.reply == "教体局 leads (防范化解网络安全风险): there are none."


def test_a_department_that_is_excluded_is_not_named_as_an_answer(catalogue: Catalogue) -> None:
    terms = (Term((WOMEN,), RoleAsked.LEAD), Term((SCHOOLS,), RoleAsked.PARTICIPATE, negated=True))
    assert tasks(Tasks(Selection(terms=terms)), catalogue, CHINESE).departments == (WOMEN,)


def test_a_single_entry_brings_its_departments(catalogue: Catalogue) -> None:
    reply = tasks(Tasks(Selection(terms=(Term((SCHOOLS,), RoleAsked.LEAD),))), catalogue, CHINESE).reply
    assert reply.splitlines() == [
        "教体局牵头：1项",
        "第51项 加强个人品德建设（10分）",
        "牵头单位：党群工作部、教体局",
        "参与单位：原文未列参与单位",
    ]


def test_a_list_has_titles_up_to_a_bound_and_is_grouped_beyond_it(catalogue: Catalogue) -> None:
    led = tasks(Tasks(Selection(terms=(Term((POLICE,), RoleAsked.LEAD),))), catalogue, CHINESE)
    joined = tasks(Tasks(Selection(terms=(Term((POLICE,), RoleAsked.PARTICIPATE),))), catalogue, CHINESE)
    assert len(led.refs) == SHOWN_WITH_TITLES
    assert len(led.reply.splitlines()) == 1 + SHOWN_WITH_TITLES
    assert "二、防范化解政治安全风险：2项 8、9" in joined.reply.splitlines()
    assert joined.reply.endswith("回复编号可看原文，如“5”。")


def test_groups_leave_nothing_out(catalogue: Catalogue) -> None:
    content = tasks(Tasks(Selection(terms=(Term((POLICE,), RoleAsked.ANY),))), catalogue, CHINESE)
    groups = [line for line in content.reply.splitlines() if "项 " in line]
    listed = [ref for line in groups for ref in line.rpartition(" ")[2].split("、")]
    assert tuple(listed) == content.refs


def test_the_parts_of_a_department_add_up_to_its_whole(catalogue: Catalogue) -> None:
    reply = tasks(Tasks(Selection(terms=(Term((POLICE,), RoleAsked.ANY),))), catalogue, CHINESE).reply
    assert reply.splitlines()[:2] == ["宜阳公安分局涉及：32项", "牵头10项、参与19项、省特色清单3条"]
    assert "参与" not in tasks(Tasks(LED_BY_WOMEN), catalogue, CHINESE).reply.splitlines()[1]
