"""Occurrences as an iCalendar feed (RFC 5545)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from bot.duties.occurrence import Stage

if TYPE_CHECKING:
    from icalendar import Event as Entry


@dataclass(frozen=True, slots=True)
class Event:
    """A due day: `uid` stays the same when it is moved, and `sequence` counts the moves."""

    uid: str
    name: str
    due: date
    who: str
    stage: Stage
    sequence: int
    provisional: bool


STATUS = {Stage.WAIVED: "CANCELLED"}


def feed(events: Iterable[Event], moment: datetime) -> bytes:
    """The feed as a file, stamped with a moment; every due day takes the whole day."""
    from icalendar import Calendar
    from icalendar import Event as Entry

    calendar = Calendar()
    calendar.add("prodid", "-//qingdan//zh-CN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", "责任清单任务")
    for each in events:
        calendar.add_component(_filled(Entry(), each, moment))
    return bytes(calendar.to_ical())


def _filled(entry: "Entry", event: Event, moment: datetime) -> "Entry":
    entry.add("uid", event.uid)
    entry.add("dtstamp", moment)
    entry.add("dtstart", event.due)
    entry.add("dtend", event.due + timedelta(days=1))
    entry.add("summary", f"{event.name}（暂定）" if event.provisional else event.name)
    entry.add("description", f"责任：{event.who}\n状态：{event.stage.chinese}")
    entry.add("sequence", event.sequence)
    tentative = "TENTATIVE" if event.provisional else "CONFIRMED"
    entry.add("status", STATUS.get(event.stage, tentative))
    entry.add("transp", "TRANSPARENT")
    return entry
