"""What a question is about, as it was looked up: its letters, and the documents that account for them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from bot.questions.retrieval.index import Feature, Found, Reason

WORDS = (Reason.EXACT, Reason.CORRECTED, Reason.SYNONYM, Reason.NEIGHBOUR, Reason.ASSOCIATION)
"""Why more than a letter alone was found."""


@dataclass(frozen=True)
class Topic:
    """What was looked up and what was found, best first."""

    content: dict[int, float]
    """The places of the characters that carry the topic, and their weights."""
    features: tuple[Feature, ...]
    found: tuple[Found, ...]
    _covered: dict[tuple[str, tuple[Reason, ...]], float] = field(default_factory=dict, compare=False, repr=False)
    """Shares that were asked for before."""

    @property
    def best(self) -> Found | None:
        """The document that fits best."""
        return self.found[0] if self.found else None

    def places(self, found: Found, *reasons: Reason) -> set[int]:
        """The places of the question that a document accounts for, for these reasons only if any are given."""
        return {
            place
            for each in found.matched
            if not reasons or each.reason in reasons
            for place in range(each.start, each.end)
        }

    def coverage(self, found: Found, *reasons: Reason) -> float:
        """The share of the topic's characters that a document accounts for, 0 to 1."""
        share = self._covered.get((found.ref, reasons))
        if share is None:
            share = self._covered[found.ref, reasons] = self.share(self.places(found, *reasons))
        return share

    def share(self, places: Iterable[int]) -> float:
        """The share of the topic that stands at these places."""
        chosen = set(places)
        return sum(weight for place, weight in self.content.items() if place in chosen) / self._whole

    def strength(self, found: Found) -> int:
        """How many of the topic's characters a document accounts for, letters found alone left aside."""
        return len(self.places(found, *WORDS) & self.content.keys())

    def only(self, refs: Iterable[str]) -> "Topic":
        """The same topic with nothing found but these refs."""
        kept = frozenset(refs)
        found = tuple(each for each in self.found if each.ref in kept)
        return self if len(found) == len(self.found) else Topic(self.content, self.features, found)

    @cached_property
    def _whole(self) -> float:
        return sum(self.content.values()) or 1.0
