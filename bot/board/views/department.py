"""A department: what it holds, how that stands, and what it has still to do."""

from dataclasses import dataclass

from bot.board.views.tasks_listed import tasks_listed
from bot.standing.counting import Counts, overall
from bot.standing.facts import Facts, MatterFact, OccurrenceFact


@dataclass(frozen=True, slots=True)
class DepartmentView:
    """What the view shows: its matters in the order of the checklist, its tasks by their due day."""

    name: str
    counts: Counts
    matters: tuple[MatterFact, ...]
    tasks: tuple[OccurrenceFact, ...]


MOST_TASKS = 40


def department_view(facts: Facts, department: str) -> DepartmentView:
    """Return a department."""
    own = facts.of_department(department)
    live = tuple(each for each in tasks_listed(own.occurrences) if each.stage.is_live)
    return DepartmentView(department, overall(own), own.matters, live[:MOST_TASKS])
