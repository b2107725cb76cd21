"""A weekly brief is given once, and a ranking holds as long as an owner allowed it."""

from datetime import date

from storage.engine.database import Transaction
from storage.people import Person
from storage.weekly_briefs import Ranking, allow_ranking, give, ranking_on
from tests.storage.conftest import NOW


async def test_the_brief_of_a_week_is_given_once_and_none_of_an_earlier_week_behind_it(rows: Transaction) -> None:
    given = [await give(rows, week, NOW) for week in ("2026-W49", "2026-W49", "2026-W48", "2026-W50", "2027-W01")]
    assert given == [True, False, False, True, True]


async def test_a_ranking_is_allowed_up_to_its_last_day_by_the_latest_permission(
    rows: Transaction, person: Person
) -> None:
    day = date(2026, 12, 31)
    assert await ranking_on(rows, day) is None
    ranking = Ranking(day, "年终", person.id)
    await allow_ranking(rows, ranking, NOW)
    assert [await ranking_on(rows, each) for each in (day, date(2027, 1, 1))] == [ranking, None]
    await allow_ranking(rows, Ranking(date(2026, 11, 30), "收回", person.id), NOW)
    assert await ranking_on(rows, day) is None
