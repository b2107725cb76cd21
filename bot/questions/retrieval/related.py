"""What words that are printed nowhere stand for, as far as that is printed: by likeness, by lay words like them."""

from collections.abc import Callable, Iterable, Iterator

from bot.questions.lexicon.associations import Associations
from bot.questions.lexicon.neighbours import Neighbours
from bot.questions.retrieval.index import REMEMBERED, Feature, Index, Reason
from bot.questions.text import letter

NEAR_ENOUGH = 0.3
"""The likeness from which on a neighbour counts; between 0.3 and 0.5 more is found and nothing more said wrongly."""
NEIGHBOURS = 4
ASSOCIATED = 0.2
"""The share of the lay words with a pair of characters from which on a term of theirs counts."""
ASSOCIATIONS = 4
ASSOCIATION_WEIGHT = 0.6


class Related:
    """Looks words up once each."""

    def __init__(self, index: Index, neighbours: Neighbours, associations: Associations) -> None:
        """Look up what this index holds."""
        self._index = index
        self._neighbours = neighbours
        self._associations = associations
        self._known: dict[tuple[Reason, str], tuple[Feature, ...]] = {}

    def is_a_word(self, said: str) -> bool:
        """Whether it is in the table of neighbours."""
        return said in self._neighbours

    def neighbours_of(self, word: str, place: int) -> list[Feature]:
        """The printed neighbours of a word that begins at a place."""
        return self._once(Reason.NEIGHBOUR, word, place, self._near)

    def associated_with(self, pair: str, place: int) -> list[Feature]:
        """What lay words with this pair of characters stand for."""
        return self._once(Reason.ASSOCIATION, pair, place, self._associated)

    def _once(
        self, reason: Reason, word: str, place: int, features_of: Callable[[str], Iterable[Feature]]
    ) -> list[Feature]:
        features = self._known.get((reason, word))
        if features is None:
            if len(self._known) >= REMEMBERED:
                self._known.clear()
            features = self._known[reason, word] = tuple(features_of(word))
        end = place + len(word)
        return [Feature(place, end, each.forms, each.weight, each.reason) for each in features]

    def _near(self, word: str) -> Iterator[Feature]:
        near = [(other, share) for other, share in self._neighbours.near(word) if share >= NEAR_ENOUGH]
        printed = [(other, share) for other, share in near if self._index.holds(letter_form(other))][:NEIGHBOURS]
        for other, share in printed:
            feature = self._index.phrase(0, len(word), [other], share**2)
            if feature is not None:
                yield feature

    def _associated(self, pair: str) -> Iterator[Feature]:
        held: dict[str, float] = {}
        for term, share in self._associations.of(pair):
            form = self._index.printed_part(term) if share >= ASSOCIATED else ""
            if form and len(held) < ASSOCIATIONS:
                held.setdefault(form, share)
        for form, share in held.items():
            feature = self._index.phrase(0, len(pair), [form], ASSOCIATION_WEIGHT * share)
            if feature is not None:
                yield feature._replace(reason=Reason.ASSOCIATION)


def letter_form(word: str) -> str:
    """A word as the index knows it."""
    return "".join(map(letter, word))
