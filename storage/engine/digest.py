"""A digest of a table's contents that is the same on every engine."""

import hashlib
import json
from collections.abc import AsyncIterator, Iterable, Sequence
from dataclasses import dataclass, field

from storage.engine.catalogue import Table
from storage.engine.connection import Runner

AT_ONCE = 1_000
"""Rows that are in memory together."""
NUL, INSTEAD = "\x00", "\ufffd"
"""The one character that PostgreSQL does not keep, and what is kept instead (`postgres/values.py`)."""
MODULUS = 2**256

Values = tuple[object, ...]


@dataclass(slots=True)
class Digest:
    """The number of rows and the sum of their SHA-256, which does not depend on their order."""

    rows: int = 0
    sum: int = 0
    replaced: int = field(default=0, compare=False)
    """Texts with a NUL, which counts as what PostgreSQL keeps instead."""

    def add(self, rows: Iterable[Values]) -> None:
        """Take some more rows in."""
        for row in rows:
            text = json.dumps(row, ensure_ascii=False, separators=(",", ":"))
            if "\\u0000" in text:
                self.replaced += sum(isinstance(each, str) and NUL in each for each in row)
                text = json.dumps([_kept(each) for each in row], ensure_ascii=False, separators=(",", ":"))
            self.rows += 1
            self.sum = (self.sum + int.from_bytes(hashlib.sha256(text.encode()).digest(), "big")) % MODULUS

    def __str__(self) -> str:
        """The first digits, for people who compare two."""
        return f"{self.sum:064x}"[:12]


async def digest_of(runner: Runner, table: Table) -> Digest:
    """Read a whole table, portion by portion."""
    digest = Digest()
    async for rows in portions(runner, table):
        digest.add(rows)
    return digest


async def portions(runner: Runner, table: Table, at_once: int = AT_ONCE) -> AsyncIterator[Sequence[Values]]:
    """Give the rows of a table in the order of its primary key, some at a time: memory stays flat."""
    key = ", ".join(_quoted(table.key))
    columns = ", ".join(_quoted(table.columns))
    ordered = f"ORDER BY {key} LIMIT {at_once}"
    first = f"SELECT {columns} FROM {table.name} {ordered}"
    after = f"({key}) > ({', '.join('?' * len(table.key))})"
    later = f"SELECT {columns} FROM {table.name} WHERE {after} {ordered}"
    found = (await runner.run(first)).rows
    while found:
        rows = [tuple(each) for each in found]
        yield rows
        if len(rows) < at_once:
            return
        found = (await runner.run(later, table.key_of(rows[-1]))).rows  # type: ignore[arg-type]


def _quoted(names: Iterable[str]) -> list[str]:
    return [f'"{each}"' for each in names]


def _kept(value: object) -> object:
    return value.replace(NUL, INSTEAD) if isinstance(value, str) else value
