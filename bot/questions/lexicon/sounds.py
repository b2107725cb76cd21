"""How characters sound and look: what tells a homophone or a slip of the pen from another word."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice, product

from bot.questions.lexicon import lines

READINGS_AT_MOST = 16
"""Readings of a phrase that are kept where its characters have several."""


class Sounds:
    """The readings of characters, without tones, and their look-alikes."""

    def __init__(self, syllables: Iterable[tuple[str, str]], groups: Iterable[str]) -> None:
        """Take pairs of a syllable with its characters, and groups of characters that look alike."""
        self._readings: dict[str, tuple[str, ...]] = {}
        self._alike: dict[str, set[str]] = {}
        for syllable, characters in syllables:
            for each in characters:
                self._readings[each] = (*self._readings.get(each, ()), syllable)
        for group in groups:
            for each in group:
                self._alike.setdefault(each, set()).update(group)

    def readings(self, character: str) -> tuple[str, ...]:
        """The syllables that a character can have; the character itself where none is known."""
        return self._readings.get(character, (character,))

    def spoken(self, phrase: str) -> Iterator[tuple[str, ...]]:
        """The ways in which a phrase can sound, a tuple of syllables each."""
        get = self._readings.get
        return islice(product(*[get(each) or (each,) for each in phrase]), READINGS_AT_MOST)

    def sound_alike(self, one: str, other: str) -> bool:
        """Whether two characters share a reading."""
        return one == other or not set(self.readings(one)).isdisjoint(self.readings(other))

    def nearly_alike(self, one: str, other: str) -> bool:
        """Whether two characters share a reading for somebody who does not tell zh from z, n from l, or eng from en."""
        return not {_blurred(each) for each in self.readings(one)}.isdisjoint(map(_blurred, self.readings(other)))

    def look_alike(self, one: str, other: str) -> bool:
        """Whether two characters are easily taken for each other in writing."""
        return one == other or other in self._alike.get(one, ())

    def looks(self, character: str) -> set[str]:
        """The characters that are easily taken for this one."""
        return self._alike.get(character, set()) - {character}


def _blurred(syllable: str) -> str:
    head, rest = syllable[:2], syllable[2:]
    if head in ("zh", "ch", "sh"):
        syllable = head[0] + rest
    if syllable.startswith("l"):
        syllable = "n" + syllable[1:]
    return syllable.removesuffix("g") if syllable.endswith(("eng", "ing")) else syllable


@lru_cache(maxsize=1)
def load_sounds() -> Sounds:
    """The packaged tables of readings and look-alikes."""
    pairs = (line.split(" ", 1) for line in lines("pinyin.txt"))
    return Sounds(((syllable, characters.strip()) for syllable, characters in pairs), lines("lookalikes.txt"))
