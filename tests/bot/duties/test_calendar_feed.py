"""Occurrences as a calendar feed, read back by the library."""

from dataclasses import replace
from datetime import UTC, date, datetime

from icalendar import Calendar, Component

from bot.duties.calendar_feed import Event, feed
from bot.duties.occurrence import Stage

NOW = datetime(2026, 11, 23, 8, 30, tzinfo=UTC)
EVENT = Event("k-2026@qingdan", "49 年度演练", date(2026, 12, 31), "教体局", Stage.OPEN, 0, provisional=False)


def read(*events: Event) -> list[Component]:
    """The entries of a feed."""
    return list(Calendar.from_ical(feed(events, NOW)).walk("VEVENT"))


def test_a_due_day_takes_the_whole_day_and_no_time_of_anybody() -> None:
    (entry,) = read(EVENT)
    assert (entry.decoded("dtstart"), entry.decoded("dtend")) == (date(2026, 12, 31), date(2027, 1, 1))
    assert str(entry["transp"]) == "TRANSPARENT"
    assert entry.decoded("dtstamp") == NOW


def test_it_says_who_has_to_do_it_and_how_it_stands() -> None:
    (entry,) = read(EVENT)
    assert str(entry["summary"]) == "49 年度演练"
    assert str(entry["description"]) == "责任：教体局\n状态：进行中"


def test_a_day_that_may_still_change_is_said_to_be_provisional() -> None:
    (entry,) = read(replace(EVENT, provisional=True))
    assert (str(entry["summary"]), str(entry["status"])) == ("49 年度演练（暂定）", "TENTATIVE")


def test_what_does_not_apply_is_cancelled_so_that_it_disappears() -> None:
    stages = {stage: str(read(replace(EVENT, stage=stage))[0]["status"]) for stage in Stage}
    assert [stage for stage, status in stages.items() if status == "CANCELLED"] == [Stage.WAIVED]


def test_a_day_that_was_moved_is_the_same_entry_with_a_higher_number() -> None:
    before, after = read(EVENT, replace(EVENT, due=date(2027, 1, 15), sequence=1))
    assert before["uid"] == after["uid"]
    assert [int(str(each["sequence"])) for each in (before, after)] == [0, 1]


def test_words_of_people_do_not_leave_their_place() -> None:
    name = "a;b,c\\n\nBEGIN:VEVENT"
    (entry,) = read(replace(EVENT, name=name))
    assert str(entry["summary"]) == name


def test_without_anything_due_the_feed_is_empty_and_still_one() -> None:
    assert read() == []
    assert feed([], NOW).startswith(b"BEGIN:VCALENDAR")
