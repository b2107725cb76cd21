"""A message as it is read: its folded text, what in it is no word, whose it is, and its segments."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from bot.checkins.reading.heads import Head
from bot.checkins.reading.special import Special


@dataclass(frozen=True, slots=True)
class Message:
    """A folded text, what in it is no word, and whose it is."""

    text: str
    special: Special
    own: Collection[str]
    """The entries of the writer's departments; empty where nobody knows."""
    bare: str
    """The text with a mark in place of everything special."""

    def is_own(self, head: Head) -> bool:
        """Whether the writer's departments have to do with an entry, as far as anybody knows."""
        return not self.own or any(each in self.own for each in head.refs)

    def is_surely_own(self, head: Head) -> bool:
        """Whether the writer's departments are known to have to do with an entry."""
        return bool(self.own) and self.is_own(head)

    def is_own_ref(self, ref: str) -> bool:
        """Whether the writer's departments have to do with the entry of a number, as far as anybody knows."""
        return not self.own or ref in self.own

    def own_all(self, refs: Iterable[str]) -> bool:
        """Whether the writer's departments are known to have to do with each of some entries."""
        return all(each in self.own for each in refs)


@dataclass(frozen=True, slots=True)
class Segment:
    """The entries, the place where they are named, and the stretch that is about them, from `start` to `end`."""

    head: Head | None
    start: int
    end: int
    is_named_last: bool = False
    """Whether the entries are named behind what is said of them."""
    is_within: bool = False
    """Whether they are named in the midst of other words."""
    again: tuple[tuple[int, int], ...] = ()
    """From where to where they are named again in what is said of them."""

    @property
    def body(self) -> tuple[int, int]:
        """What is said after the entries are named."""
        return (self.head.end, self.end) if self.head and not self.is_named_last else (self.start, self.end)

    @property
    def before(self) -> tuple[int, int]:
        """What is said before."""
        return (self.start, self.head.start) if self.head and not self.is_named_last else (self.start, self.start)
