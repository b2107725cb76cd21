"""Words of asking with one slip: a character of the same sound or shape, two that changed places, one struck twice."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from bot.questions.sounds import Sounds
from bot.questions.spans.cues import Sign
from bot.questions.spans.span import Kind, Span
from bot.questions.text import is_han

LONGEST = 5
COST = 1.9
"""More than a word that is written right, less than two letters that stay unread."""
_HOLE = "?"


class Misspelt:
    """Words of asking, to be found where they are written wrongly."""

    def __init__(
        self, words: Mapping[str, frozenset[Sign]], sounds: Sounds, is_a_word: Callable[[str], bool]
    ) -> None:
        """Take the words of asking, and what tells that a pair of characters is a word of its own."""
        self._sounds = sounds
        self._is_a_word = is_a_word
        self._words = {
            word: signs
            for word, signs in words.items()
            if 1 < len(word) <= LONGEST and all(map(is_han, word)) and Sign.CHATTER not in signs
        }
        self._holes: dict[str, list[str]] = defaultdict(list)
        for word in self._words:
            for place in range(len(word)):
                self._holes[word[:place] + _HOLE + word[place + 1 :]].append(word)

    def near(self, text: str, spans: Sequence[Span]) -> Iterator[tuple[float, Span]]:
        """The misspelt words that reach into what stays unread, with what each costs."""
        for gap in spans:
            if gap.kind is Kind.GAP:
                for start in range(max(0, gap.start - LONGEST + 1), gap.end):
                    yield from self._at(text, start, gap)

    def _at(self, text: str, start: int, gap: Span) -> Iterator[tuple[float, Span]]:
        for size in range(2, LONGEST + 1):
            for end, word, wrong in self._meant(text, start, size):
                if gap.start <= wrong < gap.end and not self._is_taken(text, wrong, gap):
                    yield COST, Span(start, end, text[start:end], Kind.WORD, self._words[word])

    def _meant(self, text: str, start: int, size: int) -> Iterator[tuple[int, str, int]]:
        """Words that can be meant by the characters from a place on: the end, the word, and the place of the slip."""
        said = text[start : start + size]
        if len(said) < size:
            return
        for place in range(size):
            for word in self._holes.get(said[:place] + _HOLE + said[place + 1 :], ()):
                if self._alike(said[place], word[place]):
                    yield start + size, word, start + place
        for place in range(size - 1):
            swapped = said[:place] + said[place + 1] + said[place] + said[place + 2 :]
            if said[place] != said[place + 1] and swapped in self._words:
                yield start + size, swapped, start + place
        longer = text[start : start + size + 1]
        for place in range(len(longer) - 1 if len(longer) > size else 0):
            once = longer[:place] + longer[place + 1 :]
            if longer[place] == longer[place + 1] and once in self._words:
                yield start + size + 1, once, start + place

    def _alike(self, one: str, other: str) -> bool:
        return one != other and (self._sounds.sound_alike(one, other) or self._sounds.look_alike(one, other))

    def _is_taken(self, text: str, place: int, gap: Span) -> bool:
        """Whether the character belongs to a word of its own within what stays unread."""
        pairs = (text[at : at + 2] for at in (place - 1, place) if gap.start <= at and at + 2 <= gap.end)
        return any(self._is_a_word(pair) for pair in pairs)
