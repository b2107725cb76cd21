"""Set: the office gives a duty its shape, stops it, or takes it up again."""

from dataclasses import replace

from bot.duties.occurrence import Stage
from bot.duties.planner import plan_anew
from bot.occasion import Occasion
from bot.people.rights import Action, require
from storage import duties, occurrences, reminders
from storage.duties import Duty

STOPPED = "任务已停止"


async def set_duty(occasion: Occasion, wanted: Duty) -> Duty:
    """Store a duty; what had not begun by another rule is forgotten, what had begun stays. Raises NotAllowed."""
    require(occasion.actor, Action.SET_DUTIES)
    rows = occasion.rows
    before = await duties.by_key(rows, wanted.key)
    wanted = replace(wanted, set_by=occasion.actor.person or None, since=occasion.today)
    kept = await duties.set_by_office(rows, wanted)
    if kept.stopped:
        await _end_all(occasion, kept)
    elif before is not None and (before.rule, before.stopped) != (kept.rule, kept.stopped):
        await occurrences.drop_unbegun(rows, kept.id, STOPPED)
        if before.rule == kept.rule:
            await occurrences.revive(rows, kept.id, STOPPED, occasion.today)
    old, new = (_short(each) if each else None for each in (before, kept))
    await occasion.note("set duty", f"duty {kept.key}", old=old, new=new or "")
    await plan_anew(occasion)
    return kept


async def stop_duty(occasion: Occasion, number: int, *, stop: bool) -> Duty | None:
    """Stop a duty or take it up again; None if there is none with this number. Raises NotAllowed."""
    require(occasion.actor, Action.SET_DUTIES)
    duty = await duties.by_number(occasion.rows, number)
    return await set_duty(occasion, replace(duty, stopped=stop)) if duty is not None else None


async def _end_all(occasion: Occasion, duty: Duty) -> None:
    """End the open occurrences of a duty and their reminders."""
    rows, moment = occasion.rows, occasion.moment
    for each in await occurrences.live(rows, duties=[duty.id]):
        await occurrences.end(rows, each.id, Stage.WAIVED, STOPPED, moment)
        await reminders.waive(rows, each.id, STOPPED, moment)


def _short(duty: Duty) -> str:
    named = "、".join(duty.departments)
    return f"{duty.rule} -{duty.start_days} {duty.ladder} {named}{' stopped' if duty.stopped else ''}".strip()
