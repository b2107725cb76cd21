"""Words of how things stand that were typed by their sound or shape: 近展, 于期, 困南."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from bot.questions.lexicon.sounds import Sounds
from bot.questions.text import is_han

_HOLE = "?"
_PARTICLES = frozenset("的了着过吗呢么没未不")
"""Characters that stand beside any word: what they make with a neighbour is none."""


class StateSlips:
    """Sets words of how things stand right that have one wrong character."""

    def __init__(self, words: Iterable[str], sounds: Sounds, is_a_word: Callable[[str], bool]) -> None:
        """Take the words, all of two characters, and what tells that a pair of characters is a word of its own."""
        self._sounds = sounds
        self._is_a_word = is_a_word
        words = tuple(words)
        self._holes: dict[str, list[str]] = defaultdict(list)
        for word in words:
            self._holes[_HOLE + word[1]].append(word)
            self._holes[word[0] + _HOLE].append(word)
        self._characters = frozenset("".join(words))

    def corrected(self, text: str) -> str:
        """The text with these words as they were meant, as long as it was."""
        letters = list(text)
        held = [each in self._characters for each in text]
        for place in range(len(text) - 1):
            if not (held[place] or held[place + 1]):
                continue
            meant = next(self._meant(text, place), None)
            if meant is not None:
                letters[place : place + 2] = meant
        return "".join(letters)

    def _meant(self, text: str, place: int) -> Iterator[str]:
        """The words that the pair at a place can stand for."""
        first, second = text[place], text[place + 1]
        for hole, wrong in ((_HOLE + second, 0), (first + _HOLE, 1)):
            for word in self._holes.get(hole, ()):
                if self._alike(text[place + wrong], word[wrong]) and not self._is_taken(text, place, place + wrong):
                    yield word

    def _alike(self, said: str, meant: str) -> bool:
        if said == meant or not is_han(said):
            return False
        return self._sounds.sound_alike(said, meant) or self._sounds.look_alike(said, meant)

    def _is_taken(self, text: str, place: int, wrong: int) -> bool:
        """Whether the pair, or the wrong character with its other neighbour, is a word (预期, 到其他)."""
        pairs = (text[at : at + 2] for at in {place, wrong - 1, wrong} - {-1})
        return any(self._is_a_word(each) for each in pairs if _PARTICLES.isdisjoint(each))
