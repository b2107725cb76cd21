"""The occurrences of duties as the events of a calendar feed: all of them, or those of some departments."""

from collections.abc import Collection

from bot.duties.calendar_feed import Event
from bot.duties.occurrence import Stage
from bot.duties.responsible import NOBODY, responsible_for
from checklist_data.model import Checklist
from storage import duties, occurrences
from storage.engine.database import Transaction


async def feed_events(rows: Transaction, checklist: Checklist, departments: Collection[str] = ()) -> list[Event]:
    """Return the events; without departments those of all. What was stopped is cancelled, so that it disappears."""
    events = []
    for duty in await duties.every(rows):
        responsible = responsible_for(checklist, duty)
        if departments and not set(departments) & set(responsible.everybody):
            continue
        who = "、".join(responsible.everybody) or NOBODY
        for each in await occurrences.of(rows, duty.id):
            stage = Stage(each.stage)
            if duty.stopped and stage.is_live:
                stage = Stage.WAIVED
            name = f"{duty.ref} {duty.quote}"
            uid = f"{duty.key}-{each.period}@qingdan"
            moves = len(await occurrences.moves_of(rows, each.id)) + (stage is Stage.WAIVED)
            events.append(Event(uid, name, each.due, who, stage, moves, provisional=each.provisional))
    return events
