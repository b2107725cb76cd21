"""Questions that take over what the last one had."""

from collections.abc import Callable

from bot.questions.assistant import Assistant
from bot.questions.context import Context
from bot.questions.intents import Question, Score, Show, Tasks, Who
from bot.questions.parse.frame import Frame
from bot.questions.parse.narrowing import carried, is_a_section, narrows
from bot.questions.selection import RoleAsked, Selection, Term

POLICE, SCHOOLS = Term(("宜阳公安分局",), RoleAsked.LEAD), Term(("教体局",), RoleAsked.PARTICIPATE)
Cut = Callable[[str], Frame]


def carry(frame_of: Cut, text: str, question: Question, before: Question) -> Question:
    return carried(question, frame_of(text), Context(before, ("1",)))


def test_another_entry_is_asked_the_same(frame_of: Cut) -> None:
    assert carry(frame_of, "那34项呢", Show(("34",)), Who(("33",), RoleAsked.LEAD)) == Who(("34",), RoleAsked.LEAD)
    assert carry(frame_of, "34项呢", Show(("34",)), Score(("33",))) == Score(("34",))
    assert carry(frame_of, "34项", Show(("34",)), Score(("33",))) == Show(("34",))


def test_what_was_shown_is_narrowed(frame_of: Cut) -> None:
    before, added = Tasks(Selection(terms=(POLICE,))), Tasks(Selection(terms=(SCHOOLS,)))
    assert carry(frame_of, "其中教体局参与的", added, before) == Tasks(Selection(terms=(POLICE, SCHOOLS)))
    assert carry(frame_of, "教体局参与的", added, before) == added


def test_a_section_whose_points_were_given_counts_as_shown(frame_of: Cut) -> None:
    narrowed = carry(frame_of, "里面公安牵头的", Tasks(Selection(terms=(POLICE,))), Score(("S6",)))
    assert narrowed == Tasks(Selection(terms=(POLICE,), section="S6"))


def test_words_of_narrowing_are_known(frame_of: Cut) -> None:
    assert narrows(frame_of("其中教体局参与的"))
    assert narrows(frame_of("这几条里教体局参与的"))
    assert not narrows(frame_of("教体局参与的"))
    assert is_a_section(Selection(section="S6"))
    assert not is_a_section(Selection(section="S6", points=18))


def test_in_a_list_that_is_named_the_last_department_is_asked_with_the_role_that_is_said(assistant: Assistant) -> None:
    before = assistant.ask("党群工作部牵头的给我列一下").context
    question = assistant.ask("省特色里头它要负责啥", before).context.question
    assert isinstance(question, Tasks)
    assert [(each.departments, each.role) for each in question.selection.terms] == [(("党群工作部",), RoleAsked.ANY)]
