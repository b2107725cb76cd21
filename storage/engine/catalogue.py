"""The tables of the present schema, as the migrations make them, for code that walks through everything stored."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from functools import cache

from storage.engine.migrate import migrations

STORED = 0
"""What `PRAGMA table_xinfo` says of a column that is neither hidden nor computed (pragma.html)."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table: the columns that are stored, and its primary key."""

    name: str
    columns: tuple[str, ...]
    key: tuple[str, ...]

    @property
    def is_numbered(self) -> bool:
        """Whether its rows are numbered by the engine."""
        return self.key == ("id",)

    def key_of(self, row: tuple[object, ...]) -> tuple[object, ...]:
        """Return the primary key of a row of the stored columns."""
        return tuple(row[self.columns.index(each)] for each in self.key)


@cache
def tables() -> tuple[Table, ...]:
    """Return every table, by name."""
    with closing(sqlite3.connect(":memory:")) as memory:
        for script in migrations().values():
            memory.executescript(script)
        named = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
        return tuple(_table(memory, name) for (name,) in memory.execute(named).fetchall())


def _table(memory: sqlite3.Connection, name: str) -> Table:
    columns = memory.execute(f'PRAGMA table_xinfo("{name}")').fetchall()
    key = sorted((place, column) for _, column, _, _, _, place, _ in columns if place)
    stored = tuple(column for _, column, _, _, _, _, kind in columns if kind == STORED)
    return Table(name, stored, tuple(column for _, column in key))
