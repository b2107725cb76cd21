"""What of the facts belongs to a month."""

from dataclasses import replace
from datetime import date, timedelta

from bot.circular.month import Month
from bot.circular.month_facts import MonthFacts, counted
from bot.duties.occurrence import Stage
from bot.lights.state import State
from bot.standing.facts import OccurrenceFact
from storage.reviews import Decision
from tests.bot.standing.made import TODAY, decided, facts, matter, occurrence

NOVEMBER = Month(2026, 11)


def on(number: int, due: date, stage: Stage = Stage.OPEN, *, late: bool = False) -> OccurrenceFact:
    """An occurrence that is due on a day."""
    return replace(occurrence(number, "甲局", stage=stage, late=late), due=due)


def month(*occurrences: OccurrenceFact) -> MonthFacts:
    """November, seen from today."""
    return MonthFacts(NOVEMBER, facts(*occurrences), frozenset())


def numbers(found: tuple[OccurrenceFact, ...]) -> list[int]:
    """Which they are."""
    return [each.number for each in found]


def test_the_first_and_the_last_day_belong_to_the_month() -> None:
    days = [date(2026, 10, 31), date(2026, 11, 1), date(2026, 11, 30), date(2026, 12, 1)]
    found = month(*(on(number, day) for number, day in enumerate(days)))
    assert (numbers(found.due), numbers(found.next)) == ([1, 2], [3])


def test_what_is_due_adds_up_however_it_ended() -> None:
    found = month(
        on(1, TODAY, Stage.CLOSED), on(2, TODAY, Stage.REPORTED), on(3, TODAY, late=True), on(4, TODAY, Stage.PLANNED)
    )
    due = counted(found.due)
    assert (due.all, due.closed, due.waiting, due.late, due.under_way) == (4, 1, 1, 1, 1)


def test_what_does_not_apply_is_not_due_and_is_told_apart() -> None:
    waived = on(1, TODAY, Stage.WAIVED)
    elsewhere = replace(on(2, date(2027, 1, 31), Stage.WAIVED), ended_on=TODAY)
    found = month(waived, elsewhere, on(3, date(2027, 1, 31), Stage.WAIVED))
    assert (numbers(found.due), numbers(found.waived)) == ([], [1, 2])


def test_what_is_late_is_of_this_month_or_has_become_late_since() -> None:
    found = month(on(1, TODAY - timedelta(days=60), late=True), on(2, date(2026, 12, 2), late=True))
    assert (numbers(found.late), numbers(found.late_since)) == ([1], [2])


def test_what_was_put_off_is_told_in_the_month_it_left_and_in_the_one_it_came_to() -> None:
    left = replace(on(1, date(2027, 1, 31)), extended_from=TODAY)
    came = replace(on(2, TODAY), extended_from=date(2026, 9, 30))
    other = replace(on(3, date(2027, 1, 31)), extended_from=date(2026, 12, 31))
    assert numbers(month(left, came, other, replace(left, number=4, stage=Stage.WAIVED)).extended) == [1, 2]


def test_of_next_month_what_is_reported_or_has_ended_is_no_longer_to_be_done() -> None:
    day = date(2026, 12, 31)
    found = month(on(1, day), on(2, day, Stage.REPORTED), on(3, day, Stage.CLOSED), on(4, day, Stage.WAIVED))
    assert numbers(found.next) == [1]


def test_trouble_stays_until_somebody_calls_it_solved() -> None:
    troubled = matter("甲局", "9", State.DIFFICULT)
    solved = decided(matter("甲局", "10", State.COORDINATE), Decision.AGREED)
    whole = facts(matters=(troubled, solved, matter("甲局", "11", State.ON_PLAN)))
    assert [each.ref for each in MonthFacts(NOVEMBER, whole, frozenset()).troubled] == ["9"]


def test_a_section_has_what_is_its_own() -> None:
    one, other = matter("甲局", "9"), replace(matter("甲局", "20"), section="S2")
    reported = frozenset({("甲局", "9"), ("甲局", "20")})
    whole = MonthFacts(NOVEMBER, facts(on(1, TODAY), matters=(one, other)), reported)
    second = whole.of_section("S2")
    assert (second.reported, second.due) == (frozenset({("甲局", "20")}), ())
