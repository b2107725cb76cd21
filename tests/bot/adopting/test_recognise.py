"""Which list a database is read with: the one it was kept by, or one in which every number means the same."""

from dataclasses import replace
from functools import partial

import pytest

from bot.adopting.recognise import OtherList, recognise, same_list
from storage import lists
from storage.engine.database import Transaction
from tests.bot.adopting.deployed import CLEAN, FIRES, NEW, NOW, OLD, SCHOOLS, deployed, on_rows
from tests.checklist_data.comparing.lists import outline


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
