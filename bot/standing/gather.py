"""Gathering the facts of a moment from what is stored."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.calendars.workdays import WorkCalendar
from bot.checkins.entry_status import Known, day_of, known
from bot.duties.occurrence import Stage
from bot.duties.planner import CALENDAR
from bot.duties.task import Task, Tasks
from bot.involvement import Part, involved, is_tracked
from bot.lights.light import standing
from bot.lights.state import State
from bot.occasion import Occasion
from bot.people.rights import Actor
from bot.standing.facts import Facts, LastReport, LastReview, MatterFact, OccurrenceFact, RequestFact, is_in
from bot.timing.frame import Frame
from checklist_data.model import Checklist, Clause, Item
from storage import occurrences, requests
from storage.engine.database import Transaction
from storage.occurrences import Move
from storage.reports import Matter

NOBODY = Actor("")


async def gather(
    rows: Transaction,
    checklist: Checklist,
    calendar: WorkCalendar,
    moment: datetime,
    *,
    department: str = "",
    refs: Sequence[str] = (),
) -> Facts:
    """Return the facts of a moment: of a department, of some entries, or all of them.

    `moment` is in the time zone of the deployment, which says what day it is. Raises TypeError if it has none.
    """
    if not isinstance(moment.tzinfo, ZoneInfo):
        raise TypeError(moment)
    frame = Frame(moment, moment.tzinfo, calendar)
    occasion = Occasion(rows, NOBODY, checklist, frame)
    wanted = [ref for ref in checklist.entries if not refs or is_in(ref, refs)]
    found = await known(occasion, department=department, refs=wanted if refs else ())
    matters = tuple(
        _matter(checklist, each, part, found.get(each), frame)
        for each, part in _named(checklist, wanted, found)
        if not department or each.department == department
    )
    whole = Facts(frame.today, moment, matters, await _occurrences(occasion), await _requests(occasion))
    facts = whole.of_department(department) if department else whole
    return facts.of_entries(refs) if refs else facts


def _named(
    checklist: Checklist, wanted: Iterable[str], reported: Collection[Matter]
) -> Iterator[tuple[Matter, Part | None]]:
    """Return every matter of some entries in their order, clauses only where they were reported, and its part.

    An entry for which the source names nobody is one matter of no department.
    """
    refs = {matter.ref for matter in reported}
    for ref in wanted:
        entry = checklist.entries[ref]
        if isinstance(entry, Item):
            yield from _parts(checklist, ref)
        elif isinstance(entry, Clause) and ref in refs:
            yield from (each for each in _parts(checklist, ref) if each[0] in reported)


def _parts(checklist: Checklist, ref: str) -> Iterator[tuple[Matter, Part | None]]:
    """Every department's part in an entry."""
    for department, part in involved(checklist, ref).parts or (("", None),):
        yield Matter(department, ref), part


def root_of(checklist: Checklist, ref: str) -> str:
    """Return the ref of the section to which an entry belongs."""
    while ref in checklist.parents:
        ref = checklist.parents[ref]
    return ref


def _matter(checklist: Checklist, matter: Matter, part: Part | None, last: Known | None, frame: Frame) -> MatterFact:
    return MatterFact(
        matter.department,
        matter.ref,
        root_of(checklist, matter.ref),
        part,
        is_tracked(checklist, matter.ref),
        isinstance(checklist.entries[matter.ref], Clause),
        last.standing if last is not None else standing(None, frame.today, frame.calendar),
        _report(last, frame) if last is not None else None,
        _review(last, frame) if last is not None else None,
    )


def _report(last: Known, frame: Frame) -> LastReport:
    report, words = last.report, last.report.words
    said = (State(words.state), words.percent, words.text, words.day)
    return LastReport(report.id, report.version, *said, day_of(report.made_at, frame.zone), report.made_at)


def _review(last: Known, frame: Frame) -> LastReview | None:
    review = last.review
    if review is None:
        return None
    return LastReview(review.decision, review.reason, day_of(review.made_at, frame.zone), last.decided is not None)


async def _occurrences(occasion: Occasion) -> tuple[OccurrenceFact, ...]:
    """Those under way or to come, and what ended and was due since last year began; of a stopped duty what was done."""
    rows, frame = occasion.rows, occasion.frame
    since = date(frame.today.year - 1, 1, 1)
    found = await Tasks(rows, occasion.checklist, frame).of(await occurrences.live_or_due_since(rows, since))
    moved = await occurrences.put_off(rows, [each.occurrence.id for each in found], CALENDAR)
    kept = [each for each in found if not each.duty.stopped or each.stage is Stage.CLOSED]
    return tuple(_occurrence(each, moved, occasion) for each in kept)


def _occurrence(task: Task, moved: Mapping[int, Move], occasion: Occasion) -> OccurrenceFact:
    each, duty, zone = task.occurrence, task.duty, occasion.frame.zone
    move = moved.get(each.id)
    return OccurrenceFact(
        each.id,
        duty.id,
        duty.ref,
        root_of(occasion.checklist, duty.ref),
        duty.quote,
        each.period,
        task.responsible.leads,
        task.responsible.participants,
        each.start,
        each.due,
        each.provisional,
        task.stage,
        task.standing,
        move.old if move is not None else None,
        each.reason or (move.reason if move is not None else ""),
        each.report,
        day_of(each.ended_at, zone) if each.ended_at is not None else None,
    )


async def _requests(occasion: Occasion) -> tuple[RequestFact, ...]:
    zone = occasion.frame.zone
    return tuple(
        RequestFact(each.occurrence, each.kind, each.department, each.reason, each.new_due, day_of(each.made_at, zone))
        for each in await requests.undecided(occasion.rows)
    )
