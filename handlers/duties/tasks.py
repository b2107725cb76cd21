"""An occurrence with all that is known of it: its duty, who is responsible, how it stands today."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.checkins.light import Standing
from bot.duties.occurrence import Responsible, Stage, standing_of
from bot.duties.responsible import responsible_for
from handlers.work import Context
from storage import duties, occurrences
from storage.duties import Duty
from storage.occurrences import Occurrence


@dataclass(frozen=True, slots=True)
class Task:
    """One period of a duty, as people speak of it."""

    occurrence: Occurrence
    duty: Duty
    responsible: Responsible
    standing: Standing

    @property
    def stage(self) -> Stage:
        """Where it stands."""
        return Stage(self.occurrence.stage)

    @property
    def is_live(self) -> bool:
        """Whether there is something to do."""
        return self.stage.is_live


async def task_of(number: int, context: Context) -> Task | None:
    """The occurrence with this number."""
    found = await occurrences.by_number(context.work.rows, number)
    return (await tasks_of([found], context))[0] if found is not None else None


async def tasks_of(found: Iterable[Occurrence], context: Context) -> list[Task]:
    """Occurrences with their duties, in the same order."""
    wanted = list(found)
    by_number = await duties.by_numbers(context.work.rows, {each.duty for each in wanted})
    return [_task(each, by_number[each.duty], context) for each in wanted]


async def live_on(department: str, ref: str, context: Context) -> list[Task]:
    """What has begun on an entry and is still to be done by a department, the earliest first."""
    found = await duties.on_entries(context.work.rows, [ref])
    if not found:
        return []
    live = await occurrences.live(context.work.rows, duties=[each.id for each in found])
    begun = [each for each in await tasks_of(live, context) if each.stage is not Stage.PLANNED]
    return [each for each in begun if department in each.responsible.everybody]


async def live_of(department: str, context: Context) -> list[Task]:
    """Everything that has begun and is still to be done by a department, the earliest first."""
    live = await occurrences.live(context.work.rows)
    begun = [each for each in await tasks_of(live, context) if each.stage is not Stage.PLANNED]
    return [each for each in begun if not department or department in each.responsible.everybody]


def _task(each: Occurrence, duty: Duty, context: Context) -> Task:
    stands = standing_of(Stage(each.stage), each.start, each.due, context.today, context.services.calendar)
    return Task(each, duty, responsible_for(context.services.checklist, duty), stands)
