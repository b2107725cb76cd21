"""The frame of planning: now, the working days and the hours, with what many duties share worked out once."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.calendars.workdays import WorkCalendar
from bot.timing.hours import USUAL_HOURS, Hours, is_open, slot_of
from bot.timing.ladder import Rung, read_ladder, rungs
from bot.timing.recurrence import DueDate, series
from bot.timing.rule import read_rule

HORIZON = timedelta(days=400)
"""How far ahead occurrences are made."""


@dataclass(frozen=True, slots=True)
class Frame:
    """When and where planning is done."""

    now: datetime
    zone: ZoneInfo
    calendar: WorkCalendar
    hours: Hours = USUAL_HOURS
    horizon: timedelta = HORIZON
    today: date = field(init=False)
    """The day where the deployment is."""
    _slots: dict[date, datetime] = field(default_factory=dict, init=False, repr=False, compare=False)

    _words: dict[tuple[date, date, str], tuple[tuple[Rung, datetime], ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    _series: dict[tuple[str, int, tuple[date, date]], tuple[DueDate, ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def __post_init__(self) -> None:
        """Look at the calendar on the wall once."""
        object.__setattr__(self, "today", self.now.astimezone(self.zone).date())

    def slot(self, day: date) -> datetime:
        """When word for a day is given."""
        if day not in self._slots:
            self._slots[day] = slot_of(day, self.now, self.hours, self.zone, self.calendar)
        return self._slots[day]

    def words(self, start: date, due: date, ladder: str) -> tuple[tuple[Rung, datetime], ...]:
        """Every rung with the moment of its word; many duties share their days."""
        key = (start, due, ladder)
        if key not in self._words:
            found = rungs(start, due, read_ladder(ladder), self.calendar)
            self._words[key] = tuple((each, self.slot(each.day)) for each in found)
        return self._words[key]

    def series(self, rule: str, start_days: int, between: tuple[date, date]) -> tuple[DueDate, ...]:
        """Every due day between two days; many duties share their rule."""
        key = (rule, start_days, between)
        if key not in self._series:
            self._series[key] = series("", read_rule(rule), start_days, between, self.calendar)
        return self._series[key]

    @property
    def is_open(self) -> bool:
        """Whether people are at work now."""
        return is_open(self.now, self.hours, self.zone, self.calendar)
