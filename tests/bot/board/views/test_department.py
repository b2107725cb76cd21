"""A department: what it holds, and what it has still to do."""

from bot.board.address import Address, ViewName
from bot.board.markup.department import department_main
from bot.board.views.department import MOST_TASKS, department_view
from bot.duties.occurrence import Stage
from bot.lights.state import State
from checklist_data.model import Checklist
from tests.bot.board.markup.drawn import drawn_over
from tests.bot.standing.made import facts, matter, occurrence


def test_its_own_matters_and_tasks_alone_are_shown() -> None:
    own, other = matter("教体局", "49"), matter("妇联", "49")
    view = department_view(facts(occurrence(1, "教体局"), occurrence(2, "妇联"), matters=(own, other)), "教体局")
    assert view.matters == (own,)
    assert [each.number for each in view.tasks] == [1]


def test_a_task_that_has_ended_is_no_longer_to_be_done() -> None:
    ended = [occurrence(at, "教体局", stage=each) for at, each in enumerate(Stage) if not each.is_live]
    assert ended
    assert department_view(facts(*ended), "教体局").tasks == ()


def test_of_very_many_tasks_the_first_are_shown() -> None:
    tasks = [occurrence(at, "教体局") for at in range(MOST_TASKS + 5)]
    assert [each.number for each in department_view(facts(*tasks), "教体局").tasks] == list(range(MOST_TASKS))


def test_on_its_page_each_matter_stands_with_its_light_and_links_to_its_entry(checklist: Checklist) -> None:
    view = department_view(facts(matters=(matter("教体局", "49", State.ON_PLAN), matter("教体局", "51"))), "教体局")
    page = department_main(view, drawn_over(checklist, Address(ViewName.DEPARTMENT, department="教体局")))
    assert page.count('scope="row"') == 2
    assert "ref=49" in page
    assert "ref=51" in page
    assert 'id="tasks"' not in page
