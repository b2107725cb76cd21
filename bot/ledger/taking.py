"""Taking the ledger: the checklist's entries, department by department, with what is stored about each."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from zoneinfo import ZoneInfo

from bot.calendars.workdays import WorkCalendar
from bot.checkins.known import day_of, record_of
from bot.checkins.light import standing
from bot.checkins.model import State
from bot.duties.occurrence import Stage
from bot.duties.responsible import responsible_for
from bot.involvement import Involved, Part, involved, is_tracked
from bot.ledger.rows import Ledger, Row
from checklist_data.model import Checklist, Clause, Item, Parties, Requirement
from storage import duties, evidence, lists, occurrences, people, reports, reviews
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
PROVINCIAL = "省特色清单"
UNASSIGNED = "原文未列责任单位，请先指派"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be taken out: everything on a day, or a department's, or what was reported since a day."""

    today: date
    zone: ZoneInfo
    department: str = ""
    since: date | None = None


async def take_ledger(rows: Transaction, checklist: Checklist, calendar: WorkCalendar, wanted: Wanted) -> Ledger:
    """Read the ledger as it stands."""
    found = {each.matter: each for each in await reports.standing(rows, department=wanted.department)}
    if wanted.since is not None:
        found = {matter: each for matter, each in found.items() if each.words.day >= wanted.since}
    decided = await reviews.last_on(rows, [each.id for each in found.values()])
    proofs = await evidence.of_all(rows, [each.id for each in found.values()])
    present = await lists.present(rows)
    number = present.id if present is not None and present.adopted_at is not None else 0
    due, liaisons = await _due(rows, checklist), await _liaisons(rows)
    made = []
    for matter, parties in _matters(checklist, found):
        report = found.get(matter)
        if wanted.department not in ("", matter.department) or (wanted.since is not None and report is None):
            continue
        row = replace(
            _row(checklist, matter, parties),
            list=number,
            due=due.get(matter),
            liaisons=liaisons.get(matter.department, ()),
        )
        made.append(_with(row, report, decided, proofs, calendar, wanted) if report else row)
    return Ledger(checklist.title, wanted.today, wanted.department, wanted.since, tuple(made))


async def _due(rows: Transaction, checklist: Checklist) -> dict[Matter, date]:
    """The day on which the next open occurrence falls due, for each department; a clause's holds for its item too."""
    known = {each.id: each for each in await duties.every(rows) if not each.stopped}
    found: dict[Matter, date] = {}
    for each in await occurrences.live(rows):
        duty = known.get(each.duty)
        if duty is None or each.stage == Stage.REPORTED:
            continue
        is_clause = isinstance(checklist.entries.get(duty.ref), Clause)
        for ref in (duty.ref, checklist.parents[duty.ref]) if is_clause else (duty.ref,):
            for department in (*responsible_for(checklist, duty).everybody, ""):
                found.setdefault(Matter(department, ref), each.due)
    return found


async def _liaisons(rows: Transaction) -> dict[str, tuple[str, ...]]:
    """The names of the present liaisons, by department."""
    found: dict[str, tuple[str, ...]] = {}
    for each in await people.everybody(rows):
        if each.role is Role.LIAISON:
            found[each.department] = (*found.get(each.department, ()), each.person.name)
    return found


def _matters(checklist: Checklist, found: Mapping[Matter, Report]) -> Iterator[tuple[Matter, Involved]]:
    """Every matter of the list, clauses only where they were reported, in the order of the source.

    An entry for which the source names nobody is one matter of no department.
    """
    reported = {matter.ref for matter in found}
    for ref, entry in checklist.entries.items():
        if isinstance(entry, Item | Requirement) or (isinstance(entry, Clause) and ref in reported):
            parties = involved(checklist, ref)
            for department in parties.departments or ("",):
                if not isinstance(entry, Clause) or Matter(department, ref) in found:
                    yield Matter(department, ref), parties


def _row(checklist: Checklist, matter: Matter, parties: Involved) -> Row:
    entry = checklist.entries[matter.ref]
    is_clause = isinstance(entry, Clause)
    source = checklist.entries[checklist.parents[matter.ref]] if is_clause else entry
    tracked = is_tracked(checklist, matter.ref)
    rule = ("未要求填报" if matter.department else UNASSIGNED) if tracked else "仅供查阅，不收进展"
    return Row(
        sheet=_sheet(checklist, matter.ref),
        matter=matter,
        title=entry.title if isinstance(entry, Item) else entry.text if isinstance(entry, Clause | Requirement) else "",
        score=str(entry.score) if isinstance(entry, Item) and entry.score else "",
        leads=_line(parties, Part.LEAD, source.lead if isinstance(source, Item) else None),
        responsible=_line(
            parties, Part.RESPONSIBLE, source.responsible if isinstance(source, Item | Requirement) else None
        ),
        participants=_line(parties, Part.PARTICIPANT, source.participants if isinstance(source, Item) else None),
        part=(parties.part_of(matter.department) or Part.PARTICIPANT) if matter.department else "",
        light="" if tracked else "—",
        rule=rule,
        tracked=tracked,
        requirement="\n".join(each.text for each in entry.clauses) if isinstance(entry, Item) else "",
        is_clause=is_clause,
    )


def _line(parties: Involved, part: Part, printed: Parties | None) -> str:
    """The departments of a part, with 等 where the source leaves the line open."""
    names = "、".join(parties.named(part))
    return f"{names}等" if names and printed is not None and printed.open else names


def _with(
    row: Row,
    report: Report,
    decided: Mapping[int, Review],
    proofs: Mapping[int, tuple[Piece, ...]],
    calendar: WorkCalendar,
    wanted: Wanted,
) -> Row:
    review = decided.get(report.id)
    stands = standing(record_of(report, review, wanted.zone), wanted.today, calendar)
    reviewed = ""
    if review is not None:
        reviewed = f"{DECISIONS[review.decision]} {day_of(review.made_at, wanted.zone)} {review.reason}".strip()
    return replace(
        row,
        light=stands.light.chinese,
        rule=stands.rule,
        report=report,
        review=review,
        pieces=proofs.get(report.id, ()),
        state=State(report.words.state).chinese,
        reviewed=reviewed,
    )


def _sheet(checklist: Checklist, ref: str) -> str:
    while ref in checklist.parents:
        ref = checklist.parents[ref]
    section = next((each for each in checklist.sections if each.ref == ref), None)
    return f"{section.number} {section.title}" if section else PROVINCIAL
