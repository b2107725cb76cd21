"""The list of questions that found nothing: counted, bounded, a person's share of it as well."""

from datetime import date, timedelta

from storage import unanswered
from storage.engine.database import Database
from storage.engine.timestamps import restored

NOW = restored(1_795_000_000_000)
TODAY = date(2026, 11, 18)
MANY = 100
"""Questions: many pages."""


async def test_writings_of_one_question_are_counted_together(database: Database) -> None:
    async with database.transaction("miss") as rows:
        for text in ("水利局", "水利局", "统计局"):
            assert await unanswered.note(rows, text, text, NOW, TODAY, "7")
        assert [(each.example, each.times) for each in await unanswered.most_frequent(rows, 5)] == [
            ("水利局", 2),
            ("统计局", 1),
        ]
        assert await unanswered.count(rows) == 2
        assert await unanswered.clear(rows) == 2


async def test_a_person_adds_twenty_a_day_and_all_strangers_together_as_many(database: Database) -> None:
    async with database.transaction("miss") as rows:
        for account in ("7", unanswered.STRANGERS):
            taken = [
                await unanswered.note(rows, f"{account} {each}", "问", NOW, TODAY, account)
                for each in range(unanswered.IN_A_DAY + 5)
            ]
            assert taken == [True] * unanswered.IN_A_DAY + [False] * 5
        assert await unanswered.note(rows, "另一个人", "问", NOW, TODAY, "8")
        assert await unanswered.note(rows, "明天", "问", NOW, TODAY + timedelta(days=1), "7")
        assert await unanswered.count(rows) == 2 * unanswered.IN_A_DAY + 2
        assert len(await rows.rows("SELECT * FROM misses_today")) == 1


async def test_of_too_many_those_asked_least_and_longest_ago_go(database: Database) -> None:
    async with database.transaction("miss") as rows:
        for again in range(2):
            await unanswered.note(rows, "常问", "常问", NOW + timedelta(seconds=again), TODAY, "1")
        for number in range(unanswered.MOST + 10):
            await unanswered.note(
                rows, str(number), str(number), NOW + timedelta(minutes=number), TODAY, str(1000 + number)
            )
        assert await unanswered.count(rows) == unanswered.MOST
        kept = {each.example for each in await unanswered.most_frequent(rows, unanswered.MOST)}
        assert {"常问", str(unanswered.MOST + 9)} <= kept
        assert "0" not in kept


async def test_questions_that_came_alike_are_each_on_one_page(database: Database) -> None:
    async with database.transaction("miss") as rows:
        for number in range(MANY):
            moment = NOW + timedelta(minutes=number * 5 % 7)
            await unanswered.note(rows, f"问{number}", f"问{number}", moment, TODAY, str(1000 + number))
        pages = [await unanswered.most_frequent(rows, 10, beyond) for beyond in range(0, MANY, 10)]
        assert len({each.example for page in pages for each in page}) == MANY
