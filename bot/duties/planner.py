"""Keeping the plan: occurrences and planned words follow the duties, the calendar and the day. Any number of times."""

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta

from bot.duties.deadline_duties import deadline_duties
from bot.duties.occurrence import Stage
from bot.duties.responsible import addressees, responsible_for
from bot.involvement import is_tracked
from bot.occasion import Occasion
from bot.timing.frame import Frame
from bot.timing.ladder import MOVED, REVIEW, START, Audience, usual_ladder
from bot.timing.rule import rule_of
from checklist_data.model import Checklist
from storage import duties, occurrences, reminders
from storage.duties import Duty
from storage.engine.database import Transaction
from storage.occurrences import Move, Occurrence, Planned
from storage.reminders import Plan

TOGETHER = 250
"""Duties that are planned at once."""
SLACK = timedelta(days=400)
"""How far back occurrences are looked for that could not be made in time."""
Addressees = Mapping[Audience, tuple[str, ...]]
ANOTHER_PLAN = "计划已调整"
CALENDAR = "节假日安排公布"


@dataclass(slots=True)
class Kept:
    """What planning has done."""

    made: int = 0
    planned: int = 0
    begun: int = 0
    redated: list[int] = field(default_factory=list)


async def keep(rows: Transaction, checklist: Checklist, frame: Frame) -> Kept:
    """Bring occurrences and planned words up to date; what was said is never touched."""
    await _settle_checklist(rows, checklist, frame)
    active = [each for each in await duties.every(rows) if not each.stopped]
    kept = await keep_duties(rows, active, checklist, frame)
    kept.begun = await occurrences.begin(rows, frame.today)
    return kept


async def plan_anew(occasion: Occasion) -> None:
    """Plan at once what follows from a change that a person has made."""
    await keep(occasion.rows, occasion.checklist, occasion.frame)


async def keep_duties(rows: Transaction, active: Sequence[Duty], checklist: Checklist, frame: Frame) -> Kept:
    """Bring some duties up to date, a few hundred at once."""
    kept, newest = Kept(), await occurrences.newest(rows)
    with _nothing_to_collect():
        for place in range(0, len(active), TOGETHER):
            await _keep_some(rows, active[place : place + TOGETHER], checklist, frame, kept, newest)
    return kept


@contextmanager
def _nothing_to_collect() -> Iterator[None]:
    """Planning makes very many values and no circles: looking for these again and again takes a third of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


async def _keep_some(
    rows: Transaction, active: Sequence[Duty], checklist: Checklist, frame: Frame, kept: Kept, newest: int
) -> None:
    by_number = {each.id: each for each in active}
    told = {each.id: addressees(responsible_for(checklist, each)) for each in active}
    dates = {(each.duty, each.period): each for duty in active for each in _occurrences(duty, frame)}
    kept.made += await occurrences.keep(rows, dates.values())
    plans: list[Plan] = []
    starts: list[Plan] = []
    for each in await occurrences.live(rows, duties=[*by_number]):
        dated = dates.get((each.duty, each.period))
        present = await _redated(rows, each, dated, told[each.duty], frame, kept) if dated else each
        found = _plans(present, by_number[each.duty], told[each.duty], frame)
        plans += found if each.start > frame.today else [plan for plan in found if plan.day >= frame.today]
        starts += _late_start(present, found, frame)
        if each.id <= newest:
            await reminders.supersede(
                rows, each.id, _kept_keys(found, present, told[each.duty]), ANOTHER_PLAN, frame.now
            )
    kept.planned += await reminders.plan(rows, plans) + await reminders.plan(rows, starts, only_new=True)
    await duties.planned(rows, by_number, frame.today + frame.horizon)


async def _settle_checklist(rows: Transaction, checklist: Checklist, frame: Frame) -> None:
    keys, ladder = [], str(usual_ladder(checklist))
    for each in checklist.duties:
        if each.standard or not is_tracked(checklist, each.ref):
            continue
        keys.append(each.key)
        said = (each.ref, each.quote, each.kind, str(rule_of(each)), each.start_days, ladder)
        await duties.settle(rows, _new(each.key, said, frame))
    for dated in deadline_duties(checklist):
        keys.append(dated.key)
        said = (dated.ref, dated.quote, dated.kind, str(dated.rule), dated.start_days, ladder)
        await duties.settle(rows, _new(dated.key, said, frame))
    await duties.stop_others(rows, keys)


def _new(key: str, said: tuple[str, str, str, str, int, str], frame: Frame) -> Duty:
    return Duty(0, key, *said, (), stopped=False, set_by=None, since=frame.today, planned_to=None)


def _occurrences(duty: Duty, frame: Frame) -> Iterator[Planned]:
    first = duty.since
    if duty.planned_to is not None:
        first = max(first, min(duty.planned_to, frame.today) - SLACK)
    between = (first, max(frame.today, duty.since) + frame.horizon)
    for each in frame.series(duty.rule, duty.start_days, between):
        yield Planned(duty.id, each.period, each.start, each.due, each.provisional)


async def _redated(
    rows: Transaction, each: Occurrence, dated: Planned, told: Addressees, frame: Frame, kept: Kept
) -> Occurrence:
    """Follow the calendar, as long as the day is still to come and nobody has set another one."""
    same = (each.start, each.due, each.provisional) == (dated.start, dated.due, dated.provisional)
    if same or each.moves or each.due < frame.today or dated.due < frame.today:
        return each
    begun = each.stage != Stage.PLANNED
    start = each.start if begun else dated.start
    await occurrences.redate(rows, each.id, Planned(each.duty, each.period, start, dated.due, dated.provisional))
    if dated.due != each.due:
        kept.redated.append(each.id)
        await occurrences.note_move(rows, each.id, Move(each.due, dated.due, CALENDAR, None, frame.now))
        if begun:
            await tell_of_move(rows, each, dated.due, told, frame)
    found = await occurrences.by_number(rows, each.id)
    assert found is not None, "it was there"
    return found


async def tell_of_move(rows: Transaction, each: Occurrence, new: date, told: Addressees, frame: Frame) -> None:
    """Tell those concerned, once, that a due day is another one."""
    slot = frame.slot(frame.today)
    day = slot.astimezone(frame.zone).date()
    names = told[Audience.LEAD] + told[Audience.PARTICIPANT]
    plans = [Plan(f"{prefix_of(each)}:{MOVED} {new}:{name}", each.id, name, MOVED, day, slot) for name in names]
    await reminders.plan(rows, plans, only_new=True)


def _plans(each: Occurrence, duty: Duty, told: Addressees, frame: Frame) -> list[Plan]:
    """Every reminder of an occurrence; an extended one has no start reminder."""
    number, prefix = each.id, prefix_of(each)
    found = [
        Plan(f"{prefix}:{rung.name}:{audience}", number, audience, rung.name, rung.day, moment)
        for rung, moment in frame.words(each.start, each.due, duty.ladder)
        if not (each.moves and rung.name == START)
        for audience in told[rung.audience]
    ]
    return [*found, *_reviews(each, duty, frame)] if each.stage == Stage.REPORTED else found


def _reviews(each: Occurrence, duty: Duty, frame: Frame) -> Iterator[Plan]:
    """What waits for review is the office's matter: it is reminded where the department would have been."""
    for rung, moment in frame.words(each.start, each.due, duty.ladder):
        if rung.audience is Audience.LEAD and rung.name != START:
            key = f"{prefix_of(each)}:{REVIEW} {rung.name}:{Audience.OFFICE}"
            yield Plan(key, each.id, Audience.OFFICE, REVIEW, rung.day, moment)


def _late_start(each: Occurrence, found: Sequence[Plan], frame: Frame) -> list[Plan]:
    """Occurrences that should have begun before they became known begin now."""
    if not each.start < frame.today < each.due:
        return []
    slot = frame.slot(frame.today)
    day = slot.astimezone(frame.zone).date()
    starts = [plan for plan in found if plan.rung == START and plan.day < frame.today]
    return [Plan(plan.key, each.id, plan.audience, START, day, slot) for plan in starts]


def _kept_keys(found: Sequence[Plan], each: Occurrence, told: Addressees) -> list[str]:
    """What is planned and stays so: the rungs, and word of a move to the present day."""
    names = told[Audience.LEAD] + told[Audience.PARTICIPANT]
    return [plan.key for plan in found] + [f"{prefix_of(each)}:{MOVED} {each.due}:{name}" for name in names]


def prefix_of(each: Occurrence) -> str:
    """Return the prefix of the keys of an occurrence's reminders; it changes with each extension."""
    return f"{each.id}.{each.moves}"
