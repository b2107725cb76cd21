"""The account of the year: every occurrence, every planned word, every message, and whatever is wrong with them."""

from collections import Counter
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from datetime import date
from zoneinfo import ZoneInfo

from bot.calendars.almanac import calendar_of
from bot.calendars.workdays import WorkCalendar
from bot.timing.hours import USUAL_HOURS
from bot.timing.ladder import TO_LEADER, TO_OFFICE
from bot.timing.recurrence import series
from bot.timing.rule import read_rule
from storage import duties
from storage.engine.connection import Row
from storage.engine.database import Database, Transaction
from storage.engine.timestamps import restored

SAID = ("sent", "merged", "late")
ENDS = (*SAID, "waived", "superseded")


@dataclass
class Account:
    """What there was, month by month, and everything that was wrong."""

    occurrences: Counter[str] = field(default_factory=Counter)
    """By the stage in which they are in the end."""
    words: dict[str, Counter[str]] = field(default_factory=dict)
    """Planned words of each month by their end."""
    messages: Counter[str] = field(default_factory=Counter)
    """Messages of each month."""
    to_office: int = 0
    to_leader: int = 0
    on_make_up_days: int = 0
    briefs: int = 0
    faults: list[str] = field(default_factory=list)

    @property
    def is_clean(self) -> bool:
        """Whether nothing was wrong."""
        return not self.faults


async def account(database: Database, first: date, last: date, zone: ZoneInfo) -> Account:
    """Look at everything that is stored."""
    found = Account()
    async with database.transaction("account") as rows:
        calendar = await calendar_of(rows)
        words = await rows.rows(
            "SELECT nudges.*, period, due, duty, stage FROM nudges JOIN occurrences ON occurrences.id = occurrence"
        )
        found.faults += [fault async for fault in _missing(rows, calendar, first, last)]
        _count(found, words, last, zone)
        found.faults += [
            *_unended(words, last),
            *_at_wrong_times(words, calendar, zone),
            *_twice_a_day(words, zone),
            *_missed_make_up_days(words, calendar, found, last),
            *_escalations(words, calendar, found, last),
        ]
        found.occurrences.update(
            {each["stage"]: each["n"] for each in await rows.rows(_STAGES, (str(first), str(last)))}
        )
        found.briefs = len(await rows.rows("SELECT * FROM briefs"))
    return found


_STAGES = "SELECT stage, count(*) AS n FROM occurrences WHERE due BETWEEN ? AND ? GROUP BY stage"


async def _missing(rows: Transaction, calendar: WorkCalendar, first: date, last: date) -> AsyncIterator[str]:
    """Each period of each duty is there exactly once, on its day or on the one to which it was moved."""
    for duty in await duties.every(rows):
        wanted = {
            each.period: str(each.due)
            for each in series(duty.key, read_rule(duty.rule), duty.start_days, (first, last), calendar)
        }
        there = await rows.rows("SELECT period, due, moves FROM occurrences WHERE duty = ?", (duty.id,))
        kept = {each["period"]: (each["due"], each["moves"]) for each in there}
        if len(kept) != len(there):
            yield f"{duty.key}: an occurrence is there twice"
        for period, due in wanted.items():
            if period not in kept:
                yield f"{duty.key} {period} is missing"
            elif kept[period][0] != due and not kept[period][1]:
                yield f"{duty.key} {period} is due {kept[period][0]} instead of {due}"


def _count(found: Account, words: list[Row], last: date, zone: ZoneInfo) -> None:
    for each in words:
        if each["day"] <= str(last):
            found.words.setdefault(each["day"][:7], Counter())[each["state"]] += 1
    sent = {each["message"]: each["ended_at"] for each in words if each["message"]}
    found.messages.update(str(restored(at).astimezone(zone).date())[:7] for at in sent.values())


def _unended(words: list[Row], last: date) -> Iterator[str]:
    for each in words:
        if each["state"] not in ENDS and each["day"] < str(last):
            yield f"{each['key']} of {each['day']} is still {each['state']}"
        if each["state"] in SAID and not each["message"]:
            yield f"{each['key']} is {each['state']} without a message"
        if each["state"] in {"late", "waived", "superseded"} and not each["reason"]:
            yield f"{each['key']} is {each['state']} without a reason"


def _at_wrong_times(words: list[Row], calendar: WorkCalendar, zone: ZoneInfo) -> Iterator[str]:
    for each in words:
        if each["message"]:
            local = restored(each["ended_at"]).astimezone(zone)
            if not calendar.is_workday(local.date()) or not USUAL_HOURS.holds(local.time()):
                yield f"{each['key']} was said at {local}"
            if each["state"] != "late" and str(local.date()) != each["day"]:
                yield f"{each['key']} of {each['day']} was {each['state']} on {local.date()}"


def _twice_a_day(words: list[Row], zone: ZoneInfo) -> Iterator[str]:
    told: dict[tuple[int, str, date], set[str]] = {}
    for each in words:
        if each["message"]:
            day = restored(each["ended_at"]).astimezone(zone).date()
            told.setdefault((each["duty"], each["audience"], day), set()).add(each["message"])
    yield from (f"{key} was said {len(found)} times" for key, found in told.items() if len(found) > 1)


def _missed_make_up_days(words: list[Row], calendar: WorkCalendar, found: Account, last: date) -> Iterator[str]:
    days = {str(day) for table in calendar.tables.values() for day in table.work}
    for each in words:
        if each["day"] in days and each["day"] < str(last):
            found.on_make_up_days += each["state"] in SAID
            if each["state"] not in ENDS:
                yield f"{each['key']} of the make-up day {each['day']} is {each['state']}"


def _escalations(words: list[Row], calendar: WorkCalendar, found: Account, last: date) -> Iterator[str]:
    """Whatever is still to be done at the seventh day has reached the office, at the fourteenth the leader."""
    for audience, days in (("office", TO_OFFICE), ("leader", TO_LEADER)):
        said = [each for each in words if each["audience"] == audience and each["rung"] == f"+{days}"]
        for each in said:
            is_due = calendar.shifted(date.fromisoformat(each["due"]), days) < last
            if each["state"] in SAID:
                found.to_office += audience == "office"
                found.to_leader += audience == "leader"
            elif is_due and each["stage"] == "open" and each["state"] != "superseded":
                yield f"{each['key']} has not been said: {each['state']} {each['reason']}"
