"""An occurrence with all that is known of it: its duty, who is responsible, how it stands today."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from bot.duties.occurrence import Responsible, Stage, standing_of
from bot.duties.responsible import responsible_for
from bot.lights.light import Light, Standing
from bot.timing.frame import Frame
from checklist_data.model import Checklist
from storage import duties, occurrences
from storage.duties import Duty
from storage.engine.database import Transaction
from storage.occurrences import Occurrence


@dataclass(frozen=True, slots=True)
class Task:
    """One period of a duty, as people speak of it."""

    occurrence: Occurrence
    duty: Duty
    responsible: Responsible
    frame: Frame

    @property
    def standing(self) -> Standing:
        """How it stands: its light, and by which rule."""
        occurrence, frame = self.occurrence, self.frame
        return standing_of(self.stage, occurrence.start, occurrence.due, frame.today, frame.calendar)

    @property
    def stage(self) -> Stage:
        """Where it stands."""
        return Stage(self.occurrence.stage)

    @property
    def is_live(self) -> bool:
        """Whether there is something to do."""
        return self.stage.is_live

    @property
    def is_late(self) -> bool:
        """Whether its day has gone by and its department has not said that it is done."""
        return self.is_live and self.standing.light is Light.RED


def subject_of(task: Task) -> str:
    """Name an occurrence as the audit does."""
    return f"occurrence {task.occurrence.id} {task.duty.key} {task.occurrence.period}"


@dataclass(frozen=True, slots=True)
class Tasks:
    """Where tasks are read: the transaction, the checklist, and the day."""

    rows: Transaction
    checklist: Checklist
    frame: Frame

    async def of(self, found: Iterable[Occurrence]) -> list[Task]:
        """Return occurrences with their duties, in the same order."""
        wanted = list(found)
        by_number = await duties.by_numbers(self.rows, {each.duty for each in wanted})
        return [
            Task(each, duty, responsible_for(self.checklist, duty), self.frame)
            for each, duty in ((each, by_number[each.duty]) for each in wanted)
        ]

    async def by_number(self, number: int) -> Task | None:
        """Return the occurrence with this number; None if it is no longer stored."""
        found = await occurrences.by_number(self.rows, number)
        return (await self.of([found]))[0] if found is not None else None

    async def begun(self, department: str = "", *, duties: Sequence[int] = (), until: date | None = None) -> list[Task]:
        """Return what has begun and is still to be done: by a department or anybody, the earliest first."""
        live = await occurrences.live(self.rows, duties=duties, until=until)
        found = [each for each in await self.of(live) if each.stage is not Stage.PLANNED]
        return [each for each in found if not department or department in each.responsible.everybody]
