"""Words of asking with one slip: a character of the same sound or shape, two that changed places, one struck twice."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from bot.questions.lexicon.sounds import Sounds
from bot.questions.spans.cues import Cue
from bot.questions.spans.span import Kind, Span
from bot.questions.text import is_han

LONGEST = 5
COST = 1.9
"""More than a word that is written right, less than two letters that stay unread."""
MOST_UNREAD = 10
"""Letters that stay unread, up to which words of asking are looked for in them; more is a story."""
_NO_SLIPS = frozenset({Cue.CHATTER, Cue.THANKS})
"""What short words with one slip in them are too many others for (写了 is not 谢了)."""
_ENDS_A_NAME = ("局", "委")
"""How words end that are rather the end of a name, where something unread stands before them."""
_HOLE = "?"


class Misspelt:
    """Words of asking, to be found where they are written wrongly."""

    def __init__(self, words: Mapping[str, frozenset[Cue]], sounds: Sounds, is_a_word: Callable[[str], bool]) -> None:
        """Take the words of asking, and what tells that a pair of characters is a word of its own."""
        self._sounds = sounds
        self._is_a_word = is_a_word
        self._words = {
            word: cues
            for word, cues in words.items()
            if 1 < len(word) <= LONGEST and all(map(is_han, word)) and not cues & _NO_SLIPS
        }
        self._heads = frozenset(word[:place] for word in self._words for place in range(len(word)))
        self._holes: dict[str, list[str]] = defaultdict(list)
        for word in self._words:
            for place in range(len(word)):
                self._holes[word[:place] + _HOLE + word[place + 1 :]].append(word)

    def near(self, text: str, spans: Sequence[Span]) -> Iterator[tuple[float, Span]]:
        """The misspelt words that reach into what stays unread, with what each costs; none where much stays unread."""
        gaps = [each for each in spans if each.kind is Kind.GAP]
        if sum(each.end - each.start for each in gaps) > MOST_UNREAD:
            return
        for gap in gaps:
            for start, end, word in self._within(text, gap):
                is_end_of_name = start > gap.start and text[start:end].endswith(_ENDS_A_NAME)  # 教休局
                if not is_end_of_name:
                    yield COST, Span(start, end, text[start:end], Kind.WORD, self._words[word])

    def _within(self, text: str, gap: Span) -> Iterator[tuple[int, int, str]]:
        """Words that can be meant where any one character of a gap is wrong."""
        for place in range(gap.start, gap.end):
            if is_han(text[place]) and not self._is_taken(text, place, gap):
                yield from self._meant(text, place)

    def _meant(self, text: str, wrong: int) -> Iterator[tuple[int, int, str]]:
        """Words that can be meant where one character is wrong: where each begins and ends, and the word."""
        before, said, after = text[max(wrong - LONGEST, 0) : wrong], text[wrong], text[wrong + 1 : wrong + 1 + LONGEST]
        for left in range(min(len(before), LONGEST - 1) + 1):
            head = before[len(before) - left :]
            if head not in self._heads:
                continue
            for right in range(min(len(after), LONGEST - 1 - left) + 1):
                words = self._holes.get(head + _HOLE + after[:right], ())
                yield from ((wrong - left, wrong + right + 1, word) for word in words if self._alike(said, word[left]))
        yield from self._moved(text, wrong)

    def _moved(self, text: str, wrong: int) -> Iterator[tuple[int, int, str]]:
        """The same where a character changed places with the next, or was struck twice."""
        one, other = text[wrong], text[wrong + 1 : wrong + 2]
        for start in range(max(wrong - LONGEST + 2, 0), wrong + 1):
            head = text[start:wrong] + (other if other != one else "") + one
            for end in range(wrong + 2, min(start + LONGEST, len(text)) + 1):
                word = head + text[wrong + 2 : end]
                if word in self._words:
                    yield start, end, word

    def _alike(self, one: str, other: str) -> bool:
        return one != other and (self._sounds.sound_alike(one, other) or self._sounds.look_alike(one, other))

    def _is_taken(self, text: str, place: int, gap: Span) -> bool:
        """Whether the character belongs to a word of its own within what stays unread."""
        pairs = (text[at : at + 2] for at in (place - 1, place) if gap.start <= at and at + 2 <= gap.end)
        return any(self._is_a_word(pair) for pair in pairs)
