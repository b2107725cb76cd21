"""One period of a duty: where it stands, and how that looks on a day."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.calendars.workdays import WorkCalendar
from bot.lights.light import Light, Standing

NEAR = 7
"""Working days before the due day from which on a department is expected to say something."""


class Stage(StrEnum):
    """Where an occurrence stands; the last two are ends."""

    PLANNED = "planned"
    OPEN = "open"
    REPORTED = "reported"
    CLOSED = "closed"
    WAIVED = "waived"

    @property
    def chinese(self) -> str:
        """What a person reads."""
        return _STAGES[self]

    @property
    def is_live(self) -> bool:
        """Whether there is still something to do."""
        return self not in {Stage.CLOSED, Stage.WAIVED}


_STAGES = {
    Stage.PLANNED: "未开始",
    Stage.OPEN: "进行中",
    Stage.REPORTED: "已报办结，待审核",
    Stage.CLOSED: "已销号",
    Stage.WAIVED: "本期不适用",
}


def standing_of(stage: Stage, start: date, due: date, today: date, calendar: WorkCalendar) -> Standing:
    """The light of an occurrence on a day, its rule, since when, and what turns it green."""
    left = calendar.workdays_between(today, due)
    if stage in {Stage.CLOSED, Stage.WAIVED}:
        return Standing(Light.GREEN, stage.chinese, None, "")
    if stage is Stage.REPORTED:
        return Standing(Light.YELLOW, stage.chinese, None, "综治办销号")
    if today > due:
        return Standing(Light.RED, f"逾期{-left}个工作日", due, "办结并填报“已办结”，或申请延期")
    if left <= NEAR and start <= today:
        near = "今天到期" if left == 0 else f"还有{left}个工作日到期"
        return Standing(Light.YELLOW, near, max(start, calendar.shifted(due, -NEAR)), "办结并填报“已办结”")
    return Standing(Light.GREEN, stage.chinese if today >= start else _begins(start, today), None, "")


def _begins(start: date, today: date) -> str:
    year = f"{start.year}年" if start.year != today.year else ""
    return f"{year}{start.month}月{start.day}日开始"


@dataclass(frozen=True, slots=True)
class Responsible:
    """Who has to do a duty: those in charge, and those who take part; nobody if the source names nobody."""

    leads: tuple[str, ...]
    participants: tuple[str, ...] = ()

    @property
    def everybody(self) -> tuple[str, ...]:
        """Those in charge first."""
        return self.leads + self.participants
