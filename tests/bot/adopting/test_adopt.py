"""Adopting as a use case: all of it or nothing; and which list a database is read with."""

import asyncio
import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from bot.adopting.adopt import AnotherList
from bot.adopting.following import ANOTHER_TIME, GONE, Following, Rewriting
from checklist_data.comparing.outline import Outline, Recurring
from storage import duties, lists, occurrences, reports
from storage.engine.database import Transaction, open_database
from storage.occurrences import Planned
from tests.bot.adopting.deployed import (
    CLEAN,
    DUTY,
    FIRES,
    NEW,
    NOW,
    OLD,
    SCHOOLS,
    adopting,
    deployed,
    on_rows,
)
from tests.checklist_data.comparing.lists import outline


async def standing(rows: Transaction) -> dict[str, str]:
    """The number under which each report stands."""
    return {each.words.text: each.matter.ref for each in await reports.standing(rows)}


def test_reports_follow_and_what_is_gone_ends() -> None:
    async def work(rows: Transaction) -> dict[str, str]:
        await adopting()(rows)
        return await standing(rows)

    assert on_rows(work, after=deployed) == {"1": "2", "3": "1"}


def test_where_something_fails_nothing_was_changed() -> None:
    async def done() -> tuple[dict[str, str], int]:
        with TemporaryDirectory() as folder:
            database = await open_database(Path(folder) / "bot.sqlite3")
            async with database.transaction("before") as rows:
                await deployed(rows)
                await rows.change("CREATE TRIGGER no BEFORE INSERT ON list_news BEGIN SELECT raise(ABORT, 'no'); END")
            with pytest.raises(Exception, match="no"):
                async with database.transaction("adopt") as rows:
                    await adopting()(rows)
            async with database.transaction("look") as rows:
                found = await standing(rows), len(await rows.rows("SELECT 1 FROM lists"))
            await database.close()
            return found

    assert asyncio.run(done()) == ({"1": "1", "2": "2", "3": "3"}, 1)


def test_a_list_that_was_compared_with_another_one_is_not_adopted() -> None:
    other = replace(OLD, title="另一份清单")
    with pytest.raises(AnotherList):
        on_rows(adopting(other), after=deployed)


def test_back_on_the_list_of_before_reports_follow_and_what_was_gone_comes_back_with_its_history() -> None:
    async def work(rows: Transaction) -> tuple[dict[str, str], list[tuple[str, str]]]:
        await adopting()(rows)
        await adopting(NEW, OLD)(rows)
        said = await rows.rows("SELECT reports.ref, ended FROM reports ORDER BY reports.ref")
        return await standing(rows), [(each["ref"], each["ended"]) for each in said]

    held, history = on_rows(work, after=deployed)
    assert held == {"1": "1", "3": "3"}
    assert history == [("1", ""), ("2", GONE), ("3", "")], "the report that had ended stays so"


def test_what_was_gone_comes_back_under_the_number_that_its_words_have_now() -> None:
    third = outline((FIRES, ()), (CLEAN, ()), (SCHOOLS, ()))

    async def work(rows: Transaction) -> set[str]:
        await adopting()(rows)
        await adopting(NEW, third)(rows)
        return {each["ref"] for each in await rows.rows("SELECT ref FROM reports WHERE withdrawn = 1")}

    assert on_rows(work, after=deployed) == {"2"}


def test_what_comes_back_in_other_words_is_another_entry() -> None:
    other = outline((SCHOOLS, ()), ("城区河道清淤三公里。", ()), (FIRES, ()))

    async def work(rows: Transaction) -> set[str]:
        await adopting()(rows)
        await adopting(NEW, other)(rows)
        return {each["ref"] for each in await rows.rows("SELECT ref FROM reports WHERE withdrawn = 1")}

    assert on_rows(work, after=deployed) == {"2@1"}


def test_a_button_of_an_entry_that_came_back_still_says_that_it_has_ended() -> None:
    following = Following({"2@1": "2"}, {}, {}, {}, (), {})
    choice = {"do": "ended", "values": {}}
    assert json.loads(Rewriting(following, frozenset())("offers.choices", json.dumps([choice]))) == [choice]


def test_a_department_that_is_gone_is_parted_with_once() -> None:
    fewer = replace(NEW, bodies=NEW.bodies[1:], lines=tuple(replace(each, roles=()) for each in NEW.lines))
    fewest = replace(fewer, lines=fewer.lines[:2])

    async def work(rows: Transaction) -> list[tuple[str, ...]]:
        found = [await adopting(OLD, fewer)(rows), await adopting(fewer, fewest)(rows)]
        return [each.following.departments_gone for each in found]

    assert on_rows(work, after=deployed) == [("教体局",), ()]


def with_duty(one: Outline, key: str, ref: str) -> Outline:
    return replace(one, duties=(Recurring(key, ref, "每学期", "inspection", "yearly"),))


@pytest.mark.parametrize(
    ("key", "ref", "held"),
    [
        ("school-check", "2", ("school-check", "2", 0)),
        ("check-of-schools", "2", ("check-of-schools", "2", 0)),
        ("school-check", "1", ("school-check@1", "2", 1)),
    ],
)
def test_a_duty_follows_its_entry_and_not_its_key(key: str, ref: str, held: tuple[str, str, int]) -> None:
    old, new = with_duty(OLD, "school-check", "1"), with_duty(NEW, key, ref)

    async def before(rows: Transaction) -> None:
        await deployed(rows)
        await lists.revise(rows, 1, old.title, old.to_json())

    async def work(rows: Transaction) -> tuple[str, str, int]:
        await adopting(old, new)(rows)
        (row,) = await rows.rows("SELECT key, ref, stopped FROM duties")
        return tuple(row)

    assert on_rows(work, after=before) == held


def due(one: Outline, number: str, deadline: str, day: str) -> Outline:
    """The list with a deadline for one entry."""
    return replace(
        one,
        lines=tuple(replace(each, deadline=deadline, day=day) if each.ref == number else each for each in one.lines),
    )


def taken_over(old: Outline, new: Outline) -> tuple[str, str, int, str]:
    """What becomes of the duty that the deadline of the first entry asks for, and of its occurrence."""

    async def before(rows: Transaction) -> None:
        await deployed(rows)
        await lists.revise(rows, 1, old.title, old.to_json())
        await rows.change("DELETE FROM duties")
        await duties.settle(rows, replace(DUTY, key="deadline-1", rule="once@2026-12-31"))
        (duty,) = await duties.every(rows)
        day = date(2026, 12, 31)
        await occurrences.keep(rows, [Planned(duty.id, str(day), NOW.date(), day, provisional=False)])

    async def work(rows: Transaction) -> tuple[str, str, int, str]:
        await adopting(old, new)(rows)
        (row,) = await rows.rows("SELECT key, ref, stopped, reason FROM duties JOIN occurrences ON duties.id = duty")
        return tuple(row)

    return on_rows(work, after=before)


def test_what_is_due_by_the_same_deadline_follows_its_entry() -> None:
    old, new = due(OLD, "1", "12月底前", "2026-12-31"), due(NEW, "2", "12月底前", "2026-12-31")
    assert taken_over(old, new) == ("deadline-2", "2", 0, "")


@pytest.mark.parametrize(("deadline", "day"), [("12月底前", "2027-12-31"), ("10月底前", "2026-10-31"), ("", "")])
def test_what_is_due_by_another_deadline_ends_and_says_why(deadline: str, day: str) -> None:
    old, new = due(OLD, "1", "12月底前", "2026-12-31"), due(NEW, "2", deadline, day)
    assert taken_over(old, new) == ("deadline-1@1", "2", 1, ANOTHER_TIME)


def test_a_list_that_was_recorded_without_the_days_of_its_deadlines_can_be_given_up() -> None:
    async def before(rows: Transaction) -> None:
        await deployed(rows)
        await lists.revise(rows, 1, OLD.title, OLD.to_json().replace(',"day":""', ""))

    assert on_rows(adopting(), after=before).reports_kept == 2
