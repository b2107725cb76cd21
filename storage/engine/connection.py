"""The connection to a database, the same for every engine."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

Value = str | int | float | bytes | None
ALL = 2**62
"""No limit."""


class Row(Protocol):
    """A row that was found: its values in order, by name or by place."""

    def __getitem__(self, key: Any, /) -> Any:  # noqa: ANN401 - whatever the column holds
        """Return the value of a column."""

    def __iter__(self) -> Iterator[Any]:
        """Go through the values."""

    def __len__(self) -> int:
        """Return how many columns there are."""

    def keys(self) -> Iterable[str]:
        """Return the names of the columns."""


@dataclass(frozen=True, slots=True)
class Result:
    """What a statement has found, and how many rows it has found or changed."""

    rows: list[Row]
    count: int


class Runner(ABC):
    """What runs the statements of a transaction that has begun; how it fails is told by the leaves of `errors`."""

    library: str
    """The version of SQLite, or `PostgreSQL` and its version."""

    @abstractmethod
    async def run(self, statement: str, values: Iterable[Value] = ()) -> Result:
        """Run a statement. Raises TryAgain, LeaveAlone, or the library's error where the statement is wrong."""

    @abstractmethod
    async def run_all(self, statement: str, many: Iterable[Sequence[Value]]) -> None:
        """Run a statement once for each of many lists of values. Raises as `run` does."""

    @abstractmethod
    async def found_by_all(self, statement: str, many: Iterable[Sequence[Value]]) -> list[Row]:
        """Run a statement once for each of many lists of values; every row found. Raises as `run` does."""

    @abstractmethod
    async def numbers(self, table: str, count: int) -> range:
        """Return the numbers of a table's next rows, for many rows that are stored at once."""

    @abstractmethod
    async def mark(self) -> tuple[object, ...]:
        """Return what is different as soon as anything has changed, for two looks by one open database."""

    @abstractmethod
    async def version(self) -> int:
        """Return the version of the schema; 0 is a new database."""

    @abstractmethod
    async def tables(self) -> frozenset[str]:
        """Return the names of the tables."""

    @abstractmethod
    async def soundness(self) -> str:
        """Look whether the database is damaged: `ok`, or what is wrong with it."""


class Link(Runner):
    """A connection that writes, without implicit transactions."""

    is_sound = True
    """Whether the connection can be trusted after what has happened on it."""

    @property
    @abstractmethod
    def in_transaction(self) -> bool:
        """Whether a transaction has begun."""

    @abstractmethod
    async def begin(self) -> None:
        """Begin a transaction that writes, once nobody else does."""

    @abstractmethod
    async def commit(self) -> None:
        """End the transaction; its changes are on the disk."""

    @abstractmethod
    async def roll_back(self) -> None:
        """End the transaction, if one has begun, without its changes; what goes wrong shows in `is_sound`."""

    @abstractmethod
    async def prepare(self) -> None:
        """Check the database and bring its schema up to date.

        Raises LeaveAlone if it is damaged or of a newer program, TryAgain if it cannot be read now.
        """

    @abstractmethod
    async def defer_references(self) -> None:
        """Let rows refer to rows that come later, until `check_references` in the same transaction."""

    @abstractmethod
    async def check_references(self) -> None:
        """Check all references at once. Raises LeaveAlone if a row refers to what is not there."""

    @abstractmethod
    async def last_number(self, table: str) -> int:
        """Return the last number that a row of a table was given, whether or not that row is still there."""

    @abstractmethod
    async def count_on_from(self, table: str, number: int) -> None:
        """Give the next row of a table a higher number than this one."""

    @abstractmethod
    async def close(self) -> None:
        """Close the connection. Raises nothing."""
