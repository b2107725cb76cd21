"""Adopting as a use case: all of it or nothing; and which list a database is read with."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

import pytest

from bot.adopting.adopt import Adopted, AnotherList, adopt
from bot.adopting.following import GONE, Following, Rewriting
from bot.adopting.recognise import OtherList, recognise, same_list
from checklist_data.comparing.difference import compare
from checklist_data.comparing.outline import Outline, Recurring
from storage import duties, lists, people, reports
from storage.duties import Duty
from storage.engine.database import Transaction, open_database
from storage.people import Role
from storage.reports import Matter, Source, Words
from tests.checklist_data.comparing.lists import outline

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
SCHOOLS = "建立健全校园安全隐患排查治理和应急处置机制,每学期至少开展一次联合检查并通报整改情况。"
CLEAN = "组织机关干部到社区报到服务,协助做好文明劝导和环境整治,年底前形成总结。"
FIRES = "对人员密集场所开展消防安全检查,每季度通报一次。"
OLD, NEW = outline((SCHOOLS, ()), (CLEAN, ()), (FIRES, ())), outline((FIRES, ()), (SCHOOLS, ()))
WHAT = ("school-check", "1", "每学期", "inspection", "yearly", 5, "/", ())
DUTY = Duty(0, *WHAT, stopped=False, set_by=None, since=NOW.date(), planned_to=None)
T = TypeVar("T")
Work = Callable[[Transaction], Awaitable[object]]
Adopting = Callable[[Transaction], Awaitable[Adopted]]


def on_rows(work: Callable[[Transaction], Awaitable[T]], *, after: Work | None = None) -> T:
    """Do some work on a new database, and some other work in a transaction before it."""

    async def done() -> T:
        with TemporaryDirectory() as folder:
            database = await open_database(Path(folder) / "bot.sqlite3")
            try:
                if after is not None:
                    async with database.transaction("before") as rows:
                        await after(rows)
                async with database.transaction("work") as rows:
                    return await work(rows)
            finally:
                await database.close()

    return asyncio.run(done())


async def deployed(rows: Transaction) -> None:
    """A deployment by the older list, with a report on every entry and a duty."""
    await lists.begin(rows, OLD.title, OLD.to_json(), NOW, adopted=False)
    person = await people.meet(rows, "1", "甲", NOW)
    await people.appoint(rows, person.id, Role.LIAISON, "教体局", NOW)
    for number in ("1", "2", "3"):
        words = Words(NOW.date(), "on plan", None, number)
        await reports.file(rows, Matter("教体局", number), Source("", "", number), words, person.id, NOW)
    await duties.settle(rows, DUTY)


def adopting(old: Outline = OLD, new: Outline = NEW) -> Adopting:
    """Take the newer list over."""
    return partial(adopt, change=compare(old, new), moment=NOW + timedelta(days=1))


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
    following = Following({"2@1": "2"}, {}, {}, {}, (), ())
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


def test_a_list_whose_words_were_corrected_is_taken_without_a_word() -> None:
    lines = tuple(replace(each, text=each.text.replace("至少开展一次", "至少开展两次")) for each in OLD.lines)
    corrected = replace(OLD, title="责任清单（勘误）", lines=lines)

    async def work(rows: Transaction) -> str:
        await recognise(rows, corrected, NOW)
        found = await lists.present(rows)
        assert found is not None
        return found.title

    assert on_rows(work, after=deployed) == "责任清单（勘误）"


def test_a_list_that_is_longer_is_taken_without_a_word() -> None:
    longer = outline((SCHOOLS, ()), (CLEAN, ()), (FIRES, ()), ("新的一项", ()))
    on_rows(partial(recognise, outline=longer, moment=NOW), after=deployed)


def test_a_list_whose_numbers_mean_something_else_is_not() -> None:
    with pytest.raises(OtherList, match="qingdan adopt"):
        on_rows(partial(recognise, outline=NEW, moment=NOW), after=deployed)
    with pytest.raises(OtherList):
        on_rows(partial(same_list, outline=NEW), after=deployed)


def test_numbers_that_nothing_names_do_not_matter() -> None:
    async def nothing_is_named(rows: Transaction) -> None:
        await lists.begin(rows, OLD.title, OLD.to_json(), NOW, adopted=False)

    on_rows(partial(recognise, outline=NEW, moment=NOW), after=nothing_is_named)


FOLLOWING = Following({"1": "2", "2": "2@1"}, {"甲局": "新局"}, {"office-1-ab": "office-2-ab"}, {}, ("乙局",), ())


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"ref": "1", "department": "甲局"}, {"ref": "2", "department": "新局"}),
        ({"refs": ["1", "2"], "department": ""}, {"refs": ["2"], "department": ""}),
        ({"all": ["甲局", "乙局"], "day": "1"}, {"all": ["新局"], "day": "1"}),
        (
            {"occurrence": 1, "all": [{"audience": "lead:甲局"}, {"audience": "lead:乙局"}, {"audience": "office"}]},
            {"occurrence": 1, "all": [{"audience": "lead:新局"}, {"audience": "office"}]},
        ),
        ({"key": "office-1-ab", "ref": "1", "text": "1"}, {"key": "office-2-ab", "ref": "2", "text": "1"}),
        ({"report": 8, "reason": "甲局"}, {"report": 8, "reason": "甲局"}),
    ],
)
def test_a_button_stands_for_the_same_thing_by_its_present_name(before: object, after: object) -> None:
    said = json.dumps([{"do": "x", "values": before}])
    assert json.loads(Rewriting(FOLLOWING, frozenset({7}))("offers.choices", said)) == [{"do": "x", "values": after}]


@pytest.mark.parametrize(
    "values",
    [
        {"ref": "2", "department": "甲局"},
        {"department": "乙局", "page": 0},
        {"audience": "participant:乙局"},
        {"refs": ["2"]},
        {"report": 7, "version": 1},
        {"filings": [{"ref": "1", "department": "甲局"}, {"ref": "2", "department": "甲局"}]},
    ],
)
def test_a_button_for_what_has_ended_says_so(values: object) -> None:
    rewriting = Rewriting(FOLLOWING, frozenset({7}))
    said = json.dumps([{"do": "x", "values": values}, {"do": "x", "values": {"ref": "1"}}])
    ended, other = json.loads(rewriting("offers.choices", said))
    assert ended == {"do": "ended", "values": {}}
    assert other == {"do": "x", "values": {"ref": "2"}}
    assert json.loads(rewriting("offers.on_reply", json.dumps({"do": "x", "values": values})))["do"] == "ended"
