"""A digest of a table's contents is the same on every engine, and in every order."""

import asyncio
import sqlite3
from contextlib import closing

from hypothesis import given
from hypothesis import strategies as st

from storage.engine.catalogue import Table
from storage.engine.digest import Digest, Values, portions
from storage.engine.sqlite.runner import SqliteRunner

VALUE = st.none() | st.integers(-(2**63), 2**63 - 1) | st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
ROWS = st.lists(st.tuples(VALUE, VALUE), max_size=8)


def digest(*portions: list[Values]) -> Digest:
    """The digest of rows that come in portions."""
    made = Digest()
    for each in portions:
        made.add(each)
    return made


@given(ROWS, st.randoms(use_true_random=False), st.integers(0, 8))
def test_neither_order_nor_portions_matter(rows: list[Values], dice: object, cut: int) -> None:
    shuffled = list(rows)
    dice.shuffle(shuffled)  # type: ignore[attr-defined]
    assert digest(rows) == digest(shuffled[:cut], shuffled[cut:])


@given(ROWS, st.integers(0, 7))
def test_a_row_that_is_lost_doubled_or_changed_is_noticed(rows: list[Values], place: int) -> None:
    whole = digest(rows)
    if rows:
        row = rows[place % len(rows)]
        rest = [each for at, each in enumerate(rows) if at != place % len(rows)]
        assert len({str(each.sum) for each in (whole, digest(rest), digest([*rows, row]))}) == 3
        assert digest([*rest, (*row, 1)]) != whole


def test_what_one_engine_cannot_keep_counts_as_what_it_keeps_instead() -> None:
    with_nul, instead = digest([("a\0b", 1)]), digest([("a\ufffdb", 1)])
    assert with_nul == instead
    assert (with_nul.replaced, instead.replaced) == (1, 0)
    assert digest([("\\u0000", 1)]).replaced == 0, "a text that only looks like it"


def test_a_text_and_the_number_that_it_writes_differ() -> None:
    assert digest([("1",)]) != digest([(1,)]) != digest([(None,)])


PAIRS = st.sets(st.tuples(st.text(max_size=2), st.integers(-3, 3)), max_size=20)


@given(PAIRS, st.integers(1, 7))
def test_a_table_is_read_whole_in_portions_that_are_not_too_large(rows: set[tuple[str, int]], at_once: int) -> None:
    with closing(sqlite3.connect(":memory:")) as memory:
        memory.execute("CREATE TABLE pairs (a TEXT, b INTEGER, PRIMARY KEY (a, b)) STRICT, WITHOUT ROWID")
        memory.executemany("INSERT INTO pairs VALUES (?, ?)", rows)
        read_rows = asyncio.run(_portions(SqliteRunner(memory), at_once))
    assert all(len(each) <= at_once for each in read_rows)
    assert sorted(row for each in read_rows for row in each) == sorted(rows)


async def _portions(runner: SqliteRunner, at_once: int) -> list[list[tuple[object, ...]]]:
    table = Table("pairs", ("a", "b"), ("a", "b"))
    return [list(each) async for each in portions(runner, table, at_once)]
