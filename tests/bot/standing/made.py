"""Made-up facts: matters and occurrences as they may stand."""

from dataclasses import replace
from datetime import UTC, date, datetime

from bot.duties.occurrence import Stage
from bot.involvement import Part
from bot.lights.light import Light, Standing
from bot.lights.state import State
from bot.standing.facts import Facts, LastReport, LastReview, MatterFact, OccurrenceFact
from storage.reviews import Decision

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 4, tzinfo=UTC)
GOES_ON = Standing(Light.GREEN, "按计划", TODAY, "")


def facts(*occurrences: OccurrenceFact, matters: tuple[MatterFact, ...] = ()) -> Facts:
    """The facts of a moment."""
    return Facts(TODAY, NOW, matters, occurrences, ())


def occurrence(number: int, *leads: str, stage: Stage = Stage.OPEN, late: bool = False) -> OccurrenceFact:
    """A period of a duty, due today."""
    shown = Standing(Light.RED, "逾期", None, "") if late else Standing(Light.GREEN, stage.chinese, None, "")
    return OccurrenceFact(
        number,
        number,
        "49",
        "S1",
        "任务",
        "2026",
        leads,
        (),
        TODAY,
        TODAY,
        provisional=False,
        stage=stage,
        standing=shown,
    )


def matter(department: str, ref: str = "49", state: State | None = None, standing: Standing = GOES_ON) -> MatterFact:
    """A department's part in an entry, with its last report where a state is given."""
    said = LastReport(1, 1, state, None, "已排查", TODAY, TODAY, NOW) if state is not None else None
    return MatterFact(
        department, ref, "S1", Part.LEAD, is_tracked=True, is_clause=False, standing=standing, report=said
    )


def decided(fact: MatterFact, decision: Decision, *, holds: bool = True) -> MatterFact:
    """The same with a decision of the office."""
    return replace(fact, review=LastReview(decision, "", TODAY, holds))
