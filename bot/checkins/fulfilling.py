"""What a report does to the occurrences of duties on its entry: done, done after all, or not done."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from bot.duties.occurrence import Stage
from bot.duties.planner import keep_duties
from bot.duties.responsible import responsible_for
from bot.lights.state import State
from bot.occasion import Occasion
from storage import audit, duties, occurrences, reminders
from storage.audit import AuditLine
from storage.duties import Duty
from storage.occurrences import Occurrence
from storage.reports import Matter, Report


@dataclass(frozen=True, slots=True)
class Fulfilled:
    """An occurrence of which a report says that it is done."""

    report: Report
    occurrence: Occurrence
    duty: Duty


async def follow(occasion: Occasion, made: Sequence[Report], meant: Collection[int] = ()) -> tuple[Fulfilled, ...]:
    """Update the occurrences of reports just stored; return those that are now reported as done.

    What is done is done for the occurrences that are meant, or else for the only one of its clause that is under way.
    What had been done by a report on the same matter, and is not any more, is under way again.
    """
    refs = await duties.refs_among(occasion.rows, {each.matter.ref for each in made})
    found: list[Fulfilled] = []
    for each in made:
        if each.matter.ref in refs:
            found += await _follow_one(occasion, each, meant)
    return tuple(found)


async def _follow_one(occasion: Occasion, report: Report, meant: Collection[int]) -> list[Fulfilled]:
    rows = occasion.rows
    before = await occurrences.reported_on(rows, report.matter)
    waiting = [each for each in before if each.stage == Stage.REPORTED]
    if State(report.words.state) is not State.DONE:
        own = [each for each in before if each.report == report.id]
        await open_again(occasion, {each.id: each for each in (*waiting, *own)}.values())
        return []
    for each in waiting:
        await occurrences.pass_on(rows, each.id, report.id)
    if waiting or any(each.report == report.id for each in before):
        return []
    chosen = _chosen(await open_for(occasion, report.matter), meant)
    return [await fulfil(occasion, Fulfilled(report, *each)) for each in chosen]


def _chosen(under_way: list[tuple[Occurrence, Duty]], meant: Collection[int]) -> list[tuple[Occurrence, Duty]]:
    """What a report is about: what is meant, or else the only one that is under way."""
    named = [each for each in under_way if each[0].id in meant]
    return named or (under_way if len(under_way) == 1 else [])


async def open_for(occasion: Occasion, matter: Matter) -> list[tuple[Occurrence, Duty]]:
    """Return what is under way on an entry and in the charge of a department, the earliest first."""
    found = {each.id: each for each in await duties.on_entries(occasion.rows, [matter.ref])}
    own = {
        number: each
        for number, each in found.items()
        if matter.department in responsible_for(occasion.checklist, each).leads
    }
    if not own:
        return []
    live = await occurrences.live(occasion.rows, duties=list(own))
    return [(each, own[each.duty]) for each in live if each.stage == Stage.OPEN]


async def fulfil(occasion: Occasion, done: Fulfilled) -> Fulfilled:
    """A department says by a report that an occurrence is done."""
    await occurrences.report(occasion.rows, done.occurrence.id, done.report.id)
    subject = f"occurrence {done.occurrence.id} {done.duty.key} {done.occurrence.period}"
    person = occasion.actor.person or None
    await audit.note(
        occasion.rows, AuditLine(occasion.moment, person, "done", subject, None, f"report {done.report.id}")
    )
    return done


async def open_again(occasion: Occasion, found: Iterable[Occurrence]) -> None:
    """Occurrences are not done after all: they are under way, and reminded of."""
    wanted = list(found)
    for each in wanted:
        await occurrences.open_again(occasion.rows, each.id)
    by_number = await duties.by_numbers(occasion.rows, {each.duty for each in wanted})
    active = [each for each in by_number.values() if not each.stopped]
    if active:
        await keep_duties(occasion.rows, active, occasion.checklist, occasion.frame)


async def unfulfil(occasion: Occasion, report: int) -> None:
    """What a report said to be done is not done after all."""
    await open_again(occasion, await occurrences.by_report(occasion.rows, report))


async def close(occasion: Occasion, report: int) -> None:
    """The office has closed a report: so are the occurrences that it does."""
    rows, moment = occasion.rows, occasion.moment
    for each in await occurrences.by_report(rows, report):
        await occurrences.end(rows, each.id, Stage.CLOSED, "", moment)
        await reminders.waive(rows, each.id, Stage.CLOSED.chinese, moment)
