"""What misspelt pairs of characters were meant to be, of those that an index holds."""

from collections.abc import Callable, Iterator, Sequence

from bot.questions.retrieval.index import Feature, Index
from bot.questions.retrieval.letters import Letter

Pair = tuple[Letter, Letter]
"""Two characters that stand together."""


class Corrections:
    """Corrects what is no word by what an index holds."""

    def __init__(self, index: Index, is_a_word: Callable[[str], bool]) -> None:
        """Correct by this index whatever is no word."""
        self._index = index
        self._is_a_word = is_a_word

    def corrected(self, pairs: Sequence[Pair], taken: set[int], *, certain: bool) -> Iterator[Feature]:
        """What misspelt pairs were meant to be.

        A pair is corrected where the pair beside it agrees. One that sounds like a printed pair is corrected alone
        where `certain`, that is where other words stand as they are printed, or where nothing else is said.
        """
        meant = self._meant(pairs, taken)
        if not meant:
            return
        printed = {one.place for one, other in pairs if self._index.knows(one.form + other.form)}
        alone = certain or len(pairs) == 1
        for place, feature in meant.items():
            if _agrees(feature, meant.get(place - 1), meant.get(place + 1)) or (
                alone
                and self._sounds_so(feature, pairs)
                and (printed & {place - 1, place + 1} or self._is_common(feature))
            ):
                yield feature

    def _meant(self, pairs: Sequence[Pair], taken: set[int]) -> dict[int, Feature]:
        """What pairs that are neither printed nor words can have been meant to be, by their places."""
        found: dict[int, Feature] = {}
        for one, other in pairs:
            said = one.form + other.form
            if (one.known and other.known) or one.place in taken or self._index.knows(said) or self._is_a_word(said):
                continue
            if (feature := self._index.corrected(said, one.place)) is not None:
                found[one.place] = feature
        return found

    def abbreviated(self, pairs: Sequence[Pair], taken: set[int]) -> Iterator[Feature]:
        """What pairs that are no words stand for by the first characters of two words."""
        for one, other in pairs:
            said = one.form + other.form
            if one.place in taken or one.known or other.known or self._index.knows(said) or self._is_a_word(said):
                continue
            feature = self._index.abbreviated(said, one.place)
            if feature is not None:
                yield feature

    def _sounds_so(self, feature: Feature, pairs: Sequence[Pair]) -> bool:
        said = next(one.form + other.form for one, other in pairs if one.place == feature.start)
        return any(self._index.sounds_alike(said, form) for form in feature.forms)

    def _is_common(self, feature: Feature) -> bool:
        """Whether what was meant stands in several places: two letters that meet once are rarely a word."""
        return any(self._index.count(form) > 1 for form in feature.forms)


def _agrees(feature: Feature, before: Feature | None, after: Feature | None) -> bool:
    """Whether what a pair was meant to be and a neighbour of it can be parts of one word."""
    if after is not None and _overlap(feature, after):
        return True
    return before is not None and _overlap(before, feature)


def _overlap(one: Feature, other: Feature) -> bool:
    """Whether one pair can end with the character that the other begins with."""
    return any(this[1] == that[0] for this in one.forms for that in other.forms)
