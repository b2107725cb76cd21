"""A part of a message, about an entry or a list of entries."""

from dataclasses import dataclass

from bot.checkins.reading.body import Body
from bot.checkins.reading.heads import Head
from bot.checkins.reading.message import Segment


@dataclass(frozen=True, slots=True)
class Part:
    """A segment with its entries and what its body says; `other` is another entry that its words name."""

    segment: Segment
    head: Head
    body: Body
    other: str = ""
    is_doubted: bool = False
    """Whether another department is named as the one that reports it, or it may not be meant as a report."""
    is_unreal: bool = False
    """Whether it is asked for, wished, supposed or denied, and not told."""

    @property
    def is_unclear(self) -> bool:
        """Whether nobody can tell which of the entries it is about."""
        is_of_some = len(self.head.refs) > 1 and self.body.is_of_some
        return self.head.is_doubtful or bool(self.other) or is_of_some

    @property
    def is_named(self) -> bool:
        """Whether it is known, or was said, which entry it is about."""
        return bool(self.head.refs or self.head.missing)
