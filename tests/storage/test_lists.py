"""The lists by which a deployment has worked, and what departments are still to be told."""

from datetime import timedelta

from storage import lists
from storage.engine.database import Transaction
from storage.lists import News
from tests.storage.conftest import NOW

LATER = NOW + timedelta(days=1)


async def test_the_present_list_is_the_last_one_and_the_first_was_not_adopted(rows: Transaction) -> None:
    assert await lists.present(rows) is None
    await lists.begin(rows, "2026", "{}", NOW, adopted=False)
    assert await lists.adopted_at(rows) is None
    second = await lists.begin(rows, "2027", "[]", LATER, adopted=True)
    found = await lists.present(rows)
    assert found is not None
    assert (found.id, found.title, found.adopted_at) == (second, "2027", LATER)
    assert await lists.adopted_at(rows) == LATER
    assert list((await lists.former_outlines(rows)).values()) == ["{}"]


async def test_files_are_kept_of_the_present_list_alone(rows: Transaction) -> None:
    first = await lists.begin(rows, "2026", "{}", NOW, adopted=False)
    await lists.keep_files(rows, first, "files")
    await lists.begin(rows, "2027", "{}", LATER, adopted=True)
    kept = await rows.rows("SELECT files FROM lists ORDER BY id")
    assert [each["files"] for each in kept] == ["", ""]


async def test_words_can_be_corrected(rows: Transaction) -> None:
    number = await lists.begin(rows, "2026", "{}", NOW, adopted=False)
    await lists.revise(rows, number, "2026（勘误）", "[]")
    found = await lists.present(rows)
    assert found is not None
    assert (found.title, found.outline, found.since) == ("2026（勘误）", "[]", NOW)


async def test_the_office_is_told_last_and_who_was_not_reached_is_known(rows: Transaction) -> None:
    number = await lists.begin(rows, "2027", "{}", NOW, adopted=True)
    await lists.announce(rows, number, {"": "office", "乙局": "b", "甲局": "a"})
    departments = [each.department for each in await lists.news(rows)]
    assert departments[-1] == ""
    await lists.told(rows, News(number, "甲局", "a"), 0, NOW)
    await lists.told(rows, News(number, "乙局", "b"), 2, NOW)
    assert [each.department for each in await lists.news(rows)] == [""]
    assert await lists.untold(rows, number) == ["甲局"]
