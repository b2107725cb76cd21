"""How departments compare: by what they lead that was due this year."""

from dataclasses import replace
from datetime import date, timedelta

from bot.duties.occurrence import Stage
from bot.standing.comparing import Compared, compare
from tests.bot.standing.made import TODAY, facts, occurrence


def test_the_least_late_come_first_then_those_who_have_done_most() -> None:
    found = compare(
        facts(
            occurrence(1, "甲局", stage=Stage.CLOSED),
            occurrence(2, "乙局", stage=Stage.CLOSED),
            occurrence(3, "乙局", stage=Stage.CLOSED),
            occurrence(4, "丙局", late=True),
            occurrence(5, "丙局", stage=Stage.CLOSED),
        )
    )
    assert found == [Compared("乙局", 2, 0), Compared("甲局", 1, 0), Compared("丙局", 1, 1)]


def test_what_was_due_last_year_or_is_due_later_does_not_count() -> None:
    later = replace(occurrence(1, "甲局", stage=Stage.CLOSED), due=TODAY + timedelta(days=1))
    before = replace(later, due=date(TODAY.year - 1, 12, 31))
    assert compare(facts(later, before)) == []


def test_who_only_takes_part_is_not_compared() -> None:
    both = replace(occurrence(1, "甲局", stage=Stage.CLOSED), participants=("乙局",))
    assert compare(facts(both)) == [Compared("甲局", 1, 0)]


def test_whoever_has_nothing_to_show_and_nothing_late_is_left_out() -> None:
    assert compare(facts(occurrence(1, "甲局", stage=Stage.OPEN))) == []
