"""How departments compare, for where an owner has allowed it."""

from collections import Counter
from dataclasses import dataclass

from bot.duties.occurrence import Stage
from bot.standing.facts import Facts


@dataclass(frozen=True, slots=True)
class Compared:
    """A department with what it has done this year of what it leads, and what of that is late."""

    department: str
    done: int
    late: int


def compare(facts: Facts) -> list[Compared]:
    """Return the departments that lead something due this year by today: the least late first, then the most done."""
    done, late = Counter[str](), Counter[str]()
    for each in facts.occurrences:
        if each.due.year == facts.today.year and each.due <= facts.today:
            done.update(each.leads if each.stage is Stage.CLOSED else ())
            late.update(each.leads if each.is_late else ())
    names = sorted({*done, *late}, key=lambda name: (late[name], -done[name], name))
    return [Compared(each, done[each], late[each]) for each in names]
