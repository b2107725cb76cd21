"""How a matter stands on a day: a light, the rule that set it, since when, and what turns it green."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from bot.calendars.workdays import WorkCalendar
from bot.lights.state import State


class Light(StrEnum):
    """红黄绿灯, the worst first."""

    RED = "red"
    YELLOW = "yellow"
    GREEN = "green"

    @property
    def chinese(self) -> str:
        """What a person reads."""
        return {Light.RED: "红灯", Light.YELLOW: "黄灯", Light.GREEN: "绿灯"}[self]


class Verdict(StrEnum):
    """What was last said of the present report by the office, or by a department that it has asked."""

    NONE = "none"
    CLOSED = "closed"
    RETURNED = "returned"
    ASKED = "asked"
    REOPENED = "reopened"
    AGREED = "agreed"
    REFERRED = "referred"
    ANSWERED = "answered"


@dataclass(frozen=True, slots=True)
class Record:
    """The last report on a matter, and the office's verdict on that version of it, with its day."""

    state: State
    day: date
    reported_on: date
    verdict: Verdict = Verdict.NONE
    decided_on: date | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """A light, its rule, the day since which it holds, and what turns it green (empty if it is)."""

    light: Light
    rule: str
    since: date | None
    remedy: str

    @property
    def needs_word(self) -> bool:
        """Whether the department is expected to say something."""
        return self.light is not Light.GREEN and self.rule not in FOR_OFFICE


PATIENCE = 5
"""Working days that a returned or asked report may wait for its correction."""
FRESH = timedelta(days=92)
"""How long word of work that goes on is good: a quarter."""
WAITS_FOR_REVIEW = "已报办结，待综治办审核"
WAITS_FOR_HELP = "已请求协调，待综治办答复"
WAITS_FOR_OTHERS = "已转办，待有关部门答复"
OTHERS_ANSWERED = "有关部门已答复，待综治办答复"
AGREED = "已协调"
STALE = "超过一个季度没有新进展"
FOR_OFFICE = frozenset({WAITS_FOR_REVIEW, WAITS_FOR_HELP, WAITS_FOR_OTHERS, OTHERS_ANSWERED})
"""Rules by which something waits for the office, and the department is left alone."""


def standing(record: Record | None, today: date, calendar: WorkCalendar) -> Standing:
    """The standing of a matter. Nothing reported and nothing due is green: reporting is by exception."""
    if record is None:
        return Standing(Light.GREEN, "无到期事项，未要求填报", None, "")
    if record.verdict in _OF_VERDICTS:
        return _waiting(record, today, calendar)
    if record.verdict is Verdict.CLOSED:
        return Standing(Light.GREEN, "已销号", record.decided_on, "")
    if record.verdict in _IN_OTHER_HANDS:
        return Standing(Light.YELLOW, _IN_OTHER_HANDS[record.verdict], record.decided_on, "综治办答复")
    if record.verdict is Verdict.AGREED:
        return _going_on(AGREED, record.decided_on or record.day, today)
    return _by_state(record, today)


def _waiting(record: Record, today: date, calendar: WorkCalendar) -> Standing:
    """The standing of what its department has to mend, which is red once that has taken too long."""
    rule, remedy = _OF_VERDICTS[record.verdict]
    since = record.decided_on or record.reported_on
    if today > calendar.shifted(since, PATIENCE):
        return Standing(Light.RED, f"{rule}超过{PATIENCE}个工作日", since, remedy)
    return Standing(Light.YELLOW, rule, since, remedy)


_IN_OTHER_HANDS = {Verdict.REFERRED: WAITS_FOR_OTHERS, Verdict.ANSWERED: OTHERS_ANSWERED}
_OF_VERDICTS = {
    Verdict.RETURNED: ("已退回", "按退回意见补正后重新填报"),
    Verdict.ASKED: ("综治办询问待答复", "答复询问并重新填报"),
    Verdict.REOPENED: ("已重新打开", "填报最新进展"),
}


def _by_state(record: Record, today: date) -> Standing:
    match record.state:
        case State.DONE:
            return Standing(Light.YELLOW, WAITS_FOR_REVIEW, record.reported_on, "综治办销号")
        case State.COORDINATE:
            return Standing(Light.YELLOW, WAITS_FOR_HELP, record.reported_on, "综治办答复后填报“按计划”")
        case State.DIFFICULT:
            return Standing(Light.YELLOW, "有困难", record.day, "困难解决后填报“按计划”")
        case State.ON_PLAN:
            return _going_on("按计划", record.day, today)


def _going_on(rule: str, since: date, today: date) -> Standing:
    """Work goes on, as was last said on a day."""
    if today - since > FRESH:
        return Standing(Light.YELLOW, STALE, since + FRESH, "填报最新进展")
    return Standing(Light.GREEN, rule, since, "")
