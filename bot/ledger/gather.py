"""Gathering the ledger: the checklist's entries by department, each with what is stored about it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from bot.calendars.workdays import WorkCalendar
from bot.checkins.entry_status import day_of
from bot.duties.occurrence import Stage
from bot.involvement import Involved, Part, involved
from bot.ledger.rows import ENDED, TAKEN_BACK, Ledger, Row
from bot.standing.facts import Facts, MatterFact
from bot.standing.gather import gather
from checklist_data.model import Checklist, Clause, Entry, Item, Parties
from storage import evidence, lists, people, reports, reviews
from storage.engine.database import Transaction
from storage.evidence import Piece
from storage.people import Role
from storage.reports import Matter, Report
from storage.reviews import Decision, Review

DECISIONS = {
    Decision.CLOSED: "已销号",
    Decision.RETURNED: "已退回",
    Decision.ASKED: "综治办询问",
    Decision.REOPENED: "已重新打开",
    Decision.AGREED: "已协调",
    Decision.REFERRED: "已转办",
    Decision.ANSWERED: "有关部门答复",
}
SECOND = "第二份清单"
"""The sheet of the second list if it has no name of its own."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the ledger covers: everything on a day, one department, or what was reported since a day."""

    today: date
    zone: ZoneInfo
    department: str = ""
    since: date | None = None


async def current_ledger(rows: Transaction, checklist: Checklist, calendar: WorkCalendar, wanted: Wanted) -> Ledger:
    """Return the ledger as it stands."""
    moment = datetime.combine(wanted.today, time.max, wanted.zone)
    facts = await gather(rows, checklist, calendar, moment, department=wanted.department)
    kept = [each for each in facts.matters if _is_wanted(each, wanted)]
    found = {each.matter: each for each in await reports.standing(rows, department=wanted.department)}
    numbers = [each.report.number for each in kept if each.report is not None]
    decided, proofs = await reviews.last_on(rows, numbers), await evidence.of_all(rows, numbers)
    ended = await reports.ended(rows)
    due, liaisons, number = _due(facts, checklist), await _liaisons(rows), await _list_number(rows)
    made = []
    for fact in kept:
        row = _row(checklist, fact)
        told = _with(row, found[row.matter], decided, proofs, wanted) if fact.report is not None else row
        made.append(
            replace(
                told,
                reviewed=_signed(told.reviewed, ended.get(row.matter)),
                list=number,
                due=due.get(row.matter),
                liaisons=liaisons.get(fact.department, ()),
            )
        )
    return Ledger(checklist.title, wanted.today, wanted.department, wanted.since, tuple(made))


def _signed(reviewed: str, ended: str | None) -> str:
    """What stands in the column of reviews: first that the last report holds no longer, where that is so."""
    if ended is None:
        return reviewed
    return "；".join(filter(None, (f"{ENDED}：{ended}" if ended else TAKEN_BACK, reviewed)))


def _is_wanted(fact: MatterFact, wanted: Wanted) -> bool:
    """Whether a matter was reported since the day that is asked for; without one, every matter is."""
    return wanted.since is None or (fact.report is not None and fact.report.day >= wanted.since)


async def _list_number(rows: Transaction) -> int:
    present = await lists.present(rows)
    return present.id if present is not None and present.adopted_at is not None else 0


def _due(facts: Facts, checklist: Checklist) -> dict[Matter, date]:
    """The day on which the next open occurrence falls due, for each department; a clause's holds for its item too."""
    found: dict[Matter, date] = {}
    for each in facts.occurrences:
        if not each.stage.is_live or each.stage is Stage.REPORTED:
            continue
        is_clause = isinstance(checklist.entries.get(each.ref), Clause)
        for ref in (each.ref, checklist.parents[each.ref]) if is_clause else (each.ref,):
            for department in (*each.departments, ""):
                found.setdefault(Matter(department, ref), each.due)
    return found


async def _liaisons(rows: Transaction) -> dict[str, tuple[str, ...]]:
    """The names of the present liaisons, by department."""
    found: dict[str, tuple[str, ...]] = {}
    for each in await people.everybody(rows):
        if each.role is Role.LIAISON:
            found[each.department] = (*found.get(each.department, ()), each.person.name)
    return found


def _row(checklist: Checklist, fact: MatterFact) -> Row:
    entry, parties = checklist.entries[fact.ref], involved(checklist, fact.ref)
    source = checklist.entries[checklist.parents[fact.ref]] if fact.is_clause else entry
    item = source if isinstance(source, Item) else None
    return Row(
        sheet=_sheet(checklist, fact.section),
        fact=fact,
        title=_title(entry),
        score=str(entry.score) if isinstance(entry, Item) and entry.score else "",
        leads=_line(parties, Part.LEAD, item.lead if item else None),
        responsible=_line(parties, Part.RESPONSIBLE, item.responsible if item else None),
        participants=_line(parties, Part.PARTICIPANT, item.participants if item else None),
        requirement="\n".join(each.text for each in entry.clauses) if isinstance(entry, Item) else "",
    )


def _title(entry: Entry) -> str:
    """The title of an item, or the text of a clause."""
    if isinstance(entry, Item):
        return entry.title
    return entry.text if isinstance(entry, Clause) else ""


def _line(parties: Involved, part: Part, printed: Parties | None) -> str:
    """The departments of a part, with 等 where the source leaves the line open."""
    names = "、".join(parties.named(part))
    return f"{names}等" if names and printed is not None and printed.open else names


def _with(
    row: Row, report: Report, decided: Mapping[int, Review], proofs: Mapping[int, tuple[Piece, ...]], wanted: Wanted
) -> Row:
    review = decided.get(report.id)
    reviewed = ""
    if review is not None:
        reviewed = f"{DECISIONS[review.decision]} {day_of(review.made_at, wanted.zone)} {review.reason}".strip()
    return replace(row, report=report, review=review, pieces=proofs.get(report.id, ()), reviewed=reviewed)


def _sheet(checklist: Checklist, root: str) -> str:
    section = next((each for each in checklist.sections if each.ref == root), None)
    if section is not None:
        return f"{section.number} {section.title}"
    return next(iter(checklist.second.called), SECOND) if checklist.second else SECOND
